//! The card of what is stuck behind the pages.

use futures::future::BoxFuture;
use sea_orm::DbErr;

use super::store;
use crate::module::{Asked, Card, is_for_instance};

/// Hearers and jobs that do not go on.
pub const CARD: Card = Card {
    name: "platform.background",
    question: "jobs-notice",
    action: "jobs-notice-look",
    who: is_for_instance,
    count: stuck,
    href: |_| "/background".to_owned(),
};

fn stuck(asked: Asked<'_>) -> BoxFuture<'_, Result<usize, DbErr>> {
    let hearers = asked.site.modules.iter().flat_map(|module| module.hears);
    let names: Vec<&'static str> = hearers.map(|hearer| hearer.name).collect();
    Box::pin(async move { store::count_stuck(asked.site.db.read(), &names).await })
}
