//! What a tariff asks of a member, and what cannot stand in one; pure.

use std::collections::BTreeSet;

use ordit_kernel::{Money, PartialDate, UserError};

use super::{Bracket, Joining, Tariff, prefix};
use crate::{fees::Share, memberships::Stage};

/// The kinds of members whose inhabitants are known to the register.
pub const PEOPLED: [&str; 2] = ["municipality", "county_council"];

/// What the brackets say of a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// The bracket at this place.
    Bracket(usize, Money),
    /// Its bracket goes by population, which is not known.
    PopulationUnknown,
    /// No bracket is for it.
    NoBracket,
}

/// What the brackets ask of a member of this kind for a whole year.
pub fn base(brackets: &[Bracket], kind: &str, inhabitants: Option<u32>) -> Base {
    let of = |wanted: Option<&str>| -> Vec<(usize, &Bracket)> {
        let own = brackets.iter().enumerate();
        own.filter(|(_, bracket)| bracket.kind.as_deref() == wanted)
            .collect()
    };
    let own = of(Some(kind));
    let meant = if own.is_empty() { of(None) } else { own };
    let is_by_population = meant
        .iter()
        .any(|(_, bracket)| bracket.people_from.is_some());
    if is_by_population && inhabitants.is_none() {
        return Base::PopulationUnknown;
    }
    let fits = |bracket: &Bracket| match (bracket.people_from, inhabitants) {
        (None, _) => true,
        (Some(from), Some(people)) => {
            people >= from && bracket.people_to.is_none_or(|to| people <= to)
        }
        (Some(_), None) => false,
    };
    let found = meant.into_iter().find(|(_, bracket)| fits(bracket));
    found.map_or(Base::NoBracket, |(place, bracket)| {
        Base::Bracket(place, bracket.amount)
    })
}

/// Since when a member has been in states that pay, on a day; none when it is not in one then.
pub fn paying_since(stages: &[Stage], states: &[String], day: PartialDate) -> Option<PartialDate> {
    let has_begun = |stage: &&Stage| stage.since.earliest() <= day.latest();
    let begun: Vec<&Stage> = stages.iter().filter(has_begun).collect();
    let paid = begun
        .iter()
        .rev()
        .take_while(|stage| states.contains(&stage.state));
    paid.last().map(|stage| stage.since)
}

/// How much of a year is paid for by whoever began to pay at a date.
pub fn share(joining: Joining, since: PartialDate, year: i16) -> Share {
    let month = match since {
        PartialDate::Day(_) | PartialDate::Month(..) if since.year() == Some(year) => {
            since.earliest().map_or(1, |day| day.month())
        }
        _ => 1,
    };
    let month = u32::from(month.unsigned_abs());
    let share = match joining {
        Joining::Full => Share::WHOLE,
        Joining::Month => Share {
            parts: 13 - month,
            of: 12,
        },
        Joining::Quarter => Share {
            parts: 4 - (month - 1) / 3,
            of: 4,
        },
        Joining::Half if month >= 7 => Share { parts: 1, of: 2 },
        Joining::Half => Share::WHOLE,
    };
    match share.is_whole() {
        true => Share::WHOLE,
        false => share,
    }
}

/// Everything that cannot stand in a table of brackets: the place of each and a sentence.
pub fn wrongs(brackets: &[Bracket]) -> Vec<(usize, UserError)> {
    let mut found = Vec::new();
    for (place, bracket) in brackets.iter().enumerate() {
        let is_backwards = bracket
            .people_to
            .is_some_and(|to| to < bracket.people_from.unwrap_or(0));
        let is_peopled = bracket
            .kind
            .as_deref()
            .is_some_and(|kind| PEOPLED.contains(&kind));
        if bracket.people_from.is_some() && !is_peopled {
            found.push((place, UserError::new("members-fee-wrong-peopled")));
        } else if is_backwards {
            found.push((place, UserError::new("members-fee-wrong-backwards")));
        } else if brackets[..place].iter().any(|other| meet(other, bracket)) {
            found.push((place, UserError::new("members-fee-wrong-overlap")));
        }
    }
    found
}

