//! Rows of the slice's tables for a list of entries.

use ordit_kernel::Id;
use ordit_platform::db::{Row, chunks, placeholders, query};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

/// Every row of a table whose column holds one of these ids, by that column and then by `order`.
///
/// # Errors
/// When the database cannot be reached.
pub async fn rows_of(
    on: &impl ConnectionTrait,
    table: &str,
    column: &str,
    order: &str,
    ids: &[Id],
) -> Result<Vec<Row>, DbErr> {
    let mut rows = Vec::new();
    for chunk in chunks(ids) {
        let marks = placeholders(1, chunk.len());
        let sql =
            format!("SELECT * FROM {table} WHERE {column} IN ({marks}) ORDER BY {column}, {order}");
        let values = chunk.iter().map(|id| Value::from(Uuid::from(*id)));
        rows.extend(query(on, &sql, values).await?);
    }
    Ok(rows)
}
