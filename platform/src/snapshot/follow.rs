//! Following the feed: the snapshot of this process, kept fresh, and waiting for a write.

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::{Duration, Instant},
};

use arc_swap::ArcSwap;
use ordit_kernel::Id;
use sea_orm::DbErr;
use tokio::sync::{Mutex, watch};

use super::{
    Head, Kind, Snapshot, file,
    in_order::{Alphabets, InOrder},
    load,
    places::Packed,
    seen::Audiences,
};
use crate::{db::Db, events};

/// The snapshot is made anew in pieces of this many entries.
const ENTRIES: i64 = 5_000;
/// The first piece of events has this many; the next ones as many as fit into [`PIECE`].
const EVENTS: u32 = 250;
/// Applying a piece of events aims at half of this, so that it seldom takes longer.
const PIECE: Duration = Duration::from_millis(50);
/// The command line beside a running server is noticed after this time.
const GLANCE: Duration = Duration::from_millis(100);
/// The number of what is in no file yet.
const UNSAVED: i64 = -1;

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
    /// Held while the tree of places is built anew.
    packing: Arc<Mutex<()>>,
    /// Held while heads are put in order.
    ordering: Mutex<()>,
    file: Option<PathBuf>,
    saved: AtomicI64,
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
        let saved = known.as_ref().map_or(UNSAVED, |snapshot| snapshot.seq);
        let snapshot = match known {
            Some(snapshot) => snapshot.of_kinds(&kinds),
            None => rebuild(db, &kinds).await?,
        };
        let inner = Inner {
            db: db.clone(),
            kinds,
            applied: watch::Sender::new(snapshot.seq),
            current: ArcSwap::from_pointee(snapshot),
            turn: Mutex::default(),
            packing: Arc::default(),
            ordering: Mutex::default(),
            file,
            saved: AtomicI64::new(saved),
        };
        let snapshots = Self {
            inner: Arc::new(inner),
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

    /// The number of the last event in the snapshot, for those who follow behind it.
    pub fn applied(&self) -> watch::Receiver<i64> {
        self.inner.applied.subscribe()
    }

    /// Applies every event that is visible now, piece by piece; readers see each piece at once.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn catch_up(&self) -> Result<(), DbErr> {
        let inner = &self.inner;
        let _turn = inner.turn.lock().await;
        let mut limit = EVENTS;
        loop {
            let current = self.current();
            let began = now();
            let news = events::touched_after(inner.db.read(), current.seq, limit).await?;
            let Some(last) = news.last().map(|touch| touch.seq) else {
                return Ok(());
            };
            let next = current.refreshed(&inner.db, &inner.kinds, &news).await?;
            let (is_worn, is_disordered) = (next.places.is_worn(), next.in_order.is_worn());
            inner.current.store(Arc::new(next));
            inner.applied.send_replace(last);
            limit = paced(limit, began.elapsed());
            if is_worn {
                self.pack_behind();
            }
            if is_disordered {
                tokio::spawn(self.clone().order());
            }
            tokio::task::yield_now().await;
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
        self.inner.saved.store(UNSAVED, Ordering::Relaxed);
        self.prepare();
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

    /// Writes the snapshot to its file, if it has one that is not as fresh.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn save(&self) -> std::io::Result<()> {
        let current = self.current();
        let seq = current.seq;
        let is_saved = self.inner.saved.load(Ordering::Relaxed) == seq;
        let Some(path) = self.inner.file.as_ref().filter(|_| !is_saved) else {
            return Ok(());
        };
        file::write(path, current).await?;
        self.inner.saved.store(seq, Ordering::Relaxed);
        Ok(())
    }

    /// Follows the feed until the process ends; a failing event is reported and tried again.
    pub async fn follow(self) {
        let mut commits = self.inner.db.commits();
        self.prepare();
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

    /// Counts and puts in order what readers will ask for, beside them.
    fn prepare(&self) {
        let snapshots = self.clone();
        tokio::spawn(async move {
            snapshots.clone().count().await;
            snapshots.order().await;
        });
    }

    /// Counts before the first reader asks, so that nobody waits for it.
    async fn count(self) {
        let before = self.current();
        let counting = before.clone();
        let work = tokio::task::spawn_blocking(move || counting.book().clone());
        let Ok(book) = work.await else {
            return;
        };
        let _turn = self.inner.turn.lock().await;
        let current = self.current();
        let is_grown = Arc::ptr_eq(&current.beginning, &before.beginning);
        if is_grown && !current.has_book() {
            let next = current.with_book(book, &before);
            self.inner.current.store(Arc::new(next));
        }
    }

    /// Puts all heads in order beside readers and writers, unless someone is at it.
    async fn order(self) {
        let Ok(_ordering) = self.inner.ordering.try_lock() else {
            return;
        };
        let before = self.current();
        let (seq, beginning) = (before.seq, before.beginning.clone());
        let work = tokio::task::spawn_blocking(move || Alphabets::of(&before.heads));
        let Ok(alphabets) = work.await else {
            return;
        };
        let _turn = self.inner.turn.lock().await;
        let mut next = Snapshot::clone(&self.current());
        if Arc::ptr_eq(&next.beginning, &beginning) {
            next.in_order = InOrder::since(alphabets, &next.heads, seq);
            self.inner.current.store(Arc::new(next));
        }
    }

    /// Builds the tree of places anew beside readers and writers, unless someone is at it.
    fn pack_behind(&self) {
        let Ok(packing) = self.inner.packing.clone().try_lock_owned() else {
            return;
        };
        let snapshots = self.clone();
        tokio::spawn(async move {
            let _packing = packing;
            let before = snapshots.current();
            let beginning = before.beginning.clone();
            let work = move || Packed::of(&before.heads, before.seq);
            let Ok(packed) = tokio::task::spawn_blocking(work).await else {
                return;
            };
            let _turn = snapshots.inner.turn.lock().await;
            let mut next = Snapshot::clone(&snapshots.current());
            if Arc::ptr_eq(&next.beginning, &beginning) {
                next.places = next.places.over(packed, &next.heads);
                snapshots.inner.current.store(Arc::new(next));
            }
        });
    }
}

impl Snapshot {
    pub(super) fn differs_from(&self, fresh: &Self) -> Vec<Id> {
        let is_same = |id: Id| {
            is_same_head(self.head(id), fresh.head(id)) && self.links.of(id) == fresh.links.of(id)
        };
        let all = self.heads().chain(fresh.heads());
        let mut different: Vec<Id> = all.map(|head| head.id).collect();
        different.sort_unstable();
        different.dedup();
        different.retain(|id| !is_same(*id));
        different
    }
}

/// Whether two heads say the same. Facets have no order: the numbers by which they are sorted
/// differ from process to process, and a file brings those of another.
pub(super) fn is_same_head(one: Option<&Head>, other: Option<&Head>) -> bool {
    let in_order = |head: &Head| {
        let mut head = head.clone();
        head.facets.sort_unstable();
        head
    };
    one == other || one.map(in_order) == other.map(in_order)
}

/// How many events the next piece has, when so many took so long.
fn paced(events: u32, took: Duration) -> u32 {
    let fit = u128::from(events) * (PIECE / 2).as_micros() / took.as_micros().max(1);
    let fit = u32::try_from(fit).unwrap_or(u32::MAX);
    // Half or twice at most: one slow moment says little.
    fit.clamp(events / 2, events * 2).clamp(16, 5_000)
}

async fn rebuild(db: &Db, kinds: &[Kind]) -> Result<Snapshot, DbErr> {
    // The number comes first: what is written meanwhile is read twice, never missed.
    let seq = events::last_seq(db.read()).await?;
    let mut snapshot = Snapshot::empty(seq, Audiences::default()).of_kinds(kinds);
    let mut last = None;
    loop {
        let ids = load::ids_after(db, last, ENTRIES).await?;
        let Some(id) = ids.last() else {
            break;
        };
        last = Some(*id);
        snapshot.audiences = snapshot.audiences.grown(db).await?;
        for head in load::heads(db, kinds, &snapshot.audiences, &ids).await? {
            snapshot.heads.put(head, seq);
        }
        let links = load::links(db, &ids).await?;
        snapshot.links.replace(&ids, links);
    }
    let pack = move || {
        snapshot.pack();
        snapshot
    };
    tokio::task::spawn_blocking(pack)
        .await
        .map_err(|error| DbErr::Custom(error.to_string()))
}

#[expect(clippy::disallowed_methods, reason = "a stopwatch decides nothing")]
fn now() -> Instant {
    Instant::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_of_events_grow_while_they_are_quick_and_shrink_when_they_are_slow() {
        assert_eq!(paced(250, Duration::from_millis(1)), 500);
        assert_eq!(paced(250, Duration::from_millis(25)), 250);
        assert_eq!(paced(250, Duration::from_millis(100)), 125);
        assert_eq!(paced(16, Duration::from_secs(9)), 16);
        assert_eq!(paced(5_000, Duration::ZERO), 5_000);
    }
}
