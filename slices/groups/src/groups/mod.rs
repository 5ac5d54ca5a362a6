//! Groups: what for, who, what they do now, where they are in their life.

pub mod store;

use ordit_kernel::{Id, PartialDate};
use ordit_platform::db::SqlMigration;
use serde::{Deserialize, Serialize};

/// The kind of entry.
pub const KIND: &str = "group";

/// The tables of groups and of who is in them.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261124_010000_groups_groups",
    sql: include_str!("groups.sql"),
};

/// What is particular to a group, as revisions keep it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// One of [`crate::vocabulary::KINDS`].
    pub group_kind: String,
    /// One of [`crate::vocabulary::STANDINGS`].
    pub standing: String,
    /// Its page holds a title alone; the rest is for who takes part.
    pub is_sensitive: bool,
    /// Organisations may ask to join.
    pub is_open: bool,
    pub started_on: Option<PartialDate>,
    pub ended_on: Option<PartialDate>,
    /// What it wants to reach (Markdown).
    pub objectives: Option<String>,
    /// What it is doing just now, in a line.
    pub doing_now: Option<String>,
    /// How and how often it meets, in a line.
    pub meets: Option<String>,
}

/// An organisation in a group, or tied to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub id: Id,
    pub group: Id,
    pub organisation: Id,
    /// Whom it sends.
    pub person: Option<Id>,
    /// One of [`crate::vocabulary::MEMBER_ROLES`].
    pub role: String,
    /// One of [`crate::vocabulary::MEMBER_STANDINGS`].
    pub standing: String,
    pub since: Option<PartialDate>,
    pub until: Option<PartialDate>,
    pub note: Option<String>,
}

impl Member {
    /// Is of the group now; linked entities and experts are beside it.
    pub fn takes_part(&self) -> bool {
        self.standing == "in"
            && matches!(self.role.as_str(), "member" | "coordinator" | "facilitator")
    }
}

/// What the snapshot keeps of a group beside its head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    pub group_kind: Box<str>,
    pub standing: Box<str>,
    pub is_sensitive: bool,
    pub is_open: bool,
    pub started_on: Option<PartialDate>,
    pub ended_on: Option<PartialDate>,
    pub members: usize,
}

/// The page of a group.
pub fn path(slug: &str) -> String {
    format!("/g/{slug}")
}
