//! The groups of a network: those that work, those that rest, and what came of those that ended.

use std::collections::BTreeMap;

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, Page};
use ordit_members::{directory::said::Said, form::Here, network_path};
use ordit_platform::{
    i18n::Translator,
    permissions::{Needs, Permission},
    snapshot::{Filter, Head, Snapshot},
    web::{Layout, Pager, READ, Routes, Shared, Step, Visit, WebError, page},
};

use super::{
    Card, KIND, path,
    rules::{is_over, rank},
};
use crate::vocabulary::{KINDS, STANDINGS};

const ROWS: usize = 50;
const FORMATS: [&str; 3] = ["csv", "xlsx", "json"];
/// The dimensions by which the list is narrowed.
const DIMENSIONS: [(&str, &[&str]); 2] = [("standing", STANDINGS), ("kind", KINDS)];
/// Why groups ended: by this they are narrowed to those that count among the results.
const REASON: &str = "reason";
pub const MET: &str = "objectives_met";

/// Whoever takes part in a network proposes groups in it; its coordination begins them.
pub const PROPOSE: Permission = Permission::new("groups.group.propose", Needs::TakesPart);

/// The list.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/groups", READ, show);
}

#[derive(Template)]
#[template(path = "groups/group_list.html")]
struct ListPage {
    layout: Layout,
    l: Translator,
    here: Here,
    filters: Vec<Filtering>,
    total: usize,
    /// How many ended with their objectives met.
    met: usize,
    /// Where there are only these.
    met_href: String,
    rows: Vec<Row>,
    pager: Pager,
    exports: Vec<(&'static str, String)>,
    /// Whoever takes part proposes one, the coordination adds one.
    new: Option<(String, bool)>,
    import: Option<String>,
    settings: Option<String>,
}

/// One dimension with the ways to see fewer.
struct Filtering {
    label: String,
    choices: Vec<Choice>,
}

struct Choice {
    label: String,
    href: String,
    is_chosen: bool,
}

struct Row {
    name: Said,
    href: String,
    summary: Option<Said>,
    kind: String,
    standing: String,
    is_over: bool,
    is_met: bool,
    is_sensitive: bool,
    members: String,
    since: String,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let snapshot = site.snapshots.current();
    let found = found(&snapshot, &visit, here.id);
    let met = found.iter().filter(|head| is_met(head)).count();
    let shown = Page::cut(found, Pager::asked(&visit.query, ROWS));
    let l = visit.l.clone();
    let title = l.t1("groups-list-title", "network", &here.text);
    let query = visit.query.without_key("page").without_key("format");
    let file = here.path("/groups/export");
    let coordinates = visit.acting.coordinates(here.id);
    let takes_part = coordinates
        || visit
            .viewer
            .scopes
            .contains(&ordit_kernel::Scope::Network(here.id));
    page(&ListPage {
        layout: Layout::new(&site, &visit, &title)
            .listed(&site, &visit, &["standing", "kind", REASON, "page"])
            .of_network(&here.slug)
            .described(&l.t1("groups-list-description", "network", &here.text)),
        filters: filters(&visit),
        total: shown.total,
        met,
        met_href: query.setting(REASON, MET).to_href(&visit.path),
        rows: shown.items.iter().map(|head| row(head, &l)).collect(),
        pager: Pager::new(&visit, &shown),
        exports: FORMATS
            .map(|format| (format, query.with("format", format).to_href(&file)))
            .into(),
        new: (takes_part && !here.is_archived).then(|| (here.path("/groups/new"), coordinates)),
        import: (coordinates && !here.is_archived).then(|| here.path("/import")),
        settings: (coordinates && !here.is_archived).then(|| here.path("/groups/settings")),
        here,
        l,
    })
}

/// The groups that the address asks for: those that work first.
pub fn found<'a>(snapshot: &'a Snapshot, visit: &Visit, network: Id) -> Vec<&'a Head> {
    let chosen = |(dimension, _): (&str, _)| {
        let values = visit.query.all(dimension).map(str::to_owned);
        (dimension.to_owned(), values.collect())
    };
    let dimensions = DIMENSIONS.into_iter().chain([(REASON, &[MET][..])]);
    narrowed(snapshot, visit, (network, dimensions.map(chosen).collect()))
}

/// All groups of a network that this visitor sees, those that work first.
pub fn found_in<'a>(snapshot: &'a Snapshot, visit: &Visit, network: Id) -> Vec<&'a Head> {
    narrowed(snapshot, visit, (network, BTreeMap::new()))
}

fn narrowed<'a>(
    snapshot: &'a Snapshot,
    visit: &Visit,
    (network, facets): (Id, BTreeMap<String, Vec<String>>),
) -> Vec<&'a Head> {
    let filter = Filter {
        kind: KIND,
        scope: vec![("network".to_owned(), network.to_string())],
        facets,
        lang: visit.lang,
        ..Filter::default()
    };
    let mut heads = snapshot.find(&visit.viewer, &filter).heads;
    heads.sort_by_key(|head| rank(standing(head)));
    heads
}

fn standing(head: &Head) -> &'static str {
    head.values("standing").next().unwrap_or_default()
}

/// It ended, or rests, with its objectives met.
pub fn is_met(head: &Head) -> bool {
    head.has(REASON, MET)
}

fn filters(visit: &Visit) -> Vec<Filtering> {
    let query = visit.query.without_key("page");
    let filtering = |(dimension, codes): (&'static str, &[&str])| {
        let chosen = query.get(dimension).map(str::to_owned);
        let all = Choice {
            label: visit.l.t("groups-all"),
            href: query.without_key(dimension).to_href(&visit.path),
            is_chosen: chosen.is_none(),
        };
        let choice = |code: &&str| Choice {
            label: match dimension {
                "kind" => visit.l.t(format!("groups-kind-{code}")),
                _ => visit.l.t(format!("groups-standing-{code}")),
            },
            href: query.setting(dimension, code).to_href(&visit.path),
            is_chosen: chosen.as_deref() == Some(*code),
        };
        Filtering {
            label: visit.l.t(format!("groups-field-{dimension}")),
            choices: std::iter::once(all)
                .chain(codes.iter().map(choice))
                .collect(),
        }
    };
    DIMENSIONS.into_iter().map(filtering).collect()
}

fn row(head: &Head, l: &Translator) -> Row {
    let standing = standing(head);
    let kind = head.values("kind").next().unwrap_or_default();
    let card = head.particulars::<Card>();
    let is_sensitive = card.as_ref().is_none_or(|card| card.is_sensitive);
    let told = card.filter(|card| !card.is_sensitive);
    let date = |card: &Card| match is_over(standing) {
        true => card.ended_on,
        false => card.started_on,
    };
    Row {
        name: head.title(l.lang()).into(),
        href: path(&head.slug),
        summary: Said::some(head.summary(l.lang())),
        kind: l.t(format!("groups-kind-{kind}")),
        standing: l.t(format!("groups-standing-{standing}")),
        is_over: is_over(standing),
        is_met: is_met(head),
        is_sensitive,
        members: told
            .as_ref()
            .filter(|card| card.members > 0)
            .map_or_else(|| "–".to_owned(), |card| l.number(card.members)),
        since: told
            .as_ref()
            .and_then(date)
            .map(|date| l.date(&date))
            .unwrap_or_default(),
    }
}

/// Those groups of a network that ended with their objectives met.
pub fn path_of_met(network: &str) -> String {
    format!("{}?{REASON}={MET}", path_of(network))
}

/// The groups of a network.
pub fn path_of(network: &str) -> String {
    format!("{}/groups", network_path(network))
}
