//! What may be taken out of an entry to be written again elsewhere, such as in the library: the
//! slice that owns the kind says what this reader may take.

use futures::future::BoxFuture;
use ordit_kernel::{Id, Lang, PartialDate};
use sea_orm::DbErr;

use crate::{
    snapshot::Head,
    web::{Site, Visit},
};

/// What a slice lets out of the entries of a kind.
#[derive(Clone, Copy)]
pub struct Leaving {
    /// The kind of entry.
    pub kind: &'static str,
    /// What this reader may take; none where there is nothing for them.
    pub left: for<'a> fn(Leavable<'a>) -> BoxFuture<'a, Result<Option<Left>, DbErr>>,
}

impl Leaving {
    /// Nobody takes anything out of the entries of a kind.
    pub const fn nothing(kind: &'static str) -> Self {
        Self {
            kind,
            left: |_| Box::pin(async { Ok(None) }),
        }
    }
}

/// Of what, and who takes it.
#[derive(Clone, Copy)]
pub struct Leavable<'a> {
    pub site: &'a Site,
    pub visit: &'a Visit,
    /// An entry that the reader sees.
    pub head: &'a Head,
    /// A part of it, such as a product of a group.
    pub part: Option<Id>,
}

/// What was taken, to be looked through before it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    pub title: String,
    pub summary: String,
    /// Markdown.
    pub body: String,
    pub lang: Lang,
    /// The organisations and networks whose work it is.
    pub authors: Vec<Id>,
    /// Codes of the shared list.
    pub themes: Vec<String>,
    pub edition: Option<String>,
    pub link: Option<String>,
    pub made_on: Option<PartialDate>,
    /// It was made where only some look in: whoever writes it again begins with few readers.
    pub is_delicate: bool,
}

impl Left {
    /// What everybody who sees an entry reads of it in lists, in its own language.
    pub fn of(head: &Head) -> Self {
        let (title, summary) = (head.title(head.lang), head.summary(head.lang));
        Self {
            title: title.text.to_owned(),
            summary: summary.text.to_owned(),
            body: String::new(),
            lang: title.lang,
            authors: Vec::new(),
            themes: head.themes().map(str::to_owned).collect(),
            edition: None,
            link: None,
            made_on: None,
            is_delicate: false,
        }
    }
}

/// What a reader may take out of an entry: what the slice of its kind says, else what lists tell
/// of it.
///
/// # Errors
/// When the database cannot be reached.
pub async fn left(from: Leavable<'_>) -> Result<Option<Left>, DbErr> {
    let modules = from.site.modules.iter();
    let mut declared = modules.flat_map(|module| module.leaves);
    match declared.find(|leaving| leaving.kind == &*from.head.kind) {
        Some(leaving) => (leaving.left)(from).await,
        None => Ok(from.part.is_none().then(|| Left::of(from.head))),
    }
}
