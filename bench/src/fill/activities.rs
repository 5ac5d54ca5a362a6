//! The same made-up world as activities of one network, spread over many years.

use std::path::{Path, PathBuf};

use anyhow::Context;
use ordit_app::NOUNS;
use ordit_kernel::Instant;
use ordit_platform::{
    import::{Choice, GivenRow},
    themes::themes,
};

use super::{SEED, VERSION, digits, filled_with, territory::Nearest};
use crate::world::Organisation;

/// The first year in which there are any.
pub const FIRST_YEAR: i64 = 2020;
/// In so many years.
pub const YEARS: i64 = 10;
const DAYS: i64 = YEARS * 365;
/// Noon of the first day, in seconds.
const FIRST_SECOND: i64 = 1_577_880_000;
const DAY_SECONDS: i64 = 24 * 3_600;
const KINDS: [&str; 4] = ["day_event", "seminar", "training", "meeting"];

/// The folder of an instance of so many activities, filled when it is not there yet.
///
/// # Errors
/// When it cannot be written.
pub async fn filled(folder: &Path, count: usize) -> anyhow::Result<PathBuf> {
    let data = folder.join(format!("{count}-activities-seed-{SEED}-version-{VERSION}"));
    let noun = NOUNS.iter().find(|noun| noun.name == "activity");
    let noun = noun.context("the program has no activities")?;
    filled_with(data, count, noun, row).await
}

/// The day of an activity.
pub fn day(number: i64) -> String {
    let second = FIRST_SECOND + number % DAYS * DAY_SECONDS;
    Instant::default().plus_seconds(second).day().to_string()
}

/// Few fill all of the years, too.
fn spread(number: usize) -> i64 {
    i64::try_from(number).unwrap_or_default() * 1_009
}

/// A theme that some have.
pub fn theme(number: i64) -> &'static str {
    let place = usize::try_from(number).unwrap_or_default() % themes().len();
    themes()[place].code.as_str()
}

fn row(number: usize, own: &Organisation, nearest: &Nearest) -> GivenRow {
    let municipality = nearest.municipality(own.point);
    let mut values = vec![
        ("source_id", format!("a-{number}")),
        ("name", own.name.clone()),
        ("activity_kind", KINDS[number % KINDS.len()].to_owned()),
        ("mode", "hybrid".to_owned()),
        ("standing", "announced".to_owned()),
        ("starts_on", day(spread(number))),
        ("start_time", "10:00".to_owned()),
        ("end_time", "13:00".to_owned()),
        ("summary", own.summary.clone()),
        ("language", own.language.to_owned()),
        ("themes", own.themes.join(";")),
    ];
    values.extend(municipality.map(|own| ("municipality", digits(own).to_owned())));
    GivenRow {
        values,
        choice: Some(Choice::New),
        ..GivenRow::default()
    }
}
