//! Who was a member when, and what that reached, as far as dates tell; pure.

use std::collections::BTreeSet;

use ordit_kernel::PartialDate;

use crate::memberships::Stage;

/// The state that counts.
const MEMBER: &str = "member";
/// A history longer than this says more about a wrong date than about a network.
const MOST_YEARS: usize = 60;

/// Whether someone was a member on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Member,
    /// The dates that are known allow both.
    Perhaps,
    Not,
}

/// Someone with a dated history in a network, and where and what it is today.
#[derive(Clone, Debug, Default)]
pub struct Life {
    pub stages: Vec<Stage>,
    pub municipality: Option<String>,
    /// The county, or the province where counties are not known.
    pub county: Option<String>,
    pub inhabitants: Option<u32>,
    pub family: Option<String>,
}

impl Life {
    /// Whether it is a member now: the last stage holds, whenever it began.
    pub fn is_member_now(&self) -> bool {
        self.stages
            .last()
            .is_some_and(|stage| stage.state == MEMBER)
    }
}

/// The figures at the end of a year, or today in the running one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Year {
    pub year: i16,
    pub members: usize,
    /// Those who may have been members besides.
    pub perhaps: usize,
    pub municipalities: usize,
    pub counties: usize,
    /// Of the municipalities of members; none when it is not known of any of them.
    pub inhabitants: Option<u64>,
    pub families: usize,
}

/// The standing on the last day that `on` can mean. The last stage holds today whenever it began;
/// what happened on other days is known by dates alone.
pub fn standing(stages: &[Stage], on: PartialDate, today: PartialDate) -> Standing {
    if on == today {
        let present = stages.last().is_some_and(|stage| stage.state == MEMBER);
        return if present {
            Standing::Member
        } else {
            Standing::Not
        };
    }
    let may_hold = (0..stages.len()).filter(|place| may_hold(&stages[*place..], on));
    let states: BTreeSet<bool> = may_hold
        .map(|place| stages[place].state == MEMBER)
        .collect();
    let is_begun = stages
        .first()
        .is_some_and(|first| is_surely_begun(first, on));
    match (states.contains(&true), states.contains(&false) || !is_begun) {
        (true, false) => Standing::Member,
        (true, true) => Standing::Perhaps,
        (false, _) => Standing::Not,
    }
}

/// The figures of every year from the network's beginning on; without a known one, from the first
/// date that is known of anyone.
pub fn years(lives: &[Life], founded_on: Option<PartialDate>, today: PartialDate) -> Vec<Year> {
    let Some(last) = today.year() else {
        return Vec::new();
    };
    let dates = lives
        .iter()
        .flat_map(|life| &life.stages)
        .map(|stage| stage.since);
    let earliest = dates.filter_map(PartialDate::year).min();
    let first = founded_on
        .and_then(PartialDate::year)
        .or(earliest)
        .unwrap_or(last);
    let ends = (first..=last).map(|year| match year == last {
        true => (year, today),
        false => (year, PartialDate::Year(year)),
    });
    let years: Vec<Year> = ends.map(|(year, on)| at(lives, year, on, today)).collect();
    let skipped = years.len().saturating_sub(MOST_YEARS);
    years.into_iter().skip(skipped).collect()
}

/// Whether the first of these stages may have been the state on a day.
fn may_hold(stages: &[Stage], on: PartialDate) -> bool {
    let (own, later) = match stages {
        [] => return false,
        [own, later @ ..] => (own, later),
    };
    may_be_begun(own, on) && !later.iter().any(|next| is_surely_begun(next, on))
}

fn may_be_begun(stage: &Stage, on: PartialDate) -> bool {
    stage
        .since
        .earliest()
        .is_none_or(|first| Some(first) <= on.latest())
}

fn is_surely_begun(stage: &Stage, on: PartialDate) -> bool {
    stage
        .since
        .latest()
        .is_some_and(|last| Some(last) <= on.latest())
}

fn at(lives: &[Life], year: i16, on: PartialDate, today: PartialDate) -> Year {
    let standings = lives
        .iter()
        .map(|life| (life, standing(&life.stages, on, today)));
    let (mut sure, mut perhaps) = (Vec::new(), 0);
    for (life, standing) in standings {
        match standing {
            Standing::Member => sure.push(life),
            Standing::Perhaps => perhaps += 1,
            Standing::Not => {}
        }
    }
    let towns: BTreeSet<(&String, Option<u32>)> = sure
        .iter()
        .filter_map(|life| Some((life.municipality.as_ref()?, life.inhabitants)))
        .collect();
    let known: Vec<u64> = towns
        .iter()
        .filter_map(|(_, people)| people.map(u64::from))
        .collect();
    Year {
        year,
        members: sure.len(),
        perhaps,
        municipalities: towns.len(),
        counties: different(&sure, |life| life.county.as_ref()),
        inhabitants: (!known.is_empty()).then(|| known.iter().sum()),
        families: different(&sure, |life| life.family.as_ref()),
    }
}

