//! Codes of closed lists; their words are `groups-<list>-<code>`.

/// What a group is.
pub const KINDS: &[&str] = &[
    "working_group",
    "learning_community",
    "sector_table",
    "body",
    "alliance",
    "dialogue",
];

/// Where it is in its life.
pub const STANDINGS: &[&str] = &[
    "proposed",
    "active",
    "paused",
    "converted",
    "merged",
    "closed",
];

/// What an organisation is to it. Linked entities and experts are no members of the group.
pub const MEMBER_ROLES: &[&str] = &["member", "coordinator", "facilitator", "linked", "expert"];

/// How far that is.
pub const MEMBER_STANDINGS: &[&str] = &["asked", "in", "left"];

/// Said of something that is so or not.
pub const YES_NO: &[&str] = &["yes", "no"];

/// By whom a change was decided; what a spreadsheet tells was decided elsewhere.
pub const DECIDED_BY: &[&str] = &["poll", "coordination", "elsewhere"];
