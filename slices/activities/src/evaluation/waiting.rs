//! Activities that were over lately and about which nobody was asked; the question on the desk.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use futures::future::BoxFuture;
use ordit_kernel::Instant;
use ordit_members::{directory::said::Said, form::Here};
use ordit_platform::{
    i18n::Translator,
    module::{Asked, Card, is_for_coordination},
    permissions::{Needs, Permission},
    web::{Layout, Routes, Shared, Visit, WebError, page},
};
use sea_orm::DbErr;

use super::{path, store};

const WAITING: Permission =
    Permission::new("activities.evaluation.waiting", Needs::CoordinatesNetwork);
/// After so long nobody remembers.
const LATELY_SECONDS: i64 = 60 * 24 * 3_600;

/// Activities that nobody was asked about.
pub const CARD: Card = Card {
    name: "activities.evaluation",
    question: "activities-eval-card",
    action: "activities-eval-card-go",
    who: is_for_coordination,
    count: waiting,
    href: |desk| format!("/n/{}/evaluations", desk.slug()),
};

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/evaluations", WAITING, show);
}

fn lately(now: Instant) -> (Instant, Instant) {
    (now.plus_seconds(-LATELY_SECONDS), now)
}

fn waiting(asked: Asked<'_>) -> BoxFuture<'_, Result<usize, DbErr>> {
    Box::pin(async move {
        let now = asked.site.effects.now();
        match asked.desk.id() {
            Some(network) => store::waiting(asked.site.db.read(), network, lately(now)).await,
            None => Ok(0),
        }
    })
}

#[derive(Template)]
#[template(path = "activities/evaluation_waiting.html")]
struct WaitingPage {
    layout: Layout,
    l: Translator,
    here: Here,
    waiting: Vec<Said>,
    hrefs: Vec<String>,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let found = store::waiting_of(site.db.read(), here.id, lately(visit.now)).await?;
    let l = visit.l.clone();
    let snapshot = site.snapshots.current();
    let found = found.into_iter().filter_map(|id| {
        let head = snapshot.get(&visit.viewer, id)?;
        Some((Said::from(head.title(visit.lang)), path(id)))
    });
    let (waiting, hrefs) = found.unzip();
    page(&WaitingPage {
        layout: Layout::new(&site, &visit, &l.t("activities-eval-waiting-title"))
            .of_network(&here.slug),
        waiting,
        hrefs,
        here,
        l,
    })
}
