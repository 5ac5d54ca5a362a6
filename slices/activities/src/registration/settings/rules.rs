//! What the organisers may say of registering; pure.

use std::{
    collections::{BTreeMap, HashSet},
    ops::RangeInclusive,
};

use jiff::{civil::DateTime, tz::TimeZone};
use ordit_kernel::{Id, Instant, UserError};
use ordit_members::form::Typed;

use super::{Question, QuestionKind, Settings};
use crate::registration::{Mode, public::rules::one_line};

const LONGEST_TEXT: usize = 4_000;
const MOST_PLACES: i64 = 100_000;
const MOST_HOURS: i64 = 60 * 24;
/// So many questions of their own.
pub const MOST_QUESTIONS: usize = 12;
const ZONE: &str = "Europe/Madrid";

/// Something that is wrong, with the field where it stands.
type Wrong = (String, UserError);

/// The settings that were typed, or everything that is wrong with them.
///
/// # Errors
/// A sentence for each field.
pub fn settings(typed: &Typed) -> Result<Settings, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let is = |name: &str| typed.get(name) == "yes";
    let mut at = |name: &str| {
        moment(typed.get(name)).unwrap_or_else(|error| {
            wrong.push((name.to_owned(), error));
            None
        })
    };
    let (opens_at, closes_at) = (at("opens_at"), at("closes_at"));
    let mut number = |name: &str, range: RangeInclusive<i64>| {
        whole_number(typed.get(name), range).unwrap_or_else(|error| {
            wrong.push((name.to_owned(), error));
            None
        })
    };
    let modes = Mode::ALL
        .into_iter()
        .filter_map(|mode| Some((mode, number(mode.code(), 0..=MOST_PLACES)?)));
    let modes: BTreeMap<Mode, i64> = modes.collect();
    let reserved = number("reserved", 0..=MOST_PLACES);
    let most_of_organisation = number("most_of_organisation", 1..=MOST_PLACES);
    let answer_hours = number("answer_hours", 1..=MOST_HOURS);
    if matches!((opens_at, closes_at), (Some(opens), Some(closes)) if closes <= opens) {
        wrong.push(because("closes_at", "activities-reg-set-error-closes"));
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let text =
        |name: &str| -> String { typed.get(name).trim().chars().take(LONGEST_TEXT).collect() };
    Ok(Settings {
        is_open: is("is_open"),
        opens_at,
        closes_at,
        asks_approval: is("asks_approval"),
        asks_gender: is("asks_gender"),
        asks_minors: is("asks_minors"),
        answer_hours: answer_hours.unwrap_or(super::USUAL_HOURS),
        most_of_organisation,
        modes,
        reserved,
        instructions: text("instructions"),
        about_data: text("about_data"),
        version: typed.get("version").parse().unwrap_or(0),
    })
}

/// The parts that are more than the places there are in all.
pub fn beyond(settings: &Settings, all: Option<i64>) -> Vec<Wrong> {
    let modes = settings.modes.iter();
    let parts = modes.map(|(mode, places)| (mode.code(), *places));
    let reserved = settings.reserved.map(|places| ("reserved", places));
    let beyond = parts.chain(reserved).filter_map(|(field, places)| {
        let all = all.filter(|all| places > *all)?;
        let why = UserError::new("activities-reg-set-error-beyond").with("all", all);
        Some((field.to_owned(), why))
    });
    beyond.collect()
}

/// What would be later than the end of the activity, when nobody registers any more.
pub fn too_late(settings: &Settings, over: Option<Instant>) -> Vec<Wrong> {
    let moments = [
        ("opens_at", settings.opens_at),
        ("closes_at", settings.closes_at),
    ];
    let late = moments
        .into_iter()
        .filter(|(_, at)| at.zip(over).is_some_and(|(at, over)| at > over));
    late.map(|(field, _)| because(field, "activities-reg-set-error-late"))
        .collect()
}

