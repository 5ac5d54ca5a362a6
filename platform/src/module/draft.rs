//! A kind of draft: what a mail that came in may become once a person confirms it.

use futures::future::BoxFuture;
use sea_orm::DbErr;

use crate::{
    import::Refusal,
    intake::IncomingMail,
    web::{Site, Visit},
};

/// What a slice makes of a mail.
#[derive(Clone, Copy)]
pub struct DraftKind {
    /// `slice.what`, never renamed.
    pub name: &'static str,
    /// The key of what it is called.
    pub label: &'static str,
    /// The key of what its button says: a verb.
    pub action: &'static str,
    /// The fields of its form: filled in from the mail, or as they were sent, each with what is
    /// wrong.
    pub fields:
        for<'a> fn(Drafting<'a>, &'a [Refusal]) -> BoxFuture<'a, Result<Vec<DraftField>, DbErr>>,
    /// Makes it, in one change with [`crate::intake::settle`], so that one mail becomes one thing.
    pub confirm: for<'a> fn(Drafting<'a>) -> BoxFuture<'a, Result<Confirmed, NotConfirmed>>,
}

/// A mail, in whose hands it is, and what they typed.
#[derive(Clone, Copy)]
pub struct Drafting<'a> {
    pub site: &'a Site,
    pub visit: &'a Visit,
    pub mail: &'a IncomingMail,
    /// The form as it was sent; none when it is opened.
    pub typed: Option<&'a [(String, String)]>,
}

impl Drafting<'_> {
    /// What was typed into a field.
    pub fn typed(&self, key: &str) -> Option<&str> {
        let typed = self.typed?;
        let found = typed.iter().find(|(name, _)| name == key);
        found.map(|(_, value)| value.as_str())
    }
}

/// A field of a draft's form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftField {
    /// Its name in the form.
    pub key: &'static str,
    pub label: String,
    pub hint: Option<String>,
    pub error: Option<String>,
    pub value: String,
    /// Values with their labels, where one of some is chosen.
    pub options: Vec<(String, String)>,
    /// It is written in several lines.
    pub is_long: bool,
}

impl DraftField {
    /// The ids of what explains the field: its hint, and what is wrong with it.
    pub fn described_by(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.key));
        let error = self.error.as_ref().map(|_| format!("{}-error", self.key));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

/// What a draft became.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmed {
    /// Where it is to be seen.
    pub href: String,
    pub seq: i64,
}

/// Why a draft did not become anything.
#[derive(Debug, thiserror::Error)]
pub enum NotConfirmed {
    /// In words, each at its field.
    #[error("refused")]
    Refused(Vec<Refusal>),
    /// Somebody else settled the mail meanwhile.
    #[error("settled already")]
    Settled,
    #[error(transparent)]
    Database(#[from] DbErr),
}
