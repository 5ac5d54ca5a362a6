//! Parts as pages show them: what was planned, and what happened beside it.

use ordit_kernel::{Id, PartialDate};
use ordit_members::directory::said::Said;
use ordit_platform::{i18n::Translator, snapshot::Snapshot, web::Visit};

use super::{Part, Standing, rules::sort};
use crate::{
    acquaintance,
    activities::{Card, rules::days as activity_days},
    circles,
};

/// A part on a page.
pub struct PartView {
    pub id: String,
    pub kind: String,
    pub title: String,
    pub planned: String,
    /// What happened, once something did.
    pub actual: Option<String>,
    pub note: Option<String>,
    pub room: Option<String>,
    pub speakers: Option<String>,
    pub about: Option<(Said, String)>,
    /// Where those who take part get to know one another.
    pub acquaintance: Option<String>,
    pub is_dropped: bool,
    pub is_added: bool,
    pub is_begun: bool,
    pub is_ended: bool,
}

/// The parts of one day.
pub struct DayView {
    pub day: Option<String>,
    pub parts: Vec<PartView>,
}

/// Parts of an activity by their days, in order; on its only day they stand together.
pub fn days(activity: Id, parts: &[Part], snapshot: &Snapshot, visit: &Visit) -> Vec<DayView> {
    let head = snapshot.get(&visit.viewer, activity);
    let takes_part = head.is_some_and(|head| circles::takes_part(snapshot, &visit.acting, head));
    let room = takes_part.then(|| format!("/a/{activity}/acquaintance"));
    let view = |part: &Part| PartView {
        acquaintance: room.clone().filter(|_| part.kind == acquaintance::PART),
        ..view(part, snapshot, visit)
    };
    let card: Option<Card> = head.and_then(|head| head.particulars());
    let days = card.and_then(|card| activity_days(card.starts_on, card.ends_on));
    let only = days.filter(|(first, last)| first == last);
    let only = only.map(|(day, _)| PartialDate::Day(day));
    let mut parts = parts.to_vec();
    for part in &mut parts {
        part.starts_on = part.starts_on.filter(|day| Some(*day) != only);
    }
    sort(&mut parts);
    let same_day = |one: &Part, other: &Part| one.starts_on == other.starts_on;
    let days = parts.chunk_by(same_day).map(|parts| DayView {
        day: parts[0]
            .starts_on
            .map(|day: PartialDate| visit.l.date(&day)),
        parts: parts.iter().map(view).collect(),
    });
    days.collect()
}

fn view(part: &Part, snapshot: &Snapshot, visit: &Visit) -> PartView {
    let l = &visit.l;
    let about = part.linked.and_then(|id| {
        let head = snapshot.get(&visit.viewer, id)?;
        let path = format!("/e/{}", head.id);
        Some((Said::from(head.title(visit.lang)), path))
    });
    PartView {
        id: part.id.to_string(),
        kind: l.t(format!("activities-part-kind-{}", part.kind)),
        title: part.title.clone(),
        planned: stretch(&part.start_time, &part.end_time, l).unwrap_or_default(),
        actual: stretch(&part.actual_start, &part.actual_end, l),
        note: part.actual_note.clone(),
        room: part.room.clone(),
        speakers: part.speakers.clone(),
        about,
        acquaintance: None,
        is_dropped: part.standing == Standing::Dropped,
        is_added: part.standing == Standing::Added,
        is_begun: part.actual_start.is_some(),
        is_ended: part.actual_end.is_some(),
    }
}

/// From when until when, as far as it is known.
fn stretch(from: &Option<String>, to: &Option<String>, l: &Translator) -> Option<String> {
    match (from, to) {
        (Some(from), Some(to)) => Some(format!("{from}–{to}")),
        (Some(from), None) => Some(from.clone()),
        (None, Some(to)) => Some(l.t1("activities-parts-until", "time", to)),
        (None, None) => None,
    }
}
