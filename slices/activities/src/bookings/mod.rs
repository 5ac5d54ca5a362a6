//! Bookings: who has a thing of a network from which day to which; no two share a day.

pub mod rules;
pub mod store;

use ordit_kernel::{Id, Instant, Lang};
use ordit_platform::db::SqlMigration;

pub use rules::Period;

/// The tables of things, of bookings and of promised days.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261124_004000_activities_bookings",
    sql: include_str!("bookings.sql"),
};

/// What happened when a thing was added or changed.
pub const THING_CHANGED: &str = "activities.thing.changed";
/// What happened to bookings.
pub const ASKED: &str = "activities.booking.asked";
pub const CONFIRMED: &str = "activities.booking.confirmed";
pub const DECLINED: &str = "activities.booking.declined";
pub const CANCELLED: &str = "activities.booking.cancelled";

/// What can be booked; the words are `activities-thing-kind-{code}`.
pub const THING_KINDS: &[&str] = &["exhibition", "room", "equipment"];

/// Something that a network lends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    pub id: Id,
    pub network: Id,
    /// One of [`THING_KINDS`].
    pub kind: String,
    pub name: String,
    /// Markdown.
    pub description: String,
    /// How many pieces an exhibition has.
    pub pieces: Option<i64>,
    /// In which it is described.
    pub lang: Lang,
    /// Lent no more.
    pub is_retired: bool,
    pub version: i64,
}

impl Thing {
    /// It travels: its bookings are stays, with a route and hand-overs.
    pub fn travels(&self) -> bool {
        self.kind == "exhibition"
    }
}

/// How far a booking is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Asked,
    Confirmed,
    Declined,
    Cancelled,
}

impl State {
    /// Its name in the database; its words are `activities-booking-state-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Confirmed => "confirmed",
            Self::Declined => "declined",
            Self::Cancelled => "cancelled",
        }
    }

    /// The state with this name.
    pub fn from_code(code: &str) -> Option<Self> {
        [
            Self::Asked,
            Self::Confirmed,
            Self::Declined,
            Self::Cancelled,
        ]
        .into_iter()
        .find(|state| state.code() == code)
    }
}

/// A booking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booking {
    pub id: Id,
    pub thing: Id,
    pub organisation: Id,
    pub period: Period,
    /// Where it stands meanwhile.
    pub venue: String,
    /// What whoever asks says besides, for the coordination.
    pub note: String,
    pub state: State,
    /// What the coordination answered.
    pub answer: String,
    pub asked_at: Instant,
    /// The activity that a confirmed stay became.
    pub activity: Option<Id>,
}
