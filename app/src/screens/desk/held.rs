//! The mandates under which somebody is at their desk, in sight.

use ordit_kernel::{Mandate, Reach};
use ordit_members::directory::said::Said;
use ordit_platform::web::{Site, Visit};

/// A role, and where it is held.
pub struct Held {
    pub role: String,
    pub over: Option<Said>,
    pub href: Option<String>,
    pub is_in_functions: bool,
}

/// What one is on this desk: in networks, and in the organisation that is acted for.
pub fn held(site: &Site, visit: &Visit) -> Vec<Held> {
    let acted_for = visit.acting.organisation;
    let mandates = visit.acting.mandates.iter();
    mandates
        .filter(|mandate| {
            let organisation = mandate.reach.organisation();
            organisation.is_none() || organisation == acted_for
        })
        .map(|mandate| line(site, visit, mandate))
        .collect()
}

fn line(site: &Site, visit: &Visit, mandate: &Mandate) -> Held {
    let snapshot = site.snapshots.current();
    let entry = match mandate.reach {
        Reach::Everything => None,
        Reach::Network(id) | Reach::Organisation(id) => snapshot.get(&visit.viewer, id),
    };
    let everything = matches!(mandate.reach, Reach::Everything)
        .then(|| Said::plain(visit.l.t("me-over-everything"), visit.lang));
    Held {
        role: visit.l.t(format!("me-role-{}", mandate.role.code())),
        over: entry
            .map(|head| head.title(visit.lang).into())
            .or(everything),
        href: entry.and_then(|head| site.snapshots.path_of(head)),
        is_in_functions: mandate.is_in_functions,
    }
}
