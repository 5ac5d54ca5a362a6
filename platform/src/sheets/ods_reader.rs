//! Reads an ODS that [`super::guard`] has let through; calamine holds it in memory whole.

use std::{fs::File, io::BufReader};

use calamine::{Data, Ods, OdsError, Range, Reader};

use super::{SheetError, row_sink::RowSink, workbook};

pub(super) fn read(file: &File, sink: &mut RowSink<'_>) -> Result<(), SheetError> {
    let mut book: Ods<_> = Ods::new(BufReader::new(file)).map_err(ods_error)?;
    for name in workbook::visible_sheets(book.sheets_metadata(), sink.limits)? {
        let cells = book.worksheet_range(&name).map_err(ods_error)?;
        for (number, row) in numbered_rows(&cells) {
            let row = row.map(workbook::cell).collect();
            if sink.push(&name, number, row)?.is_break() {
                return Ok(());
            }
        }
    }
    Ok(())
}

/// A range begins at its first value; the columns before it are given back as empty.
fn numbered_rows(cells: &Range<Data>) -> impl Iterator<Item = (u32, impl Iterator<Item = Data>)> {
    let (first_row, first_column) = cells.start().unwrap_or_default();
    let before = move || std::iter::repeat_n(Data::Empty, first_column as usize);
    let rows = (first_row + 1..).zip(cells.rows());
    rows.map(move |(number, row)| (number, before().chain(row.iter().cloned())))
}

fn ods_error(error: OdsError) -> SheetError {
    match error {
        OdsError::Io(error) => SheetError::Io(error),
        OdsError::Password => SheetError::PasswordProtected,
        _ => SheetError::Damaged,
    }
}
