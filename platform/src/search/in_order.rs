//! What has the words, in the order of ids, for programs that read page after page.

use std::{ops::RangeInclusive, sync::Arc};

use ordit_kernel::{Id, Lang, Viewer};
use tantivy::{
    DocId, Score, SegmentOrdinal, SegmentReader,
    collector::{Collector, SegmentCollector},
    query::{BooleanQuery, Occur},
};

use super::{
    Search, SearchError,
    asked::Asked,
    columns::{Columns, Opened},
    query, rules,
    seen::Sight,
};

impl Search {
    /// The first entries after an id of which this viewer sees that they have all the words as
    /// they were typed, at most `limit`, in the order of their ids. Nothing is corrected, and a
    /// place near which is looked puts nothing in order here.
    ///
    /// # Errors
    /// [`SearchError::Preparing`] while there is no index yet; others when it cannot be read.
    pub async fn in_order(
        &self,
        viewer: &Viewer,
        (words, lang): (&str, Lang),
        after: Option<Id>,
        limit: usize,
    ) -> Result<Vec<Id>, SearchError> {
        let index = self.opened().await?;
        let sight = Arc::new(Sight::new(&index, self.snapshot(), viewer));
        let asked = Asked::read(&rules::understood(words).words);
        let mut clauses = query::everything(&asked, lang);
        clauses.push((Occur::Must, sight.query()));
        let query = BooleanQuery::new(clauses);
        let first = First {
            index: &index,
            after,
            limit,
        };
        Ok(index.searcher.search(&query, &first)?)
    }
}

/// Gathers the lowest ids after one.
struct First<'a> {
    index: &'a Opened,
    after: Option<Id>,
    limit: usize,
}

struct FirstOfSegment {
    columns: Columns,
    /// Of the documents in hand.
    halves: Vec<Option<u64>>,
    lowest: Lowest,
}

/// The lowest ids of those that were met.
struct Lowest {
    after: Option<Id>,
    limit: usize,
    ids: Vec<Id>,
    /// The first half of an id that may be among them lies here.
    halves: RangeInclusive<u64>,
}

impl Lowest {
    fn new(after: Option<Id>, limit: usize) -> Self {
        let lowest = after.map_or(u64::MIN, first_half);
        Self {
            after,
            limit,
            ids: Vec::new(),
            halves: lowest..=u64::MAX,
        }
    }

    fn add(&mut self, id: Id) {
        if Some(id) <= self.after {
            return;
        }
        self.ids.push(id);
        if self.ids.len() > self.limit.saturating_mul(2) {
            self.cut();
        }
    }

    /// Forgets all that cannot be among the lowest.
    fn cut(&mut self) {
        if self.limit == 0 || self.ids.len() <= self.limit {
            self.ids.truncate(self.limit);
            return;
        }
        let (_, highest, _) = self.ids.select_nth_unstable(self.limit - 1);
        self.halves = *self.halves.start()..=first_half(*highest);
        self.ids.truncate(self.limit);
    }

    fn sorted(mut self) -> Vec<Id> {
        self.cut();
        self.ids.sort_unstable();
        self.ids
    }
}

fn first_half(id: Id) -> u64 {
    id.0.as_u64_pair().0
}

impl Collector for First<'_> {
    type Fruit = Vec<Id>;
    type Child = FirstOfSegment;

    fn for_segment(
        &self,
        segment: SegmentOrdinal,
        _: &SegmentReader,
    ) -> tantivy::Result<FirstOfSegment> {
        Ok(FirstOfSegment {
            columns: self.index.columns(segment)?.clone(),
            halves: Vec::new(),
            lowest: Lowest::new(self.after, self.limit),
        })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, segments: Vec<Vec<Id>>) -> tantivy::Result<Vec<Id>> {
        let mut lowest = Lowest::new(self.after, self.limit);
        lowest.ids = segments.concat();
        Ok(lowest.sorted())
    }
}

impl SegmentCollector for FirstOfSegment {
    type Fruit = Vec<Id>;

    fn collect(&mut self, document: DocId, _: Score) {
        self.collect_block(&[document]);
    }

    fn collect_block(&mut self, documents: &[DocId]) {
        self.halves.clear();
        self.halves.resize(documents.len(), None);
        self.columns.first_halves(documents, &mut self.halves);
        for (document, half) in documents.iter().zip(&self.halves) {
            let half = half.filter(|half| self.lowest.halves.contains(half));
            let id = half.and_then(|half| self.columns.id_of(*document, half));
            if let Some(id) = id {
                self.lowest.add(id);
            }
        }
    }

    fn harvest(self) -> Vec<Id> {
        self.lowest.ids
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    proptest! {
        #[test]
        fn the_lowest_are_those_of_a_sorted_list(
            pairs in prop::collection::btree_set((0_u64..6, 0_u64..40), 0..120),
            order in any::<prop::sample::Index>(),
            after in prop::option::of((0_u64..6, 0_u64..40)),
            limit in 0_usize..30,
        ) {
            let id = |(high, low)| Id(Uuid::from_u64_pair(high, low));
            let after = after.map(id);
            let sorted: Vec<Id> = pairs.iter().copied().map(id).collect();
            let mut met = sorted.clone();
            if !met.is_empty() {
                let middle = order.index(met.len());
                met.rotate_left(middle);
            }
            let mut lowest = Lowest::new(after, limit);
            for id in met {
                if lowest.halves.contains(&first_half(id)) {
                    lowest.add(id);
                }
            }
            let expected = sorted.into_iter().filter(|id| Some(*id) > after).take(limit);
            prop_assert_eq!(lowest.sorted(), Vec::from_iter(expected));
        }
    }
}
