//! Saving a form while others may write: what can be put together is, the rest is asked.

use ordit_kernel::Id;
use ordit_platform::{
    import::{Current, GivenRow, Labels, Noun, SaveError, Saved},
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
            .save_one(&visit.acting, network, noun, row.clone())
            .await;
        let now = match saved {
            Err(SaveError::Conflict(now)) if attempt <= ATTEMPTS => now,
            saved => return saved.map(Outcome::Saved),
        };
        let merged = merge(&before, &mine, &now.record);
        if !merged.clashes.is_empty() {
            return Ok(Outcome::Clash(now, merged));
        }
        row.base_version = Some(now.sheet.version);
        row.values = merged.typed(noun, visit.lang);
        attempt += 1;
    }
}

/// Where to look after saving, with what there is to say about it.
pub fn after(saved: &Saved, path: &str) -> Redirect {
    let key = match (saved.run, saved.kept.is_empty()) {
        (None, _) => "members-work-saved-same",
        (Some(_), true) => "members-work-saved",
        (Some(_), false) => "members-work-saved-kept",
    };
    redirect_after_write(path, saved.seq).with_notice(Notice::new(key))
}
