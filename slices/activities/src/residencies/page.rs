//! The page of a residency: for everybody the call and what is done, for the network the journal.

use std::collections::HashMap;

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, PartialDate, UserError};
use ordit_members::{directory::said::Said, form::Typed};
use ordit_platform::{
    i18n::Translator,
    markdown::{Html, markdown},
    module::PanelView,
    snapshot::{Head, Snapshot},
    web::{Layout, Routes, Shared, Visit, WebError, page_with_status},
};

use super::{
    KIND, LOOK, Note, Residency, Resident, Step, leaving::onward, rules, rules::Balance, store,
};
use crate::about::{About, called as found_as, name};

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{id}/residency", LOOK, show);
}

#[derive(Template)]
#[template(path = "activities/residency_page.html")]
struct ResidencyPage {
    layout: Layout,
    l: Translator,
    about: About,
    base: String,
    residency: Residency,
    call: Html,
    until: Option<String>,
    host: Option<Said>,
    is_open: bool,
    /// Hub, number, share in percents.
    by_hub: Vec<(Said, i64, i64)>,
    total: i64,
    without: Vec<Said>,
    days: Vec<Day>,
    /// The whole list for whoever keeps it, one's own for a member.
    residents: Vec<Line>,
    asker: Option<Said>,
    may_write: bool,
    journal: Vec<Page>,
    learnings: Vec<Page>,
    removed: Vec<Page>,
    /// Where what was learnt becomes a draft of the library.
    to_library: Option<String>,
    /// What other slices add.
    panels: Vec<PanelView>,
    choices: Vec<(Id, String)>,
    /// Makes an application the same, however often it is sent.
    key: String,
    typed: Typed,
    wrong: Option<(&'static str, String)>,
}

impl ResidencyPage {
    fn error(&self, field: &str) -> Option<&str> {
        let wrong = self.wrong.as_ref().filter(|(own, _)| *own == field);
        wrong.map(|(_, text)| text.as_str())
    }

