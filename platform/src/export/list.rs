//! A list on its way out: read piece by piece as of one moment, written on a thread of its own.

use std::{
    io::{Seek, Write},
    sync::Arc,
};

use ordit_kernel::{Id, Lang, Viewer};
use sea_orm::{DatabaseTransaction, DbErr};
use tokio::{sync::mpsc, task::JoinError};

use super::{Format, Table};
use crate::{
    i18n::Words,
    import::{Field, Noun, Record},
    sheets::SheetError,
};

/// So many entries are in memory together, twice: those being read and those being written.
const PIECE_ROWS: usize = 500;
const PIECES_WAITING: usize = 1;

type Piece = Vec<(Id, Record)>;

/// What is taken along, and how.
pub struct List {
    pub noun: &'static Noun,
    /// The network whose own relation to the entries is shown, if any.
    pub network: Option<Id>,
    pub fields: Vec<&'static Field>,
    /// In the order of the file; what is there no more is left out.
    pub ids: Vec<Id>,
    /// Who gets it; the operator at the command line has the whole database anyway.
    pub viewer: Option<Viewer>,
    pub format: Format,
    pub lang: Lang,
    pub words: Arc<Words>,
}

/// Why a list was not written to its end.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    #[error(transparent)]
    Database(#[from] DbErr),
    #[error(transparent)]
    Sheet(#[from] SheetError),
    #[error(transparent)]
    Io(#[from] std::io::Error),
    #[error(transparent)]
    Thread(#[from] JoinError),
}

impl List {
    /// Writes the list to `out` as it is at this moment, in constant memory but for the ids, and
    /// gives back what it was written to.
    ///
    /// # Errors
    /// When the database cannot be reached, `out` cannot be written to, or a sheet has no room.
    pub async fn write<W>(self, at: &DatabaseTransaction, out: W) -> Result<W, ExportError>
    where
        W: Write + Seek + Send + 'static,
    {
        let (sender, mut pieces) = mpsc::channel::<Piece>(PIECES_WAITING);
        let (noun, fields, format) = (self.noun, self.fields, self.format);
        let (words, lang) = (self.words, self.lang);
        let writing = tokio::task::spawn_blocking(move || {
            let rows = std::iter::from_fn(move || pieces.blocking_recv()).flatten();
            Table::new(noun, fields, &words, lang).write(format, out, rows)
        });
        let viewer = self.viewer.as_ref();
        let read = read(at, noun, self.network, &self.ids, viewer, sender).await;
        let written = writing.await??;
        read?;
        Ok(written)
    }
}

/// Reads on until the end, or until nobody takes the pieces any more.
async fn read(
    at: &DatabaseTransaction,
    noun: &'static Noun,
    network: Option<Id>,
    ids: &[Id],
    viewer: Option<&Viewer>,
    pieces: mpsc::Sender<Piece>,
) -> Result<(), DbErr> {
    for ids in ids.chunks(PIECE_ROWS) {
        let mut found = (noun.current)(at.into(), network, ids).await?;
        let mut rows = |id: &Id| {
            let current = found.remove(id)?;
            let is_seen = viewer.is_none_or(|viewer| viewer.sees(&current.sheet.audience));
            let records = match noun.part {
                _ if !is_seen => Vec::new(),
                Some(part) => (part.all)(&current),
                None => vec![current.record],
            };
            let id = *id;
            Some(records.into_iter().map(move |record| (id, record)))
        };
        let piece = ids.iter().filter_map(&mut rows).flatten().collect();
        if pieces.send(piece).await.is_err() {
            break;
        }
    }
    Ok(())
}
