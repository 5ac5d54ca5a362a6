//! The life of a group: every change with its reason, decided by its own members.

pub mod actions;
pub mod counting;
pub mod pages;
pub mod proposals_store;
pub mod quiet;
pub mod rules;
pub mod store;
pub mod view;

use ordit_kernel::{Id, Instant, PartialDate};
use ordit_platform::{db::SqlMigration, web::Routes};

use rules::Count;

/// What happened when a group changed its standing; it carries the id of the change.
pub const MOVED: &str = "groups.group.moved";
/// What happened when a change was put to the members of a group.
pub const PROPOSED: &str = "groups.change.proposed";
/// What happened when one of them answered.
pub const ANSWERED: &str = "groups.change.answered";
/// What happened when it was carried, rejected or taken back.
pub const SETTLED: &str = "groups.change.settled";

/// The tables of changes and of how they were decided.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261124_011000_groups_life",
    sql: include_str!("life.sql"),
};

/// What members answer.
pub const ANSWERS: [&str; 3] = ["in_favour", "against", "abstain"];

/// A change in the life of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub id: Id,
    pub group: Id,
    /// None when this is how it was first known.
    pub from: Option<String>,
    pub to: String,
    pub on: PartialDate,
    /// One of [`rules::reasons`]; none where nobody told it.
    pub reason: Option<String>,
    pub words: Option<String>,
    /// One of [`crate::vocabulary::DECIDED_BY`].
    pub decided_by: String,
    /// The proposal that its members carried.
    pub decision: Option<Id>,
    /// What it became or went into.
    pub into: Option<Id>,
    pub who: Option<Id>,
}

/// A change that is put to the members of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub id: Id,
    pub group: Id,
    pub to: String,
    pub reason: String,
    pub words: String,
    pub into: Option<Id>,
    /// The organisation that proposes it; none where the coordination of the network does.
    pub organisation: Option<Id>,
    pub made_at: Instant,
    /// The last day on which it is answered.
    pub closes_on: PartialDate,
    pub quorum_percent: i64,
    pub majority_percent: i64,
    /// `carried`, `rejected` or `withdrawn`; none while it is open.
    pub outcome: Option<String>,
    pub answers: Vec<Answer>,
}

/// An organisation that is asked, with what it answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub organisation: Id,
    /// One of [`ANSWERS`]; none so far.
    pub answer: Option<String>,
    pub reason: Option<String>,
}

impl Proposal {
    /// How many answered what.
    pub fn count(&self) -> Count {
        let with = |code: &str| {
            let answers = self.answers.iter();
            answers
                .filter(|one| one.answer.as_deref() == Some(code))
                .count()
        };
        Count {
            asked: self.answers.len(),
            in_favour: with("in_favour"),
            against: with("against"),
            abstained: with("abstain"),
        }
    }

    /// Whether its last day is past.
    pub fn is_past(&self, now: Instant) -> bool {
        self.closes_on.latest().is_some_and(|last| now.day() > last)
    }

    /// Whether it is to be counted: all answered, or its last day is past.
    pub fn is_due(&self, now: Instant) -> bool {
        self.outcome.is_none() && (self.count().is_whole() || self.is_past(now))
    }
}

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    actions::routes(routes);
    quiet::routes(routes);
}
