//! A list on its way out: read piece by piece as of one moment, written on a thread of its own.

use std::{
    collections::HashMap,
    io::{Seek, Write},
    sync::Arc,
};

use ordit_kernel::{Id, Lang, Viewer};
use sea_orm::{DatabaseTransaction, DbErr};
use tokio::{sync::mpsc, task::JoinError};

use super::{Format, Table};
use crate::{
    fold::fold,
    i18n::Words,
    import::{Field, NAME, Noun, Record, SOURCE_ID, keys_of},
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
    /// JSON becomes GeoJSON (RFC 7946): a feature for each entry, of which the point may be unknown.
    pub is_map: bool,
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
        let is_map = self.is_map;
        let (words, lang) = (self.words, self.lang);
        // What a source calls its rows is read only where it is taken along.
        let has_keys = fields.iter().any(|field| field.key == SOURCE_ID);
        let keyed = self.network.filter(|_| has_keys);
        let writing = tokio::task::spawn_blocking(move || {
            let rows = std::iter::from_fn(move || pieces.blocking_recv()).flatten();
            let table = Table::new(noun, fields, &words, lang);
            match is_map {
                true => table.write_map(out, rows),
                false => table.write(format, out, rows),
            }
        });
        let viewer = self.viewer.as_ref();
        let of = (noun, self.network, keyed);
        let read = read(at, of, &self.ids, viewer, sender).await;
        let written = writing.await??;
        read?;
        Ok(written)
    }
}

/// Reads on until the end, or until nobody takes the pieces any more.
async fn read(
    at: &DatabaseTransaction,
    (noun, network, keyed): (&'static Noun, Option<Id>, Option<Id>),
    ids: &[Id],
    viewer: Option<&Viewer>,
    pieces: mpsc::Sender<Piece>,
) -> Result<(), DbErr> {
    for ids in ids.chunks(PIECE_ROWS) {
        let mut found = (noun.current)(at.into(), network, ids).await?;
        let keys = match keyed {
            Some(network) => keys_of(at, (network, noun.name), ids).await?,
            None => HashMap::new(),
        };
        let mut rows = |id: &Id| {
            let current = found.remove(id)?;
            let is_seen = viewer.is_none_or(|viewer| viewer.sees(&current.sheet.audience));
            let records = match noun.part {
                _ if !is_seen => Vec::new(),
                Some(part) => (part.all)(&current),
                None => vec![with_key(current.record, keys.get(id))],
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

/// A key that was made of the name, for want of another, tells nothing beside it.
fn with_key(mut record: Record, key: Option<&String>) -> Record {
    let name = record.get(NAME).map(|name| fold(name)).unwrap_or_default();
    let is_made = |key: &str| key.contains(' ') && !name.is_empty() && key.contains(&name);
    if let Some(key) = key.filter(|key| !is_made(key)) {
        record.insert(SOURCE_ID, key.clone());
    }
    record
}
