//! The entries around an organisation or a person, as permissions name them.

use ordit_kernel::Id;
use ordit_platform::{
    permissions::Circle,
    snapshot::{Head, Snapshot},
};

use crate::{networks, people};

/// The networks in which an organisation is now, but for those that are archived: they have no
/// say until they are brought back.
pub const LIVE: Circle = Circle {
    words: "a network in which it is now and that is not archived",
    of: live,
};

/// The same, when all of them are meant.
pub const ALL_LIVE: Circle = Circle {
    words: "all the networks in which it is now and that are not archived",
    of: live,
};

/// The networks in which an organisation takes part now; where it only applied it does not yet.
pub const PARTS: Circle = Circle {
    words: "a network in which it takes part now",
    of: |snapshot, head| snapshot.taking_part(head.id),
};

/// The networks in which an organisation is, or was.
pub const EVER: Circle = Circle {
    words: "a network in which it is or was",
    of: |_, head| once_in(head).collect(),
};

/// The networks in which an organisation is, or was, or whose ally it is.
pub const IN_TOUCH: Circle = Circle {
    words: "a network in which it is or was or whose ally it is",
    of: |_, head| in_touch(head).collect(),
};

/// The networks that a mandate of a person reaches.
pub const REACHED: Circle = Circle {
    words: "a network that one of their mandates reaches",
    of: |_, head| ids(head, "network").collect(),
};

/// The organisations for which a person holds a mandate.
pub const OWN: Circle = Circle {
    words: "one of their organisations",
    of: |_, head| ids(head, people::store::ORGANISATION).collect(),
};

/// The networks in which an organisation is, or was.
pub fn once_in(head: &Head) -> impl Iterator<Item = Id> {
    let states = head.values("state");
    states.filter_map(|state| state.split(':').next()?.parse().ok())
}

/// The networks in which an organisation is, or was, or whose ally it is.
pub fn in_touch(head: &Head) -> impl Iterator<Item = Id> {
    once_in(head).chain(ids(head, "ally"))
}

/// The networks in which an organisation is now and that are not archived.
pub fn live(snapshot: &Snapshot, head: &Head) -> Vec<Id> {
    let live = networks::archive::live(snapshot);
    let own = head.values("network");
    own.filter(|id| live.iter().any(|one| one == id))
        .filter_map(|id| id.parse().ok())
        .collect()
}

fn ids<'a>(head: &'a Head, facet: &'static str) -> impl Iterator<Item = Id> + use<'a> {
    head.values(facet).filter_map(|id| id.parse().ok())
}
