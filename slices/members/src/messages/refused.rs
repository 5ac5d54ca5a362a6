//! Addresses that refused what the network wrote, and those to which it writes no more.

use askama::Template;
use axum::{
    Form,
    extract::{Path, State as Extract},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, Page, UserError};
use ordit_platform::{
    events::EventDraft,
    i18n::Translator,
    mail::EmailAddress,
    snapshot::Snapshot,
    web::{
        Layout, Notice, Pager, Routes, Shared, Site, Step, Visit, WebError, page_with_status,
        redirect_after_write,
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
    /// What was typed to be written to no more, and why it was refused.
    typed: String,
    mistake: Option<String>,
}

struct Row {
    name: String,
    address: String,
    when: String,
    said: String,
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
    refused_page(&site, &visit, here, (String::new(), None)).await
}

async fn refused_page(
    site: &Site,
    visit: &Visit,
    here: Here,
    (typed, mistake): (String, Option<UserError>),
) -> Result<Response, WebError> {
    let found = store::list(site.db.read(), here.id).await?;
    let shown = Page::cut(found, Pager::asked(&visit.query, ROWS));
    note_access(site, visit, Some(here.id), Looked::List(shown.items.len())).await?;
    let wrong = store::wrong(site.db.read(), here.id).await?;
    let mut wrong: Vec<String> = wrong.into_iter().collect();
    wrong.sort();
    let snapshot = site.snapshots.current();
    let l = visit.l.clone();
    let status = match mistake {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let shown = RefusedPage {
        layout: Layout::new(site, visit, &l.t("messages-refused-title")).of_network(&here.slug),
        total: shown.total,
        rows: shown
            .items
            .iter()
            .map(|one| row(&snapshot, visit, &here, one))
            .collect(),
        pager: Pager::new(visit, &shown),
        wrong,
        action: path(&here.slug, "/refused"),
        typed,
        mistake: mistake.map(|refusal| l.refusal(&refusal)),
        here,
        l,
    };
    page_with_status(status, &shown)
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
        said: said(&visit.l, one.answer, one.bounce.as_deref()),
        edit: one.person.map(edit).or_else(mailbox),
        message: path(&here.slug, &format!("/{}", one.message)),
    }
}

/// What a server said of a mail that it refused, or that it gave back after taking it.
pub fn said(l: &Translator, answer: Option<i64>, bounce: Option<&str>) -> String {
    match (bounce, answer) {
        (Some(reason), _) => l.t1("messages-said-later", "reason", reason),
        (None, Some(code)) => l.t1("messages-said-code", "code", code.to_string()),
        (None, None) => l.t("messages-said-nothing"),
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
    let folded = match EmailAddress::parse(&form.address) {
        Ok(address) => address.folded(),
        Err(refusal) => {
            let visit = visit.at(&path(&here.slug, "/refused"));
            return refused_page(&site, &visit, here, (form.address, Some(refusal))).await;
        }
    };
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
