//! The first rows of a file that was sent, to show what stands in its columns.

use std::{io::Write, ops::ControlFlow};

use ordit_platform::{
    db::{Db, query},
    import::{ImportError, Run},
    sheets::{self, Limits, Row, SheetError},
};
use tempfile::NamedTempFile;
use uuid::Uuid;

/// The titles stand in one of the first twenty rows, and three values are shown below them.
const ROWS: usize = 24;

/// The beginning of one sheet.
#[derive(Debug)]
pub struct Sample {
    pub sheet: String,
    pub rows: Vec<Row>,
}

impl Sample {
    /// The number of columns with anything in them.
    pub fn width(&self) -> usize {
        self.rows
            .iter()
            .map(|row| row.cells.len())
            .max()
            .unwrap_or(0)
    }

    /// The text of a cell; the row counted as the spreadsheet shows it, the column from 0.
    pub fn text(&self, row: u32, column: usize) -> String {
        let found = self.rows.iter().find(|candidate| candidate.number == row);
        let cell = found.and_then(|row| row.cells.get(column));
        cell.map(|cell| cell.text().trim().to_owned())
            .unwrap_or_default()
    }

    /// The first values of a column below a row.
    pub fn values(&self, below: u32, column: usize, count: usize) -> Vec<String> {
        let rows = self.rows.iter().filter(|row| row.number > below);
        let texts = rows.map(|row| self.text(row.number, column));
        texts.filter(|text| !text.is_empty()).take(count).collect()
    }
}

/// The first rows of every sheet of a run's file; none once the file is no longer kept.
///
/// # Errors
/// When the file cannot be read, or the database cannot be reached.
pub async fn samples(db: &Db, run: &Run) -> Result<Vec<Sample>, ImportError> {
    let sql = "SELECT bytes FROM import_file_chunks WHERE run_id = $1 ORDER BY position";
    let pieces = query(db.read(), sql, [Uuid::from(run.id).into()]).await?;
    if pieces.is_empty() {
        return Ok(Vec::new());
    }
    let mut file = NamedTempFile::new().map_err(SheetError::Io)?;
    for piece in pieces {
        let bytes: Vec<u8> = piece.try_get("", "bytes")?;
        file.write_all(&bytes).map_err(SheetError::Io)?;
    }
    let name = run.file_name.clone().unwrap_or_default();
    let sheets = run.mappings.len();
    let reading = tokio::task::spawn_blocking(move || beginnings(&file, &name, sheets));
    Ok(reading.await.map_err(|_| SheetError::Damaged)??)
}

/// Stops as soon as the last of the sheets that are known of was seen.
fn beginnings(file: &NamedTempFile, name: &str, sheets: usize) -> Result<Vec<Sample>, SheetError> {
    let mut samples: Vec<Sample> = Vec::new();
    sheets::read(file.path(), name, &Limits::default(), &mut |sheet, row| {
        if samples.last().is_none_or(|sample| sample.sheet != sheet) {
            samples.push(Sample {
                sheet: sheet.to_owned(),
                rows: Vec::new(),
            });
        }
        let count = samples.len();
        let Some(sample) = samples.last_mut() else {
            return ControlFlow::Break(());
        };
        if sample.rows.len() < ROWS {
            sample.rows.push(row);
            ControlFlow::Continue(())
        } else if count == sheets {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    })?;
    Ok(samples)
}
