//! The form by which a council names its people: one for whoever has the link, one for its own.

use askama::Template;
use axum::{
    http::{StatusCode, header::CACHE_CONTROL},
    response::{IntoResponse, Response},
};
use ordit_kernel::{Instant, UserError};
use ordit_platform::{
    db::Turn,
    events::EventDraft,
    files::{DocumentKind, MAX_DOCUMENT_BYTES},
    i18n::Translator,
    web::{Layout, Shared, Visit, WebError, page_with_status},
};
use serde_json::json;

use super::{
    ANSWERED, Asking, Named, Part, Resolution, State,
    answer_store::{self, Paper},
    rules::{self, Wrong},
    store,
};
use crate::{directory::said::Said, form::Typed, joining::applications::sent::Sent, networks};

#[derive(Template)]
#[template(path = "members/elections_form.html")]
struct FormPage {
    layout: Layout,
    l: Translator,
    network: Said,
    network_href: String,
    name: Said,
    date: String,
    asking: Asking,
    path: String,
    typed: Typed,
    wrong: Vec<(String, String)>,
    /// Why nothing can be answered here any more.
    closed: Option<String>,
    /// The resolution that was to follow can still be sent.
    takes_resolution: bool,
    paper: Option<Paper>,
    others: Vec<(String, String)>,
    accept: &'static str,
    limit_megabytes: u64,
}

impl FormPage {
    fn error(&self, field: &str) -> Option<&str> {
        let wrong = self.wrong.iter().find(|(own, _)| own == field);
        wrong.map(|(_, text)| text.as_str())
    }

    fn day(&self, at: &Instant) -> String {
        self.l.day(*at)
    }
}

/// What a page of the form shows.
pub struct Shown {
    pub asking: Asking,
    /// Where it is sent to.
    pub path: String,
    /// What was typed and refused; nothing when the page is opened.
    pub typed: Option<Typed>,
    pub wrong: Vec<Wrong>,
    /// The link is over.
    pub is_expired: bool,
    /// Other networks that ask, with the way there.
    pub others: Vec<(String, String)>,
}

/// The page. It is kept by nobody and told to nobody: the address of a link is the key.
///
/// # Errors
/// When the network is no more, or the database cannot be reached.
pub async fn form_page(site: &Shared, visit: &Visit, shown: Shown) -> Result<Response, WebError> {
    let l = visit.l.clone();
    let snapshot = site.snapshots.current();
    let asking = shown.asking;
    let db = site.db.read();
    // The council was written to, so that the network's name is no secret to it.
    let network = snapshot.networks().find(|head| head.id == asking.network);
    let network = network.ok_or(WebError::NotFound)?;
    let round = store::round(db, asking.network, asking.round).await?;
    let round = round.ok_or(WebError::NotFound)?;
    let known = answer_store::named(db, asking.id).await?;
    let paper = match asking.document {
        Some(document) => answer_store::paper(db, document).await?,
        None => None,
    };
    let head = snapshot.get(&visit.viewer, asking.organisation);
    let name = head.map(|head| Said::from(head.title(visit.lang)));
    let closed = closed(&asking, shown.is_expired);
    let is_over = shown.is_expired || asking.state == State::Undone;
    let status = match (shown.wrong.is_empty(), is_over) {
        (false, _) => StatusCode::UNPROCESSABLE_ENTITY,
        (true, true) => StatusCode::GONE,
        (true, false) => StatusCode::OK,
    };
    let title = l.t("elections-form-title");
    let wrong = shown.wrong.into_iter();
    let own = FormPage {
        layout: Layout::new(site, &visit.at(&shown.path), &title).of_network(&network.slug),
        network: network.title(visit.lang).into(),
        network_href: networks::path(&network.slug),
        name: name.unwrap_or_else(|| Said::plain("", visit.lang)),
        date: l.date(&round.voted_on),
        typed: shown.typed.unwrap_or_else(|| typed(&asking, &known)),
        wrong: wrong
            .map(|(field, error)| (field, l.refusal(&error)))
            .collect(),
        takes_resolution: !is_over && takes_resolution(&asking),
        closed: closed.map(|key| l.t(key)),
        path: shown.path,
        others: shown.others,
        accept: DocumentKind::ACCEPT,
        limit_megabytes: MAX_DOCUMENT_BYTES / 1_000_000,
        asking,
        paper,
        l,
    };
    let headers = [
        (CACHE_CONTROL.as_str(), "no-store"),
        ("x-robots-tag", "noindex"),
    ];
    Ok((headers, page_with_status(status, &own)?).into_response())
}

