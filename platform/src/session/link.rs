//! One-time addresses that start a session. Opening one does nothing; its button does.

use ordit_kernel::{Acting, Id, Instant};
use sea_orm::{DbErr, Value};
use uuid::Uuid;

use super::{
    as_person, code,
    devices::{self, Browser, How},
    token,
};
use crate::{
    db::{Db, Row, Write, execute, query_one},
    effects::Effects,
};

/// What became of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkState {
    Open,
    Used,
    Expired,
    Unknown,
}

impl LinkState {
    /// By when it expires and when it was used.
    pub(super) fn of_row(row: Option<Row>, now: Instant) -> Result<Self, DbErr> {
        let Some(row) = row else {
            return Ok(Self::Unknown);
        };
        let used: Option<i64> = row.try_get("", "used_at")?;
        let expires: i64 = row.try_get("", "expires_at")?;
        Ok(match used {
            Some(_) => Self::Used,
            None if expires <= now.0 => Self::Expired,
            None => Self::Open,
        })
    }
}

/// Makes a link for a person and gives its path, which is a secret.
///
/// # Errors
/// When the database cannot be reached.
pub async fn create_sign_in_link(
    db: &Db,
    effects: &Effects,
    person: Id,
    lifetime_seconds: i64,
) -> Result<String, DbErr> {
    let token = effects.secret();
    let write = db.write(&as_person(person)).await?;
    let path = insert(&write, &token, person, lifetime_seconds).await?;
    write.commit().await?;
    Ok(path)
}

/// The same within a write.
pub(super) async fn insert(
    write: &Write,
    token: &str,
    person: Id,
    lifetime_seconds: i64,
) -> Result<String, DbErr> {
    let now = write.now();
    let sql = "INSERT INTO sign_in_links (token_hash, person_id, created_at, expires_at) \
               VALUES ($1, $2, $3, $4)";
    let expires = now.plus_seconds(lifetime_seconds);
    let values: [Value; 4] = [
        token::hash(token).into(),
        Uuid::from(person).into(),
        now.0.into(),
        expires.0.into(),
    ];
    execute(write.conn(), sql, values).await?;
    Ok(format!("/sign-in/{token}"))
}

/// What became of the link with this token.
///
/// # Errors
/// When the database cannot be reached.
pub async fn link_state(db: &Db, token: &str, now: Instant) -> Result<LinkState, DbErr> {
    let sql = "SELECT expires_at, used_at FROM sign_in_links WHERE token_hash = $1";
    let row = query_one(db.read(), sql, [token::hash(token).into()]).await?;
    match LinkState::of_row(row, now)? {
        LinkState::Unknown => code::link_state(db, token, now).await,
        known => Ok(known),
    }
}

/// Signs the person of a link in at this browser and gives the token of the session; of several
/// at once exactly one succeeds, and none when the person's address is disabled.
///
/// # Errors
/// When the database cannot be reached.
pub async fn use_link(db: &Db, token: &str, browser: &Browser) -> Result<Option<String>, DbErr> {
    let mut write = db.write(&Acting::visitor()).await?;
    let hash = token::hash(token);
    let sql = "SELECT person_id FROM sign_in_links WHERE token_hash = $1";
    let Some(row) = query_one(write.conn(), sql, [hash.clone().into()]).await? else {
        return Ok(None);
    };
    let person: Uuid = row.try_get("", "person_id")?;
    let who = (Id(person), How::Link);
    let Some(begun) = devices::begin(&mut write, db.effects(), who, browser).await? else {
        return Ok(None);
    };
    let sql = "UPDATE sign_in_links SET used_at = $1 \
               WHERE token_hash = $2 AND used_at IS NULL AND expires_at > $1";
    let values = [write.now().0.into(), hash.into()];
    if execute(write.conn(), sql, values).await? == 0 {
        return Ok(None);
    }
    // Others that were made before lie in logs and mails; nobody needs them any more.
    let sql = "UPDATE sign_in_links SET used_at = $1 WHERE person_id = $2 AND used_at IS NULL";
    let values = [write.now().0.into(), person.into()];
    execute(write.conn(), sql, values).await?;
    write.commit().await?;
    Ok(Some(begun))
}
