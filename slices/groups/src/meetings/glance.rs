//! The next meeting of a group, for its page.

use ordit_platform::{
    snapshot::{Head, Snapshot},
    web::Visit,
};

use super::pages::{Meeting, meetings};
use crate::inside::takes_part;

/// When the group meets next, as far as this reader sees it.
#[derive(Clone, Debug)]
pub struct Glance {
    pub next: Option<Meeting>,
    pub last: Option<Meeting>,
    /// The page of all of them, for who takes part.
    pub all: Option<String>,
}

/// What the page of a group says of its meetings, from memory.
pub fn glance(snapshot: &Snapshot, visit: &Visit, head: &Head) -> Glance {
    let found = meetings(snapshot, visit, head.id);
    let is_inside = takes_part(snapshot, visit, head);
    Glance {
        next: found.iter().find(|one| !one.is_over).cloned(),
        last: found
            .iter()
            .find(|one| one.is_over && !one.is_cancelled)
            .cloned(),
        all: is_inside.then(|| format!("/g/{}/meetings", head.id)),
    }
}
