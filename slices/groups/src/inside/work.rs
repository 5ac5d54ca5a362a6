//! What the page of a group says of what it does: `groups/work_glance.html` draws it.

use ordit_platform::{
    snapshot::Head,
    web::{Site, Visit},
};
use sea_orm::DbErr;

use crate::{meetings, polls, products, promises, synergies};

/// The sections, each as this reader may read it.
#[derive(Clone, Debug)]
pub struct Work {
    pub meetings: meetings::Glance,
    pub polls: polls::Glance,
    pub products: products::Glance,
    pub promises: promises::Glance,
    pub synergies: synergies::Glance,
}

/// What a group does, in a few lines of each.
///
/// # Errors
/// When the database cannot be reached.
pub async fn glance(site: &Site, visit: &Visit, head: &Head) -> Result<Work, DbErr> {
    let snapshot = site.snapshots.current();
    Ok(Work {
        meetings: meetings::glance(&snapshot, visit, head),
        polls: polls::glance(site, visit, head).await?,
        products: products::glance(site, visit, head).await?,
        promises: promises::glance(site, visit, head).await?,
        synergies: synergies::glance(&snapshot, visit, head),
    })
}
