//! Networks: what brings them together, what they say of themselves, how they look.

pub mod actions;
pub mod archive;
pub mod colour;
pub mod figures;
pub mod form;
pub mod history;
pub mod logos;
pub mod noun;
pub mod pages;
pub mod rules;
pub mod store;
pub mod thin;
pub mod view;
pub mod wholes;

use std::collections::BTreeMap;

use ordit_kernel::{Lang, PartialDate};
use ordit_platform::db::SqlMigration;
use serde::{Deserialize, Serialize};

use logos::Logos;

/// The kind of entry.
pub const KIND: &str = "network";

/// The tables of networks.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_010100_members_networks",
    sql: include_str!("networks.sql"),
};

/// What is particular to a network, as revisions keep it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Network {
    pub network_kind: String,
    pub short_name: Option<String>,
    /// The organisation that carries it, by name.
    pub carried_by: Option<String>,
    /// Neighbourhoods where it is at work, in the order given.
    pub neighbourhoods: Vec<String>,
    /// `#rrggbb`.
    pub colour: Option<String>,
    pub website: Option<String>,
    pub founded_on: Option<PartialDate>,
    /// How many members it says it has, which may be more than are known by name.
    pub stated_members: Option<i64>,
    pub stated_on: Option<PartialDate>,
    /// Its own domain, on which `/` is its page.
    pub domain: Option<String>,
    /// Two letters; nothing for a network of here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    pub texts: BTreeMap<Lang, NetworkText>,
    /// Its logos; revisions of an earlier time do not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logos: Option<Logos>,
}

/// What a network says beside purpose and summary, in one language (Markdown).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NetworkText {
    pub strategic_lines: String,
    pub agreement: String,
}

/// What the snapshot keeps of a network beside its head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    pub network_kind: Box<str>,
    pub short_name: Option<Box<str>>,
    pub colour: Option<Box<str>>,
    pub domain: Option<Box<str>>,
    pub stated_members: Option<i64>,
    pub stated_on: Option<PartialDate>,
}

/// The page of a network.
pub fn path(slug: &str) -> String {
    format!("/n/{slug}")
}
