//! Which row of a sheet holds the titles, and which column is which field.

use serde::{Deserialize, Serialize};

use super::{Labels, NAME, Noun, ORDIT_ID, ORGANISATION, SLUG, SOURCE_ID};
use crate::{fold::fold, sheets::Row};

/// The titles stand in one of the first rows; above them there may be a heading and notes.
pub(super) const SEARCHED_ROWS: usize = 20;
/// Titles at least this similar (Jaro–Winkler) are taken for the same, as a guess.
const LEAST_SIMILARITY: f64 = 0.92;

/// How a sheet is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    pub sheet: String,
    /// Counted from 1, as the spreadsheet shows it.
    pub header_row: u32,
    pub columns: Vec<Column>,
    /// Nothing of this sheet is read.
    pub is_left_out: bool,
}

/// One column of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    pub title: String,
    /// The key of the field, or nothing when the column is not read.
    pub field: Option<String>,
    /// The title is only similar to one that is known.
    pub is_guess: bool,
}

impl Mapping {
    /// A sheet of which nothing is read.
    pub(super) fn left_out(sheet: &str) -> Self {
        let (sheet, columns) = (sheet.to_owned(), Vec::new());
        Self {
            sheet,
            header_row: 0,
            columns,
            is_left_out: true,
        }
    }

    /// The column that holds a field, counted from 0.
    pub fn column_of(&self, field: &str) -> Option<usize> {
        self.columns
            .iter()
            .position(|column| column.field.as_deref() == Some(field))
    }
}

/// The mapping of a sheet from its first rows, if one of them holds titles of this noun.
pub(super) fn find(
    noun: &'static Noun,
    labels: &Labels,
    sheet: &str,
    rows: &[Row],
) -> Option<Mapping> {
    let identifying = |column: &Column| {
        let is_known = [ORDIT_ID, SOURCE_ID, NAME, SLUG, ORGANISATION].map(Some);
        !column.is_guess && is_known.contains(&column.field.as_deref())
    };
    let mapped = |columns: &[Column]| columns.iter().filter(|c| c.field.is_some()).count();
    rows.iter()
        .take(SEARCHED_ROWS)
        .map(|row| (row.number, columns(noun, labels, row)))
        .filter(|(_, columns)| columns.iter().any(identifying))
        .rev()
        .max_by_key(|(_, columns)| mapped(columns))
        .map(|(header_row, columns)| Mapping {
            sheet: sheet.to_owned(),
            header_row,
            columns,
            is_left_out: false,
        })
}

/// The noun that the name of a file or sheet names: by as many of its words as there is a name of,
/// and of several by the last.
pub(super) fn noun_named(nouns: &[&'static Noun], name: &str) -> Option<&'static Noun> {
    let folded = fold(name);
    let called = |word: &str| {
        nouns
            .iter()
            .copied()
            .find(|noun| noun.name == word || noun.file_names.iter().any(|own| fold(own) == word))
    };
    let words: Vec<&str> = folded.split(' ').collect();
    let lengths = (1..=words.len()).rev();
    lengths
        .flat_map(|length| words.windows(length).rev())
        .find_map(|words| called(&words.join(" ")))
}

fn columns(noun: &'static Noun, labels: &Labels, row: &Row) -> Vec<Column> {
    let titles: Vec<String> = row
        .cells
        .iter()
        .map(|cell| cell.text().trim().to_owned())
        .collect();
    let folded: Vec<String> = titles.iter().map(|title| fold(title)).collect();
    let mut fields: Vec<Option<&'static str>> = vec![None; titles.len()];
    let mut guesses = vec![false; titles.len()];
    for (column, title) in folded.iter().enumerate() {
        fields[column] = labels
            .titles()
            .iter()
            .find(|(known, field)| known == title && !fields.contains(&Some(field)))
            .map(|(_, field)| *field);
    }
    for (column, title) in folded.iter().enumerate() {
        if fields[column].is_none() {
            fields[column] = similar(noun, labels, title, &fields);
            guesses[column] = fields[column].is_some();
        }
    }
    let parts = titles.into_iter().zip(fields).zip(guesses);
    parts
        .map(|((title, field), is_guess)| Column {
            title,
            field: field.map(str::to_owned),
            is_guess,
        })
        .collect()
}

fn similar(
    noun: &'static Noun,
    labels: &Labels,
    title: &str,
    taken: &[Option<&'static str>],
) -> Option<&'static str> {
    // Short titles are similar to too much, and so are those that differ in a number.
    let is_telling = title.len() >= 4 && !title.contains(|c: char| c.is_ascii_digit());
    let is_free = |field: &str| !taken.contains(&Some(field)) && noun.field(field).is_some();
    labels
        .titles()
        .iter()
        .filter(|(_, field)| is_telling && is_free(field))
        .map(|(known, field)| (strsim::jaro_winkler(known, title), *field))
        .filter(|(likeness, _)| *likeness >= LEAST_SIMILARITY)
        .max_by(|left, right| left.0.total_cmp(&right.0))
        .map(|(_, field)| field)
}
