//! Queries about mailboxes.

use std::collections::HashMap;

use ordit_kernel::Id;
use ordit_platform::db::{Write, execute};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::Mailbox;
use crate::rows_store::rows_of;

/// The mailboxes of these organisations.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of(
    on: &impl ConnectionTrait,
    organisations: &[Id],
) -> Result<HashMap<Id, Mailbox>, DbErr> {
    let mut found = HashMap::new();
    for row in rows_of(
        on,
        "mailboxes",
        "organisation_id",
        "organisation_id",
        organisations,
    )
    .await?
    {
        let mailbox = Mailbox {
            address: row.try_get("", "address")?,
            purpose: row.try_get("", "purpose")?,
        };
        found.insert(Id(row.try_get("", "organisation_id")?), mailbox);
    }
    Ok(found)
}

/// Writes an organisation's mailbox down, or takes it away.
///
/// # Errors
/// When the database cannot be reached.
pub async fn put(write: &Write, organisation: Id, mailbox: Option<&Mailbox>) -> Result<(), DbErr> {
    let id = Value::from(Uuid::from(organisation));
    let sql = "DELETE FROM mailboxes WHERE organisation_id = $1";
    execute(write.conn(), sql, [id.clone()]).await?;
    let Some(mailbox) = mailbox else {
        return Ok(());
    };
    let sql = "INSERT INTO mailboxes (organisation_id, address, purpose) VALUES ($1, $2, $3)";
    let values = [
        id,
        mailbox.address.as_str().into(),
        mailbox.purpose.clone().into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}
