//! What the index reads from the database.

use std::collections::HashMap;

use ordit_kernel::Id;
use sea_orm::{DbErr, Value};

use super::schema::Bodies;
use crate::db::{Db, chunks, placeholders, query, query_one};

/// The entry that an event is about, if there is such an event.
pub async fn entry_of(db: &Db, seq: i64) -> Result<Option<Id>, DbErr> {
    let sql = "SELECT entry_id FROM events WHERE seq = $1";
    let row = query_one(db.read(), sql, [seq.into()]).await?;
    row.map(|row| row.try_get("", "entry_id").map(Id))
        .transpose()
}

/// What these entries say at length; those that say nothing are absent.
pub async fn bodies(db: &Db, ids: &[Id]) -> Result<HashMap<Id, Bodies>, DbErr> {
    let mut found: HashMap<Id, Bodies> = HashMap::new();
    for chunk in chunks(ids) {
        let marks = placeholders(1, chunk.len());
        let sql = format!(
            "SELECT entry_id, lang, body FROM entry_texts WHERE entry_id IN ({marks}) \
             AND body <> ''"
        );
        let values: Vec<Value> = chunk.iter().map(|id| id.0.into()).collect();
        for row in query(db.read(), &sql, values).await? {
            let lang: String = row.try_get("", "lang")?;
            let lang = lang
                .parse()
                .map_err(|_| DbErr::Custom(format!("language {lang}")))?;
            let bodies = found.entry(Id(row.try_get("", "entry_id")?)).or_default();
            bodies.insert(lang, row.try_get("", "body")?);
        }
    }
    Ok(found)
}
