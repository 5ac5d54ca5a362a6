//! Meetings of a group: activities that it holds, what they talk about and what they agree.

pub mod actions;
mod agenda;
pub mod closing_store;
pub mod glance;
pub mod pages;
pub mod plan;
pub mod rules;
pub mod store;

use ordit_kernel::Id;
use ordit_platform::{db::SqlMigration, module::Relation, web::Routes};

use crate::groups;

pub use glance::{Glance, glance};

/// The relation of a meeting with the group that holds it.
pub const HELD_BY: &str = "held_by";

/// What joins meetings and groups.
pub const RELATION: Relation = Relation {
    name: HELD_BY,
    from: ordit_activities::activities::KIND,
    to: groups::KIND,
};

/// The table of what meetings talk about.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261124_020200_groups_meetings",
    sql: include_str!("meetings.sql"),
};

pub const PLANNED: &str = "groups.meeting.planned";
pub const AGENDA_CHANGED: &str = "groups.meeting.agenda_changed";

/// What a point of an agenda is for; the words are `groups-meetings-purpose-{code}`.
pub const PURPOSES: &[&str] = &["inform", "discuss", "decide"];

/// A point of an agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub id: Id,
    pub ordinal: i64,
    pub title: String,
    pub organisation: Option<Id>,
    pub minutes: Option<i64>,
    /// One of [`PURPOSES`].
    pub purpose: String,
    pub note: Option<String>,
    pub version: i64,
}

/// A point before it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub title: String,
    pub organisation: Option<Id>,
    pub minutes: Option<i64>,
    pub purpose: &'static str,
    pub note: Option<String>,
}

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    agenda::routes(routes);
    plan::routes(routes);
    actions::routes(routes);
}

#[cfg(test)]
mod tests;
