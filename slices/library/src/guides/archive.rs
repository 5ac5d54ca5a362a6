//! Putting a guide away and bringing it back.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_members::history::revise;
use ordit_platform::{
    events::EventDraft,
    i18n::Translator,
    register::{self, Sheet, State as Standing},
    web::{Layout, Notice, Routes, Shared, Site, Visit, WebError, page, redirect_after_write},
};

use super::{ARCHIVED, RESTORED, form::This, path, rules, store, ties::ARCHIVE};

/// The question and what follows.
pub fn routes(routes: &mut Routes) {
    routes.get("/library/{id}/archive", ARCHIVE, ask);
    routes.post("/library/{id}/archive", ARCHIVE, archive);
    routes.post("/library/{id}/unarchive", ARCHIVE, unarchive);
}

#[derive(Template)]
#[template(path = "library/guide_archive.html")]
struct ArchivePage {
    layout: Layout,
    l: Translator,
    title: String,
    name: String,
    id: Id,
    back: String,
    is_archived: bool,
}

async fn ask(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id).await?;
    let is_archived = this.sheet.state == Standing::Archived;
    let key = match is_archived {
        true => "members-work-unarchive-title",
        false => "members-work-archive-title",
    };
    let title = visit.l.t1(key, "name", this.sheet.own_title());
    page(&ArchivePage {
        layout: Layout::new(&site, &visit, &title).of_network(&this.here.slug),
        l: visit.l.clone(),
        name: this.sheet.own_title().to_owned(),
        back: this.page(),
        id,
        is_archived,
        title,
    })
}

async fn archive(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    stand(&site, &visit, id, true).await
}

async fn unarchive(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    stand(&site, &visit, id, false).await
}

async fn stand(
    site: &Site,
    visit: &Visit,
    id: Id,
    is_archived: bool,
) -> Result<Response, WebError> {
    let write = site.db.write(&visit.acting).await?;
    let sheet = register::load(write.conn(), &[id]).await?.pop();
    let mut own = store::guides_of(write.conn(), &[id]).await?;
    let (sheet, guide) = sheet.zip(own.remove(&id)).ok_or(WebError::NotFound)?;
    let home = sheet.network;
    let (verb, said, state, audience) = match is_archived {
        true => (
            ARCHIVED,
            "members-work-archived",
            Standing::Archived,
            rules::audience_archived(&guide, home),
        ),
        false => (
            RESTORED,
            "members-work-unarchived",
            rules::state(&guide),
            rules::audience(&guide, home),
        ),
    };
    let sheet = Sheet {
        state,
        audience,
        particulars: serde_json::to_value(guide).unwrap_or_default(),
        ..sheet
    };
    let event = EventDraft::new(verb, id).network(home);
    let seq = revise(write, &sheet, event).await?;
    redirect_after_write(path(&sheet.slug), seq)
        .with_notice(Notice::new(said).with("name", sheet.own_title()))
        .answer()
}
