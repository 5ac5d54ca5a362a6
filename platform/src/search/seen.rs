//! The audience's face in the index: a filter inside the query, so that nothing hidden counts.

use std::{fmt, sync::Arc};

use ordit_kernel::{Id, Viewer};
use tantivy::{
    DocId, SegmentReader,
    query::doc_predicate_query::{
        ConstOrVariableSegmentPredicate, DocPredicate, DocPredicateQuery, SegmentDocPredicate,
    },
    query::{AllScorer, Query},
};

use super::columns::{Columns, Opened};
use crate::snapshot::{Seen, Snapshot};

/// Audiences between a segment's lowest and highest number are looked at one by one, up to this
/// many.
const FEW: u64 = 256;

/// What one viewer sees of an index, as it is now: the index comes a moment after the snapshot.
pub struct Sight {
    index: Arc<Opened>,
    snapshot: Arc<Snapshot>,
    seen: Seen,
}

impl Sight {
    /// Of an index that was opened before this snapshot was asked for.
    pub fn new(index: &Arc<Opened>, snapshot: Arc<Snapshot>, viewer: &Viewer) -> Self {
        Self {
            index: Arc::clone(index),
            seen: snapshot.seen_by(viewer),
            snapshot,
        }
    }

    /// The query that matches what is seen.
    pub fn query(self: &Arc<Self>) -> Box<dyn Query> {
        Box::new(DocPredicateQuery::from(SeenFilter(Arc::clone(self))))
    }

    fn is_behind(&self) -> bool {
        self.index.seq < self.snapshot.seq
    }

    fn has(&self, number: u64) -> bool {
        u32::try_from(number).is_ok_and(|number| self.seen.has(number))
    }

    /// Whether an entry is seen that was touched since the index last heard of it; none when it
    /// was not.
    fn has_since(&self, id: Id) -> Option<bool> {
        let is_touched = self.snapshot.touched(id) > self.index.seq;
        is_touched.then(|| {
            let head = self.snapshot.head(id);
            head.is_some_and(|head| self.seen.has(head.audience))
        })
    }
}

struct SeenFilter(Arc<Sight>);

impl fmt::Debug for SeenFilter {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.seen.fmt(out)
    }
}

impl DocPredicate for SeenFilter {
    type SegmentDocPredicate = Evaluated;

    fn doc_predicate(
        &self,
        segment: &SegmentReader,
    ) -> tantivy::Result<ConstOrVariableSegmentPredicate<Evaluated>> {
        let columns = self.0.index.columns_of(segment)?;
        let audiences = columns.audiences();
        let (low, high) = (audiences.min_value(), audiences.max_value());
        if high.saturating_sub(low) < FEW && !self.0.is_behind() {
            let mut seen = (low..=high).map(|number| self.0.has(number));
            let first = seen.next().unwrap_or(false);
            if seen.all(|other| other == first) {
                return Ok(ConstOrVariableSegmentPredicate::Const(first));
            }
        }
        Ok(ConstOrVariableSegmentPredicate::Variable {
            predicate: Evaluated {
                sight: Arc::clone(&self.0),
                audiences: audiences.clone().first_or_default_col(u64::MAX),
                columns: columns.clone(),
            },
            necessary_condition: Box::new(AllScorer::new(segment.max_doc())),
        })
    }
}

struct Evaluated {
    sight: Arc<Sight>,
    audiences: Arc<dyn tantivy::columnar::ColumnValues<u64>>,
    columns: Columns,
}

impl SegmentDocPredicate for Evaluated {
    fn eval(&mut self, document: DocId) -> bool {
        let id = match self.sight.is_behind() {
            true => self.columns.id(document),
            false => None,
        };
        let since = id.and_then(|id| self.sight.has_since(id));
        since.unwrap_or_else(|| self.sight.has(self.audiences.get_val(document)))
    }
}
