//! From where residents come and who is missing, and what forms say; pure.

use std::collections::BTreeMap;

use jiff::civil::{Date, Time};
use ordit_kernel::{Id, UserError};
use ordit_members::form::Typed;
use ordit_platform::fold::fold;
use serde_json::json;

use super::{CALLED_OFF, MOVED, RESUMED, Residency, Resident};
use crate::{
    activities::Activity,
    bookings::rules::day,
    exhibition::rules::{line, text},
};

/// So many come at most from one organisation in one application.
const MOST: i64 = 100;

/// What residents know of what does not take place.
const OFF: &str = "off";

/// What is wrong, with the field to look at.
pub type Wrong = (&'static str, UserError);

/// How residents are spread over the hubs of a network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Balance {
    /// Home hub and number, the most first.
    pub by_hub: Vec<(Id, i64)>,
    /// Hubs from which nobody comes.
    pub without: Vec<Id>,
    pub total: i64,
}

impl Balance {
    /// How those who were accepted are spread, given the hubs there are. A hub that hosts receives
    /// the others, and is not missed.
    pub fn of(residents: &[Resident], hubs: &[Id], host: Option<Id>) -> Self {
        let mut numbers: BTreeMap<Id, i64> = BTreeMap::new();
        for one in residents.iter().filter(|one| one.state == "accepted") {
            *numbers.entry(one.organisation).or_default() += one.number;
        }
        let is_missed = |hub: &&Id| !numbers.contains_key(*hub) && Some(**hub) != host;
        let without = hubs.iter().filter(is_missed).copied().collect();
        let total = numbers.values().sum();
        let mut by_hub: Vec<(Id, i64)> = numbers.into_iter().collect();
        by_hub.sort_by_key(|(id, number)| (-number, *id));
        Self {
            by_hub,
            without,
            total,
        }
    }

    /// The share of a number among all, in whole percents.
    pub fn percent(&self, number: i64) -> i64 {
        match self.total {
            0 => 0,
            total => (100 * number + total / 2) / total,
        }
    }
}

/// Whether one may apply on this day.
pub fn is_open(residency: &Residency, begins: Option<Date>, today: Date) -> bool {
    let last = residency.call_until.or(begins);
    residency.version > 0 && last.is_none_or(|last| today <= last)
}

/// Whether a call that is opened now would be over already; one that is there may be closed.
pub fn opens_closed(new: &Residency, today: Date) -> bool {
    new.version == 0 && new.call_until.is_some_and(|last| last < today)
}

/// Whether somebody writes the journal as one who was accepted: themselves, by account or, as one
/// of their organisation, by name; for so many without a name whoever acts for them.
pub fn comes(one: &Resident, person: Option<Id>, (acts_for_them, own_name): (bool, &str)) -> bool {
    let is_named_so = |name: &String| !own_name.is_empty() && fold(name) == fold(own_name);
    one.state == "accepted"
        && match (&one.name, one.person) {
            (_, Some(theirs)) => person == Some(theirs),
            (Some(name), None) => acts_for_them && is_named_so(name),
            (None, None) => acts_for_them,
        }
}

/// What of when, where and whether it takes place residents are to know.
pub fn facts(own: &Activity, is_off: bool) -> String {
    let when = [own.starts_on, own.ends_on].map(|date| date.map(|date| date.to_string()));
    match is_off {
        true => OFF.to_owned(),
        false => json!([when, own.start_time, own.end_time, own.venue]).to_string(),
    }
}

/// What residents are told who knew this before, if anything.
pub fn news(told: Option<&str>, facts: &str) -> Option<&'static str> {
    match told {
        Some(told) if told == facts => None,
        _ if facts == OFF => Some(CALLED_OFF),
        Some(OFF) => Some(RESUMED),
        Some(_) => Some(MOVED),
        // Of those who applied before this was kept nobody knows what they knew.
        None => None,
    }
}

