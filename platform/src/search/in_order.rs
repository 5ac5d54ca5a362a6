//! What has the words, in the order of ids, for programs that read page after page.

use std::sync::Arc;

use ordit_kernel::{Id, Lang, Viewer};
use tantivy::{
    DocId, Score, SegmentOrdinal, SegmentReader,
    collector::{Collector, SegmentCollector},
    query::{BooleanQuery, Occur},
};

use super::{Search, SearchError, asked::Asked, find::Columns, query, rules, seen};

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
        let searcher = self.reader().await?.searcher();
        let seen = Arc::new(self.snapshot().seen_by(viewer));
        let asked = Asked::read(&rules::understood(words).words);
        let mut clauses = query::matching(&asked, lang);
        clauses.push((Occur::Must, seen::seen_by(&seen)));
        Ok(searcher.search(&BooleanQuery::new(clauses), &First { after, limit })?)
    }
}

/// Gathers the lowest ids after one.
#[derive(Clone, Copy)]
struct First {
    after: Option<Id>,
    limit: usize,
}

struct FirstOfSegment {
    first: First,
    columns: Columns,
    ids: Vec<Id>,
}

impl First {
    /// Forgets all that cannot be among the first, once it is as much as them.
    fn cut(self, ids: &mut Vec<Id>) {
        if ids.len() > self.limit {
            ids.select_nth_unstable(self.limit);
            ids.truncate(self.limit);
        }
    }
}

impl Collector for First {
    type Fruit = Vec<Id>;
    type Child = FirstOfSegment;

    fn for_segment(
        &self,
        _: SegmentOrdinal,
        segment: &SegmentReader,
    ) -> tantivy::Result<FirstOfSegment> {
        Ok(FirstOfSegment {
            first: *self,
            columns: Columns::of(segment)?,
            ids: Vec::new(),
        })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, segments: Vec<Vec<Id>>) -> tantivy::Result<Vec<Id>> {
        let mut ids = segments.concat();
        self.cut(&mut ids);
        ids.sort_unstable();
        Ok(ids)
    }
}

impl SegmentCollector for FirstOfSegment {
    type Fruit = Vec<Id>;

    fn collect(&mut self, document: DocId, _: Score) {
        let id = self.columns.id(document);
        self.ids.extend(id.filter(|_| id > self.first.after));
        if self.ids.len() > self.first.limit.saturating_mul(2) {
            self.first.cut(&mut self.ids);
        }
    }

    fn harvest(self) -> Vec<Id> {
        self.ids
    }
}
