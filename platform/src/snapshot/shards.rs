//! Maps cut into shards behind `Arc`, so that a change copies little and readers keep the old.

use std::{
    collections::HashMap,
    hash::{BuildHasher, Hash, RandomState},
    sync::Arc,
};

use hashbrown::HashTable;

/// Heads by a key that they hold themselves: only their positions are kept.
#[derive(Clone)]
pub(super) struct Positions {
    shards: Vec<Arc<HashTable<u32>>>,
    hasher: RandomState,
}

impl Default for Positions {
    fn default() -> Self {
        Self {
            shards: (0..1024).map(|_| Arc::default()).collect(),
            hasher: RandomState::new(),
        }
    }
}

impl Positions {
    pub(super) fn reserve(&mut self, more: usize) {
        // Shards fill unevenly; the table keeps an eighth free by itself.
        let each = more / self.shards.len() + 1;
        for shard in &mut self.shards {
            let hasher = |_: &u32| 0;
            if shard.is_empty() {
                Arc::make_mut(shard).reserve(each, hasher);
            }
        }
    }

    /// The position whose key is this one.
    pub(super) fn get<K: Hash + Eq>(&self, key: &K, key_at: impl Fn(u32) -> K) -> Option<u32> {
        let hash = self.hasher.hash_one(key);
        let shard = &self.shards[shard_of(hash, self.shards.len())];
        shard.find(hash, |own| key_at(*own) == *key).copied()
    }

    /// Adds a position whose key is not there yet.
    pub(super) fn insert<K: Hash>(&mut self, key: &K, position: u32, key_at: impl Fn(u32) -> K) {
        let hash = self.hasher.hash_one(key);
        let shard = shard_of(hash, self.shards.len());
        let hasher = &self.hasher;
        Arc::make_mut(&mut self.shards[shard])
            .insert_unique(hash, position, |own| hasher.hash_one(key_at(*own)));
    }

    /// Takes a position out, if it is there under this key.
    pub(super) fn remove<K: Hash>(&mut self, key: &K, position: u32) {
        let hash = self.hasher.hash_one(key);
        let shard = shard_of(hash, self.shards.len());
        let shard = Arc::make_mut(&mut self.shards[shard]);
        if let Ok(entry) = shard.find_entry(hash, |own| *own == position) {
            entry.remove();
        }
    }
}

/// An ordinary map in shards.
#[derive(Clone)]
pub(super) struct Shards<K, V> {
    shards: Vec<Arc<HashMap<K, V>>>,
    hasher: RandomState,
}

impl<K, V> Default for Shards<K, V> {
    fn default() -> Self {
        Self {
            shards: (0..256).map(|_| Arc::default()).collect(),
            hasher: RandomState::new(),
        }
    }
}

impl<K: Hash + Eq + Clone, V: Clone> Shards<K, V> {
    pub(super) fn get(&self, key: &K) -> Option<&V> {
        self.shards[self.shard(key)].get(key)
    }

    pub(super) fn insert(&mut self, key: K, value: V) {
        let shard = self.shard(&key);
        Arc::make_mut(&mut self.shards[shard]).insert(key, value);
    }

    pub(super) fn remove(&mut self, key: &K) {
        let shard = self.shard(key);
        if self.shards[shard].contains_key(key) {
            Arc::make_mut(&mut self.shards[shard]).remove(key);
        }
    }

    /// The value of a key, an empty one when there is none yet.
    pub(super) fn entry(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        let shard = self.shard(&key);
        Arc::make_mut(&mut self.shards[shard])
            .entry(key)
            .or_default()
    }

    /// Does something to every value.
    pub(super) fn each_mut(&mut self, mut change: impl FnMut(&mut V)) {
        for shard in &mut self.shards {
            Arc::make_mut(shard).values_mut().for_each(&mut change);
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.shards.iter().flat_map(|shard| shard.iter())
    }

    fn shard(&self, key: &K) -> usize {
        shard_of(self.hasher.hash_one(key), self.shards.len())
    }
}

/// The low bits choose a bucket of the table, these the shard.
fn shard_of(hash: u64, shards: usize) -> usize {
    (hash >> 40) as usize % shards
}
