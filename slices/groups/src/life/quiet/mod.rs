//! Groups that did not meet for long are asked how they go on, and never moved by themselves.

mod actions;
mod asking;
pub mod rules;
mod settings;
pub mod store;

use ordit_platform::{db::SqlMigration, web::Routes};

pub use asking::ASKING;
pub use settings::SETTINGS_CHANGED;

/// The tables of who was asked, and when groups of a network are.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261125_010000_groups_quiet",
    sql: include_str!("quiet.sql"),
};

/// What happened when a group was asked.
pub const ASKED: &str = "groups.silence.asked";
/// What happened when it answered.
pub const ANSWERED: &str = "groups.silence.answered";

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    actions::routes(routes);
    settings::routes(routes);
}
