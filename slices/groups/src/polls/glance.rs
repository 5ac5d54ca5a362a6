//! The polls of a group that are open, for its page.

use ordit_kernel::{Id, PageRequest};
use ordit_platform::{
    snapshot::Head,
    web::{Site, Visit},
};
use sea_orm::DbErr;

use super::{
    pages::{at, closes},
    rules, store,
};
use crate::inside::takes_part;

const LOOKED_AT: usize = 5;

/// What is asked in a group just now, for who takes part in it.
#[derive(Clone, Debug, Default)]
pub struct Glance {
    pub lines: Vec<Line>,
    /// The page of all of them.
    pub all: Option<String>,
}

/// One open poll.
#[derive(Clone, Debug)]
pub struct Line {
    pub id: Id,
    pub question: String,
    pub href: String,
    pub closes: String,
}

/// What the page of a group says of its polls; nothing to whoever does not take part.
///
/// # Errors
/// When the database cannot be reached.
pub async fn glance(site: &Site, visit: &Visit, head: &Head) -> Result<Glance, DbErr> {
    let snapshot = site.snapshots.current();
    if !takes_part(&snapshot, visit, head) {
        return Ok(Glance::default());
    }
    let today = visit.now.day();
    let first = PageRequest::new(1, LOOKED_AT);
    let found = store::page(site.db.read(), head.id, today, first).await?;
    let open = found.items.iter();
    let lines = open
        .filter(|poll| rules::is_open(poll, today))
        .map(|poll| Line {
            id: poll.id,
            question: poll.question.clone(),
            href: at(poll),
            closes: closes(visit, poll),
        });
    Ok(Glance {
        lines: lines.collect(),
        all: Some(format!("/g/{}/polls", head.id)),
    })
}
