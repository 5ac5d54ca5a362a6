//! One ally as the coordination keeps it: the work, the papers, with whom one speaks, what changed.

use askama::Template;
use axum::{
    extract::{Path, State as Extract},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, Instant, UserError};
use ordit_platform::{
    files::{self, DocumentKind, MAX_DOCUMENT_BYTES},
    i18n::Translator,
    web::{Layout, Routes, Shared, Visit, WebError, page_with_status},
};

use super::{
    Change, Interlocutor, KEEP, STATES, Work,
    list::{mark, names},
    parts_store, places, state_words, store,
};
use crate::{
    allies::store as allies,
    directory::said::Said,
    elections::Paper,
    form::{Here, Typed},
    organisations,
    people::store::{Looked, note_access},
    tasks::{Colleague, store::colleagues},
    timeline,
};

/// The page and its papers.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/allies/{id}", KEEP, show);
    routes.get("/n/{network}/allies/{id}/papers/{run}", KEEP, paper);
}

#[derive(Template)]
#[template(path = "members/allies_one.html")]
struct OnePage {
    layout: Layout,
    l: Translator,
    here: Here,
    base: String,
    name: Said,
    href: String,
    kind: String,
    /// Where what was done with it is read, and where a contact is noted.
    timeline: String,
    note: String,
    typed: Typed,
    seen: String,
    territories: String,
    /// Territories of the form that are known, with their labels, and what else was typed.
    chosen: (Vec<(String, String)>, String),
    suggestions: Vec<String>,
    wrong: Option<(String, String)>,
    states: &'static [&'static str],
    owners: Vec<(Id, String)>,
    interlocutors: Vec<(Interlocutor, String)>,
    papers: Vec<(Id, Paper)>,
    /// What was taken away and can be put back: part, id, words.
    removed: Vec<(&'static str, Id, String)>,
    changes: Vec<ChangeView>,
    accept: &'static str,
    limit_megabytes: u64,
}

struct ChangeView {
    id: Id,
    day: String,
    by: String,
    text: String,
    is_undone: bool,
    /// It is the last one and can be taken back.
    can_undo: bool,
}

impl OnePage {
    fn error(&self, field: &str) -> Option<&str> {
        let wrong = self.wrong.as_ref().filter(|(own, _)| own == field);
        wrong.map(|(_, text)| text.as_str())
    }

    fn day(&self, at: &Instant) -> String {
        self.l.day(*at)
    }
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    one_page(&site, &visit, here, id, None).await
}

/// Asks that this organisation is an ally of the network that the reader sees.
///
/// # Errors
/// [`WebError::NotFound`] when it is not; or the database.
pub async fn is_ally(
    site: &Shared,
    visit: &Visit,
    network: Id,
    id: Id,
) -> Result<String, WebError> {
    let known = allies::known_to(site.db.read(), network, &[id]).await?;
    let ally = known.get(&id).ok_or(WebError::NotFound)?;
    let snapshot = site.snapshots.current();
    match snapshot.get(&visit.viewer, id) {
        Some(_) => Ok(ally.ally_kind.clone()),
        None => Err(WebError::NotFound),
    }
}

/// The page; with status 422 and what was typed where something was wrong.
///
/// # Errors
/// When it is no ally, or the database cannot be reached.
pub async fn one_page(
    site: &Shared,
    visit: &Visit,
    here: Here,
    id: Id,
    refused: Option<(Typed, &str, UserError)>,
) -> Result<Response, WebError> {
    let kind = is_ally(site, visit, here.id, id).await?;
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, id).ok_or(WebError::NotFound)?;
    let db = site.db.read();
    let l = visit.l.clone();
    let work = store::one(db, here.id, id).await?;
    let speakers = parts_store::of_ally(db, here.id, id).await?;
    let papers = parts_store::papers(db, here.id, id).await?;
    let reached = speakers.iter();
    let reached = reached.filter(|one| !one.is_removed && !one.address.is_empty());
    note_access(site, visit, Some(here.id), Looked::List(reached.count())).await?;
    let removed = removed(&speakers, &papers);
    let owners = colleagues(db, here.id, visit.now).await?;
    let changes = store::changes(db, here.id, id).await?;
    let (status, typed, wrong) = match refused {
        Some((typed, field, error)) => {
            let wrong = (field.to_owned(), l.refusal(&error));
            let typed = opened_on(&work).overlaid_by(&typed);
            (StatusCode::UNPROCESSABLE_ENTITY, typed, Some(wrong))
        }
        None => (StatusCode::OK, opened_on(&work), None),
    };
    let name = Said::from(head.title(visit.lang));
    let base = here.path(&format!("/allies/{id}"));
    let shown = OnePage {
        layout: Layout::new(site, &visit.at(&base), &name.text).of_network(&here.slug),
        href: organisations::path(&head.slug),
        kind: l.t(format!("members-ally-kind-{kind}")),
        timeline: timeline::way(site, visit, id, &here.slug),
        note: here.path(&format!("/contacts/new?organisation={id}")),
        seen: mark(&work),
        territories: names(&work.territories),
        chosen: places::apart(typed.get("territories"), &l),
        suggestions: places::suggestions(&l),
        typed,
        wrong,
        states: STATES,
        interlocutors: present(speakers, &l),
        papers: papers
            .into_iter()
            .filter(|(_, _, is_removed)| !is_removed)
            .map(|(id, paper, _)| (id, paper))
            .collect(),
        removed,
        changes: views(&changes, &work, &owners, &l),
        owners: owners.iter().map(|one| (one.id, one.called(&l))).collect(),
        accept: DocumentKind::ACCEPT,
        limit_megabytes: MAX_DOCUMENT_BYTES / 1_000_000,
        name,
        base,
        here,
        l,
    };
    page_with_status(status, &shown)
}

