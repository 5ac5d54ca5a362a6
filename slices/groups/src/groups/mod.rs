//! Groups: what for, who, what they do now, where they are in their life.

pub mod actions;
pub mod archive;
pub mod decided;
pub mod export;
pub mod form;
pub mod history;
pub mod list;
pub mod noun;
pub mod pages;
pub mod panel;
pub mod rules;
pub mod shut_store;
pub mod store;
pub mod ties;

use std::collections::BTreeMap;

use ordit_kernel::{Id, Lang, PartialDate};
use ordit_platform::{db::SqlMigration, web::Routes};
use serde::{Deserialize, Serialize};

/// The kind of entry.
pub const KIND: &str = "group";

pub const CREATED: &str = "groups.group.created";
pub const CHANGED: &str = "groups.group.changed";
pub const ARCHIVED: &str = "groups.group.archived";
pub const RESTORED: &str = "groups.group.restored";

/// The tables of groups, of who is in them, and of families that were recognised there.
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
    /// What the entry of a sensitive group keeps to itself.
    #[serde(default)]
    pub withheld: Withheld,
}

/// What an entry would say to everybody, were the group not sensitive.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withheld {
    pub summaries: BTreeMap<Lang, String>,
    pub themes: Vec<String>,
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

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    list::routes(routes);
    export::routes(routes);
    pages::routes(routes);
    form::routes(routes);
    actions::routes(routes);
    archive::routes(routes);
    history::routes(routes);
}
