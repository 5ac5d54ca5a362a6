//! A card: a question that a slice puts on desks, and where it is answered.

use futures::future::BoxFuture;
use ordit_kernel::{Acting, Id};
use sea_orm::DbErr;

use crate::web::{Site, Visit};

/// A question, who sees it, how many things wait for an answer, and the way there.
#[derive(Clone, Copy)]
pub struct Card {
    /// `slice.what`.
    pub name: &'static str,
    /// The key of the question, which is told the `count`.
    pub question: &'static str,
    /// The key of what its one button says: a verb.
    pub action: &'static str,
    /// Whether it belongs on this desk of whoever acts: [`is_for_instance`],
    /// [`is_for_coordination`], [`is_for_representatives`] or a narrower one.
    pub who: fn(&Acting, &Desk) -> bool,
    /// How many things wait, by at most one query; the snapshot costs none. Nought folds it away.
    pub count: for<'a> fn(Asked<'a>) -> BoxFuture<'a, Result<usize, DbErr>>,
    /// Where it is answered.
    pub href: fn(&Desk) -> String,
}

/// Whose questions are asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Desk {
    /// The whole instance.
    Instance,
    Network {
        id: Id,
        slug: String,
    },
    /// The organisation that is acted for.
    Organisation {
        id: Id,
        slug: String,
    },
}

/// On which desk, and of whom.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    pub site: &'a Site,
    pub visit: &'a Visit,
    pub desk: &'a Desk,
}

impl Desk {
    /// The network or organisation; none for the instance.
    pub fn id(&self) -> Option<Id> {
        match self {
            Self::Instance => None,
            Self::Network { id, .. } | Self::Organisation { id, .. } => Some(*id),
        }
    }

    /// The last part of its address; nothing for the instance.
    pub fn slug(&self) -> &str {
        match self {
            Self::Instance => "",
            Self::Network { slug, .. } | Self::Organisation { slug, .. } => slug,
        }
    }
}

/// Whoever coordinates every network, on the desk of the instance.
pub fn is_for_instance(acting: &Acting, desk: &Desk) -> bool {
    *desk == Desk::Instance && acting.coordinates_all()
}

/// Whoever coordinates the network of the desk.
pub fn is_for_coordination(acting: &Acting, desk: &Desk) -> bool {
    matches!(desk, Desk::Network { id, .. } if acting.coordinates(*id))
}

/// Whoever acts for the organisation of the desk.
pub fn is_for_representatives(acting: &Acting, desk: &Desk) -> bool {
    matches!(desk, Desk::Organisation { id, .. } if acting.acts_for(*id))
}
