//! What a route asks of whoever calls it; declared where the route is mounted.

use std::fmt;

use ordit_kernel::{Acting, Id, Scope, Viewer};

use crate::snapshot::{Head, Snapshot};

/// A named permission; the names stand in `docs/permissions.md`.
#[derive(Clone, Copy, Debug)]
pub struct Permission {
    pub name: &'static str,
    pub needs: Needs,
}

impl Permission {
    /// A permission with a name and a need.
    pub const fn new(name: &'static str, needs: Needs) -> Self {
        Self { name, needs }
    }
}

/// Whether the one who acts has the right over this entry; the slice that owns the kind says so.
pub type Right = fn(&Snapshot, &Acting, &Head) -> bool;

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
    /// Has the right over the entry whose id is the path parameter `{id}`.
    EntryOf(Right),
    /// Anyone, and only in the demo.
    Demo,
}

impl fmt::Debug for Needs {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Anyone => "anyone",
            Self::SignedIn => "anyone signed in",
            Self::ActsForAny => "acts for an organisation",
            Self::TakesPart => "takes part in the network {network}",
            Self::CoordinatesAny => "coordinates any network",
            Self::CoordinatesNetwork => "coordinates the network {network}",
            Self::CoordinatesAll => "coordinates every network",
            Self::EntryOf(_) => "has the right over the entry {id}",
            Self::Demo => "anyone, in the demo only",
        })
    }
}

/// What the guard decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Allowed,
    /// Hidden and absent answer alike.
    NotFound,
    SignInFirst,
    Forbidden,
}

/// What a verdict rests on.
pub struct Asked<'a> {
    pub acting: &'a Acting,
    pub viewer: &'a Viewer,
    pub snapshot: &'a Snapshot,
    pub is_demo: bool,
}

/// Decides on a call whose path has these parameters. A visitor is asked to sign in before
/// anything is said about what exists.
pub fn decide<'a>(
    needs: Needs,
    asked: &Asked<'_>,
    parameter: impl Fn(&str) -> Option<&'a str>,
) -> Verdict {
    match needs {
        Needs::Anyone => return Verdict::Allowed,
        Needs::Demo if asked.is_demo => return Verdict::Allowed,
        Needs::Demo => return Verdict::NotFound,
        _ if !asked.viewer.signed_in => return Verdict::SignInFirst,
        _ => {}
    }
    let may = match needs {
        Needs::SignedIn => Some(true),
        Needs::ActsForAny => Some(asked.acting.organisation.is_some()),
        Needs::TakesPart => takes_part(asked, parameter("network")),
        Needs::CoordinatesAny => Some(asked.acting.coordinates_any()),
        Needs::CoordinatesAll => Some(asked.acting.coordinates_all()),
        Needs::CoordinatesNetwork => network(asked, parameter("network")),
        Needs::EntryOf(right) => entry(asked, parameter("id"), right),
        Needs::Anyone | Needs::Demo => Some(true),
    };
    match may {
        Some(true) => Verdict::Allowed,
        Some(false) => Verdict::Forbidden,
        None => Verdict::NotFound,
    }
}

fn network(asked: &Asked<'_>, slug: Option<&str>) -> Option<bool> {
    let head = asked.snapshot.by_slug(asked.viewer, "network", slug?)?;
    Some(asked.acting.coordinates(head.id))
}

fn takes_part(asked: &Asked<'_>, slug: Option<&str>) -> Option<bool> {
    let head = asked.snapshot.by_slug(asked.viewer, "network", slug?)?;
    let is_within = asked.viewer.scopes.contains(&Scope::Network(head.id));
    Some(is_within || asked.acting.coordinates(head.id))
}

fn entry(asked: &Asked<'_>, id: Option<&str>, right: Right) -> Option<bool> {
    let id: Id = id?.parse().ok()?;
    let head = asked.snapshot.get(asked.viewer, id)?;
    Some(right(asked.snapshot, asked.acting, head))
}

#[cfg(test)]
mod tests {
    use ordit_kernel::{Mandate, Reach, Role};

    use super::*;

    fn verdict(needs: Needs, acting: &Acting, is_demo: bool) -> Verdict {
        let snapshot = Snapshot::default();
        let viewer = acting.viewer([], []);
        let asked = Asked {
            acting,
            viewer: &viewer,
            snapshot: &snapshot,
            is_demo,
        };
        decide(needs, &asked, |_| Some("xmess"))
    }

    #[test]
    fn a_visitor_is_asked_to_sign_in_whether_or_not_the_thing_exists() {
        let visitor = Acting::visitor();
        for needs in [
            Needs::CoordinatesAny,
            Needs::CoordinatesNetwork,
            Needs::CoordinatesAll,
        ] {
            assert_eq!(
                verdict(needs, &visitor, false),
                Verdict::SignInFirst,
                "{needs:?}"
            );
        }
        let entry = Needs::EntryOf(|_, _, _| true);
        assert_eq!(verdict(entry, &visitor, false), Verdict::SignInFirst);
        assert_eq!(verdict(Needs::Anyone, &visitor, false), Verdict::Allowed);
    }

    #[test]
    fn mandates_decide_and_what_is_absent_is_not_found() {
        let one = Id(uuid::Uuid::from_u128(1));
        let mandate = Mandate {
            id: one,
            role: Role::Coordination,
            reach: Reach::Network(one),
            is_in_functions: false,
        };
        let acting = Acting {
            person: Some(one),
            mandates: vec![mandate],
            ..Acting::default()
        };
        assert_eq!(
            verdict(Needs::CoordinatesAny, &acting, false),
            Verdict::Allowed
        );
        assert_eq!(
            verdict(Needs::CoordinatesAll, &acting, false),
            Verdict::Forbidden
        );
        assert_eq!(
            verdict(Needs::CoordinatesNetwork, &acting, false),
            Verdict::NotFound
        );
    }

    #[test]
    fn the_demo_button_is_not_there_elsewhere() {
        assert_eq!(
            verdict(Needs::Demo, &Acting::visitor(), true),
            Verdict::Allowed
        );
        assert_eq!(
            verdict(Needs::Demo, &Acting::visitor(), false),
            Verdict::NotFound
        );
    }
}
