//! When an activity begins and when it is over, and what cannot be so; pure.

use jiff::{
    ToSpan,
    civil::{Date, Time},
};
use ordit_kernel::{Instant, PartialDate};
use ordit_platform::geo::Territories;

/// What a row or a form says about when it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct When {
    pub starts_on: Option<PartialDate>,
    /// `HH:MM`.
    pub start_time: Option<String>,
    pub ends_on: Option<PartialDate>,
    pub end_time: Option<String>,
}

/// From the earliest instant at which it can begin to the first at which it is over for certain.
pub type Stretch = Option<(Instant, Instant)>;

/// The years that an agenda has, the first and the last; a date of another is not read.
pub const YEARS: (i16, i16) = (1990, 2100);
/// What lasts longer is several activities.
const MOST_MONTHS: i32 = 36;

/// Something that cannot be so: the field, and the key of the sentence.
pub type Wrong = (&'static str, &'static str);

impl When {
    /// The stretch of time in which it lies; none while nothing is known.
    ///
    /// # Errors
    /// When its end lies before its beginning or years after it, a time has no day, or a day or
    /// an hour cannot be.
    pub fn stretch(&self) -> Result<Stretch, Wrong> {
        self.possible()?;
        let (start, end) = (self.starts_on, self.ends_on.or(self.starts_on));
        let (start_time, end_time) = (time_of(&self.start_time), time_of(&self.end_time));
        if start_time.is_some() && whole_day(start).is_none() {
            return Err(("start_time", "activities-error-time-without-day"));
        }
        if end_time.is_some() && whole_day(end).is_none() {
            return Err(("end_time", "activities-error-time-without-day"));
        }
        let Some(first_day) = start.and_then(PartialDate::earliest) else {
            return match self.ends_on.and_then(PartialDate::earliest) {
                Some(_) => Err(("ends_on", "activities-error-end-without-start")),
                None => Ok(None),
            };
        };
        let last_day = end.and_then(PartialDate::latest).unwrap_or(first_day);
        if last_day < first_day {
            return Err(("ends_on", "activities-error-end-before-start"));
        }
        if end_time.is_some() && start_time.is_none() && last_day == first_day {
            return Err(("start_time", "activities-error-no-start-time"));
        }
        if end_time.is_some() && end_time <= start_time && last_day == first_day {
            return Err(("end_time", "activities-error-end-time"));
        }
        let first = start_time.map_or_else(
            || Instant::start_of(first_day),
            |time| Instant::at(first_day, time),
        );
        let last = end_time.map_or_else(
            || Instant::start_of(after(last_day)),
            |time| Instant::at(last_day, time),
        );
        Ok(Some((first, last)))
    }

    /// Days not too far apart, and hours that clocks show.
    fn possible(&self) -> Result<(), Wrong> {
        let from = self.starts_on.and_then(PartialDate::latest);
        let until = self.ends_on.and_then(PartialDate::earliest);
        let most = from.map(|from| from.saturating_add(MOST_MONTHS.months()));
        if most.zip(until).is_some_and(|(most, until)| until > most) {
            return Err(("ends_on", "activities-error-months"));
        }
        let last_day = self.ends_on.or(self.starts_on);
        for (field, day, time) in [
            ("start_time", self.starts_on, &self.start_time),
            ("end_time", last_day, &self.end_time),
        ] {
            let moment = whole_day(day).zip(time_of(time));
            if moment.is_some_and(|(day, time)| Instant::is_skipped(day, time)) {
                return Err((field, "activities-error-skipped"));
            }
        }
        Ok(())
    }
}

/// Whether it is said to have been held before it can have begun.
pub fn is_held_too_early(standing: &str, stretch: Stretch, now: Instant) -> bool {
    standing == "held" && stretch.is_some_and(|(first, _)| first > now)
}

/// The first and the last of its days, as far as they are known.
pub fn days(starts_on: Option<PartialDate>, ends_on: Option<PartialDate>) -> Option<(Date, Date)> {
    let first = starts_on.and_then(PartialDate::earliest)?;
    let last = ends_on.or(starts_on).and_then(PartialDate::latest)?;
    Some((first, last))
}

fn whole_day(date: Option<PartialDate>) -> Option<Date> {
    match date {
        Some(PartialDate::Day(day)) => Some(day),
        _ => None,
    }
}

fn after(day: Date) -> Date {
    day.tomorrow().unwrap_or(day)
}

fn time_of(text: &Option<String>) -> Option<Time> {
    let (hours, minutes) = text.as_deref()?.split_once(':')?;
    Time::new(hours.parse().ok()?, minutes.parse().ok()?, 0, 0).ok()
}

