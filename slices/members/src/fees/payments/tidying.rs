//! The daily job that forgets sheets of banks which nobody confirmed: they tell of others too.

use futures::future::BoxFuture;
use ordit_kernel::Acting;
use ordit_platform::jobs::{Failure, JobKind, Pauses, Work};

use super::store;

const DAY_SECONDS: i64 = 24 * 3_600;
/// A sheet that nobody confirmed is kept so long.
const KEPT_SECONDS: i64 = 30 * DAY_SECONDS;

/// Forgets, once a day.
pub const TIDYING: JobKind = JobKind {
    name: "members.fee_statements",
    label: "members-fee-job-tidying",
    run: tidy,
    max_attempts: 5,
    pauses: Pauses {
        first_seconds: 60,
        longest_seconds: 3_600,
    },
    every_seconds: Some(DAY_SECONDS),
};

fn tidy(work: Work<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let write = work.db.write(&Acting::operator()).await?;
        store::forget_old(&write, write.now().plus_seconds(-KEPT_SECONDS)).await?;
        if work.done(&write).await? {
            write.commit().await?;
        }
        Ok(())
    })
}
