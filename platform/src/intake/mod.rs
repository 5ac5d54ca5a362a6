//! Intake: mails that come into a network's mailbox are drafts until a person confirms them.

mod arrived;
mod bounce;
mod conversation;
mod forwarded;
mod guard;
mod mailbox;
mod metered;
mod read;
mod rules;
mod store;

use ordit_kernel::{Id, Instant, Lang};
use sea_orm::{ConnectionTrait, DbErr};
use serde_json::json;

pub use arrived::{Arrived, Attachment, Sender};
pub use bounce::Bounce;
pub use forwarded::plain_subject;
pub use mailbox::{Mailbox, MailboxError};
pub use read::READ;
pub use rules::{Reason, State};
pub use store::{attachments, counts, list, one, standing};

use crate::{
    db::{SqlMigration, Write},
    events::EventDraft,
    mail,
};

/// The tables of intake mailboxes and of what came in.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261123_002100_platform_intake",
    sql: include_str!("intake.sql"),
};

/// The words of reading mailboxes.
pub const LOCALES: [(Lang, &str); 4] = crate::locales!("intake");

/// A mail came in; data: its id and state.
pub const RECEIVED: &str = "intake.mail.received";
/// Somebody settled a mail, or took that back; data: its id and state.
pub const SETTLED: &str = "intake.mail.settled";

/// What was settled is forgotten after so many days: sender, words and what was attached.
pub const KEPT_DAYS: i64 = 180;
/// Whatever came in is forgotten after so many days, even where nobody looked at it.
pub const WAITS_DAYS: i64 = 365;

/// Where a mail was found.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    pub network: Id,
    /// The mailbox's key.
    pub mailbox: &'a str,
    pub uid_validity: i64,
    pub uid: i64,
}

/// A mail that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncomingMail {
    pub id: Id,
    pub network: Id,
    pub from: Sender,
    pub forwarded: Option<Sender>,
    pub subject: String,
    pub text: String,
    /// Not all of its text was kept.
    pub is_shortened: bool,
    pub bytes: i64,
    /// As the mail says.
    pub sent_at: Option<Instant>,
    pub received_at: Instant,
    /// The recipient of a mail of ours that it answers.
    pub answers: Option<Id>,
    pub state: State,
    /// Why it was put aside without a person.
    pub reason: Option<Reason>,
    /// The kind of draft as which it was confirmed.
    pub kind: Option<String>,
    /// What a person made of it.
    pub made: Option<Id>,
    pub settled_at: Option<Instant>,
}

impl IncomingMail {
    /// Whose words they are: of whoever wrote what was forwarded, else of who sent it.
    pub fn writer(&self) -> &Sender {
        self.forwarded.as_ref().unwrap_or(&self.from)
    }

    /// When it was written; a date to come is not believed.
    pub fn written_at(&self) -> Instant {
        let sent = self.sent_at.filter(|sent| *sent <= self.received_at);
        sent.unwrap_or(self.received_at)
    }

    /// Its words were forgotten.
    pub fn is_forgotten(&self) -> bool {
        self.from.address.is_empty() && self.text.is_empty() && self.subject.is_empty()
    }
}

/// What was attached to a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub position: i64,
    pub name: String,
    pub bytes: i64,
    /// The document; none where it was refused.
    pub document: Option<Id>,
    /// The key of why it was.
    pub refusal: Option<String>,
}

/// How many mails of a network are in each state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub drafts: usize,
    pub confirmed: usize,
    pub put_aside: usize,
}

/// How reading a mailbox goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MailboxStanding {
    pub read_at: Option<Instant>,
    /// The key of why it could not be read the last time.
    pub failure: Option<String>,
}

