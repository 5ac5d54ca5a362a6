//! What waits for the approval of a network, over all that it holds; the question on its desk.

use askama::Template;
use axum::{
    extract::{Path, State as Extract},
    response::Response,
};
use ordit_members::{directory::said::Said, form::Here};
use ordit_platform::{
    i18n::Translator,
    module::{Card, is_for_coordination},
    permissions::{Needs, Permission},
    web::{Layout, Routes, Shared, Visit, WebError, page},
};

use super::store;

const APPROVE: Permission = Permission::new(
    "activities.registrations.waiting",
    Needs::CoordinatesNetwork,
);

/// Registrations that wait for approval.
pub const CARD: Card = Card {
    name: "activities.registrations",
    question: "activities-reg-card",
    action: "activities-reg-card-go",
    who: is_for_coordination,
    count: |asked| {
        Box::pin(async move {
            match asked.desk.id() {
                Some(id) => store::pending(asked.site.db.read(), id).await,
                None => Ok(0),
            }
        })
    },
    href: |desk| format!("/n/{}/registrations", desk.slug()),
};

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/registrations", APPROVE, show);
}

/// An activity with registrations to look at.
struct Waiting {
    title: Said,
    href: String,
    count: usize,
}

#[derive(Template)]
#[template(path = "activities/registration_waiting.html")]
struct WaitingPage {
    layout: Layout,
    l: Translator,
    here: Here,
    waiting: Vec<Waiting>,
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let found = store::pending_of(site.db.read(), here.id).await?;
    let l = visit.l.clone();
    let snapshot = site.snapshots.current();
    let waiting = found.into_iter().filter_map(|(id, count)| {
        let head = snapshot.get(&visit.viewer, id)?;
        Some(Waiting {
            title: head.title(visit.lang).into(),
            href: format!("/a/{id}/registrations?state=pending"),
            count,
        })
    });
    page(&WaitingPage {
        layout: Layout::new(&site, &visit, &l.t("activities-reg-waiting-title"))
            .of_network(&here.slug),
        waiting: waiting.collect(),
        here,
        l,
    })
}
