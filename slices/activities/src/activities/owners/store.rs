//! Queries about who holds an activity and who asks to.

use ordit_kernel::Id;
use ordit_platform::{
    db::{Row, Write, execute, query, query_one},
    events::EventDraft,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{ANSWERED, ASKED};
use crate::activities::Owner;

/// A page of those who wait shows so many.
pub const LISTED: i64 = 100;

/// Somebody who asks to hold an activity too.
#[derive(Clone, Debug)]
pub struct Request {
    pub id: Id,
    pub activity: Id,
    pub asker: Id,
}

/// Writes the share of one of those who hold an activity.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn share(write: &Write, activity: Id, owner: &Owner) -> Result<(), DbErr> {
    let sql = "UPDATE activity_owners SET owner_role = $1, places = $2, cost_cents = $3, \
               reported_minutes = $4 WHERE activity_id = $5 AND owner_id = $6";
    let values: [Value; 6] = [
        owner.role.as_str().into(),
        owner.places.into(),
        owner.cost_cents.into(),
        owner.reported_minutes.into(),
        Uuid::from(activity).into(),
        Uuid::from(owner.id).into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

/// Notes that somebody asks; `false` when they wait already.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn ask(write: &mut Write, activity: Id, asker: Id) -> Result<bool, DbErr> {
    let id = write.id();
    let sql = "INSERT INTO activity_requests (id, activity_id, asker_id, asked_at, standing) \
               VALUES ($1, $2, $3, $4, 'asked') ON CONFLICT DO NOTHING";
    let values = [
        Uuid::from(id).into(),
        Uuid::from(activity).into(),
        Uuid::from(asker).into(),
        write.now().0.into(),
    ];
    let is_new = execute(write.conn(), sql, values).await? == 1;
    if is_new {
        write.event(EventDraft::new(ASKED, activity).network(asker));
    }
    Ok(is_new)
}

/// Answers somebody who waits; `false` when nobody does any more.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn answer(
    write: &mut Write,
    request: &Request,
    standing: &'static str,
) -> Result<bool, DbErr> {
    let sql = "UPDATE activity_requests SET standing = $1, answered_at = $2 \
               WHERE id = $3 AND activity_id = $4 AND standing = 'asked'";
    let values = [
        standing.into(),
        write.now().0.into(),
        Uuid::from(request.id).into(),
        Uuid::from(request.activity).into(),
    ];
    let is_done = execute(write.conn(), sql, values).await? == 1;
    if is_done {
        write.event(EventDraft::new(ANSWERED, request.activity).network(request.asker));
    }
    Ok(is_done)
}

/// Those who wait for an answer about an activity.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_activity(on: &impl ConnectionTrait, activity: Id) -> Result<Vec<Request>, DbErr> {
    let sql = "SELECT id, activity_id, asker_id FROM activity_requests \
               WHERE standing = 'asked' AND activity_id = $1 ORDER BY asked_at, id LIMIT $2";
    let values = [Uuid::from(activity).into(), LISTED.into()];
    let rows = query(on, sql, values).await?;
    rows.iter().map(read).collect()
}

/// Those who wait for an answer about the activities whose home is a network.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_network(on: &impl ConnectionTrait, network: Id) -> Result<Vec<Request>, DbErr> {
    let sql = "SELECT r.id, r.activity_id, r.asker_id FROM activity_requests r \
               JOIN entries e ON e.id = r.activity_id WHERE r.standing = 'asked' \
               AND e.network_id = $1 AND e.state <> 'archived' ORDER BY r.asked_at, r.id LIMIT $2";
    let values = [Uuid::from(network).into(), LISTED.into()];
    let rows = query(on, sql, values).await?;
    rows.iter().map(read).collect()
}

/// How many they are.
///
/// # Errors
/// When the database cannot be reached.
pub async fn waiting(on: &impl ConnectionTrait, network: Id) -> Result<usize, DbErr> {
    let sql = "SELECT COUNT(*) AS number FROM activity_requests r \
               JOIN entries e ON e.id = r.activity_id WHERE r.standing = 'asked' \
               AND e.network_id = $1 AND e.state <> 'archived'";
    let row = query_one(on, sql, [Uuid::from(network).into()]).await?;
    let number: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    Ok(usize::try_from(number).unwrap_or(0))
}

fn read(row: &Row) -> Result<Request, DbErr> {
    Ok(Request {
        id: Id(row.try_get("", "id")?),
        activity: Id(row.try_get("", "activity_id")?),
        asker: Id(row.try_get("", "asker_id")?),
    })
}
