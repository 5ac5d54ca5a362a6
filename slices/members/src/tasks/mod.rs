//! Tasks: what somebody of the secretariat is to do, by when, about which member.

pub mod actions;
mod card;
pub mod handover;
pub mod pages;
pub mod rules;
mod step;
pub mod store;

use ordit_kernel::{Id, Instant};
use ordit_platform::{
    db::SqlMigration,
    i18n::Translator,
    permissions::{Needs, Permission},
    web::Routes,
};

pub use card::CARD;
pub use step::{Step, StepView};

/// The tables of tasks and of what was handed over.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_010910_members_tasks",
    sql: include_str!("tasks.sql"),
};

/// The order in which open tasks are listed.
pub const ORDER_MIGRATION: SqlMigration = SqlMigration {
    name: "m20261123_003300_members_task_order",
    sql: "CREATE INDEX tasks_by_due ON tasks (network_id, done_at, due_on);\n",
};

pub const ADDED: &str = "members.task.added";
pub const ASSIGNED: &str = "members.task.assigned";
pub const DONE: &str = "members.task.done";
pub const REOPENED: &str = "members.task.reopened";
pub const HANDED_OVER: &str = "members.task.handed_over";
pub const TAKEN_BACK: &str = "members.task.taken_back";

/// The coordination of a network works on what it has to do.
pub const WORK: Permission = Permission::new("members.task.work", Needs::CoordinatesNetwork);

/// Somebody who coordinates the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    pub id: Id,
    /// Empty where nothing tells it.
    pub name: String,
}

impl Colleague {
    /// The name, or what is said of someone whose name is not known.
    pub fn called(&self, l: &Translator) -> String {
        match self.name.is_empty() {
            true => l.t("tasks-nameless"),
            false => self.name.clone(),
        }
    }
}

/// What a task is about.
#[derive(Clone, Copy, Debug)]
pub struct About {
    pub network: Id,
    pub entry: Id,
    /// The contact after which it is the next step.
    pub contact: Option<Id>,
}

/// A task as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    pub id: Id,
    pub about: Option<Id>,
    pub contact: Option<Id>,
    pub what: String,
    /// A day, as `2026-11-22`.
    pub due_on: Option<String>,
    pub who: Option<Id>,
    pub made_at: Instant,
    pub done_at: Option<Instant>,
}

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    actions::routes(routes);
    handover::routes(routes);
}

/// The page of a network's tasks.
pub fn path(network: &str) -> String {
    format!("{}/tasks", crate::networks::path(network))
}

#[cfg(test)]
mod tests;
