//! Columns that hold JSON.

use std::str::FromStr;

use sea_orm::DbErr;
use serde::{Serialize, de::DeserializeOwned};

use crate::db::Row;

/// The value of a column that is never null.
pub fn read<T: DeserializeOwned>(row: &Row, column: &str) -> Result<T, DbErr> {
    let text: String = row.try_get("", column)?;
    parse(&text, column)
}

/// The value of a column that may be null.
pub fn read_if_any<T: DeserializeOwned>(row: &Row, column: &str) -> Result<Option<T>, DbErr> {
    let text: Option<String> = row.try_get("", column)?;
    text.map(|text| parse(&text, column)).transpose()
}

/// A value as such a column holds it.
pub fn text<T: Serialize>(value: &T) -> Result<String, DbErr> {
    serde_json::to_string(value).map_err(|error| DbErr::Custom(error.to_string()))
}

/// A column that holds a code.
pub fn code<T: FromStr>(row: &Row, column: &str) -> Result<T, DbErr> {
    let code: String = row.try_get("", column)?;
    code.parse()
        .map_err(|_| DbErr::Custom(format!("{column} {code}")))
}

fn parse<T: DeserializeOwned>(text: &str, column: &str) -> Result<T, DbErr> {
    serde_json::from_str(text).map_err(|error| DbErr::Custom(format!("{column}: {error}")))
}
