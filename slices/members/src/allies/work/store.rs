//! Queries about what is done with allies.

use std::collections::HashMap;

use ordit_kernel::{Id, Instant};
use ordit_platform::db::{Row, Write, execute, query, query_one};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{Change, Work, rules::BETWEEN};

/// What a network does about each of its allies of which something is noted, with the name of
/// whoever does it.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_network(
    on: &impl ConnectionTrait,
    network: Id,
) -> Result<HashMap<Id, (Work, String)>, DbErr> {
    let sql = "SELECT w.*, a.name AS called, a.address AS reached, \
               (SELECT MAX(t.title) FROM entry_texts t WHERE t.entry_id = w.owner_id) AS title \
               FROM ally_work w LEFT JOIN sign_in_addresses a ON a.person_id = w.owner_id \
               WHERE w.network_id = $1";
    let rows = query(on, sql, [Uuid::from(network).into()]).await?;
    let read = |row: &Row| {
        let mut owner = String::new();
        for column in ["title", "called", "reached"] {
            let known: Option<String> = row.try_get("", column)?;
            if let Some(known) = known.filter(|_| owner.is_empty()) {
                owner = known;
            }
        }
        let id = Id(row.try_get("", "organisation_id")?);
        Ok((id, (work_of(row)?, owner)))
    };
    rows.iter().map(read).collect()
}

/// What a network does about an ally; nothing noted is the first state.
///
/// # Errors
/// When the database cannot be reached.
pub async fn one(on: &impl ConnectionTrait, network: Id, ally: Id) -> Result<Work, DbErr> {
    let sql = "SELECT * FROM ally_work WHERE network_id = $1 AND organisation_id = $2";
    let row = query_one(on, sql, key(network, ally)).await?;
    row.as_ref().map_or_else(|| Ok(Work::default()), work_of)
}

/// How many next steps are late: the dates of all that do not rest, by one statement.
///
/// # Errors
/// When the database cannot be reached.
pub async fn dated(on: &impl ConnectionTrait, network: Id) -> Result<Vec<Work>, DbErr> {
    let sql = "SELECT w.* FROM ally_work w JOIN allies a ON a.network_id = w.network_id \
               AND a.organisation_id = w.organisation_id \
               WHERE w.network_id = $1 AND w.next_on IS NOT NULL";
    let rows = query(on, sql, [Uuid::from(network).into()]).await?;
    rows.iter().map(work_of).collect()
}

/// Writes what is done about an ally, if it is as it was seen, and keeps what it was; gives the id
/// of the change. Whoever calls has taken the turn.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn change(
    write: &Write,
    (network, ally): (Id, Id),
    seen: &Work,
    work: &Work,
) -> Result<Option<Id>, DbErr> {
    let now = one(write.conn(), network, ally).await?;
    if now != *seen {
        return Ok(None);
    }
    put(write, network, ally, work).await?;
    let sql = "INSERT INTO ally_work_changes (network_id, organisation_id, id, at, by_id, before, \
               after) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let id = write.id();
    let more: [Value; 5] = [
        Uuid::from(id).into(),
        write.now().0.into(),
        write.acting().person.map(Uuid::from).into(),
        json(&now).into(),
        json(work).into(),
    ];
    execute(
        write.conn(),
        sql,
        key(network, ally).into_iter().chain(more),
    )
    .await?;
    Ok(Some(id))
}

/// Takes a change back, if nothing changed since; tells whether it did.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn undo(write: &Write, (network, ally): (Id, Id), change: Id) -> Result<bool, DbErr> {
    let known = changes(write.conn(), network, ally).await?;
    let found = known.iter().find(|one| one.id == change && !one.is_undone);
    let now = one(write.conn(), network, ally).await?;
    let Some(change) = found.filter(|change| change.after == now) else {
        return Ok(false);
    };
    put(write, network, ally, &change.before).await?;
    let sql = "UPDATE ally_work_changes SET undone_at = $1 WHERE id = $2";
    let values: [Value; 2] = [write.now().0.into(), Uuid::from(change.id).into()];
    execute(write.conn(), sql, values).await?;
    Ok(true)
}

/// The changes of an ally by hand, the last first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn changes(
    on: &impl ConnectionTrait,
    network: Id,
    ally: Id,
) -> Result<Vec<Change>, DbErr> {
    let sql = "SELECT * FROM ally_work_changes WHERE network_id = $1 AND organisation_id = $2 \
               ORDER BY at DESC LIMIT 50";
    let rows = query(on, sql, key(network, ally)).await?;
    let read = |row: &Row| {
        let work = |column| -> Result<Work, DbErr> {
            let text: String = row.try_get("", column)?;
            Ok(serde_json::from_str(&text).unwrap_or_default())
        };
        let by: Option<Uuid> = row.try_get("", "by_id")?;
        let undone_at: Option<i64> = row.try_get("", "undone_at")?;
        Ok(Change {
            id: Id(row.try_get("", "id")?),
            at: Instant(row.try_get("", "at")?),
            by: by.map(Id),
            before: work("before")?,
            after: work("after")?,
            is_undone: undone_at.is_some(),
        })
    };
    rows.iter().map(read).collect()
}

async fn put(write: &Write, network: Id, ally: Id, work: &Work) -> Result<(), DbErr> {
    let sql = "INSERT INTO ally_work (network_id, organisation_id, state, territories, next_step, \
               next_on, owner_id) VALUES ($1, $2, $3, $4, $5, $6, $7) \
               ON CONFLICT (network_id, organisation_id) DO UPDATE SET state = excluded.state, \
               territories = excluded.territories, next_step = excluded.next_step, \
               next_on = excluded.next_on, owner_id = excluded.owner_id";
    let values = key(network, ally).into_iter().chain(values(work));
    execute(write.conn(), sql, values).await.map(drop)
}

/// The columns of a row after whose it is.
pub fn values(work: &Work) -> [Value; 5] {
    [
        work.state.as_str().into(),
        work.territories.join(&BETWEEN.to_string()).into(),
        work.next_step.clone().into(),
        work.next_on.map(|on| on.to_string()).into(),
        work.owner.map(Uuid::from).into(),
    ]
}

pub(super) fn key(network: Id, ally: Id) -> [Value; 2] {
    [Uuid::from(network).into(), Uuid::from(ally).into()]
}

fn json(work: &Work) -> String {
    serde_json::to_string(work).unwrap_or_default()
}

fn work_of(row: &Row) -> Result<Work, DbErr> {
    let territories: String = row.try_get("", "territories")?;
    let next_on: Option<String> = row.try_get("", "next_on")?;
    let owner: Option<Uuid> = row.try_get("", "owner_id")?;
    let codes = territories.split(BETWEEN).filter(|code| !code.is_empty());
    Ok(Work {
        state: row.try_get("", "state")?,
        territories: codes.map(str::to_owned).collect(),
        next_step: row.try_get("", "next_step")?,
        next_on: next_on.and_then(|on| on.parse().ok()),
        owner: owner.map(Id),
    })
}
