//! All groups with which a group shares something.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, Page};
use ordit_platform::{
    i18n::Translator,
    web::{Layout, Pager, Routes, Shared, Step, Visit, WebError, page},
};

use super::glance::{Synergy, synergies};
use crate::{circles::TAKE_PART, inside::Inside};

const ROWS: usize = 30;

/// The list.
pub fn routes(routes: &mut Routes) {
    routes.get("/g/{id}/synergies", TAKE_PART, list);
}

#[derive(Template)]
#[template(path = "groups/synergies_list.html")]
struct ListPage {
    layout: Layout,
    l: Translator,
    inside: Inside,
    rows: Vec<Synergy>,
    pager: Pager,
}

async fn list(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, id).ok_or(WebError::NotFound)?;
    let found = synergies(&snapshot, &visit, head);
    let shown = Page::cut(found, Pager::asked(&visit.query, ROWS));
    let title = visit.l.t("groups-synergies-title");
    page(&ListPage {
        layout: inside.layout(&site, &visit, &title),
        l: visit.l.clone(),
        pager: Pager::new(&visit, &shown),
        rows: shown.items,
        inside,
    })
}
