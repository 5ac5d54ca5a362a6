//! Entries of a kind by name and place, against which rows are recognised.

use ordit_kernel::{Id, Scope, Viewer};
use ordit_platform::{
    db::{Db, Row, chunks, placeholders, query},
    import::{Known, Wanted},
    register::audience,
};
use sea_orm::{DbErr, Value};
use uuid::Uuid;

/// Ids are read this many at a time.
const AT_ONCE: i64 = 5000;

/// Those entries of a kind that are wanted and that a network may see, with their own titles.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_kind(
    db: &Db,
    kind: &str,
    network: Option<Id>,
    wanted: Wanted,
) -> Result<Vec<Known>, DbErr> {
    let Wanted::These { mut ids, websites } = wanted else {
        return all(db, kind, network).await;
    };
    ids.extend(with_website(db, &websites).await?);
    ids.sort_unstable();
    ids.dedup();
    let mut known = Vec::new();
    for chunk in chunks(&ids) {
        known.extend(read(db, kind, network, chunk).await?);
    }
    Ok(known)
}

/// All of them, read in pieces, since rows weigh ten times what is kept of them.
async fn all(db: &Db, kind: &str, network: Option<Id>) -> Result<Vec<Known>, DbErr> {
    // The kind is no word to search by, or SQLite sorts all entries of the kind for each piece.
    let sql = "SELECT id FROM entries WHERE kind || '' = $1 AND id > $2 ORDER BY id LIMIT $3";
    let (mut known, mut last) = (Vec::new(), Uuid::nil());
    loop {
        let values = [kind.into(), last.into(), AT_ONCE.into()];
        let rows = query(db.read(), sql, values).await?;
        let ids = rows.iter().map(|row| row.try_get("", "id").map(Id));
        let ids: Vec<Id> = ids.collect::<Result<_, DbErr>>()?;
        let Some(end) = ids.last() else {
            return Ok(known);
        };
        last = Uuid::from(*end);
        for chunk in chunks(&ids) {
            known.extend(read(db, kind, network, chunk).await?);
        }
    }
}

/// Those with these ids.
async fn read(db: &Db, kind: &str, network: Option<Id>, ids: &[Id]) -> Result<Vec<Known>, DbErr> {
    let scopes = network.map(Scope::Network).into_iter().collect();
    let signed_in = true;
    let (seen, seen_values) = audience::visible(&Viewer { signed_in, scopes }, "e.id", 2);
    // The kind is no word to search by here either, or SQLite goes through all of the kind.
    let mut sql = format!(
        "SELECT e.id, e.slug, e.territory, t.title, p.url FROM entries e \
         JOIN entry_texts t ON t.entry_id = e.id AND t.lang = e.lang \
         LEFT JOIN organisation_pages p ON p.entry_id = e.id AND p.page_kind = 'website' \
         WHERE e.kind || '' = $1 AND {seen}"
    );
    let mut values = vec![Value::from(kind)];
    values.extend(seen_values);
    let marks = placeholders(values.len() + 1, ids.len());
    sql.push_str(&format!(" AND e.id IN ({marks})"));
    values.extend(ids.iter().map(|id| Value::from(Uuid::from(*id))));
    let rows = query(db.read(), &sql, values).await?;
    rows.iter().map(known).collect()
}

async fn with_website(db: &Db, websites: &[String]) -> Result<Vec<Id>, DbErr> {
    let mut found = Vec::new();
    for chunk in chunks(websites) {
        let marks = placeholders(1, chunk.len());
        let sql = format!(
            "SELECT entry_id FROM organisation_pages \
             WHERE page_kind = 'website' AND url IN ({marks})"
        );
        let values = chunk.iter().map(|website| Value::from(website.as_str()));
        for row in query(db.read(), &sql, values).await? {
            found.push(Id(row.try_get("", "entry_id")?));
        }
    }
    Ok(found)
}

fn known(row: &Row) -> Result<Known, DbErr> {
    Ok(Known {
        id: Id(row.try_get("", "id")?),
        slug: row.try_get("", "slug")?,
        title: row.try_get("", "title")?,
        territory: row.try_get("", "territory")?,
        website: row.try_get("", "url")?,
    })
}
