//! Taking a sheet of the bank: read at once, kept until somebody confirms it.

use std::{io::Write as _, ops::ControlFlow};

use axum::{
    extract::{
        Multipart, Path, State,
        multipart::{Field, MultipartError},
    },
    response::Response,
};
use ordit_kernel::UserError;
use ordit_platform::{
    sheets::{self, Cell, Limits, Row, SheetError},
    web::{Routes, Shared, Visit, WebError, redirect_after_write},
};

use super::{actions::keep_statement, pages::payments_page};
use crate::{fees::KEEP, form::Here};

/// What a sheet of a bank may have, in bytes.
pub const MOST_BYTES: usize = 5_000_000;
/// More is taken, so that what is too large is told so in words.
const MOST_FORM_BYTES: usize = 25_000_000;
const MOST_ROWS: u32 = 5_000;
const MOST_COLUMNS: usize = 40;
const LONGEST_CELL: usize = 500;
const LONGEST_NAME: usize = 120;

/// Where sheets are sent.
pub fn routes(routes: &mut Routes) {
    routes.post_upload("/n/{network}/fees/payments", KEEP, MOST_FORM_BYTES, take);
}

async fn take(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    form: Multipart,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let (name, read) = received(form).await?;
    match read {
        Ok(rows) => {
            let (id, seq) = keep_statement(&site.db, &visit.acting, here.id, &name, &rows).await?;
            let to = here.path(&format!("/fees/payments/{id}"));
            redirect_after_write(to, seq).answer()
        }
        Err(mistake) => payments_page(&site, &visit, here, Some(&mistake)).await,
    }
}

/// The name and the rows of the sheet in a form, or why there are none.
///
/// # Errors
/// When the form is broken off.
pub async fn received(
    mut form: Multipart,
) -> Result<(String, Result<Vec<Vec<String>>, UserError>), WebError> {
    let (mut name, mut bytes) = (String::new(), Vec::new());
    while let Some(field) = form.next_field().await.map_err(broken)? {
        if field.name() == Some("file") {
            name = own_name(field.file_name().unwrap_or_default());
            bytes = at_most(field).await?;
        }
    }
    let reading = {
        let name = name.clone();
        tokio::task::spawn_blocking(move || read(&name, &bytes))
    };
    let read = reading.await;
    Ok((
        name,
        read.map_err(|error| WebError::Internal(error.into()))?,
    ))
}

/// The rows of a sheet as text; the days of dates as ISO 8601 has them.
///
/// # Errors
/// In words, when it is none, too large, damaged or hostile.
pub fn read(name: &str, bytes: &[u8]) -> Result<Vec<Vec<String>>, UserError> {
    if bytes.is_empty() {
        return Err(UserError::new("members-fee-no-file"));
    }
    let limits = Limits {
        file_bytes: u64::try_from(MOST_BYTES).unwrap_or(u64::MAX),
        rows: MOST_ROWS,
        columns: MOST_COLUMNS,
        ..Limits::default()
    };
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut first: Option<String> = None;
    let mut on_row = |sheet: &str, row: Row| {
        // Only the first sheet with anything in it.
        let is_first = first.get_or_insert_with(|| sheet.to_owned()) == sheet;
        if is_first {
            rows.push(row.cells.iter().map(text).collect());
        }
        ControlFlow::Continue(())
    };
    let read = written(bytes)
        .map_err(SheetError::from)
        .and_then(|file| sheets::read(file.path(), name, &limits, &mut on_row));
    match read {
        Ok(()) => Ok(rows),
        Err(error) => Err(UserError::from(&error)),
    }
}

fn written(bytes: &[u8]) -> std::io::Result<tempfile::NamedTempFile> {
    let mut file = tempfile::NamedTempFile::new()?;
    file.write_all(bytes)?;
    file.flush()?;
    Ok(file)
}

/// A number that a sheet holds is an amount and not thousands.
fn text(cell: &Cell) -> String {
    let text = match cell {
        Cell::Number(number) if number.fract() != 0.0 => format!("{number:.2}"),
        cell => cell.text(),
    };
    text.chars().take(LONGEST_CELL).collect()
}

fn own_name(sent: &str) -> String {
    let name = sent.rsplit(['/', '\\']).next().unwrap_or_default().trim();
    name.chars()
        .filter(|letter| !letter.is_control())
        .take(LONGEST_NAME)
        .collect()
}

async fn at_most(mut field: Field<'_>) -> Result<Vec<u8>, WebError> {
    let mut bytes = Vec::new();
    // The rest is read and dropped: a browser looks at the answer only after sending everything.
    while let Some(piece) = field.chunk().await.map_err(broken)? {
        if bytes.len() <= MOST_BYTES {
            bytes.extend(piece);
        }
    }
    Ok(bytes)
}

fn broken(error: MultipartError) -> WebError {
    WebError::Status(error.status())
}
