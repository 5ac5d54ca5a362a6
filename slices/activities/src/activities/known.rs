//! What a row of activities names: times as they are written, who holds it, which one it is.

use std::collections::{BTreeMap, BTreeSet};

use ordit_kernel::{Id, Scope, UserError, Viewer};
use ordit_platform::{
    db::{Db, chunks, placeholders, query, query_one},
    fold::fold,
    import::{Answer, LookedUp, Record, Refusal},
    register::{INVENTED, audience},
    sheets::{BACKWARDS, ENDLESS, NO_BEGINNING, NO_END, PRIVATE, UNKNOWN_ZONE, WITHOUT_BEGINNING},
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{KIND, rules, store::NOT_OF_A_GROUP};

/// A network or an organisation that a row may name.
struct Candidate {
    id: Id,
    title: String,
    names: BTreeSet<String>,
    /// It is a network, or takes part in the one that writes.
    is_near: bool,
    is_invented: bool,
}

/// Reads what each row names; a column that is not there says nothing.
pub fn lookup(db: &Db, network: Option<Id>, rows: Vec<Record>) -> Answer<'_, Vec<LookedUp>> {
    Box::pin(async move {
        let on = db.read();
        let candidates = candidates(on, network, &rows).await?;
        let is_invented = match network {
            Some(network) => is_invented(on, network).await?,
            None => false,
        };
        let known = known(on, network, &rows).await?;
        let own = own(on, network, &rows).await?;
        let told = |row: &Record| {
            let mut found = LookedUp::default();
            times(row, &mut found);
            owners(row, (&candidates, is_invented), &mut found);
            identity(row, (&known, &own), &mut found);
            found
        };
        Ok(rows.iter().map(told).collect())
    })
}

fn value<'a>(row: &'a Record, key: &str) -> Option<&'a str> {
    row.get(key).map(String::as_str).filter(|it| !it.is_empty())
}

fn times(row: &Record, found: &mut LookedUp) {
    for field in ["start_time", "end_time"] {
        let Some(text) = value(row, field) else {
            continue;
        };
        match rules::time(text) {
            Some(time) => drop(found.values.insert(field, time)),
            None => found.refusals.push(untimely(field, text)),
        }
    }
}

/// Why it is no time; calendars have reasons of their own.
fn untimely(field: &str, text: &str) -> Refusal {
    let unread = [
        (NO_BEGINNING, "activities-error-no-beginning"),
        (NO_END, "activities-error-no-end"),
        (BACKWARDS, "activities-error-backwards"),
    ];
    let mut unread = unread
        .into_iter()
        .filter_map(|(which, key)| Some((text.strip_prefix(which)?, key)));
    // What lacks is not an hour.
    if text == WITHOUT_BEGINNING {
        return refusal("starts_on", "", "activities-error-without-beginning");
    }
    let (value, key) = match (text, unread.next()) {
        (PRIVATE, _) => ("", "activities-error-private"),
        (ENDLESS, _) => (text, "activities-error-endless"),
        (UNKNOWN_ZONE, _) => (text, "activities-error-zone"),
        (_, Some(unread)) => unread,
        _ => (text, "activities-error-time"),
    };
    refusal(field, value, key)
}

fn refusal(field: &str, value: &str, key: &str) -> Refusal {
    Refusal {
        field: field.to_owned(),
        value: value.to_owned(),
        error: UserError::new(key).with("name", value),
    }
}

/// Names become identities; of those with one name, the ones that the row carries by identity.
fn owners(row: &Record, (candidates, is_invented): (&[Candidate], bool), found: &mut LookedUp) {
    let Some(text) = row.get("co_organisers") else {
        return;
    };
    let given: Vec<Id> = ids(row).collect();
    let (mut named, mut titles): (Vec<String>, Vec<&str>) = (Vec::new(), Vec::new());
    for name in names(text) {
        let own = fold(name);
        let mut called: Vec<&Candidate> = candidates
            .iter()
            .filter(|one| one.names.contains(&own))
            .collect();
        narrow(&mut called, |one| given.contains(&one.id));
        narrow(&mut called, |one| one.is_invented == is_invented);
        narrow(&mut called, |one| one.is_near);
        let wrong = match &called[..] {
            [] => "activities-error-owner-unknown",
            [one] if one.is_invented && !is_invented => "members-refusal-invented-among-real",
            [one] if !one.is_invented && is_invented => "members-refusal-real-among-invented",
            [one] => {
                named.push(one.id.to_string());
                titles.push(&one.title);
                continue;
            }
            _ => "activities-error-owner-several",
        };
        found.refusals.push(refusal("co_organisers", name, wrong));
    }
    found.values.insert("co_organiser_ids", named.join(";"));
    found.values.insert("co_organisers", titles.join(";"));
}

