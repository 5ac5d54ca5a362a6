//! Applications: what an organisation sends to join a network, and what became of it.

mod accept;
pub mod actions;
pub mod answer;
pub mod contacts_store;
mod export;
pub mod form;
mod letters;
pub mod link;
pub mod list_store;
pub mod pages;
mod people;
pub mod rules;
pub mod sent;
pub mod store;

use ordit_kernel::{Id, Instant, Lang};
use ordit_platform::{mail::EmailAddress, web::Routes};

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    form::routes(routes);
    actions::routes(routes);
    link::routes(routes);
    pages::routes(routes);
    answer::routes(routes);
    export::routes(routes);
}

/// What became of an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    Received,
    /// Something is missing, and the applicant was asked for it.
    Incomplete,
    Accepted,
    Declined,
    Withdrawn,
}

impl State {
    pub const ALL: [Self; 5] = [
        Self::Received,
        Self::Incomplete,
        Self::Accepted,
        Self::Declined,
        Self::Withdrawn,
    ];

    /// Its name in the database and in addresses; its words are `joining-state-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Incomplete => "incomplete",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The one with this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// It waits for an answer, or for what is missing.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Received | Self::Incomplete)
    }
}

/// Which of its people an organisation names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Whoever represents it.
    Political,
    /// Whoever does the daily work, and gets our mails.
    Technical,
}

impl Part {
    pub const ALL: [Self; 2] = [Self::Political, Self::Technical];

    /// Its name in the database and in forms; its words are `joining-part-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Political => "political",
            Self::Technical => "technical",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.code() == code)
    }
}

/// A person whom an organisation names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    pub part: Part,
    pub name: String,
    pub post: String,
    pub address: Option<EmailAddress>,
    pub phone: String,
}

/// What was typed and could be right.
#[derive(Clone, Debug)]
pub struct Draft {
    /// One of the register, or a new one in words.
    pub organisation: Option<Id>,
    pub name: String,
    pub organisation_kind: String,
    pub municipality: String,
    pub website: String,
    pub asked_state: String,
    pub words: String,
    pub contacts: Vec<Contact>,
    /// Where the answers go.
    pub address: EmailAddress,
}

/// An application as it stands.
#[derive(Clone, Debug)]
pub struct Application {
    pub id: Id,
    pub network: Id,
    pub number: i64,
    pub state: State,
    pub version: i64,
    pub draft: Draft,
    pub lang: Lang,
    pub consent: String,
    pub received_at: Instant,
    pub answered_at: Option<Instant>,
    pub given_state: Option<String>,
    pub given_organisation: Option<Id>,
    pub answer: Option<String>,
    /// What was written in the register and can be undone.
    pub run: Option<Id>,
}

impl Application {
    /// The name of whoever gets our mails.
    pub fn writes_to(&self) -> &str {
        let mut contacts = self.draft.contacts.iter();
        let technical = contacts.find(|contact| contact.part == Part::Technical);
        technical.map_or(self.draft.name.as_str(), |contact| &contact.name)
    }
}

/// A document of an application.
#[derive(Clone, Debug)]
pub struct Paper {
    pub id: Id,
    pub name: String,
    pub bytes: i64,
    pub added_at: Instant,
}

/// An application on the list.
#[derive(Clone, Debug)]
pub struct Listed {
    pub number: i64,
    pub state: State,
    pub name: String,
    pub organisation_kind: String,
    pub municipality: String,
    pub asked_state: String,
    pub given_state: Option<String>,
    pub received_at: Instant,
    pub answered_at: Option<Instant>,
}
