//! What is planned or was held near something that is being planned, with the reasons.

pub mod rules;
pub mod store;

use ordit_kernel::{Id, Instant};
use ordit_platform::{
    geo::Territories,
    register::State,
    themes::themes,
    web::{Site, Visit, WebError},
};

use super::{
    series,
    view::{Line, line},
};
use crate::circles;
use rules::{Near, Reason};

/// An activity near, and why it is shown.
pub struct Hint {
    pub line: Line,
    pub reasons: Vec<String>,
    /// Whoever reads might hold it too: it is to come, and is not theirs already.
    pub may_join: bool,
}

/// What somebody plans: when, where, about what.
pub struct Plan<'a> {
    pub stretch: (Instant, Instant),
    pub themes: &'a [String],
    pub territory: Option<&'a str>,
    /// The activity itself, once it is there.
    pub own: Option<Id>,
    /// The series that it belongs to, whose other dates are no news.
    pub series: Option<Id>,
}

/// What this visitor sees that is near a plan, the nearest first; one query, and one for a series.
///
/// # Errors
/// When the database cannot be reached.
pub async fn hints(site: &Site, visit: &Visit, plan: &Plan<'_>) -> Result<Vec<Hint>, WebError> {
    let topics = super::rules::topics(plan.themes, plan.territory, true);
    let window = rules::window(plan.stretch);
    let (has_themes, has_place) = (!plan.themes.is_empty(), plan.territory.is_some());
    let of_each = rules::of_each(has_themes, has_place, plan.series.is_some());
    let rows = store::near(site.db.read(), &visit.viewer, &topics, of_each, window).await?;
    let mut near = rules::ranked(rows, plan.stretch.0, plan.own);
    if let Some(series) = plan.series {
        let own = series::store::from(site.db.read(), series, Instant(i64::MIN)).await?;
        near.retain(|near| !own.contains(&near.activity));
    }
    let snapshot = site.snapshots.current();
    let hint = |near: Near| {
        let head = snapshot.get(&visit.viewer, near.activity)?;
        let is_live = head.state == State::Published && !head.has("standing", "cancelled");
        let line = line(head, visit).filter(|_| is_live)?;
        let reasons = near.reasons.iter().map(|reason| told(reason, visit));
        Some(Hint {
            line,
            reasons: reasons.collect(),
            may_join: visit.viewer.signed_in
                && !head.has("standing", "held")
                && !circles::looks_after(&snapshot, &visit.acting, head),
        })
    };
    Ok(near
        .into_iter()
        .filter_map(hint)
        .take(rules::SHOWN)
        .collect())
}

fn told(reason: &Reason, visit: &Visit) -> String {
    let l = &visit.l;
    match reason {
        Reason::Theme(code) => {
            let theme = themes().iter().find(|theme| *theme.code == **code);
            let name = theme.map_or(code.as_str(), |theme| theme.label(visit.lang));
            l.t1("activities-near-theme", "name", name)
        }
        Reason::Town(code) => {
            let name = Territories::get().name_of(code).unwrap_or_default();
            l.t1("activities-near-town", "name", name)
        }
        Reason::County(code) => {
            let county = Territories::get().county(code);
            let name = county.map_or("", |county| county.name.as_str());
            l.t1("activities-near-county", "name", name)
        }
        Reason::Days(0) => l.t("activities-near-same-day"),
        Reason::Days(days) => l.t1("activities-near-days", "count", *days),
        Reason::Vague => l.t("activities-near-vague"),
    }
}

#[cfg(test)]
mod tests;
