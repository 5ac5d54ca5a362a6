//! What is kept about oneself as one file: asked for, gathered by a job, fetched, forgotten.

mod build;
mod pages;
mod store;
mod words;

use futures::future::BoxFuture;
use ordit_kernel::{Acting, Id};
use serde_json::json;

pub use pages::routes;
pub(super) use store::forget_expired;

use crate::{
    db::Write,
    jobs::{self, Failure, JobKind, NewJob, Pauses, Work},
};

/// So many days it can be fetched.
pub const KEPT_DAYS: i64 = 3;

/// Gathers what is kept about somebody.
pub const GATHER: JobKind = JobKind {
    name: "platform.data_archive",
    label: "privacy-job-archive",
    run: gather,
    max_attempts: 5,
    pauses: Pauses {
        first_seconds: 10,
        longest_seconds: 600,
    },
    every_seconds: None,
};

async fn put(write: &mut Write, archive: Id) -> Result<(), sea_orm::DbErr> {
    let new = NewJob {
        kind: GATHER.name,
        unique_key: &archive.to_string(),
        payload: json!({ "archive": archive }),
        run_at: write.now(),
    };
    jobs::put(write, &new).await.map(drop)
}

fn gather(work: Work<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let id: Option<Id> = work.job.payload["archive"]
            .as_str()
            .and_then(|id| id.parse().ok());
        let broken = Failure::Because("jobs-failure-broken");
        let Some(asked) = store::waiting(work.db.read(), id.ok_or(broken)?).await? else {
            return Ok(());
        };
        let file = build::build(&work, &asked).await?;
        let write = work.db.write(&Acting::operator()).await?;
        if store::keep(&write, asked.id, file).await? && work.done(&write).await? {
            write.commit().await?;
        }
        Ok(())
    })
}
