//! Residencies: who hosts, who comes from where, what is done there and what is learnt.

mod apply_store;
mod applying;
mod call;
mod card;
mod days;
mod leaving;
pub mod news;
mod news_store;
mod notes;
mod page;
mod privacy;
pub mod rules;
mod store;

use jiff::civil::Date;
use ordit_kernel::{Id, Instant, Lang};
use ordit_platform::{
    db::SqlMigration,
    permissions::{Needs, Permission},
    web::Routes,
};

use crate::circles;

pub use card::CARD;
pub use leaving::LEAVING;
pub use privacy::PERSONAL_DATA;

/// The kind of activity.
pub const KIND: &str = "residency";

/// The tables of residencies.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261124_004200_activities_residencies",
    sql: include_str!("residencies.sql"),
};

/// Somebody is asked for once.
pub const ONCE: SqlMigration = SqlMigration {
    name: "m20261126_151000_activities_residency_once",
    sql: include_str!("once.sql"),
};

/// Host and places stand in the activity alone, and what residents were told is kept.
pub const ONE_SOURCE: SqlMigration = SqlMigration {
    name: "m20261128_213000_activities_residency_one_source",
    sql: include_str!("one_source.sql"),
};

/// What happened to a residency.
pub const CALLED: &str = "activities.residency.called";
pub const APPLIED: &str = "activities.residency.applied";
pub const ANSWERED: &str = "activities.residency.answered";
pub const PLANNED: &str = "activities.residency.planned";
pub const NOTED: &str = "activities.residency.noted";
/// What of the activity residents are told.
pub const CALLED_OFF: &str = "activities.residency.called_off";
pub const MOVED: &str = "activities.residency.moved";
pub const RESUMED: &str = "activities.residency.resumed";

const LOOK: Permission = Permission::new("activities.residency.look", Needs::Anyone);
const KEEP: Permission = Permission::new("activities.residency.keep", circles::LOOKS_AFTER);
const JOIN: Permission = Permission::new("activities.residency.join", circles::TAKES_PART);

/// States of whoever is to come; the words are `activities-resident-{code}`.
pub const STATES: &[&str] = &["asked", "accepted", "declined", "withdrawn"];

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    page::routes(routes);
    call::routes(routes);
    applying::routes(routes);
    days::routes(routes);
    notes::routes(routes);
}

/// What a residency asks for and offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Residency {
    /// Markdown.
    pub call: String,
    pub call_until: Option<Date>,
    /// Those that the activity has in all.
    pub places: Option<i64>,
    /// As the activity names it.
    pub host: Option<String>,
    /// In which the call is written.
    pub lang: Lang,
    /// Nought where it was never written.
    pub version: i64,
}

/// Somebody who is to come, or so many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resident {
    pub id: Id,
    pub organisation: Id,
    pub name: Option<String>,
    pub person: Option<Id>,
    pub number: i64,
    pub motive: String,
    /// One of [`STATES`].
    pub state: String,
}

/// What is done on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub id: Id,
    pub day: Date,
    /// `HH:MM`, or nothing.
    pub time: String,
    pub what: String,
    /// Who is visited.
    pub organisation: Option<Id>,
}

/// A page of the journal, or something that was learnt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub id: Id,
    pub is_learning: bool,
    pub organisation: Option<Id>,
    pub person: Option<Id>,
    pub text: String,
    pub for_library: bool,
    pub made_at: Instant,
    pub is_removed: bool,
}

#[cfg(test)]
mod tests;
