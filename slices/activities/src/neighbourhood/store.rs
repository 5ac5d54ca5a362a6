//! Queries about what meetings leave.

use std::collections::{BTreeMap, HashMap};

use ordit_kernel::{Id, Instant, Lang};
use ordit_members::rows_store::rows_of;
use ordit_platform::{
    db::{Row, Write, execute, query, query_one},
    events::EventDraft,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use serde_json::json;
use uuid::Uuid;

use super::{ANSWERED, ASKED, Legacy, SAID};
use crate::{about::About, activities::store::activities_of};

/// So many are asked at once; the next time the others.
const MOST: i64 = 200;

/// What these meetings leave; where it was not written here, what their own form says.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_these(on: &impl ConnectionTrait, ids: &[Id]) -> Result<HashMap<Id, Legacy>, DbErr> {
    let rows = rows_of(on, "neighbourhood_legacies", "activity_id", "said_at", ids).await?;
    let one = |row: &Row| Ok((Id(row.try_get("", "activity_id")?), read(row)?));
    let mut found: HashMap<Id, Legacy> = rows.iter().map(one).collect::<Result<_, DbErr>>()?;
    let others = ids.iter().filter(|id| !found.contains_key(id)).copied();
    let others: Vec<Id> = others.collect();
    for (id, activity) in activities_of(on, &others).await? {
        found.extend(of_form(&activity.details).map(|legacy| (id, legacy)));
    }
    Ok(found)
}

/// What the form of a meeting says of it.
fn of_form(details: &BTreeMap<String, String>) -> Option<Legacy> {
    let said = |key: &str| details.get(key).filter(|said| !said.is_empty()).cloned();
    Some(Legacy {
        what: said("legacy")?,
        by_whom: String::new(),
        lang: Lang::Ca,
        asked_at: None,
        answer: said("legacy_after").unwrap_or_default(),
        answer_lang: Lang::Ca,
        answered_at: None,
        version: 0,
    })
}

/// Says what will stay, unless somebody else did since; tells whether it was written.
///
/// # Errors
/// When the database cannot be reached.
pub async fn say(
    write: &mut Write,
    about: &About,
    (what, by_whom): (&str, &str),
    (lang, version): (Lang, i64),
) -> Result<bool, DbErr> {
    let sql = match version {
        0 => {
            "INSERT INTO neighbourhood_legacies (activity_id, what, by_whom, lang, said_at, \
             version) VALUES ($1, $2, $3, $4, $5, $6 + 1) ON CONFLICT (activity_id) DO NOTHING"
        }
        _ => {
            "UPDATE neighbourhood_legacies SET what = $2, by_whom = $3, lang = $4, said_at = $5, \
             version = version + 1 WHERE activity_id = $1 AND version = $6"
        }
    };
    let values: [Value; 6] = [
        Uuid::from(about.id).into(),
        what.into(),
        by_whom.into(),
        lang.code().into(),
        write.now().0.into(),
        version.into(),
    ];
    let is_written = execute(write.conn(), sql, values).await? > 0;
    if is_written {
        write.event(EventDraft::new(SAID, about.id).network(about.network));
    }
    Ok(is_written)
}

/// Says what stayed, unless somebody else did since; tells whether it was written.
///
/// # Errors
/// When the database cannot be reached.
pub async fn answer(
    write: &mut Write,
    about: &About,
    answer: &str,
    (lang, version): (Lang, i64),
) -> Result<bool, DbErr> {
    let sql = "UPDATE neighbourhood_legacies SET answer = $2, answer_lang = $3, \
               answered_at = $4, version = version + 1 WHERE activity_id = $1 AND version = $5";
    let values: [Value; 5] = [
        Uuid::from(about.id).into(),
        answer.into(),
        lang.code().into(),
        write.now().0.into(),
        version.into(),
    ];
    let is_written = execute(write.conn(), sql, values).await? > 0;
    if is_written {
        write.event(EventDraft::new(ANSWERED, about.id).network(about.network));
    }
    Ok(is_written)
}

/// Asks what those meetings left that were over by an instant, each once.
///
/// # Errors
/// When the database cannot be reached.
pub async fn ask(write: &mut Write, over_by: Instant) -> Result<usize, DbErr> {
    let sql = "UPDATE neighbourhood_legacies SET asked_at = $1 WHERE asked_at IS NULL \
               AND answered_at IS NULL AND activity_id IN (SELECT l.activity_id \
               FROM neighbourhood_legacies l \
               JOIN activities a ON a.entry_id = l.activity_id \
               JOIN entries e ON e.id = l.activity_id \
               WHERE l.asked_at IS NULL AND l.answered_at IS NULL AND a.last_at <= $2 \
               AND a.standing <> 'cancelled' AND e.state <> 'archived' \
               ORDER BY a.last_at LIMIT $3) RETURNING activity_id";
    let values: [Value; 3] = [write.now().0.into(), over_by.0.into(), MOST.into()];
    let rows = query(write.conn(), sql, values).await?;
    let ids: Result<Vec<Id>, DbErr> = rows
        .iter()
        .map(|row| row.try_get("", "activity_id").map(Id))
        .collect();
    let ids = ids?;
    let asked = activities_of(write.conn(), &ids).await?;
    for id in &ids {
        let owners = asked.get(id).map(|one| one.owners.as_slice());
        let owners = owners.unwrap_or_default().iter();
        let owners: Vec<String> = owners.map(|owner| owner.id.to_string()).collect();
        write.event(EventDraft::new(ASKED, *id).data(json!({ "owners": owners })));
    }
    Ok(ids.len())
}

/// How many meetings that a network holds were asked and have not answered.
///
/// # Errors
/// When the database cannot be reached.
pub async fn waiting(on: &impl ConnectionTrait, owner: Id) -> Result<usize, DbErr> {
    let sql = "SELECT COUNT(*) AS number FROM neighbourhood_legacies l \
               JOIN activity_owners o ON o.activity_id = l.activity_id AND o.owner_id = $1 \
               WHERE l.asked_at IS NOT NULL AND l.answered_at IS NULL";
    let row = query_one(on, sql, [Uuid::from(owner).into()]).await?;
    let number: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    Ok(usize::try_from(number).unwrap_or_default())
}

fn read(row: &Row) -> Result<Legacy, DbErr> {
    let instant = |column| {
        let at: Option<i64> = row.try_get("", column)?;
        Ok::<_, DbErr>(at.map(Instant))
    };
    let lang: String = row.try_get("", "lang")?;
    let answer_lang: Option<String> = row.try_get("", "answer_lang")?;
    let answer_lang = answer_lang.and_then(|lang| lang.parse().ok());
    Ok(Legacy {
        what: row.try_get("", "what")?,
        by_whom: row.try_get("", "by_whom")?,
        lang: lang.parse().unwrap_or(Lang::Ca),
        asked_at: instant("asked_at")?,
        answer: row.try_get("", "answer")?,
        answer_lang: answer_lang.unwrap_or(Lang::Ca),
        answered_at: instant("answered_at")?,
        version: row.try_get("", "version")?,
    })
}
