//! What a network plans: its year, the limits it set itself, and the balance of places and hosts.

mod actions;
mod export;
mod forums;
pub mod notes;
mod pages;
pub mod panel;
pub mod rules;
mod shares;
pub mod store;
pub mod sums;
mod year;

use ordit_platform::{
    db::SqlMigration,
    permissions::{Needs, Permission},
    web::Routes,
};

/// The table of limits.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261125_110000_activities_limits",
    sql: include_str!("limits.sql"),
};

/// What happened when a network decided how many it holds at most, or that it sets no limit.
pub const LIMITED: &str = "activities.limit.changed";

const LIMIT: Permission = Permission::new("activities.limit.change", Needs::CoordinatesNetwork);

/// No limit is higher.
pub const HIGHEST: i64 = 1_000;

/// How many of a kind a network holds in a year at most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// One of [`crate::vocabulary::KINDS`].
    pub kind: &'static str,
    pub most: i64,
}

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    export::routes(routes);
    actions::routes(routes);
    shares::routes(routes);
}

#[cfg(test)]
mod tests;
