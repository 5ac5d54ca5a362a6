//! Who stands around an activity, as permissions name them: those who hold it, and their members.

use ordit_kernel::{Acting, Id, Viewer};
use ordit_platform::{
    permissions::{Circle, Needs, Tie, Tied},
    snapshot::{Head, Snapshot},
};

use crate::{activities::KIND, agenda::HELD_BY};

/// The networks and organisations that hold an activity.
pub const OWNING: Circle = Circle {
    words: "a network or organisation that holds it",
    of: |_, head| owners(head).collect(),
};

/// The organisations that coordinate the group which holds an activity.
pub const LEADING: Circle = Circle {
    words: "an organisation that coordinates the group which holds it",
    of: |snapshot, head| snapshot.carried_beyond(head.id, HELD_BY, "coordinator"),
};

/// The organisations in the group which holds an activity.
const IN_GROUP: Circle = Circle {
    words: "an organisation in the group which holds it",
    of: |snapshot, head| snapshot.carried_beyond(head.id, HELD_BY, "participant"),
};

/// The same, where each writes for itself: `activities::owners::rules::answers_for` says for whom.
const FOR_ITSELF: Circle = Circle {
    words: "its home network, or for itself alone another network or organisation that holds it",
    ..OWNING
};

/// Writes or ends the share of one of those who hold an activity.
pub const ANSWERS_FOR_A_SHARE: Needs = Needs::EntryOf(Tied {
    kind: KIND,
    ties: &[
        Tie::CoordinatesOneOf(FOR_ITSELF),
        Tie::ActsForOneOf(FOR_ITSELF),
    ],
});

/// Looks after an activity.
pub const LOOKS_AFTER: Needs = Needs::EntryOf(Tied {
    kind: KIND,
    ties: &[
        Tie::FacilitatesOneOf(OWNING),
        Tie::ActsForOneOf(OWNING),
        Tie::ActsForOneOf(LEADING),
    ],
});

/// Takes part in what holds an activity: looks after it, or acts for a member of a network that
/// does.
pub const TAKES_PART: Needs = Needs::EntryOf(Tied {
    kind: KIND,
    ties: &[
        Tie::FacilitatesOneOf(OWNING),
        Tie::ActsForOneOf(OWNING),
        Tie::ActsForOneOf(IN_GROUP),
        Tie::ActsForMemberOf(OWNING),
    ],
});

/// The networks and organisations that hold an activity.
pub fn owners(head: &Head) -> impl Iterator<Item = Id> + use<'_> {
    head.values("owner").filter_map(|id| id.parse().ok())
}

/// The group that holds an activity, where the reader sees it.
pub fn group_of(snapshot: &Snapshot, viewer: &Viewer, id: Id) -> Option<Id> {
    let mut links = snapshot.links(viewer, id).into_iter();
    let held = links.find(|(link, _)| link.relation.as_str() == HELD_BY && link.from == id);
    held.map(|(link, _)| link.to)
}

/// Whether whoever acts looks after an activity.
pub fn looks_after(snapshot: &Snapshot, acting: &Acting, head: &Head) -> bool {
    let acts_for_one = |circle: &Circle| {
        let mut ids = (circle.of)(snapshot, head).into_iter();
        ids.any(|id| acting.acts_for(id))
    };
    owners(head).any(|id| acting.facilitates(id) || acting.acts_for(id)) || acts_for_one(&LEADING)
}

/// Whether whoever acts takes part in what holds an activity.
pub fn takes_part(snapshot: &Snapshot, acting: &Acting, head: &Head) -> bool {
    let own = acting.organisation.filter(|own| acting.acts_for(*own));
    let parts = own.map_or_else(Vec::new, |own| snapshot.taking_part(own));
    let in_group = |own: &Id| (IN_GROUP.of)(snapshot, head).contains(own);
    looks_after(snapshot, acting, head)
        || owners(head).any(|id| parts.contains(&id))
        || own.as_ref().is_some_and(in_group)
}
