//! A row of an import: what was given, what it would do, and what was decided about it.

use std::{fmt, str::FromStr};

use ordit_kernel::{Audience, Id};
use serde::{Deserialize, Serialize};

use super::{Guess, Likeness, Refusal};
use crate::register::State;

/// What a row would do, or why it would do nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    New,
    Changed,
    Same,
    Refused,
    /// May be an entry that is there already; a person decides.
    Doubtful,
    Skipped,
    /// Someone changed the entry after the row was looked at.
    Stale,
}

impl Status {
    pub const ALL: [Self; 7] = [
        Self::New,
        Self::Changed,
        Self::Same,
        Self::Refused,
        Self::Doubtful,
        Self::Skipped,
        Self::Stale,
    ];

    /// The status's name in the database and in addresses; its words are `import-status-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Same => "same",
            Self::Refused => "refused",
            Self::Doubtful => "doubtful",
            Self::Skipped => "skipped",
            Self::Stale => "stale",
        }
    }

    /// The status with this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }

    /// The row is waiting to be written.
    pub const fn is_written(self) -> bool {
        matches!(self, Self::New | Self::Changed)
    }
}

/// What a person decided about a doubtful row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// It is this entry.
    Same(Id),
    /// It is another one, not there yet.
    New,
    Skip,
}

impl fmt::Display for Choice {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Same(id) => id.fmt(out),
            Self::New => out.write_str("new"),
            Self::Skip => out.write_str("skip"),
        }
    }
}

impl FromStr for Choice {
    type Err = <Id as FromStr>::Err;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "new" => Ok(Self::New),
            "skip" => Ok(Self::Skip),
            id => id.parse().map(Self::Same),
        }
    }
}

/// One value that would differ; both in their canonical form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    pub field: String,
    pub old: String,
    pub new: String,
}

/// A row from a form, an edited cell, a pasted block or a change of many.
#[derive(Clone, Debug, Default)]
pub struct GivenRow {
    /// The entry that is meant, when it is known.
    pub id: Option<Id>,
    /// The version that the person saw; what others changed since is not overwritten.
    pub base_version: Option<i64>,
    /// Text as typed, by field; a field that is not there is not touched.
    pub values: Vec<(&'static str, String)>,
    /// Decided beforehand, such as "new, although it looks like another".
    pub choice: Option<Choice>,
}

/// A row on its way through the importer.
#[derive(Clone, Debug, Default)]
pub(super) struct Input {
    pub position: i64,
    pub sheet: String,
    pub sheet_row: u32,
    pub given: GivenRow,
    /// Where the entry stands in its life, when that is to change as well.
    pub standing: Option<Standing>,
}

/// State and audience of an entry.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Standing {
    pub state: State,
    pub audience: Audience,
}

/// A row as a page lists it.
#[derive(Clone, Debug)]
pub struct RowView {
    pub position: i64,
    pub sheet: String,
    /// Counted from 1, as the spreadsheet shows it.
    pub sheet_row: u32,
    pub status: Status,
    pub choice: Option<Choice>,
    pub entry: Option<Id>,
    /// The name of the thing, for the reader.
    pub title: String,
    pub given: Vec<(String, String)>,
    pub changes: Vec<Change>,
    /// With the cell as the spreadsheet names it, where there is one. A row that is not refused
    /// lists here what it leaves as it is.
    pub refusals: Vec<(Option<String>, Refusal)>,
    pub matches: Vec<Likeness>,
    /// What was told from other values of the row.
    pub guesses: Vec<Guess>,
}
