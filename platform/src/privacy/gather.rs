//! Reading what is kept about one person, table by table, as values that anybody can read.

use ordit_kernel::Instant;
use sea_orm::{ConnectionTrait, DbErr};
use serde_json::{Map, Value as Json};

use super::{
    declared::{PersonalData, Subject},
    person::condition,
};
use crate::{backup::columns, db::query};

/// So many rows of one table; who has more is told so.
pub const MOST_ROWS: usize = 10_000;

/// What one table holds about a person.
pub struct Gathered {
    pub data: &'static PersonalData,
    /// By column, in the order that is declared.
    pub rows: Vec<Map<String, Json>>,
    /// There are more.
    pub is_cut: bool,
}

/// The rows of a person in one table, without what is withheld.
///
/// # Errors
/// When the database cannot be reached.
pub async fn gather(
    on: &impl ConnectionTrait,
    data: &'static PersonalData,
    subject: &Subject,
) -> Result<Gathered, DbErr> {
    let mut columns = columns::of_table(on, data.table).await?;
    columns.retain(|column| data.handed.contains(&column.name.as_str()));
    let (condition, values) = condition(data.rows, subject, 1);
    let sql = format!(
        "SELECT {} FROM {} WHERE {condition} ORDER BY 1 LIMIT {}",
        data.handed.join(", "),
        data.table,
        MOST_ROWS + 1
    );
    let mut rows = Vec::new();
    for row in query(on, &sql, values).await? {
        let mut values = Map::new();
        for column in &columns {
            let value = said(&column.name, column.read(&row)?);
            values.insert(column.name.clone(), value);
        }
        rows.push(values);
    }
    let is_cut = rows.len() > MOST_ROWS;
    rows.truncate(MOST_ROWS);
    Ok(Gathered { data, rows, is_cut })
}

/// Instants are written as people and programs read them.
fn said(column: &str, value: Json) -> Json {
    let is_instant = ["at", "since", "until"].contains(&column)
        || column.ends_with("_at")
        || column.ends_with("_until");
    match value.as_i64() {
        Some(micros) if is_instant => Instant(micros).timestamp().to_string().into(),
        _ => value,
    }
}
