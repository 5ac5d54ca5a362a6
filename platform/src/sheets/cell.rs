//! Cells and rows as the rest of the program sees them, and the guard against formulas in text.

use std::borrow::Cow;

use jiff::civil::Date;

/// What a spreadsheet starts a formula with when it opens a CSV file.
const FORMULA_STARTS: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// The value of one cell, whatever format it came from or goes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    #[default]
    Empty,
    /// Never empty; lines end in `\n`; holds no other control character than tab.
    Text(String),
    /// Always finite.
    Number(f64),
    /// The day of a date or of a date with a time.
    Date(Date),
    Bool(bool),
}

impl Cell {
    /// Text as typed: line ends made equal, control characters dropped, nothing is [`Cell::Empty`].
    pub fn from_text(text: &str) -> Self {
        match clean(text) {
            text if text.is_empty() => Self::Empty,
            text => Self::Text(text.into_owned()),
        }
    }

    /// A number; what is not finite is [`Cell::Empty`].
    pub fn from_number(number: f64) -> Self {
        match number {
            number if !number.is_finite() => Self::Empty,
            // A minus before a zero would be shown.
            0.0 => Self::Number(0.0),
            number => Self::Number(number),
        }
    }

    /// The cell as plain text: no needless decimals, dates as ISO 8601.
    pub fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Date(date) => date.to_string(),
            Self::Bool(flag) => flag.to_string(),
        }
    }

    pub(super) fn from_guarded_text(text: &str) -> Self {
        Self::from_text(unguarded(&clean(text)))
    }
}

/// One row of a sheet, without the empty cells at its end.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Counted from 1, as a spreadsheet shows it.
    pub number: u32,
    pub cells: Vec<Cell>,
}

/// The name a spreadsheet shows for a cell: column 27 (counted from 0) of row 12 is `AB12`.
pub fn cell_name(column: usize, row: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    letters.iter().rev().collect::<String>() + &row.to_string()
}

/// Text fit for a file: cleaned, and with one `'` before it if a spreadsheet could run it.
pub(super) fn guarded(text: &str) -> Cow<'_, str> {
    match clean(text) {
        text if could_run(&text) => Cow::Owned(format!("'{text}")),
        text => text,
    }
}

fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(inner) if could_run(inner) => inner,
        _ => text,
    }
}

/// Apostrophes are looked through, so that text which already begins like a guard survives.
fn could_run(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(FORMULA_STARTS)
}

/// Drops what neither XML nor PostgreSQL can hold.
fn clean(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| c == '\r' || unwanted(c)) {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    Cow::Owned(text.replace(unwanted, ""))
}

fn unwanted(c: char) -> bool {
    matches!(c, '\0'..='\x08' | '\x0B' | '\x0C' | '\x0E'..='\x1F' | '\u{FFFE}' | '\u{FFFF}')
}
