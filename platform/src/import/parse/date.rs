//! Dates as people write them in four languages, the day before the month.

use jiff::civil::Date;
use ordit_kernel::{PartialDate, UserError};

use super::{Labels, refusal};
use crate::fold::fold;

/// Two digits up to here are a year of this century, above of the last one (POSIX).
const LAST_OF_THIS_CENTURY: i16 = 68;
/// The years that make sense of anything, the first and the last.
pub const YEARS: (i16, i16) = (1000, 2199);
const JOINERS: [&str; 8] = ["d", "de", "del", "el", "l", "of", "the", "dia"];
const NUMBER_ENDINGS: [&str; 12] = [
    "", "a", "an", "ean", "eko", "ko", "k", "r", "st", "nd", "rd", "th",
];

/// The canonical form of a day, a month, a year or `?`.
///
/// # Errors
/// What cannot be read, a day that no calendar has, and a year out of these.
pub fn date(text: &str, labels: &Labels, (from, to): (i16, i16)) -> Result<String, UserError> {
    if labels.means_unknown(text) {
        return Ok(PartialDate::Unknown.to_string());
    }
    let found = canonical(text)
        .or_else(|| numeric(text))
        .or_else(|| in_words(text, labels));
    let found = found.ok_or_else(|| refusal(wrong(text, labels)))?;
    match found.year() {
        Some(year) if !(from..=to).contains(&year) => Err(refusal("import-refused-year")
            .with("from", from)
            .with("to", to)),
        _ => Ok(found.to_string()),
    }
}

/// Why a text is no date: a day that no calendar has, or nothing that can be read.
fn wrong(text: &str, labels: &Labels) -> &'static str {
    let parts = numbers(text).or_else(|| words(text, labels));
    let is_day = |(_, month, day): (i16, i16, Option<i16>)| {
        (1..=12).contains(&month) && day.is_some_and(|day| (1..=31).contains(&day))
    };
    match parts.is_some_and(is_day) {
        true => "import-refused-no-day",
        false => "import-refused-date",
    }
}

fn canonical(text: &str) -> Option<PartialDate> {
    let day = text.split(['T', ' ']).next()?;
    let rest = text.get(day.len() + 1..).unwrap_or("");
    let is_midnight_or_so = rest
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b":.Z".contains(&byte));
    if is_midnight_or_so {
        day.parse().ok()
    } else {
        None
    }
}

/// A year, a month, and the day where one is told.
type Parts = (i16, i16, Option<i16>);

fn numeric(text: &str) -> Option<PartialDate> {
    numbers(text).and_then(of_parts)
}

fn in_words(text: &str, labels: &Labels) -> Option<PartialDate> {
    words(text, labels).and_then(of_parts)
}

/// `17/5/2017`, `17-5-17`, `5/2017` and `2017/05/17`.
fn numbers(text: &str) -> Option<Parts> {
    let parts: Vec<&str> = text.split(['/', '-', '.']).map(str::trim).collect();
    let number = |part: &str| -> Option<i16> {
        let are_digits = part.bytes().all(|byte| byte.is_ascii_digit());
        if are_digits { part.parse().ok() } else { None }
    };
    match parts[..] {
        [year, month, day] if year.len() == 4 => {
            Some((number(year)?, number(month)?, Some(number(day)?)))
        }
        [day, month, year] if day.len() <= 2 => Some((
            whole_year(number(year)?, year.len())?,
            number(month)?,
            Some(number(day)?),
        )),
        [month, year] if year.len() == 4 && month.len() <= 2 => {
            Some((number(year)?, number(month)?, None))
        }
        [year, month] if year.len() == 4 => Some((number(year)?, number(month)?, None)),
        _ => None,
    }
}

/// `17 de maig de 2017`, `2017ko maiatzaren 17a`, `May 2017`.
fn words(text: &str, labels: &Labels) -> Option<Parts> {
    let (mut day, mut month, mut year) = (None, None, None);
    let folded = fold(text);
    for word in folded.split(' ').filter(|word| !JOINERS.contains(word)) {
        let place = match digits(word) {
            Some(digits) if digits.len() == 4 => (&mut year, digits.parse::<i16>().ok()?),
            Some(digits) => (&mut day, digits.parse().ok()?),
            None => (&mut month, labels.month(word)?.into()),
        };
        if place.0.replace(place.1).is_some() {
            return None;
        }
    }
    Some((year?, month?, day))
}

fn digits(word: &str) -> Option<&str> {
    let ending = word.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = word.strip_suffix(ending)?;
    (!digits.is_empty() && NUMBER_ENDINGS.contains(&ending)).then_some(digits)
}

fn whole_year(number: i16, digits: usize) -> Option<i16> {
    match digits {
        4 => Some(number),
        2 if number <= LAST_OF_THIS_CENTURY => Some(2000 + number),
        2 => Some(1900 + number),
        _ => None,
    }
}

fn of_parts((year, month, day): Parts) -> Option<PartialDate> {
    let month: i8 = month.try_into().ok()?;
    match day {
        Some(day) => Date::new(year, month, day.try_into().ok()?)
            .ok()
            .map(PartialDate::Day),
        None => (1..=12)
            .contains(&month)
            .then_some(PartialDate::Month(year, month)),
    }
}
