//! Forms of nouns: what was typed, each field as a page shows it, and two people at once.

mod conflict;
mod here;
mod merge;
mod save;
mod typed;
mod values;
mod view;

pub use conflict::conflict_page;
pub use here::Here;
pub use merge::{Clash, Merged, merge};
pub use save::{Outcome, after, save, save_also};
pub use typed::Typed;
pub use values::{editable, shown};
pub use view::{Group, GroupView, Mistake, Viewing, mistakes};

use ordit_platform::{import::Importer, web::Site};

/// The door through which forms and lists write.
pub fn importer(site: &Site) -> Importer {
    let nouns = site.modules.iter().flat_map(|module| module.nouns);
    Importer::new(site.db.clone(), site.words.clone(), nouns.collect())
}

#[cfg(test)]
mod tests;
