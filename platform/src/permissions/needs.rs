//! Who may: the few answers there are, as data that reads as a table.

use std::fmt;

use ordit_kernel::{Acting, Id};

use crate::snapshot::{Head, Snapshot};

/// Who may.
#[derive(Clone, Copy)]
pub enum Needs {
    Anyone,
    /// Whoever is signed in, for what is their own.
    SignedIn,
    /// Acts for an organisation, whichever it is.
    ActsForAny,
    /// Takes part in the network whose slug is the path parameter `{network}`: coordinates it,
    /// holds a mandate in it, or acts for an organisation that takes part.
    TakesPart,
    /// Coordinates one network at least.
    CoordinatesAny,
    /// Coordinates the network whose slug is the path parameter `{network}`.
    CoordinatesNetwork,
    /// Coordinates every network of the instance.
    CoordinatesAll,
    /// Is tied to the entry whose id is the path parameter `{id}`.
    EntryOf(Tied),
    /// Anyone, and only in the demo.
    Demo,
}

/// Has one of these ties to an entry of this kind.
#[derive(Clone, Copy)]
pub struct Tied {
    pub kind: &'static str,
    pub ties: &'static [Tie],
}

/// What there can be between whoever acts and an entry.
#[derive(Clone, Copy)]
pub enum Tie {
    /// The entry is the person.
    IsIt,
    /// Acts for the entry, an organisation.
    ActsForIt,
    /// Acts for one of these organisations.
    ActsForOneOf(Circle),
    /// Acts for an organisation that takes part in one of these networks.
    ActsForMemberOf(Circle),
    /// Coordinates one of these networks.
    CoordinatesOneOf(Circle),
    /// Coordinates one of these networks, or is its facilitator.
    FacilitatesOneOf(Circle),
    /// Coordinates these networks, all of them, and there is one at least.
    CoordinatesEachOf(Circle),
    /// Coordinates every network of the instance.
    CoordinatesAll,
}

/// The entries around an entry; the slice that owns the kind says which.
#[derive(Clone, Copy)]
pub struct Circle {
    /// As the table says it, such as `a network in which it takes part now`.
    pub words: &'static str,
    pub of: fn(&Snapshot, &Head) -> Vec<Id>,
}

impl Needs {
    /// What it is done to, as the table says it.
    pub fn subject(&self) -> &'static str {
        match self {
            Self::TakesPart | Self::CoordinatesNetwork => "network",
            Self::EntryOf(tied) => tied.kind,
            _ => "",
        }
    }
}

impl Tied {
    /// Whether there is one of the ties.
    pub(super) fn binds(&self, snapshot: &Snapshot, acting: &Acting, head: &Head) -> bool {
        let is_there = |tie: &Tie| tie.binds(snapshot, acting, head);
        &*head.kind == self.kind && self.ties.iter().any(is_there)
    }
}

impl Tie {
    fn binds(&self, snapshot: &Snapshot, acting: &Acting, head: &Head) -> bool {
        let coordinates = |id: &Id| acting.coordinates(*id);
        match self {
            Self::IsIt => acting.person == Some(head.id),
            Self::ActsForIt => acting.acts_for(head.id),
            Self::ActsForOneOf(circle) => {
                let around = (circle.of)(snapshot, head);
                around.iter().any(|id| acting.acts_for(*id))
            }
            Self::ActsForMemberOf(circle) => {
                let own = acting.organisation.filter(|own| acting.acts_for(*own));
                let parts = own.map_or_else(Vec::new, |own| snapshot.taking_part(own));
                (circle.of)(snapshot, head)
                    .iter()
                    .any(|id| parts.contains(id))
            }
            Self::CoordinatesOneOf(circle) => (circle.of)(snapshot, head).iter().any(coordinates),
            Self::FacilitatesOneOf(circle) => {
                let around = (circle.of)(snapshot, head);
                around.iter().any(|id| acting.facilitates(*id))
            }
            Self::CoordinatesEachOf(circle) => {
                let around = (circle.of)(snapshot, head);
                !around.is_empty() && around.iter().all(coordinates)
            }
            Self::CoordinatesAll => acting.coordinates_all(),
        }
    }
}

impl fmt::Display for Needs {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Anyone => out.write_str("anyone"),
            Self::SignedIn => out.write_str("anyone signed in"),
            Self::ActsForAny => out.write_str("acts for an organisation"),
            Self::TakesPart => out.write_str("takes part in the network"),
            Self::CoordinatesAny => out.write_str("coordinates any network"),
            Self::CoordinatesNetwork => out.write_str("coordinates the network"),
            Self::CoordinatesAll => out.write_str("coordinates every network"),
            Self::EntryOf(tied) => tied.fmt(out),
            Self::Demo => out.write_str("anyone, in the demo only"),
        }
    }
}

impl fmt::Debug for Needs {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl fmt::Display for Tied {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, tie) in self.ties.iter().enumerate() {
            let or = if place == 0 { "" } else { ", or " };
            write!(out, "{or}{tie}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Tie {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::IsIt => out.write_str("is the person"),
            Self::ActsForIt => out.write_str("acts for it"),
            Self::ActsForOneOf(circle) => write!(out, "acts for {}", circle.words),
            Self::ActsForMemberOf(circle) => {
                write!(
                    out,
                    "acts for an organisation that takes part in {}",
                    circle.words
                )
            }
            Self::CoordinatesOneOf(circle) => write!(out, "coordinates {}", circle.words),
            Self::FacilitatesOneOf(circle) => {
                write!(out, "coordinates or facilitates {}", circle.words)
            }
            Self::CoordinatesEachOf(circle) => write!(out, "coordinates {}", circle.words),
            Self::CoordinatesAll => out.write_str("coordinates every network"),
        }
    }
}
