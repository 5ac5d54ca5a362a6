//! Months of the calendar, counted on, and the stretches of them that a passage stands for.

use std::{fmt, str::FromStr};

use jiff::civil::Date;

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i32);

/// The text is no `2026-11`.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not a month")]
pub struct NotAMonth;

const MONTHS_OF_A_YEAR: i32 = 12;
/// Dates of ours begin and end here.
const YEARS: std::ops::RangeInclusive<i32> = 1..=9999;

impl Month {
    /// The month of a day.
    pub fn of(day: Date) -> Self {
        Self(i32::from(day.year()) * MONTHS_OF_A_YEAR + i32::from(day.month()) - 1)
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.0.div_euclid(MONTHS_OF_A_YEAR)
    }

    /// 1 to 12.
    pub fn number(self) -> i32 {
        self.0.rem_euclid(MONTHS_OF_A_YEAR) + 1
    }

    /// So many months later; earlier when the number is negative.
    #[must_use]
    pub fn plus(self, months: i32) -> Self {
        Self(self.0.saturating_add(months))
    }

    /// How many months later than another one.
    pub fn since(self, earlier: Self) -> i32 {
        self.0.saturating_sub(earlier.0)
    }

    /// The first month of the stretch of so many months in which it lies, counted from January.
    #[must_use]
    pub fn floor(self, months: i32) -> Self {
        Self(self.0 - self.0.rem_euclid(months.max(1)))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}", self.year(), self.number())
    }
}

impl FromStr for Month {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let (year, month) = text.split_once('-').ok_or(NotAMonth)?;
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let is_month = year.len() == 4 && month.len() == 2 && digits(year) && digits(month);
        let (Ok(year), Ok(month @ 1..=12), true) =
            (year.parse::<i32>(), month.parse::<i32>(), is_month)
        else {
            return Err(NotAMonth);
        };
        let month = Self(year * MONTHS_OF_A_YEAR + month - 1);
        YEARS.contains(&year).then_some(month).ok_or(NotAMonth)
    }
}

/// How much time one passage stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grain {
    Month,
    Quarter,
    Year,
}

impl Grain {
    /// In months.
    pub fn months(self) -> i32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => MONTHS_OF_A_YEAR,
        }
    }
}

/// The time from the first to the last month, both of them in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub first: Month,
    pub last: Month,
}

impl Span {
    /// Whether they have a month in common.
    pub fn meets(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}

/// No cloth has more passages.
pub const MOST_PASSAGES: i32 = 48;

/// The passages of a time, each of a month, or of a quarter or a year where there would be too
/// many; what is too long even then loses its beginning. The last one ends with the time.
pub fn passages(time: Span) -> (Grain, Vec<Span>) {
    let count = |grain: Grain| {
        let (first, last) = (
            time.first.floor(grain.months()),
            time.last.floor(grain.months()),
        );
        last.since(first) / grain.months() + 1
    };
    let fits = |grain: &Grain| count(*grain) <= MOST_PASSAGES;
    let grain = [Grain::Month, Grain::Quarter]
        .into_iter()
        .find(fits)
        .unwrap_or(Grain::Year);
    let last = time.last.floor(grain.months());
    let ordinals = (0..count(grain).clamp(0, MOST_PASSAGES)).rev();
    let passage = |back: i32| {
        let first = last.plus(-back * grain.months());
        let end = first.plus(grain.months() - 1);
        Span {
            first: first.max(time.first),
            last: end.min(time.last),
        }
    };
    (grain, ordinals.map(passage).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn month(text: &str) -> Month {
        text.parse().expect("a month")
    }

    #[test]
    fn a_month_is_counted_on_across_years() {
        assert_eq!(month("2025-11").plus(3), month("2026-02"));
        assert_eq!(month("2026-02").since(month("2025-11")), 3);
        assert_eq!(month("2026-05").floor(3), month("2026-04"));
        for text in [
            "", "2026", "2026-13", "2026-1", "26-01", "0000-01", "+026-01",
        ] {
            assert_eq!(text.parse::<Month>(), Err(NotAMonth), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_month_reads_back(months in 12i32..119_000) {
            prop_assert_eq!(Month(months).to_string().parse(), Ok(Month(months)));
        }

        #[test]
        fn passages_follow_one_another_to_the_end(
            first in 20_000i32..24_400, length in 0i32..2_000
        ) {
            let time = Span { first: Month(first), last: Month(first + length) };
            let (grain, passages) = passages(time);
            prop_assert!(!passages.is_empty() && passages.len() <= MOST_PASSAGES as usize);
            prop_assert_eq!(passages.last().map(|last| last.last), Some(time.last));
            let is_whole = length < MOST_PASSAGES * 3 - 2;
            prop_assert!(!is_whole || passages[0].first == time.first);
            prop_assert!(length >= MOST_PASSAGES || grain == Grain::Month);
            for pair in passages.windows(2) {
                prop_assert_eq!(pair[1].first, pair[0].last.plus(1));
            }
        }
    }
}
