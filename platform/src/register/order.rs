//! The alphabet in the database: keys by which a list is ordered and cut without being read.

use ordit_kernel::{Acting, Lang};
use sea_orm::{DbErr, Value};
use uuid::Uuid;

use super::Sheet;
use crate::{
    db::{Db, SqlMigration, execute, query},
    snapshot::SortKeys,
};

/// The keys of every entry's own title.
pub const ORDER_MIGRATION: SqlMigration = SqlMigration {
    name: "m20261126_000000_platform_register_order",
    sql: include_str!("order.sql"),
};

/// The columns that hold them, in the order of [`key_values`].
pub(crate) const KEY_COLUMNS: [&str; 2] = ["catalan_key", "spanish_key"];

/// So many entries are given their keys in one transaction.
const AT_ONCE: i64 = 1_000;

/// The column of `entries` by which readers of a language are shown names in order.
pub fn key_column(lang: Lang) -> &'static str {
    match lang {
        Lang::Ca | Lang::En => KEY_COLUMNS[0],
        Lang::Es | Lang::Eu => KEY_COLUMNS[1],
    }
}

/// The keys of a title, as the columns hold them.
pub(crate) fn key_values(sheet: &Sheet) -> [Value; 2] {
    keys(sheet.own_title())
}

/// Gives their keys to entries that were written before there were any.
///
/// # Errors
/// When the database cannot be reached.
pub async fn fill_keys(db: &Db) -> Result<(), DbErr> {
    loop {
        let write = db.write(&Acting::operator()).await?;
        let sql = "SELECT e.id, COALESCE(t.title, '') AS title FROM entries e \
                   LEFT JOIN entry_texts t ON t.entry_id = e.id AND t.lang = e.lang \
                   WHERE e.catalan_key IS NULL LIMIT $1";
        let rows = query(write.conn(), sql, [AT_ONCE.into()]).await?;
        if rows.is_empty() {
            return Ok(());
        }
        for row in &rows {
            let (id, title): (Uuid, String) = (row.try_get("", "id")?, row.try_get("", "title")?);
            let sql = "UPDATE entries SET catalan_key = $1, spanish_key = $2 WHERE id = $3";
            execute(
                write.conn(),
                sql,
                keys(&title).into_iter().chain([id.into()]),
            )
            .await?;
        }
        write.commit().await?;
    }
}

fn keys(title: &str) -> [Value; 2] {
    let keys = SortKeys::of(title);
    [Lang::Ca, Lang::Es].map(|lang| keys.in_language(lang).to_vec().into())
}
