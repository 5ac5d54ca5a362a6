//! Audiences in memory: whom a viewer's scopes meet, as one bit per audience.

use std::sync::Arc;

use ordit_kernel::Viewer;
use sea_orm::DbErr;

use super::Head;
use crate::{db::Db, register::audience};

/// Every audience in use, by its number.
#[derive(Clone, Default)]
pub(super) struct Audiences(Arc<Vec<(u32, Vec<String>)>>);

impl Audiences {
    pub(super) async fn load(db: &Db) -> Result<Self, DbErr> {
        Ok(Self(Arc::new(audience::all(db.read()).await?)))
    }

    #[cfg(test)]
    pub(super) fn from_list(all: Vec<(u32, Vec<String>)>) -> Self {
        Self(Arc::new(all))
    }

    pub(super) fn seen_by(&self, viewer: &Viewer) -> Seen {
        let keys = viewer.keys();
        let mut seen = Seen::default();
        for (number, audience) in self.0.iter() {
            if audience.iter().any(|key| keys.contains(key)) {
                seen.allow(*number);
            }
        }
        seen
    }
}

/// The audiences that one viewer belongs to.
#[derive(Default)]
pub(super) struct Seen(Vec<u64>);

impl Seen {
    pub(super) fn sees(&self, head: &Head) -> bool {
        let (word, bit) = (head.audience / 64, head.audience % 64);
        self.0
            .get(word as usize)
            .is_some_and(|bits| bits & (1 << bit) != 0)
    }

    fn allow(&mut self, number: u32) {
        let (word, bit) = ((number / 64) as usize, number % 64);
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << bit;
    }
}
