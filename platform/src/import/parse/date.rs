//! Dates as people write them in four languages, the day before the month.

use jiff::civil::Date;
use ordit_kernel::PartialDate;

use super::Labels;
use crate::fold::fold;

/// Two digits up to here are a year of this century, above of the last one (POSIX).
const LAST_OF_THIS_CENTURY: i16 = 68;
const JOINERS: [&str; 8] = ["d", "de", "del", "el", "l", "of", "the", "dia"];
const NUMBER_ENDINGS: [&str; 12] = [
    "", "a", "an", "ean", "eko", "ko", "k", "r", "st", "nd", "rd", "th",
];

/// The canonical form of a day, a month, a year or `?`.
pub fn date(text: &str, labels: &Labels) -> Option<String> {
    if labels.means_unknown(text) {
        return Some(PartialDate::Unknown.to_string());
    }
    let found = canonical(text)
        .or_else(|| numeric(text))
        .or_else(|| in_words(text, labels))?;
    let is_plausible = found.year().is_none_or(|year| (1000..2200).contains(&year));
    is_plausible.then(|| found.to_string())
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

/// `17/5/2017`, `17-5-17`, `5/2017` and `2017/05/17`.
fn numeric(text: &str) -> Option<PartialDate> {
    let parts: Vec<&str> = text.split(['/', '-', '.']).map(str::trim).collect();
    let number = |part: &str| -> Option<i16> {
        let are_digits = part.bytes().all(|byte| byte.is_ascii_digit());
        if are_digits { part.parse().ok() } else { None }
    };
    match parts[..] {
        [year, month, day] if year.len() == 4 => {
            of_day(number(year)?, number(month)?, number(day)?)
        }
        [day, month, year] if day.len() <= 2 => of_day(
            whole_year(number(year)?, year.len())?,
            number(month)?,
            number(day)?,
        ),
        [month, year] if year.len() == 4 && month.len() <= 2 => {
            of_month(number(year)?, number(month)?.try_into().ok()?)
        }
        [year, month] if year.len() == 4 => {
            of_month(number(year)?, number(month)?.try_into().ok()?)
        }
        _ => None,
    }
}

/// `17 de maig de 2017`, `2017ko maiatzaren 17a`, `May 2017`.
fn in_words(text: &str, labels: &Labels) -> Option<PartialDate> {
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
    match day {
        Some(day) => of_day(year?, month?, day),
        None => of_month(year?, i8::try_from(month?).ok()?),
    }
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

fn of_day(year: i16, month: i16, day: i16) -> Option<PartialDate> {
    Date::new(year, month.try_into().ok()?, day.try_into().ok()?)
        .ok()
        .map(PartialDate::Day)
}

fn of_month(year: i16, month: i8) -> Option<PartialDate> {
    (1..=12)
        .contains(&month)
        .then_some(PartialDate::Month(year, month))
}
