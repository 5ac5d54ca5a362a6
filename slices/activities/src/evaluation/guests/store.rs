//! Queries about those who left an address.

use std::collections::HashMap;

use ordit_kernel::{Id, Instant, Lang};
use ordit_platform::{
    db::{Row, Write, chunks, execute, placeholders, query, query_one},
    mail::EmailAddress,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{Guest, Left, key};
use crate::evaluation::store::put_asking;

/// Keeps an address until it is asked, once; where it was asked already, or is known, nothing is
/// kept. If people are being asked by now, they are asked when the activity is over.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn keep(write: &mut Write, activity: Id, left: Left<'_>) -> Result<(), DbErr> {
    let (now, folded) = (write.now(), left.address.folded());
    let sql = "INSERT INTO evaluation_guests (id, activity_id, address_key, address, \
               folded_address, mode, lang, given_at) SELECT $1, $2, $3, $4, $5, $6, $7, $8 \
               WHERE NOT EXISTS (SELECT 1 FROM evaluation_invitations i JOIN registrations r \
               ON r.id = i.registration_id WHERE r.activity_id = $2 AND r.folded_address = $5) \
               ON CONFLICT (activity_id, address_key) DO NOTHING";
    let values: [Value; 8] = [
        Uuid::from(write.id()).into(),
        Uuid::from(activity).into(),
        key(activity, left.address).into(),
        left.address.as_str().into(),
        folded.into(),
        left.mode.into(),
        left.lang.code().into(),
        now.0.into(),
    ];
    if execute(write.conn(), sql, values).await? == 0 {
        return Ok(());
    }
    let sql = "SELECT a.last_at FROM evaluations v JOIN activities a ON a.entry_id = v.activity_id \
               WHERE v.activity_id = $1 AND v.closed_at IS NULL";
    let row = query_one(write.conn(), sql, [Uuid::from(activity).into()]).await?;
    if let Some(row) = row {
        let over = row.try_get::<Option<i64>>("", "last_at")?.map(Instant);
        put_asking(write, activity, over.map_or(now, |over| over.max(now))).await?;
    }
    Ok(())
}

/// Those who were not asked yet.
///
/// # Errors
/// When the database cannot be reached.
pub async fn to_ask(
    on: &impl ConnectionTrait,
    activity: Id,
    most: i64,
) -> Result<Vec<Guest>, DbErr> {
    let sql = "SELECT g.id, g.address, g.lang FROM evaluation_guests g JOIN evaluations v \
               ON v.activity_id = g.activity_id AND v.closed_at IS NULL \
               WHERE g.activity_id = $1 AND g.token_hash IS NULL AND g.address IS NOT NULL \
               ORDER BY g.given_at, g.id LIMIT $2";
    let values: [Value; 2] = [Uuid::from(activity).into(), most.into()];
    let rows = query(on, sql, values).await?;
    rows.iter().map(guest).collect()
}

fn guest(row: &Row) -> Result<Guest, DbErr> {
    let (address, lang): (String, String) = (row.try_get("", "address")?, row.try_get("", "lang")?);
    let address = EmailAddress::parse(&address);
    Ok(Guest {
        id: Id(row.try_get("", "id")?),
        address: address.map_err(|_| DbErr::Type("an address".to_owned()))?,
        lang: lang.parse().unwrap_or(Lang::Ca),
    })
}

/// Notes that somebody is asked, and forgets where; tells whether they were not before.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn ask(write: &Write, guest: Id, token_hash: &str) -> Result<bool, DbErr> {
    let sql = "UPDATE evaluation_guests SET token_hash = $1, asked_at = $2, address = NULL, \
               folded_address = NULL WHERE id = $3 AND token_hash IS NULL";
    let values: [Value; 3] = [
        token_hash.into(),
        write.now().0.into(),
        Uuid::from(guest).into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// The links that were sent to these addresses, by their keys, now that they are asked as those of
/// people who registered: from now on a link belongs to the registration, and who was not asked
/// yet is asked there.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn take_over(
    write: &Write,
    activity: Id,
    keys: &[String],
) -> Result<HashMap<String, String>, DbErr> {
    let mut sent = HashMap::new();
    for some in chunks(keys) {
        let sql = format!(
            "DELETE FROM evaluation_guests WHERE activity_id = $1 AND address_key IN ({}) \
             RETURNING address_key, token_hash",
            placeholders(2, some.len())
        );
        let own = Value::from(Uuid::from(activity));
        let values = std::iter::once(own).chain(some.iter().map(|key| key.as_str().into()));
        for row in query(write.conn(), &sql, values).await? {
            let hash: Option<String> = row.try_get("", "token_hash")?;
            sent.extend(
                hash.zip(row.try_get("", "address_key")?)
                    .map(|(hash, key)| (key, hash)),
            );
        }
    }
    Ok(sent)
}