/// A time as people write it, such as `9.30`, `9h`, `18:00 h`, as `HH:MM`.
pub fn time(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let text = text.strip_suffix("hores").unwrap_or(&text).trim_end();
    let text = text.strip_suffix('h').unwrap_or(text).trim_end();
    let (hours, minutes) = match text.split_once([':', '.', 'h']) {
        Some((hours, minutes)) => (hours, minutes.trim()),
        None => (text, "0"),
    };
    // Seconds, as spreadsheets add them, say nothing.
    let minutes = minutes.split(':').next()?;
    let (hours, minutes) = (hours.trim().parse().ok()?, minutes.parse().ok()?);
    let time = Time::new(hours, minutes, 0, 0).ok()?;
    Some(time.strftime("%H:%M").to_string())
}

/// How far it is where nothing says it: what is over was held, and what has no day yet is planned.
pub fn standing(when: &When, stretch: Stretch, now: Instant) -> &'static str {
    match (stretch, when.starts_on) {
        (Some((_, last)), _) if last <= now => "held",
        (_, Some(PartialDate::Day(_))) => "announced",
        _ => "planned",
    }
}

/// A date as many days later as another beginning is; what is less than a day stays as vague.
pub fn moved(date: PartialDate, from: Date, to: Date) -> PartialDate {
    let Ok(days) = from.until(to) else {
        return date;
    };
    match date {
        PartialDate::Day(day) => PartialDate::Day(day.saturating_add(days.get_days().days())),
        vague => vague,
    }
}

/// Before the topics of what has no day yet.
const VAGUE: &str = "~";

/// Under what an activity is found by whoever plans something near.
pub fn topics(themes: &[String], territory: Option<&str>, has_day: bool) -> Vec<String> {
    let municipality = territory.and_then(|code| Territories::get().municipality(code));
    let county = municipality.and_then(|own| own.county);
    let themes = themes.iter().map(|theme| format!("theme:{theme}"));
    let town = territory.map(|code| format!("town:{code}"));
    let county = county.map(|county| format!("county:{}", county.code));
    let topics = themes.chain(town).chain(county);
    match has_day {
        true => topics.collect(),
        false => topics.map(|topic| vague(&topic)).collect(),
    }
}

/// The same topic of what has no day yet.
pub fn vague(topic: &str) -> String {
    format!("{VAGUE}{topic}")
}

#[cfg(test)]
pub mod tests {
    use proptest::prelude::*;

    use super::*;

    pub fn when(values: [&str; 4]) -> When {
        let text = |at: usize| Some(values[at].to_owned()).filter(|text| !text.is_empty());
        let date = |at: usize| text(at).and_then(|text| text.parse().ok());
        When {
            starts_on: date(0),
            start_time: text(1),
            ends_on: date(2),
            end_time: text(3),
        }
    }

    fn told(values: [&str; 4]) -> (String, String) {
        let stretch = when(values).stretch().expect("possible");
        let (first, last) = stretch.expect("known");
        let text = |moment: Instant| moment.timestamp().to_string();
        (text(first), text(last))
    }

    #[test]
    fn a_day_with_times_is_told_by_the_clock_in_summer_and_in_winter() {
        let summer = told(["2026-07-06", "10:00", "", "13:30"]);
        assert_eq!(summer.0, "2026-07-06T08:00:00Z");
        assert_eq!(summer.1, "2026-07-06T11:30:00Z");
        let winter = told(["2026-12-06", "10:00", "", ""]);
        assert_eq!(winter.0, "2026-12-06T09:00:00Z");
        assert_eq!(winter.1, "2026-12-06T23:00:00Z");
    }

    #[test]
    fn whole_days_last_to_their_end_also_when_clocks_change() {
        let spring = told(["2026-03-28", "", "2026-03-29", ""]);
        assert_eq!(spring.0, "2026-03-27T23:00:00Z");
        assert_eq!(spring.1, "2026-03-29T22:00:00Z");
        let autumn = told(["2026-10-25", "", "", ""]);
        assert_eq!(autumn.1, "2026-10-25T23:00:00Z");
    }

    #[test]
    fn a_month_or_a_year_is_all_of_it() {
        let year = told(["2024", "", "", ""]);
        assert_eq!(year.0, "2023-12-31T23:00:00Z");
        assert_eq!(year.1, "2024-12-31T23:00:00Z");
        assert_eq!(when(["?", "", "", ""]).stretch(), Ok(None));
        assert_eq!(when(["", "", "", ""]).stretch(), Ok(None));
    }

