//! On the day: who came, session by session, with the papers that whoever funds it asks for.

mod actions;
pub mod codes;
mod evidence;
mod evidence_store;
mod lengths;
mod pages;
mod papers;
mod pasted;
mod rules;
mod store;

use ordit_kernel::{Id, Instant};
use ordit_platform::{
    db::SqlMigration,
    permissions::Permission,
    privacy::{Basis, Category, EMPTY, Erase, Kept, NOBODY, PersonalData},
    web::Routes,
};

use crate::circles::LOOKS_AFTER;

/// The tables of who came.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261124_030000_activities_attendance",
    sql: include_str!("attendance.sql"),
};

/// What can happen to a list.
pub const ADDED: &str = "activities.attendance.added";
pub const MARKED: &str = "activities.attendance.marked";
pub const UNMARKED: &str = "activities.attendance.unmarked";
pub const REMOVED: &str = "activities.attendance.removed";
pub const CHANGED: &str = "activities.attendance.changed";
pub const CLOSED: &str = "activities.attendance.closed";
pub const REOPENED: &str = "activities.attendance.reopened";
pub const EVIDENCED: &str = "activities.attendance.evidenced";

/// Whoever holds an activity keeps the list of who came.
const KEEP: Permission = Permission::new("activities.attendance.keep", LOOKS_AFTER);

/// How people take part.
const MODES: [&str; 2] = ["in_person", "online"];
/// What people say of themselves; whoever says nothing is counted apart.
const GENDERS: [&str; 3] = ["woman", "man", "other"];

const CAME: Category = Category {
    code: "attendance",
    what: "activities-attendance-privacy-what",
    purpose: "activities-attendance-privacy-why",
    basis: Basis::LegalObligation,
    kept: Kept::LegalTerm,
};

/// What the lists hold about people: names, without telling whose.
pub const PERSONAL_DATA: &[PersonalData] = &[
    PersonalData {
        table: "attendance_people",
        category: &CAME,
        rows: NOBODY,
        mentions: &["name", "organisation"],
        withheld: &[
            "id",
            "activity_id",
            "name",
            "folded",
            "organisation",
            "organisation_id",
            "gender",
            "came_by",
            "added_at",
        ],
        erase: Erase::Stays,
        ..EMPTY
    },
    codes::TRIES,
];

/// The list of an activity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct List {
    funding: String,
    closed_at: Option<Instant>,
}

/// Somebody on a list.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Person {
    id: Id,
    name: String,
    organisation: String,
    organisation_id: Option<Id>,
    gender: Option<String>,
    /// The sessions at which they were, and how.
    marks: Vec<(String, String)>,
}

/// Somebody to be put on a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct NewPerson {
    name: String,
    organisation: String,
    organisation_id: Option<Id>,
    gender: Option<String>,
    came_by: &'static str,
}

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    actions::routes(routes);
    pasted::routes(routes);
    papers::routes(routes);
    evidence::routes(routes);
    codes::routes(routes);
}

/// The list of an activity.
pub fn path(id: Id) -> String {
    format!("/a/{id}/attendance")
}

#[cfg(test)]
mod stories;
#[cfg(test)]
mod tests;
