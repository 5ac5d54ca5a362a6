//! What a part of a programme may say, and in which order parts come; pure.

use jiff::civil::Date;
use ordit_kernel::{PartialDate, UserError};

use super::{KINDS, Part, Standing};
use crate::activities::rules::time;

/// More parts than these are several activities.
pub const MOST: usize = 300;
/// No title of a part is longer.
pub const LONGEST: usize = 300;

/// A part as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(default)]
pub struct Typed {
    pub kind: String,
    pub title: String,
    pub starts_on: String,
    pub start_time: String,
    pub end_time: String,
    pub room: String,
    pub speakers: String,
    /// The name of what is visited or told of.
    pub about: String,
    /// What went otherwise.
    pub actual_note: String,
    /// Makes a new one the same, however often the form is sent.
    pub key: String,
    pub version: i64,
}

/// Something wrong: the field, and the sentence.
pub type Wrong = (&'static str, UserError);

/// Whether a part may be on this day; any day is right where those of the activity are not known.
pub fn lies_in(day: Date, days: Option<(Date, Date)>) -> bool {
    days.is_none_or(|(first, last)| (first..=last).contains(&day))
}

/// What a part becomes by what was typed; `day` is the day that was understood.
///
/// # Errors
/// Everything that is wrong.
pub fn told(typed: &Typed, day: Option<PartialDate>, before: Part) -> Result<Part, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let mut clock = |field: &'static str, text: &str| {
        let read = time(text);
        if read.is_none() && !text.trim().is_empty() {
            wrong.push((field, UserError::new("activities-parts-error-time")));
        }
        read
    };
    let start_time = clock("start_time", &typed.start_time);
    let end_time = clock("end_time", &typed.end_time);
    if start_time.is_some() && end_time.is_some() && end_time <= start_time {
        wrong.push(("end_time", UserError::new("activities-parts-error-end")));
    }
    let title = line(&typed.title);
    if title.is_none() {
        wrong.push(("title", UserError::new("activities-parts-error-title")));
    }
    let texts = [
        ("title", &typed.title),
        ("room", &typed.room),
        ("speakers", &typed.speakers),
        ("actual_note", &typed.actual_note),
    ];
    let too_long = texts.into_iter().filter(|(_, text)| is_long(text));
    let sentence = || UserError::new("activities-error-line").with("most", LONGEST);
    wrong.extend(too_long.map(|(field, _)| (field, sentence())));
    match title {
        Some(title) if wrong.is_empty() => Ok(Part {
            kind: known(&typed.kind).to_owned(),
            title,
            starts_on: day,
            start_time,
            end_time,
            room: line(&typed.room),
            speakers: line(&typed.speakers),
            actual_note: line(&typed.actual_note),
            ..before
        }),
        _ => Err(wrong),
    }
}

fn line(text: &str) -> Option<String> {
    let line = text.trim();
    (!line.is_empty()).then(|| line.to_owned())
}

fn is_long(text: &str) -> bool {
    text.trim().chars().count() > LONGEST
}

fn known(kind: &str) -> &'static str {
    let kinds = KINDS.iter().find(|known| **known == kind);
    kinds.copied().unwrap_or("other")
}

/// What is pressed while it happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    Begin,
    End,
    Drop,
    /// As it was planned.
    Reset,
}

impl Deed {
    /// The deed with this name.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "begin" => Some(Self::Begin),
            "end" => Some(Self::End),
            "drop" => Some(Self::Drop),
            "reset" => Some(Self::Reset),
            _ => None,
        }
    }
}

/// A part after a deed at this time of day. What was planned stays as it was.
pub fn after(part: Part, deed: Deed, now: &str) -> Part {
    let now = Some(now.to_owned());
    match deed {
        Deed::Begin => Part {
            actual_start: now,
            actual_end: None,
            standing: undropped(part.standing),
            ..part
        },
        Deed::End => Part {
            actual_start: part.actual_start.or_else(|| part.start_time.clone()),
            actual_end: now,
            standing: undropped(part.standing),
            ..part
        },
        Deed::Drop => Part {
            actual_start: None,
            actual_end: None,
            standing: Standing::Dropped,
            ..part
        },
        Deed::Reset => Part {
            actual_start: None,
            actual_end: None,
            actual_note: None,
            standing: undropped(part.standing),
            ..part
        },
    }
}

fn undropped(standing: Standing) -> Standing {
    match standing {
        Standing::Dropped => Standing::Planned,
        standing => standing,
    }
}

