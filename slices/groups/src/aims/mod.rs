//! Aims: what each organisation seeks from the group, beside what the group wants.

pub mod actions;
pub mod pages;
pub mod store;

use ordit_platform::{db::SqlMigration, web::Routes};

/// The table of aims.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261124_020600_groups_aims",
    sql: include_str!("aims.sql"),
};

pub const NOTED: &str = "groups.aim.noted";

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    actions::routes(routes);
}

#[cfg(test)]
mod tests;
