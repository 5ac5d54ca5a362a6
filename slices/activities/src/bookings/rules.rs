//! From which day to which something is booked; pure.

use jiff::{ToSpan, civil::Date};
use ordit_kernel::{PartialDate, UserError};

/// Nothing is booked for longer at once.
pub const MOST_DAYS: usize = 366;

/// Days in a row, both ends among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    pub first: Date,
    pub last: Date,
}

impl Period {
    /// The period that a form names.
    ///
    /// # Errors
    /// Where it is none, with the field to look at.
    pub fn read(first: &str, last: &str) -> Result<Self, (&'static str, UserError)> {
        let first = day(first).map_err(|error| ("first_day", error))?;
        let last = day(last).map_err(|error| ("last_day", error))?;
        let period = Self { first, last };
        if last < first {
            return Err(("last_day", UserError::new("activities-error-period")));
        }
        if period.days().count() > MOST_DAYS {
            let error = UserError::new("activities-error-long").with("days", MOST_DAYS);
            return Err(("last_day", error));
        }
        Ok(period)
    }

    /// Every day of it, in order.
    pub fn days(self) -> impl Iterator<Item = Date> {
        let days = self.first.series(1.day());
        days.take_while(move |day| *day <= self.last)
            .take(MOST_DAYS + 1)
    }

    /// Both share a day.
    pub fn meets(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}

/// A whole day.
///
/// # Errors
/// Where it is none.
pub fn day(text: &str) -> Result<Date, UserError> {
    match text.trim().parse() {
        Ok(PartialDate::Day(day)) => Ok(day),
        _ => Err(UserError::new("activities-error-day")),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn period(first: &str, last: &str) -> Result<Period, &'static str> {
        Period::read(first, last).map_err(|(field, _)| field)
    }

    #[test]
    fn a_period_has_two_days_in_order_and_at_most_a_year() {
        assert_eq!(period("2026-05", "2026-05-06"), Err("first_day"));
        assert_eq!(period("2026-05-06", ""), Err("last_day"));
        assert_eq!(period("2026-05-06", "2026-05-05"), Err("last_day"));
        assert_eq!(period("2026-05-06", "2027-05-07"), Err("last_day"));
        assert!(period("2028-02-29", "2029-02-28").is_ok());
        let one = period("2026-03-29", "2026-03-29").expect("a day");
        assert_eq!(one.days().count(), 1);
    }

    proptest! {
        #[test]
        fn periods_meet_exactly_where_they_share_a_day(
            a in 0i64..60, b in 0i64..60, long in 0i64..20, other in 0i64..20,
        ) {
            let start = Date::constant(2026, 3, 1);
            let from = |begin: i64, long: i64| {
                let first = start.saturating_add(begin.days());
                Period { first, last: first.saturating_add(long.days()) }
            };
            let (one, two) = (from(a, long), from(b, other));
            let shared = one.days().any(|day| two.days().any(|own| own == day));
            prop_assert_eq!(one.meets(two), shared);
            prop_assert_eq!(one.days().count() as i64, long + 1);
        }
    }
}