/// Those for whom an organisation applies: a name each, or so many without.
///
/// # Errors
/// What is wrong, with the field to look at.
pub fn applied(typed: &Typed) -> Result<(Vec<Option<String>>, i64, String), Wrong> {
    let motive = text(typed.get("motive")).map_err(|error| ("motive", error))?;
    let names: Result<Vec<String>, UserError> = typed.get("names").lines().map(line).collect();
    let names = names.map_err(|error| ("names", error))?;
    let names: Vec<Option<String>> = names
        .into_iter()
        .filter(|name| !name.is_empty())
        .map(Some)
        .collect();
    if i64::try_from(names.len()).is_ok_and(|number| number > MOST) {
        return Err((
            "names",
            UserError::new("activities-error-many").with("most", MOST),
        ));
    }
    let number = typed.get("number").trim();
    match (names.is_empty(), number.parse::<i64>()) {
        (false, _) => Ok((names, 1, motive)),
        (true, Ok(number)) if (1..=MOST).contains(&number) => Ok((vec![None], number, motive)),
        (true, _) if number.is_empty() => {
            Err(("names", UserError::new("activities-error-who-comes")))
        }
        (true, _) => Err((
            "number",
            UserError::new("activities-error-many").with("most", MOST),
        )),
    }
}

/// The last day of a call; none when it is not told.
///
/// # Errors
/// When it is no day.
pub fn until(typed: &str) -> Result<Option<Date>, UserError> {
    match typed.trim().is_empty() {
        true => Ok(None),
        false => day(typed).map(Some),
    }
}

/// A time of day as `HH:MM`; nothing when it is not told.
///
/// # Errors
/// When it is none.
pub fn time(typed: &str) -> Result<String, UserError> {
    let typed = typed.trim();
    let is_time = Time::strptime("%H:%M", typed).is_ok();
    match typed.is_empty() || is_time {
        true => Ok(typed.to_owned()),
        false => Err(UserError::new("activities-error-hour")),
    }
}

#[cfg(test)]
mod tests {
    use ordit_kernel::Lang;
    use proptest::prelude::*;

    use super::*;

    fn hub(number: u128) -> Id {
        Id(uuid::Uuid::from_u128(number))
    }

    fn resident(of: u128, number: i64, state: &str) -> Resident {
        Resident {
            id: hub(99),
            organisation: hub(of),
            name: None,
            person: None,
            number,
            motive: String::new(),
            state: state.to_owned(),
        }
    }

    #[test]
    fn hubs_from_which_nobody_comes_are_seen_and_the_host_is_not_missed() {
        let residents = [
            resident(1, 6, "accepted"),
            resident(2, 9, "accepted"),
            resident(2, 10, "accepted"),
            resident(3, 4, "asked"),
        ];
        let hubs = [hub(1), hub(2), hub(3), hub(4)];
        let balance = Balance::of(&residents, &hubs, Some(hub(4)));
        assert_eq!(balance.by_hub, [(hub(2), 19), (hub(1), 6)]);
        assert_eq!(
            (balance.without.as_slice(), balance.total),
            (&[hub(3)][..], 25)
        );
        assert_eq!((balance.percent(19), balance.percent(6)), (76, 24));
        assert_eq!(Balance::of(&[], &hubs, None).percent(0), 0);
    }

    #[test]
    fn an_application_has_names_or_a_number() {
        let typed = |pairs: &[(&str, &str)]| {
            let pairs = pairs.iter();
            Typed::sent(
                pairs
                    .map(|(key, value)| ((*key).into(), (*value).into()))
                    .collect(),
            )
        };
        let read = |pairs: &[(&str, &str)]| applied(&typed(pairs)).map_err(|(field, _)| field);
        let (names, number, _) =
            read(&[("names", "Ada\n\n Pol \n"), ("number", "7")]).expect("two");
        assert_eq!(
            (names, number),
            (vec![Some("Ada".to_owned()), Some("Pol".to_owned())], 1)
        );
        assert_eq!(read(&[("number", "7")]).expect("seven").1, 7);
        assert_eq!(read(&[("number", "0")]), Err("number"));
        assert_eq!(read(&[("names", " \n")]), Err("names"));
    }

