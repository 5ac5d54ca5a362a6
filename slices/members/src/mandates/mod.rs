//! Mandates: what a person is in an organisation or a network, from when until when.

pub mod actions;
pub mod acts;
pub mod rules;
pub mod store;

use ordit_kernel::UserError;
use ordit_kernel::{Id, Instant, PartialDate, Reach, Role};
use ordit_platform::{db::SqlMigration, web::WebError};
use sea_orm::DbErr;

/// The table of what is said of mandates.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_010600_members_mandates",
    sql: include_str!("mandates.sql"),
};

/// What happened when a mandate was given.
pub const GRANTED: &str = "members.mandate.granted";
/// What happened when it ended by hand.
pub const ENDED: &str = "members.mandate.ended";
/// What happened when its ending was taken back.
pub const RESUMED: &str = "members.mandate.resumed";
/// What happened when it was kept only until another is named.
pub const PUT_IN_FUNCTIONS: &str = "members.mandate.put_in_functions";

/// A mandate with what is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub id: Id,
    pub person: Id,
    pub role: Role,
    pub reach: Reach,
    pub since: Instant,
    /// The first instant at which it is over.
    pub until: Option<Instant>,
    /// As far as it is known; where it is not, rights began at `since`.
    pub begins: Option<PartialDate>,
    /// The last day, month or year of it.
    pub ends: Option<PartialDate>,
    /// What the person is, in words, such as "regidora de Promoció Econòmica".
    pub post: Option<String>,
    pub is_in_functions: bool,
}

/// How a mandate stands at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    InForce,
    /// In force, and only until another is named.
    InFunctions,
    ToCome,
    Ended,
}

impl Standing {
    /// The codes that filters and words know.
    pub const ALL: [Self; 4] = [Self::InForce, Self::InFunctions, Self::ToCome, Self::Ended];

    /// Its name in addresses; its words are `people-standing-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::InForce => "in_force",
            Self::InFunctions => "in_functions",
            Self::ToCome => "to_come",
            Self::Ended => "ended",
        }
    }

    /// The standing with this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

impl Held {
    /// How it stands now.
    pub fn standing(&self, now: Instant) -> Standing {
        match () {
            () if self.until.is_some_and(|until| until <= now) => Standing::Ended,
            () if self.since > now => Standing::ToCome,
            () if self.is_in_functions => Standing::InFunctions,
            () => Standing::InForce,
        }
    }

    /// It is not over: in force, or to come.
    pub fn is_open(&self, now: Instant) -> bool {
        self.until.is_none_or(|until| until > now)
    }
}

/// Why an act on people did not happen.
#[derive(Debug)]
pub enum Failed {
    Refused(UserError),
    Database(DbErr),
}

impl Failed {
    /// Refused with the sentence of this key.
    pub fn because(key: &str) -> Self {
        Self::Refused(UserError::new(key))
    }
}

impl From<DbErr> for Failed {
    fn from(error: DbErr) -> Self {
        Self::Database(error)
    }
}

impl From<UserError> for Failed {
    fn from(error: UserError) -> Self {
        Self::Refused(error)
    }
}

impl From<Failed> for WebError {
    fn from(failed: Failed) -> Self {
        match failed {
            Failed::Refused(error) => error.into(),
            Failed::Database(error) => error.into(),
        }
    }
}
