//! Writing a backup while the instance runs.

use std::{
    fs::File,
    io::{BufWriter, Write as _},
    path::Path,
};

use flate2::{Compression, write::GzEncoder};
use sea_orm::{ConnectionTrait, DatabaseTransaction};
use serde::Serialize;

use super::{
    BackupError, Contents, FORMAT, Header, Line,
    columns::{self, Column},
    migration_names, tables, verify,
};
use crate::{
    db::{Db, SqlMigration, query},
    events,
};

/// Rows are read in pieces of this many, and rows with pieces of files in smaller ones.
const PIECE: i64 = 1_000;
const PIECE_OF_BYTES: i64 = 10;

/// Writes everything as it is at one moment, reads the file back, and moves it into place.
///
/// # Errors
/// When the database or the file fails, or the file does not read back.
pub async fn save(
    db: &Db,
    migrations: &[SqlMigration],
    path: &Path,
) -> Result<Contents, BackupError> {
    let fresh = path.with_extension("unfinished");
    let moment = db.read_at_one_moment().await?;
    let mut lines = Lines::create(&fresh)?;
    let seq = events::last_seq(&moment).await?;
    lines.write(&Header {
        format: FORMAT,
        migrations: migration_names(migrations),
        seq,
    })?;
    let mut rows = 0;
    for table in tables(migrations) {
        rows += save_table(&moment, &table, &mut lines).await?;
    }
    moment.rollback().await?;
    lines.finish(rows)?;
    let contents = verify(&fresh)?;
    std::fs::rename(fresh, path)?;
    Ok(contents)
}

async fn save_table(
    moment: &DatabaseTransaction,
    table: &str,
    lines: &mut Lines,
) -> Result<u64, BackupError> {
    let columns = columns::of_table(moment, table).await?;
    let names: Vec<String> = columns.iter().map(|column| column.name.clone()).collect();
    lines.write(&Line::Table {
        name: table.to_owned(),
        columns: names,
    })?;
    // The engines' own row addresses give a stable order inside one moment.
    let address = match moment.get_database_backend() {
        sea_orm::DbBackend::Postgres => "ctid",
        _ => "rowid",
    };
    let sql = format!("SELECT * FROM {table} ORDER BY {address} LIMIT $1 OFFSET $2");
    let piece = match columns.iter().any(Column::is_of_bytes) {
        true => PIECE_OF_BYTES,
        false => PIECE,
    };
    let mut written: i64 = 0;
    loop {
        let rows = query(moment, &sql, [piece.into(), written.into()]).await?;
        for row in &rows {
            let values: Result<Vec<_>, _> = columns.iter().map(|column| column.read(row)).collect();
            lines.write(&Line::Row(values?))?;
        }
        let count = i64::try_from(rows.len()).unwrap_or(piece);
        written += count;
        if count < piece {
            return Ok(u64::try_from(written).unwrap_or_default());
        }
    }
}

/// Lines on their way into a compressed file, hashed as they pass.
struct Lines {
    file: GzEncoder<BufWriter<File>>,
    hash: blake3::Hasher,
}

impl Lines {
    fn create(path: &Path) -> std::io::Result<Self> {
        let file = BufWriter::new(File::create(path)?);
        Ok(Self {
            file: GzEncoder::new(file, Compression::default()),
            hash: blake3::Hasher::new(),
        })
    }

    fn write(&mut self, line: &impl Serialize) -> Result<(), BackupError> {
        let mut text = serde_json::to_vec(line).map_err(std::io::Error::from)?;
        text.push(b'\n');
        self.hash.update(&text);
        Ok(self.file.write_all(&text)?)
    }

    fn finish(mut self, rows: u64) -> Result<(), BackupError> {
        let hash = self.hash.finalize().to_string();
        self.write(&Line::End { rows, hash })?;
        self.file
            .finish()?
            .into_inner()
            .map_err(|error| error.into_error())?
            .sync_all()?;
        Ok(())
    }
}
