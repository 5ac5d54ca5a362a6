//! Who is tied to a group, as permissions name it, and who sees what is inside a sensitive one.

use ordit_kernel::{Acting, Id, Scope, Viewer};
use ordit_platform::{
    permissions::{Circle, Needs, Permission, Tie, Tied},
    snapshot::{Head, Snapshot},
};

use super::KIND;

/// The facet of a group that says a title and no more.
pub const SENSITIVE: &str = "sensitive";

/// The organisations that look after a group.
pub const COORDINATORS: Circle = Circle {
    words: "an organisation that coordinates the group",
    of: |_, head| coordinators(head),
};

/// The organisations that are in a group.
pub const PARTICIPANTS: Circle = Circle {
    words: "an organisation that is in the group",
    of: |_, head| ids(head, "participant"),
};

/// The network of a group; a sensitive group that has coordinators is left to them.
pub const HOME: Circle = Circle {
    words: "its network, unless it is sensitive and has coordinators",
    of: home,
};

/// Whoever looks after a group.
pub const EDIT: Permission = Permission::new(
    "groups.group.edit",
    Needs::EntryOf(Tied {
        kind: KIND,
        ties: &[Tie::ActsForOneOf(COORDINATORS), Tie::CoordinatesOneOf(HOME)],
    }),
);

/// The organisations that look after a group.
pub fn coordinators(head: &Head) -> Vec<Id> {
    ids(head, "coordinator")
}

/// Whether the page holds more than a title for this reader.
pub fn sees_inside(viewer: &Viewer, acting: &Acting, head: &Head) -> bool {
    !head.has(SENSITIVE, "yes")
        || viewer.scopes.contains(&Scope::Group(head.id))
        || home(&Snapshot::default(), head)
            .into_iter()
            .any(|network| acting.coordinates(network))
}

fn home(_: &Snapshot, head: &Head) -> Vec<Id> {
    let is_left_to_others = head.has(SENSITIVE, "yes") && !coordinators(head).is_empty();
    let network = head.network.filter(|_| !is_left_to_others);
    network.into_iter().collect()
}

fn ids(head: &Head, facet: &'static str) -> Vec<Id> {
    let values = head.values(facet);
    values.filter_map(|id| id.parse().ok()).collect()
}
