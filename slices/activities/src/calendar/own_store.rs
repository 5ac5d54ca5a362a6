//! The secret addresses of people's own calendars, as hashes.

use ordit_kernel::{Acting, Id, Instant};
use ordit_platform::{
    db::{Db, execute, query, query_one},
    events::EventDraft,
};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::{RENEWED, REVOKED};
use crate::registration;

/// Somebody's calendar tells of so many places they have.
const MOST: i64 = 500;

/// Since when somebody has an address.
///
/// # Errors
/// When the database cannot be reached.
pub async fn made_at(on: &impl ConnectionTrait, person: Id) -> Result<Option<Instant>, DbErr> {
    let sql = "SELECT made_at FROM calendar_addresses WHERE person_id = $1";
    let row = query_one(on, sql, [Uuid::from(person).into()]).await?;
    row.map(|row| row.try_get("", "made_at").map(Instant))
        .transpose()
}

/// Whose calendar a secret opens; nobody's once they are disabled.
///
/// # Errors
/// When the database cannot be reached.
pub async fn person(on: &impl ConnectionTrait, hash: &str) -> Result<Option<Id>, DbErr> {
    let sql = "SELECT c.person_id FROM calendar_addresses c WHERE c.secret_hash = $1 \
               AND NOT EXISTS (SELECT 1 FROM sign_in_addresses a \
               WHERE a.person_id = c.person_id AND a.is_disabled)";
    let row = query_one(on, sql, [hash.into()]).await?;
    row.map(|row| row.try_get("", "person_id").map(Id))
        .transpose()
}

/// The latest activities for which somebody has a place, by the address with which they sign in.
///
/// # Errors
/// When the database cannot be reached.
pub async fn registered(on: &impl ConnectionTrait, person: Id) -> Result<Vec<Id>, DbErr> {
    let sql = "SELECT r.activity_id FROM registrations r \
               JOIN sign_in_addresses a ON a.folded_address = r.folded_address \
               WHERE a.person_id = $1 AND r.state = $2 \
               ORDER BY r.registered_at DESC, r.id LIMIT $3";
    let state = registration::State::Confirmed.code();
    let values = [Uuid::from(person).into(), state.into(), MOST.into()];
    let rows = query(on, sql, values).await?;
    let ids = rows
        .iter()
        .map(|row| row.try_get("", "activity_id").map(Id));
    ids.collect()
}

/// Gives somebody a new address in place of the one they have.
///
/// # Errors
/// When the database cannot be reached.
pub async fn renew(db: &Db, acting: &Acting, person: Id, hash: &str) -> Result<i64, DbErr> {
    let mut write = db.write(acting).await?;
    let sql = "INSERT INTO calendar_addresses (person_id, secret_hash, made_at) \
               VALUES ($1, $2, $3) ON CONFLICT (person_id) DO UPDATE \
               SET secret_hash = excluded.secret_hash, made_at = excluded.made_at";
    let values = [Uuid::from(person).into(), hash.into(), write.now().0.into()];
    execute(write.conn(), sql, values).await?;
    write.event(EventDraft::new(RENEWED, person));
    write.commit().await
}

/// Takes the address back; none where there was none.
///
/// # Errors
/// When the database cannot be reached.
pub async fn revoke(db: &Db, acting: &Acting, person: Id) -> Result<Option<i64>, DbErr> {
    let mut write = db.write(acting).await?;
    let sql = "DELETE FROM calendar_addresses WHERE person_id = $1";
    if execute(write.conn(), sql, [Uuid::from(person).into()]).await? == 0 {
        return Ok(None);
    }
    write.event(EventDraft::new(REVOKED, person));
    write.commit().await.map(Some)
}
