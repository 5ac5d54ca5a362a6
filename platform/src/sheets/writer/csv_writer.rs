//! CSV as Excel in Catalan, Spanish and Basque opens it: UTF-8 with mark, `;`, decimal commas.

use std::io::Write;

use crate::sheets::{Cell, SheetError, cell::guarded};

const BYTE_ORDER_MARK: &[u8] = "\u{FEFF}".as_bytes();

pub(super) struct CsvWriter<W: Write>(csv::Writer<W>);

impl<W: Write> CsvWriter<W> {
    pub(super) fn new(header: &[String], mut out: W) -> Result<Self, SheetError> {
        out.write_all(BYTE_ORDER_MARK)?;
        let writer = csv::WriterBuilder::new()
            .delimiter(b';')
            // Quotes leave our own reader no doubt about the delimiter.
            .quote_style(csv::QuoteStyle::Always)
            .terminator(csv::Terminator::CRLF)
            .flexible(true)
            .from_writer(out);
        let mut writer = Self(writer);
        let header: Vec<Cell> = header.iter().map(|text| Cell::from_text(text)).collect();
        writer.write_row(&header)?;
        Ok(writer)
    }

    pub(super) fn write_row(&mut self, cells: &[Cell]) -> Result<(), SheetError> {
        let fields = cells.iter().map(field);
        self.0.write_record(fields).map_err(csv_error)
    }

    pub(super) fn finish(self) -> Result<W, SheetError> {
        let out = self.0.into_inner();
        out.map_err(|error| SheetError::Io(error.into_error()))
    }
}

/// With a decimal point, such an Excel would take 41.385 for forty-one thousand.
fn field(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => guarded(text).into_owned(),
        Cell::Number(number) => number.to_string().replace('.', ","),
        cell => cell.text(),
    }
}

fn csv_error(error: csv::Error) -> SheetError {
    SheetError::Io(error.into())
}
