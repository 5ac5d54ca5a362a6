//! What a plan says of an activity while it is being written: limits and balance; never a refusal.

use ordit_kernel::{Id, PartialDate};
use ordit_platform::{
    import::Record,
    web::{Site, Visit, WebError},
};

use super::{
    Limit,
    rules::{LOOKED_BACK, Use},
    store,
    year::{self, Level},
};

/// A sentence beside the form.
pub struct Note {
    pub text: String,
    /// It goes beyond what the network decided.
    pub is_warning: bool,
}

/// What the plan of a network says of what a form says so far; of `own` nothing, it is the form's.
///
/// # Errors
/// When the database cannot be reached.
pub async fn notes(
    site: &Site,
    visit: &Visit,
    (network, own): (Id, Option<Id>),
    record: &Record,
) -> Result<Vec<Note>, WebError> {
    let text = |key: &str| record.get(key).map_or("", String::as_str);
    let starts_on: Option<PartialDate> = text("starts_on").parse().ok();
    let Some(day) = starts_on.and_then(PartialDate::earliest) else {
        return Ok(Vec::new());
    };
    let of = (day.year(), visit.now.day());
    let limits = store::limits(site.db.read(), network).await?;
    let limit = limits
        .iter()
        .find(|limit| limit.kind == text("activity_kind"));
    let county = Level::County.place_of(text("municipality"));
    if limit.is_none() && county.is_none() {
        return Ok(Vec::new());
    }
    let snapshot = site.snapshots.current();
    let mut year = year::planned(&snapshot, &visit.viewer, network, of);
    year.retain(|planned| Some(planned.head.id) != own);
    let mut notes: Vec<Note> = Vec::new();
    notes.extend(limit.map(|limit| of_limit(visit, limit, year::used(limit, &year), of.0)));
    let Some(place) = county else {
        return Ok(notes);
    };
    let here = |planned: &&year::Planned<'_>| {
        planned.counts() && Level::County.place(planned.head) == Some(place)
    };
    let count = year.iter().filter(here).count();
    let held = year::places_held(
        &snapshot,
        &visit.viewer,
        network,
        (of.0, of.1, Level::County),
    );
    // The one that is being written stands in its own year.
    let before = held
        .iter()
        .filter(|(own, held)| *own == place && *held < of.0);
    let l = &visit.l;
    let year = of.0.to_string();
    if count > 0 {
        let there = l.tn(
            "activities-plan-note-there",
            &[("place", &place.1), ("count", &count), ("year", &year)],
        );
        notes.push(said(there));
    } else if before.count() == 0 {
        let years = i64::from(LOOKED_BACK);
        notes.push(said(l.t2(
            "activities-plan-note-nothing",
            "place",
            place.1,
            "years",
            years,
        )));
    }
    Ok(notes)
}

fn said(text: String) -> Note {
    Note {
        text,
        is_warning: false,
    }
}

fn of_limit(visit: &Visit, limit: &Limit, used: Use, year: i16) -> Note {
    let next = Use {
        used: used.used + 1,
        ..used
    };
    let key = match next.is_over() {
        true => "activities-plan-note-over",
        false => "activities-plan-note-within",
    };
    let kind = visit.l.t(format!("activities-kind-{}", limit.kind));
    let year = year.to_string();
    let text = visit.l.tn(
        key,
        &[
            ("kind", &kind),
            ("number", &next.used),
            ("most", &limit.most),
            ("year", &year),
        ],
    );
    Note {
        text,
        is_warning: next.is_over(),
    }
}
