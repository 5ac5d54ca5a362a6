//! Following the feed: the snapshot of this process, kept fresh, and waiting for a write.

use std::{path::PathBuf, sync::Arc, time::Duration};

use arc_swap::ArcSwap;
use ordit_kernel::Id;
use sea_orm::DbErr;
use tokio::sync::{Mutex, watch};

use super::{Kind, Snapshot, file, load, seen::Audiences};
use crate::{db::Db, events};

/// Events are applied in batches of at most this many.
const BATCH: u32 = 5_000;
/// The command line beside a running server is noticed after this time.
const GLANCE: Duration = Duration::from_millis(100);

/// The current snapshot of this process; cheap to clone.
#[derive(Clone)]
pub struct Snapshots {
    inner: Arc<Inner>,
}

struct Inner {
    db: Db,
    kinds: Vec<Kind>,
    current: ArcSwap<Snapshot>,
    applied: watch::Sender<i64>,
    /// Held while events are applied, so that one task at a time makes the next snapshot.
    turn: Mutex<()>,
    file: Option<PathBuf>,
}

impl Snapshots {
    /// The snapshot from its file, caught up with the feed; rebuilt when the file is missing or
    /// damaged.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn open(db: &Db, kinds: Vec<Kind>, file: Option<PathBuf>) -> Result<Self, DbErr> {
        let known = match &file {
            Some(path) => file::read(path, db).await?,
            None => None,
        };
        let snapshot = match known {
            Some(snapshot) => snapshot,
            None => rebuild(db, &kinds).await?,
        };
        let applied = watch::Sender::new(snapshot.seq);
        let current = ArcSwap::from_pointee(snapshot);
        let (db, turn) = (db.clone(), Mutex::default());
        let snapshots = Self {
            inner: Arc::new(Inner {
                db,
                kinds,
                current,
                applied,
                turn,
                file,
            }),
        };
        snapshots.catch_up().await?;
        Ok(snapshots)
    }

    /// The snapshot as it is now.
    pub fn current(&self) -> Arc<Snapshot> {
        self.inner.current.load_full()
    }

    /// The page of an entry, whatever its kind.
    pub fn path_of(&self, head: &super::Head) -> Option<String> {
        let kind = self
            .inner
            .kinds
            .iter()
            .find(|kind| kind.name == &*head.kind)?;
        Some((kind.path)(&head.slug))
    }

    /// Waits until an event is in the snapshot, at most this long; tells whether it is.
    pub async fn wait_for(&self, seq: i64, longest: Duration) -> bool {
        let mut applied = self.inner.applied.subscribe();
        let arrived = applied.wait_for(|known| *known >= seq);
        matches!(tokio::time::timeout(longest, arrived).await, Ok(Ok(_)))
    }

    /// Applies every event that is visible now.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn catch_up(&self) -> Result<(), DbErr> {
        let inner = &self.inner;
        let _turn = inner.turn.lock().await;
        loop {
            let current = self.current();
            let news = events::after(inner.db.read(), current.seq, BATCH).await?;
            let Some(last) = news.last().map(|event| event.seq) else {
                return Ok(());
            };
            let touched = news
                .iter()
                .flat_map(|event| [Some(event.entry), event.other])
                .flatten();
            let mut ids: Vec<Id> = touched.collect();
            ids.sort_unstable();
            ids.dedup();
            let next = current
                .refreshed(&inner.db, &inner.kinds, &ids, last)
                .await?;
            inner.current.store(Arc::new(next));
            inner.applied.send_replace(last);
        }
    }

    /// Makes everything anew from the database.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn reindex(&self) -> Result<usize, DbErr> {
        let _turn = self.inner.turn.lock().await;
        let fresh = rebuild(&self.inner.db, &self.inner.kinds).await?;
        let (seq, count) = (fresh.seq, fresh.len());
        self.inner.current.store(Arc::new(fresh));
        self.inner.applied.send_replace(seq);
        Ok(count)
    }

    /// What in this snapshot is not as a new one would be; empty when all is well.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn differences(&self) -> Result<Vec<Id>, DbErr> {
        let fresh = rebuild(&self.inner.db, &self.inner.kinds).await?;
        self.catch_up().await?;
        Ok(self.current().differs_from(&fresh))
    }

    /// Writes the snapshot to its file, if it has one.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn save(&self) -> std::io::Result<()> {
        match &self.inner.file {
            Some(path) => file::write(path, self.current()).await,
            None => Ok(()),
        }
    }

    /// Follows the feed until the process ends; a failing event is reported and tried again.
    pub async fn follow(self) {
        let mut commits = self.inner.db.commits();
        loop {
            let glance = tokio::time::timeout(GLANCE, commits.changed()).await;
            if matches!(glance, Ok(Err(_))) {
                return;
            }
            if let Err(error) = self.catch_up().await {
                tracing::error!(%error, "the snapshot cannot follow the feed");
                metrics::counter!("ordit_snapshot_failures").increment(1);
                tokio::time::sleep(GLANCE).await;
            }
        }
    }
}

impl Snapshot {
    fn differs_from(&self, fresh: &Self) -> Vec<Id> {
        let differs = |head: &&super::Head| {
            let position = fresh.index.position_of(head.id);
            position.and_then(|position| fresh.head_at(position)) != Some(*head)
        };
        let mut different: Vec<Id> = self.heads().filter(differs).map(|head| head.id).collect();
        let missing = fresh
            .heads()
            .filter(|head| self.index.position_of(head.id).is_none());
        different.extend(missing.map(|head| head.id));
        different
    }
}

async fn rebuild(db: &Db, kinds: &[Kind]) -> Result<Snapshot, DbErr> {
    // The number comes first: what is written meanwhile is read twice, never missed.
    let seq = events::last_seq(db.read()).await?;
    let audiences = Audiences::load(db).await?;
    let mut snapshot = Snapshot {
        seq,
        audiences,
        ..Snapshot::default()
    };
    let mut last = None;
    loop {
        let ids = load::ids_after(db, last, i64::from(BATCH)).await?;
        let Some(id) = ids.last() else {
            return Ok(snapshot);
        };
        last = Some(*id);
        for head in load::heads(db, kinds, &ids).await? {
            snapshot.put(head);
        }
    }
}
