//! Codes asked for by address, with a link beside each: good for a short while, and once.

use std::net::IpAddr;

use ordit_kernel::{Acting, Id, Instant, Lang};
use sea_orm::{DbErr, Value};
use serde_json::json;
use uuid::Uuid;

use super::{
    LinkState,
    devices::{self, Browser, How},
    mailing::MAIL,
    token,
};
use crate::{
    db::{Db, Turn, Write, execute, query_one},
    jobs::{self, NewJob},
    mail::EmailAddress,
    web::network_of,
};

/// A code is good for this long.
pub(super) const LIFETIME_SECONDS: i64 = 15 * 60;
const MOST_TRIES: i64 = 5;
/// Codes for one address, and from one network of the internet, in an hour.
const MOST_OF_ADDRESS: i64 = 10;
const MOST_OF_CLIENT: i64 = 30;
const WINDOW_SECONDS: i64 = 3600;
/// What was asked for is kept for this long.
const KEPT_SECONDS: i64 = 24 * 3600;

/// Who asks for a code, and where to go on from there.
pub(super) struct Asking<'a> {
    pub address: &'a EmailAddress,
    pub client: Option<IpAddr>,
    pub lang: Lang,
    pub next: &'a str,
}

/// A session that began, and where it goes on.
pub(super) struct Begun {
    pub token: String,
    pub next: String,
}

/// Notes that a code was asked for and gives its id. Whether the address is known is looked at
/// by a job, so that the request does the same for every address.
pub(super) async fn ask(db: &Db, asking: &Asking<'_>) -> Result<Id, DbErr> {
    let mut write = db.write(&Acting::visitor()).await?;
    let id = write.id();
    write.take_turn(Turn::Code).await?;
    let (address, client) = (asking.address.folded(), client(asking.client));
    let many_of = async |sql, of: &str| count(&write, sql, of).await;
    let is_much = many_of(OF_ADDRESS, &address).await? >= MOST_OF_ADDRESS
        || many_of(OF_CLIENT, &client).await? >= MOST_OF_CLIENT;
    // Whoever asks too often reads the same as ever, and no mail comes.
    if is_much {
        return Ok(id);
    }
    insert(&write, id, (&address, &client), asking).await?;
    let job = NewJob {
        kind: MAIL.name,
        unique_key: &id.to_string(),
        payload: json!({ "asked": id }),
        run_at: write.now(),
    };
    jobs::put(&mut write, &job).await?;
    write.commit().await?;
    Ok(id)
}

/// Starts a session by the digits of a code; every call is one of its few tries.
pub(super) async fn use_code(
    db: &Db,
    (id, digits): (Id, &str),
    browser: &Browser,
) -> Result<Option<Begun>, DbErr> {
    let mut write = db.write(&Acting::visitor()).await?;
    let sql = "UPDATE sign_in_codes SET tries = tries + 1 \
               WHERE id = $1 AND tries < $2 AND used_at IS NULL AND expires_at > $3";
    let values: [Value; 3] = [
        Uuid::from(id).into(),
        MOST_TRIES.into(),
        write.now().0.into(),
    ];
    let is_open = execute(write.conn(), sql, values).await? > 0;
    let sql = "SELECT code_hash FROM sign_in_codes WHERE id = $1";
    let row = query_one(write.conn(), sql, [Uuid::from(id).into()]).await?;
    let kept: Option<String> = match row {
        Some(row) => row.try_get("", "code_hash")?,
        None => None,
    };
    // Hashes are compared: how long that takes tells nothing of the digits.
    let is_right = kept.is_some_and(|kept| kept == code_hash(id, digits));
    let begun = match is_open && is_right {
        true => begin(&mut write, db, (id, How::Code), browser).await?,
        false => None,
    };
    write.commit().await?;
    Ok(begun)
}

