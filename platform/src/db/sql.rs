//! Queries in SQL that both engines understand, with `$1` for values.

use std::borrow::Cow;

use sea_orm::{ConnectionTrait, DbBackend, DbErr, QueryResult, Statement, Value};

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
    super::counting::note();
    let backend = on.get_database_backend();
    let values = values.into_iter().map(without_nul);
    match backend {
        DbBackend::Sqlite => Statement::from_sql_and_values(backend, unnumbered(sql), values),
        _ => Statement::from_sql_and_values(backend, sql, values),
    }
}

/// No text holds the letter that PostgreSQL takes in none: whoever sends one does not get an error.
fn without_nul(value: Value) -> Value {
    match value {
        Value::String(Some(text)) if text.contains('\0') => text.replace('\0', " ").into(),
        other => other,
    }
}

/// The same with `?` for each value, where they come in their order and once each. SQLite looks
/// every numbered mark up in a list of all of them, which takes seconds where there are thousands.
fn unnumbered(sql: &str) -> Cow<'_, str> {
    let mut plain = String::with_capacity(sql.len());
    let mut pieces = sql.split('$');
    plain.push_str(pieces.next().unwrap_or_default());
    for (number, piece) in (1_usize..).zip(pieces) {
        let digits = piece.bytes().take_while(u8::is_ascii_digit).count();
        if piece[..digits].parse() != Ok(number) {
            return Cow::Borrowed(sql);
        }
        plain.push('?');
        plain.push_str(&piece[digits..]);
    }
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::unnumbered;

    #[test]
    fn marks_in_their_order_need_no_number() {
        for (numbered, plain) in [
            ("VALUES ($1, $2), ($3, $4)", "VALUES (?, ?), (?, ?)"),
            ("a = $1", "a = ?"),
            ("SELECT 1", "SELECT 1"),
        ] {
            assert_eq!(unnumbered(numbered), plain);
        }
    }

    #[test]
    fn marks_that_come_twice_or_out_of_order_keep_it() {
        for sql in [
            "a = $1 OR b = $1",
            "LIMIT $2 OFFSET $1",
            "a = '$' AND b = $1",
        ] {
            assert_eq!(unnumbered(sql), sql);
        }
    }
}