/// The questions that were typed, in their order; a line without words is none. Whoever had a
/// number keeps it; the others get theirs from `id`.
///
/// # Errors
/// A choice without anything to choose from.
pub fn questions(
    typed: &Typed,
    known: &[Question],
    mut id: impl FnMut() -> Id,
) -> Result<Vec<Question>, Vec<Wrong>> {
    let (mut questions, mut wrong) = (Vec::new(), Vec::new());
    for line in 1..=MOST_QUESTIONS {
        let of_line = |key: &str| typed.get(&format!("{key}-{line}"));
        let label = one_line(of_line("question"));
        if label.is_empty() {
            continue;
        }
        let kind = QuestionKind::from_code(of_line("kind")).unwrap_or(QuestionKind::Text);
        let choices = of_line("choices").lines().map(one_line);
        let mut choices: Vec<String> = choices.filter(|choice| !choice.is_empty()).collect();
        let mut seen = HashSet::new();
        choices.retain(|choice| seen.insert(choice.to_lowercase()));
        if kind == QuestionKind::Choice && choices.len() < 2 {
            let field = format!("choices-{line}");
            wrong.push(because(&field, "activities-reg-set-error-choices"));
        }
        let own: Option<Id> = of_line("id").parse().ok();
        let own = own.filter(|own| known.iter().any(|question| question.id == *own));
        questions.push(Question {
            id: own.unwrap_or_else(&mut id),
            kind,
            label,
            choices,
            is_required: of_line("required") == "yes",
            is_asked: true,
        });
    }
    if wrong.is_empty() {
        Ok(questions)
    } else {
        Err(wrong)
    }
}

/// A day and a time where the networks are; a time that the clock skips is the one after it.
fn moment(text: &str) -> Result<Option<Instant>, UserError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let wrong = || UserError::new("activities-reg-set-error-moment");
    let civil: DateTime = text.parse().map_err(|_| wrong())?;
    let zone = TimeZone::get(ZONE).map_err(|_| wrong())?;
    let zoned = civil.to_zoned(zone).map_err(|_| wrong())?;
    Ok(Some(Instant(zoned.timestamp().as_microsecond())))
}

/// An instant as its field shows it.
pub fn typed_moment(at: Instant) -> String {
    format!("{}T{}", at.day(), at.time_of_day())
}

fn whole_number(text: &str, range: RangeInclusive<i64>) -> Result<Option<i64>, UserError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let number = text.parse().ok().filter(|number| range.contains(number));
    let wrong = UserError::new("activities-reg-set-error-number")
        .with("least", *range.start())
        .with("most", *range.end());
    number.map(Some).ok_or(wrong)
}

