//! Everything that can be wrong with a spreadsheet, each with the one sentence that says so.

use std::io;

use ordit_kernel::UserError;

/// Why a spreadsheet was not read or written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SheetError {
    /// Something else: a picture, a text document, a page.
    #[error("not a spreadsheet")]
    NotASpreadsheet,
    /// A spreadsheet once, but cut or altered.
    #[error("damaged")]
    Damaged,
    /// A calendar that its own rules do not make readable.
    #[error("not a readable calendar")]
    Calendar,
    /// A calendar in which nothing is held.
    #[error("no events")]
    NoEvents,
    /// Encrypted, by Excel or by LibreOffice.
    #[error("password protected")]
    PasswordProtected,
    /// XLS or XLSB, which are not read.
    #[error("old or binary Excel format")]
    OldExcel,
    /// No cell with anything in it on any sheet that is not hidden.
    #[error("empty")]
    Empty,
    #[error("more than {limit_megabytes} MB")]
    TooLarge { limit_megabytes: u64 },
    #[error("more than {limit} rows")]
    TooManyRows { limit: u32 },
    #[error("more than {limit} columns")]
    TooManyColumns { limit: usize },
    #[error("more than {limit} sheets")]
    TooManySheets { limit: usize },
    /// `cell` as a spreadsheet names it: `AB12`.
    #[error("more than {limit} characters in {cell}")]
    CellTooLong { cell: String, limit: usize },
    /// Made to exhaust whoever opens it.
    #[error("hostile")]
    Hostile,
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl SheetError {
    /// The Fluent key of the sentence that tells a person what happened and what to do.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NotASpreadsheet => "sheets-error-not-a-spreadsheet",
            Self::Damaged => "sheets-error-damaged",
            Self::Calendar => "sheets-error-calendar",
            Self::NoEvents => "sheets-error-no-events",
            Self::PasswordProtected => "sheets-error-password-protected",
            Self::OldExcel => "sheets-error-old-excel",
            Self::Empty => "sheets-error-empty",
            Self::TooLarge { .. } => "sheets-error-too-large",
            Self::TooManyRows { .. } => "sheets-error-too-many-rows",
            Self::TooManyColumns { .. } => "sheets-error-too-many-columns",
            Self::TooManySheets { .. } => "sheets-error-too-many-sheets",
            Self::CellTooLong { .. } => "sheets-error-cell-too-long",
            Self::Hostile => "sheets-error-hostile",
            Self::Io(_) => "sheets-error-io",
        }
    }

    pub(super) fn too_large(limit_bytes: u64) -> Self {
        Self::TooLarge {
            limit_megabytes: limit_bytes / 1_000_000,
        }
    }
}

impl From<&SheetError> for UserError {
    fn from(error: &SheetError) -> Self {
        let sentence = Self::new(error.key());
        match error {
            SheetError::TooLarge { limit_megabytes } => sentence.with("limit", limit_megabytes),
            SheetError::TooManyRows { limit } => sentence.with("limit", limit),
            SheetError::TooManyColumns { limit } | SheetError::TooManySheets { limit } => {
                sentence.with("limit", limit)
            }
            SheetError::CellTooLong { cell, limit } => {
                sentence.with("cell", cell).with("limit", limit)
            }
            _ => sentence,
        }
    }
}
