//! Codes of closed lists; their words are `activities-<list>-<code>`.

/// What an activity is.
pub const KINDS: &[&str] = &[
    "day_event",
    "seminar",
    "training",
    "residency",
    "visit",
    "community_meeting",
    "meeting",
    "officers_meeting",
    "technical_meeting",
    "forum",
    "mutual_knowledge",
    "exhibition_stay",
];

/// How one takes part.
pub const MODES: &[&str] = &["in_person", "online", "hybrid"];

/// How far it is.
pub const STANDINGS: &[&str] = &["planned", "announced", "held", "cancelled"];

/// What an owner is to it.
pub const OWNER_ROLES: &[&str] = &["organiser", "co_organiser", "host", "supporter"];
