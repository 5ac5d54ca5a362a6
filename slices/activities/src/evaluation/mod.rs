//! What those who came think of an activity: asked once by mail, answered without a name.

mod actions;
mod answering;
mod asking;
mod export;
pub mod guests;
mod pages;
mod privacy;
pub mod rules;
mod store;
mod waiting;

use ordit_kernel::{Id, Instant};
use ordit_platform::{
    db::SqlMigration,
    permissions::{Needs, Permission},
    web::Routes,
};

use crate::circles::LOOKS_AFTER;

pub use asking::ASKING;
pub use privacy::{IMPERSONAL, PERSONAL_DATA};
pub use waiting::CARD;

/// The tables of it.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261125_010000_activities_evaluation",
    sql: include_str!("evaluation.sql"),
};

/// What happened when those who came were asked.
pub const OPENED: &str = "activities.evaluation.opened";
/// What happened when nobody could answer any more.
pub const CLOSED: &str = "activities.evaluation.closed";
/// What happened when somebody answered, or changed the answer; it is not told who.
pub const ANSWERED: &str = "activities.evaluation.answered";

/// Asking, and seeing what was answered.
const KEEP: Permission = Permission::new("activities.evaluation.keep", LOOKS_AFTER);
/// What the link of a mail lets one do.
const ANSWER: Permission = Permission::new("activities.evaluation.answer", Needs::Anyone);

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    actions::routes(routes);
    answering::routes(routes);
    export::routes(routes);
    waiting::routes(routes);
}

/// Where those who hold an activity see it.
pub fn path(id: Id) -> String {
    format!("/a/{id}/evaluation")
}

/// That people are asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluation {
    /// What the organisers ask besides; empty where they ask nothing.
    pub own_question: String,
    pub opened_at: Instant,
    pub closed_at: Option<Instant>,
}

/// What somebody answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// From one to five.
    pub useful: i64,
    /// One of [`rules::RECOMMEND`].
    pub recommend: String,
    pub takes: String,
    pub changes: String,
    pub own_answer: String,
}

#[cfg(test)]
mod tests;
