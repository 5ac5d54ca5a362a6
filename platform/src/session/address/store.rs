//! Addresses for signing in as rows: who has which, which ones wait to be proved.

use ordit_kernel::{Id, Instant, Lang};
use sea_orm::{ConnectionTrait, DbErr, Value};
use serde_json::json;
use uuid::Uuid;

use super::{LIFETIME_SECONDS, PROVE, TELL};
use crate::{
    db::{Db, Write, execute, query_one},
    jobs::{self, NewJob},
    mail::EmailAddress,
    session::{
        devices::{self, Why},
        openid, passkeys, token, tokens,
    },
};

/// Somebody may have so many links mailed in an hour; beyond them nothing is said and none comes.
const MOST_PROPOSED: i64 = 5;

/// Gives a person this address for signing in, in place of an earlier one, or takes it away, and
/// with it every other way in; tells whether it could be, since nobody shares an address, and only
/// who looks after the whole instance changes one that is disabled. With another address the
/// invitation and what identity providers say count no more; when somebody else changes it, no
/// session, passkey or token of whoever had the old one does either. The old one is told by mail.
///
/// # Errors
/// When the database cannot be reached.
pub async fn set_address(
    write: &mut Write,
    person: Id,
    address: Option<&EmailAddress>,
) -> Result<bool, DbErr> {
    let Some(known) = known(write, person).await? else {
        return match address {
            Some(address) => insert(write, person, address).await,
            None => close_ways(write, person, true).await.map(|()| true),
        };
    };
    let stays = address.is_some_and(|address| address.folded() == known.folded);
    if known.is_disabled && !stays && !write.acting().coordinates_all() {
        return Ok(false);
    }
    match address {
        Some(address) if !rename(write, person, address).await? => return Ok(false),
        Some(_) if stays => return Ok(true),
        Some(_) => {
            let is_own = write.acting().person == Some(person);
            close_ways(write, person, !is_own).await?;
        }
        None => {
            let sql = "DELETE FROM sign_in_addresses WHERE person_id = $1";
            execute(write.conn(), sql, [Uuid::from(person).into()]).await?;
            close_ways(write, person, true).await?;
        }
    }
    let sql = "DELETE FROM sign_in_codes WHERE folded_address = $1";
    execute(write.conn(), sql, [known.folded.into()]).await?;
    put_job(
        write,
        TELL.name,
        json!({ "person": person, "address": known.address }),
    )
    .await?;
    Ok(true)
}

/// Mails a link to an address that somebody wants for signing in; it counts when they open it. What
/// is done here is the same whether the address is somebody's or nobody's.
///
/// # Errors
/// When the database cannot be reached.
pub async fn propose_address(
    write: &mut Write,
    person: Id,
    address: &EmailAddress,
    lang: Lang,
) -> Result<(), DbErr> {
    let sql = "SELECT COUNT(*) AS number FROM address_changes \
               WHERE person_id = $1 AND created_at > $2";
    let values: [Value; 2] = [Uuid::from(person).into(), since(write.now()).into()];
    let row = query_one(write.conn(), sql, values).await?;
    if row.map_or(Ok(0), |row| row.try_get::<i64>("", "number"))? >= MOST_PROPOSED {
        return Ok(());
    }
    let id = write.id();
    let sql = "INSERT INTO address_changes (id, person_id, address, lang, created_at) \
               VALUES ($1, $2, $3, $4, $5)";
    let values: [Value; 5] = [
        Uuid::from(id).into(),
        Uuid::from(person).into(),
        address.as_str().into(),
        lang.code().into(),
        write.now().0.into(),
    ];
    execute(write.conn(), sql, values).await?;
    put_job(write, PROVE.name, json!({ "change": id })).await
}

/// The address that this link proves for this person, while it is good.
///
/// # Errors
/// When the database cannot be reached.
pub async fn proposed_address(
    on: &impl ConnectionTrait,
    (person, link): (Id, &str),
    now: Instant,
) -> Result<Option<EmailAddress>, DbErr> {
    let sql = "SELECT address FROM address_changes \
               WHERE link_hash = $1 AND person_id = $2 AND created_at > $3";
    let values: [Value; 3] = [
        token::hash(link).into(),
        Uuid::from(person).into(),
        since(now).into(),
    ];
    let row = query_one(on, sql, values).await?;
    row.map(|row| parsed(&row.try_get::<String>("", "address")?))
        .transpose()
}

/// The same, for good: every link of this person is used up.
///
/// # Errors
/// When the database cannot be reached.
pub async fn take_proposed_address(
    write: &Write,
    (person, link): (Id, &str),
) -> Result<Option<EmailAddress>, DbErr> {
    let found = proposed_address(write.conn(), (person, link), write.now()).await?;
    let sql = "UPDATE address_changes SET link_hash = NULL WHERE person_id = $1 \
               AND link_hash IS NOT NULL";
    let is_first = match &found {
        Some(_) => execute(write.conn(), sql, [Uuid::from(person).into()]).await? > 0,
        None => false,
    };
    Ok(found.filter(|_| is_first))
}

