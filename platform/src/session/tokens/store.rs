//! Tokens as rows: made, listed, revoked, and whom one lets in.

use ordit_kernel::{Acting, Id, Instant, Reach};
use sea_orm::{DbErr, Value};
use uuid::Uuid;

use super::{MADE, REVOKED, START};
use crate::{
    db::{Db, Row, Write, execute, query, query_one},
    events::EventDraft,
    session::{mandate, token},
};

/// Use is noted this often at most.
const NOTE_SECONDS: i64 = 600;
/// A person has at most this many that count.
const MOST: i64 = 50;
const READ: &str = "read";

/// A token to be made.
pub(super) struct New<'a> {
    pub person: Id,
    pub reach: Reach,
    pub name: &'a str,
    pub days: i64,
}

/// A token that counts, as its person sees it.
pub(super) struct Kept {
    pub id: Id,
    pub name: String,
    pub reach: Reach,
    pub created: Instant,
    pub expires: Instant,
    /// Right to ten minutes.
    pub used: Option<Instant>,
}

/// Whoever a token lets in, with the mandates that are in force over what it is for; nobody when
/// it is unknown, revoked or expired, when no mandate is left, or the person is disabled.
///
/// # Errors
/// When the database cannot be reached.
pub async fn acting(db: &Db, secret: &str) -> Result<Option<Acting>, DbErr> {
    let now = db.effects().now();
    let sql = "SELECT t.id AS token_id, t.person_id, t.used_at, t.organisation_id AS acted_for, \
               m.id, m.role, m.network_id, m.organisation_id, m.in_functions \
               FROM program_tokens t JOIN mandates m ON m.person_id = t.person_id \
               AND m.since <= $2 AND (m.until IS NULL OR m.until > $2) \
               AND ((t.organisation_id IS NULL AND m.organisation_id IS NULL) \
               OR t.organisation_id = m.organisation_id) \
               AND ((t.network_id IS NULL AND m.network_id IS NULL) \
               OR t.network_id = m.network_id) \
               WHERE t.token_hash = $1 AND t.revoked_at IS NULL AND t.expires_at > $2 \
               AND NOT EXISTS (SELECT 1 FROM sign_in_addresses a \
               WHERE a.person_id = t.person_id AND a.is_disabled)";
    let values: [Value; 2] = [token::hash(secret).into(), now.0.into()];
    let rows = query(db.read(), sql, values).await?;
    let Some(first) = rows.first() else {
        return Ok(None);
    };
    note_use(db, first, now).await?;
    let organisation: Option<Uuid> = first.try_get("", "acted_for")?;
    let mut acting = Acting {
        person: Some(Id(first.try_get("", "person_id")?)),
        organisation: organisation.map(Id),
        ..Acting::visitor()
    };
    for row in &rows {
        acting.mandates.extend(mandate::read(row)?);
    }
    Ok((!acting.mandates.is_empty()).then_some(acting))
}

/// Makes a token and gives it, which nobody can do again; nothing when there are too many.
pub(super) async fn make(db: &Db, acting: &Acting, new: &New<'_>) -> Result<Option<String>, DbErr> {
    let mut write = db.write(acting).await?;
    let now = write.now();
    let sql = "SELECT COUNT(*) AS number FROM program_tokens \
               WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > $2";
    let values: [Value; 2] = [Uuid::from(new.person).into(), now.0.into()];
    let row = query_one(write.conn(), sql, values).await?;
    let number = row.map_or(Ok(0), |row| row.try_get::<i64>("", "number"))?;
    if number >= MOST {
        return Ok(None);
    }
    let (id, secret) = (write.id(), format!("{START}{}", db.effects().secret()));
    insert(&write, id, &secret, new).await?;
    write.event(EventDraft::new(MADE, new.person).other(id));
    write.commit().await?;
    Ok(Some(secret))
}

/// Takes a token of a person back; tells whether there was one that counted.
pub(super) async fn revoke(
    db: &Db,
    acting: &Acting,
    (person, id): (Id, Id),
) -> Result<bool, DbErr> {
    let mut write = db.write(acting).await?;
    let sql = "UPDATE program_tokens SET revoked_at = $1 \
               WHERE id = $2 AND person_id = $3 AND revoked_at IS NULL";
    let values: [Value; 3] = [
        write.now().0.into(),
        Uuid::from(id).into(),
        Uuid::from(person).into(),
    ];
    if execute(write.conn(), sql, values).await? == 0 {
        return Ok(false);
    }
    write.event(EventDraft::new(REVOKED, person).other(id));
    write.commit().await?;
    Ok(true)
}

/// Takes every token of a person back.
pub(in crate::session) async fn revoke_all(write: &Write, person: Id) -> Result<(), DbErr> {
    let sql = "UPDATE program_tokens SET revoked_at = $1 \
               WHERE person_id = $2 AND revoked_at IS NULL";
    let values: [Value; 2] = [write.now().0.into(), Uuid::from(person).into()];
    execute(write.conn(), sql, values).await.map(drop)
}

/// The tokens of a person that count, the latest first.
pub(super) async fn list(db: &Db, person: Id) -> Result<Vec<Kept>, DbErr> {
    let sql = format!(
        "SELECT id, name, network_id, organisation_id, created_at, expires_at, used_at \
         FROM program_tokens WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > $2 \
         ORDER BY created_at DESC, id LIMIT {MOST}"
    );
    let values: [Value; 2] = [Uuid::from(person).into(), db.effects().now().0.into()];
    let rows = query(db.read(), &sql, values).await?;
    rows.iter().map(kept).collect()
}

fn kept(row: &Row) -> Result<Kept, DbErr> {
    let used: Option<i64> = row.try_get("", "used_at")?;
    Ok(Kept {
        id: Id(row.try_get("", "id")?),
        name: row.try_get("", "name")?,
        reach: mandate::reach(row)?,
        created: Instant(row.try_get("", "created_at")?),
        expires: Instant(row.try_get("", "expires_at")?),
        used: used.map(Instant),
    })
}

async fn insert(write: &Write, id: Id, secret: &str, new: &New<'_>) -> Result<(), DbErr> {
    let sql = "INSERT INTO program_tokens (id, token_hash, person_id, network_id, \
               organisation_id, name, scope, created_at, expires_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let now = write.now();
    let values: [Value; 9] = [
        Uuid::from(id).into(),
        token::hash(secret).into(),
        Uuid::from(new.person).into(),
        new.reach.network().map(Uuid::from).into(),
        new.reach.organisation().map(Uuid::from).into(),
        new.name.into(),
        READ.into(),
        now.0.into(),
        now.plus_seconds(new.days * 24 * 3600).0.into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

async fn note_use(db: &Db, row: &Row, now: Instant) -> Result<(), DbErr> {
    let used: Option<i64> = row.try_get("", "used_at")?;
    if used.is_some_and(|used| Instant(used).plus_seconds(NOTE_SECONDS) > now) {
        return Ok(());
    }
    let write = db.write(&Acting::visitor()).await?;
    let sql = "UPDATE program_tokens SET used_at = $1 WHERE id = $2";
    let id: Uuid = row.try_get("", "token_id")?;
    execute(write.conn(), sql, [now.0.into(), id.into()]).await?;
    write.commit().await.map(drop)
}