/// Leaves those that fit, if any does.
fn narrow(called: &mut Vec<&Candidate>, fits: impl Fn(&Candidate) -> bool) {
    if called.len() > 1 && called.iter().any(|one| fits(one)) {
        called.retain(|one| fits(one));
    }
}

fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split(';')
        .map(str::trim)
        .filter(|name| !name.is_empty())
}

fn ids(row: &Record) -> impl Iterator<Item = Id> {
    let given = value(row, "co_organiser_ids").unwrap_or_default();
    given.split(';').filter_map(|id| id.parse().ok())
}

/// The activities of a network by name and day.
type Named = BTreeMap<(String, String), Vec<Id>>;

/// A row without a key is the activity of the network that has its name and its day; one that a
/// calendar of ours told is the one that it told.
fn identity(row: &Record, (known, own): (&Named, &Own), found: &mut LookedUp) {
    found.is_told_apart = true;
    if let Some((id, last)) = told_by_us(row).and_then(|id| own.get_key_value(&id)) {
        found.values.insert("ordit_id", id.to_string());
        // A calendar says of one day the same, whether it was typed as the last one or not.
        let is_one_day = last.as_deref() == value(row, "starts_on");
        let says_no_last = value(row, "ends_on").is_none();
        if let Some(last) = last.clone().filter(|_| is_one_day && says_no_last) {
            found.values.insert("ends_on", last);
        }
        return;
    }
    if value(row, "ordit_id").is_some() || value(row, "source_id").is_some() {
        return;
    }
    let Some(key) = key(row) else { return };
    match known.get(&key).map(Vec::as_slice) {
        Some([one]) => drop(found.values.insert("ordit_id", one.to_string())),
        _ => {
            let town = value(row, "municipality").unwrap_or("-");
            let natural = format!("{} {} {town}", key.1, key.0);
            found.values.insert("source_id", natural);
        }
    }
}

/// The identity that our own calendars give: `{id}@{host}`.
fn told_by_us(row: &Record) -> Option<Id> {
    let (id, _) = value(row, "source_id")?.split_once('@')?;
    id.parse().ok()
}

/// Activities with their last day, as it was typed.
type Own = BTreeMap<Id, Option<String>>;

/// The activities of the network that calendars of ours told.
async fn own(
    on: &impl ConnectionTrait,
    network: Option<Id>,
    rows: &[Record],
) -> Result<Own, DbErr> {
    let mut found = Own::new();
    let Some(network) = network else {
        return Ok(found);
    };
    let told: Vec<Id> = rows.iter().filter_map(told_by_us).collect();
    for chunk in chunks(&told) {
        let sql = format!(
            "SELECT e.id, a.ends_on FROM entries e JOIN activities a ON a.entry_id = e.id \
             WHERE e.network_id = $1 AND e.kind || '' = $2 \
             AND e.state <> 'archived' AND {NOT_OF_A_GROUP} AND e.id IN ({})",
            placeholders(3, chunk.len())
        );
        let values = [Uuid::from(network).into(), KIND.into()].into_iter();
        let values = values.chain(chunk.iter().map(|id| Value::from(Uuid::from(*id))));
        for row in query(on, &sql, values).await? {
            found.insert(Id(row.try_get("", "id")?), row.try_get("", "ends_on")?);
        }
    }
    Ok(found)
}

fn key(row: &Record) -> Option<(String, String)> {
    let name = fold(value(row, "name")?);
    Some((name, value(row, "starts_on").unwrap_or("?").to_owned()))
}

