//! When it is asked what a meeting left; pure.

use jiff::{ToSpan, civil::Date};
use ordit_kernel::Instant;

/// So long after the meeting.
const MONTHS: i64 = 3;

/// Meetings that were over by this instant are asked today.
pub fn over_by(today: Date) -> Instant {
    let day = today.saturating_sub(MONTHS.months());
    Instant::start_of(day.tomorrow().unwrap_or(day))
}

/// Of what nobody wrote down here only meetings since this instant are asked: an agenda brought from
/// years ago asks nothing.
pub fn since(today: Date) -> Instant {
    Instant::start_of(today.saturating_sub(12.months()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_months_are_of_the_calendar_whatever_the_clocks_do() {
        let over = |year, month, day| over_by(Date::constant(year, month, day));
        // A meeting that ended on the evening of the thirtieth of March is over on the thirty-first.
        let end = Instant::start_of(Date::constant(2026, 3, 31));
        assert!(over(2026, 6, 29) < end);
        assert_eq!(over(2026, 6, 30), end);
        let end = Instant::start_of(Date::constant(2026, 3, 1));
        assert_eq!(over(2026, 5, 31), end, "February is short");
    }
}
