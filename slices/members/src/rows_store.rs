//! Rows and names for a list of entries, and one page of what a statement lists.

use std::collections::BTreeMap;

use ordit_kernel::{Id, PageRequest};
use ordit_platform::{
    db::{Row, chunks, placeholders, query},
    import::{Known, Wanted},
};
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

/// The entries of a network that rows mean by their identity or their key alone, since their names
/// tell nobody apart. `all` selects the column `id` of those of the network `$1`.
///
/// # Errors
/// When the database cannot be reached.
pub async fn nameless(
    on: &impl ConnectionTrait,
    network: Option<Id>,
    (all, id): (&str, &str),
    wanted: Wanted,
) -> Result<Vec<Known>, DbErr> {
    let Some(network) = network else {
        return Ok(Vec::new());
    };
    let own = Value::from(Uuid::from(network));
    let mut found = Vec::new();
    match wanted {
        Wanted::All => found = query(on, all, [own]).await?,
        Wanted::These { ids, .. } => {
            for chunk in chunks(&ids) {
                let sql = format!("{all} AND {id} IN ({})", placeholders(2, chunk.len()));
                let ids = chunk.iter().map(|id| Value::from(Uuid::from(*id)));
                let values = std::iter::once(own.clone()).chain(ids);
                found.extend(query(on, &sql, values).await?);
            }
        }
    }
    found.iter().map(without_name).collect()
}

fn without_name(row: &Row) -> Result<Known, DbErr> {
    let id = Id(row.try_get("", "id")?);
    Ok(Known {
        id,
        slug: id.to_string(),
        title: String::new(),
        territory: None,
        website: None,
    })
}

/// How these entries are called in their own language.
///
/// # Errors
/// When the database cannot be reached.
pub async fn names_of(
    on: &impl ConnectionTrait,
    ids: &[Id],
) -> Result<BTreeMap<Id, String>, DbErr> {
    let mut found = BTreeMap::new();
    for chunk in chunks(ids) {
        let sql = format!(
            "SELECT e.id, t.title FROM entries e \
             JOIN entry_texts t ON t.entry_id = e.id AND t.lang = e.lang WHERE e.id IN ({})",
            placeholders(1, chunk.len())
        );
        let values = chunk.iter().map(|id| Value::from(Uuid::from(*id)));
        for row in query(on, &sql, values).await? {
            found.insert(Id(row.try_get("", "id")?), row.try_get("", "title")?);
        }
    }
    Ok(found)
}

/// What cuts one page out of an ordered statement, its numbers put behind these values; nothing
/// where no page is asked for.
pub fn cut(values: &mut Vec<Value>, page: Option<PageRequest>) -> String {
    page.map_or_else(String::new, |page| {
        let whole = |size: usize| i64::try_from(size).unwrap_or(i64::MAX);
        values.extend([whole(page.size).into(), whole(page.offset()).into()]);
        format!(" LIMIT ${} OFFSET ${}", values.len() - 1, values.len())
    })
}
