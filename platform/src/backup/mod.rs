//! Backups: every table in one compressed, checksummed file that fills an empty database of either
//! engine.
//!
//! The file is gzip of JSON lines: a header, then per table a line naming it and one line per row,
//! and at the end the number of rows and a BLAKE3 hash of all lines before.

mod card;
pub(crate) mod columns;
mod last;
mod nightly;
mod restore;
mod rules;
mod save;
mod settle;

use ordit_kernel::Lang;
use serde::{Deserialize, Serialize};

pub use card::CARD;
pub use last::{LastBackup, last};
pub use nightly::{NIGHTLY, Nightly};
pub use restore::{restore, verify};
pub use save::save;

use crate::db::SqlMigration;

/// The words of nightly backups.
pub const LOCALES: [(Lang, &str); 4] = crate::locales!("backup");

/// The name of the job that makes them.
const NAME: &str = "platform.backup";

/// What stands first in a backup.
#[derive(Debug, Serialize, Deserialize)]
struct Header {
    format: u32,
    migrations: Vec<String>,
    seq: i64,
}

/// A line after the header.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Line {
    Table { name: String, columns: Vec<String> },
    Row(Vec<serde_json::Value>),
    End { rows: u64, hash: String },
}

const FORMAT: u32 = 1;

/// What a backup holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    pub rows: u64,
    /// The number of the last event in it.
    pub seq: i64,
}

/// Why a backup cannot be made or used.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    #[error("the file cannot be read or written")]
    File(#[from] std::io::Error),
    #[error("the database refuses: {0}")]
    Database(#[from] sea_orm::DbErr),
    #[error("the file is no whole backup: {0}")]
    Damaged(String),
    #[error("the backup comes from another version of Ordit: it knows {0}")]
    OtherVersion(String),
    #[error("the target is not empty: {0} has rows. Restore into a new folder or database")]
    NotEmpty(String),
}

/// The tables in the order in which migrations make them, so that what refers comes later.
fn tables(migrations: &[SqlMigration]) -> Vec<String> {
    let mut sorted: Vec<&SqlMigration> = migrations.iter().collect();
    sorted.sort_by_key(|migration| migration.name);
    let statements = sorted
        .iter()
        .flat_map(|migration| migration.sql.split("CREATE TABLE ").skip(1));
    let names = statements.filter_map(|rest| rest.split([' ', '(']).next());
    names.map(str::to_owned).collect()
}

fn migration_names(migrations: &[SqlMigration]) -> Vec<String> {
    let mut names: Vec<String> = migrations
        .iter()
        .map(|migration| migration.name.to_owned())
        .collect();
    names.sort();
    names
}
