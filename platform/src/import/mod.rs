//! One door for spreadsheets, lists and forms: look first, decide, then write at once or undo.

mod apply;
mod confirm;
mod correct;
mod error;
mod forget;
mod header;
mod history;
mod labels;
mod lease;
mod look;
mod matching;
mod network;
mod noun;
mod parse;
mod plan;
mod planner;
mod read_file;
mod reader;
mod record;
mod row;
mod run;
mod save;
mod several;
mod stage;
mod staged;
mod store;
pub mod telling;
mod undo;
pub mod waiting;

#[cfg(test)]
mod tests;

use std::sync::Arc;

pub use apply::Outcome;
pub use confirm::Besides;
pub use error::{ImportError, SaveError};
pub use forget::{FORGOTTEN_BECAUSE, KEPT_DAYS, forget_old, put_away_waiting};
pub use header::{Column, Mapping};
pub use labels::Labels;
pub(crate) use labels::say;
pub use lease::Abandoned;
pub use look::Look;
pub use matching::{Index, Likeness, Reason};
pub use network::NETWORK_ARCHIVED;
pub use noun::{
    Answer, Build, Built, Current, Currents, Field, Foretold, Guess, Known, LookedUp, Noun, Parser,
    Part, Record, Refusal, StagedRow, StagedTable, StagedWrite, Unique, Wanted,
};
pub use parse::{OFFERED_CODES, municipality_name, parse, steps};
pub use row::{Change, Choice, GivenRow, RowView, Status};
pub use run::{Kin, Listed, NewRun, Origin, Report, Run, RunState};
pub use save::{Also, Saved};
pub use stage::AlsoStaged;
pub(crate) use store::keys::keys_of;
pub use store::rows::erase;

use crate::{
    db::{Db, SqlMigration},
    i18n::Words,
};

/// The tables of imports, and the waiting room in front of the register.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_000400_platform_import",
    sql: include_str!("import.sql"),
};

/// Titles as they are compared, so that one row is compared with few; what was guessed in a row.
pub const NAMES_MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_000600_platform_import_names",
    sql: include_str!("names.sql"),
};

/// What one row may mean is found in an index alone.
pub const NEAR_MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_000720_platform_import_near",
    sql: include_str!("near.sql"),
};

/// What a source calls an entry is found by the entry.
pub const KEYS_MIGRATION: SqlMigration = SqlMigration {
    name: "m20261126_012000_platform_import_keys",
    sql: include_str!("keys.sql"),
};

/// One process reads a file, for as long as it goes on telling so.
pub const LEASE_MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_000700_platform_import_lease",
    sql: include_str!("lease.sql"),
};

/// The words of this module, one text per language.
pub const LOCALES: [(ordit_kernel::Lang, &str); 4] = [
    (
        ordit_kernel::Lang::Ca,
        include_str!("../../locales/ca/import.ftl"),
    ),
    (
        ordit_kernel::Lang::Es,
        include_str!("../../locales/es/import.ftl"),
    ),
    (
        ordit_kernel::Lang::Eu,
        include_str!("../../locales/eu/import.ftl"),
    ),
    (
        ordit_kernel::Lang::En,
        include_str!("../../locales/en/import.ftl"),
    ),
];

/// What happened when a run was written.
pub const CONFIRMED: &str = "platform.import.confirmed";
/// What happened when a run was put away that nobody confirmed.
pub const FORGOTTEN: &str = "platform.import.forgotten";

// Keys of fields that mean the same for every noun.
/// The entry's id, in every export.
pub const ORDIT_ID: &str = "ordit_id";
/// The row's identifier in the place it comes from.
pub const SOURCE_ID: &str = "source_id";
pub const NAME: &str = "name";
pub const MUNICIPALITY: &str = "municipality";
pub const WEBSITE: &str = "website";
/// The name of the organisation that a row is about.
pub const ORGANISATION: &str = "organisation";
/// The organisation that a row is about; it tells apart two who are called alike.
pub const ORGANISATION_ID: &str = "organisation_id";
/// The readable address, where the noun lets people choose it.
pub const SLUG: &str = "slug";

/// Everything an import needs; cheap to clone into a background task.
#[derive(Clone)]
pub struct Importer {
    db: Db,
    words: Arc<Words>,
    /// The first is meant where nothing says which.
    nouns: Vec<&'static Noun>,
}

impl Importer {
    /// An importer of these nouns; the first of them is meant where nothing says which.
    pub fn new(db: Db, words: Arc<Words>, nouns: Vec<&'static Noun>) -> Self {
        Self { db, words, nouns }
    }

    /// The noun with this name.
    pub fn noun(&self, name: &str) -> Option<&'static Noun> {
        self.nouns.iter().copied().find(|noun| noun.name == name)
    }

    fn labels(&self, noun: &'static Noun) -> Labels {
        Labels::new(noun, &self.words)
    }
}

/// The fields by which a row is recognised are no part of its record.
fn is_identity(key: &str) -> bool {
    [ORDIT_ID, SOURCE_ID].contains(&key)
}
