//! What an applicant can do by the link of a mail: look, add a document, take it back.

use askama::Template;
use axum::{
    extract::{Multipart, Path, State as Extract},
    http::{StatusCode, header::CACHE_CONTROL},
    response::{IntoResponse, Response},
};
use ordit_kernel::{Instant, UserError};
use ordit_platform::{
    events::EventDraft,
    files::{DocumentKind, MAX_DOCUMENT_BYTES, MAX_DOCUMENT_FORM_BYTES},
    i18n::Translator,
    session::token_hash,
    web::{
        Layout, Notice, Routes, Shared, Site, Visit, WebError, page_with_status,
        redirect_after_write,
    },
};
use serde_json::json;

use super::{
    Application, Paper, State,
    form::APPLY,
    sent::Sent,
    store::{self, Step},
};
use crate::{
    directory::said::Said,
    joining::{RECEIVED, WITHDRAWN},
    networks,
};

/// The page of a link and what can be done there.
pub fn routes(routes: &mut Routes) {
    routes.get("/join/{token}", APPLY, show);
    routes.post_upload(
        "/join/{token}/documents",
        APPLY,
        MAX_DOCUMENT_FORM_BYTES,
        add,
    );
    routes.post("/join/{token}/withdraw", APPLY, withdraw);
}

#[derive(Template)]
#[template(path = "members/join_link.html")]
struct LinkPage {
    layout: Layout,
    l: Translator,
    network: Said,
    network_href: String,
    own: Application,
    documents: Vec<Paper>,
    path: String,
    wrong: Option<String>,
    accept: &'static str,
    limit_megabytes: u64,
}

impl LinkPage {
    fn day(&self, at: &Instant) -> String {
        self.l.day(*at)
    }
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, WebError> {
    let own = found(&site, &visit, &token).await?;
    link_page(&site, &visit, (own, &token), None).await
}

/// A link that is over, or never was, opens nothing.
async fn found(site: &Site, visit: &Visit, token: &str) -> Result<Application, WebError> {
    let found = store::of_link(site.db.read(), &token_hash(token), visit.now).await?;
    found.ok_or(WebError::NotFound)
}

async fn link_page(
    site: &Shared,
    visit: &Visit,
    (own, token): (Application, &str),
    wrong: Option<UserError>,
) -> Result<Response, WebError> {
    let l = visit.l.clone();
    let snapshot = site.snapshots.current();
    // The applicant wrote to it, so that its name is no secret even when it is put away.
    let mut networks = snapshot.networks();
    let head = networks.find(|head| head.id == own.network);
    let head = head.ok_or(WebError::NotFound)?;
    let number = own.number.to_string();
    let title = l.t1("joining-link-title", "number", &number);
    let path = format!("/join/{token}");
    let status = match wrong {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let shown = LinkPage {
        layout: Layout::new(site, &visit.at(&path), &title).of_network(&head.slug),
        network: head.title(visit.lang).into(),
        network_href: networks::path(&head.slug),
        documents: store::documents(site.db.read(), own.id).await?,
        own,
        path,
        wrong: wrong.map(|refusal| l.refusal(&refusal)),
        accept: DocumentKind::ACCEPT,
        limit_megabytes: MAX_DOCUMENT_BYTES / 1_000_000,
        l,
    };
    // The address is the key: it is kept by nobody and told to nobody.
    let headers = [
        (CACHE_CONTROL.as_str(), "no-store"),
        ("x-robots-tag", "noindex"),
    ];
    Ok((headers, page_with_status(status, &shown)?).into_response())
}

async fn add(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(token): Path<String>,
    form: Multipart,
) -> Result<Response, WebError> {
    let own = match found(&site, &visit, &token).await {
        Ok(own) if own.state.is_open() => own,
        other => {
            Sent::refuse(form).await;
            let own = other?;
            let closed = UserError::new("joining-error-answered");
            return link_page(&site, &visit, (own, &token), Some(closed)).await;
        }
    };
    let mut document = match Sent::read(form).await?.document {
        Some(Ok(document)) => document,
        Some(Err(refusal)) => {
            return link_page(&site, &visit, (own, &token), Some(refusal)).await;
        }
        None => {
            let none = UserError::new("joining-error-no-file");
            return link_page(&site, &visit, (own, &token), Some(none)).await;
        }
    };
    let mut write = site.db.write(&visit.acting).await?;
    store::take_turn(&write).await?;
    let id = document.put(&write).await?;
    if !store::add_document(&write, own.id, id).await? {
        drop(write);
        let many = UserError::new("joining-error-documents");
        return link_page(&site, &visit, (own, &token), Some(many)).await;
    }
    // What was missing has come, so it waits for the network again.
    if !store::advance(&write, &own, &Step::to(State::Received)).await? {
        drop(write);
        let closed = UserError::new("joining-error-answered");
        return link_page(&site, &visit, (own, &token), Some(closed)).await;
    }
    note(&mut write, RECEIVED, &own, State::Received);
    let seq = write.commit().await?;
    redirect_after_write(format!("/join/{token}"), seq)
        .with_notice(Notice::new("joining-document-added"))
        .answer()
}

async fn withdraw(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, WebError> {
    let own = found(&site, &visit, &token).await?;
    let mut write = site.db.write(&visit.acting).await?;
    let step = Step::to(State::Withdrawn);
    if !own.state.is_open() || !store::advance(&write, &own, &step).await? {
        drop(write);
        let closed = UserError::new("joining-error-answered");
        return link_page(&site, &visit, (own, &token), Some(closed)).await;
    }
    note(&mut write, WITHDRAWN, &own, State::Withdrawn);
    let seq = write.commit().await?;
    redirect_after_write(format!("/join/{token}"), seq)
        .with_notice(Notice::new("joining-withdrawn"))
        .answer()
}

fn note(
    write: &mut ordit_platform::db::Write,
    verb: &'static str,
    own: &Application,
    state: State,
) {
    let data = json!({ "application": own.id, "number": own.number, "state": state.code() });
    let event = EventDraft::new(verb, own.network).network(own.network);
    write.event(event.data(data));
}
