//! What messages put on desks.

use futures::future::BoxFuture;
use ordit_platform::module::{Asked, Card, is_for_coordination};
use sea_orm::DbErr;

use super::{path, refused_store};

/// Whatever waits longer than this after its start is told of.
const PATIENCE_SECONDS: i64 = 3600;

/// Messages in doubt, and addresses that refuse.
pub const CARDS: [Card; 2] = [
    Card {
        name: "members.messages_in_doubt",
        question: "messages-card-doubt",
        action: "messages-card-doubt-action",
        who: is_for_coordination,
        count: in_doubt,
        href: |desk| path(desk.slug(), "?state=sent"),
    },
    Card {
        name: "members.messages_refused",
        question: "messages-card-refused",
        action: "messages-card-refused-action",
        who: is_for_coordination,
        count: refused,
        href: |desk| path(desk.slug(), "/refused"),
    },
];

fn in_doubt(asked: Asked<'_>) -> BoxFuture<'_, Result<usize, DbErr>> {
    let before = asked.visit.now.plus_seconds(-PATIENCE_SECONDS);
    Box::pin(async move {
        match asked.desk.id() {
            Some(id) => refused_store::in_doubt(asked.site.db.read(), id, before).await,
            None => Ok(0),
        }
    })
}

fn refused(asked: Asked<'_>) -> BoxFuture<'_, Result<usize, DbErr>> {
    Box::pin(async move {
        match asked.desk.id() {
            Some(id) => refused_store::count(asked.site.db.read(), id).await,
            None => Ok(0),
        }
    })
}
