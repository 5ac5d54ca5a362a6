//! Looks at rows that are already in hand: a pasted block, a change of many, a form.

use futures::future::BoxFuture;
use ordit_kernel::{Acting, Id};
use sea_orm::DbErr;

use super::{
    GivenRow, ImportError, Importer, NewRun, Noun, Origin, RunState, plan::Planned,
    planner::Planner, row::Input, staged, store::runs,
};
use crate::db::Write;

/// Rows are planned and staged this many at a time, each time in one small write.
pub(super) const CHUNK: usize = 500;

/// What else is written in the change by which a run, given by its id, can be confirmed.
pub type AlsoStaged<'a> =
    &'a (dyn for<'w> Fn(&'w Write, Id) -> BoxFuture<'w, Result<(), DbErr>> + Send + Sync);

impl Importer {
    /// Looks at rows and gives the run in which they wait to be confirmed.
    ///
    /// # Errors
    /// When the noun needs a network and none is given, or the database cannot be reached.
    pub async fn stage_records(
        &self,
        acting: &Acting,
        network: Option<Id>,
        noun: &'static Noun,
        origin: Origin,
        rows: Vec<GivenRow>,
    ) -> Result<Id, ImportError> {
        self.stage_records_also(acting, network, noun, origin, rows, None)
            .await
    }

    /// The same, with something else that is written in the change by which the run can be
    /// confirmed, or the run cannot.
    ///
    /// # Errors
    /// As [`Self::stage_records`], and those of `also`.
    pub async fn stage_records_also(
        &self,
        acting: &Acting,
        network: Option<Id>,
        noun: &'static Noun,
        origin: Origin,
        rows: Vec<GivenRow>,
        also: Option<AlsoStaged<'_>>,
    ) -> Result<Id, ImportError> {
        let inputs = rows.into_iter().zip(1..).map(|(given, position)| {
            let sheet_row = u32::try_from(position).unwrap_or(u32::MAX);
            Input {
                position,
                sheet_row,
                given,
                ..Input::default()
            }
        });
        let new = NewRun::of(noun, network, origin);
        self.stage(acting, noun, &new, inputs.collect(), also).await
    }

    pub(super) async fn stage(
        &self,
        acting: &Acting,
        noun: &'static Noun,
        new: &NewRun<'_>,
        inputs: Vec<Input>,
        also: Option<AlsoStaged<'_>>,
    ) -> Result<Id, ImportError> {
        ensure_network(noun, new.network)?;
        ensure_open(noun, acting, new.network)?;
        let id = self.db.effects().id();
        let write = self.db.write(acting).await?;
        runs::insert(&write, id, new, RunState::Reading).await?;
        write.commit().await?;
        let compares = inputs.iter().any(|input| input.given.id.is_none());
        let mut planner = Planner::open(self, noun, new.network, compares).await?;
        let mut count = 0;
        let mut inputs = inputs.into_iter().peekable();
        while inputs.peek().is_some() {
            let planned = planner.plan(inputs.by_ref().take(CHUNK).collect()).await?;
            count += i64::try_from(planned.len()).unwrap_or(0);
            self.stage_chunk(acting, id, noun, &planned, count).await?;
        }
        if count > CHUNK as i64 {
            staged::count_waiting(&self.db, noun).await?;
        }
        let write = self.db.write(acting).await?;
        if let Some(also) = also {
            also(&write, id).await?;
        }
        runs::advance(&write, id, RunState::Reading, RunState::Ready).await?;
        write.commit().await?;
        Ok(id)
    }

    async fn stage_chunk(
        &self,
        acting: &Acting,
        id: Id,
        noun: &'static Noun,
        planned: &[Planned],
        count: i64,
    ) -> Result<(), DbErr> {
        let write = self.db.write(acting).await?;
        staged::stage(&write, id, noun, planned).await?;
        runs::note_progress(&write, id, noun.name, &[], count).await?;
        write.commit().await.map(drop)
    }
}

pub(super) fn ensure_open(
    noun: &'static Noun,
    acting: &Acting,
    network: Option<Id>,
) -> Result<(), ImportError> {
    match noun.is_open_to(acting, network) {
        true => Ok(()),
        false => Err(ImportError::because("import-error-forbidden")),
    }
}

pub(super) fn ensure_network(noun: &'static Noun, network: Option<Id>) -> Result<(), ImportError> {
    match noun.needs_network() && network.is_none() {
        true => Err(ImportError::because("import-error-no-network")),
        false => Ok(()),
    }
}
