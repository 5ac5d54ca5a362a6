//! Whether and how one joins a network, as its coordination sets it.

pub mod pages;
pub mod store;

use std::collections::BTreeMap;

use ordit_kernel::Lang;
use ordit_platform::{
    mail::EmailAddress,
    snapshot::{Facet, Head},
};

/// What a network says of joining it; it takes no applications until it says that it does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    pub is_open: bool,
    /// Whether one may also ask to be a collaborator.
    pub takes_associates: bool,
    /// Of councils and county councils: the resolution of their plenary.
    pub council_paper: Paper,
    /// Of others: the equal document.
    pub other_paper: Paper,
    /// Who answers, in words: a post, a commission, a name.
    pub answered_by: String,
    /// The network's own mailbox, which hears of applications and gets the answers to our mails.
    pub address: Option<EmailAddress>,
    /// Conditions and steps (Markdown).
    pub texts: BTreeMap<Lang, String>,
    /// 0 before it was set for the first time.
    pub version: i64,
}

/// Whether a document comes with an application.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    Required,
    #[default]
    Welcome,
    None,
}

impl Paper {
    pub const ALL: [Self; 3] = [Self::Required, Self::Welcome, Self::None];

    /// Its name in the database and in forms; its words are `joining-paper-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Welcome => "welcome",
            Self::None => "none",
        }
    }

    /// The one with this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.code() == code)
    }
}

impl Settings {
    /// The document that an organisation of this kind brings.
    pub fn paper(&self, organisation_kind: &str) -> Paper {
        match is_council(organisation_kind) {
            true => self.council_paper,
            false => self.other_paper,
        }
    }
}

/// The facet of a network that takes applications, so that no page has to ask the database.
const JOINING: &str = "joining";
const OPEN: &str = "open";

/// What a network that takes applications adds to its head.
pub fn open_facet() -> Facet {
    Facet::new(JOINING, OPEN)
}

/// Whether a network takes applications, as its head says.
pub fn is_open(head: &Head) -> bool {
    head.has(JOINING, OPEN)
}

/// A body whose joining its plenary resolves.
pub fn is_council(organisation_kind: &str) -> bool {
    ["municipality", "county_council"].contains(&organisation_kind)
}
