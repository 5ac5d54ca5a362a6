//! What an organisation puts into its activities, on its page, for its own and their networks.

use futures::future::BoxFuture;
use ordit_kernel::{Id, Money};
use ordit_platform::{
    module::{Panel, PanelRow, PanelWords, Paneled, Subject},
    web::{Site, Visit},
};
use sea_orm::DbErr;

use super::{shares::own, sums::Sum};
use crate::{activities::owners::rules, agenda::of_organisation};

/// This year and the last.
pub const PANEL: Panel = Panel {
    name: "activities.shares",
    title: "activities-shares-panel",
    shown,
};

fn shown(subject: Subject<'_>) -> BoxFuture<'_, Result<Option<Paneled>, DbErr>> {
    Box::pin(async move {
        let (site, visit) = (subject.site, subject.visit);
        let Some(head) = subject.entry("organisation") else {
            return Ok(None);
        };
        if !may_see(site, visit, head.id) {
            return Ok(None);
        }
        let this = visit.now.day().year();
        let mut years = own(site, visit, head.id, (this - 1, this)).await?;
        years.retain(|(_, sum)| *sum != Sum::default());
        let row = |(year, sum): (i16, Sum)| PanelRow {
            name: PanelWords {
                text: year.to_string(),
                lang: visit.lang,
            },
            href: of_organisation(head.id),
            note: note(visit, sum),
            tags: Vec::new(),
        };
        let rows: Vec<PanelRow> = years.into_iter().map(row).collect();
        Ok((!rows.is_empty()).then(|| Paneled {
            total: rows.len(),
            rows,
            ..Paneled::default()
        }))
    })
}

/// Those who act for it, and the coordination of the networks in which it takes part.
fn may_see(site: &Site, visit: &Visit, organisation: Id) -> bool {
    let acting = &visit.acting;
    let parts = site.snapshots.current().taking_part(organisation);
    acting.acts_for(organisation)
        || acting.organisations().contains(&organisation)
        || parts.into_iter().any(|network| acting.coordinates(network))
}

fn note(visit: &Visit, sum: Sum) -> String {
    let (cost, hours) = (visit.l.money(Money(sum.cents)), rules::hours(sum.minutes));
    visit.l.tn(
        "activities-shares-note",
        &[
            ("count", &sum.activities),
            ("places", &sum.places),
            ("cost", &cost),
            ("hours", &hours),
        ],
    )
}
