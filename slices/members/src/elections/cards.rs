//! What elections put on desks.

use futures::future::BoxFuture;
use ordit_platform::module::{Asked, Card, Desk, is_for_coordination, is_for_representatives};
use sea_orm::DbErr;

use super::{State, agree_store, store};

/// Answers to look at, councils that did not name anybody yet, what another network asked of one's
/// members, and one's own council.
pub const CARDS: [Card; 4] = [
    Card {
        name: "members.elections_answers",
        question: "elections-card-answers",
        action: "elections-card-answers-go",
        who: is_for_coordination,
        count: |asked| waiting(asked, State::Answered),
        href: list,
    },
    Card {
        name: "members.elections_asked",
        question: "elections-card-asked",
        action: "elections-card-asked-go",
        who: is_for_coordination,
        count: |asked| waiting(asked, State::Asked),
        href: list,
    },
    Card {
        name: "members.elections_agree",
        question: "elections-card-agree",
        action: "elections-card-agree-go",
        who: is_for_coordination,
        count: agree,
        href: |desk| format!("{}/agreements", list(desk)),
    },
    Card {
        name: "members.elections_own",
        question: "elections-card-own",
        action: "elections-card-own-go",
        who: is_for_representatives,
        count: own,
        href: own_page,
    },
];

fn list(desk: &Desk) -> String {
    format!("/n/{}/elections", desk.slug())
}

fn own_page(desk: &Desk) -> String {
    match desk.id() {
        Some(id) => format!("/o/{id}/elections"),
        None => "/".to_owned(),
    }
}

fn waiting(asked: Asked<'_>, state: State) -> BoxFuture<'_, Result<usize, DbErr>> {
    Box::pin(async move {
        match asked.desk.id() {
            Some(id) => store::waiting(asked.site.db.read(), id, state).await,
            None => Ok(0),
        }
    })
}

fn agree(asked: Asked<'_>) -> BoxFuture<'_, Result<usize, DbErr>> {
    Box::pin(async move {
        match asked.desk.id() {
            Some(id) => agree_store::count(asked.site.db.read(), id, asked.visit.now).await,
            None => Ok(0),
        }
    })
}

fn own(asked: Asked<'_>) -> BoxFuture<'_, Result<usize, DbErr>> {
    Box::pin(async move {
        match asked.desk.id() {
            Some(id) => store::asked_of(asked.site.db.read(), id).await,
            None => Ok(0),
        }
    })
}
