//! The days of a series; pure.

use std::ops::Range;

use jiff::{ToSpan, civil::Date};

/// A series has at most so many.
pub const MOST: usize = 104;

/// So many times later is looked for: more weeks than all the years of an agenda have.
const LOOKED_AT: i32 = 6_000;

/// So many dates stand on the page of one of them, itself counted.
const SHOWN: usize = 6;

/// Which of so many dates stand on the page of the one at this place: some before, more after.
pub fn around(place: usize, count: usize) -> Range<usize> {
    let from = place.saturating_sub(2).min(count.saturating_sub(SHOWN));
    from..(from + SHOWN).min(count)
}

/// How often it comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    Weeks(i32),
    /// The same day of the month, or its last day where the month is shorter.
    Month,
    /// The same weekday: the second Thursday.
    MonthWeekday,
}

impl Every {
    /// The way with this code; weeks are counted apart.
    pub fn from_code(code: &str, weeks: i32) -> Option<Self> {
        match code {
            "weeks" if (1..=52).contains(&weeks) => Some(Self::Weeks(weeks)),
            "month" => Some(Self::Month),
            "weekday" => Some(Self::MonthWeekday),
            _ => None,
        }
    }

    /// The day of the one so many times later; none where its month has no such weekday.
    fn later(self, start: Date, times: i32) -> Option<Date> {
        match self {
            Self::Weeks(weeks) => start.checked_add((weeks * times).weeks()).ok(),
            Self::Month => start.checked_add(times.months()).ok(),
            Self::MonthWeekday => {
                let month = start.first_of_month().checked_add(times.months()).ok()?;
                let which = (start.day() - 1) / 7 + 1;
                month.nth_weekday_of_month(which, start.weekday()).ok()
            }
        }
    }
}

/// When it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    On(Date),
    /// So many in all, the first one counted.
    After(usize),
}

/// The days after those that are there, which are in their order.
///
/// # Errors
/// How many there would be with the last one, where they are more than a series has.
pub fn days(there: &[Date], every: Every, end: End) -> Result<Vec<Date>, usize> {
    let Some(last) = there.last().copied() else {
        return Ok(Vec::new());
    };
    let start = match every {
        Every::Month => uncut(there, last),
        _ => last,
    };
    // A month without such a weekday is skipped.
    let later = (1..=LOOKED_AT).filter_map(|times| every.later(start, times));
    let later = later.filter(|day| *day > last);
    let days: Vec<Date> = match end {
        End::After(count) if count > MOST => return Err(count),
        End::After(count) => later.take(count.saturating_sub(1)).collect(),
        End::On(last) => later.take_while(|day| *day <= last).collect(),
    };
    match days.len() < MOST {
        true => Ok(days),
        false => Err(days.len() + 1),
    }
}

/// The latest date that tells the day of the month: a short month cut the last one at its end.
fn uncut(there: &[Date], last: Date) -> Date {
    let may_be_cut = last == last.last_of_month();
    let longest = there.iter().copied().max_by_key(|day| day.day());
    longest.filter(|_| may_be_cut).unwrap_or(last)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn weeks_months_and_weekdays() {
        let days = |start, every, end| days(&[start], every, end).expect("few");
        let weekly = days(date(2026, 10, 14), Every::Weeks(1), End::After(4));
        assert_eq!(
            weekly,
            [date(2026, 10, 21), date(2026, 10, 28), date(2026, 11, 4)]
        );
        let monthly = days(date(2026, 1, 31), Every::Month, End::On(date(2026, 4, 30)));
        assert_eq!(
            monthly,
            [date(2026, 2, 28), date(2026, 3, 31), date(2026, 4, 30)]
        );
        let fifth = days(date(2026, 1, 29), Every::MonthWeekday, End::After(3));
        assert_eq!(fifth, [date(2026, 4, 30), date(2026, 7, 30)]);
        assert!(days(date(2026, 1, 1), Every::Month, End::After(1)).is_empty());
        assert!(days(date(2026, 1, 1), Every::Month, End::On(date(2025, 1, 1))).is_empty());
    }

    #[test]
    fn what_a_short_month_cut_goes_on_from_the_day_it_had() {
        let there = [date(2027, 1, 31), date(2027, 2, 28)];
        let more = days(&there, Every::Month, End::After(3));
        assert_eq!(more, Ok(vec![date(2027, 3, 31), date(2027, 4, 30)]));
        let till = days(&there, Every::Month, End::On(date(2027, 4, 1)));
        assert_eq!(till, Ok(vec![date(2027, 3, 31)]));
        // Somebody moved one: the last one is not at the end of its month.
        let moved = [date(2027, 1, 31), date(2027, 2, 27)];
        let more = days(&moved, Every::Month, End::After(2));
        assert_eq!(more, Ok(vec![date(2027, 3, 27)]));
        let weekly = days(&there, Every::Weeks(1), End::After(2));
        assert_eq!(weekly, Ok(vec![date(2027, 3, 7)]));
    }

    #[test]
    fn more_than_a_series_has_are_counted_and_not_cut() {
        let start = date(2027, 1, 7);
        let weekly = |end| days(&[start], Every::Weeks(1), end);
        assert_eq!(
            weekly(End::After(MOST)).map(|days| days.len()),
            Ok(MOST - 1)
        );
        assert_eq!(weekly(End::After(MOST + 1)), Err(MOST + 1));
        let last = start.saturating_add((MOST as i32 - 1).weeks());
        assert_eq!(weekly(End::On(last)).map(|days| days.len()), Ok(MOST - 1));
        assert_eq!(
            weekly(End::On(last.saturating_add(1.weeks()))),
            Err(MOST + 1)
        );
        let century = days(
            &[date(1990, 1, 1)],
            Every::Weeks(1),
            End::On(date(2100, 12, 31)),
        );
        assert_eq!(century, Err(5792));
    }

    #[test]
    fn the_dates_around_one_are_few_and_hold_it() {
        assert_eq!(
            (around(0, 4), around(0, 20), around(9, 20)),
            (0..4, 0..6, 7..13)
        );
        assert_eq!((around(19, 20), around(0, 0)), (14..20, 0..0));
        for place in 0..20 {
            assert!(around(place, 20).contains(&place));
        }
    }

    proptest! {
        #[test]
        fn days_grow_stay_on_their_weekday_and_end(start in 0i32..20_000, weeks in 1i32..9, count in 0usize..=MOST) {
            let start = date(1990, 1, 1).saturating_add(start.days());
            let all = days(&[start], Every::Weeks(weeks), End::After(count)).expect("few");
            prop_assert_eq!(all.len(), count.saturating_sub(1));
            let mut before = start;
            for day in all {
                prop_assert_eq!(day.weekday(), start.weekday());
                prop_assert_eq!(before.until(day).unwrap().get_days(), weeks * 7);
                before = day;
            }
        }

        #[test]
        fn a_weekday_of_the_month_stays_itself(start in 0i32..20_000) {
            let start = date(1990, 1, 1).saturating_add(start.days());
            for day in days(&[start], Every::MonthWeekday, End::After(30)).expect("few") {
                prop_assert_eq!(day.weekday(), start.weekday());
                prop_assert_eq!((day.day() - 1) / 7, (start.day() - 1) / 7);
            }
        }
    }
}
