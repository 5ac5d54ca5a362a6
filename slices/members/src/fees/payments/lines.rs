//! The money that a bank's sheet says was received, line by line; pure.

use std::collections::HashMap;

use ordit_kernel::{Money, PartialDate};

use super::columns::Columns;

/// Money that was received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its place among the rows of the sheet.
    pub position: usize,
    pub paid_on: PartialDate,
    pub amount: Money,
    pub concept: String,
    pub payer: String,
    /// The same for the same line in any sheet; two alike in one sheet differ.
    pub hash: String,
}

/// What a sheet says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    pub received: Vec<Line>,
    /// Money that was paid out, or nothing at all.
    pub left_out: usize,
    /// Places of rows whose date or amount cannot be read.
    pub unreadable: Vec<usize>,
}

/// The lines of a sheet. `day` reads a date as people write it.
pub fn lines(
    rows: &[Vec<String>],
    columns: &Columns,
    day: impl Fn(&str) -> Option<PartialDate>,
) -> Lines {
    let mut found = Lines::default();
    let mut seen: HashMap<[String; 4], usize> = HashMap::new();
    let first = columns.header.map_or(0, |header| header + 1);
    for (position, row) in rows.iter().enumerate().skip(first) {
        let cell = |column| Columns::cell(row, column);
        let amount: Option<Money> = cell(columns.amount).parse().ok();
        let paid_on = day(cell(columns.date)).filter(|date| matches!(date, PartialDate::Day(_)));
        if cell(columns.amount).is_empty() {
            found.left_out += 1;
            continue;
        }
        let Some((amount, paid_on)) = amount.zip(paid_on) else {
            found.unreadable.push(position);
            continue;
        };
        if !amount.is_positive() {
            found.left_out += 1;
            continue;
        }
        let (concept, payer) = (cell(columns.concept), cell(columns.payer));
        let key = [
            paid_on.to_string(),
            amount.0.to_string(),
            concept.to_owned(),
            payer.to_owned(),
        ];
        let count = seen.entry(key.clone()).or_default();
        found.received.push(Line {
            position,
            paid_on,
            amount,
            concept: concept.to_owned(),
            payer: payer.to_owned(),
            hash: hash(&key, *count),
        });
        *count += 1;
    }
    found
}

fn hash(key: &[String; 4], count: usize) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in key {
        // A cell holds no such sign.
        hasher.update(part.as_bytes()).update(b"\0");
    }
    hasher.update(count.to_string().as_bytes());
    hasher.finalize().to_hex().to_string()
}
