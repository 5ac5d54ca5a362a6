//! Dates as people write them; the month names and their grammar stand in the locale files.

use ordit_kernel::PartialDate;

use super::{Argument, Translator, translator::arguments};

pub(super) fn format(l: &Translator, date: PartialDate) -> String {
    let (key, day, month) = match date {
        PartialDate::Day(date) => ("web-date-day", date.day(), date.month()),
        PartialDate::Month(_, month) => ("web-date-month", 0, month),
        PartialDate::Year(_) => ("web-date-year", 0, 0),
        PartialDate::Unknown => return l.t("web-date-unknown"),
    };
    let year = date.year().unwrap_or_default();
    // As text, so that no separator gets into them.
    let (day, year_text) = (day.to_string(), year.to_string());
    let score = place_in_score(year);
    let values: [(&str, &dyn Argument); 4] = [
        ("day", &day),
        ("month", &month),
        ("year", &year_text),
        ("score", &score),
    ];
    l.format(key, &arguments(values))
}

/// Basque counts by twenties, so this place decides the ending of a year ("2010eko", "2017ko").
fn place_in_score(year: i16) -> i16 {
    match year.rem_euclid(100) {
        0 if year.rem_euclid(1000) != 0 => 1,
        rest => rest.rem_euclid(20),
    }
}
