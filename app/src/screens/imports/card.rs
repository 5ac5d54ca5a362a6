//! The cards of spreadsheets that wait for somebody.

use futures::future::BoxFuture;
use ordit_platform::{
    import::waiting,
    module::{Asked, Card, Desk, is_for_coordination},
};
use sea_orm::DbErr;

/// Rows that may be somebody who is there already, and imports that were looked at and not written.
pub const CARDS: &[Card] = &[
    Card {
        name: "imports.doubtful",
        question: "desk-imports-doubtful",
        action: "desk-imports-doubtful-go",
        who: is_for_coordination,
        count: doubtful,
        href: start,
    },
    Card {
        name: "imports.waiting",
        question: "desk-imports-waiting",
        action: "desk-imports-waiting-go",
        who: is_for_coordination,
        count: ready,
        href: start,
    },
];

fn start(desk: &Desk) -> String {
    format!("/n/{}/import#runs", desk.slug())
}

fn ready(asked: Asked<'_>) -> BoxFuture<'_, Result<usize, DbErr>> {
    Box::pin(async move {
        match asked.desk.id() {
            Some(network) => waiting::runs(asked.site.db.read(), network).await,
            None => Ok(0),
        }
    })
}

fn doubtful(asked: Asked<'_>) -> BoxFuture<'_, Result<usize, DbErr>> {
    Box::pin(async move {
        match asked.desk.id() {
            Some(network) => waiting::doubtful_rows(asked.site.db.read(), network).await,
            None => Ok(0),
        }
    })
}
