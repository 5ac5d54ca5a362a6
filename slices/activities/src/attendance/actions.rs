//! Adding whoever came, marking with one tap, closing the list and opening it again.

use std::collections::BTreeSet;

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, Instant, UserError};
use ordit_platform::{
    db::Write,
    fold::fold,
    mail::EmailAddress,
    snapshot::{Filter, Head, Snapshot},
    web::{Notice, Redirect, Routes, Shared, Visit, WebError, redirect_after_write},
};
use serde::Deserialize;

use super::{
    CHANGED, CLOSED, GENDERS, KEEP, MODES, NewPerson, REOPENED,
    pages::{Again, refused},
    path,
    rules::{LONGEST, ONLY, is_early, sessions, short},
    store,
};
use crate::{
    activities::Card,
    evaluation::guests::{self, Left},
    vocabulary::UNSAID,
};

/// The longest sentence about who pays.
const LONGEST_FUNDING: usize = 1_000;

/// What the list does.
pub fn routes(routes: &mut Routes) {
    routes.post("/a/{id}/attendance/people", KEEP, add);
    routes.post("/a/{id}/attendance/registered", KEEP, bring);
    routes.post("/a/{id}/attendance/people/{person}/mark", KEEP, mark);
    routes.post("/a/{id}/attendance/people/{person}/remove", KEEP, remove);
    routes.post("/a/{id}/attendance/funding", KEEP, fund);
    routes.post("/a/{id}/attendance/close", KEEP, close);
    routes.post("/a/{id}/attendance/reopen", KEEP, reopen);
}

#[derive(Deserialize)]
struct Typed {
    #[serde(default)]
    session: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    organisation: String,
    #[serde(default)]
    address: String,
    #[serde(default)]
    mode: String,
    #[serde(default)]
    gender: String,
    #[serde(default)]
    came: String,
    #[serde(default)]
    funding: String,
}

async fn add(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, id).ok_or(WebError::NotFound)?;
    let (name, organisation) = (short(&typed.name), short(&typed.organisation));
    if let Some(wrong) = wrong(&typed) {
        return refused(&site, &visit, id, &typed_back(typed, wrong)).await;
    }
    let address = match address(&typed.address) {
        Ok(address) => address,
        Err(error) => {
            let again = typed_back(typed, ("address", error));
            return refused(&site, &visit, id, &again).await;
        }
    };
    let gender = GENDERS.into_iter().find(|gender| *gender == typed.gender);
    let person = NewPerson {
        organisation_id: recognised(&snapshot, &visit, head, &organisation),
        gender: gender.map(str::to_owned),
        came_by: "walk_in",
        name,
        organisation,
    };
    let mut write = site.db.write(&visit.acting).await?;
    store::open(&write, id).await??;
    let session = held(head, &typed.session, write.now())?;
    let ids = store::add(&mut write, id, &[person]).await?;
    let how = mode(head, &typed.mode);
    store::mark(&mut write, id, &ids, (&session, how)).await?;
    if let Some(address) = &address {
        let left = Left {
            address,
            mode: how,
            lang: head.lang,
        };
        guests::store::keep(&mut write, id, left).await?;
    }
    let seq = write.commit().await?;
    back(id, &session, &typed.mode, None, seq)
        .with_notice(Notice::new("activities-attendance-added"))
        .answer()
}

/// Puts those whose place is confirmed on the list; whoever stands there already stays as they are.
async fn bring(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let mut write = site.db.write(&visit.acting).await?;
    store::open(&write, id).await??;
    let people = store::registered(write.conn(), id).await?;
    store::add(&mut write, id, &people).await?;
    let seq = write.commit().await?;
    let notice = Notice::new("activities-attendance-brought").with("count", people.len());
    back(id, &typed.session, &typed.mode, None, seq)
        .with_notice(notice)
        .answer()
}

fn typed_back(typed: Typed, wrong: (&'static str, UserError)) -> Again {
    Again {
        session: typed.session,
        name: typed.name,
        organisation: typed.organisation,
        address: typed.address,
        mode: typed.mode,
        wrong,
    }
}

/// What is wrong with whoever walked in: no name, or more than a line holds.
fn wrong(typed: &Typed) -> Option<(&'static str, UserError)> {
    if short(&typed.name).is_empty() {
        return Some(("name", UserError::new("activities-attendance-name-missing")));
    }
    let fields = [("name", &typed.name), ("organisation", &typed.organisation)];
    let is_long = |(_, text): &(&str, &String)| text.trim().chars().count() > LONGEST;
    let sentence = || UserError::new("activities-error-line").with("most", LONGEST);
    let long = fields.into_iter().find(is_long);
    long.map(|(field, _)| (field, sentence()))
}

/// Where somebody is to be asked what they think of it; none where nothing was typed.
///
/// # Errors
/// When it is no address.
pub fn address(typed: &str) -> Result<Option<EmailAddress>, UserError> {
    match typed.trim() {
        "" => Ok(None),
        text => EmailAddress::parse(text).map(Some),
    }
}

async fn mark(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, person)): Path<(Id, Id)>,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, id).ok_or(WebError::NotFound)?;
    let mut write = listed(&site, &visit, id, person).await?;
    let session = told(head, &typed.session, write.now())?;
    match typed.came == "1" {
        true => {
            held(head, &session, write.now())?;
            let how = (session.as_str(), mode(head, &typed.mode));
            store::mark(&mut write, id, &[person], how).await?;
        }
        false => store::unmark(&mut write, id, person, &session).await?,
    }
    let seq = write.commit().await?;
    back(id, &session, &typed.mode, Some(person), seq).answer()
}

