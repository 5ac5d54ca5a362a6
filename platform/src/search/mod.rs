//! Full-text search: an index beside the snapshot, made from the database and never the truth.
//!
//! `docs/decisions/0014-search.md` says why it is as it is.

mod ask;
mod asked;
mod beginnings;
mod check;
mod columns;
mod corrected;
mod find;
mod follow;
mod in_order;
mod marks;
mod meaning;
mod places;
mod query;
mod rules;
mod schema;
mod seen;
mod store;
mod suggest;
mod synonyms;
mod tally;
mod tokens;
mod words;
mod writer;

use std::collections::BTreeMap;

use ordit_kernel::{Id, Lang, TerritoryCode};

pub use ask::{Ask, NoAnswer, answer_asks, ask};
pub use find::distance_metres;
pub use follow::{Search, SearchError};
pub use marks::{Marks, Piece};
pub use meaning::Meaning;
pub use rules::{Near, place_of};
pub use schema::Dimension;
pub use suggest::{Beginning, Suggestion, Themed};
pub use tally::Counts;

/// The values that are let through, any of a dimension, all dimensions together.
pub type Chosen = BTreeMap<Dimension, Vec<String>>;

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchQuery {
    /// As typed: every word must be found, what stands between quotes together. No words match
    /// everything. `a prop de Manresa` asks for what is near, in any of our languages.
    pub words: String,
    /// The reader's language, which counts a little more.
    pub lang: Lang,
    pub chosen: Chosen,
    /// The nearest to this municipality or county come first, unless the words name a place.
    pub near: Option<TerritoryCode>,
    /// Leaves out what was made up.
    pub only_real: bool,
    /// Dimensions of which the values are counted.
    pub counted: Vec<Dimension>,
    pub offset: usize,
    /// At most 200.
    pub limit: usize,
}

/// What was found, the best first.
#[derive(Clone, Debug)]
pub struct Hits {
    /// How many were found, on all pages; nothing hidden counts.
    pub total: usize,
    pub hits: Vec<Hit>,
    pub counts: Counts,
    /// Nothing had the words that were typed; these are meant instead.
    pub corrected: Option<String>,
    /// The place that the words named; the nearest come first.
    pub near: Option<Near>,
    /// Marks in any text what was looked for.
    pub marks: Marks,
}

/// An entry that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    pub id: Id,
    /// Only to be compared with others of the same answer.
    pub score: f32,
    /// From the place near which was looked, in metres.
    pub distance_metres: Option<u32>,
    /// Where the words stand in what was written at length.
    pub passage: Option<Passage>,
}

/// A piece of a longer text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    pub lang: Lang,
    pub pieces: Vec<Piece>,
}
