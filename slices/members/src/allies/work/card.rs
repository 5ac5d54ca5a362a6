//! What allies put on desks.

use futures::future::BoxFuture;
use ordit_kernel::PartialDate;
use ordit_platform::module::{Asked, Card, is_for_coordination};
use sea_orm::DbErr;

use super::{rules::is_overdue, store};

/// Next steps that are late.
pub const CARD: Card = Card {
    name: "members.allies_late",
    question: "allies-card",
    action: "allies-card-go",
    who: is_for_coordination,
    count: late,
    href: |desk| format!("/n/{}/allies/work?late=yes", desk.slug()),
};

fn late(asked: Asked<'_>) -> BoxFuture<'_, Result<usize, DbErr>> {
    Box::pin(async move {
        let Some(network) = asked.desk.id() else {
            return Ok(0);
        };
        let today = PartialDate::Day(asked.visit.now.day());
        let dated = store::dated(asked.site.db.read(), network).await?;
        Ok(dated.iter().filter(|work| is_overdue(work, today)).count())
    })
}
