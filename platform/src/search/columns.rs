//! What the index holds column by column, opened once for all questions to the same state of it.

use ordit_kernel::Id;
use tantivy::{DocId, Searcher, SegmentOrdinal, SegmentReader, TantivyError, columnar::Column};
use uuid::Uuid;

use super::schema::{AUDIENCE, ID_HIGH, ID_LOW, WRITTEN};

/// The index as one commit left it.
#[derive(Clone)]
pub struct Opened {
    pub searcher: Searcher,
    /// It knows everything up to this event.
    pub seq: i64,
    /// One for each segment, in their order.
    columns: Vec<Columns>,
}

impl Opened {
    /// Opens the columns of all segments, so that no question has to look for them by name.
    pub fn new(searcher: Searcher, seq: i64) -> tantivy::Result<Self> {
        let columns = searcher.segment_readers().iter().map(Columns::of);
        let columns = columns.collect::<tantivy::Result<_>>()?;
        Ok(Self {
            searcher,
            seq,
            columns,
        })
    }

    /// The columns of one segment, told by its reader.
    pub fn columns_of(&self, segment: &SegmentReader) -> tantivy::Result<&Columns> {
        let mut segments = self.searcher.segment_readers().iter().zip(&self.columns);
        let own = segments.find(|(own, _)| own.segment_id() == segment.segment_id());
        let columns = own.map(|(_, columns)| columns);
        columns.ok_or_else(|| TantivyError::InvalidArgument("no such segment".to_owned()))
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
    audience: Column<u64>,
    written: Column<u64>,
}

impl Columns {
    /// Opens those of a segment.
    pub fn of(segment: &SegmentReader) -> tantivy::Result<Self> {
        let fields = segment.fast_fields();
        Ok(Self {
            high: fields.u64(ID_HIGH)?,
            low: fields.u64(ID_LOW)?,
            audience: fields.u64(AUDIENCE)?,
            written: fields.u64(WRITTEN)?,
        })
    }

    /// The entry that a document is about.
    pub fn id(&self, document: DocId) -> Option<Id> {
        let pair = (self.high.first(document)?, self.low.first(document)?);
        Some(Id(Uuid::from_u64_pair(pair.0, pair.1)))
    }

    /// The first half of the id of each document, read together, which takes far less time than
    /// one after the other; `halves` has as many places.
    pub fn first_halves(&self, documents: &[DocId], halves: &mut [Option<u64>]) {
        self.high.first_vals(documents, halves);
    }

    /// The id of which this is the first half.
    pub fn id_of(&self, document: DocId, half: u64) -> Option<Id> {
        let low = self.low.first(document)?;
        Some(Id(Uuid::from_u64_pair(half, low)))
    }

    /// The number of each document's audience.
    pub fn audiences(&self) -> &Column<u64> {
        &self.audience
    }

    /// A bit per language in which something was written at length.
    pub fn written(&self, document: DocId) -> u64 {
        self.written.first(document).unwrap_or(0)
    }
}
