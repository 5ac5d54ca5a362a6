//! The panels of members on the page of a territory: who is there, and which allies.

use futures::future::BoxFuture;
use ordit_platform::{
    geo::Area,
    i18n::Translator,
    module::{PanelRow, PanelTag, PanelWords, Paneled, Subject},
    snapshot::Head,
};
use sea_orm::DbErr;

use super::{live, real_in, takes_part};
use crate::{
    directory::{
        names::NetworkNames,
        rows::{NetworkTag, Row},
        said::Said,
    },
    organisations::Card,
};

/// How many a panel names; the directory has the rest.
const NAMED: usize = 20;

/// Who is there: everyone but those who are nothing but allies.
pub fn here(subject: Subject<'_>) -> BoxFuture<'_, Result<Option<Paneled>, DbErr>> {
    Box::pin(async move {
        let empty = subject.visit.l.t("members-public-panel-here-empty");
        let live = live(&subject.site.snapshots.current());
        let shown = listed(&subject, |head| takes_part(head, &live) || !is_ally(head));
        Ok(shown.map(|shown| Paneled { empty, ..shown }))
    })
}

/// The allies of networks that work there.
pub fn allies(subject: Subject<'_>) -> BoxFuture<'_, Result<Option<Paneled>, DbErr>> {
    Box::pin(async move {
        let empty = subject.visit.l.t("members-public-panel-allies-empty");
        let shown = listed(&subject, is_ally);
        Ok(shown.map(|shown| Paneled { empty, ..shown }))
    })
}

fn is_ally(head: &Head) -> bool {
    head.values("ally").next().is_some()
}

/// None on pages of entries.
fn listed(subject: &Subject<'_>, is_shown: impl Fn(&Head) -> bool) -> Option<Paneled> {
    let (visit, area) = (subject.visit, subject.area()?);
    let snapshot = subject.site.snapshots.current();
    let networks = NetworkNames::seen(&snapshot, &visit.viewer, visit.lang);
    let mut heads = real_in(&snapshot, &visit.viewer, area, visit.lang);
    heads.retain(|head| is_shown(head));
    let is_town = matches!(area, Area::Municipality(_));
    let rows = heads.iter().take(NAMED).map(|head| {
        let mut row = Row::of(head, &networks, &visit.l);
        // On its own page a town need not be told again and again.
        row.places.retain(|_| !is_town);
        told(head, row, &visit.l)
    });
    Some(Paneled {
        rows: rows.collect(),
        total: heads.len(),
        ..Paneled::default()
    })
}

fn told(head: &Head, row: Row, l: &Translator) -> PanelRow {
    let allied = row.allied.into_iter().map(|network| PanelTag {
        label: PanelWords {
            text: l.t1("members-public-ally-of", "network", &network.name.text),
            lang: l.lang(),
        },
        href: network.href,
        network: None,
    });
    PanelRow {
        note: note(head, row.kind, &row.places, l),
        name: words(row.name),
        href: row.href,
        tags: row.networks.into_iter().map(tag).chain(allied).collect(),
    }
}

/// A neighbourhood has no point of its own, and the page says so.
fn note(head: &Head, kind: String, places: &[String], l: &Translator) -> String {
    let card: Option<Card> = head.particulars();
    let neighbourhood = card.and_then(|card| card.neighbourhood).map(|name| {
        let shown_at = l.t("members-public-neighbourhood-note");
        format!("{name} {shown_at}")
    });
    let town = places.first().cloned();
    let parts: Vec<String> = [Some(kind), neighbourhood, town]
        .into_iter()
        .flatten()
        .collect();
    parts.join(" · ")
}

fn tag(network: NetworkTag) -> PanelTag {
    let mut label = words(network.name);
    if let Some(state) = network.state {
        label.text = format!("{} · {state}", label.text);
    }
    PanelTag {
        label,
        href: network.href,
        network: Some(network.slug),
    }
}

fn words(said: Said) -> PanelWords {
    PanelWords {
        text: said.text,
        lang: said.lang,
    }
}
