//! How large the sheets of an ODS become once their repeated rows and columns are laid out.

use quick_xml::events::BytesStart;

use super::{
    Limits, SheetError,
    xml_guard::{TagCheck, attribute},
};

/// Laid out by calamine, a cell takes some hundred bytes besides its text.
const CELLS: u64 = 2_000_000;
/// Of values and texts, each as often as it is repeated.
const BYTES: u64 = 250_000_000;
const VALUES: [&str; 7] = [
    "office:value-type",
    "office:value",
    "office:string-value",
    "office:date-value",
    "office:time-value",
    "office:boolean-value",
    "table:formula",
];

/// Counts as calamine lays out: up to the last row and column of each sheet with a value.
pub(super) struct OdsArea<'a> {
    limits: &'a Limits,
    /// Of the sheets before.
    cells: u64,
    bytes: u64,
    sheet: Sheet,
    row: Row,
    cell: Cell,
}

#[derive(Default)]
struct Sheet {
    rows: u64,
    rows_used: u64,
    columns_used: u64,
}

#[derive(Default)]
struct Row {
    is_open: bool,
    repeats: u64,
    columns: u64,
    columns_used: u64,
    bytes: u64,
}

#[derive(Default)]
struct Cell {
    is_open: bool,
    repeats: u64,
    bytes: u64,
    is_used: bool,
}

impl<'a> OdsArea<'a> {
    pub(super) fn new(limits: &'a Limits) -> Self {
        Self {
            limits,
            cells: 0,
            bytes: 0,
            sheet: Sheet::default(),
            row: Row::default(),
            cell: Cell::default(),
        }
    }

    /// A row within a row would hide the repetitions of the outer one; so with cells.
    fn start_row(&mut self, tag: &BytesStart<'_>) -> Result<(), SheetError> {
        if self.row.is_open {
            return Err(SheetError::Damaged);
        }
        self.row = Row {
            is_open: true,
            repeats: count(tag, "table:number-rows-repeated")?,
            ..Row::default()
        };
        Ok(())
    }

    fn start_cell(&mut self, tag: &BytesStart<'_>) -> Result<(), SheetError> {
        if self.cell.is_open {
            return Err(SheetError::Damaged);
        }
        self.cell = Cell {
            is_open: true,
            repeats: count(tag, "table:number-columns-repeated")?,
            bytes: tag.len() as u64,
            is_used: false,
        };
        for value in VALUES {
            self.cell.is_used |= attribute(tag, value)?.is_some();
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), SheetError> {
        let (row, cell) = (&mut self.row, &mut self.cell);
        cell.is_open = false;
        row.columns = row.columns.saturating_add(cell.repeats);
        if cell.is_used {
            row.columns_used = row.columns;
            row.bytes = (row.bytes).saturating_add(cell.bytes.saturating_mul(cell.repeats));
        }
        let limit = self.limits.columns;
        match row.columns_used > limit as u64 {
            true => Err(SheetError::TooManyColumns { limit }),
            false => Ok(()),
        }
    }

    fn end_row(&mut self) -> Result<(), SheetError> {
        let (sheet, row) = (&mut self.sheet, &mut self.row);
        row.is_open = false;
        sheet.rows = sheet.rows.saturating_add(row.repeats);
        if row.columns_used > 0 {
            sheet.rows_used = sheet.rows;
            sheet.columns_used = sheet.columns_used.max(row.columns_used);
        }
        self.bytes = (self.bytes).saturating_add(row.bytes.saturating_mul(row.repeats));
        let limit = self.limits.rows;
        if sheet.rows_used > u64::from(limit) {
            return Err(SheetError::TooManyRows { limit });
        }
        match self.cells + sheet.cells() > CELLS || self.bytes > BYTES {
            true => Err(SheetError::too_large(self.limits.ods_unpacked_bytes)),
            false => Ok(()),
        }
    }
}

impl Sheet {
    fn cells(&self) -> u64 {
        self.rows_used * self.columns_used
    }
}

impl TagCheck for OdsArea<'_> {
    fn start(&mut self, name: &str, tag: &BytesStart<'_>) -> Result<(), SheetError> {
        match name {
            "table:table-row" => self.start_row(tag),
            "table:table-cell" | "table:covered-table-cell" => self.start_cell(tag),
            "text:s" => {
                let spaces = count(tag, "text:c")?;
                self.cell.bytes = self.cell.bytes.saturating_add(spaces);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn text(&mut self, bytes: usize) {
        self.cell.bytes = self.cell.bytes.saturating_add(bytes as u64);
    }

    fn end(&mut self, name: &str) -> Result<(), SheetError> {
        match name {
            "table:table-row" => self.end_row(),
            "table:table-cell" | "table:covered-table-cell" => self.end_cell(),
            "table:table" => {
                self.cells += std::mem::take(&mut self.sheet).cells();
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

fn count(tag: &BytesStart<'_>, name: &str) -> Result<u64, SheetError> {
    match attribute(tag, name)? {
        None => Ok(1),
        Some(digits) => digits.parse().map_err(|_| SheetError::Damaged),
    }
}
