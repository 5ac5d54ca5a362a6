//! Membership: an organisation's dated states in a network, and their history.

pub mod rows;
pub mod rules;

use std::{fmt, str::FromStr};

use ordit_kernel::{Id, PartialDate};
use serde::{Deserialize, Serialize};

/// A state that a membership reached, and since when; as text `member 2017-05`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    /// One of [`crate::vocabulary::MEMBERSHIP_STATES`].
    pub state: String,
    pub since: PartialDate,
}

/// An organisation's history in one network.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    pub network: Id,
    pub stages: Vec<Stage>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_url: Option<String>,
}

/// The state of whoever takes part no longer.
pub const LEFT: &str = "left";

/// The column of states that the dated columns cannot tell, because they were reached again.
pub const EARLIER: &str = "earlier_states";

/// The column that dates each state.
pub const DATE_FIELDS: &[(&str, &str)] = &[
    ("applied", "applied_on"),
    ("observer", "observer_since"),
    ("associate_member", "associate_since"),
    ("member", "member_since"),
    (LEFT, "left_on"),
];

/// The column that dates this state.
pub fn date_field(state: &str) -> Option<&'static str> {
    let known = DATE_FIELDS.iter().find(|(own, _)| *own == state);
    known.map(|(_, field)| *field)
}

/// Whoever is in this state takes part in the network; who left does not.
pub fn is_active(state: &str) -> bool {
    state != LEFT
}

impl Stage {
    /// A state since a date.
    pub fn new(state: &str, since: PartialDate) -> Self {
        let state = state.to_owned();
        Self { state, since }
    }
}

impl fmt::Display for Stage {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {}", self.state, self.since)
    }
}

impl FromStr for Stage {
    type Err = <PartialDate as FromStr>::Err;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (state, since) = text.split_once(' ').unwrap_or((text, ""));
        Ok(Self::new(state, since.parse()?))
    }
}

impl Membership {
    /// The present state.
    pub fn present(&self) -> Option<&Stage> {
        self.stages.last()
    }
}
