//! What can keep an import or a save from happening, in words or in the database.

use ordit_kernel::UserError;
use sea_orm::{DbErr, SqlErr};

use super::{Current, Likeness, Refusal};
use crate::sheets::SheetError;

/// Why an import did not go on.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// A sentence for the person; nothing was changed.
    #[error(transparent)]
    Refused(#[from] UserError),
    #[error(transparent)]
    Database(#[from] DbErr),
}

impl ImportError {
    pub(super) fn because(key: &str) -> Self {
        Self::Refused(UserError::new(key))
    }
}

impl From<SheetError> for ImportError {
    fn from(error: SheetError) -> Self {
        Self::Refused(UserError::from(&error))
    }
}

/// Whether somebody else was quicker with a value that only one entry may have.
pub(super) fn is_taken(error: &DbErr) -> bool {
    matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_)))
}

/// Why one row was not saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    #[error("refused")]
    Refused(Vec<Refusal>),
    /// Someone else changed the same fields; this is what they say now.
    #[error("changed by someone else")]
    Conflict(Box<Current>),
    /// It may be there already; a [`super::Choice`] decides.
    #[error("may be there already")]
    Doubtful(Vec<Likeness>),
    #[error(transparent)]
    Database(#[from] DbErr),
}
