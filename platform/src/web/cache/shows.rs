//! What a page shows, as far as events can change it.

use axum::response::Response;
use ordit_kernel::Id;

use crate::snapshot::Snapshot;

/// What a page was made of; a handler puts it on its answer, and says nothing when the page may
/// show anything of the register.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shows(Option<Parts>);

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Parts {
    entries: Vec<Id>,
    networks: Vec<Id>,
}

impl Shows {
    /// Anything of the register: every event makes the page old. On an answer that is no HTML it
    /// says that it is public and may be kept.
    pub fn everything() -> Self {
        Self(None)
    }

    /// These entries, whether or not the reader sees them now.
    pub fn entries(ids: impl IntoIterator<Item = Id>) -> Self {
        Self(Some(Parts::default())).and_entries(ids)
    }

    /// A network with everything that belongs to it.
    pub fn network(id: Id) -> Self {
        Self(Some(Parts {
            entries: Vec::new(),
            networks: vec![id],
        }))
    }

    /// And these entries.
    #[must_use]
    pub fn and_entries(mut self, ids: impl IntoIterator<Item = Id>) -> Self {
        if let Some(parts) = &mut self.0 {
            parts.entries.extend(ids);
        }
        self
    }

    /// And everything that stands beside these entries, such as what an organisation holds.
    #[must_use]
    pub fn and_beside(mut self, ids: impl IntoIterator<Item = Id>) -> Self {
        if let Some(parts) = &mut self.0 {
            parts.networks.extend(ids);
        }
        self
    }

    /// Puts it on an answer.
    pub fn on(self, mut response: Response) -> Response {
        response.extensions_mut().insert(self);
        response
    }

    /// About how many bytes of memory it takes beyond its own.
    pub(super) fn weight(&self) -> usize {
        let parts = self.0.as_ref();
        parts.map_or(0, |parts| {
            (parts.entries.len() + parts.networks.len()) * size_of::<Id>()
        })
    }

    /// Whether an event after this one touched any of it.
    pub(super) fn is_touched_after(&self, seq: i64, snapshot: &Snapshot) -> bool {
        if snapshot.seq <= seq {
            return false;
        }
        let Some(parts) = &self.0 else {
            return true;
        };
        let entries = parts.entries.iter().map(|id| snapshot.touched(*id));
        let networks = parts
            .networks
            .iter()
            .map(|id| snapshot.touched_network(*id));
        entries.chain(networks).any(|touched| touched > seq)
    }
}
