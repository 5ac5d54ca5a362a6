//! A table of words alone, as a file.

use std::io::Cursor;

use axum::response::Response;
use serde_json::{Map, Value, json};

use super::{Format, handed};
use crate::{
    sheets::{self, Cell, SheetError, SheetWriter},
    web::WebError,
};

/// Rows of words under their titles; a program knows the columns by their keys.
pub struct Texts<'a, const N: usize> {
    pub title: String,
    pub header: [String; N],
    pub keys: [&'static str; N],
    pub rows: &'a [[String; N]],
}

impl<const N: usize> Texts<'_, N> {
    /// The answer that a browser saves under this name, behind which its format stands.
    ///
    /// # Errors
    /// When a sheet has no room for so much.
    pub fn send(&self, name: &str, format: Format) -> Result<Response, WebError> {
        let file = match format {
            Format::Csv => self.sheet(sheets::Format::Csv),
            Format::Xlsx => self.sheet(sheets::Format::Xlsx),
            Format::Json => self.json(),
        };
        let file = file.map_err(|error| WebError::Internal(error.into()))?;
        let name = format!("{name}.{}", format.extension());
        Ok(handed(&name, format.media_type(), file))
    }

    fn sheet(&self, format: sheets::Format) -> Result<Vec<u8>, SheetError> {
        let out = Cursor::new(Vec::new());
        let mut writer = SheetWriter::new(format, &self.title, &self.header, out)?;
        for row in self.rows {
            let cells: Vec<Cell> = row.iter().map(|text| Cell::from_text(text)).collect();
            writer.write_row(&cells)?;
        }
        Ok(writer.finish()?.into_inner())
    }

    fn json(&self) -> Result<Vec<u8>, SheetError> {
        let item = |row: &[String; N]| -> Map<String, Value> {
            let cells = self.keys.into_iter().zip(row);
            cells
                .map(|(key, cell)| (key.to_owned(), cell.as_str().into()))
                .collect()
        };
        let items: Vec<_> = self.rows.iter().map(item).collect();
        let file = serde_json::to_vec(&json!({ "items": items }));
        Ok(file.map_err(std::io::Error::from)?)
    }
}
