//! When a backup is due or late, what it is called, and which old ones go; pure.

use jiff::{
    civil::{Date, time},
    tz::TimeZone,
};
use ordit_kernel::Instant;

/// After so long without a backup somebody is told.
const LATE_SECONDS: i64 = 2 * 24 * 3600;
/// What the file of a backup ends with.
const ENDING: &str = ".backup";
/// What one ends with that is being written, or broke off.
const UNFINISHED: &str = ".unfinished";
/// The time in the name: `20261122T030000Z`.
const STAMP: &str = "%Y%m%dT%H%M%SZ";
const STAMP_CHARACTERS: usize = 16;
/// What stands before it.
const BEGINNING: &str = "ordit-";

/// Whether the hour of a day (0 to 23, where the networks are) passed since the last backup.
pub(super) fn is_due(last: Option<Instant>, now: Instant, hour: i8) -> bool {
    last.is_none_or(|last| latest(now, hour).is_none_or(|turn| last < turn))
}

/// Whether there is none of the last two days; an instance that began since then has time.
pub(super) fn is_late(last: Option<Instant>, begun: Option<Instant>, now: Instant) -> bool {
    let since = last.or(begun);
    since.is_some_and(|since| since < now.plus_seconds(-LATE_SECONDS))
}

/// The name of the file of the instance at this host.
pub(super) fn file_name(host: &str, at: Instant) -> String {
    let stamp = at.timestamp().strftime(STAMP);
    format!("{}{stamp}{ENDING}", beginning(host))
}

/// Which of these files go once a new one is whole: older ones of the same instance beyond those
/// that are kept, and what broke off.
pub(super) fn surplus(files: &[String], host: &str, kept: usize) -> Vec<String> {
    let beginning = beginning(host);
    let is_own = |file: &&String, ending: &str| {
        let middle = file.strip_prefix(&beginning);
        let stamp = middle.and_then(|middle| middle.strip_suffix(ending));
        stamp.is_some_and(|stamp| stamp.len() == STAMP_CHARACTERS && is_stamp(stamp))
    };
    let mut whole: Vec<&String> = files.iter().filter(|file| is_own(file, ENDING)).collect();
    whole.sort_unstable();
    let many = whole.len().saturating_sub(kept);
    let broken = files.iter().filter(|file| is_own(file, UNFINISHED));
    whole
        .into_iter()
        .take(many)
        .chain(broken)
        .cloned()
        .collect()
}

fn is_stamp(text: &str) -> bool {
    text.bytes()
        .all(|byte| byte.is_ascii_digit() || b"TZ".contains(&byte))
}

/// Two instances may share a folder, so each has its own.
fn beginning(host: &str) -> String {
    let plain = |character: char| match character {
        'a'..='z' | '0'..='9' | '.' | '-' => character,
        _ => '_',
    };
    let host: String = host.to_lowercase().chars().map(plain).collect();
    format!("{BEGINNING}{host}-")
}

/// The last time that the clock showed this hour.
fn latest(now: Instant, hour: i8) -> Option<Instant> {
    let zone = TimeZone::get("Europe/Madrid").unwrap_or(TimeZone::UTC);
    let at = |day: Date| {
        let turn = day.to_datetime(time(hour.clamp(0, 23), 0, 0, 0));
        let turn = turn.to_zoned(zone.clone()).ok()?;
        Some(Instant(turn.timestamp().as_microsecond()))
    };
    let today = now.day();
    match at(today)? {
        turn if turn <= now => Some(turn),
        _ => at(today.yesterday().ok()?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        let time: jiff::Timestamp = text.parse().expect("an instant");
        Instant(time.as_microsecond())
    }

    #[test]
    fn a_backup_is_due_once_its_hour_passed() {
        let night = at("2026-11-22T03:00:00Z");
        assert!(is_due(None, at("2026-11-22T12:00:00Z"), 4), "there is none");
        let last = Some(at("2026-11-21T03:10:00Z"));
        assert!(!is_due(last, at("2026-11-22T02:59:59Z"), 4));
        assert!(is_due(last, night, 4), "four o’clock in Girona");
        assert!(!is_due(Some(night), at("2026-11-23T02:00:00Z"), 4));
        assert!(is_due(Some(night), at("2026-12-30T12:00:00Z"), 4));
    }

    #[test]
    fn after_two_days_somebody_is_told() {
        let now = at("2026-11-22T12:00:00Z");
        assert!(!is_late(None, None, now), "nothing is there to be kept");
        assert!(!is_late(None, Some(at("2026-11-21T12:00:00Z")), now));
        assert!(is_late(None, Some(at("2026-11-20T11:00:00Z")), now));
        let old = Some(at("2020-01-01T00:00:00Z"));
        assert!(!is_late(Some(at("2026-11-21T03:00:00Z")), old, now));
        assert!(is_late(Some(at("2026-11-20T03:00:00Z")), old, now));
    }

    #[test]
    fn only_own_files_beyond_those_that_are_kept_go() {
        let own = |day: u8| format!("ordit-xarxa.example-202611{day:02}T030000Z.backup");
        let made = file_name("Xarxa.example", at("2026-11-09T03:00:00Z"));
        assert_eq!(made, own(9));
        let broken = "ordit-xarxa.example-20261101T030000Z.unfinished".to_owned();
        let mut files: Vec<String> = (1..=9).rev().map(own).collect();
        let others = [
            "ordit-xarxa.example-old-20261101T030000Z.backup",
            "ordit-altra.example-20261101T030000Z.backup",
            "ordit.db",
            "abans-de-migrar.backup",
        ];
        files.extend(others.map(str::to_owned));
        files.push(broken.clone());
        let gone = surplus(&files, "xarxa.example", 7);
        assert_eq!(gone, [own(1), own(2), broken]);
    }
}
