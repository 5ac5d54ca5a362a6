//! Erasing somebody who asked the coordination for it: the same days, and they are told.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_platform::{
    i18n::Translator,
    permissions::{Needs, Permission, Tie, Tied},
    privacy::{self, Request, Requested, WAITING_DAYS},
    web::{Layout, Notice, Routes, Shared, Visit, WebError, page, redirect},
};

use crate::{
    circles,
    people::{self, acts, store},
};

/// Taking away what is held about somebody.
pub const ERASE: Permission = Permission::new(
    "members.person.erase",
    Needs::EntryOf(Tied {
        kind: people::KIND,
        ties: &[Tie::CoordinatesOneOf(circles::REACHED), Tie::CoordinatesAll],
    }),
);

/// The question and what follows.
pub fn routes(routes: &mut Routes) {
    routes.get("/p/{id}/erase", ERASE, ask);
    routes.post("/p/{id}/erase", ERASE, erase);
    routes.post("/p/{id}/erase/undo", ERASE, undo);
}

#[derive(Template)]
#[template(path = "members/person_erase.html")]
struct ErasePage {
    layout: Layout,
    l: Translator,
    id: Id,
    name: String,
    back: String,
    due: Option<String>,
    /// Whoever asks for it themselves takes it back themselves.
    is_own: bool,
    days: i64,
    has_address: bool,
}

async fn ask(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let sheet = store::sheet(site.db.read(), id).await?;
    let sheet = sheet.ok_or(WebError::NotFound)?;
    acts::may_change(site.db.read(), (&visit.acting, visit.now), id).await?;
    let contact = store::contacts(site.db.read(), &[id]).await?.remove(&id);
    let waiting = privacy::waiting(site.db.read(), id).await?;
    let l = &visit.l;
    page(&ErasePage {
        layout: Layout::new(&site, &visit, &l.t("members-privacy-erase-title")),
        id,
        name: sheet.own_title().to_owned(),
        back: people::path(&sheet.slug),
        is_own: waiting.is_some_and(|waiting| waiting.is_own()),
        due: waiting.map(|waiting| l.day(waiting.due)),
        days: WAITING_DAYS,
        has_address: contact.is_some_and(|contact| contact.address.is_some()),
        l: l.clone(),
    })
}

async fn erase(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let contact = store::contacts(site.db.read(), &[id]).await?.remove(&id);
    let mut write = site.db.write(&visit.acting).await?;
    if store::sheet(write.conn(), id).await?.is_none() {
        return Err(WebError::NotFound);
    }
    acts::may_manage(&write, id).await?;
    let asked = Request {
        person: id,
        words: &site.words,
        modules: site.modules,
        origin: site.settings.origin(),
        lang: contact.unwrap_or_default().lang,
        secret: &site.effects.secret(),
    };
    if privacy::request(&mut write, asked).await? == Requested::LastCoordinator {
        return Err(UserError::new("members-privacy-erase-last").into());
    }
    write.commit().await?;
    redirect(format!("/p/{id}/erase"))
        .with_notice(Notice::new("members-privacy-erase-asked"))
        .answer()
}

async fn undo(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let mut write = site.db.write(&visit.acting).await?;
    acts::may_manage(&write, id).await?;
    let waiting = privacy::waiting(write.conn(), id).await?;
    let waiting = waiting.ok_or(WebError::NotFound)?;
    if waiting.is_own() && visit.acting.person != Some(id) {
        return Err(UserError::new("members-privacy-erase-own").into());
    }
    privacy::undo(&mut write, &waiting).await?;
    write.commit().await?;
    redirect(format!("/p/{id}/erase"))
        .with_notice(Notice::new("members-privacy-erase-undone"))
        .answer()
}
