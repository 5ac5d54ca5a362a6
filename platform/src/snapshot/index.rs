//! Where the head of an entry lies, by id and by address; sharded so that a change copies little.

use std::{
    collections::HashMap,
    hash::{BuildHasher, Hash, RandomState},
    sync::Arc,
};

use ordit_kernel::Id;

use super::Head;

const SHARDS: usize = 256;
/// The kind whose entries are networks; the only kind that the platform knows by name.
const NETWORK: &str = "network";

type Address = (Box<str>, Box<str>);

/// Positions of heads.
#[derive(Clone)]
pub(super) struct Index {
    positions: Shards<Id, usize>,
    addresses: Shards<Address, Id>,
    networks: Arc<Vec<Id>>,
    next: usize,
}

impl Default for Index {
    fn default() -> Self {
        let hasher = RandomState::new();
        Self {
            positions: Shards::new(hasher.clone()),
            addresses: Shards::new(hasher),
            networks: Arc::default(),
            next: 0,
        }
    }
}

impl Index {
    pub(super) fn len(&self) -> usize {
        self.next
    }

    pub(super) fn position_of(&self, id: Id) -> Option<usize> {
        self.positions.get(&id).copied()
    }

    pub(super) fn id_of(&self, kind: &str, slug: &str) -> Option<Id> {
        self.addresses.get(&(kind.into(), slug.into())).copied()
    }

    pub(super) fn networks(&self) -> impl Iterator<Item = Id> {
        self.networks.iter().copied()
    }

    /// The position of a head, a new one when it is not known yet. An earlier address goes on
    /// leading to its entry until another entry takes it.
    pub(super) fn place(&mut self, head: &Head) -> usize {
        self.addresses
            .insert((head.kind.clone(), head.slug.clone()), head.id);
        if let Some(position) = self.position_of(head.id) {
            return position;
        }
        let position = self.next;
        self.next += 1;
        self.positions.insert(head.id, position);
        if &*head.kind == NETWORK {
            Arc::make_mut(&mut self.networks).push(head.id);
        }
        position
    }
}

#[derive(Clone)]
struct Shards<K, V> {
    shards: Vec<Arc<HashMap<K, V>>>,
    hasher: RandomState,
}

impl<K: Hash + Eq + Clone, V: Clone> Shards<K, V> {
    fn new(hasher: RandomState) -> Self {
        Self {
            shards: (0..SHARDS).map(|_| Arc::default()).collect(),
            hasher,
        }
    }

    fn get(&self, key: &K) -> Option<&V> {
        self.shards[self.shard_of(key)].get(key)
    }

    fn insert(&mut self, key: K, value: V) {
        let shard = self.shard_of(&key);
        Arc::make_mut(&mut self.shards[shard]).insert(key, value);
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "only the low bits choose a shard"
    )]
    fn shard_of(&self, key: &K) -> usize {
        self.hasher.hash_one(key) as usize % SHARDS
    }
}
