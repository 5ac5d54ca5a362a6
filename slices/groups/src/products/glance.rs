//! What a group made, for its page.

use ordit_kernel::PageRequest;
use ordit_platform::{
    snapshot::Head,
    web::{Site, Visit},
};
use sea_orm::DbErr;

use super::{pages::Shown, store};
use crate::inside::{Inside, takes_part};

const LINES: usize = 5;

/// The latest of what a group made, as far as this reader may read it.
#[derive(Clone, Debug, Default)]
pub struct Glance {
    pub products: Vec<Shown>,
    /// The page of all of them, for who takes part.
    pub all: Option<String>,
}

/// What the page of a group says of what it made.
///
/// # Errors
/// When the database cannot be reached.
pub async fn glance(site: &Site, visit: &Visit, head: &Head) -> Result<Glance, DbErr> {
    let snapshot = site.snapshots.current();
    let inside = Inside::of(&snapshot, visit, head);
    let is_inside = takes_part(&snapshot, visit, head);
    if inside.is_sensitive && !is_inside {
        return Ok(Glance::default());
    }
    let first = PageRequest::new(1, LINES);
    let found = store::page(site.db.read(), head.id, !is_inside, first).await?;
    let products = found.items.iter();
    let current = products.filter(|product| !product.is_superseded);
    Ok(Glance {
        products: current
            .map(|product| Shown::new(&snapshot, visit, product))
            .collect(),
        all: is_inside.then(|| inside.area("products")),
    })
}
