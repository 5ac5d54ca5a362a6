//! Contacts: what a network and a member had to do with each other, and when.

pub mod actions;
pub mod form;
pub mod known;
pub mod noun;
pub mod pages;
pub mod quick;
pub mod removal;
pub mod rules;
pub mod store;

use ordit_kernel::{Id, PartialDate};
use ordit_platform::{
    db::SqlMigration,
    permissions::{Needs, Permission},
    web::Routes,
};
use serde::{Deserialize, Serialize};

/// The kind of entry.
pub const KIND: &str = "contact";

/// The tables of contacts, and the index by which a timeline is read.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_010900_members_contacts",
    sql: include_str!("contacts.sql"),
};

/// How one was in touch.
pub const CHANNELS: &[&str] = &["phone", "mail", "meeting", "visit", "online", "other"];

pub const NOTED: &str = "members.contact.noted";
pub const CORRECTED: &str = "members.contact.corrected";
pub const REMOVED: &str = "members.contact.removed";
pub const RESTORED: &str = "members.contact.restored";
pub const ERASED: &str = "members.contact.erased";

/// Whoever coordinates the network writes down what it did, for its own members or for others.
pub const NOTE: Permission = Permission::new("members.contact.note", Needs::CoordinatesNetwork);

/// The fact of a contact, which the member reads too; what is noted internally is not in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    pub network: Id,
    pub organisation: Id,
    pub on: PartialDate,
    pub channel: String,
    pub subject: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub with_whom: Option<String>,
    /// The one it was with, where that is somebody known who acts for the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Id>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_whom: Option<String>,
}

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    form::routes(routes);
    actions::routes(routes);
    removal::routes(routes);
}

#[cfg(test)]
pub(crate) mod tests;
