//! Sessions with what they began with, as rows.

use ordit_kernel::{Id, Instant};
use sea_orm::{DbErr, Value};
use uuid::Uuid;

use super::{Agent, BEGUN, ENDED, How, Why};
use crate::{
    db::{Db, Row, Rows, Write, execute, query, query_one},
    session::{
        ABSOLUTE_SECONDS, idle_since,
        passkeys::{ADDED, REMOVED},
        token,
    },
};

/// A session about to begin.
pub struct New {
    pub id: Id,
    pub token_hash: String,
    pub person: Id,
    pub how: How,
    pub agent: Agent,
}

/// A session that is ended by its sign-in.
pub struct Ended {
    pub person: Id,
    pub sign_in: Id,
}

/// A browser at which somebody is signed in.
pub struct Device {
    pub sign_in: Id,
    pub how: Option<How>,
    pub browser: Option<String>,
    pub system: Option<String>,
    pub since: Instant,
    /// Right to the hour: use is noted no more often.
    pub used: Instant,
    pub expires: Instant,
    pub is_this: bool,
}

/// One thing that happened, newest first.
pub struct Step {
    pub what: What,
    pub at: Instant,
    pub browser: Option<String>,
    pub system: Option<String>,
    /// What its person called the passkey.
    pub passkey: Option<String>,
}

/// What happened to somebody's ways in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Begun(Option<How>),
    Ended(Option<Why>),
    PasskeyAdded,
    PasskeyRemoved,
}

