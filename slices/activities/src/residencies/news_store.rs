//! Queries about what residents know of when, where and whether it takes place.

use std::collections::BTreeMap;

use ordit_kernel::Id;
use ordit_platform::{
    db::{Write, execute, placeholders, query, query_one},
    events::EventDraft,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use serde_json::json;
use uuid::Uuid;

use super::rules;
use crate::activities::store::activities_of;

/// So many are told in one write.
const MOST: i64 = 200;

/// Whether anybody waits for an answer or comes.
///
/// # Errors
/// When the database cannot be reached.
pub async fn has_residents(on: &impl ConnectionTrait, activity: Id) -> Result<bool, DbErr> {
    let sql = "SELECT 1 AS one FROM residency_people WHERE activity_id = $1 \
               AND state IN ('asked', 'accepted') LIMIT 1";
    let row = query_one(on, sql, [Uuid::from(activity).into()]).await?;
    Ok(row.is_some())
}

/// What residents are to know now; none of what is over.
///
/// # Errors
/// When the database cannot be reached.
pub async fn facts(on: &impl ConnectionTrait, activity: Id) -> Result<Option<String>, DbErr> {
    let own = activities_of(on, &[activity]).await?.remove(&activity);
    let sql = "SELECT state FROM entries WHERE id = $1";
    let row = query_one(on, sql, [Uuid::from(activity).into()]).await?;
    let Some((own, row)) = own.zip(row) else {
        return Ok(None);
    };
    let is_archived = row.try_get::<String>("", "state")? == "archived";
    let is_off = is_archived || own.standing == "cancelled";
    Ok(Some(rules::facts(&own, is_off)))
}

/// Tells some of those who know something else, and keeps that they know; whoever does the same at
/// once waits for the lock on the activity's row. Tells whether there was anybody.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn tell(write: &mut Write, activity: Id) -> Result<bool, DbErr> {
    let own = Value::from(Uuid::from(activity));
    let lock = "UPDATE activities SET capacity = capacity WHERE entry_id = $1 \
                AND (last_at IS NULL OR last_at > $2)";
    let of = [own.clone(), write.now().0.into()];
    let is_to_come = execute(write.conn(), lock, of).await? > 0;
    let facts = facts(write.conn(), activity).await?;
    let Some(facts) = facts.filter(|_| is_to_come) else {
        return Ok(false);
    };
    let sql = "SELECT id, organisation_id, told FROM residency_people WHERE activity_id = $1 \
               AND state IN ('asked', 'accepted') AND (told IS NULL OR told <> $2) \
               ORDER BY asked_at, id LIMIT $3";
    let values = [own, facts.as_str().into(), MOST.into()];
    let rows = query(write.conn(), sql, values).await?;
    let mut ids: Vec<Value> = Vec::new();
    let mut news: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for row in &rows {
        ids.push(row.try_get::<Uuid>("", "id")?.into());
        let told: Option<String> = row.try_get("", "told")?;
        let organisation = Id(row.try_get("", "organisation_id")?).to_string();
        if let Some(verb) = rules::news(told.as_deref(), &facts) {
            let whom = news.entry(verb).or_default();
            if !whom.contains(&organisation) {
                whom.push(organisation);
            }
        }
    }
    if ids.is_empty() {
        return Ok(false);
    }
    let sql = format!(
        "UPDATE residency_people SET told = $1 WHERE id IN ({})",
        placeholders(2, ids.len())
    );
    let values = std::iter::once(facts.as_str().into()).chain(ids);
    execute(write.conn(), &sql, values).await?;
    for (verb, whom) in news {
        let data = json!({ "organisations": whom });
        write.event(EventDraft::new(verb, activity).data(data));
    }
    Ok(true)
}
