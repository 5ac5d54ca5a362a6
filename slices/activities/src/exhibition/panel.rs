//! What a network lends, on its own page.

use futures::future::BoxFuture;
use ordit_members::network_path;
use ordit_platform::module::{Panel, PanelRow, PanelWords, Paneled, Subject};
use sea_orm::DbErr;

use crate::bookings::store;

/// So many are named; the list has the rest.
const NAMED: i64 = 5;

/// What it lends, and the way to what its meetings left.
pub const PANEL: Panel = Panel {
    name: "activities.lent",
    title: "activities-exhibition-title",
    shown: lent,
};

fn lent(subject: Subject<'_>) -> BoxFuture<'_, Result<Option<Paneled>, DbErr>> {
    Box::pin(async move {
        let Some(head) = subject.entry("network") else {
            return Ok(None);
        };
        let (db, l) = (subject.site.db.read(), &subject.visit.l);
        let things = store::lent(db, head.id, NAMED).await?;
        let may_keep = subject.visit.acting.coordinates(head.id);
        if things.is_empty() && !may_keep {
            return Ok(None);
        }
        let base = network_path(&head.slug);
        let row = |thing: crate::bookings::Thing| PanelRow {
            href: format!("{base}/exhibitions/{}", thing.id),
            note: l.t(format!("activities-thing-kind-{}", thing.kind)),
            name: PanelWords {
                text: thing.name,
                lang: thing.lang,
            },
            tags: Vec::new(),
        };
        let ways = [
            ("activities-exhibition-all", "exhibitions"),
            ("activities-neighbourhood-title", "neighbourhood"),
        ];
        Ok(Some(Paneled {
            total: things.len(),
            rows: things.into_iter().map(row).collect(),
            empty: l.t("activities-exhibition-empty"),
            ways: ways
                .map(|(key, path)| (l.t(key), format!("{base}/{path}")))
                .into(),
        }))
    })
}
