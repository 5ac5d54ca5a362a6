//! Writing to these: messages of a network to people and mailboxes, from draft to answers.

mod addresses;
mod cards;
mod compose;
pub mod entrance;
mod export;
mod fields;
mod filled;
mod gather;
mod hears;
mod list;
mod one;
mod own;
mod ready;
mod recipients;
mod refused;
mod refused_store;
mod rules;
mod send;
mod sent_store;
mod settings;
mod settings_store;
mod steps;
pub mod store;
mod texts;
mod written;

use std::collections::BTreeMap;

use ordit_kernel::{Id, Instant, Lang, Role};
use ordit_platform::{
    db::SqlMigration,
    permissions::{Needs, Permission},
    web::{Routes, Visit},
};

pub use cards::CARDS;
pub use hears::HEARER;
pub use sent_store::{answered, silent};

/// The tables of messages.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261123_001100_members_messages",
    sql: include_str!("messages.sql"),
};

/// What happened when a draft or a kept text was written, changed or put aside.
pub const DRAFTED: &str = "members.message.drafted";
/// What happened to each organisation that was written to.
pub const SENT: &str = "members.message.sent";
/// What happened when a message went to all whom it is for.
pub const SENT_ALL: &str = "members.message.sent_all";
/// What happened when what had not gone yet was taken back.
pub const STOPPED: &str = "members.message.stopped";
/// What happened when an organisation answered, or did not after all.
pub const ANSWERED: &str = "members.message.answered";
/// What happened when a network said where answers go.
pub const SETTLED: &str = "members.message.settled";
/// What happened when an address was marked wrong.
pub const MARKED: &str = "members.message.marked";

/// Writing to the people and members of a network.
const WRITE: Permission = Permission::new("members.messages", Needs::CoordinatesNetwork);
/// Reading what one was written; of others there is nothing.
const READ_OWN: Permission = Permission::new("members.message.read", Needs::SignedIn);

/// A message goes to at most so many.
const MOST_RECIPIENTS: usize = 2_000;
/// A network writes to at most so many in a day.
const MOST_A_DAY: usize = 10_000;
/// A message brings at most so many documents along.
const MOST_DOCUMENTS: usize = 5;

/// How far a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Draft,
    Sent,
    /// Taken back before all of it had gone.
    Stopped,
    /// A draft put aside.
    Dropped,
    /// A text kept for another time.
    Saved,
    /// A kept text put aside.
    Archived,
}

impl State {
    const ALL: [Self; 6] = [
        Self::Draft,
        Self::Sent,
        Self::Stopped,
        Self::Dropped,
        Self::Saved,
        Self::Archived,
    ];

    /// Its name in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Sent => "sent",
            Self::Stopped => "stopped",
            Self::Dropped => "dropped",
            Self::Saved => "saved",
            Self::Archived => "archived",
        }
    }

    /// The one with this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether it can still be changed.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Saved)
    }
}

/// The list from which those are chosen who are written to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Source {
    #[default]
    People,
    Organisations,
    /// The members of whom a network has fees.
    Fees,
    /// Those who were written to before and did not answer.
    Message,
}

impl Source {
    const ALL: [Self; 4] = [Self::People, Self::Organisations, Self::Fees, Self::Message];

    const fn code(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Organisations => "organisations",
            Self::Fees => "fees",
            Self::Message => "message",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|from| from.code() == code)
    }
}

/// Who gets it for an organisation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whom {
    Mailbox,
    People,
    /// The people where there is no mailbox.
    #[default]
    MailboxElsePeople,
    Both,
}

impl Whom {
    const ALL: [Self; 4] = [
        Self::MailboxElsePeople,
        Self::Mailbox,
        Self::People,
        Self::Both,
    ];

    const fn code(self) -> &'static str {
        match self {
            Self::Mailbox => "mailbox",
            Self::People => "people",
            Self::MailboxElsePeople => "mailbox_else_people",
            Self::Both => "both",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|whom| whom.code() == code)
    }
}

/// Who is meant, as the filters of a list say it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    pub from: Source,
    /// The filters, as they stand in the address of the list.
    pub query: String,
    pub whom: Whom,
    /// Of organisations, people with one of these roles; with any where there is none.
    pub roles: Vec<Role>,
    /// The message that was not answered.
    pub follows: Option<Id>,
}

/// What is written in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    pub subject: String,
    /// Markdown.
    pub body: String,
}

impl Text {
    fn is_whole(&self) -> bool {
        !self.subject.is_empty() && !self.body.is_empty()
    }
}

/// A document that is brought along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enclosed {
    pub id: Id,
    pub name: String,
    pub bytes: u64,
}

/// A message, at whatever point it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub id: Id,
    pub network: Id,
    pub state: State,
    /// 0 before it was kept for the first time.
    pub version: i64,
    /// The language for whoever reads none of those in which it is written.
    pub lang: Lang,
    /// What a kept text is called.
    pub name: String,
    pub choice: Choice,
    pub asks_answer: bool,
    pub texts: BTreeMap<Lang, Text>,
    pub documents: Vec<Enclosed>,
    /// Left out (false) or written to after all (true), by hand.
    pub by_hand: BTreeMap<Id, bool>,
    /// Where answers go, once it is sent.
    pub reply_to: Option<String>,
    pub batch: Option<Id>,
    pub changed_at: Instant,
    pub changed_by: Option<Id>,
    pub sent_at: Option<Instant>,
    pub starts_at: Option<Instant>,
}

impl Message {
    /// A draft in which nothing is written yet, in the language of whoever writes.
    fn blank(id: Id, network: Id, visit: &Visit) -> Self {
        Self {
            id,
            network,
            state: State::Draft,
            version: 0,
            lang: visit.lang,
            name: String::new(),
            choice: Choice::default(),
            asks_answer: false,
            texts: BTreeMap::new(),
            documents: Vec::new(),
            by_hand: BTreeMap::new(),
            reply_to: None,
            batch: None,
            changed_at: visit.now,
            changed_by: visit.acting.person,
            sent_at: None,
            starts_at: None,
        }
    }

    /// What is written in a language, else in the message's own, else in any.
    fn text(&self, lang: Lang) -> Option<(Lang, &Text)> {
        let others = Lang::ALL.into_iter();
        let wanted = [lang, self.lang].into_iter().chain(others);
        let mut whole = wanted.filter_map(|lang| Some((lang, self.texts.get(&lang)?)));
        whole.find(|(_, text)| text.is_whole())
    }

    /// Its subject, for lists; empty where it has none yet.
    fn subject(&self, lang: Lang) -> String {
        let begun = || self.texts.values().find(|text| !text.subject.is_empty());
        let text = self.text(lang).map(|(_, text)| text).or_else(begun);
        text.map(|text| text.subject.clone()).unwrap_or_default()
    }
}

/// Where the messages of a network are.
fn path(network: &str, rest: &str) -> String {
    format!("{}/messages{rest}", crate::networks::path(network))
}

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    list::routes(routes);
    entrance::routes(routes);
    compose::routes(routes);
    texts::routes(routes);
    recipients::routes(routes);
    send::routes(routes);
    one::routes(routes);
    steps::routes(routes);
    own::routes(routes);
    addresses::routes(routes);
    refused::routes(routes);
    settings::routes(routes);
    export::routes(routes);
}

#[cfg(test)]
mod tests;
