//! The timeline of a member: everything that a network did with it and for it.

mod export;
pub mod pages;
pub mod rules;
mod store;
mod view;

use ordit_kernel::{Id, PartialDate};
use ordit_platform::{
    permissions::{self, Needs, Permission, Tie, Tied},
    web::{Routes, Site, Visit},
};

use crate::{circles, organisations};

/// The member itself, and whoever coordinates a network that is in touch with it; each sees a part.
pub const LOOK: Permission = Permission::new(
    "members.timeline.look",
    Needs::EntryOf(Tied {
        kind: organisations::KIND,
        ties: &[
            Tie::ActsForIt,
            Tie::CoordinatesOneOf(circles::IN_TOUCH),
            Tie::CoordinatesAll,
        ],
    }),
);

/// Kinds of what is done with and for a member, in the order in which they are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Service {
    Contact,
    Message,
    Membership,
    Alliance,
    Mandate,
    Fee,
    Sheet,
    Import,
}

impl Service {
    pub const ALL: [Self; 8] = [
        Self::Contact,
        Self::Message,
        Self::Membership,
        Self::Alliance,
        Self::Mandate,
        Self::Fee,
        Self::Sheet,
        Self::Import,
    ];

    /// Its name in addresses; the words are `timeline-service-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Message => "message",
            Self::Membership => "membership",
            Self::Alliance => "alliance",
            Self::Mandate => "mandate",
            Self::Fee => "fee",
            Self::Sheet => "sheet",
            Self::Import => "import",
        }
    }

    /// The kind with this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|service| service.code() == code)
    }
}

/// Something that was done, and when, as far as that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    pub on: PartialDate,
    /// In whose life; none where it is the organisation's own.
    pub network: Option<Id>,
    pub service: Service,
    pub what: What,
}

/// What was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A state of membership was reached.
    Stage(String),
    Contact(Fact),
    /// An event of the feed, and another entry that it touches.
    Event {
        verb: String,
        other: Option<Id>,
    },
}

/// What a member reads of a contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub id: Id,
    pub channel: String,
    pub subject: String,
    pub with_whom: Option<String>,
    pub person: Option<Id>,
    pub by_whom: Option<String>,
}

/// The page and its file.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    export::routes(routes);
}

/// Its address, with the part of a network.
pub fn path(organisation: Id, network: &str) -> String {
    format!("/o/{organisation}/timeline?network={network}")
}

/// Where this reader reads what a network did with an organisation: on its timeline, or, where the
/// two were never in touch, among the network's contacts.
pub fn way(site: &Site, visit: &Visit, organisation: Id, network: &str) -> String {
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, organisation);
    let may = |head| permissions::may_look(&LOOK, &snapshot, &visit.acting, head);
    match head.is_some_and(may) {
        true => path(organisation, network),
        false => {
            let network = crate::networks::path(network);
            format!("{network}/contacts?organisation={organisation}")
        }
    }
}

#[cfg(test)]
mod tests;
