//! What a row of contacts names: an organisation, and the person of it that it was with.

use std::collections::HashMap;

use ordit_kernel::{Id, Scope, UserError, Viewer};
use ordit_platform::{
    db::{Db, chunks, placeholders, query, query_one},
    fold::fold,
    import::{Answer, LookedUp, Record, Refusal},
    register::{INVENTED, audience},
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::rules::{Candidate, Unclear, named, natural_key};
use crate::organisations;

/// Reads which organisation, and which person of it, each row names.
pub fn lookup(db: &Db, network: Option<Id>, rows: Vec<Record>) -> Answer<'_, Vec<LookedUp>> {
    Box::pin(async move {
        let mut found = organisations(db, network, &rows).await?;
        for (row, found) in rows.iter().zip(&mut found) {
            keyed(row, found);
        }
        people(db.read(), &rows, &mut found).await?;
        Ok(found)
    })
}

/// Reads which organisation each row names, whatever else the row says of it.
///
/// # Errors
/// When the database cannot be reached.
pub async fn organisations(
    db: &Db,
    network: Option<Id>,
    rows: &[Record],
) -> Result<Vec<LookedUp>, DbErr> {
    let candidates = candidates(db, network, rows).await?;
    let is_invented = match network {
        Some(network) => is_invented(db.read(), network).await?,
        None => false,
    };
    let found = rows
        .iter()
        .map(|row| organisation(row, &candidates, is_invented));
    Ok(found.collect())
}

fn organisation(row: &Record, candidates: &[Candidate], is_invented: bool) -> LookedUp {
    let refused = |key: &str| {
        let value = row.get("organisation").cloned().unwrap_or_default();
        let refusal = Refusal {
            field: "organisation".to_owned(),
            value,
            error: UserError::new(key),
        };
        LookedUp {
            refusals: vec![refusal],
            title: row.get("organisation").cloned(),
            ..LookedUp::default()
        }
    };
    match named(row, candidates) {
        None => LookedUp::default(),
        Some(Err(unclear)) => refused(Unclear::key(unclear)),
        Some(Ok(one)) if one.is_invented != is_invented => refused(match is_invented {
            true => "members-refusal-real-among-invented",
            false => "members-refusal-invented-among-real",
        }),
        Some(Ok(one)) => LookedUp {
            values: completed(one),
            title: Some(one.title.clone()),
            ..LookedUp::default()
        },
    }
}

/// What a row says more once its organisation is known.
fn completed(one: &Candidate) -> Record {
    Record::from([
        ("organisation", one.title.clone()),
        ("organisation_id", one.id.to_string()),
        ("municipality", one.territory.clone().unwrap_or_default()),
    ])
}

/// A row whose list gives it no key has one of its own, once its organisation is known.
fn keyed(row: &Record, found: &mut LookedUp) {
    let has = |key: &str| row.get(key).is_some_and(|value| !value.is_empty());
    if found.values.is_empty() || has("ordit_id") || has("source_id") {
        return;
    }
    let mut whole = row.clone();
    whole.extend(found.values.clone());
    let key = natural_key(&whole).map(|key| ("source_id", key));
    found.values.extend(key);
}

async fn candidates(
    db: &Db,
    network: Option<Id>,
    rows: &[Record],
) -> Result<Vec<Candidate>, DbErr> {
    let filled = |key: &'static str| {
        let values = rows.iter().filter_map(move |row| row.get(key));
        values.filter(|value| !value.is_empty())
    };
    let mut ids: Vec<Id> = filled("organisation_id")
        .filter_map(|id| id.parse().ok())
        .collect();
    let mut names: Vec<String> = filled("organisation").map(|name| fold(name)).collect();
    names.sort_unstable();
    names.dedup();
    for chunk in chunks(&names) {
        let marks = placeholders(1, chunk.len());
        let sql = format!("SELECT entry_id FROM entry_texts WHERE folded_title IN ({marks})");
        let values = chunk.iter().map(|name| Value::from(name.as_str()));
        for row in query(db.read(), &sql, values).await? {
            ids.push(Id(row.try_get("", "entry_id")?));
        }
    }
    ids.sort_unstable();
    ids.dedup();
    let mut found = Vec::new();
    for chunk in chunks(&ids) {
        found.extend(described(db.read(), network, chunk).await?);
    }
    Ok(found)
}

