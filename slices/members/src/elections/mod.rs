//! Elections: elected mandates are kept in functions until each council names its people anew.

mod accept;
mod accept_pages;
mod agree;
mod agree_store;
mod answer;
mod answer_store;
mod cards;
mod export;
mod letters;
mod link;
mod list;
mod listed;
mod mandates_store;
mod own;
mod people;
mod preview;
mod remind;
mod round;
pub mod rules;
mod scope;
mod start;
mod store;
mod undo;

use ordit_kernel::{Id, Instant, PartialDate, Role};
use ordit_platform::{
    db::SqlMigration,
    permissions::{Needs, Permission, Tie, Tied},
    web::Routes,
};

use crate::{circles, organisations};

pub use answer_store::Paper;
pub use cards::CARDS;

/// The tables of elections.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261123_001300_members_elections",
    sql: include_str!("elections.sql"),
};

/// Councils of several networks: who said that they agree to an answer.
pub const AGREEMENTS_MIGRATION: SqlMigration = SqlMigration {
    name: "m20261123_003100_members_election_agreements",
    sql: include_str!("agreements.sql"),
};

/// What happened when a round began, or asked more councils.
pub const STARTED: &str = "members.elections.started";
/// What happened when a round was taken back.
pub const TAKEN_BACK: &str = "members.elections.undone";
/// What happened when a council was asked whom it names.
pub const ASKED: &str = "members.election.asked";
/// What happened when it was asked again.
pub const REMINDED: &str = "members.election.reminded";
/// What happened when it answered.
pub const ANSWERED: &str = "members.election.answered";
/// What happened when another network of a council agreed to its answer.
pub const AGREED: &str = "members.election.agreed";
/// What happened when the asking, or the acceptance of its answer, was taken back.
pub const UNDONE: &str = "members.election.undone";
/// What happened when a council has a new government team.
pub const RENEWED: &str = "members.government.renewed";
/// What happened when a council said that the same people go on.
pub const CONFIRMED: &str = "members.government.confirmed";

/// The kinds of organisations that hold elections.
pub const KINDS: [&str; 2] = ["municipality", "county_council"];

const KEEP: Permission = Permission::new("members.elections", Needs::CoordinatesNetwork);
const BY_LINK: Permission = Permission::new("members.elections.answer", Needs::Anyone);
const OWN: Permission = Permission::new(
    "members.elections.own",
    Needs::EntryOf(Tied {
        kind: organisations::KIND,
        ties: &[Tie::ActsForIt, Tie::CoordinatesOneOf(circles::PARTS)],
    }),
);

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    list::routes(routes);
    preview::routes(routes);
    start::routes(routes);
    round::routes(routes);
    export::routes(routes);
    letters::routes(routes);
    remind::routes(routes);
    undo::routes(routes);
    accept_pages::routes(routes);
    agree::routes(routes);
    link::routes(routes);
    own::routes(routes);
}

/// A round of elections in a network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    pub id: Id,
    pub network: Id,
    pub name: String,
    pub voted_on: PartialDate,
    pub scope: Scope,
    pub started_at: Instant,
    pub undone_at: Option<Instant>,
}

/// Which members a round asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// The whole network where there is none.
    pub territory: Option<String>,
    /// Codes of [`KINDS`], in their order.
    pub kinds: Vec<&'static str>,
}

/// How far the asking of a council is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    Asked,
    Answered,
    Accepted,
    Undone,
}

impl State {
    pub const ALL: [Self; 4] = [Self::Answered, Self::Asked, Self::Accepted, Self::Undone];

    /// Its name in the database and in addresses; its words are `elections-state-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Answered => "answered",
            Self::Accepted => "accepted",
            Self::Undone => "undone",
        }
    }

    /// The one with this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// The council may answer, or answer anew.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Asked | Self::Answered)
    }
}

/// Where the resolution of the plenary is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Resolution {
    Attached,
    Follows,
    #[default]
    None,
}

impl Resolution {
    const ALL: [Self; 3] = [Self::Attached, Self::Follows, Self::None];

    /// Its name in the database; its words are `elections-resolution-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Attached => "attached",
            Self::Follows => "follows",
            Self::None => "none",
        }
    }

    fn from_code(code: &str) -> Self {
        let known = Self::ALL.into_iter().find(|one| one.code() == code);
        known.unwrap_or_default()
    }
}

/// A council that is asked, and how far that is.
#[derive(Clone, Debug)]
pub struct Asking {
    pub id: Id,
    pub round: Id,
    pub network: Id,
    pub organisation: Id,
    pub voted_on: PartialDate,
    pub state: State,
    pub version: i64,
    pub asked_at: Instant,
    pub letters: i64,
    pub lettered_on: String,
    /// To how many addresses the last letter went.
    pub sent_to: i64,
    /// It says that the same people go on.
    pub is_same: bool,
    /// It was given by whoever speaks for the council, signed in.
    pub is_own: bool,
    pub begins: Option<PartialDate>,
    pub resolution: Resolution,
    pub document: Option<Id>,
    pub answered_at: Option<Instant>,
    pub accepted_at: Option<Instant>,
    /// The name of the person named first, for lists.
    pub titular: Option<String>,
}

/// Which of its people a council names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Titular,
    Substitute,
}

impl Part {
    pub const ALL: [Self; 2] = [Self::Titular, Self::Substitute];

    /// Its name in the database and in forms; its words are `elections-part-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Titular => "titular",
            Self::Substitute => "substitute",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.code() == code)
    }
}

/// A person whom a council names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub part: Part,
    pub name: String,
    pub post: String,
    pub address: String,
    /// Holds an elected office; else the council sends one of its staff.
    pub is_elected: bool,
    pub person: Option<Id>,
    /// The mandate that the answer gave; none where the person had it already.
    pub mandate: Option<Id>,
}

impl Named {
    /// What the person becomes.
    pub fn role(&self) -> Role {
        match (self.part, self.is_elected) {
            (Part::Substitute, _) => Role::Substitute,
            (Part::Titular, true) => Role::ElectedOfficer,
            (Part::Titular, false) => Role::Representative,
        }
    }
}

#[cfg(test)]
mod tests;
