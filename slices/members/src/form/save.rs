//! Saving a form while others may write: what can be put together is, the rest is asked.

use ordit_kernel::Id;
use ordit_platform::{
    import::{Also, Current, GivenRow, Labels, Noun, SaveError, Saved},
    web::{Notice, Redirect, Site, Visit, redirect_after_write},
};

use super::{Merged, Typed, importer, merge};

/// Someone who writes again and again in between is given way this often.
const ATTEMPTS: usize = 3;

/// What came of saving.
pub enum Outcome {
    Saved(Saved),
    /// Someone else wrote something else in the same fields; this is what is there now.
    Clash(Box<Current>, Merged),
}

/// Saves the form of an entry that is there.
///
/// # Errors
/// Refusals, or the database.
pub async fn save(
    site: &Site,
    visit: &Visit,
    network: Option<Id>,
    noun: &'static Noun,
    typed: &Typed,
    id: Id,
) -> Result<Outcome, SaveError> {
    save_also(site, visit, (noun, network), typed, id, None).await
}

/// The same, with something else that is written in the same change or not at all.
///
/// # Errors
/// Refusals, those of `also`, or the database.
pub async fn save_also(
    site: &Site,
    visit: &Visit,
    (noun, network): (&'static Noun, Option<Id>),
    typed: &Typed,
    id: Id,
    also: Option<Also<'_>>,
) -> Result<Outcome, SaveError> {
    let importer = importer(site);
    let mut row = GivenRow {
        id: Some(id),
        base_version: typed.get("version").parse().ok(),
        values: typed.values(noun),
        choice: None,
    };
    let (mine, before) = typed.canonical(noun, &Labels::new(noun, &site.words));
    let mut attempt = 1;
    loop {
        let saved = importer
            .save_one_also(&visit.acting, network, noun, row.clone(), also)
            .await;
        let now = match saved {
            Err(SaveError::Conflict(now)) if attempt <= ATTEMPTS => now,
            saved => return saved.map(Outcome::Saved),
        };
        let merged = merge(noun, &before, &mine, &now.record);
        if !merged.clashes.is_empty() {
            return Ok(Outcome::Clash(now, merged));
        }
        row.base_version = Some(now.sheet.version);
        row.values = merged.typed(noun, &visit.l);
        attempt += 1;
    }
}

/// Where to look after saving, with what there is to say about it; `seq` is 0 when nothing
/// differed.
pub fn after(seq: i64, is_whole: bool, path: &str) -> Redirect {
    let key = match (seq, is_whole) {
        (0, _) => "members-work-saved-same",
        (_, true) => "members-work-saved",
        (_, false) => "members-work-saved-kept",
    };
    redirect_after_write(path, seq).with_notice(Notice::new(key))
}
