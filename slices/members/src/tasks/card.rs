//! What waits for the one who acts, on the desk of a network.

use futures::future::BoxFuture;
use ordit_platform::module::{Asked, Card, is_for_coordination};
use sea_orm::DbErr;

use super::{path, store};

/// The tasks that are one's own, and those whose day is past.
pub const CARD: Card = Card {
    name: "members.tasks",
    question: "tasks-card-question",
    action: "tasks-card-action",
    who: is_for_coordination,
    count,
    href: |desk| path(desk.slug()),
};

fn count(asked: Asked<'_>) -> BoxFuture<'_, Result<usize, DbErr>> {
    Box::pin(async move {
        let Some(network) = asked.desk.id() else {
            return Ok(0);
        };
        let (visit, today) = (asked.visit, asked.visit.now.day().to_string());
        store::waiting(asked.site.db.read(), network, visit.acting.person, &today).await
    })
}
