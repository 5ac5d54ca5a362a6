//! Archiving an organisation and bringing it back; who may do that with which organisation.

use std::collections::BTreeSet;

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Acting, Audience, Id, Scope};
use ordit_platform::{
    db::Write,
    events::EventDraft,
    i18n::Translator,
    permissions::{Needs, Permission, Tie, Tied},
    register::{self, Sheet, State as Standing},
    snapshot::{Head, Snapshot},
    web::{Layout, Notice, Routes, Shared, Site, Visit, WebError, page, redirect_after_write},
};

use super::{KIND, path, store};
use crate::{
    circles::{self, live, once_in},
    history::revise,
};

/// What happened when an organisation was put away.
pub const ARCHIVED: &str = "members.organisation.archived";
/// What happened when it was brought back.
pub const RESTORED: &str = "members.organisation.restored";

/// Changing what an organisation says of itself.
pub const CHANGE: Permission = Permission::new(
    "members.organisation.change",
    Needs::EntryOf(Tied {
        kind: KIND,
        ties: &[Tie::CoordinatesOneOf(circles::LIVE), Tie::CoordinatesAll],
    }),
)
.in_any_state();
/// Archiving hides an organisation from all its networks, so all of them must agree in one person.
const ARCHIVE: Permission = Permission::new(
    "members.organisation.archive",
    Needs::EntryOf(Tied {
        kind: KIND,
        ties: &[
            Tie::CoordinatesEachOf(circles::ALL_LIVE),
            Tie::CoordinatesAll,
        ],
    }),
)
.in_any_state();

/// The question and what follows.
pub fn routes(routes: &mut Routes) {
    routes.get("/o/{id}/archive", ARCHIVE, ask);
    routes.post("/o/{id}/archive", ARCHIVE, archive);
    routes.post("/o/{id}/unarchive", ARCHIVE, unarchive);
}

/// An organisation as these pages name it.
struct Known {
    id: Id,
    slug: String,
    text: String,
    is_archived: bool,
    /// The network on whose behalf it is changed.
    network: Option<Id>,
    /// Networks in which it takes part.
    networks: Vec<String>,
}

impl Known {
    fn find(site: &Site, visit: &Visit, id: Id) -> Result<Self, WebError> {
        let snapshot = site.snapshots.current();
        let head = snapshot
            .get(&visit.viewer, id)
            .filter(|head| &*head.kind == KIND);
        let head = head.ok_or(WebError::NotFound)?;
        let title = head.title(visit.lang);
        let active = live(&snapshot, head);
        let name = |network: &Id| {
            let head = snapshot.get(&visit.viewer, *network)?;
            Some(head.title(visit.lang).text.to_owned())
        };
        Ok(Self {
            id,
            slug: head.slug.to_string(),
            text: title.text.to_owned(),
            is_archived: head.state == Standing::Archived,
            network: acting_network(&snapshot, head, &visit.acting),
            networks: active.iter().filter_map(name).collect(),
        })
    }
}

/// A network that it is in, or once was, for which this person speaks.
fn acting_network(snapshot: &Snapshot, head: &Head, acting: &Acting) -> Option<Id> {
    live(snapshot, head)
        .into_iter()
        .chain(once_in(head))
        .find(|network| acting.coordinates(*network))
}

/// What is asked before something with this name is put away or brought back.
pub fn question(is_archived: bool, name: &str, l: &Translator) -> String {
    let key = match is_archived {
        true => "members-work-unarchive-title",
        false => "members-work-archive-title",
    };
    l.t1(key, "name", name)
}

#[derive(Template)]
#[template(path = "members/organisation_archive.html")]
struct ArchivePage {
    layout: Layout,
    l: Translator,
    known: Known,
    title: String,
}

async fn ask(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let known = Known::find(&site, &visit, id)?;
    let title = question(known.is_archived, &known.text, &visit.l);
    let layout = Layout::new(&site, &visit, &title);
    page(&ArchivePage {
        layout,
        l: visit.l.clone(),
        known,
        title,
    })
}

async fn archive(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let write = site.db.write(&visit.acting).await?;
    let scopes = scopes(&site, &write, id).await?;
    let standing = (Standing::Archived, Audience::Scopes(scopes));
    stand(&site, &visit, write, id, standing).await
}

async fn unarchive(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let write = site.db.write(&visit.acting).await?;
    let standing = (Standing::Published, Audience::Public);
    stand(&site, &visit, write, id, standing).await
}

async fn stand(
    site: &Site,
    visit: &Visit,
    write: Write,
    id: Id,
    (state, audience): (Standing, Audience),
) -> Result<Response, WebError> {
    let known = Known::find(site, visit, id)?;
    let (verb, said) = match state {
        Standing::Archived => (ARCHIVED, "members-work-archived"),
        _ => (RESTORED, "members-work-unarchived"),
    };
    let sheet = Sheet {
        state,
        audience,
        ..load(&write, id).await?
    };
    let event = EventDraft::new(verb, id).network(known.network);
    let seq = revise(write, &sheet, event).await?;
    redirect_after_write(path(&known.slug), seq)
        .with_notice(Notice::new(said).with("name", &known.text))
        .answer()
}

/// The organisation with its particulars, so that its revision keeps them.
async fn load(write: &Write, id: Id) -> Result<Sheet, WebError> {
    let sheet = register::load(write.conn(), &[id]).await?.pop();
    let mut sheet = sheet.ok_or(WebError::NotFound)?;
    let own = store::particulars_of(write.conn(), &[id])
        .await?
        .remove(&id)
        .unwrap_or_default();
    sheet.particulars = serde_json::to_value(own).unwrap_or_default();
    Ok(sheet)
}

/// Those who still see it: the networks it takes part in, else those it was in, else all.
async fn scopes(site: &Site, write: &Write, id: Id) -> Result<BTreeSet<Scope>, WebError> {
    let found = store::memberships_of(write.conn(), &[id])
        .await?
        .remove(&id)
        .unwrap_or_default();
    let mut networks: Vec<Id> = store::active_networks(&found).collect();
    if networks.is_empty() {
        networks = found.iter().map(|membership| membership.network).collect();
    }
    if networks.is_empty() {
        networks = site
            .snapshots
            .current()
            .networks()
            .map(|head| head.id)
            .collect();
    }
    Ok(networks.into_iter().map(Scope::Network).collect())
}
