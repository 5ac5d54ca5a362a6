//! A spreadsheet from its upload to the rows that wait, in constant memory.

use std::{
    io::Write as _,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use futures::{Stream, StreamExt};
use ordit_kernel::{Acting, Id};
use sea_orm::DbErr;
use tokio::sync::mpsc;
use uuid::Uuid;

use super::{
    ImportError, Importer, NewRun, Noun, Run, RunState,
    planner::Planner,
    reader::Reader,
    stage::{CHUNK, ensure_network},
    staged,
    store::{lease, runs},
};
use crate::{
    db::{execute, query},
    sheets::{self, Limits, Row, SheetError},
};

/// A stored file is cut into pieces of this many bytes.
const PIECE: usize = 256 * 1024;
/// Rows travel from the reading thread in bundles of this many.
const BUNDLE: usize = 200;

type Bundle = Vec<(String, Row)>;

impl Importer {
    /// Begins a run; a file is then stored and read.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn start(&self, acting: &Acting, new: &NewRun<'_>) -> Result<Id, DbErr> {
        let id = self.db.effects().id();
        let write = self.db.write(acting).await?;
        runs::insert(&write, id, new, RunState::Reading).await?;
        write.commit().await?;
        Ok(id)
    }

    /// Keeps an uploaded file until its run ends, so that reading it survives a restart.
    ///
    /// # Errors
    /// When it is too large or breaks off, or the database cannot be reached.
    pub async fn store_file<B, E>(
        &self,
        acting: &Acting,
        id: Id,
        mut bytes: impl Stream<Item = Result<B, E>> + Unpin,
    ) -> Result<(), ImportError>
    where
        B: AsRef<[u8]>,
    {
        let limit = Limits::default().file_bytes;
        let (mut piece, mut position, mut total) = (Vec::with_capacity(PIECE), 0, 0_u64);
        while let Some(bytes) = bytes.next().await {
            let bytes = bytes.map_err(|_| ImportError::because("import-error-upload"))?;
            total += bytes.as_ref().len() as u64;
            if total > limit {
                let limit_megabytes = limit / 1_000_000;
                return Err(SheetError::TooLarge { limit_megabytes }.into());
            }
            piece.extend_from_slice(bytes.as_ref());
            while piece.len() >= PIECE {
                let rest = piece.split_off(PIECE);
                self.store_piece(acting, id, position, piece).await?;
                (piece, position) = (rest, position + 1);
            }
        }
        self.store_piece(acting, id, position, piece).await?;
        let write = self.db.write(acting).await?;
        lease::note_stored(&write, id).await?;
        write.commit().await?;
        Ok(())
    }

    /// Reads the stored file of a run and looks at every row; begins anew after a restart.
    ///
    /// A file that cannot be read ends the run as failed, with the reason, and is no error here.
    ///
    /// # Errors
    /// When there is no such run, it is over, another process reads it, or the database or the
    /// disk cannot be reached.
    pub async fn read_file(&self, acting: &Acting, id: Id) -> Result<(), ImportError> {
        let mut file = tempfile::NamedTempFile::new().map_err(SheetError::Io)?;
        let sql = "SELECT bytes FROM import_file_chunks WHERE run_id = $1 AND position = $2";
        for position in 0_i64.. {
            let values = [Uuid::from(id).into(), position.into()];
            let Some(row) = query(self.db.read(), sql, values).await?.pop() else {
                break;
            };
            let bytes: Vec<u8> = row.try_get("", "bytes")?;
            file.write_all(&bytes).map_err(SheetError::Io)?;
        }
        self.read_path(acting, id, file.path()).await
    }

    /// Reads a file of this machine into a run and looks at every row, as [`Self::read_file`].
    ///
    /// # Errors
    /// When there is no such run, it is over, another process reads it, or the database cannot be
    /// reached.
    pub async fn read_path(&self, acting: &Acting, id: Id, path: &Path) -> Result<(), ImportError> {
        let run = self.run(id).await?;
        let Some(reader) = self.claim(acting, &run).await? else {
            return Err(ImportError::because("import-error-not-ready"));
        };
        let looked = tokio::select! {
            looked = self.look(Turn { acting, run: &run, reader }, path) => looked,
            told = self.keep_telling(acting, id, reader) => {
                told?;
                return Err(ImportError::because("import-error-not-ready"));
            }
        };
        match looked {
            Err(ImportError::Refused(error)) => Ok(self.fail(acting, id, reader, &error).await?),
            other => other,
        }
    }

    async fn look(&self, turn: Turn<'_>, path: &Path) -> Result<(), ImportError> {
        let run = turn.run;
        let file_name = run.file_name.clone().unwrap_or_default();
        let said = run.noun.as_deref().and_then(|name| self.noun(name));
        let mut reader = Reader::new(
            &self.words,
            &self.nouns,
            &file_name,
            said,
            run.mappings.clone(),
        );
        let (mut bundles, reading) = read_apart(path.to_owned(), file_name.clone());
        let mut planner = None;
        let mut count = 0;
        loop {
            let bundle = bundles.recv().await;
            let is_end = bundle.is_none();
            for (sheet, row) in bundle.unwrap_or_default() {
                reader.push(&sheet, row);
            }
            if is_end {
                reader.end_sheet();
            }
            while reader.inputs.len() >= CHUNK || (is_end && !reader.inputs.is_empty()) {
                let Some(noun) = reader.noun() else { break };
                if planner.is_none() {
                    ensure_network(noun, run.network)?;
                    planner = Some(Planner::open(self, noun, run.network, true).await?);
                }
                let Some(planner) = planner.as_mut() else {
                    break;
                };
                count += self
                    .look_at_chunk(turn, noun, planner, &mut reader, count)
                    .await?;
            }
            if is_end {
                break;
            }
        }
        finished(reading).await?;
        self.settle(turn, &reader, count).await
    }

    async fn look_at_chunk(
        &self,
        turn: Turn<'_>,
        noun: &'static Noun,
        planner: &mut Planner<'_>,
        reader: &mut Reader<'_>,
        before: i64,
    ) -> Result<i64, ImportError> {
        let end = reader.inputs.len().min(CHUNK);
        let planned = planner.plan(reader.inputs.drain(..end).collect()).await?;
        let count = i64::try_from(planned.len()).unwrap_or(0);
        let write = self.db.write(turn.acting).await?;
        if !lease::keep(&write, turn.run.id, turn.reader).await? {
            return Err(ImportError::because("import-error-not-ready"));
        }
        let read = before + count;
        runs::note_progress(&write, turn.run.id, noun.name, &reader.mappings, read).await?;
        staged::stage(&write, turn.run.id, noun, &planned).await?;
        write.commit().await?;
        Ok(count)
    }

    async fn settle(
        &self,
        turn: Turn<'_>,
        reader: &Reader<'_>,
        count: i64,
    ) -> Result<(), ImportError> {
        let Some(noun) = reader.noun().filter(|_| reader.reads_anything()) else {
            return Err(ImportError::because("import-error-no-header"));
        };
        staged::count_waiting(&self.db, noun).await?;
        let write = self.db.write(turn.acting).await?;
        if lease::keep(&write, turn.run.id, turn.reader).await? {
            let id = turn.run.id;
            runs::note_progress(&write, id, noun.name, &reader.mappings, count).await?;
            runs::advance(&write, id, RunState::Reading, RunState::Ready).await?;
        }
        write.commit().await?;
        Ok(())
    }

    async fn store_piece(
        &self,
        acting: &Acting,
        id: Id,
        position: i64,
        bytes: Vec<u8>,
    ) -> Result<(), DbErr> {
        let sql = "INSERT INTO import_file_chunks (run_id, position, bytes) VALUES ($1, $2, $3)";
        let write = self.db.write(acting).await?;
        let values = [Uuid::from(id).into(), position.into(), bytes.into()];
        execute(write.conn(), sql, values).await?;
        lease::note_arriving(&write, id).await?;
        write.commit().await.map(drop)
    }
}

