//! Queries about what those who are registered were told of when and where it is.

use ordit_kernel::Id;
use ordit_platform::db::{Write, chunks, execute, placeholders, query};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{State, news::Facts};

/// Those in one of these states who know of another time or place, by their numbers; of whom
/// nothing is kept, those who have a place, and where it is off everybody.
///
/// # Errors
/// When the database cannot be reached.
pub async fn to_tell(
    on: &impl ConnectionTrait,
    (activity, facts): (Id, &Facts),
    states: &[State],
    most: usize,
) -> Result<Vec<Id>, DbErr> {
    let unknown = match facts.is_off {
        true => "told_facts IS NULL",
        false => "(told_facts IS NULL AND state = 'confirmed')",
    };
    let sql = format!(
        "SELECT id FROM registrations WHERE activity_id = $1 AND state IN ({}) \
         AND ({unknown} \
         OR told_facts <> CASE WHEN mode = 'online' THEN $2 ELSE $3 END) \
         ORDER BY queue LIMIT $4",
        placeholders(5, states.len())
    );
    let mut values: Vec<Value> = vec![
        Uuid::from(activity).into(),
        facts.online.as_str().into(),
        facts.in_person.as_str().into(),
        i64::try_from(most).unwrap_or(i64::MAX).into(),
    ];
    values.extend(states.iter().map(|state| Value::from(state.code())));
    let rows = query(on, &sql, values).await?;
    rows.iter()
        .map(|row| row.try_get("", "id").map(Id))
        .collect()
}

/// Keeps that these know of when and where it is; that they are registered no more, where it is
/// none.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn note_facts(write: &Write, ids: &[Id], facts: Option<&Facts>) -> Result<(), DbErr> {
    for ids in chunks(ids) {
        let sql = format!(
            "UPDATE registrations SET told_facts = CASE WHEN mode = 'online' THEN $1 ELSE $2 END \
             WHERE id IN ({})",
            placeholders(3, ids.len())
        );
        let mut values: Vec<Value> = vec![
            facts.map(|facts| facts.online.as_str()).into(),
            facts.map(|facts| facts.in_person.as_str()).into(),
        ];
        values.extend(ids.iter().map(|id| Value::from(Uuid::from(*id))));
        execute(write.conn(), &sql, values).await?;
    }
    Ok(())
}

/// Counts a calendar file for each of these.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn count_calendars(write: &Write, ids: &[Id]) -> Result<(), DbErr> {
    for ids in chunks(ids) {
        let sql = format!(
            "UPDATE registrations SET calendars = calendars + 1 WHERE id IN ({})",
            placeholders(1, ids.len())
        );
        let values = ids.iter().map(|id| Value::from(Uuid::from(*id)));
        execute(write.conn(), &sql, values).await?;
    }
    Ok(())
}
