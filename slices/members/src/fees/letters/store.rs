//! Queries about where letters go and which went.

use std::collections::HashMap;

use ordit_kernel::{Id, Instant};
use ordit_platform::{
    db::{Write, chunks, execute, placeholders, query},
    mail::EmailAddress,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use crate::mailboxes;

/// Where these members want the letters of a network: at the address that the network noted, else
/// at their functional mailbox.
///
/// # Errors
/// When the database cannot be reached.
pub async fn addresses(
    on: &impl ConnectionTrait,
    network: Id,
    organisations: &[Id],
) -> Result<HashMap<Id, EmailAddress>, DbErr> {
    let parsed = |(id, address): (Id, String)| Some((id, EmailAddress::parse(&address).ok()?));
    let known = mailboxes::of(on, organisations).await?;
    let mut found: HashMap<Id, EmailAddress> = known.into_iter().filter_map(parsed).collect();
    for chunk in chunks(organisations) {
        let marks = placeholders(2, chunk.len());
        let sql = format!(
            "SELECT organisation_id, address FROM fee_addresses \
             WHERE network_id = $1 AND organisation_id IN ({marks})"
        );
        let network = Value::from(Uuid::from(network));
        let ids = chunk.iter().map(|id| Value::from(Uuid::from(*id)));
        for row in query(on, &sql, std::iter::once(network).chain(ids)).await? {
            let organisation = Id(row.try_get("", "organisation_id")?);
            found.extend(parsed((organisation, row.try_get("", "address")?)));
        }
    }
    Ok(found)
}

/// Notes where a member wants its letters; no address forgets it.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn put_address(
    write: &Write,
    network: Id,
    organisation: Id,
    address: Option<&EmailAddress>,
) -> Result<(), DbErr> {
    let key: [Value; 2] = [Uuid::from(network).into(), Uuid::from(organisation).into()];
    let Some(address) = address else {
        let sql = "DELETE FROM fee_addresses WHERE network_id = $1 AND organisation_id = $2";
        return execute(write.conn(), sql, key).await.map(drop);
    };
    let sql = "INSERT INTO fee_addresses (network_id, organisation_id, address) \
               VALUES ($1, $2, $3) ON CONFLICT (network_id, organisation_id) \
               DO UPDATE SET address = EXCLUDED.address";
    let values = key.into_iter().chain([address.as_str().into()]);
    execute(write.conn(), sql, values).await.map(drop)
}

/// Notes that the letter of a fee goes now; tells whether it had not gone before.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn send(write: &Write, fee: Id, at: Instant) -> Result<bool, DbErr> {
    let sql = "UPDATE fees SET letter_at = $1 WHERE id = $2 AND letter_at IS NULL";
    let values: [Value; 2] = [at.0.into(), Uuid::from(fee).into()];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// Notes that the next reminder of a fee goes now; tells whether it was `seen` reminders so far.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn remind(write: &Write, fee: Id, seen: i64, at: Instant) -> Result<bool, DbErr> {
    let sql = "UPDATE fees SET reminders = reminders + 1, reminded_at = $1 \
               WHERE id = $2 AND reminders = $3";
    let values: [Value; 3] = [at.0.into(), Uuid::from(fee).into(), seen.into()];
    Ok(execute(write.conn(), sql, values).await? > 0)
}
