//! Writing a backup while the instance runs.

use std::{
    fs::File,
    io::{BufWriter, Write as _},
    path::Path,
};

use flate2::{Compression, write::GzEncoder};
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend};
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

/// Writes everything as it is at one moment, reads the file back, and moves it into place. What
/// fails leaves nothing behind.
///
/// # Errors
/// When the database or the file fails, or the file does not read back.
pub async fn save(
    db: &Db,
    migrations: &[SqlMigration],
    path: &Path,
) -> Result<Contents, BackupError> {
    let fresh = path.with_extension("unfinished");
    let saved = save_fresh(db, migrations, &fresh).await;
    if saved.is_err() {
        // A disk that is full has room again; that nothing was there to be removed is no failure.
        std::fs::remove_file(&fresh).ok();
        return saved;
    }
    std::fs::rename(&fresh, path)?;
    keep_name(path)?;
    saved
}

async fn save_fresh(
    db: &Db,
    migrations: &[SqlMigration],
    fresh: &Path,
) -> Result<Contents, BackupError> {
    let moment = db.read_at_one_moment().await?;
    let mut lines = Lines::create(fresh)?;
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
    let fresh = fresh.to_owned();
    // Reading it back takes a while and waits for nobody.
    let verified = tokio::task::spawn_blocking(move || verify(&fresh)).await;
    verified.map_err(std::io::Error::other)?
}

/// A name is there after a power cut only once its folder is on the disk.
fn keep_name(path: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
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
    let sql = by_address(moment.get_database_backend(), table);
    let piece = match columns.iter().any(Column::is_of_bytes) {
        true => PIECE_OF_BYTES,
        false => PIECE,
    };
    let mut written: i64 = 0;
    let mut last = match moment.get_database_backend() {
        DbBackend::Postgres => "(0,0)".to_owned(),
        _ => "-1".to_owned(),
    };
    loop {
        let rows = query(moment, &sql, [last.as_str().into(), piece.into()]).await?;
        if let Some(row) = rows.last() {
            last = row.try_get("", ADDRESS)?;
        }
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

/// What the engines' own row address is called beside the columns of a table.
const ADDRESS: &str = "ordit_row_address";

/// A piece of a table's rows behind an address. These give a stable order inside one moment, and
/// the way to the next piece whatever there is before it.
fn by_address(engine: DbBackend, table: &str) -> String {
    let (address, behind) = match engine {
        DbBackend::Postgres => ("ctid", "ctid > CAST($1 AS tid)"),
        _ => ("rowid", "rowid > CAST($1 AS INTEGER)"),
    };
    format!(
        "SELECT *, CAST({address} AS TEXT) AS {ADDRESS} FROM {table} WHERE {behind} \
         ORDER BY {address} LIMIT $2"
    )
}

/// Lines on their way into a compressed file, hashed as they pass.
struct Lines {
    file: GzEncoder<BufWriter<File>>,
    hash: blake3::Hasher,
}

impl Lines {
    fn create(path: &Path) -> std::io::Result<Self> {
        let mut options = File::options();
        options.write(true).create(true).truncate(true);
        // It holds what only the instance may know.
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = BufWriter::new(options.open(path)?);
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