/// Two brackets say something of the same member.
fn meet(one: &Bracket, other: &Bracket) -> bool {
    let range = |bracket: &Bracket| {
        let from = bracket.people_from.unwrap_or(0);
        (from, bracket.people_to.unwrap_or(u32::MAX))
    };
    let ((from, to), (other_from, other_to)) = (range(one), range(other));
    one.kind == other.kind && from <= other_to && other_from <= to
}

/// The due date in another year; the last of February stays the last.
pub fn moved(date: PartialDate, years: i16) -> PartialDate {
    let Some(day) = date.earliest() else {
        return date;
    };
    let year = day.year() + years;
    let same = format!("{year:04}-{:02}-{:02}", day.month(), day.day()).parse();
    let last = || format!("{year:04}-{:02}-{:02}", day.month(), day.day() - 1).parse();
    same.or_else(|_| last()).unwrap_or(date)
}

/// What numbers of another year begin with, so that no number comes twice.
pub fn prefix_for(own: &str, from: i16, to: i16) -> String {
    let (from, to) = (from.to_string(), to.to_string());
    match own.contains(&from) {
        true => own.replace(&from, &to),
        false => prefix(to.parse().unwrap_or_default()),
    }
}

/// Who pays by a tariff, of the states that a membership may have.
pub fn states(given: &[String]) -> Vec<String> {
    let known: BTreeSet<&str> = PAYING.into_iter().collect();
    let is_known = |state: &&String| known.contains(state.as_str());
    given.iter().filter(is_known).cloned().collect()
}

/// The states that may pay, in the order in which forms offer them.
pub const PAYING: [&str; 3] = ["member", "associate_member", "observer"];

