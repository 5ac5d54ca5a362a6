//! Members that leave: what is asked for, what remains, and what the coordination answers.

mod actions;
mod membership;
mod own;
pub mod store;

use ordit_kernel::{Id, Instant, PartialDate};
use ordit_platform::web::{Routes, Site, Visit};

use crate::{directory::said::Said, form::Here};

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    own::routes(routes);
    membership::routes(routes);
    actions::routes(routes);
}

/// What became of a departure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Asked,
    Confirmed,
    Declined,
    Withdrawn,
}

impl State {
    pub const ALL: [Self; 4] = [
        Self::Asked,
        Self::Confirmed,
        Self::Declined,
        Self::Withdrawn,
    ];

    /// Its name in the database; its words are `joining-leaving-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Confirmed => "confirmed",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The one with this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// A member that leaves, or asked to.
#[derive(Clone, Debug)]
pub struct Departure {
    pub id: Id,
    pub organisation: Id,
    pub state: State,
    pub leaves_on: PartialDate,
    pub reason: String,
    pub document: Option<Id>,
    pub asked_at: Instant,
    pub answer: Option<String>,
    pub run: Option<Id>,
}

/// A departure to be put.
#[derive(Clone, Debug)]
pub struct NewDeparture<'a> {
    pub network: Id,
    pub organisation: Id,
    pub leaves_on: PartialDate,
    pub reason: &'a str,
    pub document: Option<Id>,
}

/// A member that asked to leave, on the coordination's list.
pub struct Listed {
    pub name: Said,
    pub href: String,
    pub asked_at: Instant,
    pub leaves_on: PartialDate,
}

/// Those who asked, by name.
pub fn named(site: &Site, visit: &Visit, here: &Here, asked: Vec<Departure>) -> Vec<Listed> {
    let snapshot = site.snapshots.current();
    let one = |departure: Departure| {
        let head = snapshot.get(&visit.viewer, departure.organisation)?;
        Some(Listed {
            name: head.title(visit.lang).into(),
            href: membership_path(here, departure.organisation),
            asked_at: departure.asked_at,
            leaves_on: departure.leaves_on,
        })
    };
    asked.into_iter().filter_map(one).collect()
}

/// Where the coordination sees a membership.
pub fn membership_path(here: &Here, organisation: Id) -> String {
    here.path(&format!("/organisations/{organisation}/membership"))
}
