//! Promises: what an organisation of a group takes on, by when, and what became of it.

pub mod actions;
mod cards;
pub mod glance;
pub mod lists;
pub mod pages;
pub mod rules;
mod shown;
pub mod store;

use ordit_kernel::{Id, Instant, PartialDate};
use ordit_platform::{
    db::SqlMigration,
    permissions::{Needs, Permission},
    web::Routes,
};

pub use cards::CARDS;
pub use glance::{Glance, glance};
pub use shown::Row;

/// The table of promises.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261124_020000_groups_promises",
    sql: include_str!("promises.sql"),
};

pub const MADE: &str = "groups.promise.made";
pub const CHANGED: &str = "groups.promise.changed";
pub const DONE: &str = "groups.promise.done";
pub const DROPPED: &str = "groups.promise.dropped";
pub const REOPENED: &str = "groups.promise.reopened";

/// What the groups of a network promised is looked through by its coordination.
const OF_NETWORK: Permission =
    Permission::new("groups.promises.of_network", Needs::CoordinatesNetwork);

/// What one's own organisation promised, and what was promised in groups that it coordinates.
const OWN: Permission = Permission::new("groups.promises.own", Needs::SignedIn);

/// Where a promise comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    Meeting(Id),
    Poll(Id),
}

impl Origin {
    /// Its name in the database; its words are `groups-promises-origin-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Meeting(_) => "meeting",
            Self::Poll(_) => "poll",
        }
    }

    /// The meeting or the poll.
    pub const fn id(self) -> Id {
        match self {
            Self::Meeting(id) | Self::Poll(id) => id,
        }
    }

    fn read(code: &str, id: Id) -> Option<Self> {
        match code {
            "meeting" => Some(Self::Meeting(id)),
            "poll" => Some(Self::Poll(id)),
            _ => None,
        }
    }
}

/// How far a promise is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Open,
    Done,
    Dropped,
}

impl Standing {
    /// Its name in the database; its words are `groups-promises-standing-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }

    /// The one with this name.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Open, Self::Done, Self::Dropped]
            .into_iter()
            .find(|standing| standing.code() == code)
    }
}

/// A promise as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    pub id: Id,
    pub group: Id,
    pub organisation: Id,
    pub what: String,
    pub due: Option<PartialDate>,
    pub standing: Standing,
    pub origin: Option<Origin>,
    /// Why it was dropped.
    pub reason: Option<String>,
    pub version: i64,
    pub settled_at: Option<Instant>,
}

/// A promise before it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub organisation: Id,
    pub what: String,
    pub due: Option<PartialDate>,
    pub origin: Option<Origin>,
}

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    lists::routes(routes);
    actions::routes(routes);
}

#[cfg(test)]
mod tests;
