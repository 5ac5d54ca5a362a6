//! What is done apart from requests: put in the change's transaction, done at least once.

mod attention;
mod background;
mod card;
mod failure;
mod housekeeping;
mod pages;
mod rules;
mod store;
mod worker;

use std::sync::Arc;

use futures::future::BoxFuture;
use ordit_kernel::{Id, Instant, Lang};
use sea_orm::DbErr;
use serde_json::Value as Json;

pub use attention::{CHECK, Trouble, measure, troubles};
pub use background::Background;
pub use card::CARD;
pub use failure::Failure;
pub use housekeeping::HOUSEKEEPING;
pub use pages::routes;
pub use rules::Pauses;
pub use worker::Worker;

pub(crate) use failure::unbroken;

use crate::{
    db::{Db, SqlMigration, Write},
    i18n::Words,
    module::Module,
    snapshot::Snapshots,
    web::Settings,
};

/// The table of jobs.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_000900_platform_jobs",
    sql: include_str!("jobs.sql"),
};

/// The words of what is done apart from requests.
pub const LOCALES: [(Lang, &str); 4] = crate::locales!("jobs");

/// A kind of job and how it is done.
#[derive(Clone, Copy)]
pub struct JobKind {
    /// `slice.what`, never renamed: jobs wait under it.
    pub name: &'static str,
    /// The key of what it does, for coordination.
    pub label: &'static str,
    /// Does it. May be called again for the same job after a failure or a crash, so what it did
    /// already it does not do twice. Talks to others outside of any write.
    pub run: for<'a> fn(Work<'a>) -> BoxFuture<'a, Result<(), Failure>>,
    /// After so many attempts it is left to coordination; one that recurs waits for its next time.
    pub max_attempts: i64,
    pub pauses: Pauses,
    /// A job that recurs is always there and is done every so many seconds.
    pub every_seconds: Option<i64>,
}

/// A job to be put.
#[derive(Clone, Debug)]
pub struct NewJob<'a> {
    /// The name of its kind.
    pub kind: &'a str,
    /// Names what is to be done: while a job of this kind and key is there, another is the same.
    pub unique_key: &'a str,
    /// Ids, numbers and states; never names, addresses or free text.
    pub payload: Json,
    pub run_at: Instant,
}

/// A job in the hands of this process.
#[derive(Clone, Debug)]
pub struct Job {
    pub id: Id,
    pub unique_key: String,
    pub payload: Json,
    /// When it was due.
    pub run_at: Instant,
    /// The how-manieth attempt this is, counted from 1.
    pub attempt: i64,
    /// Tells this attempt from all others.
    holder: Id,
}

/// What jobs need besides the database; the same for all of a process.
#[derive(Clone)]
pub struct Means {
    /// For what is written to people.
    pub words: Arc<Words>,
    pub settings: Settings,
    /// For what they may see.
    pub snapshots: Snapshots,
}

/// What a job is done with.
#[derive(Clone, Copy)]
pub struct Work<'a> {
    pub db: &'a Db,
    pub modules: &'static [Module],
    pub means: &'a Means,
    pub job: &'a Job,
    kind: &'static JobKind,
}

impl Work<'_> {
    /// Ends the job in the write that holds its last effect; tells whether the job is still in
    /// these hands. If it is not, the write is to be dropped: somebody else does it.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn done(&self, write: &Write) -> Result<bool, DbErr> {
        store::finish(write, self.kind, self.job).await
    }

    /// Whether the job is still in these hands, where it then stays for a while.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub(crate) async fn is_in_hand(&self, write: &Write) -> Result<bool, DbErr> {
        store::keep(write, self.job).await
    }
}

/// Puts a job, which is done after the commit of this write; tells whether it is a new one.
///
/// # Errors
/// When the database cannot be reached.
pub async fn put(write: &mut Write, new: &NewJob<'_>) -> Result<bool, DbErr> {
    let is_new = store::put(write, new).await?;
    write.wake_jobs();
    Ok(is_new)
}

/// Puts many jobs at once, each as [`put`] does.
///
/// # Errors
/// When the database cannot be reached.
pub async fn put_all(write: &mut Write, all: &[NewJob<'_>]) -> Result<(), DbErr> {
    store::put_all(write, all).await?;
    write.wake_jobs();
    Ok(())
}