/// Those of these entries that are organisations which the network sees.
async fn described(
    on: &impl ConnectionTrait,
    network: Option<Id>,
    ids: &[Id],
) -> Result<Vec<Candidate>, DbErr> {
    let scopes = network.map(Scope::Network).into_iter().collect();
    let signed_in = true;
    let (seen, seen_values) = audience::visible(&Viewer { signed_in, scopes }, "e.id", 3);
    let mut values = vec![Value::from(organisations::KIND)];
    values.push(network.map_or_else(Uuid::nil, Uuid::from).into());
    values.extend(seen_values);
    let marks = placeholders(values.len() + 1, ids.len());
    values.extend(ids.iter().map(|id| Value::from(Uuid::from(*id))));
    let sql = format!(
        "SELECT e.id, e.territory, e.source, e.lang AS own, t.lang, t.title, \
         EXISTS (SELECT 1 FROM memberships m WHERE m.organisation_id = e.id \
         AND m.network_id = $2) AS is_member, EXISTS (SELECT 1 FROM allies l \
         WHERE l.organisation_id = e.id AND l.network_id = $2) AS is_ally FROM entries e \
         JOIN entry_texts t ON t.entry_id = e.id \
         WHERE e.kind || '' = $1 AND {seen} AND e.id IN ({marks}) ORDER BY e.id, t.lang"
    );
    let mut found: Vec<Candidate> = Vec::new();
    for row in query(on, &sql, values).await? {
        let (id, title) = (
            Id(row.try_get("", "id")?),
            row.try_get::<String>("", "title")?,
        );
        let is_own = row.try_get::<String>("", "own")? == row.try_get::<String>("", "lang")?;
        let name = fold(&title);
        match found.last_mut().filter(|one| one.id == id) {
            Some(one) => {
                one.names.push(name);
                if is_own {
                    one.title = title;
                }
            }
            None => found.push(Candidate {
                id,
                title,
                names: vec![name],
                territory: row.try_get("", "territory")?,
                is_in_touch: row.try_get("", "is_member")? || row.try_get("", "is_ally")?,
                is_invented: row.try_get::<String>("", "source")? == INVENTED,
            }),
        }
    }
    Ok(found)
}

async fn is_invented(on: &impl ConnectionTrait, network: Id) -> Result<bool, DbErr> {
    let sql = "SELECT source FROM entries WHERE id = $1";
    let row = query_one(on, sql, [Uuid::from(network).into()]).await?;
    let source = row
        .map(|row| row.try_get::<String>("", "source"))
        .transpose()?;
    Ok(source.as_deref() == Some(INVENTED))
}

/// Whoever acts for the organisation and is called as the row says is the one it was with.
async fn people(
    on: &impl ConnectionTrait,
    rows: &[Record],
    found: &mut [LookedUp],
) -> Result<(), DbErr> {
    let organisation = |found: &LookedUp| -> Option<Id> {
        found
            .values
            .get("organisation_id")
            .and_then(|id| id.parse().ok())
    };
    let named = rows.iter().zip(&*found);
    let named = named.filter(|(row, _)| row.get("with_whom").is_some_and(|it| !it.is_empty()));
    let ids: Vec<Id> = named.filter_map(|(_, found)| organisation(found)).collect();
    let mut known: HashMap<(Id, String), Vec<Id>> = HashMap::new();
    for chunk in chunks(&ids) {
        let sql = format!(
            "SELECT DISTINCT m.organisation_id, m.person_id, t.title FROM mandates m \
             JOIN entry_texts t ON t.entry_id = m.person_id WHERE m.organisation_id IN ({})",
            placeholders(1, chunk.len())
        );
        let values = chunk.iter().map(|id| Value::from(Uuid::from(*id)));
        for row in query(on, &sql, values).await? {
            let of = Id(row.try_get("", "organisation_id")?);
            let name = fold(&row.try_get::<String>("", "title")?);
            known
                .entry((of, name))
                .or_default()
                .push(Id(row.try_get("", "person_id")?));
        }
    }
    for (row, found) in rows.iter().zip(found) {
        let (Some(of), Some(name)) = (organisation(found), row.get("with_whom")) else {
            continue;
        };
        let people = known.get(&(of, fold(name))).map(Vec::as_slice);
        let person = match people {
            Some([person]) => person.to_string(),
            _ => String::new(),
        };
        found.values.insert("person_id", person);
    }
    Ok(())
}
