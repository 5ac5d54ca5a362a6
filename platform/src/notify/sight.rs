//! What somebody may be told now: the reason still holds, and the entry is seen.

use ordit_kernel::{Acting, Id, Viewer};

use crate::snapshot::{Head, Snapshot};

/// Who is to hear of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Circle {
    /// Those who coordinate the network.
    Coordination(Id),
    /// Those who may act for the organisation.
    ActingFor(Id),
    /// One person, of themselves.
    Person(Id),
}

impl Circle {
    /// Its name in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Coordination(_) => "coordination",
            Self::ActingFor(_) => "acting_for",
            Self::Person(_) => "person",
        }
    }

    /// Whether somebody belongs to it now.
    fn holds(self, acting: &Acting) -> bool {
        match self {
            Self::Coordination(network) => acting.coordinates(network),
            Self::ActingFor(organisation) => acting.organisations().contains(&organisation),
            Self::Person(person) => acting.person == Some(person),
        }
    }
}

/// What a person sees of the register, in whatever organisation's name they might act.
pub struct Sight<'a> {
    snapshot: &'a Snapshot,
    acting: &'a Acting,
    viewer: Viewer,
}

impl<'a> Sight<'a> {
    /// What this person sees in this snapshot, by the mandates in force.
    pub fn of(snapshot: &'a Snapshot, acting: &'a Acting) -> Self {
        let networks = snapshot.networks().map(|head| head.id);
        let mut viewer = acting.viewer(networks, []);
        for organisation in acting.organisations() {
            let one = Acting {
                organisation: Some(organisation),
                ..acting.clone()
            };
            let own = snapshot.viewer_of(&one);
            viewer.scopes.extend(own.scopes);
        }
        Self {
            snapshot,
            acting,
            viewer,
        }
    }

    /// Who this person is for whatever asks a viewer.
    pub fn viewer(&self) -> &Viewer {
        &self.viewer
    }

    /// The entry, if this person sees it.
    pub fn head(&self, id: Id) -> Option<&'a Head> {
        self.snapshot.get(&self.viewer, id)
    }

    /// The entry of which somebody heard as one of a circle, if both still are as they were.
    pub fn told(&self, circle: Circle, entry: Id) -> Option<&'a Head> {
        circle.holds(self.acting).then(|| self.head(entry))?
    }
}
