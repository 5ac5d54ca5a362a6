//! The list of those whom the organisation that is acted for registered.

use askama::Template;
use axum::{extract::State as Extract, response::Response};
use ordit_kernel::Id;
use ordit_members::directory::said::Said;
use ordit_platform::{
    i18n::Translator,
    snapshot::Snapshot,
    web::{Layout, Pager, Routes, Shared, Step, Visit, WebError, page},
};

use super::{
    OWN, PATH,
    store::{self, Own},
};
use crate::activities;

const PER_PAGE: usize = 50;

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get(PATH, OWN, show);
}

#[derive(Template)]
#[template(path = "activities/registration_own.html")]
struct OwnPage {
    layout: Layout,
    l: Translator,
    lines: Vec<Line>,
    pager: Pager,
}

struct Line {
    id: Id,
    name: String,
    /// Where they come to; none where that is not seen any more.
    activity: Option<(Said, String)>,
    mode: String,
    state: String,
    may_cancel: bool,
    /// They get a mail of what is done.
    has_address: bool,
    has_place: bool,
}

async fn show(Extract(site): Extract<Shared>, visit: Visit) -> Result<Response, WebError> {
    let own = visit.acting.organisation.ok_or(WebError::NotFound)?;
    let request = Pager::asked(&visit.query, PER_PAGE);
    let listed = store::page(site.db.read(), own, request).await?;
    let pager = Pager::new(&visit, &listed);
    let snapshot = site.snapshots.current();
    let l = visit.l.clone();
    page(&OwnPage {
        layout: Layout::new(&site, &visit, &l.t("activities-reg-own-title")),
        lines: listed
            .items
            .into_iter()
            .map(|one| line(&snapshot, &visit, one))
            .collect(),
        pager,
        l,
    })
}

fn line(snapshot: &Snapshot, visit: &Visit, own: Own) -> Line {
    let may_cancel = own.may_cancel(visit.now);
    let one = own.registration;
    let head = snapshot.get(&visit.viewer, one.activity);
    let l = &visit.l;
    Line {
        id: one.id,
        name: match one.draft.name.is_empty() {
            true => l.t("activities-reg-own-forgotten"),
            false => one.draft.name,
        },
        activity: head.map(|head| (head.title(visit.lang).into(), activities::path(&head.slug))),
        mode: l.t(format!(
            "activities-reg-mode-{}",
            one.draft.lane.mode.code()
        )),
        state: l.t(format!("activities-reg-state-{}", one.state.code())),
        may_cancel,
        has_address: one.draft.address.is_some(),
        has_place: one.state.holds_place(),
    }
}
