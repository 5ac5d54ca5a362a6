//! News for residents and those who wait: it is at another time or elsewhere, or it is called off.

use futures::future::BoxFuture;
use ordit_kernel::{Acting, Id};
use ordit_platform::{
    events::{Begins, Hearer, Hearing},
    import::telling::is_told,
    jobs::{self, Failure, JobKind, NewJob, Pauses, Work},
};
use serde_json::json;

use super::news_store;
use crate::{
    activities::{ARCHIVED, CHANGED, RESTORED},
    registration::PAUSE_SECONDS,
};

const TELLING: &str = "activities.residency_news";

/// Tells residents what changed.
pub const TELL: JobKind = JobKind {
    name: TELLING,
    label: "activities-residency-job-news",
    run: tell,
    max_attempts: 10,
    pauses: Pauses {
        first_seconds: 30,
        longest_seconds: 3_600,
    },
    every_seconds: None,
};

/// Whoever corrects an activity twice tells residents once.
pub const HEARER: Hearer = Hearer {
    name: "activities.residency_changes",
    label: "activities-residency-hearer",
    verbs: &[CHANGED, ARCHIVED, RESTORED],
    begins: Begins::FromNow,
    hear: |hearing| {
        Box::pin(async move {
            let Hearing { write, event, .. } = hearing;
            // Of what a sheet changed they are told where whoever brought it asked for that.
            let is_told = is_told(write.conn(), event.batch).await?;
            if !is_told || !news_store::has_residents(write.conn(), event.entry).await? {
                return Ok(());
            }
            let at = write.now().plus_seconds(PAUSE_SECONDS);
            let new = NewJob {
                kind: TELLING,
                unique_key: &format!("{} {}", event.entry, at.0),
                payload: json!({ "activity": event.entry }),
                run_at: at,
            };
            jobs::put(write, &new).await?;
            Ok(())
        })
    },
};

fn tell(work: Work<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let activity = work.job.payload["activity"].as_str();
        let activity: Option<Id> = activity.and_then(|id| id.parse().ok());
        if let Some(activity) = activity {
            while tell_some(&work, activity).await? {}
        }
        let write = work.db.write(&Acting::operator()).await?;
        if work.done(&write).await? {
            write.commit().await?;
        }
        Ok(())
    })
}

/// That some are told and that they know are written together: nobody is told twice after a crash.
async fn tell_some(work: &Work<'_>, activity: Id) -> Result<bool, Failure> {
    let mut write = work.db.write(&Acting::operator()).await?;
    let is_told = news_store::tell(&mut write, activity).await?;
    write.commit().await?;
    Ok(is_told)
}
