//! Why something in the background did not succeed: a sentence for people, and never a detail.

use std::panic::AssertUnwindSafe;

use futures::FutureExt;
use sea_orm::DbErr;

/// Why an event was not answered or a job not done. Only the key is kept and shown; what the
/// database said may hold what somebody wrote, and goes to the log of the program alone.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error(transparent)]
    Database(#[from] DbErr),
    /// The sentence with this key.
    #[error("{0}")]
    Because(&'static str),
}

impl Failure {
    /// The key of its sentence.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Database(error) if error.sql_err().is_some() => "jobs-failure-refused",
            Self::Database(_) => "jobs-failure-database",
            Self::Because(key) => key,
        }
    }
}

/// The outcome of work of a slice, whose mistakes end neither the process nor what it follows.
pub(crate) async fn unbroken(
    work: impl Future<Output = Result<(), Failure>>,
) -> Result<(), Failure> {
    let ended = AssertUnwindSafe(work).catch_unwind().await;
    ended.unwrap_or(Err(Failure::Because("jobs-failure-broken")))
}
