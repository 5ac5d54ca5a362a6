//! How large the sheets of an ODS become once their repeated rows and columns are laid out.

use quick_xml::events::BytesStart;

use super::{
    Limits, SheetError,
    xml_guard::{TagCheck, attribute},
};

/// Laid out by calamine, a cell takes some hundred bytes.
const CELLS: u64 = 2_000_000;
const VALUES: [&str; 7] = [
    "value-type",
    "value",
    "string-value",
    "date-value",
    "time-value",
    "boolean-value",
    "formula",
];

/// Counts as calamine lays out: up to the last row and column of each sheet with a value.
pub(super) struct OdsArea<'a> {
    limits: &'a Limits,
    /// Of the sheets before.
    cells: u64,
    rows: u64,
    row_repeats: u64,
    column: u64,
    row_columns: u64,
    sheet_rows: u64,
    sheet_columns: u64,
}

impl<'a> OdsArea<'a> {
    pub(super) fn new(limits: &'a Limits) -> Self {
        Self {
            limits,
            cells: 0,
            rows: 0,
            row_repeats: 0,
            column: 0,
            row_columns: 0,
            sheet_rows: 0,
            sheet_columns: 0,
        }
    }

    fn start_row(&mut self, tag: &BytesStart<'_>) -> Result<(), SheetError> {
        self.row_repeats = count(tag, "number-rows-repeated")?;
        self.column = 0;
        self.row_columns = 0;
        Ok(())
    }

    fn cell(&mut self, tag: &BytesStart<'_>) -> Result<(), SheetError> {
        let repeats = count(tag, "number-columns-repeated")?;
        self.column = self.column.saturating_add(repeats);
        for value in VALUES {
            if attribute(tag, value)?.is_some() {
                self.row_columns = self.column;
            }
        }
        let limit = self.limits.columns;
        match self.row_columns > limit as u64 {
            true => Err(SheetError::TooManyColumns { limit }),
            false => Ok(()),
        }
    }

    fn end_row(&mut self) -> Result<(), SheetError> {
        self.rows = self.rows.saturating_add(self.row_repeats);
        if self.row_columns > 0 {
            self.sheet_rows = self.rows;
            self.sheet_columns = self.sheet_columns.max(self.row_columns);
        }
        let limit = self.limits.rows;
        if self.sheet_rows > u64::from(limit) {
            return Err(SheetError::TooManyRows { limit });
        }
        match self.cells + self.sheet_rows * self.sheet_columns > CELLS {
            true => Err(SheetError::too_large(self.limits.ods_unpacked_bytes)),
            false => Ok(()),
        }
    }

    fn end_sheet(&mut self) {
        self.cells += self.sheet_rows * self.sheet_columns;
        self.rows = 0;
        self.sheet_rows = 0;
        self.sheet_columns = 0;
    }
}

impl TagCheck for OdsArea<'_> {
    fn start(&mut self, name: &str, tag: &BytesStart<'_>) -> Result<(), SheetError> {
        match name {
            "table-row" => self.start_row(tag),
            "table-cell" | "covered-table-cell" => self.cell(tag),
            "s" if count(tag, "c")? > self.limits.cell_chars as u64 => Err(SheetError::Hostile),
            _ => Ok(()),
        }
    }

    fn end(&mut self, name: &str) -> Result<(), SheetError> {
        match name {
            "table-row" => self.end_row()?,
            "table" => self.end_sheet(),
            _ => {}
        }
        Ok(())
    }
}

fn count(tag: &BytesStart<'_>, name: &str) -> Result<u64, SheetError> {
    match attribute(tag, name)? {
        None => Ok(1),
        Some(digits) => digits.parse().map_err(|_| SheetError::Damaged),
    }
}
