//! The job that hands a mail to a server, once.

use futures::future::BoxFuture;
use ordit_kernel::{Acting, Id};

use super::{
    companions, enclosures,
    message::message,
    rules::{Left, Outcome, State, Step, left_by, next_step},
    smtp,
    store::{self, Outgoing},
    way::{Server, Way},
};
use crate::jobs::{Failure, JobKind, Pauses, Work};

/// Hands one mail to a server for one recipient. It is tried for about three days.
pub const DELIVER: JobKind = JobKind {
    name: "mail.deliver",
    label: "mail-kind-deliver",
    run: deliver,
    max_attempts: 26,
    pauses: Pauses {
        first_seconds: 60,
        longest_seconds: 4 * 3600,
    },
    every_seconds: None,
};

/// A message that cannot be written, because a slice gave a header that is none.
const BROKEN: Failure = Failure::Because("jobs-failure-broken");

fn deliver(work: Work<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let recipient = work.job.payload["recipient"].as_str();
        let Some(Ok(recipient)) = recipient.map(str::parse::<Id>) else {
            return Err(BROKEN);
        };
        let Some(outgoing) = store::outgoing(work.db.read(), recipient).await? else {
            return Ok(());
        };
        match next_step(outgoing.standing(), work.db.effects().now()) {
            Step::Leave => Ok(()),
            Step::Settle(state) => settle_unsent(work, &outgoing, state).await,
            Step::Send => match &work.means.settings.mail {
                Way::Server(server) => send(work, server, &outgoing).await,
                Way::Outbox => record(work, &outgoing, Outcome::TakenOver(None)).await,
                Way::Nowhere => tell(work, &outgoing).await,
            },
        }
    })
}

/// The conversation is opened first, so that a server which cannot be reached leaves no doubt.
async fn send(work: Work<'_>, server: &Server, outgoing: &Outgoing) -> Result<(), Failure> {
    let Some(mut enclosed) = enclosures::of(work.db.read(), outgoing.batch).await? else {
        return Err(BROKEN);
    };
    enclosed.extend(companions::of(work.db.read(), outgoing.mail).await?);
    let bytes = message(outgoing, &server.from, enclosed).map_err(|_| BROKEN)?;
    let Some(mut conversation) = smtp::open(server).await else {
        return record(work, outgoing, Outcome::Unreached).await;
    };
    if !begin(work, server, outgoing).await? {
        conversation.close().await;
        return Ok(());
    }
    let to = &outgoing.address;
    let outcome = conversation.hand_over(server, to, &bytes).await;
    let recorded = record(work, outgoing, outcome).await;
    conversation.close().await;
    recorded
}

/// Commits that it is about to be sent, if it still is in these hands.
async fn begin(work: Work<'_>, server: &Server, outgoing: &Outgoing) -> Result<bool, Failure> {
    let write = work.db.write(&Acting::operator()).await?;
    let is_begun =
        work.is_in_hand(&write).await? && store::begin(&write, outgoing, &server.from).await?;
    if is_begun {
        write.commit().await?;
    }
    Ok(is_begun)
}

/// Without a server, a code for signing in is told to whoever reads the log, and nothing else is.
async fn tell(work: Work<'_>, outgoing: &Outgoing) -> Result<(), Failure> {
    if !(outgoing.is_secret && outgoing.is_harmless) {
        return record(work, outgoing, Outcome::Nowhere).await;
    }
    tracing::info!(
        "no mail server is configured, so this mail to {} is told here:\n{}",
        outgoing.address,
        outgoing.text
    );
    record(work, outgoing, Outcome::TakenOver(None)).await
}

async fn record(work: Work<'_>, outgoing: &Outgoing, outcome: Outcome) -> Result<(), Failure> {
    let is_last = work.job.attempt >= DELIVER.max_attempts;
    let write = work.db.write(&Acting::operator()).await?;
    let recipient = outgoing.recipient;
    match left_by(outcome, outgoing.is_harmless, is_last) {
        Left::Settled(state, answer) => {
            store::settle(&write, recipient, state, answer).await?;
            // The demo's outbox is where its readers look codes up.
            if !matches!(work.means.settings.mail, Way::Outbox) {
                store::forget_settled(&write, outgoing.mail).await?;
            }
            // What is known is noted, in whose hands the job may be by now.
            work.done(&write).await?;
            write.commit().await?;
            Ok(())
        }
        Left::Again(answer, why) => {
            store::wait_again(&write, recipient, answer).await?;
            write.commit().await?;
            Err(Failure::Because(why))
        }
    }
}

/// Settles what is not sent any more, unless another process is at it.
async fn settle_unsent(work: Work<'_>, outgoing: &Outgoing, state: State) -> Result<(), Failure> {
    let write = work.db.write(&Acting::operator()).await?;
    store::settle(&write, outgoing.recipient, state, None).await?;
    store::forget_settled(&write, outgoing.mail).await?;
    if work.done(&write).await? {
        write.commit().await?;
    }
    Ok(())
}
