//! How often somebody is written to, when that is, and what fits into a mail; pure.

use std::collections::{HashMap, HashSet};

use jiff::{
    civil::{Date, Weekday},
    tz::TimeZone,
};
use ordit_kernel::{Id, Instant};

/// At this hour of Madrid a day's mail is written.
const HOUR: i8 = 7;
/// What is wanted at once is gathered for so long, so that one act is one mail.
const GATHERED_SECONDS: i64 = 120;
/// What waited for longer is no news any more.
const STALE_SECONDS: i64 = 15 * 24 * 3600;
/// A mail holds this many lines of one network.
const LINES_OF_GROUP: usize = 10;
/// A mail holds this many lines in all.
const LINES_OF_ALL: usize = 60;

/// How often somebody is written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    AtOnce,
    /// Unless somebody chose.
    Daily,
    Weekly,
    Never,
}

impl Choice {
    /// All of them, from often to never.
    pub const ALL: [Self; 4] = [Self::AtOnce, Self::Daily, Self::Weekly, Self::Never];

    /// Its name in the database and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AtOnce => "at_once",
            Self::Daily => "daily",
            Self::Weekly => "weekly",
            Self::Never => "none",
        }
    }

    /// The choice with this name, if there is one.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.code() == code)
    }
}

/// Up to which instant what happened belongs into a mail, by how often somebody is written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Nothing from before this instant.
    pub since: Instant,
    pub at_once: Instant,
    pub daily: Instant,
    pub weekly: Instant,
}

impl Bounds {
    /// What belongs into the mail of a morning. What was to be told at once and was not comes too.
    pub fn of_morning(now: Instant) -> Self {
        let daily = seven_of(last_morning(now));
        Self {
            since: now.plus_seconds(-STALE_SECONDS),
            at_once: daily,
            daily,
            weekly: seven_of(last_monday(now)),
        }
    }

    /// Whoever is to be told at once of something that was gathered for long enough is written to.
    pub fn ripe(now: Instant) -> Self {
        Self::up_to(now, now.plus_seconds(-GATHERED_SECONDS))
    }

    /// What such a mail then holds.
    pub fn gathered(now: Instant) -> Self {
        Self::up_to(now, now)
    }

    fn up_to(now: Instant, at_once: Instant) -> Self {
        let never = Instant(i64::MIN);
        Self {
            since: now.plus_seconds(-STALE_SECONDS),
            at_once,
            daily: never,
            weekly: never,
        }
    }
}

/// When what happened at an instant and is wanted at once has been gathered.
pub fn ripe_at(at: Instant) -> Instant {
    at.plus_seconds(GATHERED_SECONDS)
}

/// The hour of a day's mail, which the clocks of Madrid say once each day, changes included.
pub fn seven_of(day: Date) -> Instant {
    let zone = TimeZone::get("Europe/Madrid").unwrap_or(TimeZone::UTC);
    let seven = day.at(HOUR, 0, 0, 0).to_zoned(zone);
    seven.map_or(Instant::start_of(day), |seven| {
        Instant(seven.timestamp().as_microsecond())
    })
}

/// The latest day whose hour has come.
pub fn last_morning(now: Instant) -> Date {
    let today = now.day();
    match seven_of(today) <= now {
        true => today,
        false => today.yesterday().unwrap_or(today),
    }
}

/// The latest Monday whose hour has come.
pub fn last_monday(now: Instant) -> Date {
    let morning = last_morning(now);
    let since = morning.weekday().since(Weekday::Monday);
    morning
        .checked_sub(jiff::Span::new().days(since))
        .unwrap_or(morning)
}

/// The next day whose hour comes.
pub fn next_morning(now: Instant) -> Date {
    let last = last_morning(now);
    last.tomorrow().unwrap_or(last)
}

/// The next Monday whose hour comes.
pub fn next_monday(now: Instant) -> Date {
    let last = last_monday(now);
    last.checked_add(jiff::Span::new().days(7)).unwrap_or(last)
}

/// What is arranged: of which network or organisation, and what makes two of them the same.
pub trait Arrange {
    /// Where it belongs.
    fn group(&self) -> Option<Id>;
    /// What is read and where it leads; the same again is told once.
    fn same(&self) -> (&str, &str);
}

/// The lines of a group that a mail holds, and how many more there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group<T> {
    pub id: Option<Id>,
    pub lines: Vec<T>,
    pub more: usize,
}

