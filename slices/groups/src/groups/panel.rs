//! The groups of a network, or of an organisation, on its page.

use futures::future::BoxFuture;
use ordit_platform::{
    module::{Panel, PanelRow, Paneled, Subject},
    register::State,
    snapshot::{Filter, Head, PARTICIPANT},
};
use sea_orm::DbErr;

use super::{
    KIND, list,
    list::{path_of, path_of_met},
    path,
};

/// So many are named; the list has all.
const NAMED: usize = 12;

/// Groups that work now, or are proposed.
pub const PANEL: Panel = Panel {
    name: "groups.here",
    title: "groups-plural",
    shown,
};

fn shown(subject: Subject<'_>) -> BoxFuture<'_, Result<Option<Paneled>, DbErr>> {
    Box::pin(async move {
        if let Some(network) = subject.entry("network") {
            let all = (
                subject.visit.l.t("groups-panel-all"),
                path_of(&network.slug),
            );
            let empty = subject.visit.l.t("groups-panel-empty");
            let found = living(&subject, "network", network);
            let ways = std::iter::once(all).chain(met(&subject, network));
            return Ok(Some(Paneled {
                empty,
                ways: ways.collect(),
                ..found
            }));
        }
        let found = subject
            .entry("organisation")
            .map(|head| living(&subject, PARTICIPANT, head));
        Ok(found.filter(|found| found.total > 0))
    })
}

/// How many ended with their objectives met, as results of the network, and the way to them.
fn met(subject: &Subject<'_>, network: &Head) -> Option<(String, String)> {
    let snapshot = subject.site.snapshots.current();
    let found = list::found_in(&snapshot, subject.visit, network.id);
    let count = found.into_iter().filter(|head| list::is_met(head)).count();
    let words = subject.visit.l.t1("groups-count-met", "count", count);
    (count > 0).then(|| (words, path_of_met(&network.slug)))
}

/// From memory; whoever is in a sensitive group is told to nobody.
fn living(subject: &Subject<'_>, dimension: &str, of: &Head) -> Paneled {
    let (visit, l) = (subject.visit, &subject.visit.l);
    let snapshot = subject.site.snapshots.current();
    let filter = Filter {
        kind: KIND,
        state: Some(State::Published),
        scope: vec![(dimension.to_owned(), of.id.to_string())],
        lang: visit.lang,
        ..Filter::default()
    };
    let found = snapshot.find(&visit.viewer, &filter).heads;
    let is_shown = |head: &&&Head| {
        let lives = ["active", "proposed", "paused"];
        let is_told = dimension == "network" || !head.has(super::ties::SENSITIVE, "yes");
        is_told && lives.iter().any(|standing| head.has("standing", standing))
    };
    let shown: Vec<&&Head> = found.iter().filter(is_shown).collect();
    let rows = shown.iter().take(NAMED).map(|head| PanelRow {
        name: head.title(visit.lang).into(),
        href: path(&head.slug),
        note: l.t(format!(
            "groups-standing-{}",
            head.values("standing").next().unwrap_or_default()
        )),
        tags: Vec::new(),
    });
    Paneled {
        rows: rows.collect(),
        total: shown.len(),
        ..Paneled::default()
    }
}
