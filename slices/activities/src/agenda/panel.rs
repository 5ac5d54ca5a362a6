//! What a network, an organisation or a territory has before it, on its page.

use std::collections::BTreeMap;

use futures::future::BoxFuture;
use ordit_platform::{
    module::{About, Panel, PanelRow, Paneled, Subject},
    register::State,
    snapshot::{Filter, Head},
};
use sea_orm::DbErr;

use super::{
    MONTH, of_network, of_organisation,
    rules::{self, Month},
    view::when,
};
use crate::activities::{Card, KIND, path};

/// So many are named; the agenda has the rest.
const NAMED: usize = 5;
/// So many months are looked ahead.
const AHEAD: i32 = 12;

/// The next activities.
pub const PANEL: Panel = Panel {
    name: "activities.next",
    title: "activities-panel-title",
    shown,
};

fn shown(subject: Subject<'_>) -> BoxFuture<'_, Result<Option<Paneled>, DbErr>> {
    Box::pin(async move {
        let l = &subject.visit.l;
        let all = |href| vec![(l.t("activities-panel-all"), href)];
        let (scope, ways, is_always) = match subject.about {
            About::Territory(_) => return Ok(None),
            About::Entry(head) => match &*head.kind {
                "network" => {
                    let plan = format!("/n/{}/plan", head.slug);
                    let mut ways = all(of_network(&head.slug));
                    ways.push((l.t("activities-plan-link"), plan));
                    (head, ways, true)
                }
                "organisation" => (head, all(of_organisation(head.id)), false),
                _ => return Ok(None),
            },
        };
        let found = next(&subject, scope);
        Ok((is_always || found.total > 0).then(|| Paneled {
            empty: l.t("activities-panel-empty"),
            ways,
            ..found
        }))
    })
}

/// From memory: those of the coming months that are not over.
fn next(subject: &Subject<'_>, owner: &Head) -> Paneled {
    let visit = subject.visit;
    let snapshot = subject.site.snapshots.current();
    let today = visit.now.day();
    let this = Month::of(today);
    let last = this.plus(AHEAD).unwrap_or(this);
    let months = rules::months(this, last).into_iter().map(Month::code);
    let filter = Filter {
        kind: KIND,
        state: Some(State::Published),
        scope: vec![("owner".to_owned(), owner.id.to_string())],
        facets: BTreeMap::from([(MONTH.to_owned(), months.collect())]),
        ..Filter::default()
    };
    let found = snapshot.find(&visit.viewer, &filter).heads;
    let mut told: Vec<(&Head, Card)> = found
        .iter()
        .filter_map(|head| Some((*head, head.particulars()?)))
        .filter(|(_, card): &(&Head, Card)| {
            !rules::is_past(card, today) && &*card.standing != "cancelled"
        })
        .collect();
    told.sort_by(|(_, one), (_, other)| rules::place(one).cmp(&rules::place(other)));
    let rows = told.iter().take(NAMED).map(|(head, card)| PanelRow {
        name: head.title(visit.lang).into(),
        href: path(&head.slug),
        note: when(&visit.l, card),
        tags: Vec::new(),
    });
    Paneled {
        rows: rows.collect(),
        total: told.len(),
        ..Paneled::default()
    }
}
