//! What a group promised, in a few lines, for its page.

use ordit_members::directory::said::Said;
use ordit_platform::{
    snapshot::Head,
    web::{Site, Visit},
};
use sea_orm::DbErr;

use super::{
    Promise,
    rules::{Shown, is_for_everybody, is_overdue},
    shown::due,
    store::{self, Meant, Whose},
};
use crate::inside::{Inside, name_of, takes_part};

/// So many are looked at, and so many shown.
const LOOKED_AT: usize = 30;
const LINES: usize = 5;

/// The first promises of a group that this reader may read.
#[derive(Clone, Debug)]
pub struct Glance {
    pub lines: Vec<Line>,
    /// The page of all of them, for who takes part.
    pub all: Option<String>,
}

/// One promise.
#[derive(Clone, Debug)]
pub struct Line {
    pub who: Said,
    pub what: String,
    pub due: String,
    pub is_overdue: bool,
    pub is_done: bool,
}

fn is_left_open(inside: &Inside, promise: &Promise) -> bool {
    let is_in = inside
        .members
        .iter()
        .any(|(id, _)| *id == promise.organisation);
    promise.standing == super::Standing::Open && !is_in
}

/// What the page of a group says of its promises: only organisations are named, and whoever does
/// not take part reads of no delay; of a sensitive group they read nothing.
///
/// # Errors
/// When the database cannot be reached.
pub async fn glance(site: &Site, visit: &Visit, head: &Head) -> Result<Glance, DbErr> {
    let snapshot = site.snapshots.current();
    let inside = Inside::of(&snapshot, visit, head);
    let is_inside = takes_part(&snapshot, visit, head);
    if inside.is_sensitive && !is_inside {
        return Ok(Glance {
            lines: Vec::new(),
            all: None,
        });
    }
    let meant = Meant {
        whose: Whose::Group(head.id),
        shown: if is_inside { Shown::Open } else { Shown::All },
        organisation: None,
        today: visit.now.day().to_string(),
    };
    let today = visit.now.day();
    let found = store::some(site.db.read(), &meant, LOOKED_AT).await?;
    let shown = found
        .iter()
        .filter(|promise| is_inside || is_for_everybody(promise, today))
        // What is open of who has left, the group knows and nobody else.
        .filter(|promise| is_inside || !is_left_open(&inside, promise));
    let lines = shown.take(LINES).map(|promise| Line {
        who: name_of(&snapshot, visit, promise.organisation),
        what: promise.what.clone(),
        due: due(visit, promise),
        is_overdue: is_overdue(promise.standing, promise.due, today),
        is_done: promise.standing == super::Standing::Done,
    });
    Ok(Glance {
        lines: lines.collect(),
        all: is_inside.then(|| inside.area("promises")),
    })
}
