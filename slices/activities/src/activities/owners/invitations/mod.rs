//! Inviting others to hold an activity: they hold it once they said yes, and not before.

mod actions;
pub mod brought_store;
pub mod edited;
pub mod named;
mod pages;
pub mod store;

use futures::future::BoxFuture;
use ordit_kernel::{Id, Scope, Viewer};
use ordit_platform::{
    db::SqlMigration,
    module::{Asked, Card, is_for_coordination, is_for_representatives},
    permissions::{Needs, Permission},
    register::State as Standing,
    web::{Routes, Site, Visit},
};
use sea_orm::DbErr;

/// The table of those who are invited.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261126_150000_activities_invitations",
    sql: include_str!("invitations.sql"),
};

/// Invitations to all dates of a series from one on.
pub const OF_SERIES_MIGRATION: SqlMigration = SqlMigration {
    name: "m20261127_180000_activities_invited_to_series",
    sql: include_str!("of_series.sql"),
};

/// What happened when somebody was invited.
pub const ASKED: &str = "activities.invitation.asked";
/// What happened when they answered.
pub const ANSWERED: &str = "activities.invitation.answered";
/// What happened when it was taken back.
pub const WITHDRAWN: &str = "activities.invitation.withdrawn";

/// Where invitations are answered.
pub const PAGE: &str = "/activities/invitations";

/// For those who are invited: a network's coordination, those who act for an organisation.
const OWN: Permission = Permission::new("activities.invitation.answer", Needs::SignedIn);

/// Those who are invited, on their own desk.
pub const CARD: Card = Card {
    name: "activities.invitations",
    question: "activities-invitations-card",
    action: "activities-invitations-card-action",
    who: |acting, desk| is_for_coordination(acting, desk) || is_for_representatives(acting, desk),
    count: waiting,
    href: |_| PAGE.to_owned(),
};

fn waiting(asked: Asked<'_>) -> BoxFuture<'_, Result<usize, DbErr>> {
    Box::pin(async move {
        match asked.desk.id() {
            Some(id) => store::waiting(asked.site.db.read(), id).await,
            None => Ok(0),
        }
    })
}

/// The list and what its forms do.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    actions::routes(routes);
}

/// Those for whom whoever looks says yes or no.
fn own(site: &Site, visit: &Visit) -> Vec<Id> {
    let snapshot = site.snapshots.current();
    let live = snapshot
        .networks()
        .filter(|head| head.state != Standing::Archived);
    let networks = live.map(|head| head.id);
    networks
        .filter(|network| visit.acting.coordinates(*network))
        .chain(visit.acting.organisations())
        .collect()
}

/// What somebody who is invited sees of the activity: as much as its home, even where it is
/// hidden from others.
fn sight(visit: &Visit, home: Id) -> Viewer {
    let mut viewer = visit.viewer.clone();
    viewer.scopes.insert(Scope::Network(home));
    viewer
}

#[cfg(test)]
mod tests;
