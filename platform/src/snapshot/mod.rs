//! The snapshot: heads of all entries in memory, made from the database and never the truth.

mod collation;
mod file;
mod find;
mod follow;
mod head;
mod index;
mod load;
mod seen;

use std::sync::Arc;

use ordit_kernel::{Id, Viewer};
use sea_orm::DbErr;

pub use collation::SortKeys;
pub use find::{Count, Filter, Found, Order};
pub use follow::Snapshots;
pub use head::{Facet, Head, Particulars};
pub use load::Kind;

use crate::db::Db;
use index::Index;
use seen::Audiences;

/// Heads live in chunks of this many, so that a change copies one chunk and not the whole.
const CHUNK: usize = 4096;

/// The register as it was at one event; cheap to clone, never changed.
#[derive(Clone, Default)]
pub struct Snapshot {
    /// The number of the last event that this snapshot knows.
    pub seq: i64,
    chunks: Vec<Arc<Vec<Arc<Head>>>>,
    index: Index,
    audiences: Audiences,
}

impl Snapshot {
    /// The head of an entry, if there is one and this viewer sees it.
    pub fn get(&self, viewer: &Viewer, id: Id) -> Option<&Head> {
        let head = self.head_at(self.index.position_of(id)?)?;
        self.audiences.seen_by(viewer).sees(head).then_some(head)
    }

    /// The entry of a kind at an address, if there is one and this viewer sees it.
    pub fn by_slug(&self, viewer: &Viewer, kind: &str, slug: &str) -> Option<&Head> {
        self.get(viewer, self.index.id_of(kind, slug)?)
    }

    /// Every network of the instance, whoever looks; there are few.
    pub fn networks(&self) -> impl Iterator<Item = &Head> {
        self.index
            .networks()
            .filter_map(|id| self.head_at(self.index.position_of(id)?))
    }

    /// How many entries there are, hidden ones included; for the operator's eyes.
    pub fn len(&self) -> usize {
        self.index.len()
    }

    /// There is no entry at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What a filter finds among what this viewer sees, counted after scoping.
    pub fn find(&self, viewer: &Viewer, filter: &Filter) -> Found<'_> {
        find::find(self, &self.audiences.seen_by(viewer), filter)
    }

    /// The same snapshot with these entries read anew.
    ///
    /// # Errors
    /// When the database cannot be reached.
    async fn refreshed(
        &self,
        db: &Db,
        kinds: &[Kind],
        ids: &[Id],
        seq: i64,
    ) -> Result<Self, DbErr> {
        let mut next = self.clone();
        next.audiences = Audiences::load(db).await?;
        for head in load::heads(db, kinds, ids).await? {
            next.put(head);
        }
        next.seq = seq;
        Ok(next)
    }

    fn put(&mut self, head: Head) {
        let position = self.index.place(&head);
        let (chunk, offset) = (position / CHUNK, position % CHUNK);
        if chunk == self.chunks.len() {
            self.chunks.push(Arc::default());
        }
        let heads = Arc::make_mut(&mut self.chunks[chunk]);
        if offset == heads.len() {
            heads.push(Arc::new(head));
        } else {
            heads[offset] = Arc::new(head);
        }
    }

    fn head_at(&self, position: usize) -> Option<&Head> {
        Some(self.chunks.get(position / CHUNK)?.get(position % CHUNK)?)
    }

    fn heads(&self) -> impl Iterator<Item = &Head> {
        self.chunks
            .iter()
            .flat_map(|chunk| chunk.iter().map(|head| &**head))
    }
}

#[cfg(test)]
mod tests;
