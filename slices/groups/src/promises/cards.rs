//! Promises whose day is past, on the desks of who promised and of who coordinates.

use futures::future::BoxFuture;
use ordit_platform::module::{Asked, Card, Desk, is_for_coordination, is_for_representatives};
use sea_orm::DbErr;

use super::{
    rules::Shown,
    store::{self, Meant, Whose},
};

/// The questions.
pub const CARDS: [Card; 2] = [
    Card {
        name: "groups.promises_of_network",
        question: "groups-promises-card-network",
        action: "groups-promises-card-look",
        who: is_for_coordination,
        count,
        href: |desk| format!("/n/{}/promises?shown=overdue", desk.slug()),
    },
    Card {
        name: "groups.promises",
        question: "groups-promises-card-own",
        action: "groups-promises-card-look",
        who: is_for_representatives,
        count,
        href: |_| "/promises?shown=overdue".to_owned(),
    },
];

fn count(asked: Asked<'_>) -> BoxFuture<'_, Result<usize, DbErr>> {
    Box::pin(async move {
        let whose = match asked.desk {
            Desk::Network { id, .. } => Whose::Network(*id),
            Desk::Organisation { id, .. } => Whose::Organisation(*id),
            Desk::Instance => return Ok(0),
        };
        let meant = Meant {
            whose,
            shown: Shown::Overdue,
            organisation: None,
            today: asked.visit.now.day().to_string(),
        };
        store::count(asked.site.db.read(), &meant).await
    })
}
