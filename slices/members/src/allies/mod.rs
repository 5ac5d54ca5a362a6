//! Allies: organisations that work with a network without being its members.

pub mod noun;
pub mod pages;
pub mod store;
pub mod view;

use ordit_kernel::{Id, PartialDate};
use ordit_platform::db::SqlMigration;

/// The relation of a network with its ally.
pub const RELATION: &str = "allied_with";

/// The table of allies.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_010200_members_allies",
    sql: include_str!("allies.sql"),
};

/// What a network knows of its ally.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ally {
    pub network: Id,
    pub organisation: Id,
    pub ally_kind: String,
    pub since: Option<PartialDate>,
    pub note: Option<String>,
    pub source: Option<String>,
    pub source_url: Option<String>,
}
