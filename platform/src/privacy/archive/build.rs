//! Writing the archive: a page to read first, JSON and CSV of each table, documents as they are.

use std::{
    fs::File,
    io::{self, Cursor, Write as _},
};

use ordit_kernel::Id;
use sea_orm::{ConnectionTrait, DbErr};
use serde_json::Value as Json;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::{store::Archive, words};
use crate::{
    files::document_piece,
    jobs::{Failure, Work},
    privacy::{
        gather::{Gathered, gather},
        person::{declared, subject},
    },
    sheets::{self, Cell, SheetError, SheetWriter},
};

/// All documents together; what is beyond is named and left out.
const MOST_DOCUMENT_BYTES: u64 = 100_000_000;
/// The table whose rows are files.
const DOCUMENTS: &str = "documents";

/// Writes everything that is declared about a person into a file that nobody else sees.
pub async fn build(work: &Work<'_>, asked: &Archive) -> Result<File, Failure> {
    let moment = work.db.read_at_one_moment().await?;
    let subject = subject(&moment, work.modules, asked.person).await?;
    let mut all = Vec::new();
    for data in declared(work.modules).filter(|data| !data.handed.is_empty()) {
        let gathered = gather(&moment, data, &subject).await?;
        if !gathered.rows.is_empty() {
            all.push(gathered);
        }
    }
    let mut zip = ZipWriter::new(tempfile::tempfile().map_err(unwritten)?);
    let left_out = documents(&moment, &mut zip, &all).await?;
    moment.rollback().await?;
    let name = words::file_name(work.means, asked.lang);
    let first = words::introduction(work, asked, &all, &left_out);
    let finished = written(&mut zip, &name, first.as_bytes(), packed())
        .and_then(|()| tables(&mut zip, &all))
        .and_then(|()| zip.finish().map_err(io::Error::other));
    Ok(finished.map_err(unwritten)?)
}

fn tables(zip: &mut ZipWriter<File>, all: &[Gathered]) -> io::Result<()> {
    for (one, name) in all.iter().zip(words::names(all)) {
        let json = serde_json::to_vec_pretty(&one.rows)?;
        written(zip, &format!("{name}.json"), &json, packed())?;
        written(
            zip,
            &format!("{name}.csv"),
            &csv(one).map_err(io::Error::other)?,
            packed(),
        )?;
    }
    Ok(())
}

/// As every spreadsheet of ours, nothing in it calculates when it is opened.
fn csv(one: &Gathered) -> Result<Vec<u8>, SheetError> {
    let header: Vec<String> = one
        .data
        .handed
        .iter()
        .map(|name| (*name).to_owned())
        .collect();
    let cursor = Cursor::new(Vec::new());
    let mut lines = SheetWriter::new(sheets::Format::Csv, one.data.table, &header, cursor)?;
    for row in &one.rows {
        let cells = one.data.handed.iter().map(|column| match row.get(*column) {
            None | Some(Json::Null) => Cell::Empty,
            Some(Json::String(text)) => Cell::from_text(text),
            Some(other) => Cell::from_text(&other.to_string()),
        });
        lines.write_row(&cells.collect::<Vec<_>>())?;
    }
    Ok(lines.finish()?.into_inner())
}

/// The documents themselves; tells the names of those that are left out.
async fn documents(
    on: &impl ConnectionTrait,
    zip: &mut ZipWriter<File>,
    all: &[Gathered],
) -> Result<Vec<String>, Failure> {
    let (mut left_out, mut total) = (Vec::new(), 0_u64);
    let rows = all.iter().filter(|one| one.data.table == DOCUMENTS);
    for row in rows.flat_map(|one| &one.rows) {
        let text = |column: &str| row.get(column).and_then(Json::as_str).unwrap_or_default();
        let bytes = row.get("bytes").and_then(Json::as_u64).unwrap_or(u64::MAX);
        let Ok(id) = text("id").parse::<Id>() else {
            continue;
        };
        total = total.saturating_add(bytes);
        if total > MOST_DOCUMENT_BYTES {
            left_out.push(text("name").to_owned());
            continue;
        }
        let name = format!("{DOCUMENTS}/{id}-{}", text("name"));
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        zip.start_file(name, stored)
            .map_err(io::Error::other)
            .map_err(unwritten)?;
        let mut left = bytes;
        for position in 0_u64.. {
            if left == 0 {
                break;
            }
            let piece = document_piece(on, id, position).await?;
            zip.write_all(&piece).map_err(unwritten)?;
            left = left.saturating_sub(piece.len() as u64);
        }
    }
    Ok(left_out)
}

fn written(
    zip: &mut ZipWriter<File>,
    name: &str,
    bytes: &[u8],
    options: SimpleFileOptions,
) -> io::Result<()> {
    zip.start_file(name, options).map_err(io::Error::other)?;
    zip.write_all(bytes)
}

fn packed() -> SimpleFileOptions {
    SimpleFileOptions::default()
}

fn unwritten(error: io::Error) -> DbErr {
    DbErr::Custom(format!("an archive cannot be written: {error}"))
}