/// Starts a session by the link of a mail.
pub(super) async fn use_link(
    db: &Db,
    token: &str,
    browser: &Browser,
) -> Result<Option<Begun>, DbErr> {
    let mut write = db.write(&Acting::visitor()).await?;
    let sql = "SELECT id FROM sign_in_codes WHERE link_hash = $1";
    let row = query_one(write.conn(), sql, [token::hash(token).into()]).await?;
    let Some(row) = row else {
        return Ok(None);
    };
    let asked = (Id(row.try_get("", "id")?), How::Link);
    let begun = begin(&mut write, db, asked, browser).await?;
    write.commit().await?;
    Ok(begun)
}

/// What became of the link with this token.
pub(super) async fn link_state(db: &Db, token: &str, now: Instant) -> Result<LinkState, DbErr> {
    let sql = "SELECT expires_at, used_at FROM sign_in_codes WHERE link_hash = $1";
    LinkState::of_row(
        query_one(db.read(), sql, [token::hash(token).into()]).await?,
        now,
    )
}

/// The hash of a code, salted with the id of what was asked for.
pub(super) fn code_hash(id: Id, digits: &str) -> String {
    token::hash(&format!("{id} {digits}"))
}

/// Forgets who asked for codes.
pub(super) async fn forget_old(write: &Write) -> Result<(), DbErr> {
    let sql = "DELETE FROM sign_in_codes WHERE created_at <= $1";
    let since = write.now().plus_seconds(-KEPT_SECONDS).0;
    execute(write.conn(), sql, [since.into()]).await.map(drop)
}

const OF_ADDRESS: &str = "SELECT COUNT(*) AS asked FROM sign_in_codes \
                          WHERE folded_address = $1 AND created_at > $2";
const OF_CLIENT: &str = "SELECT COUNT(*) AS asked FROM sign_in_codes \
                         WHERE client = $1 AND created_at > $2";

async fn count(write: &Write, sql: &str, of: &str) -> Result<i64, DbErr> {
    let since = write.now().plus_seconds(-WINDOW_SECONDS).0;
    let row = query_one(write.conn(), sql, [of.into(), since.into()]).await?;
    row.map_or(Ok(0), |row| row.try_get("", "asked"))
}

/// Callers without an address of their own (a socket of the machine) share one count.
pub(super) fn client(address: Option<IpAddr>) -> String {
    address.map_or_else(|| "-".to_owned(), |address| network_of(address).to_string())
}

async fn insert(
    write: &Write,
    id: Id,
    (address, client): (&str, &str),
    asking: &Asking<'_>,
) -> Result<(), DbErr> {
    let sql = "INSERT INTO sign_in_codes (id, folded_address, client, lang, next, created_at, \
               expires_at, tries) VALUES ($1, $2, $3, $4, $5, $6, $7, 0)";
    let now = write.now();
    let values: [Value; 7] = [
        Uuid::from(id).into(),
        address.into(),
        client.into(),
        asking.lang.code().into(),
        asking.next.into(),
        now.0.into(),
        now.plus_seconds(LIFETIME_SECONDS).0.into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

/// Uses code and link up together; of several at once exactly one succeeds.
async fn begin(
    write: &mut Write,
    db: &Db,
    (id, how): (Id, How),
    browser: &Browser,
) -> Result<Option<Begun>, DbErr> {
    let sql = "UPDATE sign_in_codes SET used_at = $1 \
               WHERE id = $2 AND used_at IS NULL AND expires_at > $1";
    let values: [Value; 2] = [write.now().0.into(), Uuid::from(id).into()];
    if execute(write.conn(), sql, values).await? == 0 {
        return Ok(None);
    }
    let sql = "SELECT a.person_id, c.next FROM sign_in_codes c \
               JOIN sign_in_addresses a ON a.folded_address = c.folded_address WHERE c.id = $1";
    let Some(row) = query_one(write.conn(), sql, [Uuid::from(id).into()]).await? else {
        return Ok(None);
    };
    let who = (Id(row.try_get("", "person_id")?), how);
    let token = devices::begin(write, db.effects(), who, browser).await?;
    let next = row.try_get("", "next")?;
    Ok(token.map(|token| Begun { token, next }))
}