/// Puts lines, the latest first, under their groups, each thing once, as many as fit.
pub fn arrange<T: Arrange>(lines: Vec<T>) -> Vec<Group<T>> {
    let mut groups: Vec<Group<T>> = Vec::new();
    let mut places: HashMap<Option<Id>, usize> = HashMap::new();
    let mut told: HashSet<(String, String)> = HashSet::new();
    let mut left = LINES_OF_ALL;
    for line in lines {
        let (text, path) = line.same();
        if !told.insert((text.to_owned(), path.to_owned())) {
            continue;
        }
        let id = line.group();
        let place = *places.entry(id).or_insert_with(|| {
            groups.push(Group {
                id,
                lines: Vec::new(),
                more: 0,
            });
            groups.len() - 1
        });
        let group = &mut groups[place];
        if left > 0 && group.lines.len() < LINES_OF_GROUP {
            group.lines.push(line);
            left -= 1;
        } else {
            group.more += 1;
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq)]
    struct Line(u8, String);

    impl Arrange for Line {
        fn group(&self) -> Option<Id> {
            (self.0 > 0).then(|| Id(Uuid::from_u128(self.0.into())))
        }

        fn same(&self) -> (&str, &str) {
            ("happened", &self.1)
        }
    }

    fn line(group: u8, of: u16) -> Line {
        Line(group, format!("/o/{of}"))
    }

    fn utc(day: Date) -> String {
        seven_of(day).timestamp().to_string()
    }

    #[test]
    fn it_is_seven_in_madrid_before_and_after_both_changes_of_the_clocks() {
        assert_eq!(utc(date(2027, 3, 27)), "2027-03-27T06:00:00Z");
        assert_eq!(utc(date(2027, 3, 28)), "2027-03-28T05:00:00Z");
        assert_eq!(utc(date(2026, 10, 24)), "2026-10-24T05:00:00Z");
        assert_eq!(utc(date(2026, 10, 25)), "2026-10-25T06:00:00Z");
    }

    #[test]
    fn a_morning_and_a_week_begin_at_seven_and_not_a_second_before() {
        // A Monday in winter.
        let monday = date(2026, 11, 23);
        let (seven, before) = (seven_of(monday), seven_of(monday).plus_seconds(-1));
        assert_eq!(last_morning(before), date(2026, 11, 22));
        assert_eq!(last_monday(before), date(2026, 11, 16));
        assert_eq!((last_morning(seven), last_monday(seven)), (monday, monday));
        assert_eq!(
            (next_morning(before), next_monday(before)),
            (monday, monday)
        );
        assert_eq!(next_morning(seven), date(2026, 11, 24));
        assert_eq!(next_monday(seven), date(2026, 11, 30));
    }

    proptest! {
        #[test]
        fn each_instant_lies_between_its_mornings(
            at in 1_700_000_000_000_000_i64..2_100_000_000_000_000,
        ) {
            let now = Instant(at);
            let (last, next) = (last_morning(now), next_morning(now));
            prop_assert!(seven_of(last) <= now && now < seven_of(next));
            let hours = (seven_of(next).0 - seven_of(last).0) / 3_600_000_000;
            prop_assert!((23..=25).contains(&hours), "{} hours", hours);
            prop_assert!(seven_of(last_monday(now)) <= now && now < seven_of(next_monday(now)));
            prop_assert_eq!(next_monday(now).weekday(), Weekday::Monday);
        }

        #[test]
        fn every_line_is_told_or_counted_and_no_mail_is_endless(
            lines in prop::collection::vec((0_u8..12, 0_u16..400), 0..300),
        ) {
            let lines: Vec<Line> = lines.into_iter().map(|(group, of)| line(group, of)).collect();
            let distinct: HashSet<String> = lines.iter().map(|line| line.1.clone()).collect();
            let groups = arrange(lines);
            let told: usize = groups.iter().map(|group| group.lines.len()).sum();
            let more: usize = groups.iter().map(|group| group.more).sum();
            prop_assert_eq!(told + more, distinct.len());
            prop_assert!(told <= LINES_OF_ALL);
            prop_assert!(groups.iter().all(|group| group.lines.len() <= LINES_OF_GROUP));
        }
    }

    #[test]
    fn the_same_is_told_once_and_the_first_stays() {
        let groups = arrange(vec![line(1, 5), line(2, 6), line(1, 5), line(1, 7)]);
        assert_eq!(groups.len(), 2);
        assert_eq!(groups[0].lines, [line(1, 5), line(1, 7)]);
        assert_eq!((groups[1].lines.len(), groups[1].more), (1, 0));
    }

    #[test]
    fn choices_are_found_by_their_names() {
        for choice in Choice::ALL {
            assert_eq!(Choice::from_code(choice.code()), Some(choice));
        }
        assert_eq!(Choice::from_code("hourly"), None);
    }
}
