//! What the index holds column by column, opened once for all questions to the same state of it.

use std::ops::RangeInclusive;

use ordit_kernel::Id;
use tantivy::{DocId, Searcher, SegmentOrdinal, SegmentReader, TantivyError, columnar::Column};
use uuid::Uuid;

use super::schema::{ID_HIGH, ID_LOW, WRITTEN};

/// The index as one commit left it.
#[derive(Clone)]
pub struct Opened {
    pub searcher: Searcher,
    /// One for each segment, in their order.
    columns: Vec<Columns>,
}

impl Opened {
    /// The columns of all segments are opened here: looking them up by their names for each
    /// question takes as long as the question.
    pub fn new(searcher: Searcher) -> tantivy::Result<Self> {
        let columns = searcher.segment_readers().iter().map(Columns::of);
        let columns = columns.collect::<tantivy::Result<_>>()?;
        Ok(Self { searcher, columns })
    }

    /// The columns of one segment.
    pub fn columns(&self, segment: SegmentOrdinal) -> tantivy::Result<&Columns> {
        let columns = self.columns.get(segment as usize);
        columns.ok_or_else(|| TantivyError::InvalidArgument("no such segment".to_owned()))
    }
}

/// The columns of a segment of which a hit is made.
#[derive(Clone)]
pub struct Columns {
    high: Column<u64>,
    low: Column<u64>,
    written: Column<u64>,
}

impl Columns {
    /// Opens those of a segment.
    pub fn of(segment: &SegmentReader) -> tantivy::Result<Self> {
        let fields = segment.fast_fields();
        Ok(Self {
            high: fields.u64(ID_HIGH)?,
            low: fields.u64(ID_LOW)?,
            written: fields.u64(WRITTEN)?,
        })
    }

    /// The entry that a document is about.
    pub fn id(&self, document: DocId) -> Option<Id> {
        self.id_from(document, u64::MIN..=u64::MAX)
    }

    /// The same, when the first half of its id lies within this range; the other half is read
    /// only then.
    pub fn id_from(&self, document: DocId, halves: RangeInclusive<u64>) -> Option<Id> {
        let high = self
            .high
            .first(document)
            .filter(|high| halves.contains(high))?;
        let low = self.low.first(document)?;
        Some(Id(Uuid::from_u64_pair(high, low)))
    }

    /// A bit per language in which something was written at length.
    pub fn written(&self, document: DocId) -> u64 {
        self.written.first(document).unwrap_or(0)
    }
}