impl Tariff {
    /// What a member of this kind is asked for, had it been there all year.
    pub fn base(&self, kind: &str, inhabitants: Option<u32>) -> Base {
        base(&self.brackets, kind, inhabitants)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn town(from: u32, to: Option<u32>, euros: i64) -> Bracket {
        Bracket {
            kind: Some("municipality".to_owned()),
            people_from: Some(from),
            people_to: to,
            amount: Money(euros * 100),
        }
    }

    fn fixed(kind: Option<&str>, euros: i64) -> Bracket {
        Bracket {
            kind: kind.map(str::to_owned),
            people_from: None,
            people_to: None,
            amount: Money(euros * 100),
        }
    }

    fn date(text: &str) -> PartialDate {
        text.parse().expect("a date")
    }

    fn stages(steps: &[&str]) -> Vec<Stage> {
        let parsed = steps.iter().map(|step| step.parse().expect("a stage"));
        parsed.collect()
    }

    #[test]
    fn an_unknown_population_is_never_nought() {
        let brackets = [town(0, Some(5_000), 100), town(5_001, None, 300)];
        let base = |people| base(&brackets, "municipality", people);
        assert_eq!(base(Some(5_000)), Base::Bracket(0, Money(10_000)));
        assert_eq!(base(Some(5_001)), Base::Bracket(1, Money(30_000)));
        assert_eq!(base(None), Base::PopulationUnknown);
        assert_eq!(super::base(&brackets, "hub", None), Base::NoBracket);
    }

    #[test]
    fn a_kind_of_its_own_comes_before_any_other_kind() {
        let brackets = [fixed(None, 50), fixed(Some("hub"), 80)];
        assert_eq!(base(&brackets, "hub", None), Base::Bracket(1, Money(8_000)));
        assert_eq!(
            base(&brackets, "cooperative", None),
            Base::Bracket(0, Money(5_000))
        );
    }

    #[test]
    fn whoever_joins_in_the_middle_of_a_year_pays_by_its_rule() {
        let parts = |joining, since| {
            let share = share(joining, date(since), 2026);
            (share.parts, share.of)
        };
        assert_eq!(parts(Joining::Full, "2026-08"), (1, 1));
        assert_eq!(parts(Joining::Month, "2026-08-31"), (5, 12));
        assert_eq!(parts(Joining::Month, "2026-01-05"), (1, 1));
        assert_eq!(parts(Joining::Quarter, "2026-12"), (1, 4));
        assert_eq!(parts(Joining::Quarter, "2026-04-01"), (3, 4));
        assert_eq!(parts(Joining::Half, "2026-07-01"), (1, 2));
        assert_eq!(parts(Joining::Half, "2026-06-30"), (1, 1));
        assert_eq!(parts(Joining::Month, "2025-08"), (1, 1));
        assert_eq!(parts(Joining::Month, "2026"), (1, 1));
        assert_eq!(parts(Joining::Month, "?"), (1, 1));
    }

    #[test]
    fn one_pays_since_the_states_that_pay_began() {
        let states = vec!["member".to_owned(), "associate_member".to_owned()];
        let since = |steps: &[&str], day| paying_since(&stages(steps), &states, date(day));
        let both = [
            "observer 2024",
            "associate_member 2025-03",
            "member 2026-05",
        ];
        assert_eq!(since(&both, "2026-11-22"), Some(date("2025-03")));
        assert_eq!(since(&both, "2024-12-31"), None);
        let left = ["member 2019", "left 2026-02-03"];
        assert_eq!(since(&left, "2026-11-22"), None);
        assert_eq!(since(&left, "2025-12-31"), Some(date("2019")));
        let back = ["member 2010", "left 2015", "member 2026-09"];
        assert_eq!(since(&back, "2026-11-22"), Some(date("2026-09")));
        assert_eq!(since(&["member ?"], "2026-11-22"), Some(date("?")));
    }

    #[test]
    fn brackets_that_meet_or_make_no_sense_are_refused_where_they_stand() {
        let keys = |brackets: &[Bracket]| -> Vec<(usize, String)> {
            let found = wrongs(brackets).into_iter();
            found.map(|(place, error)| (place, error.key)).collect()
        };
        let fine = [town(0, Some(10), 1), town(11, None, 2), fixed(None, 3)];
        assert_eq!(keys(&fine), []);
        let overlap = [town(0, Some(10), 1), town(10, None, 2)];
        let wrong = |place, key: &str| vec![(place, format!("members-fee-wrong-{key}"))];
        assert_eq!(keys(&overlap), wrong(1, "overlap"));
        assert_eq!(keys(&[town(10, Some(9), 1)]), wrong(0, "backwards"));
        let of_hubs = Bracket {
            people_from: Some(0),
            ..fixed(Some("hub"), 1)
        };
        assert_eq!(keys(&[of_hubs]), wrong(0, "peopled"));
        let twice = [fixed(Some("municipality"), 1), town(0, None, 1)];
        assert_eq!(keys(&twice), wrong(1, "overlap"));
    }

    #[test]
    fn a_year_that_is_copied_moves_its_dates_and_numbers() {
        assert_eq!(moved(date("2024-02-29"), 1), date("2025-02-28"));
        assert_eq!(moved(date("2026-06-30"), 1), date("2027-06-30"));
        assert_eq!(prefix_for("Q2026-", 2026, 2027), "Q2027-");
        assert_eq!(prefix_for("XM/", 2026, 2027), "Q2027-");
    }

    proptest! {
        #[test]
        fn any_population_is_in_one_bracket_at_most(
            ranges in prop::collection::vec((0_u32..2_000, 0_u32..2_000), 0..6),
            people in 0_u32..2_500,
        ) {
            let brackets: Vec<Bracket> =
                ranges.iter().map(|(from, to)| town(*from, Some(*to), 1)).collect();
            prop_assume!(wrongs(&brackets).is_empty());
            let fitting = ranges.iter().filter(|(from, to)| (*from..=*to).contains(&people));
            let count = fitting.count();
            prop_assert!(count <= 1);
            let found = base(&brackets, "municipality", Some(people));
            prop_assert_eq!(matches!(found, Base::Bracket(..)), count == 1);
        }

        #[test]
        fn later_joining_never_costs_more(month in 1_i8..12, cents in 0_i64..1_000_000) {
            for joining in Joining::ALL {
                let amount = |month| {
                    let share = share(joining, PartialDate::Month(2026, month), 2026);
                    Money(cents).share(share.parts, share.of)
                };
                prop_assert!(amount(month) >= amount(month + 1));
                prop_assert!(amount(month) <= Money(cents) && amount(12).0 >= 0);
            }
        }
    }
}
