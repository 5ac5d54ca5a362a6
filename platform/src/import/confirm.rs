//! The decision about a run, and what one sees of it.

use futures::future::BoxFuture;
use ordit_kernel::{Acting, Id, Page, PageRequest};
use sea_orm::DbErr;
use uuid::Uuid;

use super::{
    ImportError, Importer, Kin, Listed, Noun, Outcome, Report, RowView, Run, RunState, Status,
    apply,
    error::is_taken,
    stage::ensure_open,
    store::{rows, runs},
};
use crate::db::{Write, execute};

/// What else is written in the change of a run, given what came of it. Its refusal takes the run
/// back too.
pub type Besides<'a> = &'a (
        dyn for<'w> Fn(&'w mut Write, Outcome) -> BoxFuture<'w, Result<(), ImportError>>
            + Send
            + Sync
    );

impl Importer {
    /// Writes every row that waits, all at once; the same again changes nothing.
    ///
    /// # Errors
    /// When the run is not ready, somebody else took a value that only one entry may have, or the
    /// database cannot be reached; then nothing was written.
    pub async fn confirm(&self, acting: &Acting, id: Id) -> Result<Outcome, ImportError> {
        self.confirm_besides(acting, id, None).await
    }

    /// The same, with something else that is written in the same change or not at all.
    ///
    /// # Errors
    /// As [`Self::confirm`], and those of `besides`.
    pub async fn confirm_besides(
        &self,
        acting: &Acting,
        id: Id,
        besides: Option<Besides<'_>>,
    ) -> Result<Outcome, ImportError> {
        let run = self.run(id).await?;
        let noun = self.noun_of(&run)?;
        ensure_open(noun, acting, run.network)?;
        let clock = &self.db.effects().clock;
        let began = clock.now();
        let mut write = self.db.write(acting).await?;
        let applied = match apply::apply(&mut write, id, run.network, noun, run.origin).await {
            Err(error) if is_taken(&error) => {
                return Err(ImportError::because("import-error-taken"));
            }
            applied => applied?,
        };
        let Some(mut outcome) = applied else {
            drop(write);
            return self.earlier_outcome(acting, id, noun).await;
        };
        if let Some(besides) = besides {
            besides(&mut write, outcome).await?;
        }
        outcome.seq = write.commit().await?;
        outcome.transaction_ms = (clock.now().0 - began.0) / 1000;
        let write = self.db.write(acting).await?;
        runs::note_seq(&write, id, outcome.seq).await?;
        clear_waiting(&write, id, noun).await?;
        write.commit().await?;
        Ok(outcome)
    }

    /// Throws a run away that was not written.
    ///
    /// # Errors
    /// When it was written already, or the database cannot be reached.
    pub async fn discard(&self, acting: &Acting, id: Id) -> Result<(), ImportError> {
        let run = self.run(id).await?;
        let write = self.db.write(acting).await?;
        let mut was_open = false;
        for state in [RunState::Reading, RunState::Ready, RunState::Failed] {
            was_open |= runs::advance(&write, id, state, RunState::Discarded).await?;
        }
        if !was_open {
            return Err(ImportError::because("import-error-already-written"));
        }
        if let Ok(noun) = self.noun_of(&run) {
            clear_waiting(&write, id, noun).await?;
        }
        clear_file(&write, id).await?;
        rows::clear(write.conn(), id).await?;
        write.commit().await?;
        Ok(())
    }

    /// A run with the number of its rows by status.
    ///
    /// # Errors
    /// When there is no such run, or the database cannot be reached.
    pub async fn report(&self, id: Id) -> Result<Report, ImportError> {
        let run = self.run(id).await?;
        let counts = rows::counts(self.db.read(), id).await?;
        let guessed = rows::guessed(self.db.read(), id).await?;
        Ok(Report {
            run,
            counts,
            guessed,
        })
    }

    /// One page of a run's rows, of one status or of all.
    ///
    /// # Errors
    /// When there is no such run, or the database cannot be reached.
    pub async fn rows(
        &self,
        id: Id,
        status: Option<Status>,
        request: PageRequest,
    ) -> Result<Page<RowView>, ImportError> {
        let run = self.run(id).await?;
        Ok(rows::page(self.db.read(), &run, status, request).await?)
    }

    /// The runs of a network, newest first; with none, those of no network.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn runs(
        &self,
        network: Option<Id>,
        listed: Listed,
        request: PageRequest,
    ) -> Result<Page<Run>, DbErr> {
        runs::of_network(self.db.read(), network, listed, request).await
    }

    /// What these runs undo and what undoes them.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn kin(&self, of: &[Run]) -> Result<Kin, DbErr> {
        runs::kin(self.db.read(), of).await
    }

    /// The run with this id.
    ///
    /// # Errors
    /// When there is no such run, or the database cannot be reached.
    pub async fn run(&self, id: Id) -> Result<Run, ImportError> {
        let found = runs::get(self.db.read(), id).await?;
        found.ok_or_else(|| ImportError::because("import-error-no-run"))
    }

    /// The noun of a run.
    ///
    /// # Errors
    /// When its file was not read far enough to tell.
    pub fn noun_of(&self, run: &Run) -> Result<&'static Noun, ImportError> {
        let noun = run.noun.as_deref().and_then(|name| self.noun(name));
        noun.ok_or_else(|| ImportError::because("import-error-not-ready"))
    }

    async fn earlier_outcome(
        &self,
        acting: &Acting,
        id: Id,
        noun: &'static Noun,
    ) -> Result<Outcome, ImportError> {
        let report = self.report(id).await?;
        if report.run.state != RunState::Written {
            return Err(ImportError::because("import-error-not-ready"));
        }
        if report.run.seq.is_none() {
            // The process that wrote it ended before it cleared up.
            let write = self.db.write(acting).await?;
            clear_waiting(&write, id, noun).await?;
            write.commit().await?;
        }
        Ok(Outcome {
            created: report.count(Status::New) as u64,
            changed: report.count(Status::Changed) as u64,
            stale: report.count(Status::Stale) as u64,
            seq: report.run.seq.unwrap_or(0),
            transaction_ms: 0,
        })
    }
}

/// Takes away what a run no longer needs once it has ended.
pub(super) async fn clear_waiting(
    write: &Write,
    run: Id,
    noun: &'static Noun,
) -> Result<(), DbErr> {
    rows::clear_staged(write.conn(), run, noun.tables).await?;
    clear_file(write, run).await
}

pub(super) async fn clear_file(write: &Write, run: Id) -> Result<(), DbErr> {
    let sql = "DELETE FROM import_file_chunks WHERE run_id = $1";
    execute(write.conn(), sql, [Uuid::from(run).into()])
        .await
        .map(drop)
}
