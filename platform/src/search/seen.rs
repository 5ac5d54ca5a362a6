//! The audience's face in the index: a filter inside the query, so that nothing hidden counts.

use std::{fmt, sync::Arc};

use tantivy::{
    DocId, SegmentReader,
    query::doc_predicate_query::{
        ConstOrVariableSegmentPredicate, DocPredicate, DocPredicateQuery, SegmentDocPredicate,
    },
    query::{AllScorer, Query},
};

use super::columns::Opened;
use crate::snapshot::Seen;

/// Audiences between a segment's lowest and highest number are looked at one by one, up to this
/// many.
const FEW: u64 = 256;

/// The query that matches what these audiences see.
pub fn seen_by(seen: &Arc<Seen>, index: &Arc<Opened>) -> Box<dyn Query> {
    Box::new(DocPredicateQuery::from(SeenFilter {
        seen: Arc::clone(seen),
        index: Arc::clone(index),
    }))
}

struct SeenFilter {
    seen: Arc<Seen>,
    index: Arc<Opened>,
}

impl fmt::Debug for SeenFilter {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.seen.fmt(out)
    }
}

impl DocPredicate for SeenFilter {
    type SegmentDocPredicate = Evaluated;

    fn doc_predicate(
        &self,
        segment: &SegmentReader,
    ) -> tantivy::Result<ConstOrVariableSegmentPredicate<Evaluated>> {
        let audiences = self.index.audiences(segment)?;
        let (low, high) = (audiences.min_value(), audiences.max_value());
        if high.saturating_sub(low) < FEW {
            let mut seen = (low..=high).map(|number| has(&self.seen, number));
            let first = seen.next().unwrap_or(false);
            if seen.all(|other| other == first) {
                return Ok(ConstOrVariableSegmentPredicate::Const(first));
            }
        }
        Ok(ConstOrVariableSegmentPredicate::Variable {
            predicate: Evaluated {
                seen: Arc::clone(&self.seen),
                audiences: audiences.clone().first_or_default_col(u64::MAX),
            },
            necessary_condition: Box::new(AllScorer::new(segment.max_doc())),
        })
    }
}

struct Evaluated {
    seen: Arc<Seen>,
    audiences: Arc<dyn tantivy::columnar::ColumnValues<u64>>,
}

impl SegmentDocPredicate for Evaluated {
    fn eval(&mut self, document: DocId) -> bool {
        has(&self.seen, self.audiences.get_val(document))
    }
}

fn has(seen: &Seen, number: u64) -> bool {
    u32::try_from(number).is_ok_and(|number| seen.has(number))
}
