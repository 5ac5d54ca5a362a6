//! Streams the rows of an XLSX that [`super::guard`] has let through.

use std::{fs::File, io::BufReader, ops::ControlFlow};

use calamine::{Reader, Xlsx, XlsxError};

use super::{
    Cell, Limits, SheetError,
    merged::Merged,
    row_sink::{RowSink, check_column},
    workbook,
};

type Book<'a> = Xlsx<BufReader<&'a File>>;

pub(super) fn read(
    file: &File,
    has_merged: bool,
    sink: &mut RowSink<'_>,
) -> Result<(), SheetError> {
    let mut book: Book<'_> = Xlsx::new(BufReader::new(file)).map_err(xlsx_error)?;
    for name in workbook::visible_sheets(book.sheets_metadata(), sink.limits)? {
        // They stand behind the rows, so that the sheet is read twice.
        let merged = match has_merged {
            true => book.merge_cells_by_sheet_name(&name).unwrap_or_default(),
            false => Vec::new(),
        };
        if read_sheet(&mut book, &name, Merged::new(merged), sink)?.is_break() {
            break;
        }
    }
    Ok(())
}

/// Cells come in the order of the file; a sheet whose rows go backwards was not made by a person.
fn read_sheet(
    book: &mut Book<'_>,
    name: &str,
    mut merged: Merged,
    sink: &mut RowSink<'_>,
) -> Result<ControlFlow<()>, SheetError> {
    let mut cells = match book.worksheet_cells_reader(name) {
        Err(XlsxError::NotAWorksheet(_)) => return Ok(ControlFlow::Continue(())),
        cells => cells.map_err(xlsx_error)?,
    };
    let mut number = 0;
    let mut row = Vec::new();
    let limits = sink.limits;
    let mut push = |number: u32, mut row: Vec<Cell>| {
        if let Some(index) = number.checked_sub(1) {
            merged.fill(index, &mut row);
        }
        sink.push(name, number, row)
    };
    while let Some(cell) = cells.next_cell().map_err(xlsx_error)? {
        let (row_index, column) = cell.get_position();
        if row_index + 1 < number {
            return Err(SheetError::Damaged);
        }
        if row_index + 1 > number {
            if push(number, std::mem::take(&mut row))?.is_break() {
                return Ok(ControlFlow::Break(()));
            }
            number = row_index + 1;
        }
        place(
            &mut row,
            column,
            workbook::cell(cell.get_value().clone().into()),
            limits,
        )?;
    }
    push(number, row)
}

/// An empty cell far away (a formatted column, say) takes no room.
fn place(row: &mut Vec<Cell>, column: u32, cell: Cell, limits: &Limits) -> Result<(), SheetError> {
    if cell == Cell::Empty {
        return Ok(());
    }
    let column = column as usize;
    check_column(column, limits)?;
    if row.len() <= column {
        row.resize(column + 1, Cell::Empty);
    }
    row[column] = cell;
    Ok(())
}

fn xlsx_error(error: XlsxError) -> SheetError {
    match error {
        XlsxError::Io(error) => SheetError::Io(error),
        XlsxError::Password => SheetError::PasswordProtected,
        _ => SheetError::Damaged,
    }
}
