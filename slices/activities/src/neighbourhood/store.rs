//! Queries about what meetings leave.

use std::collections::HashMap;

use ordit_kernel::{Id, Instant};
use ordit_members::rows_store::rows_of;
use ordit_platform::{
    db::{Row, Write, execute, query, query_one},
    events::EventDraft,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use serde_json::json;
use uuid::Uuid;

use super::{ANSWERED, ASKED, Legacy, SAID};
use crate::activities::store::activities_of;

/// So many are asked at once; the next time the others.
const MOST: i64 = 200;

/// What these meetings leave, as they say it, with what is kept beside.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_these(on: &impl ConnectionTrait, ids: &[Id]) -> Result<HashMap<Id, Legacy>, DbErr> {
    let rows = rows_of(on, "neighbourhood_legacies", "activity_id", "said_at", ids).await?;
    let one = |row: &Row| Ok((Id(row.try_get("", "activity_id")?), read(row)?));
    let mut beside: HashMap<Id, Legacy> = rows.iter().map(one).collect::<Result<_, DbErr>>()?;
    let mut found = HashMap::new();
    for (id, mut activity) in activities_of(on, ids).await? {
        let mut said = |key: &str| activity.details.remove(key).unwrap_or_default();
        let (what, answer) = (said("legacy"), said("legacy_after"));
        let known = beside.remove(&id);
        if known.is_some() || !what.is_empty() || !answer.is_empty() {
            let kept = known.unwrap_or_default();
            found.insert(
                id,
                Legacy {
                    what,
                    answer,
                    ..kept
                },
            );
        }
    }
    Ok(found)
}

/// Keeps who takes care that it stays, unless somebody else wrote since; tells whether it was.
///
/// # Errors
/// When the database cannot be reached.
pub async fn say(
    write: &mut Write,
    (activity, network): (Id, Option<Id>),
    by_whom: &str,
    version: i64,
) -> Result<bool, DbErr> {
    let sql = match version {
        0 => {
            "INSERT INTO neighbourhood_legacies (activity_id, what, by_whom, lang, said_at, \
             version) VALUES ($1, '', $2, 'ca', $3, $4 + 1) ON CONFLICT (activity_id) DO NOTHING"
        }
        _ => {
            "UPDATE neighbourhood_legacies SET by_whom = $2, said_at = $3, \
             version = version + 1 WHERE activity_id = $1 AND version = $4"
        }
    };
    let values: [Value; 4] = [
        Uuid::from(activity).into(),
        by_whom.into(),
        write.now().0.into(),
        version.into(),
    ];
    let is_written = execute(write.conn(), sql, values).await? > 0;
    if is_written {
        write.event(EventDraft::new(SAID, activity).network(network));
    }
    Ok(is_written)
}

/// Keeps when it was said what stayed, unless somebody else wrote since; tells whether it was.
///
/// # Errors
/// When the database cannot be reached.
pub async fn answer(
    write: &mut Write,
    (activity, network): (Id, Option<Id>),
    version: i64,
) -> Result<bool, DbErr> {
    let sql = match version {
        0 => {
            "INSERT INTO neighbourhood_legacies (activity_id, what, by_whom, lang, said_at, \
             answered_at, version) VALUES ($1, '', '', 'ca', $2, $2, $3 + 1) \
             ON CONFLICT (activity_id) DO NOTHING"
        }
        _ => {
            "UPDATE neighbourhood_legacies SET answered_at = $2, version = version + 1 \
             WHERE activity_id = $1 AND version = $3"
        }
    };
    let values: [Value; 3] = [
        Uuid::from(activity).into(),
        write.now().0.into(),
        version.into(),
    ];
    let is_written = execute(write.conn(), sql, values).await? > 0;
    if is_written {
        write.event(EventDraft::new(ANSWERED, activity).network(network));
    }
    Ok(is_written)
}

