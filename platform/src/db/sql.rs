//! Queries in SQL that both engines understand, with `$1` for values.

use sea_orm::{ConnectionTrait, DbErr, QueryResult, Statement, Value};

/// One row of an answer; columns are taken by name with `try_get("", "column")`.
pub type Row = QueryResult;
/// All rows of an answer.
pub type Rows = Vec<QueryResult>;

/// All rows that a query gives.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn query(
    on: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<Rows, DbErr> {
    on.query_all_raw(statement(on, sql, values)).await
}

/// The first row that a query gives.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn query_one(
    on: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<Option<Row>, DbErr> {
    on.query_one_raw(statement(on, sql, values)).await
}

/// Runs a change and tells how many rows it touched.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn execute(
    on: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<u64, DbErr> {
    Ok(on
        .execute_raw(statement(on, sql, values))
        .await?
        .rows_affected())
}

/// `$from, $from+1, …` for a list of values.
pub fn placeholders(from: usize, count: usize) -> String {
    let marks: Vec<String> = (from..from + count)
        .map(|number| format!("${number}"))
        .collect();
    marks.join(", ")
}

/// Cuts a list of values so that no statement passes the engines' limits.
pub fn chunks<T>(items: &[T]) -> std::slice::Chunks<'_, T> {
    items.chunks(500)
}

fn statement(
    on: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Statement {
    Statement::from_sql_and_values(on.get_database_backend(), sql, values)
}
