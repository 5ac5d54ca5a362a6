//! Queries about codes, wrong ones, and whose places they meet.

use ordit_kernel::{Id, Instant};
use ordit_platform::{
    db::{Row, Write, execute, query_one},
    events::EventDraft,
    mail::EmailAddress,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{super::NewPerson, RENEWED};

const HOUR_SECONDS: i64 = 3_600;
const DAY_SECONDS: i64 = 24 * HOUR_SECONDS;
/// So many wrong ones are enough for an hour; everybody in a room may come from one address.
const MOST_TRIES: i64 = 300;

/// Of what the codes of an activity are made; none where none was shown.
///
/// # Errors
/// When the database cannot be reached.
pub async fn secret(on: &impl ConnectionTrait, activity: Id) -> Result<Option<String>, DbErr> {
    let sql = "SELECT secret FROM attendance_codes WHERE activity_id = $1";
    let row = query_one(on, sql, [Uuid::from(activity).into()]).await?;
    row.map(|row| row.try_get("", "secret")).transpose()
}

/// Makes codes of something else from now on.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn renew(write: &mut Write, activity: Id, secret: &str) -> Result<(), DbErr> {
    let sql = "INSERT INTO attendance_codes (activity_id, secret) VALUES ($1, $2) \
               ON CONFLICT (activity_id) DO UPDATE SET secret = $2";
    let values: [Value; 2] = [Uuid::from(activity).into(), secret.into()];
    execute(write.conn(), sql, values).await?;
    write.event(EventDraft::new(RENEWED, activity));
    Ok(())
}

/// Whether this client tries no more for a while.
///
/// # Errors
/// When the database cannot be reached.
pub async fn is_too_much(
    on: &impl ConnectionTrait,
    client: &str,
    now: Instant,
) -> Result<bool, DbErr> {
    let sql = "SELECT COUNT(*) AS number FROM attendance_tries \
               WHERE client = $1 AND tried_at > $2";
    let since = now.plus_seconds(-HOUR_SECONDS).0;
    let row = query_one(on, sql, [client.into(), since.into()]).await?;
    let number: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    Ok(number >= MOST_TRIES)
}

/// Notes a wrong one, and forgets those of days before.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn note_try(write: &Write, client: &str) -> Result<(), DbErr> {
    let before = write.now().plus_seconds(-DAY_SECONDS).0;
    let sql = "DELETE FROM attendance_tries WHERE tried_at < $1";
    execute(write.conn(), sql, [before.into()]).await?;
    let sql = "INSERT INTO attendance_tries (id, client, tried_at) VALUES ($1, $2, $3)";
    let values: [Value; 3] = [
        Uuid::from(write.id()).into(),
        client.into(),
        write.now().0.into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

/// Whoever registered under an address and did not let go, as they registered.
///
/// # Errors
/// When the database cannot be reached.
pub async fn registered_at(
    on: &impl ConnectionTrait,
    activity: Id,
    address: &EmailAddress,
) -> Result<Option<NewPerson>, DbErr> {
    let sql = "SELECT name, organisation, organisation_id, gender FROM registrations \
               WHERE activity_id = $1 AND folded_address = $2 AND name <> '' \
               AND state IN ('confirmed', 'offered', 'waiting', 'pending')";
    let values: [Value; 2] = [Uuid::from(activity).into(), address.folded().into()];
    let row = query_one(on, sql, values).await?;
    row.as_ref().map(person).transpose()
}

fn person(row: &Row) -> Result<NewPerson, DbErr> {
    let organisation: Option<Uuid> = row.try_get("", "organisation_id")?;
    Ok(NewPerson {
        name: row.try_get("", "name")?,
        organisation: row.try_get("", "organisation")?,
        organisation_id: organisation.map(Id),
        gender: row.try_get("", "gender")?,
        came_by: "registered",
    })
}
