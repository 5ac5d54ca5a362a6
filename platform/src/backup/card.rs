//! The card that warns when there is no fresh backup.

use futures::future::BoxFuture;
use sea_orm::DbErr;

use super::last;
use crate::module::{Asked, Card, is_for_instance};

/// No backup for two days, or one that could not be written. Where the operator turned nightly
/// backups off, nobody is told.
pub const CARD: Card = Card {
    name: "platform.backup",
    question: "backup-card",
    action: "backup-card-go",
    who: is_for_instance,
    count: missing,
    href: |_| "/background#backup".to_owned(),
};

fn missing(asked: Asked<'_>) -> BoxFuture<'_, Result<usize, DbErr>> {
    Box::pin(async move {
        if asked.site.settings.nightly.is_none() {
            return Ok(0);
        }
        let is_missing = last::is_missing(asked.site.db.read(), asked.visit.now).await?;
        Ok(usize::from(is_missing))
    })
}
