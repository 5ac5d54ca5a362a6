//! The page of a link: how a registration stands, and the one thing to do next.

use askama::Template;
use axum::{
    extract::{Path, State as Extract},
    http::{StatusCode, header::CACHE_CONTROL},
    response::{IntoResponse, Response},
};
use ordit_kernel::UserError;
use ordit_members::form::Typed;
use ordit_platform::{
    i18n::Translator,
    session::token_hash,
    web::{Layout, Routes, Shared, Site, Visit, WebError, page_with_status},
};

use super::{About, Fields, network_slug, rules::Wrong, typed_of};
use crate::registration::{
    Mode, REGISTER, Registration, State, Whole, book_store, settings, store,
};

/// The pages.
pub fn routes(routes: &mut Routes) {
    routes.get("/registration/{token}", REGISTER, show);
    routes.get("/registration/{token}/change", REGISTER, change);
}

/// A registration with its activity, as a link opens them; one that is over opens nothing.
///
/// # Errors
/// [`WebError::NotFound`] when there is none.
pub async fn found(
    site: &Site,
    visit: &Visit,
    token: &str,
) -> Result<(Registration, Whole), WebError> {
    let own = store::of_link(site.db.read(), &token_hash(token), visit.now).await?;
    let own = own.ok_or(WebError::NotFound)?;
    let whole = store::whole(site.db.read(), own.activity).await?;
    Ok((own, whole.ok_or(WebError::NotFound)?))
}

#[derive(Template)]
#[template(path = "activities/registration_link.html")]
struct LinkPage {
    layout: Layout,
    l: Translator,
    about: About,
    own: Registration,
    path: String,
    place: Option<usize>,
    until: String,
    /// Where to come in, for those who have a place.
    online: Option<ordit_platform::markdown::Url>,
    instructions: String,
    wrong: Option<String>,
    /// Nothing is left to be done: it was, or it does not take place.
    is_over: bool,
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, WebError> {
    let (own, whole) = found(&site, &visit, &token).await?;
    link_page(&site, &visit, (own, &whole, &token), None).await
}

/// The page of a link, with what keeps something from being done.
///
/// # Errors
/// When the database cannot be reached.
pub async fn link_page(
    site: &Shared,
    visit: &Visit,
    (own, whole, token): (Registration, &Whole, &str),
    wrong: Option<UserError>,
) -> Result<Response, WebError> {
    let l = visit.l.clone();
    let path = format!("/registration/{token}");
    let quotas = whole.settings.quotas(&whole.activity);
    let book = book_store::book(site.db.read(), whole.id(), quotas).await?;
    let has_place = own.state == State::Confirmed && !whole.is_off();
    let online = whole.activity.online_url.as_deref();
    let online = online.filter(|_| has_place && own.draft.lane.mode == Mode::Online);
    let status = match wrong {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let shown = LinkPage {
        layout: layout(site, &visit.at(&path), whole, "activities-reg-link-title"),
        about: About::of(whole, &l),
        place: (!whole.is_off())
            .then(|| book.place_in_queue(own.id))
            .flatten(),
        until: own.offered_until.map(|at| l.moment(at)).unwrap_or_default(),
        online: online.and_then(ordit_platform::markdown::Url::parse),
        instructions: match has_place {
            true => whole.settings.instructions.clone(),
            false => String::new(),
        },
        wrong: wrong.map(|refusal| l.refusal(&refusal)),
        is_over: whole.is_off() || is_over(whole, visit),
        own,
        path,
        l,
    };
    closed(page_with_status(status, &shown)?)
}

/// Nothing is decided any more about what has been.
pub fn is_over(whole: &Whole, visit: &Visit) -> bool {
    whole.activity.last_at.is_some_and(|over| over <= visit.now)
}

fn layout(site: &Site, visit: &Visit, whole: &Whole, title: &str) -> Layout {
    let layout = Layout::new(site, visit, &visit.l.t(title));
    match network_slug(site, whole) {
        Some(slug) => layout.of_network(&slug),
        None => layout,
    }
}

/// The address is the key: it is kept by nobody and told to nobody.
fn closed(page: Response) -> Result<Response, WebError> {
    let headers = [
        (CACHE_CONTROL.as_str(), "no-store"),
        ("x-robots-tag", "noindex"),
    ];
    Ok((headers, page).into_response())
}

#[derive(Template)]
#[template(path = "activities/registration_change.html")]
struct ChangePage {
    layout: Layout,
    l: Translator,
    about: About,
    path: String,
    fields: Fields,
}

async fn change(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, WebError> {
    let (own, whole) = found(&site, &visit, &token).await?;
    if !own.state.is_live() || whole.is_off() || is_over(&whole, &visit) {
        return link_page(&site, &visit, (own, &whole, &token), None).await;
    }
    let typed = typed_of(&own.draft);
    change_page(&site, &visit, (&whole, &token), (typed, Vec::new())).await
}

/// The form in which somebody changes what they said.
///
/// # Errors
/// When the database cannot be reached.
pub async fn change_page(
    site: &Shared,
    visit: &Visit,
    (whole, token): (&Whole, &str),
    (typed, wrong): (Typed, Vec<Wrong>),
) -> Result<Response, WebError> {
    let l = visit.l.clone();
    let path = format!("/registration/{token}");
    let status = match wrong.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let questions = settings::store::questions(site.db.read(), whole.id()).await?;
    let fields = Fields::new(site, &l, (whole, questions), (typed, wrong));
    let shown = ChangePage {
        layout: layout(site, &visit.at(&path), whole, "activities-reg-change-title"),
        about: About::of(whole, &l),
        path,
        fields: Fields {
            is_new: false,
            ..fields
        },
        l,
    };
    closed(page_with_status(status, &shown)?)
}
