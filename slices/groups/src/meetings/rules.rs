//! When a meeting begins and is over, and how long its agenda is; pure.

use jiff::{
    civil::{Date, Time},
    tz::TimeZone,
};
use ordit_activities::activities::Card;
use ordit_kernel::{Id, Instant};

use super::Item;

/// The time of day that somebody typed: `18:30`, `18.30`, `9h`, `9`.
pub fn time(text: &str) -> Option<Time> {
    let text = text.trim().trim_end_matches(['h', 'H']);
    let (hour, minute) = text.split_once([':', '.', 'h']).unwrap_or((text, "0"));
    Time::new(hour.trim().parse().ok()?, minute.trim().parse().ok()?, 0, 0).ok()
}

/// The instant of a time of a day where the networks are, whichever way the clock stands there.
pub fn instant(day: Date, time: Time) -> Instant {
    let zone = TimeZone::get("Europe/Madrid").unwrap_or(TimeZone::UTC);
    let zoned = day.to_datetime(time).to_zoned(zone);
    zoned.map_or_else(
        |_| Instant::start_of(day),
        |zoned| Instant(zoned.timestamp().as_microsecond()),
    )
}

/// From when until when it is for certain: a meeting without hours takes its whole day.
pub fn bounds(day: Date, start: Option<Time>, end: Option<Time>) -> (Instant, Instant) {
    let first = start.map_or_else(|| Instant::start_of(day), |start| instant(day, start));
    let next = day.tomorrow().map_or(first, Instant::start_of);
    let last = end.map_or(next, |end| instant(day, end));
    (first, last.max(first))
}

/// It is over; one of which nobody knows when it ends is not.
pub fn is_over(card: &Card, now: Instant) -> bool {
    card.last_at.is_some_and(|last| last < now) || card.standing.as_ref() == "cancelled"
}

/// The minutes of an agenda, as far as they are known.
pub fn minutes(items: &[Item]) -> i64 {
    items.iter().filter_map(|item| item.minutes).sum()
}

/// The point with which one changes places to come one earlier.
pub fn before(items: &[Item], id: Id) -> Option<(&Item, &Item)> {
    let place = items.iter().position(|item| item.id == id)?;
    Some((&items[place.checked_sub(1)?], &items[place]))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        for (text, hour, minute) in [
            ("18:30", 18, 30),
            ("9.05", 9, 5),
            ("9h", 9, 0),
            ("17", 17, 0),
        ] {
            assert_eq!(time(text), Time::new(hour, minute, 0, 0).ok(), "{text}");
        }
        for text in ["", "tarda", "25:00", "10:61"] {
            assert_eq!(time(text), None, "{text}");
        }
    }

    #[test]
    fn an_hour_is_that_of_the_wall_on_both_sides_of_a_change_of_clocks() {
        let ten = time("10").expect("a time");
        for (month, day, hour) in [(3, 28, "09"), (3, 29, "08"), (10, 24, "08"), (10, 25, "09")] {
            let begins = instant(date(2026, month, day), ten);
            assert_eq!(
                &begins.timestamp().to_string()[11..13],
                hour,
                "{month}-{day}"
            );
            assert_eq!(begins.time_of_day(), "10:00");
        }
        // The hour that there is not is that which comes instead.
        let gap = instant(date(2026, 3, 29), time("2:30").expect("a time"));
        assert_eq!(gap.time_of_day(), "03:30");
    }

    #[test]
    fn a_whole_day_may_be_of_25_hours() {
        let (first, last) = bounds(date(2026, 10, 25), None, None);
        assert_eq!((last.0 - first.0) / 3_600_000_000, 25);
    }

    proptest! {
        #[test]
        fn no_meeting_ends_before_it_begins(
            day in 1i8..=28, month in 1i8..=12, start in 0i8..24, end in 0i8..24,
        ) {
            let hour = |hour| Time::new(hour, 0, 0, 0).ok();
            let (first, last) = bounds(date(2026, month, day), hour(start), hour(end));
            prop_assert!(first <= last);
        }
    }
}
