//! How far an activity of a year is, how many count, and where little was done; pure.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use jiff::civil::Date;
use ordit_kernel::PartialDate;

use crate::{activities::Card, agenda::rules::is_past};

/// So many years back, this one included, a territory is looked at.
pub const LOOKED_BACK: i16 = 3;

/// How far an activity is, as a plan tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    Held,
    Planned,
    /// Planned, and no day is known yet.
    Undated,
    Cancelled,
}

impl Stage {
    pub const ALL: [Self; 4] = [Self::Held, Self::Planned, Self::Undated, Self::Cancelled];

    /// As it stands in an address; its words are `activities-plan-stage-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Planned => "planned",
            Self::Undated => "undated",
            Self::Cancelled => "cancelled",
        }
    }

    /// How far an activity is on a day.
    pub fn of(card: &Card, today: Date) -> Self {
        let has_day = matches!(card.starts_on, Some(PartialDate::Day(_)));
        match &*card.standing {
            "cancelled" => Self::Cancelled,
            "held" => Self::Held,
            _ if has_day && is_past(card, today) => Self::Held,
            _ if has_day => Self::Planned,
            _ => Self::Undated,
        }
    }

    /// What was cancelled uses up no limit and reached no territory.
    pub fn counts(self) -> bool {
        self != Self::Cancelled
    }
}

/// The year of which an activity is: the one in which it begins.
pub fn year_of(card: &Card) -> Option<i16> {
    let earliest = card.starts_on.and_then(PartialDate::earliest);
    earliest.map(Date::year)
}

/// Whether an activity stands in the plan of a year; what has no date at all stands in the
/// present one, while it is to come.
pub fn is_of_year(card: &Card, year: i16, today: Date) -> bool {
    match year_of(card) {
        Some(own) => own == year,
        None => year == today.year() && Stage::of(card, today) == Stage::Undated,
    }
}

/// What a limit leaves: how many there are, and whether they are too many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Use {
    pub used: i64,
    pub most: i64,
}

impl Use {
    /// More than was decided.
    pub fn is_over(self) -> bool {
        self.used > self.most
    }

    /// None is left.
    pub fn is_full(self) -> bool {
        self.used == self.most
    }

    /// How much of it is used, as a part of a hundred that is never more.
    pub fn percent(self) -> i64 {
        (self.used * 100 / self.most.max(1)).min(100)
    }
}

/// A territory with its members and what was held there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    pub code: &'static str,
    pub name: &'static str,
    pub members: usize,
    pub this_year: usize,
    /// In the years that are looked back, this one included.
    pub lately: usize,
}

impl Area {
    /// Members are there, and nothing was.
    pub fn is_left_out(&self) -> bool {
        self.members > 0 && self.lately == 0
    }
}

/// A territory: its code and its name.
pub type Place = (&'static str, &'static str);

/// Every territory with members or activities; those with members where nothing was held come
/// first, then those with the most members.
pub fn balance(members: &[Place], held: &[(Place, i16)], year: i16) -> Vec<Area> {
    let mut areas: BTreeMap<&str, Area> = BTreeMap::new();
    let places = members.iter().chain(held.iter().map(|(place, _)| place));
    let places: BTreeSet<Place> = places.copied().collect();
    for (code, name) in places {
        let area = Area {
            code,
            name,
            members: 0,
            this_year: 0,
            lately: 0,
        };
        areas.insert(code, area);
    }
    for (code, _) in members {
        if let Some(area) = areas.get_mut(code) {
            area.members += 1;
        }
    }
    for ((code, _), own) in held {
        let is_late = (year - LOOKED_BACK + 1..=year).contains(own);
        if let Some(area) = areas.get_mut(code).filter(|_| is_late) {
            area.lately += 1;
            area.this_year += usize::from(*own == year);
        }
    }
    let mut areas: Vec<Area> = areas
        .into_values()
        .filter(|area| area.members + area.lately > 0)
        .collect();
    areas.sort_by_key(|area| {
        (
            !area.is_left_out(),
            Reverse(area.members),
            area.lately,
            area.code,
        )
    });
    areas
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn card(standing: &str, starts_on: &str) -> Card {
        Card {
            activity_kind: "day_event".into(),
            mode: "in_person".into(),
            standing: standing.into(),
            starts_on: starts_on.parse().ok(),
            start_time: None,
            ends_on: None,
            end_time: None,
            first_at: None,
            last_at: None,
            venue: None,
            capacity: None,
            sequence: 0,
        }
    }

    #[test]
    fn what_is_past_was_held_and_what_has_no_day_is_told_apart() {
        let today = jiff::civil::date(2026, 5, 6);
        for (standing, date, stage) in [
            ("announced", "2026-05-05", Stage::Held),
            ("announced", "2026-05-06", Stage::Planned),
            ("planned", "2026", Stage::Undated),
            ("planned", "", Stage::Undated),
            ("held", "2025-03", Stage::Held),
            ("cancelled", "2026-05-05", Stage::Cancelled),
        ] {
            assert_eq!(Stage::of(&card(standing, date), today), stage, "{date}");
        }
    }

    #[test]
    fn what_has_no_date_stands_in_the_present_year() {
        let today = jiff::civil::date(2026, 5, 6);
        let of = |date: &str, year| is_of_year(&card("planned", date), year, today);
        assert!(of("", 2026) && !of("", 2025));
        assert!(of("2025-12-31", 2025) && !of("2025-12-31", 2026));
        assert!(of("2027", 2027));
    }

    #[test]
    fn where_members_are_and_nothing_was_comes_first() {
        let (one, two, three) = (("a", "A"), ("b", "B"), ("c", "C"));
        let members = [one, one, two, three, three, three];
        let held = [(one, 2026), (three, 2023), (two, 2024)];
        let areas = balance(&members, &held, 2026);
        let told: Vec<_> = areas
            .iter()
            .map(|area| (area.code, area.members, area.this_year, area.lately))
            .collect();
        assert_eq!(told, [("c", 3, 0, 0), ("a", 2, 1, 1), ("b", 1, 0, 1)]);
    }

    proptest! {
        #[test]
        fn nobody_is_counted_twice_or_lost(members in prop::collection::vec(0usize..4, 0..30)) {
            const PLACES: [Place; 4] = [("a", "A"), ("b", "B"), ("c", "C"), ("d", "D")];
            let all: Vec<Place> = members.iter().map(|index| PLACES[*index]).collect();
            let held: Vec<(Place, i16)> = all.iter().map(|place| (*place, 2026)).collect();
            let areas = balance(&all, &held, 2026);
            prop_assert_eq!(areas.iter().map(|area| area.members).sum::<usize>(), all.len());
            prop_assert_eq!(areas.iter().map(|area| area.lately).sum::<usize>(), all.len());
        }
    }
}
