//! Whoever is there types the code that the organisers show, and is on the list.

mod here;
mod pages;
mod rules;
mod store;

use ordit_platform::{
    db::SqlMigration,
    permissions::{Needs, Permission},
    privacy::{EMPTY, PersonalData},
    web::Routes,
};

use super::CAME;

/// The tables of codes.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261125_011000_activities_attendance_codes",
    sql: include_str!("codes.sql"),
};

/// What happened when a code was shown for the first time, or another one.
pub const RENEWED: &str = "activities.attendance.code_renewed";

/// Saying with a code that one is there.
const HERE: Permission = Permission::new("activities.attendance.here", Needs::Anyone);

/// From where wrong codes came, for a day.
pub const TRIES: PersonalData = PersonalData {
    table: "attendance_tries",
    category: &CAME,
    withheld: &["id", "client", "tried_at"],
    ..EMPTY
};

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    here::routes(routes);
}

#[cfg(test)]
mod tests;
