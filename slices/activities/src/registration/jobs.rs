//! What happens by itself: places that come free are offered, those who come are reminded.

use std::collections::BTreeMap;

use futures::future::BoxFuture;
use jiff::ToSpan;
use ordit_kernel::{Acting, Id, Instant};
use ordit_platform::{
    events::{Begins, Hearer, Hearing},
    import::telling::is_told,
    jobs::{Failure, JobKind, Pauses, Work},
};

use super::{
    State,
    counter::{Counter, SETTLING, put_settling},
    due_store,
    letters::{Post, Told},
    news::{PAUSE_SECONDS, put_telling},
    store,
};
use crate::activities::{ARCHIVED, CHANGED, RESTORED};

const HOUR_SECONDS: i64 = 3600;
/// An address is proved in so long, or not at all.
const PROOF_SECONDS: i64 = 48 * HOUR_SECONDS;
/// Nobody is reminded in the middle of the night.
const FIRST_TIME: &str = "09:00";
const PAUSES: Pauses = Pauses {
    first_seconds: 30,
    longest_seconds: HOUR_SECONDS,
};

/// Ends offers whose time is over, and offers the places that came free.
pub const SETTLE: JobKind = JobKind {
    name: SETTLING,
    label: "activities-reg-job-settling",
    run: settle,
    max_attempts: 10,
    pauses: PAUSES,
    every_seconds: None,
};

/// Reminds the day before, and forgets addresses that nobody proved.
pub const REMIND: JobKind = JobKind {
    name: "activities.registration_reminders",
    label: "activities-reg-job-reminding",
    run: remind,
    max_attempts: 5,
    pauses: PAUSES,
    every_seconds: Some(HOUR_SECONDS),
};

/// An activity that changed may have more places, be at another time, or not take place. Of what a
/// sheet changed people are told where whoever brought it asked for that.
pub const HEARER: Hearer = Hearer {
    name: "activities.registration_places",
    label: "activities-reg-hearer",
    verbs: &[CHANGED, ARCHIVED, RESTORED],
    begins: Begins::FromNow,
    hear: |hearing| {
        Box::pin(async move {
            let Hearing { write, event, .. } = hearing;
            let now = write.now();
            put_settling(write, event.entry, now).await?;
            if is_told(write.conn(), event.batch).await? {
                let later = now.plus_seconds(PAUSE_SECONDS);
                put_telling(write, event.entry, later).await?;
            }
            Ok(())
        })
    },
};

fn settle(work: Work<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let post = Post::of_means(work.means);
        let mut write = work.db.write(&Acting::operator()).await?;
        let activity: Option<Id> = work.job.payload["activity"]
            .as_str()
            .and_then(|id| id.parse().ok());
        if let Some(activity) = activity {
            let with = (&post, work.db.effects());
            if let Some(mut counter) = Counter::open(&mut write, with, activity).await? {
                counter.settle().await?;
            }
        }
        if work.done(&write).await? {
            write.commit().await?;
        }
        Ok(())
    })
}

fn remind(work: Work<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let now = work.db.effects().now();
        let day_after = |days: i64| now.day().checked_add(days.days()).map(Instant::start_of);
        if now.time_of_day().as_str() >= FIRST_TIME
            && let (Ok(from), Ok(until)) = (day_after(1), day_after(2))
        {
            let due = due_store::to_remind(work.db.read(), now, (from, until)).await?;
            let mut by_activity: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
            for (activity, registration) in due {
                by_activity.entry(activity).or_default().push(registration);
            }
            for (activity, ids) in by_activity {
                remind_of(&work, activity, &ids).await?;
            }
        }
        let write = work.db.write(&Acting::operator()).await?;
        due_store::tidy_unproved(&write, now.plus_seconds(-PROOF_SECONDS)).await?;
        if work.done(&write).await? {
            write.commit().await?;
        }
        Ok(())
    })
}

/// In one write for each activity, so that nobody is reminded twice after a crash.
async fn remind_of(work: &Work<'_>, activity: Id, ids: &[Id]) -> Result<(), Failure> {
    let post = Post::of_means(work.means);
    let mut write = work.db.write(&Acting::operator()).await?;
    let with = (&post, work.db.effects());
    let Some(mut counter) = Counter::open(&mut write, with, activity).await? else {
        return Ok(());
    };
    let people = store::of_ids(counter.write.conn(), ids).await?;
    let comes = people.values().filter(|one| {
        // Another process may have been quicker, or somebody cancelled meanwhile.
        one.state == State::Confirmed && !one.is_reminded
    });
    let told: Vec<_> = comes.map(|one| (one, Told::Reminder)).collect();
    let ids: Vec<Id> = told.iter().map(|(one, _)| one.id).collect();
    if ids.is_empty() {
        return Ok(());
    }
    counter.tell(&told).await?;
    due_store::note_reminded(counter.write, &ids).await?;
    write.commit().await?;
    Ok(())
}
