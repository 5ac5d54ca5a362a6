//! Resources: money and hours that a group was given, used, and has left.

pub mod actions;
pub mod pages;
pub mod rules;
pub mod store;

use ordit_kernel::{Id, Money, PartialDate};
use ordit_platform::{db::SqlMigration, web::Routes};

/// The table of resources.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261124_020500_groups_resources",
    sql: include_str!("resources.sql"),
};

pub const NOTED: &str = "groups.resource.noted";
pub const REMOVED: &str = "groups.resource.removed";
pub const RESTORED: &str = "groups.resource.restored";

/// Whether it came or went; the words are `groups-resources-flow-{code}`.
pub const FLOWS: &[&str] = &["given", "used"];

/// Something given or used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resource {
    pub id: Id,
    /// One of [`FLOWS`].
    pub flow: String,
    pub what: String,
    pub agreement: Option<String>,
    pub on: PartialDate,
    pub year: i64,
    pub money: Money,
    pub minutes: i64,
    pub is_removed: bool,
}

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    actions::routes(routes);
}

#[cfg(test)]
mod tests;
