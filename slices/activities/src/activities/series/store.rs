//! Queries about series.

use ordit_kernel::{Id, Instant};
use ordit_platform::db::query;
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

/// The activities of a series from an instant on, in their order; those put away apart.
///
/// # Errors
/// When the database cannot be reached.
pub async fn from(on: &impl ConnectionTrait, series: Id, since: Instant) -> Result<Vec<Id>, DbErr> {
    let sql = "SELECT a.entry_id FROM activities a JOIN entries e ON e.id = a.entry_id \
               WHERE a.series_id = $1 AND a.first_at >= $2 AND e.state <> 'archived' \
               ORDER BY a.first_at, a.entry_id LIMIT 200";
    let values = [Uuid::from(series).into(), since.0.into()];
    let rows = query(on, sql, values).await?;
    rows.iter()
        .map(|row| row.try_get("", "entry_id").map(Id))
        .collect()
}
