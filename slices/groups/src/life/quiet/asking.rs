//! The daily job that asks groups which did not meet for long.

use futures::future::BoxFuture;
use ordit_kernel::Acting;
use ordit_platform::{
    db::Turn,
    jobs::{Failure, JobKind, Pauses, Work},
};

use super::store;

const DAY_SECONDS: i64 = 24 * 3_600;

/// Asks, once a day; whoever looks after the group is told by mail as they chose.
pub const ASKING: JobKind = JobKind {
    name: "groups.quiet",
    label: "groups-quiet-job",
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
        // Nobody else asks, answers or moves a group meanwhile.
        write.take_turn(Turn::GroupLife).await?;
        store::take_back(&write).await?;
        store::ask(&mut write).await?;
        if work.done(&write).await? {
            write.commit().await?;
        }
        Ok(())
    })
}