/// Asks what those meetings left that were over by an instant, each once. Of those of long ago
/// only what was said here is asked.
///
/// # Errors
/// When the database cannot be reached.
pub async fn ask(write: &mut Write, (since, over_by): (Instant, Instant)) -> Result<usize, DbErr> {
    let sql = "SELECT a.entry_id FROM activities a JOIN entries e ON e.id = a.entry_id \
               LEFT JOIN neighbourhood_legacies l ON l.activity_id = a.entry_id \
               WHERE a.activity_kind = 'community_meeting' AND a.last_at <= $1 \
               AND a.standing <> 'cancelled' AND e.state <> 'archived' \
               AND a.details LIKE '%\"legacy\":%' AND a.details NOT LIKE '%\"legacy_after\":%' \
               AND l.asked_at IS NULL AND l.answered_at IS NULL \
               AND (l.activity_id IS NOT NULL OR a.last_at > $2) ORDER BY a.last_at LIMIT $3";
    let values: [Value; 3] = [over_by.0.into(), since.0.into(), MOST.into()];
    let rows = query(write.conn(), sql, values).await?;
    let due: Vec<Id> = ids(&rows, "entry_id")?;
    if due.is_empty() {
        return Ok(0);
    }
    let rows = (0..due.len()).map(|place| format!("(${}, '', '', 'ca', $1, $1, 1)", place + 2));
    let sql = format!(
        "INSERT INTO neighbourhood_legacies (activity_id, what, by_whom, lang, said_at, asked_at, \
         version) VALUES {} ON CONFLICT (activity_id) DO UPDATE SET asked_at = excluded.asked_at \
         WHERE neighbourhood_legacies.asked_at IS NULL \
         AND neighbourhood_legacies.answered_at IS NULL RETURNING activity_id",
        rows.collect::<Vec<_>>().join(", ")
    );
    let values = std::iter::once(Value::from(write.now().0))
        .chain(due.iter().map(|id| Uuid::from(*id).into()));
    let rows = query(write.conn(), &sql, values).await?;
    let ids = ids(&rows, "activity_id")?;
    let asked = activities_of(write.conn(), &ids).await?;
    for id in &ids {
        let owners = asked.get(id).map(|one| one.owners.as_slice());
        let owners = owners.unwrap_or_default().iter();
        let owners: Vec<String> = owners.map(|owner| owner.id.to_string()).collect();
        write.event(EventDraft::new(ASKED, *id).data(json!({ "owners": owners })));
    }
    Ok(ids.len())
}

fn ids(rows: &[Row], column: &str) -> Result<Vec<Id>, DbErr> {
    let own = rows.iter().map(|row| row.try_get("", column).map(Id));
    own.collect()
}

/// How many meetings that a network holds were asked and have not answered.
///
/// # Errors
/// When the database cannot be reached.
pub async fn waiting(on: &impl ConnectionTrait, owner: Id) -> Result<usize, DbErr> {
    let sql = "SELECT COUNT(*) AS number FROM neighbourhood_legacies l \
               JOIN activity_owners o ON o.activity_id = l.activity_id AND o.owner_id = $1 \
               JOIN activities a ON a.entry_id = l.activity_id \
               WHERE l.asked_at IS NOT NULL AND l.answered_at IS NULL \
               AND a.details NOT LIKE '%\"legacy_after\":%'";
    let row = query_one(on, sql, [Uuid::from(owner).into()]).await?;
    let number: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    Ok(usize::try_from(number).unwrap_or_default())
}

/// What is kept beside the activity.
fn read(row: &Row) -> Result<Legacy, DbErr> {
    let instant = |column| {
        let at: Option<i64> = row.try_get("", column)?;
        Ok::<_, DbErr>(at.map(Instant))
    };
    Ok(Legacy {
        by_whom: row.try_get("", "by_whom")?,
        asked_at: instant("asked_at")?,
        answered_at: instant("answered_at")?,
        version: row.try_get("", "version")?,
        ..Legacy::default()
    })
}
