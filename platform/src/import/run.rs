//! A run: one import, pasted block, form or undo, from what was given to what was written.

use std::{
    collections::{BTreeMap, HashMap},
    str::FromStr,
};

use ordit_kernel::{Id, Instant, UserError};

use super::{Mapping, Noun, Status};

/// Where rows come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    File,
    List,
    Form,
    Undo,
}

impl Origin {
    /// The origin's name in the database; its words are `import-origin-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::List => "list",
            Self::Form => "form",
            Self::Undo => "undo",
        }
    }
}

/// How far a run is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunState {
    /// Its rows are being read and compared; a process that ends here starts this anew.
    Reading,
    /// Looked at, and waiting for a decision.
    Ready,
    Written,
    /// Could not be read; `error` says why.
    Failed,
    Discarded,
}

impl RunState {
    /// The state's name in the database; its words are `import-state-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::Ready => "ready",
            Self::Written => "written",
            Self::Failed => "failed",
            Self::Discarded => "discarded",
        }
    }
}

/// What a run begins with.
#[derive(Clone, Debug)]
pub struct NewRun<'a> {
    pub network: Option<Id>,
    /// Where none is given, the name of the sheet or of the file tells.
    pub noun: Option<&'static str>,
    pub origin: Origin,
    pub file_name: Option<&'a str>,
    pub undoes: Option<Id>,
}

impl<'a> NewRun<'a> {
    /// Rows of a noun from a list, a form or an undo.
    pub fn of(noun: &'static Noun, network: Option<Id>, origin: Origin) -> Self {
        Self {
            network,
            noun: Some(noun.name),
            origin,
            file_name: None,
            undoes: None,
        }
    }

    /// What undoes a run; it keeps the name of the file.
    pub(super) fn undoing(run: &'a Run, noun: &'static Noun) -> Self {
        Self {
            undoes: Some(run.id),
            file_name: run.file_name.as_deref(),
            ..Self::of(noun, run.network, Origin::Undo)
        }
    }

    /// A spreadsheet, whose name or sheets tell the noun where none is given.
    pub fn of_file(name: &'a str, noun: Option<&'static Noun>, network: Option<Id>) -> Self {
        let (origin, file_name) = (Origin::File, Some(name));
        Self {
            network,
            noun: noun.map(|noun| noun.name),
            origin,
            file_name,
            undoes: None,
        }
    }
}

/// A run as it is now.
#[derive(Clone, Debug)]
pub struct Run {
    pub id: Id,
    pub network: Option<Id>,
    /// Not known before the first sheet of a file was read.
    pub noun: Option<String>,
    pub origin: Origin,
    pub file_name: Option<String>,
    pub undoes: Option<Id>,
    pub state: RunState,
    pub person: Option<Id>,
    pub started_at: Instant,
    pub finished_at: Option<Instant>,
    pub rows_read: i64,
    pub rows_written: i64,
    pub mappings: Vec<Mapping>,
    pub error: Option<UserError>,
    /// The event that names the run, once it is written.
    pub seq: Option<i64>,
}

/// Which runs are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Listed {
    /// Those of files, with those that undo them.
    #[default]
    Files,
    /// Those of lists and forms, with those that undo them.
    Edits,
}

/// How other runs stand to those of a page.
#[derive(Clone, Debug, Default)]
pub struct Kin {
    /// The runs that those of the page undo, by their own ids.
    pub undone: HashMap<Id, Run>,
    /// The run, ready or written, that undoes one of the page, by the id of that one.
    pub undoing: HashMap<Id, Run>,
}

/// A run with the number of its rows by status.
#[derive(Clone, Debug)]
pub struct Report {
    pub run: Run,
    pub counts: BTreeMap<Status, usize>,
    /// In how many new rows a value was told from others.
    pub guessed: usize,
}

impl Report {
    /// How many rows have this status.
    pub fn count(&self, status: Status) -> usize {
        self.counts.get(&status).copied().unwrap_or(0)
    }
}

/// The code names nothing.
#[derive(Debug, thiserror::Error)]
#[error("unknown code")]
pub struct UnknownCode;

impl FromStr for Origin {
    type Err = UnknownCode;

    fn from_str(code: &str) -> Result<Self, UnknownCode> {
        let all = [Self::File, Self::List, Self::Form, Self::Undo];
        all.into_iter()
            .find(|origin| origin.code() == code)
            .ok_or(UnknownCode)
    }
}

impl FromStr for RunState {
    type Err = UnknownCode;

    fn from_str(code: &str) -> Result<Self, UnknownCode> {
        let all = [
            Self::Reading,
            Self::Ready,
            Self::Written,
            Self::Failed,
            Self::Discarded,
        ];
        all.into_iter()
            .find(|state| state.code() == code)
            .ok_or(UnknownCode)
    }
}