/// Forgets who wanted which address.
pub async fn forget_old(write: &Write) -> Result<(), DbErr> {
    let sql = "DELETE FROM address_changes WHERE created_at <= $1";
    execute(write.conn(), sql, [since(write.now()).into()])
        .await
        .map(drop)
}

/// An address that waits for its link.
pub(super) struct Waiting {
    pub person: Id,
    pub address: EmailAddress,
    pub lang: Lang,
    pub until: Instant,
}

/// The one with this id, unless its link was mailed already.
pub(super) async fn waiting(db: &Db, id: Id) -> Result<Option<Waiting>, DbErr> {
    let sql = "SELECT person_id, address, lang, created_at FROM address_changes \
               WHERE id = $1 AND link_hash IS NULL AND created_at > $2";
    let values: [Value; 2] = [Uuid::from(id).into(), since(db.effects().now()).into()];
    let Some(row) = query_one(db.read(), sql, values).await? else {
        return Ok(None);
    };
    let lang: String = row.try_get("", "lang")?;
    let created = Instant(row.try_get("", "created_at")?);
    Ok(Some(Waiting {
        person: Id(row.try_get("", "person_id")?),
        address: parsed(&row.try_get::<String>("", "address")?)?,
        lang: lang.parse().unwrap_or_default(),
        until: created.plus_seconds(LIFETIME_SECONDS),
    }))
}

/// Keeps the link; tells whether there was none yet.
pub(super) async fn keep(write: &Write, id: Id, link: &str) -> Result<bool, DbErr> {
    let sql = "UPDATE address_changes SET link_hash = $1 WHERE id = $2 AND link_hash IS NULL";
    let values: [Value; 2] = [token::hash(link).into(), Uuid::from(id).into()];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// What was written down as an address.
pub(super) fn parsed(text: &str) -> Result<EmailAddress, DbErr> {
    EmailAddress::parse(text).map_err(|refused| DbErr::Type(refused.key))
}

struct Known {
    folded: String,
    address: String,
    is_disabled: bool,
}

async fn known(write: &Write, person: Id) -> Result<Option<Known>, DbErr> {
    let sql = "SELECT folded_address, address, is_disabled FROM sign_in_addresses \
               WHERE person_id = $1";
    let row = query_one(write.conn(), sql, [Uuid::from(person).into()]).await?;
    row.map(|row| {
        Ok(Known {
            folded: row.try_get("", "folded_address")?,
            address: row.try_get("", "address")?,
            is_disabled: row.try_get("", "is_disabled")?,
        })
    })
    .transpose()
}

async fn insert(write: &Write, person: Id, address: &EmailAddress) -> Result<bool, DbErr> {
    let sql = "INSERT INTO sign_in_addresses \
               (folded_address, address, person_id, is_disabled, created_at) \
               SELECT $1, $2, $3, $4, $5 WHERE NOT EXISTS \
               (SELECT 1 FROM sign_in_addresses WHERE folded_address = $1)";
    let values: [Value; 5] = [
        address.folded().into(),
        address.as_str().into(),
        Uuid::from(person).into(),
        false.into(),
        write.now().0.into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

async fn rename(write: &Write, person: Id, address: &EmailAddress) -> Result<bool, DbErr> {
    let sql = "UPDATE sign_in_addresses SET folded_address = $1, address = $2 \
               WHERE person_id = $3 AND NOT EXISTS (SELECT 1 FROM sign_in_addresses o \
               WHERE o.folded_address = $1 AND o.person_id <> $3)";
    let values: [Value; 3] = [
        address.folded().into(),
        address.as_str().into(),
        Uuid::from(person).into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// Without this, whoever had the address, rightly or by a mistake in it, would stay in or get in
/// another way.
async fn close_ways(write: &mut Write, person: Id, is_all: bool) -> Result<(), DbErr> {
    let sql = "DELETE FROM sign_in_links WHERE person_id = $1";
    execute(write.conn(), sql, [Uuid::from(person).into()]).await?;
    openid::forget_person(write, person).await?;
    if is_all {
        devices::end_all(write, person, Why::Address).await?;
        tokens::revoke_all(write, person).await?;
        passkeys::retire(write, person).await?;
    }
    Ok(())
}

async fn put_job(
    write: &mut Write,
    kind: &'static str,
    payload: serde_json::Value,
) -> Result<(), DbErr> {
    let job = NewJob {
        kind,
        unique_key: &write.id().to_string(),
        payload,
        run_at: write.now(),
    };
    jobs::put(write, &job).await.map(drop)
}

fn since(now: Instant) -> i64 {
    now.plus_seconds(-LIFETIME_SECONDS).0
}
