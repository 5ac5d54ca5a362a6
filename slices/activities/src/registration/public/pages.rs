//! The public page on which one registers, without an account.

use askama::Template;
use axum::{
    extract::{Path, State as Extract},
    http::{StatusCode, header::CACHE_CONTROL},
    response::{IntoResponse, Response},
};
use ordit_members::form::Typed;
use ordit_platform::{
    i18n::Translator,
    web::{Layout, Routes, Shared, Visit, WebError, page, page_with_status},
};

use super::{About, Fields, at_slug, network_slug, rules::Wrong};
use crate::registration::{REGISTER, Whole, book_store, settings};

/// The pages.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{slug}/register", REGISTER, show);
    routes.get("/a/{slug}/register/sent", REGISTER, sent);
}

#[derive(Template)]
#[template(path = "activities/registration_form.html")]
struct FormPage {
    layout: Layout,
    l: Translator,
    about: About,
    is_open: bool,
    opens: Option<String>,
    closed: Option<String>,
    is_full: bool,
    asks_approval: bool,
    fields: Fields,
    consent: String,
    /// Whoever acts for an organisation registers several at once.
    group: Option<String>,
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let whole = at_slug(&site, &visit, &slug).await?;
    form_page(&site, &visit, &whole, (Typed::default(), Vec::new())).await
}

/// The page, with status 422 when something in the form is wrong.
///
/// # Errors
/// When the database cannot be reached.
pub async fn form_page(
    site: &Shared,
    visit: &Visit,
    whole: &Whole,
    (typed, wrong): (Typed, Vec<Wrong>),
) -> Result<Response, WebError> {
    let l = visit.l.clone();
    let status = match wrong.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let about = About::of(whole, &l);
    let path = format!("{}/register", about.href);
    let title = l.t1("activities-reg-title", "title", &about.title.text);
    let questions = settings::store::questions(site.db.read(), whole.id()).await?;
    let book = book_store::book_of(site.db.read(), whole).await?;
    let layout = Layout::new(site, &visit.at(&path), &title);
    let opens = whole.settings.opens_at.filter(|at| *at > visit.now);
    let closed = whole.settings.closes_at.filter(|at| *at <= visit.now);
    let shown = FormPage {
        layout: match network_slug(site, whole) {
            Some(slug) => layout.of_network(&slug),
            None => layout,
        },
        is_open: whole.is_open(visit.now),
        opens: opens.map(|at| l.moment(at)),
        closed: closed.map(|at| l.moment(at)),
        is_full: book.is_full(),
        asks_approval: whole.settings.asks_approval,
        fields: Fields::new(site, &l, (whole, questions), (typed, wrong)).marked(&book),
        consent: consent(&l, whole),
        group: (visit.acting.organisation.is_some()).then(|| about.path("/registration/group")),
        about,
        l,
    };
    let shown = page_with_status(status, &shown)?;
    Ok(([(CACHE_CONTROL, "no-store")], shown).into_response())
}

/// What whoever registers agrees to; kept with the registration as it was read.
pub fn consent(l: &Translator, whole: &Whole) -> String {
    match whole.settings.about_data.as_str() {
        "" => l.t("activities-reg-consent"),
        written => written.to_owned(),
    }
}

#[derive(Template)]
#[template(path = "activities/registration_sent.html")]
struct SentPage {
    layout: Layout,
    l: Translator,
    about: About,
}

async fn sent(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let whole = at_slug(&site, &visit, &slug).await?;
    let l = visit.l.clone();
    page(&SentPage {
        layout: Layout::new(&site, &visit, &l.t("activities-reg-sent-title")),
        about: About::of(&whole, &l),
        l,
    })
}
