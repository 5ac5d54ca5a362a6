//! When a group is quiet, and what it may answer; pure.

use jiff::{ToSpan, civil::Date};

/// Unless a network says otherwise.
pub const USUAL_MONTHS: i64 = 6;
/// The choices of a network; 0 is never.
pub const MONTHS: [i64; 6] = [3, 6, 9, 12, 24, 0];

/// What a group answers, each with the change that is then to be proposed to its members.
pub const ANSWERS: [(&str, Option<&str>); 3] = [
    ("goes_on", None),
    ("pause", Some("paused")),
    ("close", Some("closed")),
];

/// The day since which somebody must have met, so that nobody is asked.
pub fn since(today: Date, months: i64) -> Date {
    today.checked_sub(months.months()).unwrap_or(Date::MIN)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn months_are_those_of_the_calendar() {
        assert_eq!(since(date(2026, 8, 31), 6), date(2026, 2, 28));
        assert_eq!(since(date(2026, 11, 22), 6), date(2026, 5, 22));
        assert_eq!(since(date(2026, 1, 15), 3), date(2025, 10, 15));
    }

    proptest! {
        #[test]
        fn who_waits_longer_looks_further_back(days in 0_i32..20_000, one in 0_i64..24, more in 1_i64..24) {
            let today = date(1990, 1, 1).checked_add(days.days()).expect("a day");
            prop_assert!(since(today, one + more) < since(today, one));
            prop_assert!(since(today, one) <= today);
        }
    }
}
