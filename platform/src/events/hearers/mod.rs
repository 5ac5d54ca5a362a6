//! Those who hear the feed and answer with an effect: in order, on one node at a time.

mod ear;
mod store;

use std::time::Duration;

use futures::future::BoxFuture;
use ordit_kernel::Id;
use sea_orm::DbErr;
use tokio::sync::watch;

use self::ear::Ear;
use super::Event;
use crate::{
    db::{Db, SqlMigration, Write},
    jobs::Failure,
    module::Module,
};

pub use store::{Standing, lag, retry, standings};

/// The table of hearers.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_000800_platform_hearers",
    sql: include_str!("../hearers.sql"),
};

/// Whoever commits elsewhere without telling is noticed after this time.
pub(crate) const GLANCE: Duration = Duration::from_millis(100);
/// A database that does not answer is left alone for this long.
pub(crate) const REST: Duration = Duration::from_secs(2);

/// Answers events with an effect that is committed together with its position, so that each event
/// is heard once; several may share a commit. An event that fails is rolled back and tried again
/// with growing pauses; this hearer waits for it, the others go on.
#[derive(Clone, Copy)]
pub struct Hearer {
    /// `slice.what`, never renamed: its position is kept under it.
    pub name: &'static str,
    /// The key of what it does, for coordination.
    pub label: &'static str,
    /// The events that it hears.
    pub verbs: &'static [&'static str],
    pub begins: Begins,
    /// Writes the effect; it neither commits nor talks to others, for which it puts a job. Events
    /// that it notes are heard like all others, so it notes none where it changed nothing.
    pub hear: for<'a> fn(Hearing<'a>) -> BoxFuture<'a, Result<(), Failure>>,
}

/// Where a hearer begins that was never here before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begins {
    /// With all that ever happened: what it makes is then the same as if it had always been here.
    WithTheFirst,
    /// With what happens after it was first seen, for effects that would come too late: mail.
    FromNow,
}

/// One event and the write in which it is answered.
pub struct Hearing<'a> {
    pub write: &'a mut Write,
    pub event: &'a Event,
    pub modules: &'static [Module],
}

/// The hearers of this process.
#[derive(Clone)]
pub struct Hearers {
    db: Db,
    modules: &'static [Module],
    /// Tells this process from the others.
    holder: Id,
}

impl Hearers {
    /// The hearers of these modules on this database.
    pub fn new(db: &Db, modules: &'static [Module]) -> Self {
        Self {
            db: db.clone(),
            modules,
            holder: db.effects().id(),
        }
    }

    /// Every hearer there is.
    pub fn all(&self) -> impl Iterator<Item = &'static Hearer> + use<> {
        self.modules.iter().flat_map(|module| module.hears)
    }

    /// Lets every hearer hear what it can now, one after the other.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn catch_up(&self) -> Result<(), DbErr> {
        for hearer in self.all() {
            let mut ear = self.ear(hearer);
            while ear.hear_some().await? {}
        }
        Ok(())
    }

    /// Lets one hearer hear until it is told to stop; then another node may go on at once.
    pub async fn follow(self, hearer: &'static Hearer, mut stop: watch::Receiver<bool>) {
        let mut ear = self.ear(hearer);
        let mut commits = self.db.commits();
        while !*stop.borrow() {
            let pause = match ear.hear_some().await {
                Ok(true) => continue,
                Ok(false) => GLANCE,
                Err(error) => {
                    tracing::warn!(%error, hearer = hearer.name, "it hears nothing now");
                    REST
                }
            };
            tokio::select! {
                told = stop.changed() => if told.is_err() { break },
                _ = commits.changed() => {}
                () = tokio::time::sleep(pause) => {}
            }
        }
        if let Err(error) = ear.release().await {
            tracing::warn!(%error, hearer = hearer.name, "others wait for the end of its lease");
        }
    }

    fn ear(&self, hearer: &'static Hearer) -> Ear {
        Ear::new(self.db.clone(), self.modules, self.holder, hearer)
    }
}
