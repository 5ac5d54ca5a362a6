//! Queries about places: the book of an activity as it stands, and the steps that follow.

use std::collections::{BTreeMap, HashMap};

use ordit_kernel::{Id, Instant};
use ordit_platform::db::{Row, Turn, Write, chunks, execute, placeholders, query, query_one};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{
    Lane, Mode, State, Whole,
    rules::{Book, Quotas, Seat, Step},
    store,
};

/// Waits until nobody else changes who has a place in this activity.
///
/// # Errors
/// When the database cannot be reached.
pub async fn take_turn(write: &Write, activity: Id) -> Result<(), DbErr> {
    write
        .take_turn_of(Turn::Registration, activity, activity)
        .await
}

/// Everybody who proved an address and did not cancel.
///
/// # Errors
/// When the database cannot be reached.
pub async fn book(on: &impl ConnectionTrait, activity: Id, quotas: Quotas) -> Result<Book, DbErr> {
    let seats = seats_of(on, &[activity]).await?.remove(&activity);
    Ok(Book::new(quotas, seats.unwrap_or_default()))
}

/// The same, with the places of the activity as they are.
///
/// # Errors
/// When the database cannot be reached.
pub async fn book_of(on: &impl ConnectionTrait, whole: &Whole) -> Result<Book, DbErr> {
    let quotas = whole.settings.quotas(&whole.activity);
    let book = book(on, whole.id(), quotas).await?;
    Ok(book.called_off(whole.is_off()))
}

/// Likewise of several activities, before there is a book of them.
///
/// # Errors
/// When the database cannot be reached.
pub async fn seats_of(
    on: &impl ConnectionTrait,
    activities: &[Id],
) -> Result<HashMap<Id, Vec<Seat>>, DbErr> {
    let mut found: HashMap<Id, Vec<Seat>> = HashMap::new();
    for some in chunks(activities) {
        let sql = format!(
            "SELECT activity_id, id, queue, state, mode, owner_id, is_reserved, party \
             FROM registrations WHERE activity_id IN ({}) \
             AND state IN ('pending', 'confirmed', 'waiting', 'offered')",
            placeholders(1, some.len())
        );
        let values = some.iter().map(|id| Value::from(Uuid::from(*id)));
        for row in query(on, &sql, values).await? {
            let seats = found.entry(Id(row.try_get("", "activity_id")?));
            seats.or_default().push(seat(&row)?);
        }
    }
    Ok(found)
}

/// How many hold a place in an activity beyond those that there are.
///
/// # Errors
/// When the database cannot be reached.
pub async fn over(on: &impl ConnectionTrait, activity: Id) -> Result<i64, DbErr> {
    let Some(whole) = store::whole(on, activity).await? else {
        return Ok(0);
    };
    Ok(book_of(on, &whole).await?.over())
}

fn seat(row: &Row) -> Result<Seat, DbErr> {
    Ok(Seat {
        id: Id(row.try_get("", "id")?),
        queue: row.try_get::<Option<i64>>("", "queue")?.unwrap_or(0),
        state: state(row)?,
        lane: lane(row)?,
        party: row.try_get("", "party")?,
    })
}

/// The state of a row.
///
/// # Errors
/// When there is none of this name.
pub fn state(row: &Row) -> Result<State, DbErr> {
    let code: String = row.try_get("", "state")?;
    State::from_code(&code).ok_or_else(|| DbErr::Type(format!("state {code}")))
}

/// For which places a row asks.
///
/// # Errors
/// When it cannot be read.
pub fn lane(row: &Row) -> Result<Lane, DbErr> {
    let mode: String = row.try_get("", "mode")?;
    Ok(Lane {
        owner: row.try_get::<Option<Uuid>>("", "owner_id")?.map(Id),
        mode: Mode::from_code(&mode).ok_or_else(|| DbErr::Type(format!("mode {mode}")))?,
        is_reserved: row.try_get("", "is_reserved")?,
    })
}

