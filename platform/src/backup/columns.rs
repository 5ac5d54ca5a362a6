//! The columns of a table and their values as JSON, the same from both engines.

use sea_orm::{ConnectionTrait, DbBackend, DbErr, Value as SqlValue};
use serde_json::Value as Json;
use uuid::Uuid;

use crate::db::{Row, query};

/// The portable types of the schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Type {
    Uuid,
    Text,
    Integer,
    Boolean,
    Real,
    Bytes,
}

/// A column by name and type.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub name: String,
    kind: Type,
}

/// The columns of a table, in the order of the schema.
pub(crate) async fn of_table(on: &impl ConnectionTrait, table: &str) -> Result<Vec<Column>, DbErr> {
    let sql = match on.get_database_backend() {
        DbBackend::Postgres => {
            "SELECT column_name::text AS name, data_type::text AS kind \
             FROM information_schema.columns \
             WHERE table_name = $1 AND table_schema = current_schema() ORDER BY ordinal_position"
        }
        _ => "SELECT name, type AS kind FROM pragma_table_info($1) ORDER BY cid",
    };
    let rows = query(on, sql, [table.into()]).await?;
    rows.iter()
        .map(|row| {
            let kind: String = row.try_get("", "kind")?;
            Ok(Column {
                name: row.try_get("", "name")?,
                kind: kind_named(&kind)?,
            })
        })
        .collect()
}

impl Column {
    /// Whether its values are pieces of files, of which a few fill as much memory as many rows.
    pub(super) fn is_of_bytes(&self) -> bool {
        self.kind == Type::Bytes
    }

    /// The value of this column in a row.
    pub(crate) fn read(&self, row: &Row) -> Result<Json, DbErr> {
        let name = self.name.as_str();
        Ok(match self.kind {
            Type::Uuid => row
                .try_get::<Option<Uuid>>("", name)?
                .map(|id| id.to_string())
                .into(),
            Type::Text => row.try_get::<Option<String>>("", name)?.into(),
            Type::Integer => row.try_get::<Option<i64>>("", name)?.into(),
            Type::Boolean => row.try_get::<Option<bool>>("", name)?.into(),
            Type::Real => row.try_get::<Option<f64>>("", name)?.into(),
            Type::Bytes => row
                .try_get::<Option<Vec<u8>>>("", name)?
                .map(|bytes| hex(&bytes))
                .into(),
        })
    }

    /// The value for the database; none when the JSON is of another type.
    pub(super) fn write(&self, json: &Json) -> Option<SqlValue> {
        if json.is_null() {
            return Some(self.null());
        }
        match self.kind {
            Type::Uuid => json.as_str()?.parse::<Uuid>().ok().map(SqlValue::from),
            Type::Text => json.as_str().map(SqlValue::from),
            Type::Integer => json.as_i64().map(SqlValue::from),
            Type::Boolean => json.as_bool().map(SqlValue::from),
            Type::Real => json.as_f64().map(SqlValue::from),
            Type::Bytes => unhex(json.as_str()?).map(SqlValue::from),
        }
    }

    fn null(&self) -> SqlValue {
        match self.kind {
            Type::Uuid => None::<Uuid>.into(),
            Type::Text => None::<String>.into(),
            Type::Integer => None::<i64>.into(),
            Type::Boolean => None::<bool>.into(),
            Type::Real => None::<f64>.into(),
            Type::Bytes => None::<Vec<u8>>.into(),
        }
    }
}

fn kind_named(name: &str) -> Result<Type, DbErr> {
    match name.to_lowercase().as_str() {
        "uuid" => Ok(Type::Uuid),
        "text" => Ok(Type::Text),
        "bigint" => Ok(Type::Integer),
        "boolean" => Ok(Type::Boolean),
        "double precision" => Ok(Type::Real),
        "blob" | "bytea" => Ok(Type::Bytes),
        other => Err(DbErr::Custom(format!(
            "a backup does not know columns of type {other}"
        ))),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let pairs = (0..text.len()).step_by(2);
    pairs
        .map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok())
        .collect()
}
