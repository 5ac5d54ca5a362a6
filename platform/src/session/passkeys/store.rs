//! Passkeys and what browsers were asked to sign, as rows.

use ordit_kernel::{Id, Instant};
use sea_orm::{DbErr, Value};
use uuid::Uuid;

use super::{LIFETIME_SECONDS, ceremony::Made};
use crate::{
    db::{Db, Row, Write, execute, query, query_one},
    session::token,
};

/// What was asked of one network of the internet in an hour.
const MOST_OF_CLIENT: i64 = 120;
const WINDOW_SECONDS: i64 = 3600;

/// A passkey of somebody.
pub struct Known {
    pub id: Id,
    pub credential_id: String,
    pub name: String,
    pub created: Instant,
    pub used: Option<Instant>,
}

/// A passkey about to be kept.
pub struct New<'a> {
    pub person: Id,
    pub made: &'a Made,
    pub name: &'a str,
    pub sign_in: Id,
}

/// A passkey by which somebody may sign in.
pub struct Found {
    pub id: Id,
    pub person: Id,
    pub credential: String,
}

/// Somebody's passkeys, the oldest first.
pub async fn list(db: &Db, person: Id) -> Result<Vec<Known>, DbErr> {
    let sql = "SELECT id, credential_id, name, created_at, used_at FROM passkeys \
               WHERE person_id = $1 AND removed_at IS NULL ORDER BY created_at, id";
    let rows = query(db.read(), sql, [Uuid::from(person).into()]).await?;
    rows.iter().map(known).collect()
}

fn known(row: &Row) -> Result<Known, DbErr> {
    let used: Option<i64> = row.try_get("", "used_at")?;
    Ok(Known {
        id: Id(row.try_get("", "id")?),
        credential_id: row.try_get("", "credential_id")?,
        name: row.try_get("", "name")?,
        created: Instant(row.try_get("", "created_at")?),
        used: used.map(Instant),
    })
}

/// Keeps a passkey and gives its id; nothing when the same key is kept already, whoever's it is.
pub async fn insert(write: &Write, new: &New<'_>) -> Result<Option<Id>, DbErr> {
    let id = write.id();
    let sql = "INSERT INTO passkeys (id, person_id, credential_id, credential, name, created_at, \
               added_at_id) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING";
    let values: [Value; 7] = [
        Uuid::from(id).into(),
        Uuid::from(new.person).into(),
        new.made.credential_id.as_str().into(),
        new.made.credential.as_str().into(),
        new.name.into(),
        write.now().0.into(),
        Uuid::from(new.sign_in).into(),
    ];
    Ok((execute(write.conn(), sql, values).await? > 0).then_some(id))
}

pub async fn find(db: &Db, credential_id: &str) -> Result<Option<Found>, DbErr> {
    let sql = "SELECT id, person_id, credential FROM passkeys WHERE credential_id = $1";
    let Some(row) = query_one(db.read(), sql, [credential_id.into()]).await? else {
        return Ok(None);
    };
    Ok(Some(Found {
        id: Id(row.try_get("", "id")?),
        person: Id(row.try_get("", "person_id")?),
        credential: row.try_get("", "credential")?,
    }))
}

