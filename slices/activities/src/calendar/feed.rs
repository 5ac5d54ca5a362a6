//! Which activities a calendar holds.

use ordit_kernel::Id;
use ordit_platform::{
    snapshot::Snapshot,
    web::{Query, Visit},
};

use crate::agenda::{
    chosen::{Chosen, Found},
    rules::{Month, is_past, months},
};

/// A calendar looks so many months back, and so many ahead.
const BACK: i32 = -12;
const AHEAD: i32 = 36;
/// A calendar holds at most so many: what is to come first, then the latest.
const MOST: usize = 2_000;

/// What is in the agenda of a network, or of whoever the query names, around today.
pub fn of<'a>(
    snapshot: &'a Snapshot,
    visit: &Visit,
    network: Option<Id>,
    holder: Option<(&str, Id)>,
) -> Vec<Found<'a>> {
    let query = holder.map_or_else(Query::default, |(dimension, id)| {
        Query::default().with(dimension, &id.to_string())
    });
    let visit = visit.asking(&visit.path, query);
    let chosen = Chosen::read(snapshot, &visit, network);
    around(chosen.find(snapshot, &visit, codes(&visit)), &visit)
}

/// The months around today.
pub fn codes(visit: &Visit) -> Vec<String> {
    let now = Month::of(visit.now.day());
    let to = |step: i32| now.plus(step).unwrap_or(now);
    let all = months(to(BACK), to(AHEAD));
    all.into_iter().map(Month::code).collect()
}

/// The nearest of these, by time.
pub fn around<'a>(found: Vec<Found<'a>>, visit: &Visit) -> Vec<Found<'a>> {
    let today = visit.now.day();
    if found.len() <= MOST {
        return found;
    }
    let (mut past, mut coming): (Vec<_>, Vec<_>) = found
        .into_iter()
        .partition(|(_, card)| is_past(card, today));
    coming.truncate(MOST);
    past.drain(..past.len().saturating_sub(MOST - coming.len()));
    past.append(&mut coming);
    past
}
