//! Audiences in the database: one number per set, and the condition that scopes a query.

use ordit_kernel::{Audience, Viewer};
use sea_orm::{ConnectionTrait, DbBackend, DbErr, Value};
use uuid::Uuid;

use crate::db::{Turn, execute, placeholders, query, query_one};

/// The number of an audience, given on first use.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn number(on: &impl ConnectionTrait, audience: &Audience) -> Result<i64, DbErr> {
    let canonical = audience.canonical();
    if let Some(number) = known(on, &canonical).await? {
        return Ok(number);
    }
    if on.get_database_backend() == DbBackend::Postgres {
        let turn = Turn::Audience.number();
        query_one(on, "SELECT pg_advisory_xact_lock($1)", [turn.into()]).await?;
    }
    let sql = "INSERT INTO audiences (number, canonical) \
               SELECT COALESCE(MAX(number), 0) + 1, $1 FROM audiences WHERE NOT EXISTS \
               (SELECT 1 FROM audiences WHERE canonical = $1) HAVING NOT EXISTS \
               (SELECT 1 FROM audiences WHERE canonical = $1)";
    execute(on, sql, [canonical.as_str().into()]).await?;
    known(on, &canonical)
        .await?
        .ok_or_else(|| DbErr::RecordNotInserted)
}

/// The audiences that were given a number after this one, in order, with their scopes.
///
/// # Errors
/// When the database cannot be reached.
pub async fn after(
    on: &impl ConnectionTrait,
    number: u32,
) -> Result<Vec<(u32, Vec<String>)>, DbErr> {
    let sql = "SELECT number, canonical FROM audiences WHERE number > $1 ORDER BY number";
    let rows = query(on, sql, [i64::from(number).into()]).await?;
    rows.iter()
        .map(|row| {
            let number: i64 = row.try_get("", "number")?;
            let canonical: String = row.try_get("", "canonical")?;
            let keys = canonical.split_whitespace().map(str::to_owned).collect();
            Ok((u32::try_from(number).unwrap_or(u32::MAX), keys))
        })
        .collect()
}

/// Writes an entry's scopes anew.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn replace(
    on: &impl ConnectionTrait,
    entry: Uuid,
    audience: &Audience,
) -> Result<(), DbErr> {
    execute(
        on,
        "DELETE FROM entry_audiences WHERE entry_id = $1",
        [entry.into()],
    )
    .await?;
    for key in audience.keys() {
        let sql = "INSERT INTO entry_audiences (entry_id, scope) VALUES ($1, $2)";
        execute(on, sql, [entry.into(), key.into()]).await?;
    }
    Ok(())
}

/// The condition under which `entry` (an SQL expression of an entry's id) is seen by a viewer;
/// its values are numbered from `from`.
pub fn visible(viewer: &Viewer, entry: &str, from: usize) -> (String, Vec<Value>) {
    let keys = viewer.keys();
    let marks = placeholders(from, keys.len());
    let sql = format!(
        "EXISTS (SELECT 1 FROM entry_audiences a WHERE a.entry_id = {entry} \
         AND a.scope IN ({marks}))"
    );
    (sql, keys.into_iter().map(Value::from).collect())
}

async fn known(on: &impl ConnectionTrait, canonical: &str) -> Result<Option<i64>, DbErr> {
    let sql = "SELECT number FROM audiences WHERE canonical = $1";
    let row = query_one(on, sql, [canonical.into()]).await?;
    row.map(|row| row.try_get("", "number")).transpose()
}
