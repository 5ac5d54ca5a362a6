//! Sessions, lists that were pasted, and what is counted; pure.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use jiff::{ToSpan, civil::Date};
use ordit_kernel::{Id, Instant};
use ordit_platform::fold::fold;

use super::{MODES, Person};
use crate::{activities::Card, agenda::rules::days};

/// The session of what has no day.
pub const ONLY: &str = "-";
/// A longer activity has a list for its first days only.
const MOST_SESSIONS: usize = 31;
pub const LONGEST: usize = 200;

/// A line of a pasted list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub name: String,
    pub organisation: String,
}

/// The sessions of an activity: its days.
pub fn sessions(card: &Card) -> Vec<String> {
    let Some((first, last)) = days(card) else {
        return vec![ONLY.to_owned()];
    };
    let all = first.series(1.day()).take_while(|day| *day <= last);
    all.take(MOST_SESSIONS).map(|day| day.to_string()).collect()
}

/// Whether a session is on a day that is still to come; what has no day comes with its activity.
pub fn is_early(session: &str, card: &Card, now: Instant) -> bool {
    match session.parse::<Date>() {
        Ok(day) => day > now.day(),
        Err(_) => card.first_at.is_some_and(|first| first > now),
    }
}

/// By what two lines are told to be one person: their words, in whatever order.
pub fn folded(name: &str, organisation: &str) -> String {
    format!("{}|{}", words(name), words(organisation))
}

fn words(text: &str) -> String {
    let folded = fold(&text.replace([',', '.', ';'], " "));
    let words: BTreeSet<&str> = folded.split_whitespace().collect();
    words.into_iter().collect::<Vec<_>>().join(" ")
}

/// A name as video calls tell it: without what they or people add behind it, and whole whether a
/// double name is joined or not.
fn loose(name: &str) -> String {
    let own = name.split(['(', '#', '|']).next().unwrap_or(name);
    words(&own.replace('-', " "))
}

/// A line of text, without what nobody types.
pub fn short(text: &str) -> String {
    let visible = text
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter });
    let turned =
        |letter: &char| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let plain: String = visible
        .filter(|letter| !turned(letter))
        .take(LONGEST)
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whoever of the list a line means: the same words with the same organisation, or the only one
/// with that name where the line tells none.
pub fn meant<'a>(line: &Line, people: &'a [Person]) -> Option<&'a Person> {
    let whole = folded(&line.name, &line.organisation);
    let same = |person: &&Person| folded(&person.name, &person.organisation) == whole;
    if let Some(person) = people.iter().find(same) {
        return Some(person);
    }
    let name = loose(&line.name);
    let mut named = people.iter().filter(|person| loose(&person.name) == name);
    let only = named.next()?;
    (line.organisation.is_empty() && named.next().is_none()).then_some(only)
}

/// Whether somebody may sign on paper: who was there, and of whom nobody knows yet all but those
/// who registered to take part from afar.
pub fn signs(person: &Person, from_afar: &HashSet<String>) -> bool {
    let ways: BTreeSet<&str> = person.marks.iter().map(|(_, way)| way.as_str()).collect();
    match ways.is_empty() {
        true => !from_afar.contains(&folded(&person.name, &person.organisation)),
        false => ways.contains("in_person"),
    }
}

/// How many came: persons by mode and gender, and organisations apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// By mode; under it by gender, where an empty one was not stated.
    pub persons: BTreeMap<&'static str, BTreeMap<String, usize>>,
    /// Everybody who came at all, each once.
    pub came: usize,
    /// The organisations that sent anybody, by mode.
    pub organisations: BTreeMap<&'static str, usize>,
    /// Of them those that are members, by mode.
    pub members: BTreeMap<&'static str, usize>,
}

