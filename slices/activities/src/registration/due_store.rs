//! Queries about what is due by itself: reminders, and addresses that were never proved.

use ordit_kernel::{Id, Instant};
use ordit_platform::db::{Write, execute, query};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

/// So many are reminded at once.
const MOST: i64 = 200;
const DAY_SECONDS: i64 = 24 * 3600;
/// Whoever got a place so lately was told how to come just now.
const LATELY_SECONDS: i64 = DAY_SECONDS / 2;
/// An address that nobody proved is forgotten after so long.
const UNPROVED_SECONDS: i64 = 30 * DAY_SECONDS;

/// Those who have a place in something that begins between two instants and were not reminded,
/// with their activity.
///
/// # Errors
/// When the database cannot be reached.
pub async fn to_remind(
    on: &impl ConnectionTrait,
    now: Instant,
    (from, until): (Instant, Instant),
) -> Result<Vec<(Id, Id)>, DbErr> {
    let sql = "SELECT r.id, r.activity_id FROM activities a \
               JOIN entries e ON e.id = a.entry_id AND e.state = 'published' \
               JOIN registrations r ON r.activity_id = a.entry_id AND r.state = 'confirmed' \
               WHERE a.first_at >= $1 AND a.first_at < $2 AND a.standing = 'announced' \
               AND r.reminded_at IS NULL AND r.address IS NOT NULL AND r.state_at < $3 \
               ORDER BY r.activity_id, r.queue LIMIT $4";
    let values: [Value; 4] = [
        from.0.into(),
        until.0.into(),
        now.plus_seconds(-LATELY_SECONDS).0.into(),
        MOST.into(),
    ];
    let rows = query(on, sql, values).await?;
    rows.iter()
        .map(|row| {
            Ok((
                Id(row.try_get("", "activity_id")?),
                Id(row.try_get("", "id")?),
            ))
        })
        .collect()
}

/// Ends those whose link was not opened in time, and forgets those that ended long ago.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn tidy_unproved(write: &Write, unproved_since: Instant) -> Result<(), DbErr> {
    let now = write.now();
    let sql = "UPDATE registrations SET state = 'expired', state_at = $1 \
               WHERE state = 'unverified' AND registered_at < $2";
    execute(write.conn(), sql, [now.0.into(), unproved_since.0.into()]).await?;
    let old = "(SELECT id FROM registrations WHERE state = 'expired' AND queue IS NULL \
               AND registered_at < $1)";
    let before = now.plus_seconds(-UNPROVED_SECONDS).0;
    for sql in [
        format!("DELETE FROM registration_answers WHERE registration_id IN {old}"),
        format!("DELETE FROM registration_links WHERE registration_id IN {old}"),
        format!("DELETE FROM registrations WHERE id IN {old}"),
    ] {
        execute(write.conn(), &sql, [before.into()]).await?;
    }
    Ok(())
}

/// Notes that these were reminded.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn note_reminded(write: &Write, ids: &[Id]) -> Result<(), DbErr> {
    let marks = ordit_platform::db::placeholders(2, ids.len());
    let sql = format!("UPDATE registrations SET reminded_at = $1 WHERE id IN ({marks})");
    let ids = ids.iter().map(|id| Value::from(Uuid::from(*id)));
    let values = std::iter::once(write.now().0.into()).chain(ids);
    execute(write.conn(), &sql, values).await.map(drop)
}
