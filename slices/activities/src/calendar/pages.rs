//! Calendars to subscribe to: of a network, an organisation, a group; and one activity as a file.

use axum::{
    extract::{Path, State},
    http::{
        HeaderName,
        header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
};
use ordit_kernel::Id;
use ordit_members::form::Here;
use ordit_platform::{
    snapshot::{Head, Snapshot},
    web::{READ, Routes, Shared, Shows, Site, Visit, WebError},
};

use super::{
    event::{Telling, one_event},
    feed,
};
use crate::{activities::KIND, agenda::chosen::Found};

const CALENDAR: &str = "text/calendar; charset=utf-8";

/// The calendars.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/calendar.ics", READ, network);
    routes.get("/o/{id}/calendar.ics", READ, organisation);
    routes.get("/g/{id}/calendar.ics", READ, group);
    routes.get("/a/{id}/calendar.ics", READ, activity);
}

async fn network(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let snapshot = site.snapshots.current();
    let found = feed::of(&snapshot, &visit, Some(here.id), None);
    let text = told(&site, &visit, &here.text, &found);
    Ok(Shows::network(here.id).on(answer(&here.slug, text)))
}

async fn organisation(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, WebError> {
    of_holder(&site, &visit, "organisation", &id)
}

async fn group(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, WebError> {
    of_holder(&site, &visit, "group", &id)
}

/// What an organisation or a group holds.
fn of_holder(
    site: &Site,
    visit: &Visit,
    kind: &'static str,
    id: &str,
) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let head = entry(&snapshot, visit, kind, id).ok_or(WebError::NotFound)?;
    let found = feed::of(&snapshot, visit, None, Some((kind, head.id)));
    let text = told(site, visit, head.title(visit.lang).text, &found);
    Ok(Shows::everything().on(answer(&head.slug, text)))
}

async fn activity(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let head = entry(&snapshot, &visit, KIND, &id).ok_or(WebError::NotFound)?;
    let text = one_event(&Telling::of(&site, &visit.l), head).ok_or(WebError::NotFound)?;
    Ok(Shows::entries([head.id]).on(answer(&head.slug, text)))
}

/// By its id or its slug.
fn entry<'a>(snapshot: &'a Snapshot, visit: &Visit, kind: &str, id: &str) -> Option<&'a Head> {
    let by_id = id
        .parse::<Id>()
        .ok()
        .and_then(|id| snapshot.get(&visit.viewer, id));
    let by_id = by_id.filter(|head| &*head.kind == kind);
    by_id.or_else(|| snapshot.by_slug(&visit.viewer, kind, id))
}

/// A calendar with a name.
pub(super) fn told(site: &Site, visit: &Visit, name: &str, found: &[Found<'_>]) -> String {
    let telling = Telling::of(site, &visit.l);
    let name = visit.l.t1("activities-calendar-of", "name", name);
    telling.calendar(&name, found.iter().map(|(head, card)| (*head, card)))
}

/// The text as a file of this name.
pub(super) fn answer(name: &str, text: String) -> Response {
    let headers: [(HeaderName, String); 2] = [
        (CONTENT_TYPE, CALENDAR.to_owned()),
        (
            CONTENT_DISPOSITION,
            format!("inline; filename=\"{name}.ics\""),
        ),
    ];
    (headers, text).into_response()
}
