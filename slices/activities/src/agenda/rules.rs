//! Days, weeks and months of the agenda; pure.

use std::str::FromStr;

use jiff::{
    ToSpan,
    civil::{Date, date},
};
use ordit_kernel::PartialDate;

use crate::activities::Card;

/// Nothing in an agenda is earlier or later.
const YEARS: std::ops::RangeInclusive<i16> = 1990..=2100;
/// A longer activity is found in the first of its months only.
const MOST_MONTHS: usize = 36;
/// The value under which an activity is found of which no month is known.
pub const UNDATED: &str = "?";

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    pub year: i16,
    pub month: i8,
}

/// The text is no month such as `2026-05`.
#[derive(Debug, PartialEq, Eq)]
pub struct NoMonth;

impl Month {
    /// The month of a day.
    pub fn of(day: Date) -> Self {
        Self {
            year: day.year(),
            month: day.month(),
        }
    }

    /// Its first day.
    pub fn first(self) -> Date {
        date(self.year, self.month, 1)
    }

    /// Its last day.
    pub fn last(self) -> Date {
        self.first().last_of_month()
    }

    /// The month that comes so many months later, or earlier; none outside of every agenda.
    pub fn plus(self, months: i32) -> Option<Self> {
        let moved = self.first().checked_add(months.months()).ok()?;
        YEARS.contains(&moved.year()).then(|| Self::of(moved))
    }

    /// As it stands in an address.
    pub fn code(self) -> String {
        format!("{:04}-{:02}", self.year, self.month)
    }

    /// Every day of the weeks that it touches, from a Monday to a Sunday.
    pub fn days(self) -> Vec<Date> {
        let first = monday(self.first());
        let last = monday(self.last()).saturating_add(6.days());
        first
            .series(1.day())
            .take_while(|day| *day <= last)
            .collect()
    }
}

impl FromStr for Month {
    type Err = NoMonth;

    fn from_str(text: &str) -> Result<Self, NoMonth> {
        match text.parse() {
            Ok(PartialDate::Month(year, month)) if YEARS.contains(&year) => {
                Ok(Self { year, month })
            }
            _ => Err(NoMonth),
        }
    }
}

/// The Monday of the week in which a day lies.
pub fn monday(day: Date) -> Date {
    let back = i64::from(day.weekday().to_monday_zero_offset());
    day.saturating_sub(back.days())
}

/// The seven days of a week.
pub fn week(monday: Date) -> Vec<Date> {
    monday.series(1.day()).take(7).collect()
}

/// Every month from one to another.
pub fn months(first: Month, last: Month) -> Vec<Month> {
    let all = (0..).map_while(|step| first.plus(step));
    all.take_while(|month| *month <= last).collect()
}

/// The first and the last day, where both are known as days.
pub fn days(card: &Card) -> Option<(Date, Date)> {
    span(card.starts_on, card.ends_on)
}

fn span(starts_on: Option<PartialDate>, ends_on: Option<PartialDate>) -> Option<(Date, Date)> {
    let Some(PartialDate::Day(first)) = starts_on else {
        return None;
    };
    let last = match ends_on {
        Some(PartialDate::Day(last)) if last > first => last,
        _ => first,
    };
    Some((first, last))
}

/// The values under which an activity is found by its date: its months, else [`UNDATED`].
pub fn found_under(starts_on: Option<PartialDate>, ends_on: Option<PartialDate>) -> Vec<String> {
    let (first, last) = match (span(starts_on, ends_on), starts_on) {
        (Some((first, last)), _) => (Month::of(first), Month::of(last)),
        (None, Some(PartialDate::Month(year, month))) => {
            (Month { year, month }, Month { year, month })
        }
        _ => return vec![UNDATED.to_owned()],
    };
    let all = months(first, last).into_iter().take(MOST_MONTHS);
    all.map(Month::code).collect()
}

/// Whether it is over on a day; of what has no day yet, whether it can be none to come any more.
pub fn is_past(card: &Card, today: Date) -> bool {
    match days(card) {
        Some((_, last)) => last < today,
        None => {
            let latest = card.starts_on.and_then(PartialDate::latest);
            &*card.standing == "held" || latest.is_some_and(|latest| latest < today)
        }
    }
}

/// Whether a day of it lies between two days, both included.
pub fn touches(card: &Card, first: Date, last: Date) -> bool {
    days(card).is_some_and(|(begin, end)| begin <= last && end >= first)
}

/// Its place among others: by day, whole days first, then by the time of day. What is known by its
/// month only comes after the days of that month.
pub fn place(card: &Card) -> (Date, bool, &str) {
    let time = card.start_time.as_deref().unwrap_or("");
    match days(card) {
        Some((first, _)) => (first, false, time),
        None => {
            let latest = card.starts_on.and_then(PartialDate::latest);
            (latest.unwrap_or(Date::MAX), true, time)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    #[test]
    fn a_month_is_shown_in_whole_weeks() {
        let may: Month = "2026-05".parse().expect("a month");
        let days = may.days();
        assert_eq!((days[0], days.len()), (day("2026-04-27"), 35));
        assert_eq!(days.last(), Some(&day("2026-05-31")));
        assert_eq!(may.plus(-5).map(Month::code).as_deref(), Some("2025-12"));
    }

    #[test]
    fn what_is_no_month_is_none() {
        for text in ["", "2026", "2026-13", "2026-05-01", "0001-01", "?"] {
            assert_eq!(text.parse::<Month>(), Err(NoMonth), "{text}");
        }
        let last = Month {
            year: 2100,
            month: 12,
        };
        assert_eq!(last.plus(1), None);
    }

    #[test]
    fn an_activity_is_found_in_every_month_that_it_touches() {
        let date = |text: &str| text.parse::<PartialDate>().ok();
        let found = |from, to| found_under(date(from), date(to)).join(" ");
        assert_eq!(found("2026-05-30", "2026-07-01"), "2026-05 2026-06 2026-07");
        assert_eq!(found("2026-05-30", "2026-05-01"), "2026-05");
        assert_eq!(found("2026-05", "x"), "2026-05");
        assert_eq!(found("2026", "x"), UNDATED);
        assert_eq!(found("x", "x"), UNDATED);
    }

    proptest! {
        #[test]
        fn a_week_begins_on_monday_and_holds_its_day(offset in 0i64..40_000) {
            let day = date(1990, 1, 1).saturating_add(offset.days());
            let week = week(monday(day));
            prop_assert!(week.contains(&day));
            prop_assert_eq!(week[0].weekday(), jiff::civil::Weekday::Monday);
            prop_assert_eq!(week.len(), 7);
        }

        #[test]
        fn a_day_of_an_activity_is_in_a_month_under_which_it_is_found(
            start in 0i64..30_000, length in 0i64..700
        ) {
            let first = date(1995, 1, 1).saturating_add(start.days());
            let last = first.saturating_add(length.days());
            let found = found_under(Some(PartialDate::Day(first)), Some(PartialDate::Day(last)));
            prop_assert!(found.contains(&Month::of(last).code()));
            prop_assert!(found.contains(&Month::of(first).code()));
        }
    }
}
