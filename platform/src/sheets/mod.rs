//! Reads and writes spreadsheets: XLSX, ODS, CSV and calendars in, XLSX and CSV out, hard to break.

mod cell;
mod csv_dialect;
mod csv_reader;
mod error;
mod guard;
mod ics_reader;
mod ics_series;
mod ics_times;
mod merged;
mod meter;
mod ods_area;
mod ods_reader;
mod row_sink;
mod sniff;
mod workbook;
mod writer;
mod xlsx_reader;
mod xml_guard;

#[cfg(test)]
mod tests;

use std::{fs::File, ops::ControlFlow, path::Path};

pub use cell::{Cell, Row, cell_name};
pub use error::SheetError;
pub use ics_reader::{
    BACKWARDS, ENDLESS, NO_BEGINNING, NO_END, PRIVATE, UNKNOWN_ZONE, WITHOUT_BEGINNING,
};
pub use writer::{Format, SheetWriter};

use row_sink::RowSink;
use sniff::Container;

/// What a spreadsheet may cost; whatever exceeds it is refused with its own [`SheetError`].
#[derive(Clone, Debug)]
pub struct Limits {
    /// Of the file as sent, in bytes.
    pub file_bytes: u64,
    /// Of all parts of an XLSX together once unpacked, in bytes; its rows are streamed.
    pub unpacked_bytes: u64,
    /// Of the content of an ODS once unpacked, in bytes; it is held in memory whole.
    pub ods_unpacked_bytes: u64,
    /// Of the text of all cells together, in bytes: one string may fill many cells.
    pub text_bytes: u64,
    /// Rows with anything in them, over all sheets.
    pub rows: u32,
    /// Columns up to the last one with anything in it.
    pub columns: usize,
    /// Characters in one cell (32,767 is what a cell of Excel holds).
    pub cell_chars: usize,
    /// Sheets that are not hidden.
    pub sheets: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 25_000_000,
            unpacked_bytes: 1_000_000_000,
            ods_unpacked_bytes: 100_000_000,
            text_bytes: 250_000_000,
            rows: 200_000,
            columns: 200,
            cell_chars: 32_767,
            sheets: 50,
        }
    }
}

/// Hands every row with anything in it to `on_row`, sheet by sheet and in order, until it breaks.
///
/// The format is told by the content; `file_name` only names the one sheet of a CSV file. Hidden
/// sheets are left out. Blocks its thread. An error may come after rows were handed over: throw
/// those away.
///
/// # Errors
/// One clear [`SheetError`] for a file that is damaged, locked, empty, too large or hostile.
pub fn read(
    path: &Path,
    file_name: &str,
    limits: &Limits,
    on_row: &mut dyn FnMut(&str, Row) -> ControlFlow<()>,
) -> Result<(), SheetError> {
    let file = File::open(path)?;
    if file.metadata()?.len() > limits.file_bytes {
        return Err(SheetError::too_large(limits.file_bytes));
    }
    let mut sink = RowSink::new(limits, on_row);
    match sniff::container(&file, limits)? {
        Container::Xlsx { has_merged } => xlsx_reader::read(&file, has_merged, &mut sink)?,
        Container::Ods => ods_reader::read(&file, &mut sink)?,
        Container::Calendar => ics_reader::read(&file, &mut sink)?,
        Container::Text => csv_reader::read(&file, sheet_name(file_name), &mut sink)?,
    };
    sink.finish()
}

fn sheet_name(file_name: &str) -> &str {
    let stem = Path::new(file_name).file_stem();
    stem.and_then(|stem| stem.to_str()).unwrap_or(file_name)
}
