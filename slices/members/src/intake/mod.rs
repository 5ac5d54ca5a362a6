//! The intake of a network: mails that came in are looked at by a person and become contacts.

mod actions;
mod contact;
mod fields;
mod lines;
mod pages;
mod rules;
mod store;

use futures::future::BoxFuture;
use ordit_platform::{
    intake,
    module::{Asked, Card, is_for_coordination},
    permissions::{Needs, Permission},
    web::Routes,
};
use sea_orm::DbErr;

pub use contact::CONTACT;

/// A mail that answers one of ours became a contact; data: ids of the incoming mail, of the
/// recipient and the mail that it answers, of the batch in which that was written, of the contact
/// and the organisation.
pub const ANSWERED: &str = "members.intake.answered";

/// The coordination of a network looks at what comes into its mailbox.
pub const WORK: Permission = Permission::new("members.intake.work", Needs::CoordinatesNetwork);

/// What waits to be looked at, on the desk of a network.
pub const CARD: Card = Card {
    name: "members.intake",
    question: "drafts-card-question",
    action: "drafts-card-action",
    who: is_for_coordination,
    count,
    href: |desk| path(desk.slug()),
};

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    actions::routes(routes);
}

/// The page of a network's intake.
pub fn path(network: &str) -> String {
    format!("{}/intake", crate::networks::path(network))
}

fn count(asked: Asked<'_>) -> BoxFuture<'_, Result<usize, DbErr>> {
    Box::pin(async move {
        let Some(network) = asked.desk.id() else {
            return Ok(0);
        };
        Ok(intake::counts(asked.site.db.read(), network).await?.drafts)
    })
}

#[cfg(test)]
mod tests;
