//! Polls: what a group asks its organisations, one open answer of each, until a day.

pub mod actions;
mod cards;
pub mod glance;
pub mod pages;
pub mod rules;
pub mod store;

use jiff::civil::Date;
use ordit_kernel::Id;
use ordit_platform::{
    db::SqlMigration,
    permissions::{Needs, Permission},
    web::Routes,
};

pub use cards::CARD;
pub use glance::{Glance, glance};

/// The tables of polls.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261124_020100_groups_polls",
    sql: include_str!("polls.sql"),
};

pub const OPENED: &str = "groups.poll.opened";
pub const ANSWERED: &str = "groups.poll.answered";
pub const CLOSED: &str = "groups.poll.closed";
pub const REOPENED: &str = "groups.poll.reopened";

/// What one's own organisation is asked.
const OWN: Permission = Permission::new("groups.polls.own", Needs::SignedIn);

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Poll {
    pub id: Id,
    pub group: Id,
    pub question: String,
    pub explanation: Option<String>,
    pub takes_several: bool,
    /// The last day on which it is answered.
    pub closes_on: Option<Date>,
    pub is_closed: bool,
}

/// A poll before it is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub question: String,
    pub explanation: String,
    pub options: Vec<String>,
    pub takes_several: bool,
    pub closes_on: Option<Date>,
}

/// One of what may be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub id: Id,
    pub label: String,
}

/// What an organisation answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub organisation: Id,
    pub chosen: Vec<Id>,
    pub reason: Option<String>,
}

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    actions::routes(routes);
}

#[cfg(test)]
mod tests;
