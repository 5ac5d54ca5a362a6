//! The daily job that asks what meetings left to their neighbourhoods.

use futures::future::BoxFuture;
use ordit_kernel::Acting;
use ordit_platform::jobs::{Failure, JobKind, Pauses, Work};

use super::{rules, store};

const DAY_SECONDS: i64 = 24 * 3_600;

/// Asks, once a day; whoever holds the meeting is told by mail as they chose.
pub const ASKING: JobKind = JobKind {
    name: "activities.neighbourhood",
    label: "activities-neighbourhood-job",
    run: ask,
    max_attempts: 5,
    pauses: Pauses {
        first_seconds: 60,
        longest_seconds: 3_600,
    },
    every_seconds: Some(DAY_SECONDS),
};

fn ask(work: Work<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let mut write = work.db.write(&Acting::operator()).await?;
        let today = write.now().day();
        let between = (rules::since(today), rules::over_by(today));
        store::ask(&mut write, between).await?;
        if work.done(&write).await? {
            write.commit().await?;
        }
        Ok(())
    })
}
