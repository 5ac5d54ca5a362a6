//! What meetings that are over put on desks.

use futures::future::BoxFuture;
use ordit_platform::module::{Asked, Card, is_for_coordination};
use sea_orm::DbErr;

use super::store;

/// Meetings that were asked what they left.
pub const CARD: Card = Card {
    name: "activities.neighbourhood",
    question: "activities-card-neighbourhood",
    action: "activities-card-neighbourhood-go",
    who: is_for_coordination,
    count: waiting,
    href: |desk| format!("/n/{}/neighbourhood", desk.slug()),
};

fn waiting(asked: Asked<'_>) -> BoxFuture<'_, Result<usize, DbErr>> {
    Box::pin(async move {
        match asked.desk.id() {
            Some(network) => store::waiting(asked.site.db.read(), network).await,
            None => Ok(0),
        }
    })
}
