//! One process reads a file; when it ends before the file does, another goes on.

use std::time::Duration;

use ordit_kernel::{Acting, Id, UserError};
use sea_orm::DbErr;

use super::{
    ImportError, Importer, Run,
    run::RunState,
    store::{lease, rows, runs},
};
use crate::db::Write;

/// How often a reader tells that it is there; several times within a lease.
const EVERY: Duration = Duration::from_secs(5);

/// A run whose reader has not been heard of for too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Abandoned {
    pub run: Id,
    /// Whether its whole file is here to be read anew.
    pub is_kept: bool,
}

impl Importer {
    /// Runs whose file a process was reading, or receiving, when it ended.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn abandoned(&self) -> Result<Vec<Abandoned>, DbErr> {
        lease::abandoned(self.db.read(), self.db.effects().now()).await
    }

    /// Reads the file of an abandoned run anew; without a file the run ends as failed. Nothing
    /// happens when another process was quicker.
    ///
    /// # Errors
    /// When the database or the disk cannot be reached.
    pub async fn take_over(&self, acting: &Acting, found: Abandoned) -> Result<(), ImportError> {
        if found.is_kept {
            return match self.read_file(acting, found.run).await {
                Err(ImportError::Refused(_)) => Ok(()),
                other => other,
            };
        }
        let run = self.run(found.run).await?;
        if let Some(reader) = self.claim(acting, &run).await? {
            let error = UserError::new("import-error-interrupted");
            self.fail(acting, found.run, reader, &error).await?;
        }
        Ok(())
    }

    /// Becomes the one reader of a run and forgets what an earlier one staged; nothing when
    /// somebody else is reading it.
    pub(super) async fn claim(&self, acting: &Acting, run: &Run) -> Result<Option<Id>, DbErr> {
        let reader = self.db.effects().id();
        let write = self.db.write(acting).await?;
        if !lease::claim(&write, run.id, reader).await? {
            return Ok(None);
        }
        self.forget_rows(&write, run).await?;
        write.commit().await?;
        Ok(Some(reader))
    }

    /// Ends a run that this reader cannot read, with the reason.
    pub(super) async fn fail(
        &self,
        acting: &Acting,
        id: Id,
        reader: Id,
        error: &UserError,
    ) -> Result<(), ImportError> {
        let run = self.run(id).await?;
        let write = self.db.write(acting).await?;
        if lease::keep(&write, id, reader).await? {
            runs::advance(&write, id, RunState::Reading, RunState::Failed).await?;
            runs::note_error(&write, id, error).await?;
            self.forget_rows(&write, &run).await?;
        }
        write.commit().await?;
        Ok(())
    }

    /// Tells again and again that the run is being read; ends when it is no longer this reader's.
    pub(super) async fn keep_telling(
        &self,
        acting: &Acting,
        id: Id,
        reader: Id,
    ) -> Result<(), DbErr> {
        loop {
            tokio::time::sleep(EVERY).await;
            let write = self.db.write(acting).await?;
            let is_ours = lease::keep(&write, id, reader).await?;
            write.commit().await?;
            if !is_ours {
                return Ok(());
            }
        }
    }

    async fn forget_rows(&self, write: &Write, run: &Run) -> Result<(), DbErr> {
        if let Ok(noun) = self.noun_of(run) {
            rows::clear_staged(write.conn(), run.id, noun.tables).await?;
        }
        rows::clear(write.conn(), run.id).await
    }
}
