//! The cloth as a table: how many of each county in public, who and when for the coordination.

use ordit_kernel::PartialDate;
use ordit_platform::{
    cloth::{Crossing, Grain, Month, Span},
    i18n::Translator,
};

use super::{picture::Naming, threads::Woven};
use crate::{directory::said::Said, organisations};

/// How many take part, by passage and by bundle.
#[derive(Clone, Debug)]
pub struct Counts {
    pub bundles: Vec<String>,
    /// The latest passage first.
    pub rows: Vec<CountRow>,
}

/// A passage.
#[derive(Clone, Debug)]
pub struct CountRow {
    pub passage: String,
    /// Of each bundle, and at the end of all together.
    pub cells: Vec<String>,
}

/// A thread with its name.
#[derive(Clone, Debug)]
pub struct NameRow {
    pub name: Said,
    pub href: String,
    pub county: String,
    pub woven: Vec<String>,
    pub perhaps: Vec<String>,
    /// How many of the passages are woven.
    pub count: usize,
}

/// Counts without names.
pub fn counts(woven: &Woven<'_>, naming: &Naming<'_>) -> Counts {
    let mut before = 0;
    let bundles = woven.bundles.iter().map(|bundle| {
        before += bundle.threads.len();
        before - bundle.threads.len()..before
    });
    let mut columns: Vec<_> = bundles.collect();
    columns.push(0..before);
    let row = |place: usize| CountRow {
        passage: passage(naming.l, woven.grain, woven.passages[place]),
        cells: columns
            .iter()
            .map(|threads| range(naming.l, woven.members(threads.clone(), place)))
            .collect(),
    };
    Counts {
        bundles: woven
            .bundles
            .iter()
            .map(|bundle| naming.bundle(bundle, woven))
            .collect(),
        rows: (0..woven.passages.len()).rev().map(row).collect(),
    }
}

/// Every thread by name, in the order of the cloth.
pub fn names(woven: &Woven<'_>, naming: &Naming<'_>) -> Vec<NameRow> {
    let l = naming.l;
    let rows = woven
        .threads
        .iter()
        .enumerate()
        .filter_map(|(place, thread)| {
            let head = thread.heads.first()?;
            let is = |wanted: Crossing| {
                move |passage: &usize| woven.weave.crossing(place, *passage) == wanted
            };
            let passages = || 0..woven.passages.len();
            Some(NameRow {
                name: head.title(l.lang()).into(),
                href: organisations::path(&head.slug),
                county: naming.county(thread.home.county.as_deref()),
                woven: runs(woven, l, is(Crossing::Woven)),
                perhaps: runs(woven, l, is(Crossing::Perhaps)),
                count: passages().filter(is(Crossing::Woven)).count(),
            })
        });
    rows.collect()
}

/// The name of a passage in full.
pub fn passage(l: &Translator, grain: Grain, passage: Span) -> String {
    match grain {
        Grain::Month => l.date(&date(passage.first)),
        Grain::Quarter => l.t2(
            "members-cloth-quarter-of",
            "number",
            (passage.first.number() + 2) / 3,
            "year",
            passage.first.year().to_string(),
        ),
        Grain::Year => passage.first.year().to_string(),
    }
}

/// The passages of which something holds, told from the first to the last of each row of them.
fn runs(woven: &Woven<'_>, l: &Translator, holds: impl Fn(&usize) -> bool) -> Vec<String> {
    let places: Vec<usize> = (0..woven.passages.len()).filter(holds).collect();
    let name = |place: usize| passage(l, woven.grain, woven.passages[place]);
    let runs = places.chunk_by(|one, next| one + 1 == *next);
    let told = runs.filter_map(|run| match run {
        [] => None,
        [only] => Some(name(*only)),
        [first, .., last] => Some(l.t2(
            "members-cloth-from-to",
            "from",
            name(*first),
            "to",
            name(*last),
        )),
    });
    told.collect()
}

/// One number, or two where the dates leave open which it is.
fn range(l: &Translator, (sure, most): (usize, usize)) -> String {
    match sure == most {
        true => l.number(sure),
        false => format!("{}–{}", l.number(sure), l.number(most)),
    }
}

fn date(month: Month) -> PartialDate {
    let year = i16::try_from(month.year()).unwrap_or(i16::MAX);
    PartialDate::Month(year, i8::try_from(month.number()).unwrap_or(1))
}
