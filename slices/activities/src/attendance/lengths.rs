//! How much of a training somebody did, by how long the programme makes each session; pure.

use std::collections::BTreeMap;

use crate::activities::{
    owners::rules::{hours, minutes},
    parts::{Part, Standing},
};

/// How many minutes each day of a programme lasts, breaks apart; what lasts side by side counts once.
pub fn of_programme(parts: &[Part], only: Option<&str>) -> BTreeMap<String, i64> {
    let mut stretches: BTreeMap<String, Vec<(i64, i64)>> = BTreeMap::new();
    let held = parts
        .iter()
        .filter(|part| part.standing != Standing::Dropped && part.kind != "break");
    for part in held {
        let day = part.starts_on.map(|day| day.to_string());
        let day = day.or_else(|| only.map(str::to_owned));
        let times = [&part.start_time, &part.end_time];
        let [Some(from), Some(to)] = times.map(|time| minutes(time.as_deref()?)) else {
            continue;
        };
        if let Some(day) = day {
            stretches.entry(day).or_default().push((from, to));
        }
    }
    let lasts = |(day, stretches)| (day, covered(stretches));
    stretches.into_iter().map(lasts).collect()
}

/// The length of stretches of which some may lie over others.
fn covered(mut stretches: Vec<(i64, i64)>) -> i64 {
    stretches.sort_unstable();
    let mut until = i64::MIN;
    let mut sum = 0;
    for (from, to) in stretches {
        sum += (to - from.max(until)).max(0);
        until = until.max(to);
    }
    sum
}

/// Of so many minutes in all those that somebody did who was at some of the sessions; none where
/// it is not known how long each of them is.
pub fn done(
    total: i64,
    (sessions, attended): (&[String], &[&String]),
    lengths: &BTreeMap<String, i64>,
) -> Option<i64> {
    let is_in = |session: &&String| attended.contains(session);
    if sessions.iter().all(|session| is_in(&session)) {
        return Some(total);
    }
    let length = |session: &String| lengths.get(session).copied().filter(|length| *length > 0);
    let all: Option<Vec<i64>> = sessions.iter().map(length).collect();
    let whole: i64 = all?.iter().sum();
    let own: i64 = sessions.iter().filter(is_in).filter_map(length).sum();
    Some((total * own + whole / 2) / whole)
}

/// Minutes in hours, such as `4` or `1:30`.
pub fn in_hours(all: i64) -> String {
    match all % 60 {
        0 => (all / 60).to_string(),
        _ => hours(all),
    }
}

#[cfg(test)]
mod tests {
    use ordit_kernel::Id;
    use proptest::prelude::*;

    use super::*;

    fn part(day: &str, from: &str, to: &str) -> Part {
        let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Part {
            starts_on: day.parse().ok(),
            start_time: text(from),
            end_time: text(to),
            ..Part::blank(Id(uuid::Uuid::nil()), "talk", "X".to_owned())
        }
    }

    #[test]
    fn a_day_is_as_long_as_its_programme_without_breaks_and_twice_at_once_is_once() {
        let pause = Part {
            kind: "break".to_owned(),
            ..part("2026-11-21", "11:00", "12:00")
        };
        let dropped = Part {
            standing: Standing::Dropped,
            ..part("2026-11-22", "16:00", "18:00")
        };
        let parts = [
            part("2026-11-21", "10:00", "11:00"),
            part("2026-11-21", "10:30", "11:30"),
            pause,
            part("2026-11-22", "10:00", "13:00"),
            part("2026-11-22", "13:00", ""),
            dropped,
        ];
        let lengths = of_programme(&parts, None);
        assert_eq!(lengths["2026-11-21"], 90);
        assert_eq!(lengths["2026-11-22"], 180);
        let undated = of_programme(&[part("", "10:00", "12:00")], Some("2026-11-21"));
        assert_eq!(undated["2026-11-21"], 120);
        assert!(of_programme(&[part("", "10:00", "12:00")], None).is_empty());
    }

    #[test]
    fn hours_are_told_in_proportion_only_where_every_session_has_a_length() {
        let sessions = ["a", "b"].map(str::to_owned);
        let both: Vec<&String> = sessions.iter().collect();
        let lengths = |pairs: &[(&str, i64)]| {
            let own = pairs.iter();
            own.map(|(day, length)| ((*day).to_owned(), *length))
                .collect()
        };
        let known: BTreeMap<String, i64> = lengths(&[("a", 60), ("b", 120)]);
        let half: BTreeMap<String, i64> = lengths(&[("a", 60)]);
        assert_eq!(done(360, (&sessions, &both), &half), Some(360));
        assert_eq!(done(360, (&sessions, &both[..1]), &known), Some(120));
        assert_eq!(done(360, (&sessions, &both[1..]), &known), Some(240));
        assert_eq!(done(360, (&sessions, &both[..1]), &half), None);
    }

    proptest! {
        #[test]
        fn nobody_did_more_than_there_was(
            total in 0i64..10_000, one in 1i64..600, other in 1i64..600,
        ) {
            let sessions = ["a", "b"].map(str::to_owned);
            let lengths = BTreeMap::from([("a".to_owned(), one), ("b".to_owned(), other)]);
            let of = |at: usize| {
                done(total, (&sessions, &[&sessions[at]]), &lengths).unwrap_or_default()
            };
            prop_assert!((0..=total).contains(&of(0)) && (0..=total).contains(&of(1)));
            prop_assert!((of(0) + of(1) - total).abs() <= 1);
        }
    }
}
