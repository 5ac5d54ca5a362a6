//! What a slice gives to the cloth: times in which entries took part, and what happened then.

use futures::future::BoxFuture;
use ordit_kernel::{Id, Instant, PartialDate};
use sea_orm::DbErr;

use super::{month::Span, weave::Stretch};
use crate::db::Db;

/// A kind of passage, such as months of membership or meetings attended.
#[derive(Clone, Copy)]
pub struct PassageKind {
    /// As it stands in addresses: `slice.noun`.
    pub name: &'static str,
    /// The key of its name.
    pub label: &'static str,
    /// Tells of all the networks asked for at once, in at most one query.
    pub told: for<'a> fn(Asked<'a>) -> BoxFuture<'a, Result<Told, DbErr>>,
}

/// What a source is asked.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    pub db: &'a Db,
    pub networks: &'a [Id],
    pub time: Span,
    pub now: Instant,
}

/// What a source tells; the caller keeps to what the reader may see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    pub stretches: Vec<Stretch>,
    pub happened: Vec<Happened>,
}

impl Told {
    /// What is told of one network.
    #[must_use]
    pub fn of(&self, network: Id) -> Self {
        let stretches = self
            .stretches
            .iter()
            .filter(|stretch| stretch.network == network);
        let happened = self
            .happened
            .iter()
            .filter(|happened| happened.network == network);
        Self {
            stretches: stretches.copied().collect(),
            happened: happened.cloned().collect(),
        }
    }
}

/// Something that happened to an entry in a network, for whoever coordinates it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happened {
    pub network: Id,
    pub entry: Id,
    pub date: PartialDate,
    /// The key of the words for it.
    pub label: String,
    /// The entry that tells more.
    pub leads_to: Id,
}
