//! The last event that touched an entry or a network, for caches that must never be stale.

use std::{collections::HashMap, sync::Arc};

use ordit_kernel::Id;

use super::Snapshot;
use crate::events::Touch;

/// What is known of the networks; entries keep their own number beside their head.
#[derive(Clone, Default)]
pub(super) struct Touched {
    /// What was not touched since then has this number.
    base: i64,
    networks: Arc<HashMap<Id, i64>>,
}

impl Touched {
    /// Nothing was touched after this event.
    pub(super) fn since(base: i64) -> Self {
        Self {
            base,
            networks: Arc::default(),
        }
    }

    pub(super) fn touch_network(&mut self, network: Id, seq: i64) {
        let last = Arc::make_mut(&mut self.networks).entry(network);
        let last = last.or_insert(seq);
        *last = seq.max(*last);
    }

    fn network(&self, network: Id) -> i64 {
        self.networks.get(&network).copied().unwrap_or(self.base)
    }
}

impl Snapshot {
    /// The number of the last event that touched an entry, as its entry or its other entry, or
    /// changed a link of it.
    ///
    /// Never lower than the truth: what was not touched since the snapshot was made or loaded has
    /// the number of that moment, and what has no head has the snapshot's own. It tells nothing
    /// about whether the reader sees the entry.
    pub fn touched(&self, id: Id) -> i64 {
        let position = self.heads.position_of(id);
        let slot = position.and_then(|position| self.heads.slot(position));
        slot.map_or(self.seq, |slot| slot.touched)
    }

    /// The number of the last event in the life of a network: one that names it, or touched an
    /// entry that belonged to it before or after (`Head::networks`), or itself.
    ///
    /// Never lower than the truth, as [`Self::touched`].
    pub fn touched_network(&self, network: Id) -> i64 {
        if self.heads.position_of(network).is_none() {
            return self.seq;
        }
        self.touched.network(network).max(self.touched(network))
    }
}

/// The last of these events that touches each entry.
pub(super) fn entries(news: &[Touch]) -> HashMap<Id, i64> {
    let mut touched = HashMap::new();
    for touch in news {
        for id in [Some(touch.entry), touch.other].into_iter().flatten() {
            touched.insert(id, touch.seq);
        }
    }
    touched
}
