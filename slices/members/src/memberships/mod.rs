//! Membership: an organisation's dated states in a network, and their history.

pub mod rules;

use ordit_kernel::PartialDate;
use serde::{Deserialize, Serialize};

/// A state that a membership reached, and since when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    /// One of [`crate::vocabulary::MEMBERSHIP_STATES`].
    pub state: String,
    pub since: PartialDate,
}

/// The column that dates each state.
pub const DATE_FIELDS: &[(&str, &str)] = &[
    ("applied", "applied_on"),
    ("observer", "observer_since"),
    ("associate_member", "associate_since"),
    ("member", "member_since"),
    ("left", "left_on"),
];

/// Whoever is in this state takes part in the network; who left does not.
pub fn is_active(state: &str) -> bool {
    state != "left"
}