fn different(lives: &[&Life], part: impl Fn(&Life) -> Option<&String>) -> usize {
    let parts: BTreeSet<&String> = lives.iter().filter_map(|life| part(life)).collect();
    parts.len()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn stages(told: &[(&str, &str)]) -> Vec<Stage> {
        let stage =
            |(state, since): &(&str, &str)| Stage::new(state, since.parse().expect("a date"));
        told.iter().map(stage).collect()
    }

    fn on(told: &[(&str, &str)], day: &str) -> Standing {
        let date = |text: &str| text.parse().expect("a date");
        standing(&stages(told), date(day), date("2026-11-22"))
    }

    #[test]
    fn a_member_is_one_from_its_date_until_it_leaves() {
        let told = [
            ("observer", "2018"),
            ("member", "2019-05"),
            ("left", "2022-03-01"),
        ];
        assert_eq!(on(&told, "2017"), Standing::Not);
        assert_eq!(on(&told, "2018"), Standing::Not);
        assert_eq!(on(&told, "2019"), Standing::Member);
        assert_eq!(on(&told, "2021"), Standing::Member);
        assert_eq!(on(&told, "2022"), Standing::Not);
        let back = [("member", "2019"), ("left", "2020"), ("member", "2022")];
        assert_eq!(on(&back, "2021"), Standing::Not);
        assert_eq!(on(&back, "2023"), Standing::Member);
    }

    #[test]
    fn a_date_that_nobody_knows_is_no_date() {
        let told = [("member", "?")];
        assert_eq!(on(&told, "2010"), Standing::Perhaps);
        assert_eq!(on(&told, "2026-11-22"), Standing::Member);
        let left = [("member", "2015"), ("left", "?")];
        assert_eq!(on(&left, "2016"), Standing::Perhaps);
        assert_eq!(on(&left, "2014"), Standing::Not);
        assert_eq!(on(&left, "2026-11-22"), Standing::Not);
    }

    #[test]
    fn a_year_counts_what_its_sure_members_reach_and_says_who_may_be_missing() {
        let town = |told, municipality: &str, inhabitants, family: Option<&str>| Life {
            stages: stages(told),
            municipality: Some(municipality.to_owned()),
            county: Some("bages".to_owned()),
            inhabitants,
            family: family.map(str::to_owned),
        };
        let lives = [
            town(&[("member", "2020")], "manresa", Some(70), Some("mutuals")),
            town(&[("member", "2020")], "manresa", Some(70), None),
            town(&[("member", "?")], "salt", None, Some("mutuals")),
        ];
        let (founded, today) = (
            PartialDate::Year(2019),
            "2021-03-01".parse().expect("a day"),
        );
        let years = years(&lives, Some(founded), today);
        let told: Vec<_> = years
            .iter()
            .map(|year| (year.year, year.members, year.perhaps))
            .collect();
        assert_eq!(told, [(2019, 0, 1), (2020, 2, 1), (2021, 3, 0)]);
        assert_eq!((years[0].inhabitants, years[0].municipalities), (None, 0));
        let now = &years[2];
        assert_eq!((now.municipalities, now.counties, now.families), (2, 1, 1));
        assert_eq!(now.inhabitants, Some(70));
    }

    const STATES: [&str; 4] = ["applied", "observer", "member", "left"];

    prop_compose! {
        fn history()(told in prop::collection::vec((0usize..4, 0i16..12, any::<bool>()), 0..5))
            -> Vec<Stage> {
            let mut year = 2008;
            told.into_iter().map(|(state, years, is_known)| {
                year += years % 4;
                let since = if is_known { PartialDate::Year(year) } else { PartialDate::Unknown };
                Stage::new(STATES[state], since)
            }).collect()
        }
    }

    proptest! {
        #[test]
        fn members_on_a_day_are_those_whose_state_then_is_member(
            history in history(), year in 2006i16..2026
        ) {
            let today: PartialDate = "2026-11-22".parse().expect("a day");
            let on = PartialDate::Year(year);
            let told = standing(&history, on, today);
            if history.iter().all(|stage| stage.since != PartialDate::Unknown) {
                let begun = history.iter().rfind(|stage| stage.since.year() <= Some(year));
                let is_member = begun.is_some_and(|stage| stage.state == MEMBER);
                let expected = if is_member { Standing::Member } else { Standing::Not };
                prop_assert_eq!(told, expected);
            } else {
                // Whatever the unknown dates turn out to be, a sure answer stays right.
                for known in [1990, year, 2030] {
                    let guess = |stage: &Stage| Stage::new(&stage.state, match stage.since {
                        PartialDate::Unknown => PartialDate::Year(known),
                        date => date,
                    });
                    let guessed: Vec<Stage> = history.iter().map(guess).collect();
                    let mut pairs = guessed.windows(2);
                    let is_ordered = pairs.all(|pair| pair[0].since.year() <= pair[1].since.year());
                    let then = standing(&guessed, on, today);
                    prop_assert!(!is_ordered || told == Standing::Perhaps || told == then);
                }
            }
        }

        #[test]
        fn no_year_has_more_than_there_are_and_none_is_left_out(
            histories in prop::collection::vec(history(), 0..6), founded in 2000i16..2020
        ) {
            let lives: Vec<Life> = histories.into_iter()
                .map(|stages| Life { stages, ..Life::default() }).collect();
            let today: PartialDate = "2026-11-22".parse().expect("a day");
            let years = years(&lives, Some(PartialDate::Year(founded)), today);
            prop_assert!(years.iter().map(|year| year.year).eq(founded..=2026));
            prop_assert!(years.iter().all(|year| year.members + year.perhaps <= lives.len()));
            let now = lives.iter().filter(|life| life.is_member_now()).count();
            let last = years.last().map(|year| (year.members, year.perhaps));
            prop_assert_eq!(last, Some((now, 0)));
        }
    }
}
