//! Following the feed: the index of this process, kept fresh behind the snapshot.

use std::{collections::HashMap, path::PathBuf, sync::Arc, time::Duration};

use arc_swap::ArcSwapOption;
use ordit_kernel::Id;
use sea_orm::DbErr;
use tantivy::{TantivyDocument, TantivyError};
use tokio::{
    sync::{Mutex, Notify, watch},
    task::{JoinError, spawn_blocking},
};

use super::{
    columns::Opened,
    schema::{Bodies, Fields},
    store,
    writer::{Home, Position, Writer},
};
use crate::{
    db::Db,
    events,
    snapshot::{Snapshot, Snapshots},
};

/// Events are applied in batches of at most this many.
const EVENTS: u32 = 5_000;
/// The index is made anew in pieces of this many entries.
const ENTRIES: usize = 2_000;
/// Commits are at least this far apart.
const PACE: Duration = Duration::from_millis(50);
/// Writes a little at a time leave fewer segments than this.
const MOST_SEGMENTS: usize = 12;
/// After a failure the index is left alone for this long.
const REST: Duration = Duration::from_secs(2);

/// Why the index does not answer.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// It is being made; the snapshot answers meanwhile.
    #[error("the index is being prepared")]
    Preparing,
    #[error("the database does not answer: {0}")]
    Database(#[from] DbErr),
    #[error("the index does not answer: {0}")]
    Index(#[from] TantivyError),
    #[error("the work on the index broke off: {0}")]
    Work(#[from] JoinError),
}

impl SearchError {
    /// Whether another process has the index in its hands; then that one is to be asked.
    pub fn is_held_elsewhere(&self) -> bool {
        matches!(self, Self::Index(TantivyError::LockFailure(..)))
    }
}

/// The search index of this process; cheap to clone.
#[derive(Clone)]
pub struct Search {
    inner: Arc<Inner>,
}

struct Inner {
    db: Db,
    snapshots: Snapshots,
    home: Home,
    /// None until there is an index that knows everything up to some event.
    opened: ArcSwapOption<Opened>,
    /// Held while the index changes. Empty before the first time and after a failure.
    writer: Mutex<Option<Writer>>,
    applied: watch::Sender<i64>,
    /// Told when much was written at once, which leaves the index in many segments.
    in_pieces: Notify,
}

impl Search {
    /// An index in a folder, which [`Self::follow`] opens and keeps fresh.
    pub fn in_folder(db: &Db, snapshots: &Snapshots, folder: PathBuf) -> Self {
        Self::new(db, snapshots, Home::Folder(folder))
    }

    /// An index in memory, made on first use and brought up to date before each question; for
    /// tests.
    pub fn in_memory(db: &Db, snapshots: &Snapshots) -> Self {
        Self::new(db, snapshots, Home::Memory)
    }

    /// Follows the feed until the process ends; a failure is reported and tried again.
    pub async fn follow(self) {
        let mut news = self.inner.snapshots.applied();
        tokio::spawn(self.clone().join_pieces());
        loop {
            if let Err(error) = self.catch_up().await {
                tracing::warn!(%error, "the search index does not follow");
                tokio::time::sleep(REST).await;
                continue;
            }
            tokio::time::sleep(PACE).await;
            let is_behind = *news.borrow_and_update() > *self.inner.applied.borrow();
            if !is_behind && news.changed().await.is_err() {
                return;
            }
        }
    }

    /// Brings the index up to the snapshot, making it anew when it is missing, damaged, of
    /// another shape or of another database.
    ///
    /// # Errors
    /// When the database or the index's folder cannot be used.
    pub async fn catch_up(&self) -> Result<(), SearchError> {
        let mut turn = self.inner.writer.lock().await;
        let mut writer = match turn.take() {
            Some(writer) => writer,
            None => self.writer().await?,
        };
        loop {
            let snapshot = self.inner.snapshots.current();
            writer = match writer.position {
                None => self.rebuilt(writer, snapshot).await?,
                Some(position) if position.seq < snapshot.seq => {
                    self.advanced(writer, position, snapshot).await?
                }
                Some(position) => {
                    self.publish(&writer, position)?;
                    *turn = Some(writer);
                    return Ok(());
                }
            };
        }
    }

    /// Makes the index anew; the old one answers until then. Tells how many entries it holds.
    ///
    /// # Errors
    /// When the database or the index's folder cannot be used.
    pub async fn reindex(&self) -> Result<u64, SearchError> {
        let mut turn = self.inner.writer.lock().await;
        let writer = match turn.take() {
            Some(writer) => writer,
            None => self.writer().await?,
        };
        let snapshot = self.inner.snapshots.current();
        let writer = self.rebuilt(writer, snapshot).await?;
        if let Some(position) = writer.position {
            self.publish(&writer, position)?;
        }
        let count = writer.reader.searcher().num_docs();
        *turn = Some(writer);
        Ok(count)
    }

    /// Waits until an event is in the index, at most this long; tells whether it is.
    pub async fn wait_for(&self, seq: i64, longest: Duration) -> bool {
        let mut applied = self.inner.applied.subscribe();
        let arrived = applied.wait_for(|known| *known >= seq);
        matches!(tokio::time::timeout(longest, arrived).await, Ok(Ok(_)))
    }

    /// The snapshot beside which this index stands.
    pub(super) fn snapshot(&self) -> Arc<Snapshot> {
        self.inner.snapshots.current()
    }

    /// What answers questions now.
    pub(super) async fn opened(&self) -> Result<Arc<Opened>, SearchError> {
        if self.inner.home == Home::Memory {
            self.catch_up().await?;
        }
        let opened = self.inner.opened.load_full();
        opened.ok_or(SearchError::Preparing)
    }

    fn new(db: &Db, snapshots: &Snapshots, home: Home) -> Self {
        Self {
            inner: Arc::new(Inner {
                db: db.clone(),
                snapshots: snapshots.clone(),
                home,
                opened: ArcSwapOption::empty(),
                writer: Mutex::default(),
                applied: watch::Sender::new(0),
                in_pieces: Notify::new(),
            }),
        }
    }

    /// The index as it was left, or an empty one.
    async fn writer(&self) -> Result<Writer, SearchError> {
        let home = self.inner.home.clone();
        let opened = spawn_blocking(move || Writer::open(&home)).await;
        let broken = match opened {
            Ok(Ok(writer)) => match writer.position {
                Some(position) if !self.is_ours(position).await? => None,
                _ => return Ok(self.opened_anew(writer)?),
            },
            Ok(Err(error @ TantivyError::LockFailure(..))) => return Err(error.into()),
            Ok(Err(error)) => Some(error.to_string()),
            Err(error) => Some(error.to_string()),
        };
        tracing::warn!(?broken, "the search index is made anew");
        let home = self.inner.home.clone();
        Ok(spawn_blocking(move || Writer::make(&home)).await??)
    }

    /// A server that was stopped while it joined what it had made leaves all the pieces.
    fn opened_anew(&self, writer: Writer) -> tantivy::Result<Writer> {
        if writer.segments()? > MOST_SEGMENTS {
            self.inner.in_pieces.notify_one();
        }
        Ok(writer)
    }

    /// An index left by another database knows an event that ours does not.
    async fn is_ours(&self, position: Position) -> Result<bool, DbErr> {
        let entry = store::entry_of(&self.inner.db, position.seq).await?;
        Ok(entry == position.entry)
    }

    /// Joins what was made in pieces, while the index answers and is written to.
    async fn join_pieces(self) {
        loop {
            self.inner.in_pieces.notified().await;
            if let Err(error) = self.join_segments().await {
                // They are joined another time; until then searching takes a little longer.
                tracing::debug!(%error, "the pieces of the search index are not joined");
            }
        }
    }

    async fn join_segments(&self) -> Result<(), SearchError> {
        let joining = match self.inner.writer.lock().await.as_mut() {
            Some(writer) => writer.join_segments()?,
            None => None,
        };
        let Some(joining) = joining else {
            return Ok(());
        };
        joining.await?;
        if let Some(writer) = self.inner.writer.lock().await.as_ref() {
            writer.reader.reload()?;
            if let Some(position) = writer.position {
                self.publish(writer, position)?;
            }
        }
        Ok(())
    }

    async fn rebuilt(
        &self,
        mut writer: Writer,
        snapshot: Arc<Snapshot>,
    ) -> Result<Writer, SearchError> {
        let entry = store::entry_of(&self.inner.db, snapshot.seq).await?;
        let position = Position::at(snapshot.seq, entry);
        let ids: Vec<Id> = snapshot.heads().map(|head| head.id).collect();
        writer.begin_anew()?;
        for batch in ids.chunks(ENTRIES) {
            let work = self.work(&snapshot, batch.to_vec()).await?;
            writer = blocking(writer, move |writer| writer.add(work.documents())).await?;
        }
        blocking(writer, move |writer| {
            writer.commit(position)?;
            writer.end_anew();
            Ok(())
        })
        .await
        .inspect(|_| self.inner.in_pieces.notify_one())
    }

    async fn advanced(
        &self,
        writer: Writer,
        position: Position,
        snapshot: Arc<Snapshot>,
    ) -> Result<Writer, SearchError> {
        let (after, upto) = (position.seq, snapshot.seq);
        let mut touches = events::touched_after(self.inner.db.read(), after, EVENTS).await?;
        touches.retain(|touch| touch.seq <= upto);
        let position = match touches.last() {
            Some(last) => Position::at(last.seq, Some(last.entry)),
            None => Position::at(upto, None),
        };
        let touched = touches
            .iter()
            .flat_map(|touch| [Some(touch.entry), touch.other]);
        let mut ids: Vec<Id> = touched.flatten().collect();
        ids.sort_unstable();
        ids.dedup();
        let work = self.work(&snapshot, ids).await?;
        let writer = blocking(writer, move |writer| {
            writer.put(&work.ids, work.documents())?;
            writer.commit(position)
        })
        .await?;
        self.publish(&writer, position)?;
        Ok(writer)
    }

    async fn work(&self, snapshot: &Arc<Snapshot>, ids: Vec<Id>) -> Result<Work, DbErr> {
        let bodies = store::bodies(&self.inner.db, &ids).await?;
        Ok(Work {
            snapshot: Arc::clone(snapshot),
            ids,
            bodies,
        })
    }

    fn publish(&self, writer: &Writer, position: Position) -> tantivy::Result<()> {
        let opened = Opened::new(writer.reader.searcher(), position.seq)?;
        self.inner.opened.store(Some(Arc::new(opened)));
        self.inner.applied.send_if_modified(|seq| {
            let is_later = position.seq != *seq;
            *seq = position.seq;
            is_later
        });
        Ok(())
    }
}

/// Entries to be written, with what they are made of.
struct Work {
    snapshot: Arc<Snapshot>,
    ids: Vec<Id>,
    bodies: HashMap<Id, Bodies>,
}

impl Work {
    /// The documents; an entry that the snapshot does not know has none.
    fn documents(&self) -> Vec<TantivyDocument> {
        let nothing = Bodies::new();
        let heads = self.ids.iter().filter_map(|id| self.snapshot.head(*id));
        heads
            .map(|head| {
                let bodies = self.bodies.get(&head.id).unwrap_or(&nothing);
                Fields::get().document(head, bodies)
            })
            .collect()
    }
}

/// Lets the writer work on a thread that may wait for the disk.
async fn blocking<T: Send + 'static>(
    mut writer: Writer,
    work: impl FnOnce(&mut Writer) -> tantivy::Result<T> + Send + 'static,
) -> Result<Writer, SearchError> {
    let done = spawn_blocking(move || work(&mut writer).map(|_| writer));
    Ok(done.await??)
}
