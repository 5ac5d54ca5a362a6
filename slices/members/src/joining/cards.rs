//! What joining and leaving put on desks.

use futures::future::BoxFuture;
use ordit_platform::module::{Asked, Card, Desk, is_for_coordination};
use sea_orm::DbErr;

use super::{applications, departures};

/// Applications and departures that wait for an answer.
pub const CARDS: [Card; 2] = [
    Card {
        name: "members.applications",
        question: "joining-card",
        action: "joining-card-action",
        who: is_for_coordination,
        count: applications_waiting,
        href: list,
    },
    Card {
        name: "members.departures",
        question: "joining-card-leaving",
        action: "joining-card-leaving-action",
        who: is_for_coordination,
        count: departures_waiting,
        href: list,
    },
];

fn list(desk: &Desk) -> String {
    format!("/n/{}/applications", desk.slug())
}

fn applications_waiting(asked: Asked<'_>) -> BoxFuture<'_, Result<usize, DbErr>> {
    Box::pin(async move {
        match asked.desk.id() {
            Some(id) => applications::list_store::waiting(asked.site.db.read(), id).await,
            None => Ok(0),
        }
    })
}

fn departures_waiting(asked: Asked<'_>) -> BoxFuture<'_, Result<usize, DbErr>> {
    Box::pin(async move {
        match asked.desk.id() {
            Some(id) => departures::store::waiting(asked.site.db.read(), id).await,
            None => Ok(0),
        }
    })
}
