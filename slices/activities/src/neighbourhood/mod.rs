//! What a community meeting leaves to its host neighbourhood: said before, asked months later.

mod actions;
mod asking;
mod card;
mod list;
mod page;
pub mod rules;
mod store;

use ordit_kernel::Instant;
use ordit_platform::{
    db::SqlMigration,
    permissions::{Needs, Permission},
    privacy::{Category, EMPTY, PersonalData},
    web::Routes,
};

use crate::circles;

pub use asking::ASKING;
pub use card::CARD;

/// The kind of activity.
pub const KIND: &str = "community_meeting";

/// The table of it.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261124_004300_activities_neighbourhood",
    sql: include_str!("neighbourhood.sql"),
};

/// What stays is said by the activity alone.
pub const ONE_SOURCE: SqlMigration = SqlMigration {
    name: "m20261128_213500_activities_neighbourhood_one_source",
    sql: include_str!("one_source.sql"),
};

/// What happened when it was said what will stay.
pub const SAID: &str = "activities.neighbourhood.said";
/// What happened when it was asked what stayed.
pub const ASKED: &str = "activities.neighbourhood.asked";
/// What happened when that was answered.
pub const ANSWERED: &str = "activities.neighbourhood.answered";

const LOOK: Permission = Permission::new("activities.neighbourhood.look", Needs::Anyone);
const KEEP: Permission = Permission::new("activities.neighbourhood.keep", circles::LOOKS_AFTER);

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    list::routes(routes);
    page::routes(routes);
    actions::routes(routes);
}

/// What is to stay, and what stayed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Legacy {
    /// Markdown, as the activity says it.
    pub what: String,
    /// Who does it.
    pub by_whom: String,
    pub asked_at: Option<Instant>,
    /// Markdown, as the activity says it; empty where nothing was answered.
    pub answer: String,
    pub answered_at: Option<Instant>,
    pub version: i64,
}

/// Where somebody may be named.
pub const fn personal_data(category: &'static Category) -> [PersonalData; 1] {
    [PersonalData {
        table: "neighbourhood_legacies",
        category,
        withheld: &[
            "activity_id",
            "what",
            "by_whom",
            "lang",
            "said_at",
            "asked_at",
            "answer",
            "answer_lang",
            "answered_at",
            "version",
        ],
        mentions: &["what", "by_whom", "answer"],
        ..EMPTY
    }]
}

#[cfg(test)]
mod tests;
