//! Allies: organisations that work with a network without being its members.

mod known;
pub mod noun;
pub mod pages;
pub mod store;
pub mod view;
pub mod work;

use ordit_kernel::{Id, PartialDate};
use ordit_platform::{db::SqlMigration, import::Build};
use serde::{Deserialize, Serialize};

/// The relation of a network with its ally.
pub const RELATION: &str = "allied_with";

/// The table of allies.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_010200_members_allies",
    sql: include_str!("allies.sql"),
};

/// What a network knows of its ally.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ally {
    pub network: Id,
    pub organisation: Id,
    pub ally_kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<PartialDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_url: Option<String>,
}

/// Whether an organisation was an ally of the network that wrote a version of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alliance {
    pub network: Id,
    /// Nothing when it was none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ally: Option<Ally>,
}

impl Alliance {
    /// The one that is known to the network of a row whose columns do not tell of alliances.
    pub fn kept(build: &Build<'_>) -> Option<Self> {
        let network = build.network?;
        let known = build
            .current
            .and_then(|current| current.sheet.particulars.get("alliance"));
        let known = known.and_then(|known| Self::deserialize(known).ok());
        Some(known.unwrap_or(Self {
            network,
            ally: None,
        }))
    }
}

#[cfg(test)]
mod tests;
