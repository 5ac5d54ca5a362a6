//! Who is in groups as a sheet: a row for each organisation in a group, out and in again.

pub mod after_store;
pub mod export;
pub mod known;
pub mod noun;
pub mod rules;
pub mod store;

use ordit_kernel::{Id, PartialDate};
use ordit_platform::db::SqlMigration;
use serde::{Deserialize, Serialize};

/// Where rows wait.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261126_150000_groups_member_sheets",
    sql: include_str!("staged.sql"),
};

/// The time of an organisation in a group, as rows know it; whom it sends is not theirs to say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stay {
    pub id: Id,
    pub organisation: Id,
    /// How the organisation is called.
    pub label: String,
    /// One of [`crate::vocabulary::MEMBER_ROLES`].
    pub role: String,
    /// One of [`crate::vocabulary::MEMBER_STANDINGS`].
    pub standing: String,
    pub since: Option<PartialDate>,
    pub until: Option<PartialDate>,
}

#[cfg(test)]
mod tests;
