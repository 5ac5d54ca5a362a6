//! What residencies put on desks.

use futures::future::BoxFuture;
use ordit_platform::module::{Asked, Card, is_for_coordination};
use sea_orm::DbErr;

use super::{KIND, apply_store};

/// Who applied and has no answer yet.
pub const CARD: Card = Card {
    name: "activities.residents",
    question: "activities-card-residents",
    action: "activities-card-residents-go",
    who: is_for_coordination,
    count: waiting,
    href: |desk| format!("/n/{}/agenda?view=list&kind={KIND}", desk.slug()),
};

fn waiting(asked: Asked<'_>) -> BoxFuture<'_, Result<usize, DbErr>> {
    Box::pin(async move {
        match asked.desk.id() {
            Some(network) => apply_store::waiting(asked.site.db.read(), network).await,
            None => Ok(0),
        }
    })
}
