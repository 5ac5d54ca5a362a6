//! Who sees how a person is reached; pure.

use ordit_kernel::{Acting, Id, Reach, Role};

use crate::mandates::{Held, rules::Say};

/// A mandate with who has a say in it.
pub type Open = (Role, Reach, Say);

/// How a person is reached is seen by themselves, by whoever acts for the same organisation, and
/// by the coordination of a network that an open mandate of theirs reaches. Of somebody without
/// any, it is seen by the coordination of the networks that those which are over reached.
pub fn sees_contact(acting: &Acting, person: Id, open: &[Open], over: &[Open]) -> bool {
    let reaches = |(_, reach, say): &Open| match reach {
        Reach::Everything => acting.coordinates_any(),
        Reach::Network(id) => acting.coordinates(*id),
        Reach::Organisation(id) => {
            acting.acts_for(*id) || say.networks.iter().any(|id| acting.coordinates(*id))
        }
    };
    let reached = |(_, _, say): &Open| say.networks.iter().any(|id| acting.coordinates(*id));
    acting.is_operator
        || acting.coordinates_all()
        || acting.person == Some(person)
        || open.iter().any(reaches)
        || (open.is_empty() && over.iter().any(reached))
}

/// The mandates in force first, then those to come, then those that are over.
pub fn ordered(mut held: Vec<Held>, now: ordit_kernel::Instant) -> Vec<Held> {
    held.sort_by_key(|own| own.standing(now));
    held
}
