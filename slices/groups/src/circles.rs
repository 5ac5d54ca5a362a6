//! Who takes part in a group, and who looks after it.

use ordit_kernel::Id;
use ordit_platform::{
    permissions::{Circle, Needs, Permission, Tie, Tied},
    snapshot::{Head, Snapshot},
};

use crate::groups::{
    Card, KIND,
    ties::{COORDINATORS, PARTICIPANTS},
};

/// The network whose group it is, where that may see what is inside: not of a sensitive group.
pub const OPEN_NETWORK: Circle = Circle {
    words: "its network, unless the group is sensitive",
    of: open_network,
};

/// What is inside a group is for whoever takes part in it.
pub const TAKE_PART: Permission = Permission::new(
    "groups.inside.take_part",
    Needs::EntryOf(Tied {
        kind: KIND,
        ties: &[
            Tie::ActsForOneOf(PARTICIPANTS),
            Tie::CoordinatesOneOf(OPEN_NETWORK),
        ],
    }),
);

/// What is inside a group is led by its coordinators.
pub const LEAD: Permission = Permission::new(
    "groups.inside.lead",
    Needs::EntryOf(Tied {
        kind: KIND,
        ties: &[
            Tie::ActsForOneOf(COORDINATORS),
            Tie::CoordinatesOneOf(OPEN_NETWORK),
        ],
    }),
);

fn open_network(_: &Snapshot, head: &Head) -> Vec<Id> {
    // A group of which it is not known whether it is sensitive is taken for one.
    let is_open = head
        .particulars::<Card>()
        .is_some_and(|card| !card.is_sensitive);
    head.network.into_iter().filter(|_| is_open).collect()
}

/// The organisations that a facet of a group names.
pub fn named(head: &Head, facet: &str) -> Vec<Id> {
    let values = head.values(facet);
    values.filter_map(|id| id.parse().ok()).collect()
}