    #[test]
    fn only_who_was_accepted_writes_for_so_many_or_as_themselves() {
        let accepted = |name: Option<&str>, person| Resident {
            name: name.map(str::to_owned),
            person,
            ..resident(1, 1, "accepted")
        };
        let own = Some(hub(7));
        let acting = (true, "Ada Ribas");
        assert!(comes(&accepted(Some("ADA RIBAS"), None), own, acting));
        assert!(!comes(
            &accepted(Some("Ada Ribas"), None),
            own,
            (false, "Ada Ribas")
        ));
        assert!(!comes(&accepted(Some("Pol Mas"), None), own, acting));
        assert!(comes(&accepted(Some("A."), own), own, (false, "")));
        assert!(!comes(
            &accepted(Some("Ada Ribas"), Some(hub(8))),
            own,
            acting
        ));
        assert!(comes(&accepted(None, None), own, acting));
        assert!(!comes(&accepted(None, None), own, (false, "Ada Ribas")));
        assert!(!comes(&resident(1, 1, "withdrawn"), own, acting));
    }

    #[test]
    fn of_what_did_not_change_nobody_is_told() {
        let own = |venue: &str| Activity {
            venue: Some(venue.to_owned()),
            ..Activity::default()
        };
        let (here, there) = (facts(&own("Salt"), false), facts(&own("Celrà"), false));
        let off = facts(&own("Salt"), true);
        assert_eq!(news(Some(&here), &here), None);
        assert_eq!(news(Some(&here), &there), Some(MOVED));
        assert_eq!(news(Some(&here), &off), Some(CALLED_OFF));
        assert_eq!(news(Some(&off), &facts(&own("Celrà"), true)), None);
        assert_eq!(news(Some(&off), &here), Some(RESUMED));
        assert_eq!(
            (news(None, &here), news(None, &off)),
            (None, Some(CALLED_OFF))
        );
    }

    #[test]
    fn a_call_is_open_once_written_until_its_last_day() {
        let residency = |version, call_until| Residency {
            call: String::new(),
            call_until,
            places: None,
            host: None,
            lang: Lang::Ca,
            version,
        };
        let (may, june) = (Date::constant(2026, 5, 1), Date::constant(2026, 6, 1));
        assert!(!is_open(&residency(0, None), None, may));
        assert!(is_open(&residency(1, Some(may)), Some(june), may));
        assert!(!is_open(&residency(1, Some(may)), Some(june), june));
        assert!(is_open(&residency(1, None), Some(june), june));
        assert!(opens_closed(&residency(0, Some(may)), june));
        assert!(!opens_closed(&residency(0, Some(june)), june));
        assert!(!opens_closed(&residency(1, Some(may)), june));
        assert!(time("25:00").is_err() && time("9:05").is_ok() && time("").is_ok());
    }

    proptest! {
        #[test]
        fn nobody_is_lost_and_a_hub_either_sends_or_is_missed(
            sent in prop::collection::vec((1u128..6, 1i64..9, 0usize..4), 0..12),
        ) {
            let residents: Vec<Resident> = sent.iter()
                .map(|(of, number, state)| resident(*of, *number, super::super::STATES[*state]))
                .collect();
            let hubs: Vec<Id> = (1..6).map(hub).collect();
            let balance = Balance::of(&residents, &hubs, None);
            let accepted = residents.iter().filter(|one| one.state == "accepted");
            prop_assert_eq!(balance.total, accepted.map(|one| one.number).sum::<i64>());
            prop_assert_eq!(balance.by_hub.len() + balance.without.len(), hubs.len());
        }
    }
}
