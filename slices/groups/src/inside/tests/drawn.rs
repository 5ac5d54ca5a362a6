//! For stories: the sections about the work of a group as its page draws them.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_platform::{
    i18n::Translator,
    module::Module,
    web::{Layout, READ, Routes, Shared, Visit, WebError, page},
};

use crate::inside::work::{Work, glance};

/// Draws them at `/drawn/{id}`.
pub const DRAWN: Module = Module {
    name: "drawn",
    migrations: &[],
    routes,
    kinds: &[],
    verbs: &[],
    hears: &[],
    jobs: &[],
    nouns: &[],
    relations: &[],
    passages: &[],
    noteworthy: &[],
    panels: &[],
    cards: &[],
    drafts: &[],
    leaves: &[],
    personal_data: &[],
    impersonal: &[],
    retention: &[],
    consents: &[],
    checks: &[],
    locales: &[],
};

fn routes(routes: &mut Routes) {
    routes.get("/drawn/{id}", READ, drawn);
}

#[derive(Template)]
#[template(
    source = r#"{% extends "layout.html" %}{% block content %}<h1>{{ layout.title }}</h1>{% include "groups/work_glance.html" %}{% endblock %}"#,
    ext = "html"
)]
struct Drawn {
    layout: Layout,
    l: Translator,
    work: Work,
}

async fn drawn(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, id).ok_or(WebError::NotFound)?;
    let work = glance(&site, &visit, head).await?;
    page(&Drawn {
        layout: Layout::new(&site, &visit, "Grup"),
        l: visit.l.clone(),
        work,
    })
}