    fn is_typed(&self, field: &str, id: &Id) -> bool {
        self.typed.get(field) == id.to_string()
    }
}

/// What is done on one day.
struct Day {
    date: String,
    steps: Vec<(Id, String, String, Option<Said>)>,
}

struct Line {
    id: Id,
    hub: Said,
    who: String,
    motive: String,
    state: String,
    /// It waits for an answer, or was said no to and may still come.
    may_come: bool,
    is_in: bool,
}

struct Page {
    id: Id,
    day: String,
    hub: Option<Said>,
    text: Html,
    for_library: bool,
    is_own: bool,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    residency_page(&site, &visit, id, None).await
}

/// Somebody who writes the journal: keeps the residency, or was accepted.
pub(super) fn may_write(
    snapshot: &Snapshot,
    visit: &Visit,
    (about, residents): (&About, &[Resident]),
) -> bool {
    let acting = &visit.acting;
    let own = acting.person.and_then(|id| name(snapshot, visit, id));
    let own = own.map_or_else(String::new, |own| own.text);
    let comes = |one: &Resident| {
        let acts = acting.acts_for(one.organisation);
        rules::comes(one, acting.person, (acts, &own))
    };
    !about.is_archived && (about.looks_after || residents.iter().any(comes))
}

/// The page; with status 422 and what was typed where something was refused.
///
/// # Errors
/// When there is no such residency, or the database cannot be reached.
pub async fn residency_page(
    site: &Shared,
    visit: &Visit,
    id: Id,
    refused: Option<(Typed, (&'static str, UserError))>,
) -> Result<Response, WebError> {
    let about = About::find(site, visit, id, &[KIND])?;
    let db = site.db.read();
    let residency = store::residency(db, id).await?;
    let residents = store::residents(db, id).await?;
    let days = store::days(db, id).await?;
    let notes = match about.takes_part {
        true => store::notes(db, id).await?,
        false => Vec::new(),
    };
    let snapshot = site.snapshots.current();
    let members = about.members(&snapshot, visit);
    let (host_id, host) = host(&snapshot, visit, (&about, &residency), &members);
    let balance = Balance::of(&residents, &hubs(&members), host_id);
    let (status, typed, wrong) = opened(&residency, refused, &visit.l);
    let begins = about.card.starts_on.and_then(PartialDate::earliest);
    let today = visit.now.day();
    let called = |id| called(&snapshot, visit, id);
    let is_open = rules::is_open(&residency, begins, today) && !about.is_off;
    let asker = asker(visit, &about).filter(|_| is_open);
    let [journal, learnings, removed] = pages(&notes, visit, &snapshot, &about);
    let base = about.beside("/residency");
    let (to_library, panels) = onward(site, visit, &about, (&notes, &residents)).await?;
    let title = visit.l.t("activities-residency-title");
    let without = balance.without.iter().filter(|_| about.takes_part);
    let shown = ResidencyPage {
        layout: Layout::new(site, &visit.at(&base), &title).of_network(&about.accent(&snapshot)),
        l: visit.l.clone(),
        call: markdown(&residency.call),
        until: residency
            .call_until
            .map(|day| visit.l.date(&PartialDate::Day(day))),
        host,
        is_open,
        by_hub: balance
            .by_hub
            .iter()
            .map(|(id, number)| (called(*id), *number, balance.percent(*number)))
            .collect(),
        total: balance.total,
        without: without.map(|id| called(*id)).collect(),
        days: by_day(&days, visit, &snapshot),
        residents: lines(&residents, &about, visit, &snapshot),
        asker: asker.map(called),
        may_write: may_write(&snapshot, visit, (&about, &residents)),
        journal,
        learnings,
        removed,
        to_library,
        panels,
        choices: members
            .iter()
            .map(|head| (head.id, head.title(visit.lang).text.to_owned()))
            .collect(),
        key: match typed.get("key") {
            "" => site.effects.id().to_string(),
            key => key.to_owned(),
        },
        typed,
        wrong,
        residency,
        base,
        about,
    };
    page_with_status(status, &shown)
}

/// Who hosts: one of the organisations of the network, or somebody else by these words.
fn host(
    snapshot: &Snapshot,
    visit: &Visit,
    (about, residency): (&About, &Residency),
    members: &[&Head],
) -> (Option<Id>, Option<Said>) {
    let Some(words) = &residency.host else {
        return (None, None);
    };
    let id = found_as(members, words);
    let said = id.and_then(|id| name(snapshot, visit, id));
    let plain = || Said::plain(words.as_str(), about.own_lang);
    (id, Some(said.unwrap_or_else(plain)))
}

/// The organisation in whose name one may ask to come.
fn asker(visit: &Visit, about: &About) -> Option<Id> {
    let own = visit.acting.organisation;
    own.filter(|own| visit.acting.acts_for(*own) && about.takes_part)
}

/// The hubs of a network; where it has none, all its members.
fn hubs(members: &[&Head]) -> Vec<Id> {
    let hubs = members.iter().filter(|head| head.has("kind", "hub"));
    let hubs: Vec<Id> = hubs.map(|head| head.id).collect();
    match hubs.is_empty() {
        true => members.iter().map(|head| head.id).collect(),
        false => hubs,
    }
}

fn called(snapshot: &Snapshot, visit: &Visit, id: Id) -> Said {
    let unknown = || Said::plain(visit.l.t("activities-exhibition-someone"), visit.lang);
    name(snapshot, visit, id).unwrap_or_else(unknown)
}

type Opened = (StatusCode, Typed, Option<(&'static str, String)>);

fn opened(
    residency: &Residency,
    refused: Option<(Typed, (&'static str, UserError))>,
    l: &Translator,
) -> Opened {
    let until = residency.call_until.map(|day| day.to_string());
    let typed = Typed::default()
        .with("call", &residency.call)
        .with("call_until", until.as_deref().unwrap_or_default())
        .with("version", &residency.version.to_string());
    match refused {
        Some((sent, (field, error))) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            typed.overlaid_by(&sent),
            Some((field, l.refusal(&error))),
        ),
        None => (StatusCode::OK, typed, None),
    }
}

fn by_day(steps: &[Step], visit: &Visit, snapshot: &Snapshot) -> Vec<Day> {
    let days = steps.chunk_by(|one, next| one.day == next.day);
    let line = |step: &Step| {
        let visited = step.organisation.map(|id| called(snapshot, visit, id));
        (step.id, step.time.clone(), step.what.clone(), visited)
    };
    days.map(|steps| Day {
        date: visit.l.date(&PartialDate::Day(steps[0].day)),
        steps: steps.iter().map(line).collect(),
    })
    .collect()
}

fn lines(residents: &[Resident], about: &About, visit: &Visit, snapshot: &Snapshot) -> Vec<Line> {
    let is_shown = |one: &&Resident| about.looks_after || visit.acting.acts_for(one.organisation);
    let line = |one: &Resident| Line {
        id: one.id,
        hub: called(snapshot, visit, one.organisation),
        who: match &one.name {
            Some(name) => name.clone(),
            None => visit
                .l
                .t1("activities-residency-people", "count", one.number),
        },
        motive: one.motive.clone(),
        may_come: matches!(one.state.as_str(), "asked" | "declined"),
        is_in: matches!(one.state.as_str(), "asked" | "accepted"),
        state: one.state.clone(),
    };
    residents.iter().filter(is_shown).map(line).collect()
}

/// The journal, what was learnt, and what was taken away and may be put back.
fn pages(notes: &[Note], visit: &Visit, snapshot: &Snapshot, about: &About) -> [Vec<Page>; 3] {
    let mut names: HashMap<Id, Said> = HashMap::new();
    let mut kinds: [Vec<Page>; 3] = Default::default();
    for note in notes {
        let is_own = note.person.is_some() && note.person == visit.acting.person;
        let may_change = (about.looks_after || is_own) && !about.is_archived;
        let place = match (note.is_removed, note.is_learning) {
            (true, _) if !may_change => continue,
            (true, _) => 2,
            (false, is_learning) => usize::from(is_learning),
        };
        let hub = note.organisation;
        let hub = hub.map(|id| {
            names
                .entry(id)
                .or_insert_with(|| called(snapshot, visit, id))
        });
        kinds[place].push(Page {
            id: note.id,
            day: visit.l.day(note.made_at),
            hub: hub.cloned(),
            text: markdown(&note.text),
            for_library: note.for_library,
            is_own: may_change,
        });
    }
    kinds
}
