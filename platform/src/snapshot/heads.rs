//! Where heads lie: in chunks that are copied when one of them changes, found by id and address.

use std::sync::Arc;

use ordit_kernel::Id;

use super::{
    Head,
    shards::{Positions, Shards},
    words::Word,
};

/// The kind whose entries are networks; the only kind that the platform knows by name.
const NETWORK: &str = "network";
/// A change copies one chunk of this many and not the whole.
const CHUNK: usize = 4096;

/// All heads; a position once given stays with its entry.
#[derive(Clone, Default)]
pub(super) struct Heads {
    chunks: Chunks,
    by_id: Positions,
    by_address: Positions,
    /// Addresses that entries had earlier; they go on leading there until another takes them.
    earlier: Shards<(Word, Box<str>), u32>,
    networks: Arc<Vec<u32>>,
    count: u32,
}

/// A head, and beside it what most of those who look for others want to know first.
#[derive(Clone)]
pub(super) struct Slot {
    pub head: Arc<Head>,
    /// The number of the last event that touched it.
    pub touched: i64,
    pub audience: u32,
    pub kind: Word,
}

impl Heads {
    /// Makes room for so many more, which come at once.
    pub(super) fn reserve(&mut self, more: usize) {
        self.by_id.reserve(more);
        self.by_address.reserve(more);
    }

    pub(super) fn count(&self) -> u32 {
        self.count
    }

    pub(super) fn position_of(&self, id: Id) -> Option<u32> {
        self.by_id
            .get(&Some(id), |position| self.chunks.id(position))
    }

    /// Who is, or was last, at the address of a kind.
    pub(super) fn at_address(&self, kind: &str, slug: &str) -> Option<u32> {
        let address = (Word::known(kind)?, slug);
        let chunks = &self.chunks;
        let now = self
            .by_address
            .get(&Some(address), |position| chunks.address(position));
        now.or_else(|| self.earlier.get(&(address.0, slug.into())).copied())
    }

    pub(super) fn networks(&self) -> impl Iterator<Item = &Head> {
        let positions = self.networks.iter();
        positions.filter_map(|position| self.head(*position))
    }

    pub(super) fn slot(&self, position: u32) -> Option<&Slot> {
        self.chunks.slot(position)
    }

    pub(super) fn head(&self, position: u32) -> Option<&Head> {
        self.slot(position).map(|slot| &*slot.head)
    }

    pub(super) fn slots(&self) -> impl Iterator<Item = &Slot> {
        self.chunks.0.iter().flat_map(|chunk| chunk.iter())
    }

    /// Puts a head in its place, a new one when it is not known yet; gives the place.
    pub(super) fn put(&mut self, head: Head, touched: i64) -> u32 {
        let (id, kind) = (head.id, head.kind);
        let slot = Slot {
            touched,
            kind,
            audience: head.audience,
            head: Arc::new(head),
        };
        if let Some(position) = self.position_of(id) {
            self.move_address(position, &slot.head);
            self.chunks.replace(position, slot);
            return position;
        }
        let position = self.count;
        self.count += 1;
        if &*kind == NETWORK {
            Arc::make_mut(&mut self.networks).push(position);
        }
        self.chunks.push(slot);
        let chunks = &self.chunks;
        self.by_id.insert(&Some(id), position, |own| chunks.id(own));
        let address = chunks.address(position);
        self.by_address
            .insert(&address, position, |own| chunks.address(own));
        position
    }

    pub(super) fn touch(&mut self, position: u32, seq: i64) {
        if let Some(slot) = self.chunks.slot_mut(position) {
            slot.touched = seq.max(slot.touched);
        }
    }

    /// Notes where a head will be found; the table is asked by what the head says, so it comes
    /// before the head is replaced.
    fn move_address(&mut self, position: u32, after: &Arc<Head>) {
        let Some(before) = self.slot(position).map(|slot| slot.head.clone()) else {
            return;
        };
        let (old, new) = ((before.kind, &*before.slug), (after.kind, &*after.slug));
        if old == new {
            return;
        }
        let chunks = &self.chunks;
        self.by_address.remove(&Some(old), position);
        self.by_address
            .insert(&Some(new), position, |own| match own {
                own if own == position => Some(new),
                own => chunks.address(own),
            });
        self.earlier.insert((old.0, old.1.into()), position);
    }
}

#[derive(Clone, Default)]
struct Chunks(Vec<Arc<Vec<Slot>>>);

impl Chunks {
    fn slot(&self, position: u32) -> Option<&Slot> {
        let position = position as usize;
        self.0.get(position / CHUNK)?.get(position % CHUNK)
    }

    fn slot_mut(&mut self, position: u32) -> Option<&mut Slot> {
        let position = position as usize;
        Arc::make_mut(self.0.get_mut(position / CHUNK)?).get_mut(position % CHUNK)
    }

    fn id(&self, position: u32) -> Option<Id> {
        self.slot(position).map(|slot| slot.head.id)
    }

    fn address(&self, position: u32) -> Option<(Word, &str)> {
        let slot = self.slot(position)?;
        Some((slot.kind, &*slot.head.slug))
    }

    fn push(&mut self, slot: Slot) {
        match self.0.last_mut().filter(|chunk| chunk.len() < CHUNK) {
            Some(chunk) => Arc::make_mut(chunk).push(slot),
            None => self.0.push(Arc::new(vec![slot])),
        }
    }

    fn replace(&mut self, position: u32, slot: Slot) {
        if let Some(own) = self.slot_mut(position) {
            *own = slot;
        }
    }
}
