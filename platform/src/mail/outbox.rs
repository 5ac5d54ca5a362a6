//! The demo's outbox: everything that would have been sent, to be looked at.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::header::CACHE_CONTROL,
    response::{IntoResponse, Response},
};
use ordit_kernel::Id;

use super::{
    companions,
    lists::{self, Kept},
    pages::{Line, line, lines},
};
use crate::{
    i18n::Translator,
    permissions::{Needs, Permission},
    web::{Layout, Pager, Routes, Shared, Step, Visit, WebError, page},
};

const OUTBOX: Permission = Permission::new("mail.outbox", Needs::Demo);
const PAGE_SIZE: usize = 50;
/// Where it is.
const HERE: &str = "/demo/outbox";
/// A mail that is put is no event, so no page is kept that shows some.
const UNKEPT: [(axum::http::HeaderName, &str); 1] = [(CACHE_CONTROL, "no-store")];

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/demo/outbox", OUTBOX, show);
    routes.get("/demo/outbox/{id}", OUTBOX, show_one);
}

#[derive(Template)]
#[template(path = "mail/outbox.html")]
struct OutboxPage {
    layout: Layout,
    l: Translator,
    lines: Vec<Line>,
    pager: Pager,
}

async fn show(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let l = &visit.l;
    let request = Pager::asked(&visit.query, PAGE_SIZE);
    let listed = lists::all(site.db.read(), request).await?;
    let shown = page(&OutboxPage {
        layout: Layout::new(&site, &visit, &l.t("mail-outbox-title")),
        pager: Pager::new(&visit, &listed),
        lines: lines(l, listed, HERE),
        l: l.clone(),
    })?;
    Ok((UNKEPT, shown).into_response())
}

#[derive(Template)]
#[template(path = "mail/outbox_mail.html")]
struct MailPage {
    layout: Layout,
    l: Translator,
    line: Line,
    from: String,
    text: String,
    html: Option<String>,
    file: Option<companions::Shown>,
    is_forgotten: bool,
}

async fn show_one(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, WebError> {
    let id: Id = id.parse().map_err(|_| WebError::NotFound)?;
    let kept = lists::kept(site.db.read(), id).await?;
    let Kept {
        listed,
        from_name,
        text,
        html,
        file,
    } = kept.ok_or(WebError::NotFound)?;
    let is_forgotten = listed.is_forgotten;
    let line = line(&visit.l, listed, HERE);
    let shown = page(&MailPage {
        layout: Layout::new(&site, &visit, &line.subject),
        l: visit.l.clone(),
        line,
        from: from_name.unwrap_or_default(),
        text,
        html,
        file,
        is_forgotten,
    })?;
    Ok((UNKEPT, shown).into_response())
}
