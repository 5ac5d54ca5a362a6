//! A list about the work of a group, taken along as a spreadsheet or as JSON.

use std::io::Cursor;

use axum::response::Response;
use ordit_platform::{
    export::{Format, handed},
    sheets::{self, Cell, SheetError, SheetWriter},
    web::{Visit, WebError},
};
use serde_json::{Value, json};

/// What is taken along: a title for each column, a row of cells and an item of JSON for each line.
pub struct List {
    pub title: String,
    pub header: Vec<String>,
    pub rows: Vec<(Vec<Cell>, Value)>,
}

impl List {
    /// The answer that a browser saves under a telling name.
    ///
    /// # Errors
    /// When a sheet has no room for so much.
    pub fn send(
        &self,
        visit: &Visit,
        (group, noun): (&str, &str),
        format: Format,
    ) -> Result<Response, WebError> {
        let file = match format {
            Format::Json => self.json(),
            Format::Csv => self.sheet(sheets::Format::Csv),
            Format::Xlsx => self.sheet(sheets::Format::Xlsx),
        };
        let file = file.map_err(|error| WebError::Internal(error.into()))?;
        let (day, extension) = (visit.now.day(), format.extension());
        let name = format!("{group}-{noun}-{day}.{extension}");
        Ok(handed(&name, format.media_type(), file))
    }

    fn json(&self) -> Result<Vec<u8>, SheetError> {
        let items: Vec<&Value> = self.rows.iter().map(|(_, item)| item).collect();
        let file = serde_json::to_vec(&json!({ "items": items }));
        Ok(file.map_err(std::io::Error::from)?)
    }

    fn sheet(&self, format: sheets::Format) -> Result<Vec<u8>, SheetError> {
        let out = Cursor::new(Vec::new());
        let mut writer = SheetWriter::new(format, &self.title, &self.header, out)?;
        for (cells, _) in &self.rows {
            writer.write_row(cells)?;
        }
        Ok(writer.finish()?.into_inner())
    }
}
