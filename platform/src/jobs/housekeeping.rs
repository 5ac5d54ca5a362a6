//! The daily job that forgets what nobody needs any more: old imports, ended sessions, secrets.

use futures::future::BoxFuture;
use ordit_kernel::Acting;

use super::{Failure, JobKind, Pauses, Work};
use crate::{import, intake, mail, notify, session};

const DAY_SECONDS: i64 = 24 * 3600;

/// Forgets, once a day.
pub const HOUSEKEEPING: JobKind = JobKind {
    name: "platform.housekeeping",
    label: "jobs-kind-housekeeping",
    run: keep_house,
    max_attempts: 5,
    pauses: Pauses {
        first_seconds: 60,
        longest_seconds: 3600,
    },
    every_seconds: Some(DAY_SECONDS),
};

fn keep_house(work: Work<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        import::forget_old(work.db, work.modules).await?;
        let write = work.db.write(&Acting::operator()).await?;
        session::forget_ended(&write).await?;
        mail::forget_expired(&write).await?;
        notify::forget_old(&write).await?;
        intake::forget_old(&write).await?;
        if work.done(&write).await? {
            write.commit().await?;
        }
        Ok(())
    })
}
