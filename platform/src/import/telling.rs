//! Whether people are told of what a run changes for them: a sheet tells nobody unless it is asked to.

use ordit_kernel::{Acting, Id};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::{Foretold, Importer, Run, RunState};
use crate::db::{SqlMigration, Write, execute, query_one};

/// Whoever writes a run says whether people are told.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261128_060000_platform_import_tells",
    sql: include_str!("tells.sql"),
};

impl Importer {
    /// Whom a run that waits would have told of something, were it written by this one.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn foretold(&self, acting: &Acting, run: &Run) -> Result<Vec<Foretold>, DbErr> {
        let noun = self.noun_of(run).ok();
        let foretell = noun.filter(|_| run.state == RunState::Ready);
        match foretell.and_then(|noun| noun.foretell) {
            Some(foretell) => foretell(&self.db, acting, run.id).await,
            None => Ok(Vec::new()),
        }
    }
}

/// Keeps, in the change that writes a run, that people are told of it.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn ask(write: &Write, run: Id) -> Result<(), DbErr> {
    let sql = "UPDATE import_runs SET tells = TRUE WHERE id = $1";
    execute(write.conn(), sql, [Uuid::from(run).into()])
        .await
        .map(drop)
}

/// Whether people are told of what changed in this batch: of forms always, of sheets and lists
/// where whoever wrote them asked for it.
///
/// # Errors
/// When the database cannot be reached.
pub async fn is_told(on: &impl ConnectionTrait, batch: Option<Id>) -> Result<bool, DbErr> {
    let Some(batch) = batch else {
        return Ok(true);
    };
    let sql = "SELECT 1 AS quiet FROM import_runs WHERE id = $1 AND origin <> 'form' AND NOT tells";
    let quiet = query_one(on, sql, [Uuid::from(batch).into()]).await?;
    Ok(quiet.is_none())
}