/// The one reading of a run that is under way.
#[derive(Clone, Copy)]
struct Turn<'a> {
    acting: &'a Acting,
    run: &'a Run,
    reader: Id,
}

type Reading = tokio::task::JoinHandle<Result<(), SheetError>>;

/// Reads a workbook on a thread of its own, no faster than its rows are taken.
fn read_apart(path: PathBuf, file_name: String) -> (mpsc::Receiver<Bundle>, Reading) {
    let (sender, receiver) = mpsc::channel(8);
    let reading = tokio::task::spawn_blocking(move || {
        let mut bundle: Bundle = Vec::with_capacity(BUNDLE);
        sheets::read(&path, &file_name, &Limits::default(), &mut |sheet, row| {
            bundle.push((sheet.to_owned(), row));
            if bundle.len() < BUNDLE {
                return ControlFlow::Continue(());
            }
            let full = std::mem::replace(&mut bundle, Vec::with_capacity(BUNDLE));
            match sender.blocking_send(full) {
                Ok(()) => ControlFlow::Continue(()),
                Err(_) => ControlFlow::Break(()),
            }
        })?;
        // Nobody takes the last rows when the other side gave up.
        let _ = sender.blocking_send(bundle);
        Ok(())
    });
    (receiver, reading)
}

async fn finished(reading: Reading) -> Result<(), ImportError> {
    match reading.await {
        Ok(result) => Ok(result?),
        Err(_) => Err(ImportError::because("sheets-error-damaged")),
    }
}
