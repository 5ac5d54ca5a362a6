//! What one meeting leaves to its host neighbourhood.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_members::form::Typed;
use ordit_platform::{
    i18n::Translator,
    markdown::{Html, markdown},
    web::{Layout, Routes, Shared, Visit, WebError, page_with_status},
};

use super::{KIND, LOOK, Legacy, store};
use crate::about::About;

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{id}/neighbourhood", LOOK, show);
}

#[derive(Template)]
#[template(path = "activities/neighbourhood_page.html")]
struct LegacyPage {
    layout: Layout,
    l: Translator,
    about: About,
    base: String,
    legacy: Option<Legacy>,
    what: Html,
    answer: Html,
    answered: Option<String>,
    /// It took place, so there is something to answer.
    is_over: bool,
    typed: Typed,
    wrong: Option<(&'static str, String)>,
}

impl LegacyPage {
    fn error(&self, field: &str) -> Option<&str> {
        let wrong = self.wrong.as_ref().filter(|(own, _)| *own == field);
        wrong.map(|(_, text)| text.as_str())
    }
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let about = About::find(&site, &visit, id, &[KIND])?;
    legacy_page(&site, &visit, about, None).await
}

/// The page; with status 422 and what was typed where something was refused.
///
/// # Errors
/// When the database cannot be reached.
pub async fn legacy_page(
    site: &Shared,
    visit: &Visit,
    about: About,
    refused: Option<(Typed, (&'static str, UserError))>,
) -> Result<Response, WebError> {
    let mut legacies = store::of_these(site.db.read(), &[about.id]).await?;
    let legacy = legacies.remove(&about.id);
    let answered = legacy.as_ref().and_then(|one| one.answered_at);
    let known = |of: fn(&Legacy) -> &str| legacy.as_ref().map_or("", of);
    let version = legacy.as_ref().map_or(0, |one| one.version);
    let typed = Typed::default()
        .with("what", known(|one| &one.what))
        .with("by_whom", known(|one| &one.by_whom))
        .with("was", known(|one| &one.what))
        .with("answer", known(|one| &one.answer))
        .with("was-answer", known(|one| &one.answer))
        .with("version", &version.to_string());
    let (status, typed, wrong) = match refused {
        Some((sent, (field, error))) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            typed.overlaid_by(&sent),
            Some((field, visit.l.refusal(&error))),
        ),
        None => (StatusCode::OK, typed, None),
    };
    let base = about.beside("/neighbourhood");
    let accent = about.accent(&site.snapshots.current());
    let title = visit.l.t("activities-neighbourhood-title");
    let shown = LegacyPage {
        layout: Layout::new(site, &visit.at(&base), &title).of_network(&accent),
        l: visit.l.clone(),
        what: markdown(known(|one| &one.what)),
        answer: markdown(known(|one| &one.answer)),
        answered: answered.map(|at| visit.l.day(at)),
        is_over: about.card.last_at.is_some_and(|last| last <= visit.now),
        legacy,
        typed,
        wrong,
        base,
        about,
    };
    page_with_status(status, &shown)
}
