//! What a single row may mean, found without reading every name.

use std::collections::BTreeSet;

use ordit_kernel::Id;
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use crate::{
    db::{Row, placeholders, query},
    fold::fold,
    import::{
        Noun,
        matching::{COMMON, Traits, bare_address, beginnings},
    },
};

/// Addresses are looked at this many at a time for a free one.
const SLUGS: usize = 50;

/// Entries that a row may mean, and what the network's source calls one of them.
pub struct Near {
    pub ids: Vec<Id>,
    pub keys: Vec<(String, Id)>,
}

/// The entries of a noun's kind that a row with these traits may mean.
pub async fn find(
    on: &impl ConnectionTrait,
    noun: &'static Noun,
    network: Option<Id>,
    traits: &Traits<'_>,
) -> Result<Near, DbErr> {
    let keys = keyed(on, noun, network, traits.key).await?;
    let mut ids: BTreeSet<Id> = keys.iter().map(|(_, id)| *id).collect();
    let name = fold(traits.name);
    let kind = || Value::from(noun.kind);
    let by_slug = "SELECT id FROM entries WHERE kind = $1 AND slug = $2";
    ids.extend(read(
        &query(on, by_slug, [kind(), traits.slug.into()]).await?,
    )?);
    // A title that was written before titles were folded may be any. The kind is no word to search
    // by, or SQLite goes through all entries of the kind and not through the index of titles.
    let by_name = "SELECT e.id FROM entries e JOIN entry_texts t ON t.entry_id = e.id \
                   AND t.lang = e.lang WHERE e.kind || '' = $1 \
                   AND (t.folded_title = $2 OR t.folded_title IS NULL)";
    ids.extend(read(
        &query(on, by_name, [kind(), name.as_str().into()]).await?,
    )?);
    for beginning in beginnings(&name).collect::<BTreeSet<_>>() {
        ids.extend(alike(on, noun, traits.territory, beginning).await?);
    }
    let ids = ids.into_iter().collect();
    Ok(Near { ids, keys })
}

/// How one website may be written.
pub fn spellings(website: &str) -> Vec<String> {
    let bare = bare_address(website);
    if bare.is_empty() {
        return Vec::new();
    }
    let starts = ["https://", "https://www.", "http://", "http://www."];
    let spelt = |start: &str| ["", "/"].map(|end| format!("{start}{bare}{end}"));
    starts.into_iter().flat_map(spelt).collect()
}

/// The addresses with this beginning that are taken, up to the first free one at least.
pub async fn slugs(
    on: &impl ConnectionTrait,
    kind: &str,
    slug: &str,
) -> Result<Vec<String>, DbErr> {
    let mut taken = Vec::new();
    let mut from = 1;
    loop {
        let numbered = |number: usize| match number {
            1 => slug.to_owned(),
            number => format!("{slug}-{number}"),
        };
        let asked = (from..from + SLUGS).map(|number| Value::from(numbered(number)));
        let marks = placeholders(2, SLUGS);
        let sql = format!("SELECT slug FROM entries WHERE kind = $1 AND slug IN ({marks})");
        let rows = query(on, &sql, std::iter::once(kind.into()).chain(asked)).await?;
        for row in &rows {
            taken.push(row.try_get("", "slug")?);
        }
        if rows.len() < SLUGS {
            return Ok(taken);
        }
        from += SLUGS;
    }
}

const NAMED: &str = "SELECT e.id FROM entries e WHERE e.kind = $1 \
                     AND (e.folded_name LIKE $2 OR e.folded_name LIKE $3)";

/// Those in the same place, or with no place, that share the beginning of a word; none where so
/// many do that it tells nothing apart.
async fn alike(
    on: &impl ConnectionTrait,
    noun: &'static Noun,
    territory: Option<&str>,
    beginning: &str,
) -> Result<Vec<Id>, DbErr> {
    let most = i64::try_from(COMMON + 1).unwrap_or(i64::MAX);
    let patterns = [format!("{beginning}%"), format!("% {beginning}%")].map(Value::from);
    let mut values = vec![Value::from(noun.kind)];
    values.extend(patterns);
    values.push(most.into());
    let mut sql = NAMED.to_owned();
    if let Some(territory) = territory {
        // Two questions that each have an index, and not one with an "or" that has none.
        sql = format!("{NAMED} AND e.territory = $5 UNION {NAMED} AND e.territory IS NULL");
        values.push(territory.into());
    }
    sql.push_str(" LIMIT $4");
    let found = read(&query(on, &sql, values).await?)?;
    Ok(if found.len() > COMMON {
        Vec::new()
    } else {
        found
    })
}

/// What the network's source calls by this key, if anything.
///
/// # Errors
/// When the database cannot be reached.
pub async fn keyed(
    on: &impl ConnectionTrait,
    noun: &'static Noun,
    network: Option<Id>,
    key: &str,
) -> Result<Vec<(String, Id)>, DbErr> {
    let Some(network) = network.filter(|_| !key.is_empty()) else {
        return Ok(Vec::new());
    };
    let sql = "SELECT entry_id AS id FROM import_keys \
               WHERE network_id = $1 AND noun = $2 AND source_key = $3";
    let values = [Uuid::from(network).into(), noun.name.into(), key.into()];
    let ids = read(&query(on, sql, values).await?)?;
    Ok(ids.into_iter().map(|id| (key.to_owned(), id)).collect())
}

fn read(rows: &[Row]) -> Result<Vec<Id>, DbErr> {
    rows.iter()
        .map(|row| row.try_get::<Uuid>("", "id").map(Id))
        .collect()
}