/// Sorts parts by day and time; what has no time comes after what has one.
pub fn sort(parts: &mut [Part]) {
    parts.sort_by(|one, other| key(one).cmp(&key(other)));
}

fn key(
    part: &Part,
) -> (
    Option<jiff::civil::Date>,
    bool,
    &Option<String>,
    &Option<String>,
) {
    let day = part.starts_on.and_then(PartialDate::earliest);
    let begins = &part.start_time;
    (day, begins.is_none(), begins, &part.room)
}

#[cfg(test)]
mod tests {
    use ordit_kernel::Id;

    use super::*;

    fn part() -> Part {
        Part {
            id: Id(uuid::Uuid::nil()),
            kind: String::new(),
            title: "X".to_owned(),
            starts_on: None,
            start_time: Some("10:00".to_owned()),
            end_time: None,
            room: None,
            speakers: None,
            linked: None,
            actual_start: None,
            actual_end: None,
            actual_note: None,
            standing: Standing::Planned,
            version: 1,
        }
    }

    #[test]
    fn a_part_needs_a_title_and_times_in_order() {
        let typed = Typed {
            start_time: "11".to_owned(),
            end_time: "10".to_owned(),
            ..Typed::default()
        };
        let wrong = told(&typed, None, part()).expect_err("wrong");
        let fields: Vec<&str> = wrong.iter().map(|(field, _)| *field).collect();
        assert_eq!(fields, ["end_time", "title"]);
        let typed = Typed {
            title: " Visita ".to_owned(),
            kind: "unheard".to_owned(),
            start_time: "9.30".to_owned(),
            ..Typed::default()
        };
        let told = told(&typed, None, part()).expect("right");
        assert_eq!(
            (told.title.as_str(), told.kind.as_str()),
            ("Visita", "other")
        );
        assert_eq!(told.start_time.as_deref(), Some("09:30"));
    }

    #[test]
    fn what_is_too_long_is_refused_and_not_cut() {
        let typed = |title: usize, room: usize| Typed {
            title: "é".repeat(title),
            room: "x".repeat(room),
            ..Typed::default()
        };
        let whole = told(&typed(LONGEST, LONGEST), None, part()).expect("right");
        assert_eq!(whole.title.chars().count(), LONGEST);
        let wrong = told(&typed(LONGEST + 1, LONGEST + 1), None, part()).expect_err("long");
        let fields: Vec<&str> = wrong.iter().map(|(field, _)| *field).collect();
        assert_eq!(fields, ["title", "room"]);
    }

    #[test]
    fn a_part_is_on_a_day_of_its_activity() {
        let day = |day| jiff::civil::date(2026, 11, day);
        let days = Some((day(23), day(24)));
        assert!(lies_in(day(23), days) && lies_in(day(24), days));
        assert!(!lies_in(day(22), days) && !lies_in(day(25), days));
        assert!(lies_in(day(25), None));
    }

    #[test]
    fn what_was_planned_stays_beside_what_happened() {
        let begun = after(part(), Deed::Begin, "10:12");
        assert_eq!(begun.start_time.as_deref(), Some("10:00"));
        assert_eq!(begun.actual_start.as_deref(), Some("10:12"));
        let ended = after(begun, Deed::End, "11:00");
        assert_eq!(ended.actual_end.as_deref(), Some("11:00"));
        let dropped = after(ended, Deed::Drop, "11:05");
        assert_eq!(
            (dropped.standing, dropped.actual_end.clone()),
            (Standing::Dropped, None)
        );
        assert_eq!(after(dropped, Deed::Reset, "11:06"), part());
        let unnoted = after(part(), Deed::End, "11:00");
        assert_eq!(unnoted.actual_start.as_deref(), Some("10:00"));
    }

    #[test]
    fn parts_come_in_the_order_of_the_day() {
        let at = |day: Option<&str>, time: Option<&str>| Part {
            starts_on: day.and_then(|day| day.parse().ok()),
            start_time: time.map(str::to_owned),
            ..part()
        };
        let mut parts = vec![
            at(Some("2026-05-07"), Some("09:00")),
            at(Some("2026-05-06"), None),
            at(Some("2026-05-06"), Some("12:00")),
            at(Some("2026-05-06"), Some("10:00")),
        ];
        sort(&mut parts);
        let times: Vec<Option<&str>> = parts
            .iter()
            .map(|part| part.start_time.as_deref())
            .collect();
        assert_eq!(times, [Some("10:00"), Some("12:00"), None, Some("09:00")]);
    }
}
