//! A message as those read it again to whom it was written; of any other there is nothing.

use std::collections::BTreeSet;

use askama::Template;
use axum::{
    extract::{Path, State as Extract},
    response::Response,
};
use ordit_kernel::{Acting, Id, Instant};
use ordit_platform::{
    i18n::Translator,
    mail::State as MailState,
    web::{Layout, Routes, Shared, Site, Visit, WebError, page, redirect},
};

use super::{
    Enclosed, Message, READ_OWN, one, path,
    sent_store::{self, Recipient},
    store,
};
use crate::networks;

/// The page and its documents.
pub fn routes(routes: &mut Routes) {
    routes.get("/messages/{id}", READ_OWN, show);
    routes.get("/messages/{id}/documents/{position}", READ_OWN, document);
}

#[derive(Template)]
#[template(path = "members/messages_own.html")]
struct OwnPage {
    layout: Layout,
    l: Translator,
    id: Id,
    network: Option<(String, String)>,
    subject: String,
    text: String,
    sent: String,
    to: Vec<String>,
    documents: Vec<Enclosed>,
}

/// Whether somebody may read a message where it was written to them, at this instant: it began to
/// go.
pub fn has_begun(starts_at: Option<Instant>, now: Instant) -> bool {
    starts_at.is_some_and(|at| at <= now)
}

/// The message with those of its recipients who are the reader, or the organisation for which they
/// act.
async fn read(site: &Site, visit: &Visit, id: Id) -> Result<(Message, Vec<Recipient>), WebError> {
    let found = store::by_id(site.db.read(), id).await?;
    let message = found.ok_or(WebError::NotFound)?;
    if !has_begun(message.starts_at, visit.now) {
        return Err(WebError::NotFound);
    }
    let organisations = acted_for(&visit.acting);
    let person = visit.acting.person;
    let mut own = sent_store::recipients_of(site.db.read(), id, &organisations, person).await?;
    own.retain(|one| one.state != MailState::Stopped);
    // One's own mail before that of a colleague.
    own.sort_by_key(|one| one.person.is_none() || one.person != person);
    match own.is_empty() {
        true => Err(WebError::NotFound),
        false => Ok((message, own)),
    }
}

fn acted_for(acting: &Acting) -> BTreeSet<Id> {
    let acted = acting.organisation.filter(|id| acting.acts_for(*id));
    acted.into_iter().collect()
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let read = read(&site, &visit, id).await;
    let (message, own) = match read {
        Ok(read) => read,
        Err(WebError::NotFound) => return to_coordination(&site, &visit, id).await,
        Err(error) => return Err(error),
    };
    let head = snapshot.get(&visit.viewer, message.network);
    let first = own.first().ok_or(WebError::NotFound)?;
    let kept = sent_store::mail_text(site.db.read(), first.mail).await?;
    let (subject, text) = kept.ok_or(WebError::NotFound)?;
    let l = visit.l.clone();
    page(&OwnPage {
        layout: Layout::new(&site, &visit, &subject),
        id,
        network: head.map(|head| {
            let name = head.title(visit.lang).text.to_owned();
            (name, networks::path(&head.slug))
        }),
        sent: message.sent_at.map(|at| l.day(at)).unwrap_or_default(),
        to: own.into_iter().map(|one| one.name).collect(),
        documents: message.documents,
        subject,
        text,
        l,
    })
}

/// Whoever coordinates the network has a page with more of it.
async fn to_coordination(site: &Site, visit: &Visit, id: Id) -> Result<Response, WebError> {
    let found = store::by_id(site.db.read(), id).await?;
    let message = found.filter(|message| visit.acting.coordinates(message.network));
    let message = message.ok_or(WebError::NotFound)?;
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, message.network);
    let head = head.ok_or(WebError::NotFound)?;
    redirect(path(&head.slug, &format!("/{id}"))).answer()
}

async fn document(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((id, position)): Path<(Id, usize)>,
) -> Result<Response, WebError> {
    let (message, _) = read(&site, &visit, id).await?;
    one::send(&site, &message, position).await
}
