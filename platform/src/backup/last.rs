//! The last nightly backup, as the instance remembers it.

use ordit_kernel::Instant;
use sea_orm::{ConnectionTrait, DbErr};
use serde::{Deserialize, Serialize};

use super::{NAME, rules::is_late};
use crate::{
    db::{Write, query_one},
    instance,
};

/// The mark under which it is remembered.
pub(super) const MARK: &str = "backup";

/// A backup that was written and read back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastBackup {
    pub at: Instant,
    pub bytes: u64,
    pub rows: u64,
    /// Where it lies, on the machine that wrote it.
    pub file: String,
}

/// The last one, if there ever was one.
///
/// # Errors
/// When the database cannot be reached.
pub async fn last(on: &impl ConnectionTrait) -> Result<Option<LastBackup>, DbErr> {
    let sql = "SELECT value FROM instance_marks WHERE mark = $1";
    let row = query_one(on, sql, [MARK.into()]).await?;
    let value: Option<String> = row.map(|row| row.try_get("", "value")).transpose()?;
    Ok(read(value))
}

/// Remembers a backup.
pub(super) async fn remember(write: &Write, made: &LastBackup) -> Result<(), DbErr> {
    let value = serde_json::to_string(made);
    let value = value.map_err(|error| DbErr::Custom(error.to_string()))?;
    instance::put_mark(write, MARK, &value).await
}

/// Whether the last attempt failed, or there is none of the last two days; in one query.
pub(super) async fn is_missing(on: &impl ConnectionTrait, now: Instant) -> Result<bool, DbErr> {
    let sql = "SELECT (SELECT value FROM instance_marks WHERE mark = $1) AS value, \
               (SELECT MAX(failed_at) FROM jobs WHERE kind = $2) AS failed_at, \
               (SELECT at FROM events ORDER BY seq LIMIT 1) AS begun";
    let Some(row) = query_one(on, sql, [MARK.into(), NAME.into()]).await? else {
        return Ok(false);
    };
    let failed_at: Option<i64> = row.try_get("", "failed_at")?;
    let begun: Option<i64> = row.try_get("", "begun")?;
    let made = read(row.try_get("", "value")?);
    let is_late = is_late(made.map(|made| made.at), begun.map(Instant), now);
    Ok(failed_at.is_some() || is_late)
}

/// What an earlier version remembered otherwise is as good as nothing.
fn read(value: Option<String>) -> Option<LastBackup> {
    serde_json::from_str(&value?).ok()
}
