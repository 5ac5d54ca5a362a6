//! Putting a group away and bringing it back; what ended stays to be seen, this is for mistakes.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Audience, Id, Scope};
use ordit_members::{form::Here, history::revise};
use ordit_platform::{
    events::EventDraft,
    i18n::Translator,
    permissions::{Needs, Permission, Tie, Tied},
    register::{self, Sheet, State as Standing},
    web::{Layout, Notice, Routes, Shared, Site, Visit, WebError, page, redirect_after_write},
};

use super::{ARCHIVED, KIND, RESTORED, form::home_of, path, ties::HOME};

const ARCHIVE: Permission = Permission::new(
    "groups.group.archive",
    Needs::EntryOf(Tied {
        kind: KIND,
        ties: &[Tie::CoordinatesOneOf(HOME)],
    }),
)
.in_any_state();

/// The question and what follows.
pub fn routes(routes: &mut Routes) {
    routes.get("/g/{id}/archive", ARCHIVE, ask);
    routes.post("/g/{id}/archive", ARCHIVE, archive);
    routes.post("/g/{id}/unarchive", ARCHIVE, unarchive);
}

#[derive(Template)]
#[template(path = "groups/group_archive.html")]
struct ArchivePage {
    layout: Layout,
    l: Translator,
    here: Here,
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
    let home = home_of(&site, &visit, id).await?;
    let sheet = home.current.ok_or(WebError::NotFound)?.sheet;
    let is_archived = sheet.state == Standing::Archived;
    let key = match is_archived {
        true => "members-work-unarchive-title",
        false => "members-work-archive-title",
    };
    let title = visit.l.t1(key, "name", sheet.own_title());
    page(&ArchivePage {
        layout: Layout::new(&site, &visit, &title).of_network(&home.here.slug),
        l: visit.l.clone(),
        here: home.here,
        name: sheet.own_title().to_owned(),
        back: path(&sheet.slug),
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
    stand(&site, &visit, id, Standing::Archived).await
}

async fn unarchive(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    stand(&site, &visit, id, Standing::Published).await
}

async fn stand(site: &Site, visit: &Visit, id: Id, state: Standing) -> Result<Response, WebError> {
    let write = site.db.write(&visit.acting).await?;
    let sheet = register::load(write.conn(), &[id]).await?.pop();
    let mut own = super::store::groups_of(write.conn(), &[id]).await?;
    let (sheet, own) = sheet.zip(own.remove(&id)).ok_or(WebError::NotFound)?;
    let (verb, said, audience) = match state {
        Standing::Archived => (ARCHIVED, "members-work-archived", inside(&sheet)),
        _ => (RESTORED, "members-work-unarchived", Audience::Public),
    };
    let sheet = Sheet {
        state,
        audience,
        particulars: serde_json::to_value(own).unwrap_or_default(),
        ..sheet
    };
    let event = EventDraft::new(verb, id).network(sheet.network);
    let seq = revise(write, &sheet, event).await?;
    redirect_after_write(path(&sheet.slug), seq)
        .with_notice(Notice::new(said).with("name", sheet.own_title()))
        .answer()
}

/// What is put away is still seen by the network and by those who were in it.
fn inside(sheet: &Sheet) -> Audience {
    let network = sheet.network.map(Scope::Network);
    Audience::Scopes(
        network
            .into_iter()
            .chain([Scope::Group(sheet.id)])
            .collect(),
    )
}
