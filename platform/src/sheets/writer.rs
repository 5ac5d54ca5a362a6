//! Writes one table as CSV or XLSX, row by row, so that it opens by a double click and reads back.

mod csv_writer;
mod xlsx_writer;

use std::io::{Seek, Write};

use super::{Cell, SheetError};
use csv_writer::CsvWriter;
use xlsx_writer::XlsxWriter;

/// A format that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Csv,
    Xlsx,
}

impl Format {
    /// Without dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }

    /// For the header `Content-Type`.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// One table on its way out, in constant memory. Text that a spreadsheet could run as a formula
/// gets a leading `'`, which [`super::read`] takes off again.
pub struct SheetWriter<W: Write + Seek + Send>(Inner<W>);

enum Inner<W: Write + Seek + Send> {
    Csv(Box<CsvWriter<W>>),
    Xlsx(Box<XlsxWriter<W>>),
}

impl<W: Write + Seek + Send> SheetWriter<W> {
    /// Begins with the header. `name` becomes the name of the sheet, as far as Excel allows it.
    ///
    /// # Errors
    /// [`SheetError::Io`], or a header cell too long for its format.
    pub fn new(format: Format, name: &str, header: &[String], out: W) -> Result<Self, SheetError> {
        let inner = match format {
            Format::Csv => Inner::Csv(Box::new(CsvWriter::new(header, out)?)),
            Format::Xlsx => Inner::Xlsx(Box::new(XlsxWriter::new(name, header, out)?)),
        };
        Ok(Self(inner))
    }

    /// The next row; an empty one stays an empty row.
    ///
    /// # Errors
    /// [`SheetError::Io`]; in XLSX also a cell too long or more rows than a sheet has.
    pub fn write_row(&mut self, cells: &[Cell]) -> Result<(), SheetError> {
        match &mut self.0 {
            Inner::Csv(writer) => writer.write_row(cells),
            Inner::Xlsx(writer) => writer.write_row(cells),
        }
    }

    /// Completes the file and gives back what it was written to.
    ///
    /// # Errors
    /// [`SheetError::Io`].
    pub fn finish(self) -> Result<W, SheetError> {
        match self.0 {
            Inner::Csv(writer) => writer.finish(),
            Inner::Xlsx(writer) => writer.finish(),
        }
    }
}
