//! Mail: put in the change's transaction, handed to a server by a job, and nobody gets two.

mod address;
mod bounced;
mod card;
mod companions;
mod deliver;
mod enclosures;
mod letter;
mod line;
mod lists;
mod many;
mod message;
mod outbox;
mod pages;
mod rules;
mod smtp;
mod standing;
mod store;
mod trial;
mod way;

use ordit_kernel::{Id, Instant, Lang};
use sea_orm::DbErr;
use serde_json::json;

pub use address::EmailAddress;
pub use bounced::{Answered, answered, bounced, received_by};
pub use card::CARDS;
pub use companions::{MIGRATION as FILES_MIGRATION, MOST_FILE_BYTES, MailFile, bring_along};
pub use deliver::DELIVER;
pub use enclosures::{
    MIGRATION as ENCLOSURES_MIGRATION, MOST_ENCLOSED_BYTES, enclose, is_to_be_sent,
};
pub use letter::{Letter, Part};
pub use line::HeaderText;
pub use lists::{Counts, counts};
pub use many::{put_all, put_from};
pub use pages::routes;
pub use rules::State;
pub use standing::{put_since, refused_before, settled, stop};
pub use store::forget_sent_to;
pub use way::{Patience, Server, Way, WayError};

pub(crate) use companions::forget_left_over;
pub(crate) use store::{forget_expired, forget_recipient};
pub(crate) use way::{Security, bare, is_loopback};

use crate::{
    db::{SqlMigration, Write},
    jobs::{self, NewJob},
};

/// The tables of mails and of who gets them.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_001100_platform_mail",
    sql: include_str!("mail.sql"),
};

/// What came back for a recipient later.
pub const BOUNCES_MIGRATION: SqlMigration = SqlMigration {
    name: "m20261123_002110_platform_mail_bounces",
    sql: include_str!("bounced.sql"),
};

/// The words of what becomes of mails.
pub const LOCALES: [(Lang, &str); 4] = crate::locales!("mail");

/// A kind of mail and what may be done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MailKind {
    /// `slice.what`, never renamed.
    pub name: &'static str,
    /// Its text holds a code or a link that lets somebody in. It is forgotten as soon as every
    /// recipient is settled, and nobody is shown it. The subject is kept: no secret stands there.
    pub is_secret: bool,
    /// Getting it twice does no harm, so it is sent again by itself where it is uncertain whether
    /// it arrived. Without a server, what is secret and harmless (a code for signing in) is
    /// printed in the log.
    pub is_harmless: bool,
}

/// A mail to be put.
#[derive(Clone, Debug)]
pub struct NewMail {
    pub kind: MailKind,
    pub lang: Lang,
    /// In whose name it is sent, such as a network's; the address is the instance's.
    pub from_name: Option<HeaderText>,
    /// Where answers go.
    pub reply_to: Option<EmailAddress>,
    pub subject: HeaderText,
    pub text: String,
    /// The same as HTML, for mail programs.
    pub html: Option<String>,
    /// Further headers, such as `Auto-Submitted`.
    pub headers: Vec<(&'static str, HeaderText)>,
    /// An address that comes twice gets it once.
    pub recipients: Vec<Recipient>,
    /// Joins the mails that were written in one act.
    pub batch: Option<Id>,
    /// It is of no use after this instant and is not sent any more.
    pub until: Option<Instant>,
}

/// Who gets a mail; each in a message of their own.
#[derive(Clone, Debug)]
pub struct Recipient {
    pub address: EmailAddress,
    pub name: Option<HeaderText>,
    pub person: Option<Id>,
    /// For which organisation it is received.
    pub organisation: Option<Id>,
}

impl Recipient {
    /// Somebody of whom no more is known than the address.
    pub fn at(address: EmailAddress) -> Self {
        Self {
            address,
            name: None,
            person: None,
            organisation: None,
        }
    }
}

/// Puts a mail, which is handed on after the commit of this write; gives its id.
///
/// # Errors
/// When the database cannot be reached.
pub async fn put(write: &mut Write, new: &NewMail) -> Result<Id, DbErr> {
    let mail = write.id();
    store::insert(write, mail, new).await?;
    for to in &new.recipients {
        let recipient = write.id();
        if store::insert_recipient(write, mail, recipient, to).await? {
            put_job(write, recipient).await?;
        }
    }
    Ok(mail)
}

/// Has a mail handed to this recipient.
async fn put_job(write: &mut Write, recipient: Id) -> Result<(), DbErr> {
    let new = NewJob {
        kind: DELIVER.name,
        unique_key: &recipient.to_string(),
        payload: json!({ "recipient": recipient }),
        run_at: write.now(),
    };
    jobs::put(write, &new).await.map(drop)
}
