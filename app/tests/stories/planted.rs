//! Puts rows into any table, with nothing but what a story cares about.

use ordit_kernel::Id;
use ordit_platform::db::{execute, query};
use ordit_testkit::TestApp;
use sea_orm::Value;
use uuid::Uuid;

/// A column as the database has it.
pub struct Column {
    pub name: String,
    pub kind: String,
    is_required: bool,
}

pub async fn columns_of(app: &TestApp, table: &str) -> Vec<Column> {
    let sql = match app.url.starts_with("postgres") {
        true => format!(
            "SELECT column_name::text AS name, UPPER(data_type::text) AS kind, \
             CASE WHEN is_nullable = 'NO' AND column_default IS NULL THEN 1 ELSE 0 END AS required \
             FROM information_schema.columns \
             WHERE table_name = '{table}' AND table_schema = current_schema()"
        ),
        false => format!(
            "SELECT name, UPPER(type) AS kind, \
             CASE WHEN \"notnull\" = 1 AND dflt_value IS NULL THEN 1 ELSE 0 END AS required \
             FROM pragma_table_info('{table}')"
        ),
    };
    let rows = query(app.db().read(), &sql, []).await.expect("columns");
    let column = |row: &ordit_platform::db::Row| Column {
        name: row.try_get("", "name").expect("a name"),
        kind: row.try_get("", "kind").expect("a kind"),
        is_required: row
            .try_get::<i32>("", "required")
            .expect("whether it must be")
            == 1,
    };
    rows.iter().map(column).collect()
}

/// A row with these values; what else must be there means nothing.
pub async fn plant(app: &TestApp, table: &str, given: &[(&str, Value)]) {
    let (mut names, mut values) = (Vec::new(), Vec::new());
    for column in columns_of(app, table).await {
        let value = given.iter().find(|(name, _)| *name == column.name);
        match value {
            Some((_, value)) => values.push(value.clone()),
            None if column.is_required => values.push(meaningless(app, &column.kind)),
            None => continue,
        }
        names.push(column.name);
    }
    assert!(given.len() <= names.len(), "{table} has not all of it");
    let marks: Vec<String> = (1..=names.len())
        .map(|number| format!("${number}"))
        .collect();
    let sql = format!(
        "INSERT INTO {table} ({}) VALUES ({})",
        names.join(", "),
        marks.join(", ")
    );
    let write = app.db().write(&app.operator()).await.expect("a write");
    let planted = execute(write.conn(), &sql, values).await;
    planted.unwrap_or_else(|error| panic!("{table}: {error}"));
    write.commit().await.expect("written");
}

/// An id as a value.
pub fn id(of: Id) -> Value {
    Uuid::from(of).into()
}

fn meaningless(app: &TestApp, kind: &str) -> Value {
    match kind {
        "UUID" => Uuid::from(app.site.effects.id()).into(),
        "BIGINT" | "INTEGER" => 0_i64.into(),
        "BOOLEAN" => false.into(),
        "BLOB" | "BYTEA" => Vec::<u8>::new().into(),
        _ => "".into(),
    }
}
