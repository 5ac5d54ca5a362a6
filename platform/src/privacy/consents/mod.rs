//! What people agreed to, purpose by purpose, in the words that they read; and taking it back.

mod pages;
mod store;

use futures::future::BoxFuture;
use ordit_kernel::{Id, Lang};
use sea_orm::DbErr;
use serde_json::json;

pub use pages::routes;
pub use store::{Consent, agreed, of_person};

use crate::{db::Write, events::EventDraft, i18n::Translator, module::Module};

/// What happened when somebody agreed.
pub const GIVEN: &str = "platform.consent.given";
/// What happened when somebody took that back.
pub const WITHDRAWN: &str = "platform.consent.withdrawn";

/// Something that is done only with the consent of whoever it is done to.
#[derive(Clone, Copy)]
pub struct Purpose {
    /// `slice.what`, never renamed: consents are kept under it.
    pub name: &'static str,
    /// The key of what it is called.
    pub label: &'static str,
    /// The key of the words that are agreed to; the person reads exactly these.
    pub wording: &'static str,
    /// Of those words; who agreed to earlier ones is asked anew.
    pub version: i64,
    /// It is offered on the page; others are agreed to where they are asked.
    pub is_offered: bool,
    /// What follows at once when it is taken back.
    pub withdrawn: for<'a> fn(&'a mut Write, Id) -> BoxFuture<'a, Result<(), DbErr>>,
}

/// How somebody agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// By the button of the page about privacy.
    Page,
    /// In the form of an application.
    Application,
}

impl How {
    /// Its name in the database; its words are `privacy-consent-how-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Application => "application",
        }
    }
}

/// The words that somebody read.
#[derive(Clone, Debug)]
pub struct Read<'a> {
    pub wording: &'a str,
    pub lang: Lang,
    pub version: i64,
    /// When.
    pub at: ordit_kernel::Instant,
}

/// The purposes of all modules.
pub fn purposes(modules: &'static [Module]) -> impl Iterator<Item = &'static Purpose> {
    modules.iter().flat_map(|module| module.consents)
}

/// Notes that somebody agrees; tells whether they did not before.
///
/// # Errors
/// When the database cannot be reached.
pub async fn give(
    write: &mut Write,
    person: Id,
    purpose: &str,
    (read, how): (&Read<'_>, How),
) -> Result<bool, DbErr> {
    let is_new = store::put(write, person, purpose, (read, how)).await?;
    if is_new {
        let event = EventDraft::new(GIVEN, person);
        write.event(event.data(json!({ "purpose": purpose, "version": read.version })));
    }
    Ok(is_new)
}

/// Takes a consent back, with what follows; tells whether it was given.
///
/// # Errors
/// When the database cannot be reached.
pub async fn withdraw(write: &mut Write, person: Id, purpose: &Purpose) -> Result<bool, DbErr> {
    let was_given = store::withdraw(write, person, purpose.name).await?;
    if was_given {
        (purpose.withdrawn)(write, person).await?;
        let event = EventDraft::new(WITHDRAWN, person);
        write.event(event.data(json!({ "purpose": purpose.name })));
    }
    Ok(was_given)
}

/// The words of a purpose in a language.
fn words(l: &Translator, purpose: &Purpose) -> String {
    l.t(purpose.wording)
}
