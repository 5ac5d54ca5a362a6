//! Joining a network and leaving it: applications, their answers, admissions, departures.

pub mod admissions;
pub mod applications;
mod cards;
pub mod decisions;
pub mod departures;
mod invented;
mod rules;
pub mod settings;
mod standing;

use ordit_platform::{
    db::SqlMigration,
    permissions::{Needs, Permission},
    web::Routes,
};

pub use admissions::HEARER;
pub use cards::CARDS;
pub use invented::invented_application;
pub use rules::{Rights, rights};
pub use settings::{is_open, open_facet, pages::SETTLED, store::open_networks};

/// The tables of joining and leaving.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_010700_members_joining",
    sql: include_str!("joining.sql"),
};

/// What happened when an organisation applied.
pub const RECEIVED: &str = "members.application.received";
/// What happened when the network answered.
pub const ANSWERED: &str = "members.application.answered";
/// What happened when the applicant took it back.
pub const WITHDRAWN: &str = "members.application.withdrawn";
/// What happened when a membership reached another state by an answer, an assembly or a departure.
pub const MEMBERSHIP_CHANGED: &str = "members.membership.changed";
/// What happened when a member asked to leave.
pub const LEAVE_ASKED: &str = "members.departure.asked";
/// What happened when the coordination answered that.
pub const LEAVE_ANSWERED: &str = "members.departure.answered";

/// Answering whoever wants to join or leave.
const ANSWER: Permission =
    Permission::new("members.applications.answer", Needs::CoordinatesNetwork);

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    settings::pages::routes(routes);
    applications::routes(routes);
    admissions::routes(routes);
    departures::routes(routes);
}

#[cfg(test)]
mod tests;
