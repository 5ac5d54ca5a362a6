//! Audiences in memory: whom a viewer's scopes meet, as one bit per audience.

use std::{collections::HashMap, sync::Arc};

use ordit_kernel::{Audience, Viewer};
use sea_orm::DbErr;

use crate::{db::Db, register::audience};

/// Every audience in use: which numbers a scope opens, and which number a set has.
#[derive(Clone, Default)]
pub(super) struct Audiences(Arc<Numbers>);

#[derive(Clone, Default)]
struct Numbers {
    by_scope: HashMap<String, Vec<u32>>,
    by_set: HashMap<String, u32>,
    last: u32,
}

impl Audiences {
    /// With those that were given a number since; none ever changes its number.
    pub(super) async fn grown(&self, db: &Db) -> Result<Self, DbErr> {
        let fresh = audience::after(db.read(), self.0.last).await?;
        Ok(self.with(fresh))
    }

    pub(super) fn with(&self, fresh: Vec<(u32, Vec<String>)>) -> Self {
        if fresh.is_empty() {
            return self.clone();
        }
        let mut numbers = (*self.0).clone();
        for (number, scopes) in fresh {
            numbers.last = number.max(numbers.last);
            numbers.by_set.insert(scopes.join(" "), number);
            for scope in scopes {
                numbers.by_scope.entry(scope).or_default().push(number);
            }
        }
        Self(Arc::new(numbers))
    }

    /// The number of an audience; one that nobody sees when it is not known yet.
    pub(super) fn number_of(&self, audience: &Audience) -> u32 {
        let number = self.0.by_set.get(&audience.canonical());
        number.copied().unwrap_or(u32::MAX)
    }

    pub(super) fn seen_by(&self, viewer: &Viewer) -> Seen {
        let mut seen = Seen::default();
        for key in viewer.keys() {
            for number in self.0.by_scope.get(&key).into_iter().flatten() {
                seen.allow(*number);
            }
        }
        seen
    }
}

/// The audiences that one viewer belongs to.
#[derive(Debug, Default)]
pub struct Seen(Vec<u64>);

impl Seen {
    /// Whether this viewer sees what has the audience of this number.
    pub fn has(&self, audience: u32) -> bool {
        let (word, bit) = (audience / 64, audience % 64);
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
