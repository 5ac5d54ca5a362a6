//! Queries about series.

use ordit_kernel::{Id, Instant};
use ordit_platform::db::{Row, query};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

/// The activities of a series from an instant on, in their order; those put away apart.
///
/// # Errors
/// When the database cannot be reached.
pub async fn from(on: &impl ConnectionTrait, series: Id, since: Instant) -> Result<Vec<Id>, DbErr> {
    let dated = dated(on, series, since).await?;
    Ok(dated.into_iter().map(|(id, _)| id).collect())
}

/// The same, with when each begins.
///
/// # Errors
/// When the database cannot be reached.
pub async fn dated(
    on: &impl ConnectionTrait,
    series: Id,
    since: Instant,
) -> Result<Vec<(Id, Instant)>, DbErr> {
    let sql = "SELECT a.entry_id, a.first_at FROM activities a JOIN entries e ON e.id = a.entry_id \
               WHERE a.series_id = $1 AND a.first_at >= $2 AND e.state <> 'archived' \
               ORDER BY a.first_at, a.entry_id LIMIT 200";
    let values = [Uuid::from(series).into(), since.0.into()];
    let rows = query(on, sql, values).await?;
    let dated = |row: &Row| {
        let first_at = row.try_get("", "first_at").map(Instant)?;
        Ok((Id(row.try_get("", "entry_id")?), first_at))
    };
    rows.iter().map(dated).collect()
}
