//! A message that was sent: how far it is, to whom it went, who answered.

use std::collections::BTreeMap;

use askama::Template;
use axum::{
    extract::{Path, State as Extract},
    response::Response,
};
use ordit_kernel::{Id, Instant, Page, PageRequest};
use ordit_platform::{
    files::send_document,
    i18n::Translator,
    mail::State as MailState,
    snapshot::Snapshot,
    web::{Layout, Pager, Routes, Shared, Site, Step, Visit, WebError, page, redirect},
};

use super::{
    Enclosed, Message, State, WRITE,
    list::subject,
    path,
    refused::said,
    sent_store::{self, Recipient},
    store,
};
use crate::{
    form::Here,
    organisations,
    people::store::{Looked, note_access},
};

const ROWS: usize = 100;
const FORMATS: [&str; 2] = ["csv", "xlsx"];

/// The page and its documents.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/messages/{id}", WRITE, show);
    routes.get(
        "/n/{network}/messages/{id}/documents/{position}",
        WRITE,
        document,
    );
}

#[derive(Template)]
#[template(path = "members/messages_one.html")]
struct MessagePage {
    layout: Layout,
    l: Translator,
    here: Here,
    base: String,
    title: String,
    state: State,
    asks_answer: bool,
    sent: String,
    starts: String,
    reply_to: String,
    by: Option<String>,
    tabs: Vec<(String, String, bool)>,
    counts: Vec<(String, usize, String)>,
    waiting: usize,
    is_of_answers: bool,
    rows: Vec<Row>,
    answers: Vec<AnswerRow>,
    answered: usize,
    reached: usize,
    pager: Pager,
    sample: Option<(String, String)>,
    documents: Vec<Enclosed>,
    exports: Vec<(&'static str, String)>,
    copy: String,
    follow: String,
    silent: String,
}

/// Somebody who was written to.
struct Row {
    name: String,
    place: Option<(String, String)>,
    address: String,
    state: String,
    is_bad: bool,
    /// What the server said when it refused.
    said: Option<String>,
    /// Nobody knows whether it arrived: a person says so, or has it sent again.
    doubt: Option<Id>,
}

/// An organisation that was written to.
struct AnswerRow {
    id: Id,
    name: String,
    href: Option<String>,
    answered: Option<String>,
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let found = store::find(site.db.read(), here.id, id).await?;
    let message = found.ok_or(WebError::NotFound)?;
    let base = path(&here.slug, &format!("/{id}"));
    match message.state {
        State::Draft => return redirect(format!("{base}/recipients")).answer(),
        State::Saved => return redirect(format!("{base}/edit")).answer(),
        State::Dropped | State::Archived => return Err(WebError::NotFound),
        State::Sent | State::Stopped => {}
    }
    message_page(&site, &visit, here, (message, base)).await
}

async fn message_page(
    site: &Site,
    visit: &Visit,
    here: Here,
    (message, base): (Message, String),
) -> Result<Response, WebError> {
    let (l, on, id) = (visit.l.clone(), site.db.read(), message.id);
    let snapshot = site.snapshots.current();
    let progress = sent_store::progress(on, id).await?;
    let reached = sent_store::reached(on, id).await?;
    let answered = reached.values().flatten().count();
    let is_of_answers = visit.query.get("shown") == Some("answers");
    let (rows, answers, pager) = match is_of_answers {
        true => {
            let (answers, pager) = answers(&snapshot, visit, &reached);
            (Vec::new(), answers, pager)
        }
        false => {
            let (rows, pager) = rows(site, visit, &here, id).await?;
            (rows, Vec::new(), pager)
        }
    };
    let sample = sample(site, id).await?;
    let own = visit.query.without_key("page").without_key("lang");
    let file = format!("{base}/export");
    let title = subject(&message, visit);
    let moment = |at: Option<Instant>| at.map(|at| l.moment(at)).unwrap_or_default();
    page(&MessagePage {
        layout: Layout::new(site, visit, &title).of_network(&here.slug),
        state: message.state,
        asks_answer: message.asks_answer,
        sent: moment(message.sent_at),
        starts: moment(message.starts_at.filter(|at| *at > visit.now)),
        reply_to: message.reply_to.clone().unwrap_or_default(),
        by: by(&snapshot, visit, message.changed_by),
        tabs: tabs(&l, &base, (is_of_answers, answered, reached.len())),
        waiting: count_of(&progress, MailState::Waiting),
        counts: counts(&l, &base, &progress),
        is_of_answers,
        rows,
        answers,
        answered,
        reached: reached.len(),
        pager,
        sample,
        documents: message.documents.clone(),
        exports: FORMATS
            .map(|format| (format, own.setting("format", format).to_href(&file)))
            .into(),
        copy: path(&here.slug, &format!("/new?copy={id}")),
        follow: path(&here.slug, &format!("/new?follow={id}")),
        silent: here.path(&format!("/people?unanswered={id}")),
        title,
        base,
        here,
        l,
    })
}

/// A page of those who were written to.
async fn rows(
    site: &Site,
    visit: &Visit,
    here: &Here,
    id: Id,
) -> Result<(Vec<Row>, Pager), WebError> {
    let state = visit.query.get("state").and_then(MailState::from_code);
    let request = Pager::asked(&visit.query, ROWS);
    let shown = sent_store::recipients(site.db.read(), id, state, request).await?;
    note_access(site, visit, Some(here.id), Looked::List(shown.items.len())).await?;
    let snapshot = site.snapshots.current();
    let rows = shown.items.iter().map(|one| row(&snapshot, visit, one));
    Ok((rows.collect(), Pager::new(visit, &shown)))
}

/// A page of the organisations, with when they answered.
fn answers(
    snapshot: &Snapshot,
    visit: &Visit,
    reached: &BTreeMap<Id, Option<Instant>>,
) -> (Vec<AnswerRow>, Pager) {
    let all = reached.iter().map(|(of, at)| {
        let answered = at.map(|at| visit.l.day(at));
        answer_row(snapshot, visit, *of, answered)
    });
    let shown = Page::cut(all.collect(), Pager::asked(&visit.query, ROWS));
    let pager = Pager::new(visit, &shown);
    (shown.items, pager)
}

/// What the first of them was sent.
async fn sample(site: &Site, id: Id) -> Result<Option<(String, String)>, WebError> {
    let first = PageRequest { number: 1, size: 1 };
    let found = sent_store::recipients(site.db.read(), id, None, first).await?;
    match found.items.first() {
        Some(one) => Ok(sent_store::mail_text(site.db.read(), one.mail).await?),
        None => Ok(None),
    }
}

fn tabs(
    l: &Translator,
    base: &str,
    (is_of_answers, answered, reached): (bool, usize, usize),
) -> Vec<(String, String, bool)> {
    vec![
        (
            l.t("messages-tab-recipients"),
            base.to_owned(),
            !is_of_answers,
        ),
        (
            l.t2(
                "messages-tab-answers",
                "answered",
                answered,
                "reached",
                reached,
            ),
            format!("{base}?shown=answers"),
            is_of_answers,
        ),
    ]
}

/// How many are how far, those left out of whom there are none.
fn counts(
    l: &Translator,
    base: &str,
    progress: &[(MailState, usize)],
) -> Vec<(String, usize, String)> {
    let some = progress.iter().filter(|(_, count)| *count > 0);
    let line = |(state, count): &(MailState, usize)| {
        let label = l.t(format!("messages-mail-{}", state.code()));
        (label, *count, format!("{base}?state={}", state.code()))
    };
    some.map(line).collect()
}

fn count_of(progress: &[(MailState, usize)], wanted: MailState) -> usize {
    let own = progress.iter().find(|(state, _)| *state == wanted);
    own.map_or(0, |(_, count)| *count)
}

fn by(snapshot: &Snapshot, visit: &Visit, person: Option<Id>) -> Option<String> {
    let head = snapshot.get(&visit.viewer, person?)?;
    Some(head.title(visit.lang).text.to_owned())
}

fn row(snapshot: &Snapshot, visit: &Visit, one: &Recipient) -> Row {
    let head = one
        .organisation
        .and_then(|id| snapshot.get(&visit.viewer, id));
    let place = head.map(|head| {
        let name = head.title(visit.lang).text.to_owned();
        (name, organisations::path(&head.slug))
    });
    Row {
        name: one.name.clone(),
        place: place.filter(|(name, _)| one.person.is_some() || *name != one.name),
        address: one.address.clone(),
        state: visit.l.t(format!("messages-mail-{}", one.state.code())),
        is_bad: matches!(one.state, MailState::Refused | MailState::Uncertain),
        said: (one.state == MailState::Refused)
            .then(|| said(&visit.l, one.answer, one.bounce.as_deref())),
        doubt: (one.state == MailState::Uncertain).then_some(one.id),
    }
}

fn answer_row(snapshot: &Snapshot, visit: &Visit, id: Id, answered: Option<String>) -> AnswerRow {
    let head = snapshot.get(&visit.viewer, id);
    AnswerRow {
        id,
        name: head.map_or_else(
            || visit.l.t("contacts-hidden"),
            |head| head.title(visit.lang).text.to_owned(),
        ),
        href: head.map(|head| organisations::path(&head.slug)),
        answered,
    }
}

async fn document(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id, position)): Path<(String, Id, usize)>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let found = store::find(site.db.read(), here.id, id).await?;
    let message = found.ok_or(WebError::NotFound)?;
    send(&site, &message, position).await
}

/// The document at a place, counted from 1. Who calls has asked whether it may be seen.
///
/// # Errors
/// [`WebError::NotFound`] when there is none; or the database.
pub async fn send(site: &Site, message: &Message, position: usize) -> Result<Response, WebError> {
    let place = position.checked_sub(1).ok_or(WebError::NotFound)?;
    let document = message.documents.get(place).ok_or(WebError::NotFound)?;
    send_document(&site.db, document.id).await
}
