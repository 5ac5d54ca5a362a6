//! The job that reads intake mailboxes: what is new, each once, and leaves the mails where they are.

use futures::future::BoxFuture;
use ordit_kernel::{Acting, Id};

use super::{
    Arrived, Mailbox, Place,
    conversation::{Conversation, Trouble},
    put,
    rules::Position,
    store,
};
use crate::jobs::{Failure, JobKind, Pauses, Work};

/// Looks for new mails. One node does so at a time, since a job is in one node's hands.
pub const READ: JobKind = JobKind {
    name: "intake.read",
    label: "intake-kind-read",
    run: read_all,
    // The next time comes soon enough, and until then the failure is in sight.
    max_attempts: 1,
    pauses: Pauses {
        first_seconds: 30,
        longest_seconds: 60,
    },
    every_seconds: Some(120),
};

/// A mail with more bytes is not read; it is listed with its sender and subject.
const MOST_MAIL_BYTES: u64 = 25_000_000;
/// So many mails are read at a time; the rest comes with the next.
const MOST_MAILS: usize = 50;
/// All of them together have at most so many bytes.
const MOST_BYTES_AT_A_TIME: u64 = 100_000_000;

/// Why a mailbox was not read to its end.
enum Ended {
    Trouble(Trouble),
    Failure(Failure),
    /// Another node took the job.
    Lost,
}

impl From<Trouble> for Ended {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

impl From<sea_orm::DbErr> for Ended {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Failure(error.into())
    }
}

fn read_all(work: Work<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let mut failure = None;
        for mailbox in work.means.settings.intake.iter() {
            let network = store::network(work.db.read(), &mailbox.network).await?;
            let key = match network {
                None => Some("intake-failure-network"),
                Some(network) => match read_one(work, mailbox, network).await {
                    Ok(()) => None,
                    Err(Ended::Trouble(trouble)) => Some(trouble.key()),
                    Err(Ended::Failure(error)) => return Err(error),
                    Err(Ended::Lost) => return Ok(()),
                },
            };
            if let Some(why) = key {
                tracing::warn!(%mailbox, why, "an intake mailbox is not read");
            }
            let write = work.db.write(&Acting::operator()).await?;
            store::put_standing(&write, &mailbox.key(), network, key).await?;
            write.commit().await?;
            failure = failure.or(key);
        }
        failure.map_or(Ok(()), |key| Err(Failure::Because(key)))
    })
}

async fn read_one(work: Work<'_>, mailbox: &Mailbox, network: Id) -> Result<(), Ended> {
    let mut conversation = Conversation::open(mailbox).await?;
    let mut position = begin(work, mailbox, network, &mut conversation).await?;
    let uids = conversation.new_uids(&position).await?;
    let uids = &uids[..uids.len().min(MOST_MAILS)];
    let sizes = conversation.sizes(uids).await?;
    let mut taken_bytes = 0;
    for uid in uids {
        let bytes = sizes.get(uid).copied().unwrap_or(0);
        let is_whole = bytes <= MOST_MAIL_BYTES;
        if is_whole && taken_bytes > 0 && taken_bytes + bytes > MOST_BYTES_AT_A_TIME {
            break;
        }
        taken_bytes += if is_whole { bytes } else { 0 };
        let arrived = fetch(work, &mut conversation, *uid, bytes).await?;
        position.last_uid = (*uid).into();
        keep(work, mailbox, network, &position, arrived).await?;
        conversation.leave(*uid).await?;
    }
    conversation.close().await;
    Ok(())
}

/// Where to go on; from the beginning where the server numbers its mails anew.
async fn begin(
    work: Work<'_>,
    mailbox: &Mailbox,
    network: Id,
    conversation: &mut Conversation,
) -> Result<Position, Ended> {
    let known = store::position(work.db.read(), &mailbox.key()).await?;
    let uid_validity = conversation.uid_validity;
    if let Some(known) = known.filter(|known| known.uid_validity == i64::from(uid_validity)) {
        return Ok(known);
    }
    let position = Position::beginning(uid_validity, conversation.highest_uid().await?);
    let write = work.db.write(&Acting::operator()).await?;
    if !work.is_in_hand(&write).await? {
        return Err(Ended::Lost);
    }
    store::put_position(&write, &mailbox.key(), network, &position).await?;
    write.commit().await?;
    Ok(position)
}

/// A mail, or what can be told of it without reading it; none when it is gone.
async fn fetch(
    work: Work<'_>,
    conversation: &mut Conversation,
    uid: u32,
    bytes: u64,
) -> Result<Option<Arrived>, Trouble> {
    if bytes > MOST_MAIL_BYTES {
        let head = conversation.head(uid).await?;
        return Ok(match head {
            Some(head) => Some(Arrived::too_large(head, bytes).await),
            None => None,
        });
    }
    let own = work.means.settings.mail.sender();
    Ok(match conversation.whole(uid).await? {
        Some(whole) => Some(Arrived::read(whole, own).await),
        None => None,
    })
}

/// Commits the mail and how far the mailbox was read together, so that after a crash it is read
/// again or not at all.
async fn keep(
    work: Work<'_>,
    mailbox: &Mailbox,
    network: Id,
    position: &Position,
    arrived: Option<Arrived>,
) -> Result<(), Ended> {
    let mut write = work.db.write(&Acting::operator()).await?;
    if !work.is_in_hand(&write).await? {
        return Err(Ended::Lost);
    }
    let key = mailbox.key();
    if let Some(mut arrived) = arrived {
        let place = Place {
            network,
            mailbox: &key,
            uid_validity: position.uid_validity,
            uid: position.last_uid,
        };
        put(&mut write, &place, &mut arrived).await?;
    }
    store::put_position(&write, &key, network, position).await?;
    write.commit().await?;
    Ok(())
}
