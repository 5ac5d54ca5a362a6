//! What those who are in groups put on desks.

use futures::future::BoxFuture;
use ordit_platform::module::{Asked, Card, Desk, is_for_coordination, is_for_representatives};
use sea_orm::DbErr;

use super::{own, store};
use crate::{groups::list::path_of, life};

/// Who asks to join, and what one's members have to decide.
pub const CARDS: &[Card] = &[
    Card {
        name: "groups.decisions",
        question: "groups-card-decisions",
        action: "groups-card-decisions-action",
        who: is_for_representatives,
        count: decisions,
        href: |_| own::PATH.to_owned(),
    },
    Card {
        name: "groups.asking",
        question: "groups-card-asking",
        action: "groups-card-asking-action",
        who: is_for_representatives,
        count: asking,
        href: |_| own::PATH.to_owned(),
    },
    Card {
        name: "groups.asking_in_network",
        question: "groups-card-asking-network",
        action: "groups-card-asking-action",
        who: is_for_coordination,
        count: asking_in,
        href: list,
    },
    Card {
        name: "groups.quiet",
        question: "groups-card-quiet",
        action: "groups-card-quiet-action",
        who: is_for_representatives,
        count: quiet,
        href: |_| own::PATH.to_owned(),
    },
    Card {
        name: "groups.quiet_in_network",
        question: "groups-card-quiet-network",
        action: "groups-card-quiet-action",
        who: is_for_coordination,
        count: quiet_in,
        href: |desk| format!("{}/settings#waiting", list(desk)),
    },
];

fn list(desk: &Desk) -> String {
    path_of(desk.slug())
}

fn decisions(asked: Asked<'_>) -> BoxFuture<'_, Result<usize, DbErr>> {
    Box::pin(async move {
        match asked.desk.id() {
            Some(id) => life::proposals_store::unanswered(asked.site.db.read(), id).await,
            None => Ok(0),
        }
    })
}

fn asking(asked: Asked<'_>) -> BoxFuture<'_, Result<usize, DbErr>> {
    Box::pin(async move {
        match asked.desk.id() {
            Some(id) => store::asking(asked.site.db.read(), id).await,
            None => Ok(0),
        }
    })
}

fn asking_in(asked: Asked<'_>) -> BoxFuture<'_, Result<usize, DbErr>> {
    Box::pin(async move {
        match asked.desk.id() {
            Some(id) => store::asking_in(asked.site.db.read(), id).await,
            None => Ok(0),
        }
    })
}

fn quiet(asked: Asked<'_>) -> BoxFuture<'_, Result<usize, DbErr>> {
    Box::pin(async move {
        match asked.desk.id() {
            Some(id) => life::quiet::store::waiting(asked.site.db.read(), id).await,
            None => Ok(0),
        }
    })
}

fn quiet_in(asked: Asked<'_>) -> BoxFuture<'_, Result<usize, DbErr>> {
    Box::pin(async move {
        match asked.desk.id() {
            Some(id) => life::quiet::store::waiting_in(asked.site.db.read(), id).await,
            None => Ok(0),
        }
    })
}