async fn remove(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, person)): Path<(Id, Id)>,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let mut write = listed(&site, &visit, id, person).await?;
    store::remove(&mut write, id, person).await?;
    let seq = write.commit().await?;
    back(id, &typed.session, &typed.mode, None, seq)
        .with_notice(Notice::new("activities-attendance-removed"))
        .answer()
}

/// A change of an open list on which somebody stands.
async fn listed(site: &Shared, visit: &Visit, id: Id, person: Id) -> Result<Write, WebError> {
    let write = site.db.write(&visit.acting).await?;
    store::open(&write, id).await??;
    match store::is_listed(write.conn(), id, person).await? {
        true => Ok(write),
        false => Err(WebError::NotFound),
    }
}

async fn fund(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let funding: String = typed.funding.trim().chars().take(LONGEST_FUNDING).collect();
    let mut write = site.db.write(&visit.acting).await?;
    store::open(&write, id).await??;
    store::set(&mut write, id, CHANGED, ("funding", funding.into())).await?;
    let seq = write.commit().await?;
    redirect_after_write(format!("{}/sheet", path(id)), seq)
        .with_notice(Notice::new("activities-attendance-funding-kept"))
        .answer()
}

async fn close(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let mut write = site.db.write(&visit.acting).await?;
    store::open(&write, id).await??;
    let now = Some(write.now().0);
    store::set(&mut write, id, CLOSED, ("closed_at", now.into())).await?;
    let seq = write.commit().await?;
    redirect_after_write(path(id), seq)
        .with_notice(Notice::new("activities-attendance-closed"))
        .answer()
}

async fn reopen(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let mut write = site.db.write(&visit.acting).await?;
    let none: Option<i64> = None;
    store::set(&mut write, id, REOPENED, ("closed_at", none.into())).await?;
    let seq = write.commit().await?;
    redirect_after_write(path(id), seq)
        .with_notice(Notice::new("activities-attendance-reopened"))
        .answer()
}

/// The session that is meant; where it is none of the activity's that of today, else the first.
pub fn session(head: &Head, asked: &str, now: Instant) -> String {
    let all = head
        .particulars::<Card>()
        .map_or_else(Vec::new, |card| sessions(&card));
    let today = now.day().to_string();
    let one = |wanted: &str| all.iter().find(|own| *own == wanted);
    let meant = one(asked).or_else(|| one(&today)).or(all.first());
    meant.map_or_else(|| ONLY.to_owned(), String::clone)
}

/// The session that a form means; as [`session`] where it says none.
///
/// # Errors
/// When it is none of the activity's.
pub fn told(head: &Head, asked: &str, now: Instant) -> Result<String, UserError> {
    let meant = session(head, asked, now);
    match asked.is_empty() || meant == asked {
        true => Ok(meant),
        false => Err(UserError::new("activities-attendance-refusal-session")),
    }
}

/// The same, to note there who came.
///
/// # Errors
/// When it is none of the activity's, or its day is still to come.
pub fn held(head: &Head, asked: &str, now: Instant) -> Result<String, UserError> {
    let session = told(head, asked, now)?;
    let card = head.particulars::<Card>();
    match card.is_some_and(|card| is_early(&session, &card, now)) {
        true => Err(UserError::new("activities-attendance-refusal-early")),
        false => Ok(session),
    }
}

/// How somebody takes part, as far as the activity has that way.
pub fn mode(head: &Head, asked: &str) -> &'static str {
    let ways = modes(head);
    ways.iter()
        .find(|own| **own == asked)
        .or(ways.first())
        .copied()
        .unwrap_or(MODES[0])
}

/// The ways of taking part in an activity.
pub fn modes(head: &Head) -> Vec<&'static str> {
    let held = head.values("mode").next().unwrap_or_default();
    let ways = MODES.into_iter();
    ways.filter(|own| [*own, "hybrid", UNSAID].contains(&held))
        .collect()
}

/// The organisation of the networks that hold the activity whose name this is.
pub fn recognised(snapshot: &Snapshot, visit: &Visit, head: &Head, name: &str) -> Option<Id> {
    let wanted = fold(name);
    let any = networks(snapshot, head).into_iter();
    let any = any
        .map(|id| ("network".to_owned(), id.to_string()))
        .collect();
    let filter = Filter {
        kind: "organisation",
        words: name.to_owned(),
        any,
        ..Filter::default()
    };
    let mut found = snapshot.find(&visit.viewer, &filter).heads.into_iter();
    let is_it = |head: &&Head| head.titles().any(|(_, title)| fold(title) == wanted);
    found
        .find(is_it)
        .filter(|_| !wanted.is_empty())
        .map(|head| head.id)
}

/// The networks that hold an activity.
pub fn networks(snapshot: &Snapshot, head: &Head) -> BTreeSet<Id> {
    let all: BTreeSet<Id> = snapshot.networks().map(|network| network.id).collect();
    let owners = head.values("owner").chain(head.values("network"));
    let owners = owners.filter_map(|id| id.parse().ok());
    owners.filter(|id| all.contains(id)).collect()
}

fn back(id: Id, session: &str, mode: &str, person: Option<Id>, seq: i64) -> Redirect {
    let query = ordit_platform::web::Query::default()
        .with("session", session)
        .with("mode", mode);
    let anchor = person
        .map(|person| format!("#person-{person}"))
        .unwrap_or_default();
    redirect_after_write(format!("{}{anchor}", query.to_href(&path(id))), seq)
}
