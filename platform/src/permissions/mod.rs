//! Who may do what to which entry in which state: declared as data, decided by one function.

mod needs;

use std::fmt;

use ordit_kernel::{Acting, Id, Scope, Viewer};

pub use needs::{Circle, Needs, Tie, Tied};

use crate::{
    register::State,
    snapshot::{Head, Snapshot},
};

/// A named permission; the names stand in `docs/permissions.md`.
#[derive(Clone, Copy, Debug)]
pub struct Permission {
    pub name: &'static str,
    pub needs: Needs,
    pub when: When,
}

impl Permission {
    /// Whoever has the need may look in any state, and change what is not archived.
    pub const fn new(name: &'static str, needs: Needs) -> Self {
        let when = When::Live;
        Self { name, needs, when }
    }

    /// The same also where the network or the entry is archived.
    pub const fn in_any_state(self) -> Self {
        let when = When::Always;
        Self { when, ..self }
    }

    /// Whether there is a state in which it is refused to change something.
    pub fn rests_with_the_archived(&self) -> bool {
        let is_over_something = matches!(
            self.needs,
            Needs::TakesPart | Needs::CoordinatesNetwork | Needs::EntryOf(_)
        );
        self.when == When::Live && is_over_something
    }
}

/// In which states of the network or the entry something may be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Until it is archived, and once it is brought back.
    Live,
    Always,
}

impl fmt::Display for When {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Live => "not archived",
            Self::Always => "any",
        })
    }
}

/// Whether something is looked at or changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    Look,
    Change,
}

/// What it is done to.
#[derive(Clone, Copy)]
pub enum On<'a> {
    /// Nothing in particular.
    Nothing,
    /// It does not exist, or whoever asks does not see it.
    Absent,
    Network {
        id: Id,
        is_archived: bool,
    },
    Entry(&'a Head),
}

impl<'a> On<'a> {
    /// A network of which no more is known than its id.
    pub const fn network_of(id: Id) -> Self {
        let is_archived = false;
        Self::Network { id, is_archived }
    }

    /// A network.
    pub fn network(head: &Head) -> Self {
        Self::Network {
            id: head.id,
            is_archived: head.state == State::Archived,
        }
    }

    /// What the parameters of a path name, as far as it is asked for and seen.
    pub fn named(
        needs: Needs,
        asked: &Asked<'a>,
        parameter: impl Fn(&str) -> Option<&'a str>,
    ) -> Self {
        let found = match needs {
            Needs::TakesPart | Needs::CoordinatesNetwork => parameter("network")
                .and_then(|slug| asked.snapshot.by_slug(asked.viewer, "network", slug))
                .map(Self::network),
            Needs::EntryOf(_) => parameter("id")
                .and_then(|id| asked.snapshot.get(asked.viewer, id.parse().ok()?))
                .map(Self::Entry),
            _ => return Self::Nothing,
        };
        found.unwrap_or(Self::Absent)
    }

    fn is_archived(self) -> bool {
        match self {
            Self::Network { is_archived, .. } => is_archived,
            Self::Entry(head) => head.state == State::Archived,
            Self::Nothing | Self::Absent => false,
        }
    }
}

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Allowed,
    /// Hidden and absent answer alike.
    NotFound,
    SignInFirst,
    Forbidden,
    /// It may, once the network or the entry is brought back.
    Archived,
}

/// What a verdict rests on.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    pub acting: &'a Acting,
    pub viewer: &'a Viewer,
    pub snapshot: &'a Snapshot,
    pub is_demo: bool,
}

/// Decides, for pages, programs, imports and the command line alike. A visitor is asked to sign in
/// before anything is said about what exists.
pub fn decide(permission: &Permission, deed: Deed, on: On<'_>, asked: &Asked<'_>) -> Verdict {
    let needs = permission.needs;
    match needs {
        Needs::Anyone => return Verdict::Allowed,
        Needs::Demo if asked.is_demo => return Verdict::Allowed,
        Needs::Demo => return Verdict::NotFound,
        _ if !asked.viewer.signed_in => return Verdict::SignInFirst,
        _ if matches!(on, On::Absent) => return Verdict::NotFound,
        _ => {}
    }
    let is_open = deed == Deed::Look || permission.when == When::Always || !on.is_archived();
    match has_right(needs, on, asked) {
        true if is_open => Verdict::Allowed,
        true => Verdict::Archived,
        false => Verdict::Forbidden,
    }
}

/// Whether this one has the right, whatever the state; for what answers about the state itself.
pub fn may_at_all(permission: &Permission, acting: &Acting, on: On<'_>) -> bool {
    let (snapshot, viewer) = (Snapshot::default(), acting.viewer([], []));
    let asked = Asked {
        acting,
        viewer: &viewer,
        snapshot: &snapshot,
        is_demo: false,
    };
    decide(permission, Deed::Look, on, &asked) == Verdict::Allowed
}

/// Whether this one may change this entry, in the state in which it is; for buttons.
pub fn may_change(
    permission: &Permission,
    snapshot: &Snapshot,
    acting: &Acting,
    head: &Head,
) -> bool {
    may(permission, Deed::Change, (snapshot, acting), head)
}

/// Whether this one may look at what the permission opens of this entry; for links.
pub fn may_look(
    permission: &Permission,
    snapshot: &Snapshot,
    acting: &Acting,
    head: &Head,
) -> bool {
    may(permission, Deed::Look, (snapshot, acting), head)
}

fn may(
    permission: &Permission,
    deed: Deed,
    (snapshot, acting): (&Snapshot, &Acting),
    head: &Head,
) -> bool {
    let viewer = acting.viewer([], []);
    let asked = Asked {
        acting,
        viewer: &viewer,
        snapshot,
        is_demo: false,
    };
    decide(permission, deed, On::Entry(head), &asked) == Verdict::Allowed
}

fn has_right(needs: Needs, on: On<'_>, asked: &Asked<'_>) -> bool {
    let acting = asked.acting;
    match (needs, on) {
        (Needs::Anyone | Needs::Demo | Needs::SignedIn, _) => true,
        (Needs::ActsForAny, _) => acting.organisation.is_some(),
        (Needs::CoordinatesAny, _) => acting.coordinates_any(),
        (Needs::CoordinatesAll, _) => acting.coordinates_all(),
        (Needs::TakesPart, On::Network { id, .. }) => {
            asked.viewer.scopes.contains(&Scope::Network(id)) || acting.coordinates(id)
        }
        (Needs::CoordinatesNetwork, On::Network { id, .. }) => acting.coordinates(id),
        (Needs::EntryOf(tied), On::Entry(head)) => tied.binds(asked.snapshot, acting, head),
        (Needs::TakesPart | Needs::CoordinatesNetwork | Needs::EntryOf(_), _) => false,
    }
}

#[cfg(test)]
mod tests;
