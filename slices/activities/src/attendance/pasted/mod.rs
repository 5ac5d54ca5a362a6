//! A list that was pasted, or that a video call hands over: first looked at, then written.

mod rules;
mod titles;

use askama::Template;
use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::Id;
use ordit_platform::{
    i18n::Translator,
    web::{
        Layout, Notice, Query, Routes, Shared, Visit, WebError, page_with_status,
        redirect_after_write,
    },
};
use serde::Deserialize;

use super::{
    KEEP, NewPerson, Person,
    actions::{held, mode, recognised, session},
    pages::{Named, Way, in_words, layout, named, ways},
    path,
    rules::{Line, meant},
    store,
};
use crate::activities::Card;
use rules::{MOST_LINES, NoNames, read};

/// The page and its two steps.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{id}/attendance/paste", KEEP, show);
    routes.post("/a/{id}/attendance/paste", KEEP, take);
}

#[derive(Template)]
#[template(path = "activities/attendance_paste.html")]
struct PastePage {
    layout: Layout,
    l: Translator,
    here: Named,
    path: String,
    session: String,
    session_label: String,
    modes: Vec<Way>,
    mode: &'static str,
    text: String,
    /// None before it was looked at.
    looked: Option<Looked>,
    most: usize,
}

/// What a list says.
enum Looked {
    /// What each line means, and how many mean nobody.
    Read(Vec<Shown>, usize),
    /// What stands where the titles should tell where the names are.
    NoNames(String),
}

/// A line and whom it means.
struct Shown {
    name: String,
    organisation: String,
    /// Stands on the list already.
    known: Option<String>,
}

#[derive(Deserialize)]
struct Typed {
    #[serde(default)]
    session: String,
    #[serde(default)]
    mode: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    confirm: String,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let session = visit.query.get("session").unwrap_or_default().to_owned();
    let typed = Typed {
        session,
        mode: visit.query.get("mode").unwrap_or_default().to_owned(),
        text: String::new(),
        confirm: String::new(),
    };
    drawn(&site, &visit, id, &typed, None)
}

async fn take(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let visit = visit.at(&format!("{}/paste", path(id)));
    let reading = match read(&typed.text) {
        Ok(reading) => reading,
        Err(NoNames(said)) => {
            return drawn(&site, &visit, id, &typed, Some(Looked::NoNames(said)));
        }
    };
    if typed.confirm == "1" && !reading.lines.is_empty() {
        return write(&site, &visit, id, &typed, &reading.lines).await;
    }
    let people = store::people(site.db.read(), id).await?;
    let shown = reading.lines.iter().map(|line| Shown {
        name: line.name.clone(),
        organisation: line.organisation.clone(),
        known: meant(line, &people).map(|person| person.name.clone()),
    });
    let looked = Looked::Read(shown.collect(), reading.left_out);
    drawn(&site, &visit, id, &typed, Some(looked))
}

fn drawn(
    site: &Shared,
    visit: &Visit,
    id: Id,
    typed: &Typed,
    looked: Option<Looked>,
) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, id).ok_or(WebError::NotFound)?;
    let card: Card = head.particulars().ok_or(WebError::NotFound)?;
    let here = named(&snapshot, head, &card, visit);
    let session = session(head, &typed.session, visit.now);
    let status = match looked {
        Some(Looked::NoNames(_)) => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::OK,
    };
    let shown = PastePage {
        layout: layout(
            site,
            visit,
            &visit.l.t("activities-attendance-paste"),
            &here,
        ),
        path: path(id),
        session_label: in_words(&session, &visit.l),
        modes: ways(&visit.l, head),
        mode: mode(head, &typed.mode),
        text: typed.text.clone(),
        most: MOST_LINES,
        l: visit.l.clone(),
        here,
        session,
        looked,
    };
    page_with_status(status, &shown)
}

async fn write(
    site: &Shared,
    visit: &Visit,
    id: Id,
    typed: &Typed,
    lines: &[Line],
) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, id).ok_or(WebError::NotFound)?;
    let mode = mode(head, &typed.mode);
    let mut write = site.db.write(&visit.acting).await?;
    store::open(&write, id).await??;
    let session = held(head, &typed.session, write.now())?;
    let people = store::people(write.conn(), id).await?;
    let (mut there, new) = sorted(lines, &people, |name| {
        recognised(&snapshot, visit, head, name)
    });
    there.extend(store::add(&mut write, id, &new).await?);
    there.sort_unstable();
    there.dedup();
    store::mark(&mut write, id, &there, (&session, mode)).await?;
    let seq = write.commit().await?;
    let query = Query::default()
        .with("session", &session)
        .with("mode", mode);
    let notice = Notice::new("activities-attendance-pasted").with("count", there.len());
    redirect_after_write(query.to_href(&path(id)), seq)
        .with_notice(notice)
        .answer()
}

/// Those on the list whom the lines mean, and those who come to it.
fn sorted(
    lines: &[Line],
    people: &[Person],
    recognise: impl Fn(&str) -> Option<Id>,
) -> (Vec<Id>, Vec<NewPerson>) {
    let (mut there, mut new) = (Vec::new(), Vec::new());
    for line in lines {
        match meant(line, people) {
            Some(person) => there.push(person.id),
            None => new.push(NewPerson {
                name: line.name.clone(),
                organisation: line.organisation.clone(),
                organisation_id: recognise(&line.organisation),
                gender: None,
                came_by: "pasted",
            }),
        }
    }
    (there, new)
}

#[cfg(test)]
mod stories;
#[cfg(test)]
mod tests;
