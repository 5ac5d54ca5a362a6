//! Reading a backup: verifying it, and filling an empty database with it.

use std::{
    fs::File,
    io::{BufRead, BufReader},
    path::Path,
};

use flate2::read::GzDecoder;
use ordit_kernel::Acting;
use sea_orm::Value;

use super::{
    BackupError, Contents, FORMAT, Header, Line,
    columns::{self, Column},
    migration_names,
    settle::settle,
    tables,
};
use crate::db::{Db, SqlMigration, Write, execute, placeholders, query_one};

/// Values of one statement stay under every engine's limit.
const VALUES: usize = 10_000;
/// And their text under what memory bears, whatever files there are.
const CHARACTERS: usize = 4_000_000;

/// Reads the whole file and says what it holds.
///
/// # Errors
/// When it cannot be read or is not whole.
pub fn verify(path: &Path) -> Result<Contents, BackupError> {
    let mut backup = Backup::open(path)?;
    while let Some(line) = backup.next()? {
        if let Line::End { rows, .. } = line {
            // What follows must be the end of the compressed file, with its own checksum.
            return match backup.next()? {
                None => Ok(Contents {
                    rows,
                    seq: backup.header.seq,
                }),
                Some(_) => Err(BackupError::Damaged("it goes on after its end".to_owned())),
            };
        }
    }
    Err(BackupError::Damaged("it breaks off".to_owned()))
}

/// Fills an empty, migrated database in one transaction. What was under way when the backup was
/// made does not go on: mails that waited are for a person to look at, and everybody signs in anew.
///
/// # Errors
/// When the file is not whole or of another version, or the database is not empty or refuses.
pub async fn restore(
    db: &Db,
    migrations: &[SqlMigration],
    path: &Path,
) -> Result<Contents, BackupError> {
    let contents = verify(path)?;
    let mut backup = Backup::open(path)?;
    let known = migration_names(migrations);
    if let Some(other) = backup
        .header
        .migrations
        .iter()
        .find(|name| !known.contains(name))
    {
        return Err(BackupError::OtherVersion(other.clone()));
    }
    let write = db.write(&Acting::operator()).await?;
    refuse_unless_empty(&write, migrations).await?;
    let mut table: Option<Filling> = None;
    while let Some(line) = backup.next()? {
        match line {
            Line::Table { name, columns } => {
                if let Some(mut full) = table.take() {
                    full.flush(&write).await?;
                }
                table = Some(Filling::start(&write, name, &columns).await?);
            }
            Line::Row(values) => match &mut table {
                Some(table) => table.add(&write, &values).await?,
                None => return Err(BackupError::Damaged("a row before any table".to_owned())),
            },
            Line::End { .. } => break,
        }
    }
    if let Some(mut full) = table {
        full.flush(&write).await?;
    }
    settle(&write).await?;
    write.commit().await?;
    Ok(contents)
}

async fn refuse_unless_empty(
    write: &Write,
    migrations: &[SqlMigration],
) -> Result<(), BackupError> {
    for table in tables(migrations) {
        let sql = format!("SELECT 1 AS one FROM {table} LIMIT 1");
        if query_one(write.conn(), &sql, []).await?.is_some() {
            return Err(BackupError::NotEmpty(table));
        }
    }
    Ok(())
}

/// A table on its way into the database.
struct Filling {
    table: String,
    columns: Vec<Column>,
    values: Vec<Value>,
    characters: usize,
}

impl Filling {
    async fn start(write: &Write, table: String, names: &[String]) -> Result<Self, BackupError> {
        let known = columns::of_table(write.conn(), &table).await?;
        let columns: Option<Vec<Column>> = names
            .iter()
            .map(|name| known.iter().find(|column| column.name == *name).cloned())
            .collect();
        let columns = columns.filter(|columns| !columns.is_empty());
        let columns = columns.ok_or_else(|| BackupError::OtherVersion(table.clone()))?;
        Ok(Self {
            table,
            columns,
            values: Vec::new(),
            characters: 0,
        })
    }

    async fn add(&mut self, write: &Write, row: &[serde_json::Value]) -> Result<(), BackupError> {
        let damaged = || BackupError::Damaged(format!("a row of {}", self.table));
        if row.len() != self.columns.len() {
            return Err(damaged());
        }
        let values: Option<Vec<Value>> = self
            .columns
            .iter()
            .zip(row)
            .map(|(column, json)| column.write(json))
            .collect();
        self.values.extend(values.ok_or_else(damaged)?);
        let texts = row.iter().filter_map(serde_json::Value::as_str);
        self.characters += texts.map(str::len).sum::<usize>();
        let is_full = self.values.len() + self.columns.len() > VALUES;
        if is_full || self.characters > CHARACTERS {
            self.flush(write).await?;
        }
        Ok(())
    }

    async fn flush(&mut self, write: &Write) -> Result<(), BackupError> {
        if self.values.is_empty() {
            return Ok(());
        }
        let width = self.columns.len();
        let names: Vec<&str> = self
            .columns
            .iter()
            .map(|column| column.name.as_str())
            .collect();
        let rows: Vec<String> = (0..self.values.len() / width)
            .map(|row| format!("({})", placeholders(row * width + 1, width)))
            .collect();
        let (table, names) = (&self.table, names.join(", "));
        let sql = format!("INSERT INTO {table} ({names}) VALUES {}", rows.join(", "));
        execute(write.conn(), &sql, std::mem::take(&mut self.values)).await?;
        self.characters = 0;
        Ok(())
    }
}

/// An open backup, hashed as it is read.
struct Backup {
    header: Header,
    file: BufReader<GzDecoder<File>>,
    hash: blake3::Hasher,
    rows: u64,
}

impl Backup {
    fn open(path: &Path) -> Result<Self, BackupError> {
        let mut file = BufReader::new(GzDecoder::new(File::open(path)?));
        let mut text = Vec::new();
        file.read_until(b'\n', &mut text)
            .map_err(|error| BackupError::Damaged(error.to_string()))?;
        let header: Header = serde_json::from_slice(&text)
            .map_err(|_| BackupError::Damaged("it does not begin as one".to_owned()))?;
        if header.format != FORMAT {
            return Err(BackupError::OtherVersion(format!(
                "format {}",
                header.format
            )));
        }
        let mut hash = blake3::Hasher::new();
        hash.update(&text);
        Ok(Self {
            header,
            file,
            hash,
            rows: 0,
        })
    }

    fn next(&mut self) -> Result<Option<Line>, BackupError> {
        let damaged = |error: &dyn std::fmt::Display| BackupError::Damaged(error.to_string());
        let mut text = Vec::new();
        let bytes = self
            .file
            .read_until(b'\n', &mut text)
            .map_err(|error| damaged(&error))?;
        if bytes == 0 {
            return Ok(None);
        }
        let line: Line = serde_json::from_slice(&text).map_err(|error| damaged(&error))?;
        match &line {
            Line::End { rows, hash } => {
                if *rows != self.rows || *hash != self.hash.finalize().to_string() {
                    return Err(damaged(&"its checksum does not fit"));
                }
            }
            Line::Row(_) => self.rows += 1,
            Line::Table { .. } => {}
        }
        self.hash.update(&text);
        Ok(Some(line))
    }
}
