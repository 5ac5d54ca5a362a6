//! XLSX with a bold header that stays in sight, a filter, widths that fit and real dates.

use std::io::{self, Seek, Write};

use jiff::civil::{Date, date};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::sheets::{Cell, SheetError, cell::guarded, cell_name};

const NAME_CHARS: usize = 31;
const NOT_IN_NAMES: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];
const WIDTH_CHARS: std::ops::RangeInclusive<usize> = 10..=60;
/// Excel believes that 1900 was a leap year; before this day programs disagree.
const FIRST_SURE_DATE: Date = date(1900, 3, 1);

pub(super) struct XlsxWriter<W> {
    workbook: Workbook,
    out: W,
    rows: u32,
    /// Of each column, in characters.
    widths: Vec<usize>,
    bold: Format,
    day: Format,
}

impl<W: Write + Seek + Send> XlsxWriter<W> {
    pub(super) fn new(name: &str, header: &[String], out: W) -> Result<Self, SheetError> {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet_with_constant_memory();
        let sheet = sheet.map_err(xlsx_error)?;
        if let Some(name) = sheet_name(name) {
            sheet.set_name(name).map_err(xlsx_error)?;
        }
        sheet.set_freeze_panes(1, 0).map_err(xlsx_error)?;
        let mut writer = Self {
            workbook,
            out,
            rows: 0,
            widths: Vec::new(),
            bold: Format::new().set_bold(),
            day: Format::new().set_num_format("yyyy-mm-dd"),
        };
        let header: Vec<Cell> = header.iter().map(|text| Cell::from_text(text)).collect();
        writer.write_row(&header)?;
        Ok(writer)
    }

    pub(super) fn write_row(&mut self, cells: &[Cell]) -> Result<(), SheetError> {
        for (column, cell) in cells.iter().enumerate() {
            self.write_cell(column, cell)?;
            self.widen(column, cell);
        }
        self.rows += 1;
        Ok(())
    }

    pub(super) fn finish(mut self) -> Result<W, SheetError> {
        self.lay_out().map_err(xlsx_error)?;
        let saved = self.workbook.save_to_writer(&mut self.out);
        saved.map_err(xlsx_error)?;
        Ok(self.out)
    }

    fn write_cell(&mut self, column: usize, cell: &Cell) -> Result<(), SheetError> {
        let too_many_columns = |_| SheetError::TooManyColumns { limit: 16_384 };
        let place = (self.rows, u16::try_from(column).map_err(too_many_columns)?);
        let format = (self.rows == 0).then_some(&self.bold);
        let sheet = self.workbook.worksheet_from_index(0).map_err(xlsx_error)?;
        let written = match cell {
            Cell::Empty => return Ok(()),
            Cell::Text(text) => write_text(sheet, place, &guarded(text), format),
            Cell::Number(number) => sheet.write_number(place.0, place.1, *number).map(drop),
            Cell::Date(day) => write_date(sheet, place, *day, &self.day),
            Cell::Bool(flag) => sheet.write_boolean(place.0, place.1, *flag).map(drop),
        };
        written.map_err(|error| match error {
            XlsxError::MaxStringLengthExceeded => SheetError::CellTooLong {
                cell: cell_name(column, self.rows + 1),
                limit: 32_767,
            },
            XlsxError::RowColumnLimitError => SheetError::TooManyRows { limit: 1_048_576 },
            error => xlsx_error(error),
        })
    }

    fn widen(&mut self, column: usize, cell: &Cell) {
        let longest_line = |text: &str| text.lines().map(|line| line.chars().count()).max();
        let chars = match cell {
            Cell::Empty => return,
            Cell::Text(text) => longest_line(text).unwrap_or(0),
            cell => cell.text().len(),
        };
        if self.widths.len() <= column {
            self.widths.resize(column + 1, 0);
        }
        self.widths[column] = self.widths[column].max(chars);
    }

    fn lay_out(&mut self) -> Result<(), XlsxError> {
        let sheet = self.workbook.worksheet_from_index(0)?;
        for (column, chars) in (0..).zip(&self.widths) {
            let width = (*chars).clamp(*WIDTH_CHARS.start(), *WIDTH_CHARS.end());
            // One more for the arrow of the filter.
            sheet.set_column_width(column, width as f64 + 2.0)?;
        }
        if let Some(last_column) = u16::try_from(self.widths.len())
            .ok()
            .and_then(|n| n.checked_sub(1))
        {
            sheet.autofilter(0, 0, self.rows - 1, last_column)?;
        }
        Ok(())
    }
}

fn write_text(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
    format: Option<&Format>,
) -> Result<(), XlsxError> {
    match format {
        Some(format) => sheet.write_string_with_format(row, column, text, format),
        None => sheet.write_string(row, column, text),
    }
    .map(drop)
}

/// A date that Excel does not know is written as text.
fn write_date(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    day: Date,
    format: &Format,
) -> Result<(), XlsxError> {
    if day < FIRST_SURE_DATE {
        return sheet.write_string(row, column, day.to_string()).map(drop);
    }
    let moment = ExcelDateTime::from_ymd(
        day.year().unsigned_abs(),
        day.month() as u8,
        day.day() as u8,
    )?;
    sheet
        .write_datetime_with_format(row, column, moment, format)
        .map(drop)
}

/// Excel's rules for the name of a sheet; nothing when nothing is left of it.
fn sheet_name(name: &str) -> Option<String> {
    let name = name.replace(NOT_IN_NAMES, " ");
    let name: String = name
        .chars()
        .filter(|c| !c.is_control())
        .take(NAME_CHARS)
        .collect();
    let name = name.trim_matches(|c: char| c == '\'' || c.is_whitespace());
    (!name.is_empty()).then(|| name.to_owned())
}

fn xlsx_error(error: XlsxError) -> SheetError {
    SheetError::Io(io::Error::other(error))
}