/// Counts whoever was at any of these sessions; somebody who was there in both ways counts in each
/// way and once in all.
pub fn counted(people: &[Person], sessions: &[String], members: &BTreeSet<Id>) -> Counts {
    let mut counts = Counts::default();
    let was = |person: &Person, mode: Option<&str>| {
        person
            .marks
            .iter()
            .any(|(session, how)| sessions.contains(session) && mode.is_none_or(|mode| mode == how))
    };
    counts.came = people.iter().filter(|person| was(person, None)).count();
    for mode in MODES {
        let there: Vec<&Person> = people.iter().filter(|own| was(own, Some(mode))).collect();
        let by_gender = counts.persons.entry(mode).or_default();
        for person in &there {
            *by_gender
                .entry(person.gender.clone().unwrap_or_default())
                .or_default() += 1;
        }
        let known: BTreeSet<Id> = there.iter().filter_map(|own| own.organisation_id).collect();
        let named = there.iter().filter(|own| own.organisation_id.is_none());
        let named: BTreeSet<String> = named
            .map(|own| words(&own.organisation))
            .filter(|name| !name.is_empty())
            .collect();
        counts.organisations.insert(mode, known.len() + named.len());
        counts
            .members
            .insert(mode, known.intersection(members).count());
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(number: u128, name: &str, organisation: &str, marks: &[(&str, &str)]) -> Person {
        let marks = marks
            .iter()
            .map(|(session, mode)| ((*session).to_owned(), (*mode).to_owned()));
        Person {
            id: Id(uuid::Uuid::from_u128(number)),
            name: name.to_owned(),
            organisation: organisation.to_owned(),
            organisation_id: None,
            gender: None,
            marks: marks.collect(),
        }
    }

    #[test]
    fn a_name_turned_round_is_the_same_person_and_two_of_one_name_are_not_guessed() {
        let people = [
            person(1, "Maria Pla", "Salt", &[]),
            person(2, "Jon Etxe", "Irun", &[]),
            person(3, "Jon Etxe", "Salt", &[]),
        ];
        let line = |name: &str, organisation: &str| Line {
            name: name.to_owned(),
            organisation: organisation.to_owned(),
        };
        assert_eq!(meant(&line("PLA, Maria", ""), &people), Some(&people[0]));
        assert_eq!(meant(&line("Jon Etxe", "Salt"), &people), Some(&people[2]));
        assert_eq!(meant(&line("Jon Etxe", ""), &people), None);
        let double = [person(4, "Maria José García-Pérez", "Salt", &[])];
        for name in [
            "María José GARCIA PEREZ (Ext)",
            "García-Pérez, Maria José # Salt",
        ] {
            assert_eq!(meant(&line(name, ""), &double), Some(&double[0]), "{name}");
        }
        assert_eq!(meant(&line("Maria Pla", "Irun"), &people), None);
    }

    #[test]
    fn who_takes_part_from_afar_has_no_line_to_sign() {
        let from_afar = HashSet::from([folded("Ona Far", "Salt")]);
        let signs =
            |marks: &[(&str, &str)]| signs(&person(1, "Ona Far", "Salt", marks), &from_afar);
        assert!(!signs(&[]));
        assert!(!signs(&[("2026-05-06", "online")]));
        assert!(signs(&[
            ("2026-05-06", "online"),
            ("2026-05-07", "in_person")
        ]));
        assert!(super::signs(
            &person(2, "Ona Prop", "Salt", &[]),
            &from_afar
        ));
    }

    #[test]
    fn persons_and_members_are_counted_apart_and_each_once() {
        let one = |mode| ("2026-05-06".to_owned(), mode);
        let day = one("").0;
        let mut people = [
            person(
                1,
                "A",
                "Salt",
                &[("2026-05-06", "in_person"), ("2026-05-07", "online")],
            ),
            person(2, "B", "Salt", &[("2026-05-06", "in_person")]),
            person(3, "C", "Altres", &[("2026-05-06", "online")]),
            person(4, "D", "Ningú", &[]),
        ];
        let salt = Id(uuid::Uuid::from_u128(9));
        for person in &mut people[..2] {
            person.organisation_id = Some(salt);
        }
        people[0].gender = Some("woman".to_owned());
        let members = BTreeSet::from([salt]);
        let counts = counted(&people, std::slice::from_ref(&day), &members);
        assert_eq!(counts.came, 3);
        assert_eq!(
            counts.persons["in_person"],
            BTreeMap::from([(String::new(), 1), ("woman".to_owned(), 1)])
        );
        assert_eq!(
            (
                counts.organisations["in_person"],
                counts.members["in_person"]
            ),
            (1, 1)
        );
        assert_eq!(
            (counts.organisations["online"], counts.members["online"]),
            (1, 0)
        );
        let both = counted(&people, &[day, "2026-05-07".to_owned()], &members);
        assert_eq!((both.came, both.members["online"]), (3, 1));
    }
}
