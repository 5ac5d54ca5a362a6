//! The versions of an entry and the way back to one of them, for every kind of entry.

mod mounted;
mod pages;
mod restore;
pub mod rules;

use std::collections::BTreeMap;

use axum::http::StatusCode;
use ordit_kernel::{Id, Instant, Lang, UserError};
use ordit_platform::{
    db::Write,
    events::EventDraft,
    i18n::Translator,
    import::{Field, Noun, Record},
    register::{self, Revision, Saved, Sheet},
    web::{Site, WebError},
};

pub use mounted::{Found, Mounted, any_version, mount};
pub use pages::{ask, list, version_asked};
pub use restore::{Outcome, RestoreForm, restore};
use rules::{Part, Told};

/// How the versions of a kind are read.
#[derive(Clone, Copy)]
pub struct Telling {
    pub noun: &'static Noun,
    /// Every field that the version holds.
    pub record: fn(&Sheet) -> Record,
    /// The network on whose behalf it was written, where that is a part of it.
    pub writer: fn(&Sheet) -> Option<Id>,
    /// Whether a version says anything of this field of a network's own.
    pub is_told: fn(&Sheet, &Field) -> bool,
    /// What stands beside the fields.
    pub parts: fn(&Sheet, &Translator) -> Vec<Part>,
}

/// The entry whose versions are shown; reads as words in their own language.
#[derive(Clone, Debug)]
pub struct Subject {
    pub id: Id,
    pub text: String,
    pub lang: Lang,
    /// Its page.
    pub page: String,
    /// What the addresses of its versions begin with.
    pub path: String,
    /// Its form, for whoever may correct it.
    pub edit: Option<String>,
    /// The slug of the network whose accent the page carries.
    pub accent: Option<String>,
    /// The networks for which this person speaks; the first one writes the facts.
    pub networks: Vec<Id>,
    /// The key of what other histories tell.
    pub elsewhere: Option<&'static str>,
    /// Whether the facts come back too, and not only what belongs to a network.
    pub may_change: bool,
}

/// More versions than these are on further pages.
const LISTED: u32 = 50;

/// A version with what it is compared by.
struct Version {
    number: i64,
    at: Instant,
    is_by_person: bool,
    writer: Option<Id>,
    sheet: Sheet,
    told: Told,
}

/// The versions up to this one, oldest first, and whether there are none before.
async fn versions(
    site: &Site,
    l: &Translator,
    telling: &Telling,
    id: Id,
    up_to: i64,
) -> Result<(Vec<Version>, bool), WebError> {
    let found = register::revisions(site.db.read(), id, up_to, LISTED).await?;
    let is_whole = found.last().is_none_or(|oldest| oldest.version <= 1);
    let versions = found.into_iter().rev().map(|found| read(l, telling, found));
    Ok((versions.collect(), is_whole))
}

/// Writes an entry anew in what no form writes, with the event that tells it.
///
/// # Errors
/// When someone else wrote at the same moment; or the database cannot be reached.
pub async fn revise(mut write: Write, sheet: &Sheet, event: EventDraft) -> Result<i64, WebError> {
    match register::update(&write, sheet, None).await? {
        Saved::As(_) => {
            write.event(event);
            Ok(write.commit().await?)
        }
        Saved::Conflict => {
            let error = UserError::new("members-work-changed-meanwhile");
            Err(WebError::Refused(StatusCode::CONFLICT, error))
        }
    }
}

fn read(l: &Translator, telling: &Telling, revision: Revision) -> Version {
    let sheet = revision.sheet;
    let is_fact = |key: &str| {
        let field = telling.noun.field(key);
        field.is_some_and(|field| !field.is_networks_own)
    };
    let mut facts = (telling.record)(&sheet);
    facts.retain(|key, value| is_fact(key) && !value.is_empty());
    let parts = (telling.parts)(&sheet, l);
    Version {
        number: revision.version,
        at: revision.at,
        is_by_person: revision.who.is_some(),
        writer: (telling.writer)(&sheet),
        told: Told { facts, parts },
        sheet,
    }
}

/// The last version that each network wrote among these, oldest first.
fn by_writer(versions: &[Version]) -> BTreeMap<Id, &Sheet> {
    let written = versions
        .iter()
        .filter_map(|version| Some((version.writer?, &version.sheet)));
    written.collect()
}

#[cfg(test)]
mod tests;