/// Those one speaks with, each with where.
fn present(speakers: Vec<Interlocutor>, l: &Translator) -> Vec<(Interlocutor, String)> {
    let present = speakers.into_iter().filter(|one| !one.is_removed);
    let called = |one: Interlocutor| {
        let place = match &one.territory {
            Some(code) => names(std::slice::from_ref(code)),
            None => l.t("allies-everywhere"),
        };
        (one, place)
    };
    present.map(called).collect()
}

fn removed(
    speakers: &[Interlocutor],
    papers: &[(Id, Paper, bool)],
) -> Vec<(&'static str, Id, String)> {
    let people = speakers.iter().filter(|one| one.is_removed);
    let people = people.map(|one| {
        let name = [one.name.as_str(), one.post.as_str()].join(" ");
        ("interlocutors", one.id, name.trim().to_owned())
    });
    let papers = papers.iter().filter(|(_, _, is_removed)| *is_removed);
    let papers = papers.map(|(id, paper, _)| ("papers", *id, paper.name.clone()));
    people.chain(papers).collect()
}

fn opened_on(work: &Work) -> Typed {
    Typed::default()
        .with("state", &work.state)
        .with("territories", &work.territories.join("; "))
        .with("next_step", work.next_step.as_deref().unwrap_or_default())
        .with(
            "next_on",
            &work.next_on.map(|on| on.to_string()).unwrap_or_default(),
        )
        .with(
            "owner",
            &work.owner.map(|id| id.to_string()).unwrap_or_default(),
        )
}

fn views(changes: &[Change], now: &Work, owners: &[Colleague], l: &Translator) -> Vec<ChangeView> {
    let name = |id: Option<Id>| {
        let own = owners.iter().find(|one| Some(one.id) == id);
        own.map(|one| one.called(l)).unwrap_or_default()
    };
    let last = changes.iter().find(|one| !one.is_undone).map(|one| one.id);
    let view = |change: &Change| ChangeView {
        id: change.id,
        day: l.day(change.at),
        by: name(change.by),
        text: told(change, l),
        is_undone: change.is_undone,
        can_undo: Some(change.id) == last && change.after == *now,
    };
    changes.iter().map(view).collect()
}

/// What a change changed, in a few words.
fn told(change: &Change, l: &Translator) -> String {
    let (before, after) = (&change.before, &change.after);
    let mut told = Vec::new();
    if before.state != after.state {
        let state = |code: &str| state_words(l, code);
        told.push(format!(
            "{} → {}",
            state(&before.state),
            state(&after.state)
        ));
    }
    if (&before.next_step, before.next_on) != (&after.next_step, after.next_on) {
        let on = after.next_on.map(|on| l.date(&on));
        let step = after.next_step.clone().into_iter().chain(on);
        let step = step.collect::<Vec<_>>().join(", ");
        told.push(format!("{}: {step}", l.t("allies-field-next-step")));
    }
    if before.territories != after.territories {
        told.push(format!(
            "{}: {}",
            l.t("allies-field-territories"),
            names(&after.territories)
        ));
    }
    if before.owner != after.owner {
        told.push(l.t("allies-change-owner"));
    }
    told.join(" · ")
}

async fn paper(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id, document)): Path<(String, Id, Id)>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    is_ally(&site, &visit, here.id, id).await?;
    let papers = parts_store::papers(site.db.read(), here.id, id).await?;
    let is_there = |(own, _, is_removed): &(Id, Paper, bool)| *own == document && !is_removed;
    match papers.iter().any(is_there) {
        true => files::send_document(&site.db, document).await,
        false => Err(WebError::NotFound),
    }
}
