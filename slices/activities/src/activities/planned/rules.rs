//! What makes two activities near one another, and which comes first; pure.

use std::collections::BTreeMap;

use ordit_kernel::{Id, Instant};

/// So many weeks before and after.
const WEEKS: i64 = 6;
/// So many are shown.
pub const SHOWN: usize = 8;
/// More topics than these tell nothing more.
pub const TOPICS: usize = 12;

/// So many of one topic are looked at, before and after: those that are shown, and some in the stead
/// of what does not take place.
const FEW: i64 = 12;
/// Where what shares a theme and a place comes first, and others of its own series are left out.
const MANY: i64 = 30;

const DAY: i64 = 24 * 3600;

/// Why an activity is near.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    Theme(String),
    Town(String),
    County(String),
    /// So many days before or after.
    Days(i64),
    /// It has no day yet.
    Vague,
}

/// An activity that is near.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    pub activity: Id,
    pub reasons: Vec<Reason>,
}

/// An activity under one of its topics.
#[derive(Clone, Debug)]
pub struct Found {
    pub activity: Id,
    pub topic: String,
    pub first_at: Instant,
}

/// The time in which something is near what lies in this stretch.
pub fn window((first, last): (Instant, Instant)) -> (Instant, Instant) {
    let weeks = WEEKS * 7 * DAY;
    (first.plus_seconds(-weeks), last.plus_seconds(weeks))
}

/// How many of each topic are looked at for a plan with themes, with a place, of a series.
pub fn of_each(has_themes: bool, has_place: bool, is_of_series: bool) -> i64 {
    match (has_themes && has_place) || is_of_series {
        true => MANY,
        false => FEW,
    }
}

/// What was found, activity by activity: those that share a theme and a place first, then the
/// nearest in time.
pub fn ranked(rows: Vec<Found>, plan: Instant, own: Option<Id>) -> Vec<Near> {
    let mut by_activity: BTreeMap<Id, (Instant, Vec<String>)> = BTreeMap::new();
    for row in rows.into_iter().filter(|row| Some(row.activity) != own) {
        let (_, topics) = by_activity
            .entry(row.activity)
            .or_insert_with(|| (row.first_at, Vec::new()));
        if !topics.contains(&row.topic) {
            topics.push(row.topic);
        }
    }
    let mut ranked: Vec<((i64, i64, Id), Near)> = Vec::new();
    for (activity, (first, mut topics)) in by_activity {
        topics.sort();
        let is_vague = topics.iter().any(|topic| topic.starts_with('~'));
        let mut reasons: Vec<Reason> = topics.iter().filter_map(|topic| reason(topic)).collect();
        // Whoever is in the same town is in the same county.
        if reasons.iter().any(|one| matches!(one, Reason::Town(_))) {
            reasons.retain(|one| !matches!(one, Reason::County(_)));
        }
        let weight: i64 = [
            reasons.iter().any(|one| matches!(one, Reason::Theme(_))),
            reasons.iter().any(|one| !matches!(one, Reason::Theme(_))),
        ]
        .map(i64::from)
        .iter()
        .sum();
        let days = days_between(first, plan);
        reasons.push(match is_vague {
            true => Reason::Vague,
            false => Reason::Days(days),
        });
        ranked.push(((-weight, days, activity), Near { activity, reasons }));
    }
    ranked.sort_by_key(|(order, _)| *order);
    ranked.into_iter().map(|(_, near)| near).collect()
}

fn reason(topic: &str) -> Option<Reason> {
    let (kind, code) = topic.trim_start_matches('~').split_once(':')?;
    let code = code.to_owned();
    match kind {
        "theme" => Some(Reason::Theme(code)),
        "town" => Some(Reason::Town(code)),
        "county" => Some(Reason::County(code)),
        _ => None,
    }
}

fn days_between(one: Instant, other: Instant) -> i64 {
    let days = one.day().until(other.day());
    days.map_or(0, |days| i64::from(days.get_days()).abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: u128) -> Id {
        Id(uuid::Uuid::from_u128(number))
    }

    fn found(number: u128, topic: &str, day: i8) -> Found {
        Found {
            activity: id(number),
            topic: topic.to_owned(),
            first_at: Instant::start_of(jiff::civil::date(2026, 5, day)),
        }
    }

    #[test]
    fn who_shares_theme_and_place_comes_first_then_the_nearest() {
        let rows = vec![
            found(1, "theme:housing", 7),
            found(2, "theme:housing", 20),
            found(2, "county:x", 20),
            found(2, "town:ine:17155", 20),
            found(3, "town:ine:17155", 6),
            found(4, "theme:housing", 6),
        ];
        let plan = Instant::start_of(jiff::civil::date(2026, 5, 6));
        let near = ranked(rows, plan, Some(id(4)));
        let order: Vec<Id> = near.iter().map(|near| near.activity).collect();
        assert_eq!(order, [id(2), id(3), id(1)]);
        let first = &near[0].reasons;
        assert!(
            first.contains(&Reason::Town("ine:17155".to_owned())),
            "{first:?}"
        );
        assert!(!first.iter().any(|one| matches!(one, Reason::County(_))));
        assert!(first.contains(&Reason::Days(14)));
        assert!(near[1].reasons.contains(&Reason::Days(0)));
    }

    #[test]
    fn what_has_no_day_yet_says_so() {
        let plan = Instant::start_of(jiff::civil::date(2026, 5, 6));
        let near = ranked(vec![found(1, "~theme:housing", 1)], plan, None);
        assert!(near[0].reasons.contains(&Reason::Vague));
    }
}