/// The activities of the network that have the names of these rows, by name and day.
async fn known(
    on: &impl ConnectionTrait,
    network: Option<Id>,
    rows: &[Record],
) -> Result<Named, DbErr> {
    let mut found = Named::new();
    let Some(network) = network else {
        return Ok(found);
    };
    let names: BTreeSet<String> = rows.iter().filter_map(|row| Some(key(row)?.0)).collect();
    let names: Vec<String> = names.into_iter().collect();
    for chunk in chunks(&names) {
        let sql = format!(
            "SELECT DISTINCT a.entry_id, t.folded_title, a.starts_on FROM entry_texts t \
             JOIN entries e ON e.id = t.entry_id AND e.lang = t.lang \
             JOIN activities a ON a.entry_id = e.id \
             WHERE e.network_id = $1 AND e.kind || '' = $2 AND e.state <> 'archived' \
             AND {NOT_OF_A_GROUP} AND t.folded_title IN ({})",
            placeholders(3, chunk.len())
        );
        let values = [Uuid::from(network).into(), KIND.into()].into_iter();
        let values = values.chain(chunk.iter().map(|name| Value::from(name.as_str())));
        for row in query(on, &sql, values).await? {
            let day: Option<String> = row.try_get("", "starts_on")?;
            let key = (
                row.try_get("", "folded_title")?,
                day.unwrap_or_else(|| "?".to_owned()),
            );
            found
                .entry(key)
                .or_default()
                .push(Id(row.try_get("", "entry_id")?));
        }
    }
    Ok(found)
}

async fn candidates(
    on: &impl ConnectionTrait,
    network: Option<Id>,
    rows: &[Record],
) -> Result<Vec<Candidate>, DbErr> {
    let texts = rows.iter().filter_map(|row| value(row, "co_organisers"));
    let wanted: BTreeSet<String> = texts.flat_map(names).map(fold).collect();
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let mut short: BTreeMap<Id, String> = BTreeMap::new();
    let sql = "SELECT entry_id, short_name FROM networks WHERE short_name IS NOT NULL";
    for row in query(on, sql, []).await? {
        let name: String = row.try_get("", "short_name")?;
        short.insert(Id(row.try_get("", "entry_id")?), fold(&name));
    }
    let by_short = short.iter().filter(|(_, name)| wanted.contains(*name));
    let mut ids: BTreeSet<Id> = by_short.map(|(id, _)| *id).collect();
    let wanted: Vec<String> = wanted.into_iter().collect();
    for chunk in chunks(&wanted) {
        let marks = placeholders(1, chunk.len());
        let sql = format!("SELECT entry_id FROM entry_texts WHERE folded_title IN ({marks})");
        let values = chunk.iter().map(|name| Value::from(name.as_str()));
        for row in query(on, &sql, values).await? {
            ids.insert(Id(row.try_get("", "entry_id")?));
        }
    }
    let ids: Vec<Id> = ids.into_iter().collect();
    let mut found = Vec::new();
    for chunk in chunks(&ids) {
        found.extend(described(on, network, chunk).await?);
    }
    for one in &mut found {
        one.names.extend(short.get(&one.id).cloned());
    }
    Ok(found)
}

/// Those of these entries that are networks or organisations which the network sees.
async fn described(
    on: &impl ConnectionTrait,
    network: Option<Id>,
    ids: &[Id],
) -> Result<Vec<Candidate>, DbErr> {
    let scopes = network.map(Scope::Network).into_iter().collect();
    let signed_in = true;
    let (seen, seen_values) = audience::visible(&Viewer { signed_in, scopes }, "e.id", 2);
    let mut values = vec![Value::from(network.map_or_else(Uuid::nil, Uuid::from))];
    values.extend(seen_values);
    let marks = placeholders(values.len() + 1, ids.len());
    values.extend(ids.iter().map(|id| Value::from(Uuid::from(*id))));
    let sql = format!(
        "SELECT e.id, e.kind, e.source, e.lang AS own, t.lang, t.title, \
         EXISTS (SELECT 1 FROM memberships m WHERE m.organisation_id = e.id \
         AND m.network_id = $1) AS is_member FROM entries e \
         JOIN entry_texts t ON t.entry_id = e.id \
         WHERE e.kind || '' IN ('network', 'organisation') AND {seen} AND e.id IN ({marks}) \
         ORDER BY e.id, t.lang"
    );
    let mut found: Vec<Candidate> = Vec::new();
    for row in query(on, &sql, values).await? {
        let id = Id(row.try_get("", "id")?);
        let title: String = row.try_get("", "title")?;
        let is_own = row.try_get::<String>("", "own")? == row.try_get::<String>("", "lang")?;
        if found.last().is_none_or(|one| one.id != id) {
            found.push(Candidate {
                id,
                title: title.clone(),
                names: BTreeSet::new(),
                is_near: row.try_get::<String>("", "kind")? == "network"
                    || row.try_get("", "is_member")?,
                is_invented: row.try_get::<String>("", "source")? == INVENTED,
            });
        }
        if let Some(one) = found.last_mut() {
            one.names.insert(fold(&title));
            if is_own {
                one.title = title;
            }
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
