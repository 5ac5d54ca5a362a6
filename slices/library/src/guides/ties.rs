//! Who is tied to a guide, as permissions name them.

use ordit_kernel::{Id, Scope};
use ordit_platform::{
    permissions::{Circle, Needs, Permission, Tie, Tied},
    snapshot::Head,
    web::Visit,
};

use super::KIND;

/// The facet of whoever made a guide.
pub const AUTHOR: &str = "author";
/// The facet of whoever keeps its draft.
pub const KEEPER: &str = "keeper";

/// Those who made a guide, and who keeps its draft.
pub const MAKERS: Circle = Circle {
    words: "an organisation that made it or keeps its draft",
    of: |_, head| ids(head, AUTHOR).chain(ids(head, KEEPER)).collect(),
};

/// The network of a guide.
pub const HOME: Circle = Circle {
    words: "its network",
    of: |_, head| head.network.into_iter().collect(),
};

const LOOKS_AFTER: Needs = Needs::EntryOf(Tied {
    kind: KIND,
    ties: &[Tie::ActsForOneOf(MAKERS), Tie::CoordinatesOneOf(HOME)],
});

/// Changes a guide, publishes it and takes it back.
pub const EDIT: Permission = Permission::new("library.guide.edit", LOOKS_AFTER);

/// Puts a guide away and brings it back.
pub const ARCHIVE: Permission =
    Permission::new("library.guide.archive", LOOKS_AFTER).in_any_state();

/// Opens the form of a new guide; in which network, the form asks.
pub const BEGIN: Permission = Permission::new("library.guide.begin", Needs::SignedIn);

/// Writes a guide in a network.
pub const WRITE: Permission = Permission::new("library.guide.write", Needs::TakesPart);

/// Whether whoever reads may write guides in a network.
pub fn may_write(visit: &Visit, network: Id) -> bool {
    let takes_part = visit.viewer.scopes.contains(&Scope::Network(network));
    takes_part || visit.acting.coordinates(network)
}

/// Those whom a facet of a guide names.
pub fn ids(head: &Head, facet: &'static str) -> impl Iterator<Item = Id> {
    head.values(facet).filter_map(|id| id.parse().ok())
}
