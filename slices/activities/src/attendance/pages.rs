//! `GET /a/{id}/attendance`: the list of who came, to be kept on a phone.

use std::collections::BTreeSet;

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, Page, PartialDate, UserError};
use ordit_members::directory::said::Said;
use ordit_platform::{
    fold::fold,
    i18n::Translator,
    snapshot::{Head, Snapshot},
    web::{Layout, Pager, Query, Routes, Shared, Step, Visit, WebError, page_with_status},
};

use super::{
    GENDERS, KEEP, Person,
    actions::{mode, modes, networks, session},
    evidence_store, path,
    rules::{Counts, ONLY, counted, is_early, sessions},
    store,
};
use crate::{
    activities::{self, Card},
    agenda::when,
};

/// How many people a page holds.
const ROWS: usize = 100;

/// The list.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{id}/attendance", KEEP, show);
}

/// An activity as its papers name it.
pub struct Named {
    pub title: Said,
    pub when: String,
    pub href: String,
    /// The slug of its home network.
    pub network: Option<String>,
}

#[derive(Template)]
#[template(path = "activities/attendance_list.html")]
struct ListPage {
    layout: Layout,
    l: Translator,
    here: Named,
    path: String,
    sessions: Vec<Choice>,
    session: String,
    modes: Vec<Way>,
    mode: &'static str,
    genders: Vec<Way>,
    /// Part of a name that is looked for.
    words: String,
    rows: Vec<Row>,
    pager: Pager,
    listed: usize,
    counts: Counted,
    /// How many came to this session, where there are several.
    came_then: Option<usize>,
    closed: Option<String>,
    /// It does not take place.
    is_off: bool,
    /// The day of the session is still to come.
    is_early: bool,
    evidence: Vec<(Id, String, String)>,
    /// What a refused form said.
    name: String,
    organisation: String,
    address: String,
    wrong: Option<(&'static str, String)>,
}

impl ListPage {
    fn error(&self, field: &str) -> Option<&str> {
        let wrong = self.wrong.as_ref().filter(|(own, _)| *own == field);
        wrong.map(|(_, text)| text.as_str())
    }
}

struct Choice {
    label: String,
    href: String,
    is_chosen: bool,
}

struct Row {
    id: Id,
    name: String,
    organisation: String,
    /// How they were at this session, if they were.
    was: Option<String>,
    has_come: bool,
}

/// The counts in words, ready to be drawn.
struct Counted {
    came: usize,
    lines: Vec<CountLine>,
}

struct CountLine {
    mode: String,
    genders: Vec<usize>,
    persons: usize,
    organisations: usize,
    members: usize,
}

/// A code with what it is called.
pub struct Way {
    pub code: &'static str,
    pub label: String,
}

/// What a refused form keeps.
pub struct Again {
    pub session: String,
    pub name: String,
    pub organisation: String,
    pub address: String,
    pub mode: String,
    /// The field, and what is wrong with it.
    pub wrong: (&'static str, UserError),
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    drawn(&site, &visit, id, None).await
}

/// The list with what was typed and what is wrong with it.
///
/// # Errors
/// When the database cannot be reached.
pub async fn refused(
    site: &Shared,
    visit: &Visit,
    id: Id,
    again: &Again,
) -> Result<Response, WebError> {
    let query = Query::default()
        .with("session", &again.session)
        .with("mode", &again.mode);
    let visit = visit.asking(&path(id), query);
    drawn(site, &visit, id, Some(again)).await
}

async fn drawn(
    site: &Shared,
    visit: &Visit,
    id: Id,
    refused: Option<&Again>,
) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, id).ok_or(WebError::NotFound)?;
    let card: Card = head.particulars().ok_or(WebError::NotFound)?;
    let list = store::list(site.db.read(), id).await?;
    let people = store::people(site.db.read(), id).await?;
    let evidence = evidence_store::listed(site.db.read(), id).await?;
    let session = session(
        head,
        visit.query.get("session").unwrap_or_default(),
        visit.now,
    );
    let words = visit.query.get("q").unwrap_or_default().trim().to_owned();
    let all = sessions(&card);
    let counts = counts(&snapshot, head, &people, &visit.l, &all);
    let was_then = |own: &&Person| own.marks.iter().any(|(then, _)| *then == session);
    let came_then = people.iter().filter(was_then).count();
    let l = &visit.l;
    let rows = people
        .iter()
        .filter(|own| fold(&own.name).contains(&fold(&words)));
    let rows = rows.map(|own| row(own, &session, l)).collect();
    let shown = Page::cut(rows, Pager::asked(&visit.query, ROWS));
    let here = named(&snapshot, head, &card, visit);
    let title = l.t("activities-attendance-title");
    let status = refused.map_or(StatusCode::OK, |_| StatusCode::UNPROCESSABLE_ENTITY);
    page_with_status(
        status,
        &ListPage {
            layout: layout(site, visit, &title, &here),
            path: path(id),
            sessions: choices(&card, &session, visit),
            modes: ways(l, head),
            mode: mode(head, visit.query.get("mode").unwrap_or_default()),
            genders: genders(l),
            pager: Pager::new(visit, &shown),
            listed: people.len(),
            rows: shown.items,
            counts,
            came_then: (all.len() > 1).then_some(came_then),
            closed: list.closed_at.map(|at| l.moment(at)),
            is_off: &*card.standing == "cancelled",
            is_early: is_early(&session, &card, visit.now),
            evidence,
            name: refused.map_or_else(String::new, |again| again.name.clone()),
            organisation: refused.map_or_else(String::new, |again| again.organisation.clone()),
            address: refused.map_or_else(String::new, |again| again.address.clone()),
            wrong: refused.map(|again| (again.wrong.0, l.refusal(&again.wrong.1))),
            l: l.clone(),
            words,
            session,
            here,
        },
    )
}

