//! Putting a network away and bringing it back; those who take part keep all that is theirs.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_platform::{
    db::Write,
    events::EventDraft,
    i18n::Translator,
    permissions::{Needs, Permission},
    register::{self, Sheet, State as Standing},
    snapshot::{Filter, Head, Snapshot},
    web::{
        Layout, Notice, Routes, Shared, Site, Visit, WebError, page, redirect, redirect_after_write,
    },
};

use super::{
    KIND, path,
    rules::{self, Deed},
    store,
};
use crate::{
    history::revise,
    organisations::{self, archive::question},
};

/// What happened when a network was put away.
pub const ARCHIVED: &str = "members.network.archived";
/// What happened when it was brought back.
pub const RESTORED: &str = "members.network.restored";

const ARCHIVE: Permission =
    Permission::new("members.network.archive", Needs::CoordinatesNetwork).in_any_state();

/// The question and what follows.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/archive", ARCHIVE, ask);
    routes.post("/n/{network}/archive", ARCHIVE, archive);
    routes.post("/n/{network}/unarchive", ARCHIVE, unarchive);
}

/// Networks in which somebody can take part now, as facets name them.
pub fn live(snapshot: &Snapshot) -> Vec<String> {
    let networks = snapshot.networks();
    let live = networks.filter(|head| head.state != Standing::Archived);
    live.map(|head| head.id.to_string()).collect()
}

/// What the question tells of a network.
struct Known {
    id: Id,
    path: String,
    text: String,
    is_archived: bool,
    /// How many take part now, in any way.
    participants: usize,
    allies: usize,
    domain: Option<String>,
}

impl Known {
    fn find(site: &Site, visit: &Visit, slug: &str) -> Result<Self, WebError> {
        let snapshot = site.snapshots.current();
        let head = snapshot.by_slug(&visit.viewer, KIND, slug);
        let head = head.ok_or(WebError::NotFound)?;
        let related = |dimension: &str| {
            let filter = Filter {
                kind: organisations::KIND,
                scope: vec![(dimension.to_owned(), head.id.to_string())],
                ..Filter::default()
            };
            snapshot.find(&visit.viewer, &filter).heads.len()
        };
        Ok(Self {
            id: head.id,
            path: path(&head.slug),
            text: head.title(visit.lang).text.to_owned(),
            is_archived: head.state == Standing::Archived,
            participants: related("network"),
            allies: related("ally"),
            domain: domain(head),
        })
    }
}

fn domain(head: &Head) -> Option<String> {
    head.values("domain").next().map(str::to_owned)
}

#[derive(Template)]
#[template(path = "members/network_archive.html")]
struct ArchivePage {
    layout: Layout,
    l: Translator,
    known: Known,
    title: String,
}

async fn ask(
    State(site): State<Shared>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let known = Known::find(&site, &visit, &slug)?;
    let title = question(known.is_archived, &known.text, &visit.l);
    page(&ArchivePage {
        layout: Layout::new(&site, &visit, &title).of_network(&slug),
        l: visit.l.clone(),
        known,
        title,
    })
}

async fn archive(
    State(site): State<Shared>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    stand(&site, &visit, &slug, Deed::Archive).await
}

async fn unarchive(
    State(site): State<Shared>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    stand(&site, &visit, &slug, Deed::Unarchive).await
}

async fn stand(site: &Site, visit: &Visit, slug: &str, deed: Deed) -> Result<Response, WebError> {
    let known = Known::find(site, visit, slug)?;
    let write = site.db.write(&visit.acting).await?;
    let sheet = load(&write, known.id).await?;
    let Some((state, audience)) = rules::standing(known.id, sheet.state, deed) else {
        return redirect(known.path).answer();
    };
    let (verb, said) = match deed {
        Deed::Archive => (ARCHIVED, "members-work-archived"),
        Deed::Unarchive => (RESTORED, "members-work-unarchived"),
    };
    let sheet = Sheet {
        state,
        audience,
        ..sheet
    };
    let event = EventDraft::new(verb, known.id).network(known.id);
    let seq = revise(write, &sheet, event).await?;
    redirect_after_write(known.path, seq)
        .with_notice(Notice::new(said).with("name", &known.text))
        .answer()
}

/// The network with its particulars, so that its revision keeps them.
async fn load(write: &Write, id: Id) -> Result<Sheet, WebError> {
    let sheet = register::load(write.conn(), &[id]).await?.pop();
    let own = store::networks_of(write.conn(), &[id]).await?.remove(&id);
    let (mut sheet, own) = sheet.zip(own).ok_or(WebError::NotFound)?;
    sheet.particulars = serde_json::to_value(own).unwrap_or_default();
    Ok(sheet)
}
