//! What a network does about its allies: how far it is, what comes next, who does it, with whom.

mod actions;
mod card;
mod export;
mod list;
mod one;
mod parts;
mod parts_store;
pub mod places;
pub mod rules;
pub mod store;

use ordit_kernel::{Id, Instant, PartialDate};
use ordit_platform::{
    db::SqlMigration,
    i18n::Translator,
    permissions::{Needs, Permission},
    web::Routes,
};
use serde::{Deserialize, Serialize};

pub use card::CARD;
pub use parts_store::RULE;

/// The tables of it.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261123_001400_members_ally_work",
    sql: include_str!("work.sql"),
};

/// When interlocutors and papers were taken away.
pub const REMOVED_MIGRATION: SqlMigration = SqlMigration {
    name: "m20261123_003200_members_ally_removed",
    sql: include_str!("removed.sql"),
};

/// What happened when what is done about an ally changed, or that was taken back.
pub const CHANGED: &str = "members.ally_work.changed";

const KEEP: Permission = Permission::new("members.allies.work", Needs::CoordinatesNetwork);

/// Codes of how far it is; their words are `allies-state-{code}`.
pub const STATES: &[&str] = &["to_contact", "talking", "agreed", "resting"];

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    list::routes(routes);
    one::routes(routes);
    export::routes(routes);
    actions::routes(routes);
    parts::routes(routes);
}

/// What is done about an ally.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Work {
    /// One of [`STATES`]; empty where nobody noted it.
    pub state: String,
    /// Codes of the territories for which it stands.
    pub territories: Vec<String>,
    pub next_step: Option<String>,
    pub next_on: Option<PartialDate>,
    pub owner: Option<Id>,
}

/// A state in words.
pub fn state_words(l: &Translator, state: &str) -> String {
    match state {
        "" => l.t("allies-state-none"),
        state => l.t(format!("allies-state-{state}")),
    }
}

/// With whom one speaks of an ally.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interlocutor {
    pub id: Id,
    pub organisation: Id,
    /// Everywhere where there is none.
    pub territory: Option<String>,
    pub name: String,
    pub post: String,
    pub address: String,
    /// Taken away, and not yet forgotten.
    pub is_removed: bool,
}

/// A change by hand, and what it was before.
#[derive(Clone, Debug)]
pub struct Change {
    pub id: Id,
    pub at: Instant,
    pub by: Option<Id>,
    pub before: Work,
    pub after: Work,
    pub is_undone: bool,
}

#[cfg(test)]
mod tests;