fn closed(asking: &Asking, is_expired: bool) -> Option<&'static str> {
    match asking.state {
        State::Undone => Some("elections-closed-undone"),
        _ if is_expired => Some("elections-closed-expired"),
        State::Accepted => Some("elections-closed-accepted"),
        State::Asked | State::Answered => None,
    }
}

/// It was accepted while its resolution was still to follow.
pub fn takes_resolution(asking: &Asking) -> bool {
    asking.state == State::Accepted && asking.resolution == Resolution::Follows
}

fn typed(asking: &Asking, known: &[Named]) -> Typed {
    let answer = match (asking.answered_at, asking.is_same) {
        (None, _) => "",
        (Some(_), true) => "same",
        (Some(_), false) => "named",
    };
    let follows = match asking.resolution {
        Resolution::Follows => "yes",
        _ => "",
    };
    let begins = asking.begins.map(|day| day.to_string()).unwrap_or_default();
    let start = Typed::default()
        .with("answer", answer)
        .with("follows", follows)
        .with("begins", &begins);
    known.iter().fold(start, |typed, one| {
        let key = |what: &str| format!("{}_{what}", one.part.code());
        let typed = typed
            .with(&key("name"), &one.name)
            .with(&key("post"), &one.post)
            .with(&key("address"), &one.address);
        match one.part == Part::Titular && !one.is_elected {
            true => typed.with("titular_is", "staff"),
            false => typed,
        }
    })
}

/// Takes an answer: whole or not at all, with its document. Gives the number of the event, or what
/// was typed with everything that is wrong with it.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn take(
    site: &Shared,
    visit: &Visit,
    asking: &Asking,
    sent: Sent,
) -> Result<Result<i64, (Typed, Vec<Wrong>)>, WebError> {
    let Sent { typed, document } = sent;
    let because = |typed: Typed, field: &str, why: &str| {
        Ok(Err((typed, vec![(field.to_owned(), UserError::new(why))])))
    };
    if typed.get("version") != asking.version.to_string() {
        return because(typed, "answer", "elections-error-changed");
    }
    let document = match document.transpose() {
        Ok(document) => document,
        Err(refusal) => return Ok(Err((typed, vec![("file".to_owned(), refusal)]))),
    };
    let has_document = document.is_some() || asking.document.is_some();
    let told = match rules::told(&typed, has_document, asking.voted_on) {
        Ok(told) => told,
        Err(wrong) => return Ok(Err((typed, wrong))),
    };
    let mut write = site.db.write(&visit.acting).await?;
    write.take_turn(Turn::Election).await?;
    if !answer_store::count_try(&write, asking.id).await? {
        return because(typed, "answer", "elections-error-often");
    }
    let document = match document {
        Some(mut document) => Some(document.put(&write).await?),
        None => None,
    };
    if !answer_store::put(&write, asking, &told, document).await? {
        return because(typed, "answer", "elections-error-changed");
    }
    let data = json!({
        "asking": asking.id,
        "round": asking.round,
        "answer": if told.is_same() { "same" } else { "named" },
    });
    let event = EventDraft::new(ANSWERED, asking.network).network(asking.network);
    write.event(event.other(asking.organisation).data(data));
    Ok(Ok(write.commit().await?))
}
