//! Addresses that refused what the network wrote: each is put right, or marked as wrong.

use askama::Template;
use axum::{
    Form,
    extract::{Path, State as Extract},
    response::Response,
};
use ordit_kernel::{Id, Page};
use ordit_platform::{
    events::EventDraft,
    i18n::Translator,
    mail::EmailAddress,
    snapshot::Snapshot,
    web::{
        Layout, Notice, Pager, Routes, Shared, Step, Visit, WebError, page, redirect_after_write,
    },
};
use serde::Deserialize;

use super::{
    MARKED, WRITE, path,
    refused_store::{self as store, Refused},
};
use crate::{
    form::Here,
    organisations,
    people::store::{Looked, note_access},
};

const ROWS: usize = 50;

/// The list and what is done with it.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/messages/refused", WRITE, show);
    routes.post("/n/{network}/messages/refused", WRITE, mark);
}

#[derive(Template)]
#[template(path = "members/messages_refused.html")]
struct RefusedPage {
    layout: Layout,
    l: Translator,
    here: Here,
    total: usize,
    rows: Vec<Row>,
    pager: Pager,
    wrong: Vec<String>,
    action: String,
}

struct Row {
    name: String,
    address: String,
    when: String,
    code: Option<i64>,
    /// Where the address is put right.
    edit: Option<String>,
    message: String,
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let found = store::list(site.db.read(), here.id).await?;
    let shown = Page::cut(found, Pager::asked(&visit.query, ROWS));
    note_access(
        &site,
        &visit,
        Some(here.id),
        Looked::List(shown.items.len()),
    )
    .await?;
    let wrong = store::wrong(site.db.read(), here.id).await?;
    let mut wrong: Vec<String> = wrong.into_iter().collect();
    wrong.sort();
    let snapshot = site.snapshots.current();
    let l = visit.l.clone();
    page(&RefusedPage {
        layout: Layout::new(&site, &visit, &l.t("messages-refused-title")).of_network(&here.slug),
        total: shown.total,
        rows: shown
            .items
            .iter()
            .map(|one| row(&snapshot, &visit, &here, one))
            .collect(),
        pager: Pager::new(&visit, &shown),
        wrong,
        action: path(&here.slug, "/refused"),
        here,
        l,
    })
}

fn row(snapshot: &Snapshot, visit: &Visit, here: &Here, one: &Refused) -> Row {
    let organisation = one
        .organisation
        .and_then(|id| snapshot.get(&visit.viewer, id));
    let mailbox = || {
        Some(format!(
            "{}#people",
            organisations::path(&organisation?.slug)
        ))
    };
    let edit = |id: Id| format!("/p/{id}/edit");
    Row {
        name: one.name.clone(),
        address: one.address.clone(),
        when: one.at.map(|at| visit.l.day(at)).unwrap_or_default(),
        code: one.answer,
        edit: one.person.map(edit).or_else(mailbox),
        message: path(&here.slug, &format!("/{}", one.message)),
    }
}

#[derive(Deserialize)]
struct MarkForm {
    #[serde(default)]
    address: String,
    #[serde(default)]
    did: String,
}

async fn mark(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(form): Form<MarkForm>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let folded = EmailAddress::parse(&form.address)?.folded();
    let is_wrong = form.did != "right";
    let said = match is_wrong {
        true => "messages-marked",
        false => "messages-unmarked",
    };
    let mut write = site.db.write(&visit.acting).await?;
    store::mark(&write, here.id, &folded, is_wrong).await?;
    write.event(EventDraft::new(MARKED, here.id).network(here.id));
    let seq = write.commit().await?;
    redirect_after_write(path(&here.slug, "/refused"), seq)
        .with_notice(Notice::new(said))
        .answer()
}
