//! Who is signed in: one-time links, sessions by cookie, and the mandates they carry.

mod account;
mod asking;
mod code;
mod letter;
mod link;
mod mailing;
mod mandate;
mod pages;
mod token;

use ordit_kernel::{Acting, Id, Instant, Lang};
use sea_orm::{DbErr, Value};
use uuid::Uuid;

pub use account::{Account, Invitation, accounts, disable, invite, person_at, set_address};
pub use link::{LinkState, create_sign_in_link, link_state, use_link};
pub use mailing::MAIL;
pub use mandate::{end_mandate, ensure_first_coordinator, grant_mandate};
pub use pages::routes;

use crate::{
    db::{Db, Row, Rows, SqlMigration, Write, execute, query},
    effects::Effects,
};

/// The tables of sessions, links and mandates.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_000200_platform_session",
    sql: include_str!("session.sql"),
};

/// The tables of who may sign in by mail and of codes.
pub const SIGN_IN_MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_001200_platform_sign_in",
    sql: include_str!("sign_in.sql"),
};

/// The words of signing in and out.
pub const LOCALES: [(Lang, &str); 4] = crate::locales!("session");

/// The address by which the demo's coordinator signs in.
pub const DEMO_ADDRESS: &str = "coordinacio@ordit.example";

/// The name of the cookie that holds the session's token.
pub const COOKIE: &str = "ordit_session";

const DAY_SECONDS: i64 = 24 * 3600;
/// A session that nobody used for this long is over.
const IDLE_SECONDS: i64 = 14 * DAY_SECONDS;
/// No session lasts longer.
const ABSOLUTE_SECONDS: i64 = 60 * DAY_SECONDS;
/// Whoever opens an old link is told that it is one for this long after its end.
const EXPIRED_SECONDS: i64 = 7 * DAY_SECONDS;
/// Use is noted this often at most, so that reading does not write each time.
const NOTE_SECONDS: i64 = 3600;

/// Starts a session and gives the token for its cookie; the database keeps only its hash.
///
/// # Errors
/// When the database cannot be reached.
pub async fn start(db: &Db, effects: &Effects, person: Id) -> Result<String, DbErr> {
    let token = effects.secret();
    let write = db.write(&as_person(person)).await?;
    insert(&write, &token, person).await?;
    write.commit().await?;
    Ok(token)
}

async fn insert(write: &Write, token: &str, person: Id) -> Result<(), DbErr> {
    let now = write.now();
    let sql = "INSERT INTO sessions (token_hash, person_id, created_at, seen_at, expires_at) \
               VALUES ($1, $2, $3, $3, $4)";
    let expires = now.plus_seconds(ABSOLUTE_SECONDS);
    let values: [Value; 4] = [
        token::hash(token).into(),
        Uuid::from(person).into(),
        now.0.into(),
        expires.0.into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

/// Who acts under this token; a visitor when it is unknown or its session is over.
///
/// # Errors
/// When the database cannot be reached.
pub async fn acting(db: &Db, effects: &Effects, token: &str) -> Result<Acting, DbErr> {
    let (hash, now) = (token::hash(token), effects.now());
    let sql = "SELECT s.person_id, s.seen_at, m.role, m.network_id FROM sessions s \
               LEFT JOIN mandates m ON m.person_id = s.person_id \
               AND (m.until IS NULL OR m.until > $2) \
               WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.seen_at > $3";
    let values: [Value; 3] = [hash.clone().into(), now.0.into(), idle_since(now).into()];
    let rows = query(db.read(), sql, values).await?;
    let Some(first) = rows.first() else {
        return Ok(Acting::visitor());
    };
    note_use(db, first, &hash, now).await?;
    read(&rows)
}

/// Ends the session of this token.
///
/// # Errors
/// When the database cannot be reached.
pub async fn end(db: &Db, token: &str) -> Result<(), DbErr> {
    let write = db.write(&Acting::visitor()).await?;
    let sql = "DELETE FROM sessions WHERE token_hash = $1";
    execute(write.conn(), sql, [token::hash(token).into()]).await?;
    write.commit().await.map(drop)
}

/// Forgets the sessions that are over, and old links once nobody is likely to try them.
pub(crate) async fn forget_ended(write: &Write) -> Result<(), DbErr> {
    let now = write.now();
    let sql = "DELETE FROM sessions WHERE expires_at <= $1 OR seen_at <= $2";
    execute(write.conn(), sql, [now.0.into(), idle_since(now).into()]).await?;
    let sql = "DELETE FROM sign_in_links WHERE expires_at <= $1";
    let since = now.plus_seconds(-EXPIRED_SECONDS).0;
    execute(write.conn(), sql, [since.into()]).await?;
    code::forget_old(write).await
}

fn idle_since(now: Instant) -> i64 {
    now.plus_seconds(-IDLE_SECONDS).0
}

async fn note_use(db: &Db, row: &Row, hash: &str, now: Instant) -> Result<(), DbErr> {
    let seen = Instant(row.try_get("", "seen_at")?);
    if seen.plus_seconds(NOTE_SECONDS) > now {
        return Ok(());
    }
    let write = db.write(&Acting::visitor()).await?;
    let sql = "UPDATE sessions SET seen_at = $1 WHERE token_hash = $2";
    execute(write.conn(), sql, [now.0.into(), hash.into()]).await?;
    write.commit().await.map(drop)
}

fn read(rows: &Rows) -> Result<Acting, DbErr> {
    let mut acting = Acting::visitor();
    for row in rows {
        acting.person = Some(Id(row.try_get("", "person_id")?));
        acting.mandates.extend(mandate::read(row)?);
    }
    Ok(acting)
}

fn as_person(person: Id) -> Acting {
    Acting {
        person: Some(person),
        ..Acting::visitor()
    }
}

#[cfg(test)]
mod tests;
