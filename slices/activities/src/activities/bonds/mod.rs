//! What ties activities to one another: sessions of a programme, and what takes place beside.

mod actions;
mod glance;
mod pages;
mod parallel;
mod store;

use ordit_platform::{module::Relation, web::Routes};

use super::KIND;

pub use glance::{Bonds, Invited, Parallel, Within, bonds, is_session, shared_parts, within};

/// The relation of a session to the programme that counts as one with it.
const SESSION_OF: &str = "session_of";
/// The relation of two activities in one place at one time: meetings in parallel, a day event
/// with an assembly.
const BESIDE: &str = "beside";

const fn between_activities(name: &'static str) -> Relation {
    Relation {
        name,
        from: KIND,
        to: KIND,
    }
}

/// What activities may be to one another.
pub const RELATIONS: [Relation; 2] = [between_activities(SESSION_OF), between_activities(BESIDE)];

/// What happened when an activity was tied to another.
pub const TIED: &str = "activities.bond.tied";
/// What happened when they were parted.
pub const UNTIED: &str = "activities.bond.untied";

/// What another activity is to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bond {
    /// The other is a session of this one.
    Session,
    /// This one is a session of the other.
    Programme,
    Beside,
}

impl Bond {
    const ALL: [Self; 3] = [Self::Beside, Self::Session, Self::Programme];

    /// As forms say it; its words are `activities-bond-{code}`.
    const fn code(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::Programme => "programme",
            Self::Beside => "beside",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|bond| bond.code() == code)
    }
}

/// The pages and what they do.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    actions::routes(routes);
    parallel::routes(routes);
}

#[cfg(test)]
mod tests;