/// Notes that a passkey was used; tells whether it is still as it was when it was checked.
pub async fn note_use(write: &Write, found: &Found, credential: &str) -> Result<bool, DbErr> {
    let sql = "UPDATE passkeys SET used_at = $1, credential = $2 WHERE id = $3 AND credential = $4";
    let values: [Value; 4] = [
        write.now().0.into(),
        credential.into(),
        Uuid::from(found.id).into(),
        found.credential.as_str().into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

pub async fn rename(write: &Write, (person, id): (Id, Id), name: &str) -> Result<bool, DbErr> {
    let sql = "UPDATE passkeys SET name = $1 \
               WHERE id = $2 AND person_id = $3 AND removed_at IS NULL";
    let values: [Value; 3] = [
        name.into(),
        Uuid::from(id).into(),
        Uuid::from(person).into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// Forgets the key and keeps its name.
pub async fn remove(
    write: &Write,
    (person, id): (Id, Id),
    sign_in: Option<Id>,
) -> Result<bool, DbErr> {
    let sql = "UPDATE passkeys SET removed_at = $1, removed_at_id = $2, credential_id = NULL, \
               credential = NULL WHERE id = $3 AND person_id = $4 AND removed_at IS NULL";
    let values: [Value; 4] = [
        write.now().0.into(),
        sign_in.map(Uuid::from).into(),
        Uuid::from(id).into(),
        Uuid::from(person).into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// Forgets every key of a person.
pub async fn retire(write: &Write, person: Id) -> Result<(), DbErr> {
    let sql = "UPDATE passkeys SET removed_at = $1, credential_id = NULL, credential = NULL \
               WHERE person_id = $2 AND removed_at IS NULL";
    let values: [Value; 2] = [write.now().0.into(), Uuid::from(person).into()];
    execute(write.conn(), sql, values).await.map(drop)
}

/// Keeps what a browser is asked, under the secret that it holds, in place of what it was asked
/// before; tells whether its network may still ask.
pub async fn put_challenge(
    write: &Write,
    (browser, client): (&str, &str),
    person: Option<Id>,
    state: &str,
) -> Result<bool, DbErr> {
    let now = write.now();
    let sql = "SELECT COUNT(*) AS asked FROM passkey_challenges \
               WHERE client = $1 AND created_at > $2";
    let since = now.plus_seconds(-WINDOW_SECONDS).0;
    let row = query_one(write.conn(), sql, [client.into(), since.into()]).await?;
    let asked: i64 = row.map_or(Ok(0), |row| row.try_get("", "asked"))?;
    if asked >= MOST_OF_CLIENT {
        return Ok(false);
    }
    let sql = "INSERT INTO passkey_challenges (browser_hash, person_id, client, state, created_at) \
               VALUES ($1, $2, $3, $4, $5)";
    let values: [Value; 5] = [
        token::hash(browser).into(),
        person.map(Uuid::from).into(),
        client.into(),
        state.into(),
        now.0.into(),
    ];
    execute(write.conn(), sql, values).await?;
    Ok(true)
}

/// Takes what a browser was asked, for good; of several at once exactly one gets it.
pub async fn take_challenge(
    db: &Db,
    browser: &str,
    person: Option<Id>,
) -> Result<Option<String>, DbErr> {
    let write = db.write(&ordit_kernel::Acting::visitor()).await?;
    let hash = token::hash(browser);
    let sql = "SELECT person_id, state, created_at FROM passkey_challenges \
               WHERE browser_hash = $1 AND state <> ''";
    let Some(row) = query_one(write.conn(), sql, [hash.clone().into()]).await? else {
        return Ok(None);
    };
    // The row stays for a while: it counts as asked.
    let sql = "UPDATE passkey_challenges SET state = '' WHERE browser_hash = $1 AND state <> ''";
    let is_first = execute(write.conn(), sql, [hash.into()]).await? > 0;
    write.commit().await?;
    let of: Option<Uuid> = row.try_get("", "person_id")?;
    let since = db.effects().now().plus_seconds(-LIFETIME_SECONDS).0;
    let is_good = row.try_get::<i64>("", "created_at")? > since && of == person.map(Uuid::from);
    match is_first && is_good {
        true => row.try_get("", "state"),
        false => Ok(None),
    }
}

/// Forgets what browsers were asked long enough ago.
pub async fn forget_old(write: &Write) -> Result<(), DbErr> {
    let sql = "DELETE FROM passkey_challenges WHERE created_at <= $1";
    let since = write.now().plus_seconds(-WINDOW_SECONDS).0;
    execute(write.conn(), sql, [since.into()]).await.map(drop)
}
