//! Organisations of every kind: what they are, where, and what memory keeps of them.

pub mod actions;
pub mod archive;
mod fields;
pub mod form;
pub mod gaps;
mod guess;
pub mod history;
pub mod noun;
pub mod pages;
pub mod store;
pub mod timeline;
mod version;
pub mod view;

use std::collections::BTreeMap;

use ordit_kernel::{Id, PartialDate};
use ordit_platform::db::SqlMigration;
use serde::{Deserialize, Serialize};

use crate::{allies::Alliance, memberships::Membership};

/// The kind of entry.
pub const KIND: &str = "organisation";

/// The tables of organisations and memberships.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_010000_members_organisations",
    sql: include_str!("organisations.sql"),
};

/// Websites are looked up, so that one row is compared with few.
pub const PAGES_MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_010320_members_pages_by_url",
    sql: "CREATE INDEX organisation_pages_by_url ON organisation_pages (page_kind, url);\n",
};

/// Organisations and networks of other countries.
pub const ABROAD_MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_010400_members_abroad",
    sql: include_str!("abroad.sql"),
};

/// What is particular to an organisation, as revisions keep it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    pub organisation_kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sse_family: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legal_form: Option<String>,
    /// A code of ESSGLOBAL's `activities-ica`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub neighbourhood: Option<String>,
    /// Where it is, in words, when no territory of ours says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locality: Option<String>,
    /// Two letters; nothing for what is here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Pages elsewhere by kind.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub pages: BTreeMap<String, String>,
    /// The membership in the network on whose behalf this version was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub membership: Option<Membership>,
    /// Whether it was that network's ally. Versions from before this was kept do not tell, and
    /// leave alliances as they are when they come back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alliance: Option<Alliance>,
}

/// What the snapshot keeps of an organisation beside its head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    pub organisation_kind: Box<str>,
    pub neighbourhood: Option<Box<str>>,
    pub memberships: Vec<CardMembership>,
    pub locality: Option<Box<str>>,
}

/// A present membership on a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardMembership {
    pub network: Id,
    pub state: Box<str>,
    pub since: PartialDate,
}

/// The page of an organisation.
pub fn path(slug: &str) -> String {
    format!("/o/{slug}")
}
