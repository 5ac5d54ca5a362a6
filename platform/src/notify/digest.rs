//! The jobs that write to people: of a morning, and of what is wanted at once.

use std::sync::Arc;

use ordit_kernel::{Acting, Id};
use uuid::Uuid;

use super::{
    digest_store::{self, Digest, Due},
    letter::{self, Means},
    rules::{self, Bounds},
    store::Told,
};
use crate::{
    db::Write,
    jobs::{Failure, JobKind, Pauses, Work},
    mail::{self, Way},
    session,
};

/// Writes to everybody who is due the mail of a morning.
pub const DIGEST: JobKind = JobKind {
    name: "platform.digest",
    label: "notify-kind-digest",
    run: |work| Box::pin(of_morning(work)),
    max_attempts: 8,
    pauses: PAUSES,
    every_seconds: None,
};

/// Writes to everybody for whom something was gathered that they want to be told at once.
pub const AT_ONCE: JobKind = JobKind {
    name: "platform.digest_at_once",
    label: "notify-kind-at-once",
    run: |work| Box::pin(at_once(work)),
    max_attempts: 8,
    pauses: PAUSES,
    every_seconds: None,
};

const PAUSES: Pauses = Pauses {
    first_seconds: 30,
    longest_seconds: 3600,
};

/// One round of writing.
struct Round {
    /// Whoever has something within these is written to …
    ripe: Bounds,
    /// … of everything within these.
    taken: Bounds,
    /// The mail that each gets once, where it is of a day.
    period: Option<String>,
}

async fn of_morning(work: Work<'_>) -> Result<(), Failure> {
    let now = work.db.effects().now();
    let bounds = Bounds::of_morning(now);
    let round = Round {
        ripe: bounds,
        taken: bounds,
        period: Some(format!("day:{}", rules::last_morning(now))),
    };
    write_all(work, &round).await
}

async fn at_once(work: Work<'_>) -> Result<(), Failure> {
    let now = work.db.effects().now();
    let round = Round {
        ripe: Bounds::ripe(now),
        taken: Bounds::gathered(now),
        period: None,
    };
    write_all(work, &round).await
}

/// Writes to all who are due, some in each transaction, so that a process that ends in between
/// leaves nothing half done.
async fn write_all(work: Work<'_>, round: &Round) -> Result<(), Failure> {
    // Without a way out it waits in the program; what is fresh then goes with the first mail.
    if matches!(work.means.settings.mail, Way::Nowhere) {
        return Ok(());
    }
    let mut after = Id(Uuid::nil());
    loop {
        work.means.snapshots.catch_up().await?;
        let write = work.db.write(&Acting::operator()).await?;
        if !work.is_in_hand(&write).await? {
            return Ok(());
        }
        let period = round.period.as_deref();
        let due = digest_store::due(write.conn(), &round.ripe, period, after).await?;
        let Some(last) = due.last() else {
            return Ok(());
        };
        after = last.person;
        write_some(work, write, round, due).await?;
    }
}

async fn write_some(
    work: Work<'_>,
    mut write: Write,
    round: &Round,
    due: Vec<Due>,
) -> Result<(), Failure> {
    let begun = due.into_iter().map(|due| Digest {
        id: write.id(),
        due,
        token: work.db.effects().secret(),
    });
    let digests = digest_store::begin(&write, begun.collect(), session::token_hash).await?;
    if digests.is_empty() {
        return Ok(());
    }
    let mut told = digest_store::take(&write, &round.taken, &digests).await?;
    let people: Vec<Id> = digests.iter().map(|digest| digest.due.person).collect();
    let mut acting = session::acting_of(write.conn(), &people, write.now()).await?;
    let snapshot = work.means.snapshots.current();
    let means = Means {
        words: Arc::clone(&work.means.words),
        snapshots: &work.means.snapshots,
        snapshot: &snapshot,
        modules: work.modules,
        origin: work.means.settings.origin(),
        now: write.now(),
    };
    let mut mails = Vec::with_capacity(digests.len());
    for digest in &digests {
        let told: Vec<Told> = told.remove(&digest.due.person).unwrap_or_default();
        let acting = acting.remove(&digest.due.person).unwrap_or_default();
        mails.extend(letter::write(&means, digest, &acting, &told)?);
    }
    mail::put_all(&mut write, &mails).await?;
    write.commit().await?;
    Ok(())
}
