//! What the library has of a network, of an organisation, or of what an entry left, on its page.

use futures::future::BoxFuture;
use ordit_members::ORGANISATION_KIND;
use ordit_platform::{
    module::{About, Panel, PanelRow, Paneled, Subject},
    register::State,
    snapshot::{Filter, Head, Order},
};
use sea_orm::DbErr;

use super::{
    Card, KIND,
    form::list_of,
    origin::derived,
    path,
    ties::{AUTHOR, may_write},
};

/// So many are named; the list has all.
const NAMED: usize = 5;

/// The newest of a network or an organisation, and what came of any other entry; from memory.
pub const PANEL: Panel = Panel {
    name: "library.here",
    title: "library-panel-title",
    shown,
};

fn shown(subject: Subject<'_>) -> BoxFuture<'_, Result<Option<Paneled>, DbErr>> {
    Box::pin(async move {
        let About::Entry(head) = subject.about else {
            return Ok(None);
        };
        let snapshot = subject.site.snapshots.current();
        let visit = subject.visit;
        let newest = |dimension: &str| {
            let filter = Filter {
                kind: KIND,
                state: Some(State::Published),
                scope: vec![(dimension.to_owned(), head.id.to_string())],
                order: Order::Latest,
                lang: visit.lang,
                ..Filter::default()
            };
            snapshot.find(&visit.viewer, &filter).heads
        };
        let is_network = &*head.kind == "network";
        let heads = match &*head.kind {
            "network" => newest("network"),
            ORGANISATION_KIND => newest(AUTHOR),
            _ => derived(&snapshot, visit, head.id),
        };
        let mut ways = Vec::new();
        if is_network && !heads.is_empty() {
            ways.push((visit.l.t("library-panel-all"), list_of(&head.slug)));
        }
        if is_network && may_write(visit, head.id) {
            let new = format!("/library/new?network={}", head.slug);
            ways.push((visit.l.t("library-new"), new));
        }
        if heads.is_empty() && ways.is_empty() {
            return Ok(None);
        }
        let total = heads.len();
        let heads = heads.into_iter().take(NAMED);
        Ok(Some(Paneled {
            rows: heads.map(|head| row(&subject, head)).collect(),
            total,
            empty: visit.l.t("library-panel-empty"),
            ways,
        }))
    })
}

fn row(subject: &Subject<'_>, head: &Head) -> PanelRow {
    let l = &subject.visit.l;
    let card: Option<Card> = head.particulars();
    let kind = head.values("kind").next();
    let kind = kind.map(|kind| l.t(format!("library-kind-{kind}")));
    let edition = card.and_then(|card| card.edition.map(String::from));
    let draft = head.has("standing", "draft").then(|| l.t("library-draft"));
    let notes: Vec<String> = kind.into_iter().chain(edition).chain(draft).collect();
    PanelRow {
        name: head.title(subject.visit.lang).into(),
        href: path(&head.slug),
        note: notes.join(" · "),
        tags: Vec::new(),
    }
}
