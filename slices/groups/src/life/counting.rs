//! Counting what members answered, when all did or the last day is past, and doing what they decided.

use futures::future::BoxFuture;
use ordit_kernel::{Acting, Id, PartialDate};
use ordit_platform::{
    db::{Turn, Write},
    jobs::{Failure, JobKind, Pauses, Work},
};
use sea_orm::DbErr;

use super::{Change, Proposal, proposals_store, rules};

const HOUR_SECONDS: i64 = 3_600;

/// Counts what nobody counted on the day after its last one.
pub const COUNTING: JobKind = JobKind {
    name: "groups.proposals",
    label: "groups-life-job",
    run: count_past,
    max_attempts: 5,
    pauses: Pauses {
        first_seconds: 60,
        longest_seconds: HOUR_SECONDS,
    },
    every_seconds: Some(HOUR_SECONDS),
};

fn count_past(work: Work<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let today = work.db.effects().now().day().to_string();
        for (group, proposal) in proposals_store::past(work.db.read(), &today).await? {
            let mut write = work.db.write(&Acting::operator()).await?;
            write.take_turn(Turn::GroupLife).await?;
            if settled(&mut write, group, proposal).await? == Some(true) {
                write.commit().await?;
            }
        }
        let write = work.db.write(&Acting::operator()).await?;
        if work.done(&write).await? {
            write.commit().await?;
        }
        Ok(())
    })
}

/// Counts a proposal that is due; tells whether it was, and nothing where there is no such one.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn settled(write: &mut Write, group: Id, proposal: Id) -> Result<Option<bool>, DbErr> {
    let found = proposals_store::one(write.conn(), group, proposal).await?;
    let Some(found) = found else { return Ok(None) };
    if !found.is_due(write.now()) {
        return Ok(Some(false));
    }
    let is_carried = found
        .count()
        .carries(found.quorum_percent, found.majority_percent);
    let is_carried = is_carried && carry_out(write, &found).await?;
    let outcome = if is_carried { "carried" } else { "rejected" };
    let is_settled = proposals_store::settle(write, &found, outcome).await?;
    Ok(Some(is_settled))
}

/// Does what the members decided, where the group still is where it can be done.
async fn carry_out(write: &mut Write, proposal: &Proposal) -> Result<bool, DbErr> {
    let from = proposals_store::standing(write.conn(), proposal.group).await?;
    let from = from.filter(|from| rules::is_allowed(from, &proposal.to));
    let Some(from) = from else { return Ok(false) };
    let change = Change {
        id: write.id(),
        group: proposal.group,
        from: Some(from),
        to: proposal.to.clone(),
        on: PartialDate::Day(write.now().day()),
        reason: Some(proposal.reason.clone()),
        words: Some(proposal.words.clone()),
        decided_by: "poll".to_owned(),
        decision: Some(proposal.id),
        into: proposal.into,
        who: None,
    };
    proposals_store::move_group(write, &change).await
}
