//! The cards of mails that did not simply arrive.

use futures::future::BoxFuture;
use sea_orm::DbErr;

use super::lists;
use crate::module::{Asked, Card, is_for_instance};

/// Refusals are told for this long; nobody answers them, so they would stay for ever.
const TOLD_SECONDS: i64 = 7 * 24 * 3600;

/// Mails that may not have arrived, and those that were refused lately.
pub const CARDS: &[Card] = &[
    Card {
        name: "mail.uncertain",
        question: "mail-notice",
        action: "mail-background-look",
        who: is_for_instance,
        count: uncertain,
        href: |_| "/background/mails".to_owned(),
    },
    Card {
        name: "mail.refused",
        question: "mail-card-refused",
        action: "mail-background-look",
        who: is_for_instance,
        count: refused,
        href: |_| "/background/mails?state=refused".to_owned(),
    },
];

fn uncertain(asked: Asked<'_>) -> BoxFuture<'_, Result<usize, DbErr>> {
    Box::pin(async move { Ok(lists::counts(asked.site.db.read()).await?.uncertain) })
}

fn refused(asked: Asked<'_>) -> BoxFuture<'_, Result<usize, DbErr>> {
    let since = asked.visit.now.plus_seconds(-TOLD_SECONDS);
    Box::pin(async move { lists::refused_since(asked.site.db.read(), since).await })
}
