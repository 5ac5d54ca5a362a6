//! Getting to know one another: who agreed to be listed, who met whom, who could meet next.

mod actions;
mod consent;
mod page;
mod privacy;
pub mod rules;
pub mod store;

use ordit_kernel::Id;
use ordit_platform::{db::SqlMigration, permissions::Permission, web::Routes};

use crate::circles;

pub use privacy::PERSONAL_DATA;

/// The kind of activity that is there for it; others can be opened for it.
pub const KIND: &str = "mutual_knowledge";

/// The kind of a part of a programme that makes room for it.
pub const PART: &str = "acquaintance";

/// The tables of it.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261124_004400_activities_acquaintance",
    sql: include_str!("acquaintance.sql"),
};

/// Where a programme makes room for it, it is open.
pub const OF_PARTS: SqlMigration = SqlMigration {
    name: "m20261128_210000_activities_acquaintance_of_parts",
    sql: include_str!("of_parts.sql"),
};

/// What happened when an activity was opened or closed for it.
pub const OPENED: &str = "activities.acquaintance.opened";
/// What happened when somebody joined or left the list.
pub const LISTED: &str = "activities.acquaintance.listed";
/// What happened when two met, or that was taken back.
pub const MET: &str = "activities.acquaintance.met";

const JOIN: Permission = Permission::new("activities.acquaintance.join", circles::TAKES_PART);
const KEEP: Permission = Permission::new("activities.acquaintance.keep", circles::LOOKS_AFTER);
/// Taking a consent back is always open.
const LEAVE: Permission =
    Permission::new("activities.acquaintance.leave", circles::TAKES_PART).in_any_state();

/// The family of an organisation that says none.
pub const NO_FAMILY: &str = "none";

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    page::routes(routes);
    consent::routes(routes);
    actions::routes(routes);
}

/// Somebody who agreed to be listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub person: Id,
    pub organisation: Id,
    pub called: String,
    /// A code of the families, or [`NO_FAMILY`].
    pub family: String,
}

#[cfg(test)]
mod tests;
