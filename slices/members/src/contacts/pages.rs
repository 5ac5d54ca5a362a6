//! The contacts of a network: a list for its coordination, and the same as a file.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_platform::{
    i18n::Translator,
    snapshot::Snapshot,
    web::{Layout, Pager, Routes, Shared, Site, Step, Visit, WebError, page},
};

use super::{
    CHANNELS, NOTE,
    form::With,
    noun::NOUN,
    store::{self, Listed, Meant},
};
use crate::{directory::export, form::Here, timeline};

const ROWS: usize = 50;
const FORMATS: [&str; 3] = ["csv", "xlsx", "json"];

/// The list and its export.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/contacts", NOTE, list);
    routes.get("/n/{network}/contacts/export", NOTE, send);
}

#[derive(Template)]
#[template(path = "members/contact_list.html")]
struct ListPage {
    layout: Layout,
    l: Translator,
    here: Here,
    with: Option<With>,
    filters: Vec<Choice>,
    total: usize,
    is_filtered: bool,
    rows: Vec<Row>,
    pager: Pager,
    exports: Vec<(&'static str, String)>,
    new: String,
}

/// A way to see fewer of them.
struct Choice {
    label: String,
    href: String,
    is_chosen: bool,
}

struct Row {
    when: String,
    name: String,
    href: String,
    channel: String,
    subject: String,
    with_whom: String,
    by_whom: String,
    edit: String,
}

async fn list(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let meant = meant(&visit, &here);
    let asked = Pager::asked(&visit.query, ROWS);
    let shown = store::page(site.db.read(), &meant, asked).await?;
    let snapshot = site.snapshots.current();
    let row = |listed: &Listed| row(&site, (&snapshot, &visit), &here, listed);
    let rows = shown.items.iter().map(row).collect();
    let with = with(&visit).and_then(|id| With::find(&site, &visit, id));
    let new = here.path("/contacts/new");
    let title = visit.l.t("contacts-list-title");
    let query = visit.query.without_key("page").without_key("format");
    let file = here.path("/contacts/export");
    page(&ListPage {
        layout: Layout::new(&site, &visit, &title).of_network(&here.slug),
        l: visit.l.clone(),
        filters: filters(&visit),
        total: shown.total,
        is_filtered: meant.organisation.is_some() || meant.channel.is_some(),
        rows,
        pager: Pager::new(&visit, &shown),
        exports: FORMATS
            .map(|format| (format, query.with("format", format).to_href(&file)))
            .into(),
        new: match &with {
            Some(with) => format!("{new}?organisation={}", with.id),
            None => new,
        },
        with,
        here,
    })
}

async fn send(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let format = export::asked_format(&visit)?;
    let here = Here::find(&site, &visit, &network)?;
    let ids = store::ids(site.db.read(), &meant(&visit, &here)).await?;
    export::of_coordination(&site, &visit, &NOUN, (here.id, &here.slug), ids, format)
}

/// What the filters of the address leave.
fn meant<'a>(visit: &'a Visit, here: &Here) -> Meant<'a> {
    Meant {
        network: here.id,
        organisation: with(visit),
        channel: visit.query.get("channel"),
    }
}

fn with(visit: &Visit) -> Option<Id> {
    visit.query.get("organisation")?.parse().ok()
}

fn filters(visit: &Visit) -> Vec<Choice> {
    let query = visit.query.without_key("page");
    let chosen = query.get("channel");
    let all = Choice {
        label: visit.l.t("contacts-all"),
        href: query.without_key("channel").to_href(&visit.path),
        is_chosen: chosen.is_none(),
    };
    let choice = |code: &&str| Choice {
        label: visit.l.t(format!("contacts-channel-{code}")),
        href: query.setting("channel", code).to_href(&visit.path),
        is_chosen: chosen == Some(*code),
    };
    std::iter::once(all)
        .chain(CHANNELS.iter().map(choice))
        .collect()
}

fn row(site: &Site, (snapshot, visit): (&Snapshot, &Visit), here: &Here, listed: &Listed) -> Row {
    let contact = &listed.contact;
    let head = snapshot.get(&visit.viewer, contact.organisation);
    let name = head.map(|head| head.title(visit.lang).text.to_owned());
    Row {
        when: visit.l.date(&contact.on),
        name: name.unwrap_or_else(|| visit.l.t("contacts-hidden")),
        href: timeline::way(site, visit, contact.organisation, &here.slug),
        channel: visit.l.t(format!("contacts-channel-{}", contact.channel)),
        subject: contact.subject.clone(),
        with_whom: contact.with_whom.clone().unwrap_or_default(),
        by_whom: contact.by_whom.clone().unwrap_or_default(),
        edit: here.path(&format!("/contacts/{}/edit", listed.id)),
    }
}
