//! What exhibitions put on desks.

use futures::future::BoxFuture;
use ordit_platform::module::{Asked, Card, is_for_coordination};
use sea_orm::DbErr;

use crate::bookings::store;

/// Who asked for dates and has no answer yet.
pub const CARD: Card = Card {
    name: "activities.bookings",
    question: "activities-card-bookings",
    action: "activities-card-bookings-go",
    who: is_for_coordination,
    count: waiting,
    href: |desk| format!("/n/{}/exhibitions", desk.slug()),
};

fn waiting(asked: Asked<'_>) -> BoxFuture<'_, Result<usize, DbErr>> {
    Box::pin(async move {
        match asked.desk.id() {
            Some(network) => store::waiting(asked.site.db.read(), network).await,
            None => Ok(0),
        }
    })
}