/// The number that comes next in an activity; whoever calls has taken the turn.
///
/// # Errors
/// When the database cannot be reached.
pub async fn next_number(on: &impl ConnectionTrait, activity: Id) -> Result<i64, DbErr> {
    let sql = "SELECT COALESCE(MAX(queue), 0) + 1 AS next FROM registrations \
               WHERE activity_id = $1";
    let row = query_one(on, sql, [Uuid::from(activity).into()]).await?;
    row.map_or(Ok(1), |row| row.try_get("", "next"))
}

/// Gives somebody a number.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn put_number(write: &Write, id: Id, queue: i64) -> Result<(), DbErr> {
    let sql = "UPDATE registrations SET queue = $1 WHERE id = $2";
    execute(write.conn(), sql, [queue.into(), Uuid::from(id).into()])
        .await
        .map(drop)
}

/// Has somebody ask for other places, under a number.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn put_lane(
    write: &Write,
    id: Id,
    (lane, number): (Lane, Option<i64>),
) -> Result<(), DbErr> {
    let sql = "UPDATE registrations SET mode = $1, owner_id = $2, is_reserved = $3, queue = $4, \
               mode_before = NULL WHERE id = $5";
    let values: [Value; 5] = [
        lane.mode.code().into(),
        lane.owner.map(Uuid::from).into(),
        lane.is_reserved.into(),
        number.into(),
        Uuid::from(id).into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

/// Has everybody who comes or wants to come in this way; tells how many came in another.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn put_way(write: &Write, activity: Id, way: Mode) -> Result<u64, DbErr> {
    let sql = "UPDATE registrations SET mode_before = mode, mode = $1 WHERE activity_id = $2 \
               AND mode <> $1 \
               AND state IN ('unverified', 'pending', 'confirmed', 'waiting', 'offered')";
    let values = [way.code().into(), Uuid::from(activity).into()];
    execute(write.conn(), sql, values).await
}

/// Has everybody come as they wanted to before there was one way only; tells how many do again.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn give_ways_back(write: &Write, activity: Id) -> Result<u64, DbErr> {
    let sql = "UPDATE registrations SET mode = mode_before, mode_before = NULL \
               WHERE activity_id = $1 AND mode_before IS NOT NULL \
               AND state IN ('unverified', 'pending', 'confirmed', 'waiting', 'offered')";
    execute(write.conn(), sql, [Uuid::from(activity).into()]).await
}

/// Takes everybody to the state that they reached. Nobody may have been there meanwhile: whoever
/// calls has taken the turn, and a step that finds another state undoes the write.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn apply(write: &Write, steps: &[Step], offered_until: Instant) -> Result<(), DbErr> {
    let mut alike: BTreeMap<(State, State), Vec<Id>> = BTreeMap::new();
    for step in steps {
        alike.entry((step.from, step.to)).or_default().push(step.id);
    }
    for ((from, to), ids) in alike {
        let until = (to == State::Offered).then_some(offered_until.0);
        for ids in chunks(&ids) {
            let marks = placeholders(5, ids.len());
            let sql = format!(
                "UPDATE registrations SET state = $1, state_at = $2, offered_until = $3 \
                 WHERE state = $4 AND id IN ({marks})"
            );
            let mut values: Vec<Value> = vec![
                to.code().into(),
                write.now().0.into(),
                until.into(),
                from.code().into(),
            ];
            values.extend(ids.iter().map(|id| Value::from(Uuid::from(*id))));
            let moved = execute(write.conn(), &sql, values).await?;
            if moved != ids.len() as u64 {
                return Err(DbErr::Custom(
                    "a registration is in another state".to_owned(),
                ));
            }
        }
    }
    Ok(())
}

/// Those whose time to answer is over, first the one that was offered first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn lapsed(
    on: &impl ConnectionTrait,
    activity: Id,
    now: Instant,
) -> Result<Vec<Id>, DbErr> {
    let sql = "SELECT id FROM registrations WHERE activity_id = $1 AND state = 'offered' \
               AND offered_until <= $2 ORDER BY offered_until, queue";
    let rows = query(on, sql, [Uuid::from(activity).into(), now.0.into()]).await?;
    rows.iter()
        .map(|row| row.try_get("", "id").map(Id))
        .collect()
}
