//! Reads a CSV file as it is found: its dialect is guessed, its rows are numbered as Excel does.

use std::{fs::File, io::Read};

use super::{
    Cell, SheetError,
    csv_dialect::{decode, delimiter, reader},
    row_sink::RowSink,
};

/// A record's columns are all counted before the limit can be asked.
const DELIMITERS_PER_LINE: usize = 50_000;

pub(super) fn read(mut file: &File, sheet: &str, sink: &mut RowSink<'_>) -> Result<(), SheetError> {
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    let text = with_plain_line_ends(&decode(&bytes)?);
    drop(bytes);
    let (delimiter, text) = delimiter(&text);
    check_lines(text, delimiter, sink)?;
    read_rows(text, delimiter, sheet, sink)
}

/// The reader leaves empty lines out, so rows are counted by the lines that it has passed.
fn read_rows(
    text: &str,
    delimiter: u8,
    sheet: &str,
    sink: &mut RowSink<'_>,
) -> Result<(), SheetError> {
    let mut reader = reader(text, delimiter);
    let mut record = csv::StringRecord::new();
    let mut lines_within_cells = 0;
    while reader.read_record(&mut record).map_err(csv_error)? {
        let cells: Vec<Cell> = record.iter().map(Cell::from_guarded_text).collect();
        let line_breaks = record.iter().map(|cell| cell.matches('\n').count() as u64);
        lines_within_cells += line_breaks.sum::<u64>();
        let rows_passed = reader.position().line() - 1 - lines_within_cells;
        let number = u32::try_from(rows_passed).map_err(|_| SheetError::Damaged)?;
        if sink.push(sheet, number, cells)?.is_break() {
            break;
        }
    }
    Ok(())
}

/// Every line, the last as well, ends in one `\n`, which is what rows are counted by.
fn with_plain_line_ends(text: &str) -> String {
    let mut text = match text.contains('\r') {
        true => text.replace("\r\n", "\n").replace('\r', "\n"),
        false => text.to_owned(),
    };
    if !text.ends_with('\n') {
        text.push('\n');
    }
    text
}

fn check_lines(text: &str, delimiter: u8, sink: &RowSink<'_>) -> Result<(), SheetError> {
    let limit = sink.limits.columns;
    let delimiters = |line: &str| line.bytes().filter(|byte| *byte == delimiter).count();
    match text
        .lines()
        .any(|line| delimiters(line) > DELIMITERS_PER_LINE)
    {
        true => Err(SheetError::TooManyColumns { limit }),
        false => Ok(()),
    }
}

fn csv_error(error: csv::Error) -> SheetError {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => SheetError::Io(error),
        _ => SheetError::Damaged,
    }
}
