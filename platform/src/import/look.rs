//! One row looked at and not written: what it would do, and what it looks like.

use ordit_kernel::Id;
use sea_orm::DbErr;

use super::{GivenRow, Importer, Likeness, Noun, Refusal, Status, planner::Planner, row::Input};

/// What one row would do.
#[derive(Clone, Debug)]
pub struct Look {
    pub status: Status,
    /// What keeps it from being written, or the values that would be left as they are.
    pub refusals: Vec<Refusal>,
    /// The entries that it may mean.
    pub likenesses: Vec<Likeness>,
}

impl Importer {
    /// Looks at a row as [`Self::save_one`] would write it now, and writes nothing.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn look_at_one(
        &self,
        network: Option<Id>,
        noun: &'static Noun,
        given: GivenRow,
    ) -> Result<Option<Look>, DbErr> {
        let input = Input {
            position: 1,
            given,
            ..Input::default()
        };
        let mut planner = Planner::open_for(self, noun, network, &input).await?;
        let planned = planner.plan(vec![input]).await?.pop();
        Ok(planned.map(|planned| Look {
            status: planned.status,
            refusals: planned.refusals,
            likenesses: planned.matches,
        }))
    }
}
