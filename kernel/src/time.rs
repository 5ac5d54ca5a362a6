//! Instants, dates of which only a part may be known, and the two injected sources of effects.

use std::{fmt, str::FromStr};

use jiff::{
    Timestamp,
    civil::{Date, Time},
};
use serde::{Deserialize, Serialize};

/// Microseconds since 1970-01-01T00:00:00Z.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Instant(pub i64);

impl Instant {
    /// The same instant as jiff's type; instants beyond its range become the epoch.
    pub fn timestamp(self) -> Timestamp {
        Timestamp::from_microsecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// This instant moved by a number of seconds, which may be negative.
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1_000_000)))
    }

    /// The calendar day in the networks' own time zone (Europe/Madrid).
    pub fn day(self) -> Date {
        let zone = jiff::tz::TimeZone::get("Europe/Madrid").unwrap_or(jiff::tz::TimeZone::UTC);
        self.timestamp().to_zoned(zone).date()
    }

    /// Hours and minutes in that time zone, such as `07:05`.
    pub fn time_of_day(self) -> String {
        let zone = jiff::tz::TimeZone::get("Europe/Madrid").unwrap_or(jiff::tz::TimeZone::UTC);
        let time = self.timestamp().to_zoned(zone).strftime("%H:%M");
        time.to_string()
    }

    /// The first instant of a calendar day in that time zone; days beyond its range begin at the
    /// epoch.
    pub fn start_of(day: Date) -> Self {
        let zone = jiff::tz::TimeZone::get("Europe/Madrid").unwrap_or(jiff::tz::TimeZone::UTC);
        let start = day.to_zoned(zone);
        start.map_or(Self(0), |start| Self(start.timestamp().as_microsecond()))
    }

    /// The instant at which clocks in that time zone show this time on this day. A time that a
    /// clock change leaves out is an hour later, and of one that comes twice it is the first.
    pub fn at(day: Date, time: Time) -> Self {
        let zone = jiff::tz::TimeZone::get("Europe/Madrid").unwrap_or(jiff::tz::TimeZone::UTC);
        let moment = day.to_datetime(time).to_zoned(zone);
        moment.map_or(Self(0), |moment| Self(moment.timestamp().as_microsecond()))
    }

    /// Whether clocks in that time zone never show this time on this day: they were put forward.
    pub fn is_skipped(day: Date, time: Time) -> bool {
        let zone = jiff::tz::TimeZone::get("Europe/Madrid").unwrap_or(jiff::tz::TimeZone::UTC);
        let moment = zone.to_ambiguous_timestamp(day.to_datetime(time));
        matches!(moment.offset(), jiff::tz::AmbiguousOffset::Gap { .. })
    }
}

/// Tells the time; a test tells its own.
pub trait Clock: Send + Sync {
    /// The instant now.
    fn now(&self) -> Instant;
}

/// Gives random bytes; a test gives a fixed sequence.
pub trait Randomness: Send + Sync {
    /// Fills the whole slice.
    fn fill(&self, bytes: &mut [u8]);
}

/// A date of the register: a day, a month, a year, or known to exist and not when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum PartialDate {
    Day(Date),
    Month(i16, i8),
    Year(i16),
    Unknown,
}

/// The text is none of `2017-05-17`, `2017-05`, `2017` and `?`.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not a day, a month, a year or ?")]
pub struct NotADate;

impl PartialDate {
    /// The first day it can mean, for ordering; unknown comes before all.
    pub fn earliest(self) -> Option<Date> {
        match self {
            Self::Day(date) => Some(date),
            Self::Month(year, month) => Date::new(year, month, 1).ok(),
            Self::Year(year) => Date::new(year, 1, 1).ok(),
            Self::Unknown => None,
        }
    }

    /// The last day it can mean.
    pub fn latest(self) -> Option<Date> {
        match self {
            Self::Day(date) => Some(date),
            Self::Month(year, month) => Date::new(year, month, 1).ok().map(Date::last_of_month),
            Self::Year(year) => Date::new(year, 12, 31).ok(),
            Self::Unknown => None,
        }
    }

    /// The year, when one is known.
    pub fn year(self) -> Option<i16> {
        self.earliest().map(Date::year)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(date) => write!(out, "{date}"),
            Self::Month(year, month) => write!(out, "{year:04}-{month:02}"),
            Self::Year(year) => write!(out, "{year:04}"),
            Self::Unknown => out.write_str("?"),
        }
    }
}

impl FromStr for PartialDate {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        if text == "?" {
            return Ok(Self::Unknown);
        }
        let digits = |part: &str, length| {
            part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        let parts: Vec<&str> = text.split('-').collect();
        match parts[..] {
            [year] if digits(year, 4) => year.parse().map(Self::Year).map_err(|_| NotADate),
            [year, month] if digits(year, 4) && digits(month, 2) => {
                let (year, month) = (year.parse(), month.parse());
                let (Ok(year), Ok(month @ 1..=12)) = (year, month) else {
                    return Err(NotADate);
                };
                Ok(Self::Month(year, month))
            }
            [_, _, _] => text.parse().map(Self::Day).map_err(|_| NotADate),
            _ => Err(NotADate),
        }
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}

impl TryFrom<String> for PartialDate {
    type Error = NotADate;

    fn try_from(text: String) -> Result<Self, NotADate> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_partial_date_reads_back_what_it_writes(year in 1900i16..2100, month in 1i8..=12, day in 1i8..=28) {
            let day = PartialDate::Day(jiff::civil::date(year, month, day));
            for date in [day, PartialDate::Month(year, month), PartialDate::Year(year)] {
                prop_assert_eq!(date.to_string().parse(), Ok(date));
            }
        }
    }

    #[test]
    fn a_day_begins_at_midnight_in_madrid_in_summer_and_in_winter() {
        for (year, month, hour) in [(2026, 7, 22), (2026, 12, 23)] {
            let day = jiff::civil::date(year, month, 2);
            let start = Instant::start_of(day);
            assert_eq!(
                start.timestamp().to_string()[..13],
                format!("{year}-{month:02}-01T{hour}")
            );
            assert_eq!(
                (start.day(), start.plus_seconds(-1).day()),
                (day, jiff::civil::date(year, month, 1))
            );
        }
    }

    #[test]
    fn a_time_is_that_of_the_clock_on_the_days_when_clocks_change() {
        let at = |month, day, hour| {
            let time = jiff::civil::time(hour, 30, 0, 0);
            let moment = Instant::at(jiff::civil::date(2026, month, day), time);
            moment.timestamp().to_string()
        };
        assert_eq!(at(3, 28, 10), "2026-03-28T09:30:00Z");
        assert_eq!(at(3, 29, 10), "2026-03-29T08:30:00Z");
        assert_eq!(at(3, 29, 2), "2026-03-29T01:30:00Z");
        assert_eq!(at(10, 25, 2), "2026-10-25T00:30:00Z");
        assert_eq!(at(10, 25, 10), "2026-10-25T09:30:00Z");
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "17",
            "2017-13",
            "2017-5",
            "2017-02-30",
            "17/05/2017",
            "desconegut",
        ] {
            assert_eq!(text.parse::<PartialDate>(), Err(NotADate), "{text}");
        }
        assert_eq!("?".parse(), Ok(PartialDate::Unknown));
    }
}
