//! Functional mailboxes: they belong to an organisation, receive for it, and sign nobody in.

pub mod actions;
pub mod store;

use std::collections::HashMap;

use ordit_kernel::Id;
use ordit_platform::db::SqlMigration;
use sea_orm::{ConnectionTrait, DbErr};

/// The table of mailboxes.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_010510_members_mailboxes",
    sql: include_str!("mailboxes.sql"),
};

/// What happened when an organisation's mailbox was written down, changed or taken away.
pub const CHANGED: &str = "members.mailbox.changed";

/// The mailbox of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailbox {
    pub address: String,
    /// What it is for, in words.
    pub purpose: Option<String>,
}

/// The address of each of these organisations that has a mailbox.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of(
    on: &impl ConnectionTrait,
    organisations: &[Id],
) -> Result<HashMap<Id, String>, DbErr> {
    let found = store::of(on, organisations).await?;
    Ok(found
        .into_iter()
        .map(|(id, mailbox)| (id, mailbox.address))
        .collect())
}
