//! What an instance remembers of itself, such as that it is a demo.

use ordit_kernel::Acting;
use sea_orm::DbErr;

use crate::db::{Db, SqlMigration, Write, execute, query_one};

/// The table of marks.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_000300_platform_instance",
    sql: "-- Facts about the instance as a whole.\n\
          CREATE TABLE instance_marks (mark TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);\n",
};

/// Stands in the demo's database: `loading`, then `loaded`.
pub const DEMO: &str = "demo";

/// Where people reach the instance, as `ordit serve` was last told.
pub const PUBLIC_URL: &str = "public_url";

/// The value of a mark, if it was ever set.
///
/// # Errors
/// When the database cannot be reached.
pub async fn mark(db: &Db, mark: &str) -> Result<Option<String>, DbErr> {
    let sql = "SELECT value FROM instance_marks WHERE mark = $1";
    let row = query_one(db.read(), sql, [mark.into()]).await?;
    row.map(|row| row.try_get("", "value")).transpose()
}

/// Sets a mark that was never set, and gives the value that it has.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn mark_once(db: &Db, mark: &str, value: &str) -> Result<String, DbErr> {
    if let Some(known) = self::mark(db, mark).await? {
        return Ok(known);
    }
    let write = db.write(&Acting::operator()).await?;
    let sql = "INSERT INTO instance_marks (mark, value) VALUES ($1, $2) \
               ON CONFLICT (mark) DO NOTHING";
    execute(write.conn(), sql, [mark.into(), value.into()]).await?;
    write.commit().await?;
    // Another process may have been quicker; then its value stands.
    let kept = self::mark(db, mark).await?;
    kept.ok_or_else(|| DbErr::RecordNotFound(format!("the mark {mark}")))
}

/// Sets a mark.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn set_mark(db: &Db, mark: &str, value: &str) -> Result<(), DbErr> {
    let write = db.write(&Acting::operator()).await?;
    put_mark(&write, mark, value).await?;
    write.commit().await.map(drop)
}

/// Sets a mark in a write.
pub(crate) async fn put_mark(write: &Write, mark: &str, value: &str) -> Result<(), DbErr> {
    let sql = "INSERT INTO instance_marks (mark, value) VALUES ($1, $2) \
               ON CONFLICT (mark) DO UPDATE SET value = excluded.value";
    execute(write.conn(), sql, [mark.into(), value.into()])
        .await
        .map(drop)
}