fn because(field: &str, why: &str) -> Wrong {
    (field.to_owned(), UserError::new(why))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activities::Activity;

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        let pairs = pairs.iter();
        Typed::sent(
            pairs
                .map(|(key, text)| ((*key).to_owned(), (*text).to_owned()))
                .collect(),
        )
    }

    #[test]
    fn times_are_those_of_madrid_over_both_changes_of_the_clock() {
        for (text, utc) in [
            ("2026-03-29T01:30", "2026-03-29T00:30:00Z"),
            ("2026-03-29T02:30", "2026-03-29T01:30:00Z"),
            ("2026-10-25T01:30", "2026-10-24T23:30:00Z"),
            ("2026-10-25T03:30", "2026-10-25T02:30:00Z"),
        ] {
            let at = moment(text).expect("a moment").expect("one");
            assert_eq!(at.timestamp().to_string(), utc);
        }
        let at = moment("2026-07-01T09:05").expect("a moment").expect("one");
        assert_eq!(typed_moment(at), "2026-07-01T09:05");
    }

    #[test]
    fn an_offer_ends_when_the_activity_begins_or_ends() {
        let at = |text: &str| moment(text).expect("a moment").expect("one");
        let activity = Activity {
            first_at: Some(at("2026-05-06T10:00")),
            last_at: Some(at("2026-05-07T18:00")),
            ..Activity::default()
        };
        let settings = Settings::default();
        for (now, until) in [
            ("2026-05-01T10:00", "2026-05-03T10:00"),
            ("2026-05-05T10:00", "2026-05-06T10:00"),
            ("2026-05-06T11:00", "2026-05-07T18:00"),
            ("2026-05-08T10:00", "2026-05-10T10:00"),
        ] {
            assert_eq!(
                settings.answer_until(at(now), &activity),
                at(until),
                "{now}"
            );
        }
        let undated = Activity::default();
        let now = at("2026-05-05T10:00");
        assert_eq!(settings.answer_until(now, &undated), at("2026-05-07T10:00"));
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let wrong = settings(&typed(&[
            ("opens_at", "demà"),
            ("in_person", "-1"),
            ("reserved", "molts"),
        ]));
        let fields: Vec<String> = wrong
            .expect_err("wrong")
            .into_iter()
            .map(|(field, _)| field)
            .collect();
        assert_eq!(fields, ["opens_at", "in_person", "reserved"]);
        let turned = [
            ("opens_at", "2026-05-02T09:00"),
            ("closes_at", "2026-05-01T09:00"),
        ];
        assert!(settings(&typed(&turned)).is_err());
    }

    #[test]
    fn no_part_is_more_than_the_whole_and_nobody_answers_in_no_time() {
        let parts = [("in_person", "3"), ("online", "2"), ("reserved", "4")];
        let settings = settings(&typed(&parts)).expect("right by itself");
        let beyond = |all| -> Vec<String> {
            let wrong = beyond(&settings, all).into_iter();
            wrong.map(|(field, _)| field).collect()
        };
        assert_eq!(beyond(Some(3)), ["reserved"]);
        assert_eq!(beyond(Some(2)), ["in_person", "reserved"]);
        assert!(beyond(Some(4)).is_empty() && beyond(None).is_empty());
        for none in ["answer_hours", "most_of_organisation"] {
            let wrong = super::settings(&typed(&[(none, "0")])).expect_err(none);
            assert_eq!(wrong[0].0, none);
        }
    }

    #[test]
    fn nothing_opens_or_closes_after_the_activity() {
        let times = [
            ("opens_at", "2026-05-01T09:00"),
            ("closes_at", "2026-05-02T09:00"),
        ];
        let settings = settings(&typed(&times)).expect("right by itself");
        let late = |over: &str| -> Vec<String> {
            let over = moment(over).expect("a moment");
            let wrong = too_late(&settings, over).into_iter();
            wrong.map(|(field, _)| field).collect()
        };
        assert_eq!(late("2026-05-01T08:00"), ["opens_at", "closes_at"]);
        assert_eq!(late("2026-05-02T08:00"), ["closes_at"]);
        assert!(late("2026-05-02T09:00").is_empty() && too_late(&settings, None).is_empty());
    }

    #[test]
    fn a_question_keeps_its_number_and_a_strange_one_gets_another() {
        let id = |number| Id(uuid::Uuid::from_u128(number));
        let known = Question {
            id: id(1),
            kind: QuestionKind::Text,
            label: "Abans".to_owned(),
            choices: Vec::new(),
            is_required: false,
            is_asked: true,
        };
        let sent = typed(&[
            ("question-1", "Dieta?"),
            ("id-1", &id(1).to_string()),
            ("question-3", "Com vens?"),
            ("kind-3", "choice"),
            ("choices-3", "tren\ncotxe"),
            ("id-3", &id(7).to_string()),
        ]);
        let read = questions(&sent, &[known], || id(9)).expect("right");
        let ids: Vec<Id> = read.iter().map(|question| question.id).collect();
        assert_eq!(ids, [id(1), id(9)]);
        assert_eq!(read[1].choices, ["tren", "cotxe"]);
    }
}
