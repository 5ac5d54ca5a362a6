//! Polls that wait for the answer of an organisation, on its desk.

use futures::future::BoxFuture;
use ordit_platform::module::{Asked, Card, Desk, is_for_representatives};
use sea_orm::DbErr;

use super::store;

/// The question.
pub const CARD: Card = Card {
    name: "groups.polls",
    question: "groups-polls-card-question",
    action: "groups-polls-card-action",
    who: is_for_representatives,
    count,
    href: |_| "/polls".to_owned(),
};

fn count(asked: Asked<'_>) -> BoxFuture<'_, Result<usize, DbErr>> {
    Box::pin(async move {
        let Desk::Organisation { id, .. } = asked.desk else {
            return Ok(0);
        };
        let today = asked.visit.now.day();
        store::count_waiting(asked.site.db.read(), *id, today).await
    })
}
