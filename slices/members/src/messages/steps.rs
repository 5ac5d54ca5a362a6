//! What is done with a message besides writing and sending it: leaving out, stopping, answers.

use std::collections::BTreeMap;

use axum::{
    Form,
    extract::{Path, State as Extract},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_platform::{
    events::EventDraft,
    mail,
    web::{Notice, Routes, Shared, Visit, WebError, redirect, redirect_after_write},
};
use serde::Deserialize;
use serde_json::json;

use super::{DRAFTED, Message, STOPPED, State, WRITE, path, ready::Ready, sent_store, store};
use crate::form::Here;

/// The steps.
pub fn routes(routes: &mut Routes) {
    routes.post("/n/{network}/messages/{id}/choices", WRITE, choose);
    routes.post("/n/{network}/messages/{id}/turn", WRITE, turn);
    routes.post("/n/{network}/messages/{id}/stop", WRITE, stop);
    routes.post("/n/{network}/messages/{id}/answered", WRITE, answer);
    routes.post("/n/{network}/messages/{id}/doubt", WRITE, settle);
}

async fn message(
    site: &Shared,
    visit: &Visit,
    (network, id): (&str, Id),
) -> Result<(Here, Message), WebError> {
    let here = Here::find(site, visit, network)?;
    let found = store::find(site.db.read(), here.id, id).await?;
    Ok((here, found.ok_or(WebError::NotFound)?))
}

#[derive(Deserialize)]
struct ChoiceForm {
    /// Whom it is about; nobody where it is about all who lack something.
    target: Option<Id>,
    #[serde(default)]
    did: String,
    #[serde(default)]
    shown: String,
}

async fn choose(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
    Form(form): Form<ChoiceForm>,
) -> Result<Response, WebError> {
    let (here, message) = message(&site, &visit, (&network, id)).await?;
    let snapshot = site.snapshots.current();
    if let Some(target) = form.target
        && message.state == State::Draft
        && snapshot.get(&visit.viewer, target).is_none()
    {
        return Err(WebError::NotFound);
    }
    let chosen: Vec<(Id, Option<bool>)> = match (form.did.as_str(), form.target) {
        ("out", Some(target)) => vec![(target, Some(false))],
        // Whoever was left out by hand is decided on by the rules again; else they are wanted.
        ("in", Some(target)) if message.by_hand.get(&target) == Some(&false) => {
            vec![(target, None)]
        }
        ("in", Some(target)) => vec![(target, Some(true))],
        ("lacking", None) => {
            let ready = Ready::read(&site, &visit, &here, message).await?;
            ready
                .lacking
                .iter()
                .map(|(target, _)| (*target, Some(false)))
                .collect()
        }
        _ => return Err(WebError::NotFound),
    };
    let mut write = site.db.write(&visit.acting).await?;
    if !store::touch(&write, id).await? {
        return Err(UserError::new("messages-error-sent").into());
    }
    for (target, is_included) in chosen {
        store::choose(&write, id, target, is_included).await?;
    }
    let data = json!({ "message": id, "state": State::Draft.code() });
    write.event(
        EventDraft::new(DRAFTED, here.id)
            .network(here.id)
            .data(data),
    );
    let seq = write.commit().await?;
    let shown = if form.shown == "without" {
        "?shown=without"
    } else {
        ""
    };
    let to = path(&here.slug, &format!("/{id}/recipients{shown}"));
    redirect_after_write(to, seq).answer()
}

#[derive(Deserialize)]
struct TurnForm {
    #[serde(default)]
    to: String,
}

/// Puts a draft or a kept text aside, or takes it out again.
async fn turn(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
    Form(form): Form<TurnForm>,
) -> Result<Response, WebError> {
    let (here, message) = message(&site, &visit, (&network, id)).await?;
    let to = State::from_code(&form.to);
    let (to, rest, said) = match (message.state, to) {
        (State::Draft, Some(to @ State::Dropped)) => (to, "", "messages-dropped"),
        (State::Dropped, Some(to @ State::Draft)) => (to, "", "messages-kept"),
        (State::Saved, Some(to @ State::Archived)) => (to, "/texts", "messages-text-archived"),
        (State::Archived, Some(to @ State::Saved)) => (to, "/texts", "messages-kept"),
        (state, Some(to)) if state == to => return redirect(path(&here.slug, "")).answer(),
        _ => return Err(UserError::new("messages-error-sent").into()),
    };
    let mut write = site.db.write(&visit.acting).await?;
    if !store::turn(&write, (here.id, id), message.state, to).await? {
        return redirect(path(&here.slug, rest)).answer();
    }
    let data = json!({ "message": id, "state": to.code() });
    write.event(
        EventDraft::new(DRAFTED, here.id)
            .network(here.id)
            .data(data),
    );
    let seq = write.commit().await?;
    redirect_after_write(path(&here.slug, rest), seq)
        .with_notice(Notice::new(said))
        .answer()
}

async fn stop(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let (here, message) = message(&site, &visit, (&network, id)).await?;
    let own = path(&here.slug, &format!("/{id}"));
    let Some(batch) = message.batch else {
        return Err(WebError::NotFound);
    };
    let mut write = site.db.write(&visit.acting).await?;
    let count = mail::stop(&write, batch).await?;
    if count == 0 {
        return redirect(own)
            .with_notice(Notice::new("messages-stopped-none"))
            .answer();
    }
    store::turn(&write, (here.id, id), State::Sent, State::Stopped).await?;
    for organisation in sent_store::unwritten(write.conn(), id).await? {
        let data = json!({ "message": id });
        let event = EventDraft::new(STOPPED, here.id).network(here.id);
        write.event(event.other(organisation).data(data));
    }
    let data = json!({ "message": id, "recipients": count });
    write.event(
        EventDraft::new(STOPPED, here.id)
            .network(here.id)
            .data(data),
    );
    let seq = write.commit().await?;
    redirect_after_write(own, seq)
        .with_notice(Notice::new("messages-stopped").with("count", count))
        .answer()
}

async fn answer(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
    Form(form): Form<BTreeMap<String, String>>,
) -> Result<Response, WebError> {
    let (here, _) = message(&site, &visit, (&network, id)).await?;
    let organisation = form.get("organisation").and_then(|id| id.parse().ok());
    let organisation: Id = organisation.ok_or(WebError::NotFound)?;
    let has_answered = form.get("answered").is_none_or(|answered| answered != "no");
    let reached = sent_store::reached(site.db.read(), id).await?;
    if !reached.contains_key(&organisation) {
        return Err(WebError::NotFound);
    }
    let mut write = site.db.write(&visit.acting).await?;
    let to = path(&here.slug, &format!("/{id}?shown=answers"));
    if !sent_store::answered(&mut write, (here.id, id), organisation, has_answered).await? {
        return redirect(to).answer();
    }
    let seq = write.commit().await?;
    redirect_after_write(to, seq).answer()
}

#[derive(Deserialize)]
struct DoubtForm {
    recipient: Id,
    #[serde(default)]
    did: String,
}

/// Of a mail of which nobody knows whether it arrived, somebody says so, or has it sent again.
async fn settle(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
    Form(form): Form<DoubtForm>,
) -> Result<Response, WebError> {
    let (here, _) = message(&site, &visit, (&network, id)).await?;
    let (has_arrived, said) = match form.did.as_str() {
        "arrived" => (true, "messages-doubt-arrived"),
        "again" => (false, "messages-doubt-again"),
        _ => return Err(WebError::NotFound),
    };
    let one = sent_store::one(site.db.read(), id, form.recipient).await?;
    let one = one.ok_or(WebError::NotFound)?;
    let mut write = site.db.write(&visit.acting).await?;
    let was_open = mail::settled(&mut write, one.mail, one.sending, has_arrived).await?;
    write.commit().await?;
    let to = redirect(path(&here.slug, &format!("/{id}")));
    match was_open {
        true => to.with_notice(Notice::new(said)).answer(),
        // Somebody else was quicker.
        false => to.answer(),
    }
}