/// Puts a mail that came in; what a report says of a mail of ours is noted there. Tells its id, or
/// nothing when it was put already.
///
/// # Errors
/// When the database cannot be reached.
pub async fn put(
    write: &mut Write,
    place: &Place<'_>,
    mail: &mut Arrived,
) -> Result<Option<Id>, DbErr> {
    if is_ours(write, mail).await? {
        mail.reason = Some(Reason::Own);
    }
    let mut text = mail.text.clone();
    if let Some(bounce) = mail
        .bounce
        .as_ref()
        .filter(|_| mail.reason == Some(Reason::Report))
        && let Some(about) = mail::answered(write.conn(), &bounce.message_id).await?
    {
        if bounce.is_final {
            mail::bounced(write, &bounce.message_id, &bounce.reason).await?;
            mail.reason = Some(Reason::Bounce);
        }
        // It may hold a whole letter of another network; the reason stands with the recipient.
        text = String::new();
        mail.subject = about.subject;
        mail.attachments.clear();
    }
    let answers = answered(write, mail).await?;
    let Some(id) = store::insert(write, place, mail, answers, &text).await? else {
        return Ok(None);
    };
    store::insert_attachments(write, id, mail).await?;
    let state = mail.reason.map_or(State::Draft, |_| State::PutAside);
    note(write, RECEIVED, place.network, id, state);
    Ok(Some(id))
}

/// Moves a mail from one state to another in this change; tells whether it was in it, so that of
/// two people who do so at once one does. `made` names the kind of draft and what was made.
///
/// # Errors
/// When the database cannot be reached.
pub async fn settle(
    write: &mut Write,
    mail: &IncomingMail,
    to: State,
    made: Option<(&str, Id)>,
) -> Result<bool, DbErr> {
    let is_done = store::settle(write, mail.id, mail.state, to, made).await?;
    if is_done {
        note(write, SETTLED, mail.network, mail.id, to);
    }
    Ok(is_done)
}

/// Forgets who wrote what was settled long ago, or has waited for somebody longer still, and what
/// they said; what became of it stays.
///
/// # Errors
/// When the database cannot be reached.
pub async fn forget_old(write: &Write) -> Result<u64, DbErr> {
    let before = |days: i64| write.now().plus_seconds(-days * 24 * 3600);
    let which = store::Forgotten::Before {
        settled: before(KEPT_DAYS),
        received: before(WAITS_DAYS),
    };
    store::forget(write, which).await
}

/// Forgets the words of every mail from this address, whatever became of it; tells how many.
///
/// # Errors
/// When the database cannot be reached.
pub async fn erase(write: &Write, address: &mail::EmailAddress) -> Result<u64, DbErr> {
    store::forget(write, store::Forgotten::Of(&address.folded())).await
}

/// The mails that came from these addresses, for whoever asks what is held about them.
///
/// # Errors
/// When the database cannot be reached.
pub async fn gather(
    on: &impl ConnectionTrait,
    addresses: &[mail::EmailAddress],
) -> Result<Vec<IncomingMail>, DbErr> {
    let folded: Vec<String> = addresses.iter().map(mail::EmailAddress::folded).collect();
    store::of_addresses(on, &folded).await
}

/// Whether it is a mail of this instance that came back as it was.
async fn is_ours(write: &Write, mail: &Arrived) -> Result<bool, DbErr> {
    let Some(id) = &mail.message_id else {
        return Ok(false);
    };
    Ok(mail::answered(write.conn(), id).await?.is_some())
}

/// The recipient of ours that the mail answers, if any; the nearest counts.
async fn answered(write: &Write, mail: &Arrived) -> Result<Option<Id>, DbErr> {
    for reference in &mail.references {
        if let Some(found) = mail::answered(write.conn(), reference).await? {
            return Ok(Some(found.recipient));
        }
    }
    Ok(None)
}

fn note(write: &mut Write, verb: &'static str, network: Id, mail: Id, state: State) {
    let data = json!({ "mail": mail.to_string(), "state": state.code() });
    write.event(EventDraft::new(verb, network).network(network).data(data));
}
