//! Queries about who is listed and who met whom.

use std::collections::BTreeSet;

use ordit_kernel::{Id, Lang};
use ordit_platform::{
    db::{Row, Write, execute, query, query_one},
    events::EventDraft,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{LISTED, Listed, MET, OPENED, rules::Pair};
use crate::about::About;

/// So many are listed at most: more do not get to know one another in one activity.
pub const MOST: i64 = 300;

/// Whether an activity that is not there for it was opened for it.
///
/// # Errors
/// When the database cannot be reached.
pub async fn is_opened(on: &impl ConnectionTrait, activity: Id) -> Result<bool, DbErr> {
    let sql = "SELECT activity_id FROM acquaintance_spaces WHERE activity_id = $1";
    let row = query_one(on, sql, [Uuid::from(activity).into()]).await?;
    Ok(row.is_some())
}

/// Opens an activity for it, or closes it; what was said stays.
///
/// # Errors
/// When the database cannot be reached.
pub async fn open(
    write: &mut Write,
    (id, network): (Id, Option<Id>),
    is_open: bool,
) -> Result<(), DbErr> {
    let activity = Value::from(Uuid::from(id));
    let changed = match is_open {
        true => {
            let sql = "INSERT INTO acquaintance_spaces (activity_id, opened_at) VALUES ($1, $2) \
                       ON CONFLICT (activity_id) DO NOTHING";
            execute(write.conn(), sql, [activity, write.now().0.into()]).await?
        }
        false => {
            let sql = "DELETE FROM acquaintance_spaces WHERE activity_id = $1";
            execute(write.conn(), sql, [activity]).await?
        }
    };
    if changed > 0 {
        write.event(EventDraft::new(OPENED, id).network(network));
    }
    Ok(())
}

/// Those who agreed to be listed, in the order in which they did.
///
/// # Errors
/// When the database cannot be reached.
pub async fn people(on: &impl ConnectionTrait, activity: Id) -> Result<Vec<Listed>, DbErr> {
    let sql = "SELECT * FROM acquaintance_people WHERE activity_id = $1 \
               ORDER BY consented_at, person_id LIMIT $2";
    let values = [Uuid::from(activity).into(), MOST.into()];
    let rows = query(on, sql, values).await?;
    let listed = |row: &Row| {
        Ok(Listed {
            person: Id(row.try_get("", "person_id")?),
            organisation: Id(row.try_get("", "organisation_id")?),
            called: row.try_get("", "called")?,
            family: row.try_get("", "family")?,
        })
    };
    rows.iter().map(listed).collect()
}

/// The pairs that met, as far as both are still listed.
///
/// # Errors
/// When the database cannot be reached.
pub async fn met(on: &impl ConnectionTrait, activity: Id) -> Result<BTreeSet<Pair>, DbErr> {
    let sql = "SELECT one_id, other_id FROM acquaintance_meetings WHERE activity_id = $1";
    let rows = query(on, sql, [Uuid::from(activity).into()]).await?;
    rows.iter()
        .map(|row| {
            Ok((
                Id(row.try_get("", "one_id")?),
                Id(row.try_get("", "other_id")?),
            ))
        })
        .collect()
}

/// Lists somebody who agreed in these words, or changes how they are called; tells whether there
/// was room.
///
/// # Errors
/// When the database cannot be reached.
pub async fn list(
    write: &mut Write,
    about: &About,
    one: &Listed,
    (wording, lang): (&str, Lang),
) -> Result<bool, DbErr> {
    let activity = Value::from(Uuid::from(about.id));
    let sql = "SELECT COUNT(*) AS number FROM acquaintance_people WHERE activity_id = $1 \
               AND person_id <> $2";
    let of = [activity.clone(), Uuid::from(one.person).into()];
    let row = query_one(write.conn(), sql, of).await?;
    let others: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    if others >= MOST {
        return Ok(false);
    }
    let sql = "INSERT INTO acquaintance_people (activity_id, person_id, organisation_id, called, \
               family, wording, lang, consented_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
               ON CONFLICT (activity_id, person_id) DO UPDATE SET organisation_id = $3, \
               called = $4, family = $5, wording = $6, lang = $7, consented_at = $8";
    let values: [Value; 8] = [
        activity,
        Uuid::from(one.person).into(),
        Uuid::from(one.organisation).into(),
        one.called.as_str().into(),
        one.family.as_str().into(),
        wording.into(),
        lang.code().into(),
        write.now().0.into(),
    ];
    execute(write.conn(), sql, values).await?;
    write.event(EventDraft::new(LISTED, about.id).network(about.network));
    Ok(true)
}

/// Takes somebody off the list with whom they met: nothing of it stays.
///
/// # Errors
/// When the database cannot be reached.
pub async fn leave(write: &mut Write, about: &About, person: Id) -> Result<(), DbErr> {
    let of = [Uuid::from(about.id).into(), Value::from(Uuid::from(person))];
    let sql = "DELETE FROM acquaintance_meetings WHERE activity_id = $1 \
               AND (one_id = $2 OR other_id = $2)";
    execute(write.conn(), sql, of.clone()).await?;
    let sql = "DELETE FROM acquaintance_people WHERE activity_id = $1 AND person_id = $2";
    if execute(write.conn(), sql, of).await? > 0 {
        write.event(EventDraft::new(LISTED, about.id).network(about.network));
    }
    Ok(())
}

/// Notes that two who are listed met, or that they did not; tells whether both are listed.
///
/// # Errors
/// When the database cannot be reached.
pub async fn note_met(
    write: &mut Write,
    about: &About,
    (one, other): Pair,
    has_met: bool,
) -> Result<bool, DbErr> {
    let activity = Value::from(Uuid::from(about.id));
    let both = [Uuid::from(one).into(), Value::from(Uuid::from(other))];
    let sql = "SELECT COUNT(*) AS number FROM acquaintance_people WHERE activity_id = $1 \
               AND person_id IN ($2, $3)";
    let of = std::iter::once(activity).chain(both);
    let of: Vec<Value> = of.collect();
    let row = query_one(write.conn(), sql, of.clone()).await?;
    let number: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    if number < 2 {
        return Ok(false);
    }
    let changed = match has_met {
        true => {
            let by = write.acting().person.map_or_else(Uuid::nil, Uuid::from);
            let sql = "INSERT INTO acquaintance_meetings (activity_id, one_id, other_id, said_by, \
                       said_at) VALUES ($1, $2, $3, $4, $5) \
                       ON CONFLICT (activity_id, one_id, other_id) DO NOTHING";
            let more: [Value; 2] = [by.into(), write.now().0.into()];
            execute(write.conn(), sql, of.into_iter().chain(more)).await?
        }
        false => {
            let sql = "DELETE FROM acquaintance_meetings WHERE activity_id = $1 AND one_id = $2 \
                       AND other_id = $3";
            execute(write.conn(), sql, of).await?
        }
    };
    if changed > 0 {
        write.event(EventDraft::new(MET, about.id).network(about.network));
    }
    Ok(true)
}
