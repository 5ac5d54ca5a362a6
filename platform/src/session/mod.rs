//! Who is signed in: one-time links, sessions by cookie, and the mandates they carry.

mod account;
mod acting;
pub mod address;
mod asking;
mod code;
mod demo;
pub mod devices;
mod holders;
mod letter;
mod link;
mod mailing;
mod mandate;
mod me;
pub mod openid;
mod pages;
pub mod passkeys;
mod token;
pub mod tokens;

use ordit_kernel::{Acting, Id, Instant, Lang};
use sea_orm::{DbErr, Value};

use devices::{Browser, How, Why};

pub use account::{Account, Invitation, accounts, disable, invite, let_in, person_at};
pub use address::{propose_address, proposed_address, set_address, take_proposed_address};
pub use devices::is_recent;
pub use link::{LinkState, create_sign_in_link, link_state, use_link};
pub use mailing::MAIL;
pub use mandate::{
    NewMandate, close_mandate, end_mandate, ensure_first_coordinator, grant_mandate, put_mandate,
    set_in_functions,
};
pub use me::LOCALES as ME_LOCALES;
pub use pages::routes;
pub use token::hash as token_hash;

pub use holders::acting_of;

use crate::{
    db::{Db, Row, Rows, SqlMigration, Write, execute, query, query_one},
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

/// The columns of mandates for organisations, and of the one that is acted for.
pub const ACTING_MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_001300_platform_acting",
    sql: include_str!("acting.sql"),
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
/// No session lasts more days.
pub const LONGEST_DAYS: i64 = 60;
const ABSOLUTE_SECONDS: i64 = LONGEST_DAYS * DAY_SECONDS;
/// Whoever opens an old link is told that it is one for this long after its end.
const EXPIRED_SECONDS: i64 = 7 * DAY_SECONDS;
/// Use is noted this often at most, so that reading does not write each time.
const NOTE_SECONDS: i64 = 3600;

/// Begins a session that nobody asked for at a browser, as stories do, and gives its token.
///
/// # Errors
/// When the person's address is disabled, or the database cannot be reached.
pub async fn start(db: &Db, effects: &Effects, person: Id) -> Result<String, DbErr> {
    let mut write = db.write(&as_person(person)).await?;
    let (who, browser) = ((person, How::Link), Browser::default());
    let begun = devices::begin(&mut write, effects, who, &browser).await?;
    write.commit().await?;
    begun.ok_or_else(|| DbErr::Custom("this person may not sign in".to_owned()))
}

/// Who acts under this token; a visitor when it is unknown or its session is over.
///
/// # Errors
/// When the database cannot be reached.
pub async fn acting(db: &Db, effects: &Effects, token: &str) -> Result<Acting, DbErr> {
    let (hash, now) = (token::hash(token), effects.now());
    let sql = "SELECT s.person_id, s.seen_at, s.organisation_id AS acted_for, m.id, m.role, \
               m.network_id, m.organisation_id, m.in_functions FROM sessions s \
               LEFT JOIN mandates m ON m.person_id = s.person_id \
               AND m.since <= $2 AND (m.until IS NULL OR m.until > $2) \
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
    let mut write = db.write(&Acting::visitor()).await?;
    devices::end_held(&mut write, token, Why::SignedOut).await?;
    write.commit().await.map(drop)
}

/// Whether this token still opens a session.
async fn is_open(db: &Db, token: &str) -> Result<bool, DbErr> {
    let sql = "SELECT 1 AS is_there FROM sessions WHERE token_hash = $1";
    let row = query_one(db.read(), sql, [token::hash(token).into()]).await?;
    Ok(row.is_some())
}

/// Forgets the sessions that are over, and old links once nobody is likely to try them.
pub(crate) async fn forget_ended(write: &Write) -> Result<(), DbErr> {
    let now = write.now();
    let sql = "DELETE FROM sessions WHERE expires_at <= $1 OR seen_at <= $2";
    execute(write.conn(), sql, [now.0.into(), idle_since(now).into()]).await?;
    let sql = "DELETE FROM sign_in_links WHERE expires_at <= $1";
    let since = now.plus_seconds(-EXPIRED_SECONDS).0;
    execute(write.conn(), sql, [since.into()]).await?;
    passkeys::forget_old(write).await?;
    openid::forget_old(write).await?;
    address::forget_old(write).await?;
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
    let chosen = rows.first().map(|row| row.try_get("", "acted_for"));
    acting.organisation = acted_for(&acting, chosen.transpose()?.flatten().map(Id));
    Ok(acting)
}

/// The one that was chosen, while a mandate reaches it; else the first.
fn acted_for(acting: &Acting, chosen: Option<Id>) -> Option<Id> {
    let own = acting.organisations();
    chosen
        .filter(|id| own.contains(id))
        .or_else(|| own.first().copied())
}

fn as_person(person: Id) -> Acting {
    Acting {
        person: Some(person),
        ..Acting::visitor()
    }
}

#[cfg(test)]
mod tests;
