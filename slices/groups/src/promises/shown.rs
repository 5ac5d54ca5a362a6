//! Promises as rows of a list.

use jiff::civil::Date;
use ordit_kernel::Id;
use ordit_members::directory::said::Said;
use ordit_platform::{
    snapshot::Snapshot,
    web::{Query, Visit},
};

use super::{
    Promise, Standing,
    rules::{Shown, is_overdue},
};
use crate::{circles, groups, inside::name_of};

/// A promise as lists show it.
pub struct Row {
    pub id: Id,
    pub who: Said,
    pub what: String,
    pub due: String,
    pub standing: Standing,
    pub is_overdue: bool,
    pub origin: Option<&'static str>,
    pub reason: Option<String>,
    pub settled: Option<String>,
    /// The group, with where it is.
    pub group: (Said, String),
    /// Where it is done, dropped and opened again; nothing for who may not.
    pub act: Option<String>,
    /// What was typed of why it is not done, where that was refused.
    pub unsaid: Option<Unsaid>,
}

/// Why a promise is not done, as it was typed and refused.
pub struct Unsaid {
    pub reason: String,
    pub error: String,
    /// The list that one was looking at.
    pub from: String,
}

impl Row {
    /// A promise as this reader is shown it.
    pub fn new(snapshot: &Snapshot, visit: &Visit, promise: &Promise) -> Self {
        let today = visit.now.day();
        let head = snapshot.get(&visit.viewer, promise.group);
        let may_settle = head.is_some_and(|head| {
            visit.acting.acts_for(promise.organisation)
                || ordit_platform::permissions::may_change(
                    &circles::LEAD,
                    snapshot,
                    &visit.acting,
                    head,
                )
        });
        Self {
            id: promise.id,
            who: name_of(snapshot, visit, promise.organisation),
            what: promise.what.clone(),
            due: due(visit, promise),
            standing: promise.standing,
            is_overdue: is_late(promise, today),
            origin: promise.origin.map(super::Origin::code),
            reason: promise.reason.clone(),
            settled: promise.settled_at.map(|at| visit.l.day(at)),
            group: (
                name_of(snapshot, visit, promise.group),
                head.map(|head| groups::path(&head.slug))
                    .unwrap_or_default(),
            ),
            act: may_settle.then(|| format!("/g/{}/promises/{}", promise.group, promise.id)),
            unsaid: None,
        }
    }

    /// Its words are `groups-promises-standing-{code}`.
    pub fn standing_code(&self) -> &'static str {
        self.standing.code()
    }

    pub fn is_open(&self) -> bool {
        self.standing == Standing::Open
    }
}

/// By when, in words; nothing where nobody said it.
pub fn due(visit: &Visit, promise: &Promise) -> String {
    promise
        .due
        .map_or_else(String::new, |due| visit.l.date(&due))
}

fn is_late(promise: &Promise, today: Date) -> bool {
    is_overdue(promise.standing, promise.due, today)
}

/// A way to see fewer or others of them.
pub struct Choice {
    pub label: String,
    pub href: String,
    pub is_chosen: bool,
}

/// The ways to look at a list.
pub fn choices(visit: &Visit, shown: Shown) -> Vec<Choice> {
    let query: Query = visit.query.without_key("page").without_key("format");
    let choice = |one: Shown| Choice {
        label: visit.l.t(format!("groups-promises-shown-{}", one.code())),
        href: query.setting("shown", one.code()).to_href(&visit.path),
        is_chosen: one == shown,
    };
    Shown::ALL.map(choice).into()
}