    #[test]
    fn what_cannot_be_is_told_at_its_field() {
        let wrong = |values| when(values).stretch().expect_err("wrong").0;
        assert_eq!(wrong(["2026-05-06", "", "2026-05-05", ""]), "ends_on");
        assert_eq!(wrong(["", "", "2026-05-05", ""]), "ends_on");
        assert_eq!(wrong(["2026-05", "10:00", "", ""]), "start_time");
        assert_eq!(
            wrong(["2026-05-06", "10:00", "2026-06", "12:00"]),
            "end_time"
        );
        assert_eq!(wrong(["2026-05-06", "10:00", "", "09:00"]), "end_time");
        assert_eq!(wrong(["2026-05-06", "10:00", "", "10:00"]), "end_time");
        assert_eq!(wrong(["2026-05-06", "", "", "10:00"]), "start_time");
        assert!(
            when(["2026-05-06", "22:00", "2026-05-07", "02:00"])
                .stretch()
                .is_ok()
        );
    }

    #[test]
    fn a_length_or_an_hour_that_cannot_be_is_told_at_its_field() {
        let wrong = |values| when(values).stretch().expect_err("wrong");
        let long = ("ends_on", "activities-error-months");
        assert_eq!(wrong(["2027-01-01", "", "2060-12-31", ""]), long);
        assert_eq!(wrong(["2027-01-01", "", "2030-01-02", ""]), long);
        assert!(when(["2027-01-01", "", "2030-01-01", ""]).stretch().is_ok());
        assert!(when(["2024", "", "2027", ""]).stretch().is_ok());
        let skipped = "activities-error-skipped";
        let start = wrong(["2027-03-28", "02:30", "", "03:30"]);
        assert_eq!(start, ("start_time", skipped));
        let end = wrong(["2027-03-27", "22:00", "2027-03-28", "02:00"]);
        assert_eq!(end, ("end_time", skipped));
        assert!(when(["2027-03-28", "03:00", "", "04:00"]).stretch().is_ok());
        // The hour that comes twice is one that clocks show.
        assert!(when(["2027-10-31", "02:30", "", "04:00"]).stretch().is_ok());
    }

    #[test]
    fn nothing_was_held_before_it_can_have_begun() {
        let now = Instant::start_of(jiff::civil::date(2026, 5, 6));
        let is_early = |day| {
            let stretch = when([day, "", "", ""]).stretch().expect("possible");
            is_held_too_early("held", stretch, now)
        };
        assert!(is_early("2026-05-07") && is_early("2027"));
        assert!(!is_early("2026-05-06") && !is_early("2026") && !is_early("?"));
        assert!(!is_held_too_early(
            "planned",
            Some((Instant(i64::MAX), Instant(i64::MAX))),
            now
        ));
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        for (text, read) in [
            ("9", "09:00"),
            ("9:5", "09:05"),
            ("9.30", "09:30"),
            ("18 h", "18:00"),
            ("10h30", "10:30"),
            ("18:00:00", "18:00"),
        ] {
            assert_eq!(time(text).as_deref(), Some(read), "{text}");
        }
        for text in ["", "tarda", "25:00", "10:75", "-1"] {
            assert_eq!(time(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_over_was_held_and_what_has_no_day_is_planned() {
        let now = Instant::start_of(jiff::civil::date(2026, 5, 6));
        let standing_of = |values| {
            let when = when(values);
            standing(&when, when.stretch().expect("possible"), now)
        };
        assert_eq!(standing_of(["2026-05-05", "", "", ""]), "held");
        assert_eq!(standing_of(["2026-05-06", "", "", ""]), "announced");
        assert_eq!(standing_of(["2026", "", "", ""]), "planned");
        assert_eq!(standing_of(["", "", "", ""]), "planned");
    }

    proptest! {
        #[test]
        fn what_is_moved_keeps_its_distance(a in 0i32..20_000, b in 0i32..20_000, c in 0i32..20_000) {
            let day = |number: i32| jiff::civil::date(1990, 1, 1).saturating_add(number.days());
            let shifted = moved(PartialDate::Day(day(a)), day(b), day(c));
            prop_assert_eq!(shifted, PartialDate::Day(day(a + c - b)));
        }

        #[test]
        fn a_time_reads_back_what_it_writes(hour in 0u8..24, minute in 0u8..60) {
            let text = format!("{hour:02}:{minute:02}");
            prop_assert_eq!(time(&text), Some(text));
        }
    }
}