/// The page of a list in the accent of the home network.
pub fn layout(site: &Shared, visit: &Visit, title: &str, here: &Named) -> Layout {
    let title = format!("{title} · {}", here.title.text);
    let layout = Layout::new(site, visit, &title);
    match &here.network {
        Some(network) => layout.of_network(network),
        None => layout,
    }
}

/// The activity as its papers name it.
pub fn named(snapshot: &Snapshot, head: &Head, card: &Card, visit: &Visit) -> Named {
    let network = head.network.and_then(|id| snapshot.get(&visit.viewer, id));
    Named {
        title: head.title(visit.lang).into(),
        when: when(&visit.l, card),
        href: activities::path(&head.slug),
        network: network.map(|head| head.slug.to_string()),
    }
}

/// The ways of taking part in an activity, in words.
pub fn ways(l: &Translator, head: &Head) -> Vec<Way> {
    let way = |code: &'static str| Way {
        code,
        label: l.t(format!("activities-mode-{code}")),
    };
    modes(head).into_iter().map(way).collect()
}

fn genders(l: &Translator) -> Vec<Way> {
    let way = |code: &'static str| Way {
        code,
        label: l.t(format!("activities-attendance-gender-{code}")),
    };
    GENDERS.map(way).into()
}

fn choices(card: &Card, session: &str, visit: &Visit) -> Vec<Choice> {
    let all = sessions(card);
    let choice = |own: &String| Choice {
        label: in_words(own, &visit.l),
        href: visit
            .query
            .without_key("page")
            .setting("session", own)
            .to_href(&visit.path),
        is_chosen: own == session,
    };
    match all.len() {
        1 => Vec::new(),
        _ => all.iter().map(choice).collect(),
    }
}

/// A session as people say it.
pub fn in_words(session: &str, l: &Translator) -> String {
    match session.parse::<PartialDate>() {
        Ok(day) if session != ONLY => l.date(&day),
        _ => l.t("activities-attendance-session-only"),
    }
}

fn row(person: &Person, session: &str, l: &Translator) -> Row {
    let was = person.marks.iter().find(|(own, _)| own == session);
    Row {
        id: person.id,
        name: person.name.clone(),
        organisation: person.organisation.clone(),
        was: was.map(|(_, mode)| l.t(format!("activities-mode-{mode}"))),
        has_come: was.is_some(),
    }
}

fn counts(
    snapshot: &Snapshot,
    head: &Head,
    people: &[Person],
    l: &Translator,
    sessions: &[String],
) -> Counted {
    let counts = counted(people, sessions, &members(snapshot, head, people));
    let line = |mode: &&'static str| {
        let own: Vec<usize> = GENDERS
            .into_iter()
            .chain([""])
            .map(|gender| of(&counts, mode, gender))
            .collect();
        CountLine {
            mode: l.t(format!("activities-mode-{mode}")),
            persons: own.iter().sum(),
            genders: own,
            organisations: counts.organisations.get(mode).copied().unwrap_or_default(),
            members: counts.members.get(mode).copied().unwrap_or_default(),
        }
    };
    Counted {
        came: counts.came,
        lines: modes(head).iter().map(line).collect(),
    }
}

fn of(counts: &Counts, mode: &str, gender: &str) -> usize {
    let by_gender = counts.persons.get(mode);
    by_gender
        .and_then(|own| own.get(gender))
        .copied()
        .unwrap_or_default()
}

/// Those of whoever came that take part in a network that holds the activity.
fn members(snapshot: &Snapshot, head: &Head, people: &[Person]) -> BTreeSet<Id> {
    let networks = networks(snapshot, head);
    let own: BTreeSet<Id> = people
        .iter()
        .filter_map(|own| own.organisation_id)
        .collect();
    let takes_part = |id: &Id| {
        snapshot
            .taking_part(*id)
            .iter()
            .any(|own| networks.contains(own))
    };
    own.into_iter().filter(takes_part).collect()
}