pub async fn insert(write: &Write, new: &New) -> Result<(), DbErr> {
    let now = write.now();
    let sql = "INSERT INTO sign_ins (id, person_id, how, browser, system, at) \
               VALUES ($1, $2, $3, $4, $5, $6)";
    let values: [Value; 6] = [
        Uuid::from(new.id).into(),
        Uuid::from(new.person).into(),
        new.how.code().into(),
        new.agent.browser.into(),
        new.agent.system.into(),
        now.0.into(),
    ];
    execute(write.conn(), sql, values).await?;
    let sql = "INSERT INTO sessions (token_hash, person_id, created_at, seen_at, expires_at, \
               sign_in_id) VALUES ($1, $2, $3, $3, $4, $5)";
    let values: [Value; 5] = [
        new.token_hash.as_str().into(),
        Uuid::from(new.person).into(),
        now.0.into(),
        now.plus_seconds(ABSOLUTE_SECONDS).0.into(),
        Uuid::from(new.id).into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

pub async fn delete(write: &Write, sign_in: Id) -> Result<bool, DbErr> {
    let sql = "DELETE FROM sessions WHERE sign_in_id = $1";
    Ok(execute(write.conn(), sql, [Uuid::from(sign_in).into()]).await? > 0)
}

pub async fn of_token(write: &Write, hash: &str) -> Result<Vec<Ended>, DbErr> {
    let sql = "SELECT person_id, sign_in_id FROM sessions WHERE token_hash = $1";
    ended(&query(write.conn(), sql, [hash.into()]).await?)
}

pub async fn of_person(write: &Write, person: Id) -> Result<Vec<Ended>, DbErr> {
    let sql = "SELECT person_id, sign_in_id FROM sessions WHERE person_id = $1";
    ended(&query(write.conn(), sql, [Uuid::from(person).into()]).await?)
}

/// Those of a person beyond so many, the one used last being the first.
pub async fn beyond(write: &Write, person: Id, most: usize) -> Result<Vec<Ended>, DbErr> {
    let sql = "SELECT person_id, sign_in_id FROM sessions WHERE person_id = $1 \
               ORDER BY seen_at DESC, sign_in_id DESC";
    let rows = query(write.conn(), sql, [Uuid::from(person).into()]).await?;
    Ok(ended(&rows)?.into_iter().skip(most).collect())
}

/// The browsers at which a person is signed in, the one used last first; which of them asks is
/// known by its token.
pub async fn live(db: &Db, person: Id, asking: &str) -> Result<Vec<Device>, DbErr> {
    let now = db.effects().now();
    let sql = "SELECT s.sign_in_id, s.token_hash, s.created_at, s.seen_at, s.expires_at, i.how, \
               i.browser, i.system FROM sessions s LEFT JOIN sign_ins i ON i.id = s.sign_in_id \
               WHERE s.person_id = $1 AND s.expires_at > $2 AND s.seen_at > $3 \
               ORDER BY s.seen_at DESC, s.sign_in_id DESC";
    let values: [Value; 3] = [
        Uuid::from(person).into(),
        now.0.into(),
        idle_since(now).into(),
    ];
    let rows = query(db.read(), sql, values).await?;
    let hash = token::hash(asking);
    rows.iter().map(|row| device(row, &hash)).collect()
}

/// The sign-in of the session that a browser holds, and when it was.
pub async fn of_held(db: &Db, held: &str) -> Result<Option<(Id, Instant)>, DbErr> {
    let sql = "SELECT sign_in_id, created_at FROM sessions WHERE token_hash = $1";
    let row = query_one(db.read(), sql, [token::hash(held).into()]).await?;
    row.map(|row| {
        let since = row.try_get("", "created_at")?;
        Ok((Id(row.try_get("", "sign_in_id")?), Instant(since)))
    })
    .transpose()
}

fn device(row: &Row, asking: &str) -> Result<Device, DbErr> {
    let hash: String = row.try_get("", "token_hash")?;
    let how: Option<String> = row.try_get("", "how")?;
    Ok(Device {
        sign_in: Id(row.try_get("", "sign_in_id")?),
        how: how.and_then(|code| How::from_code(&code)),
        browser: row.try_get("", "browser")?,
        system: row.try_get("", "system")?,
        since: Instant(row.try_get("", "created_at")?),
        used: Instant(row.try_get("", "seen_at")?),
        expires: Instant(row.try_get("", "expires_at")?),
        is_this: hash == asking,
    })
}

/// The latest that happened to a person's ways in, newest first.
pub async fn trail(db: &Db, person: Id, most: i64) -> Result<Vec<Step>, DbErr> {
    let sql = "SELECT e.verb, e.at, e.data, i.browser, i.system, p.name FROM events e \
               LEFT JOIN passkeys p ON p.id = e.other_id \
               LEFT JOIN sign_ins i ON i.id = CASE e.verb WHEN $2 THEN p.added_at_id \
               WHEN $3 THEN p.removed_at_id ELSE e.other_id END \
               WHERE e.entry_id = $1 AND e.verb IN ($2, $3, $4, $5) \
               ORDER BY e.seq DESC LIMIT $6";
    let values: [Value; 6] = [
        Uuid::from(person).into(),
        ADDED.into(),
        REMOVED.into(),
        BEGUN.into(),
        ENDED.into(),
        most.into(),
    ];
    let rows = query(db.read(), sql, values).await?;
    rows.iter().map(step).collect()
}

fn step(row: &Row) -> Result<Step, DbErr> {
    let (verb, data): (String, String) = (row.try_get("", "verb")?, row.try_get("", "data")?);
    let data: serde_json::Value = serde_json::from_str(&data)
        .map_err(|error| DbErr::Custom(format!("event data: {error}")))?;
    let code = |field: &str| data[field].as_str().unwrap_or_default().to_owned();
    Ok(Step {
        what: match verb.as_str() {
            BEGUN => What::Begun(How::from_code(&code("how"))),
            ENDED => What::Ended(Why::from_code(&code("why"))),
            ADDED => What::PasskeyAdded,
            _ => What::PasskeyRemoved,
        },
        at: Instant(row.try_get("", "at")?),
        browser: row.try_get("", "browser")?,
        system: row.try_get("", "system")?,
        passkey: row.try_get("", "name")?,
    })
}

fn ended(rows: &Rows) -> Result<Vec<Ended>, DbErr> {
    rows.iter()
        .map(|row| {
            Ok(Ended {
                person: Id(row.try_get("", "person_id")?),
                sign_in: Id(row.try_get("", "sign_in_id")?),
            })
        })
        .collect()
}
