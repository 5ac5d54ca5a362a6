//! `GET /me/calendar` and the address that it gives: what one's organisations and networks hold.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::{HeaderValue, header::CACHE_CONTROL},
    response::Response,
};
use ordit_kernel::{Acting, Id};
use ordit_platform::{
    i18n::Translator,
    notify::Sight,
    permissions::{Needs, Permission},
    privacy::{Basis, Category, EMPTY, Erase, Kept, PersonalData},
    register::State as Standing,
    session,
    snapshot::{Filter, Snapshot},
    web::{
        Layout, Notice, READ, Routes, Shared, Visit, WebError, page, redirect, redirect_after_write,
    },
};

use super::{feed, own_store as store, pages};
use crate::{
    activities::{Card, KIND},
    agenda::{MONTH, chosen::Found, rules},
};

const OWN: Permission = Permission::new("activities.calendar.own", Needs::SignedIn);
const PAGE: &str = "/me/calendar";

const CALENDAR: Category = Category {
    code: "calendar",
    what: "activities-calendar-privacy-what",
    purpose: "activities-calendar-privacy-why",
    basis: Basis::LegitimateInterest,
    kept: Kept::UntilErased,
};

/// What the address holds about its person.
pub const PERSONAL_DATA: &[PersonalData] = &[PersonalData {
    table: "calendar_addresses",
    category: &CALENDAR,
    rows: "person_id = {person}",
    handed: &["made_at"],
    withheld: &["person_id", "secret_hash"],
    erase: Erase::Delete,
    ..EMPTY
}];

/// The page, its buttons, and the calendar itself.
pub fn routes(routes: &mut Routes) {
    routes.get("/me/calendar", OWN, show);
    routes.post("/me/calendar", OWN, renew);
    routes.post("/me/calendar/revoke", OWN, revoke);
    routes.get("/calendar/{secret}", READ, calendar);
}

#[derive(Template)]
#[template(path = "activities/agenda_own.html")]
struct OwnPage {
    layout: Layout,
    l: Translator,
    /// Since when there is an address.
    since: Option<String>,
    /// The address that was just made: nowhere else does it stand.
    made: Option<String>,
}

async fn show(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    own_page(&site, &visit, None).await
}

async fn renew(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let person = visit.acting.person.ok_or(WebError::SignIn)?;
    let secret = site.effects.secret();
    store::renew(
        &site.db,
        &visit.acting,
        person,
        &session::token_hash(&secret),
    )
    .await?;
    let address = format!("{}/calendar/{secret}.ics", site.settings.origin());
    own_page(&site, &visit, Some(address)).await
}

async fn revoke(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let person = visit.acting.person.ok_or(WebError::SignIn)?;
    match store::revoke(&site.db, &visit.acting, person).await? {
        Some(seq) => redirect_after_write(PAGE, seq)
            .with_notice(Notice::new("activities-calendar-revoked"))
            .answer(),
        None => redirect(PAGE).answer(),
    }
}

async fn own_page(
    site: &Shared,
    visit: &Visit,
    made: Option<String>,
) -> Result<Response, WebError> {
    let person = visit.acting.person.ok_or(WebError::SignIn)?;
    let since = store::made_at(site.db.read(), person).await?;
    let visit = &visit.at(PAGE);
    let mut answer = page(&OwnPage {
        layout: Layout::new(site, visit, &visit.l.t("activities-calendar-own-title")),
        l: visit.l.clone(),
        since: since.map(|at| visit.l.day(at)),
        made,
    })?;
    let no_store = HeaderValue::from_static("no-store");
    answer.headers_mut().insert(CACHE_CONTROL, no_store);
    Ok(answer)
}

/// What the person sees and their organisations or networks hold, or for which they have a place,
/// whoever asks with the secret.
async fn calendar(
    State(site): State<Shared>,
    visit: Visit,
    Path(secret): Path<String>,
) -> Result<Response, WebError> {
    let secret = secret.strip_suffix(".ics").ok_or(WebError::NotFound)?;
    let hash = session::token_hash(secret);
    let person = store::person(site.db.read(), &hash).await?;
    let person = person.ok_or(WebError::NotFound)?;
    let mut all = session::acting_of(site.db.read(), &[person], visit.now).await?;
    let acting = all.remove(&person).ok_or(WebError::NotFound)?;
    let snapshot = site.snapshots.current();
    let ids = store::registered(site.db.read(), person).await?;
    let mut found = held(&snapshot, &acting, &visit);
    found.extend(registered(&snapshot, &acting, &ids));
    let found = feed::around(in_order(found), &visit);
    let name = visit.l.t("activities-calendar-own-name");
    let mut answer = pages::answer("ordit", pages::told(&site, &visit, &name, &found));
    let no_store = HeaderValue::from_static("private, no-store");
    answer.headers_mut().insert(CACHE_CONTROL, no_store);
    Ok(answer)
}

fn held<'a>(snapshot: &'a Snapshot, acting: &Acting, visit: &Visit) -> Vec<Found<'a>> {
    let sight = Sight::of(snapshot, acting);
    let networks = acting
        .mandates
        .iter()
        .filter_map(|held| held.reach.network());
    let own = acting.organisations().into_iter().chain(networks);
    let any: Vec<(String, String)> = own
        .map(|id: Id| ("owner".to_owned(), id.to_string()))
        .collect();
    if any.is_empty() {
        return Vec::new();
    }
    let filter = Filter {
        kind: KIND,
        facets: [(MONTH.to_owned(), feed::codes(visit))].into(),
        any,
        state: Some(Standing::Published),
        lang: visit.lang,
        ..Filter::default()
    };
    let heads = snapshot.find(sight.viewer(), &filter).heads.into_iter();
    heads
        .filter_map(|head| Some((head, head.particulars::<Card>()?)))
        .collect()
}

/// What somebody has a place for, as far as they see it.
fn registered<'a>(snapshot: &'a Snapshot, acting: &Acting, ids: &[Id]) -> Vec<Found<'a>> {
    let sight = Sight::of(snapshot, acting);
    let heads = ids
        .iter()
        .filter_map(|id| snapshot.get(sight.viewer(), *id));
    let published = heads.filter(|head| head.state == Standing::Published);
    published
        .filter_map(|head| Some((head, head.particulars::<Card>()?)))
        .collect()
}

/// By time, each once.
fn in_order(mut found: Vec<Found<'_>>) -> Vec<Found<'_>> {
    found.sort_by(|(one, own), (other, others)| {
        let (own, others) = (rules::place(own), rules::place(others));
        own.cmp(&others).then_with(|| one.id.cmp(&other.id))
    });
    found.dedup_by_key(|(head, _)| head.id);
    found
}
