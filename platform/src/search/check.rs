//! Whether the index says the same as the snapshot; for `ordit check`.

use std::collections::HashMap;

use ordit_kernel::Id;
use tantivy::SegmentReader;

use super::{
    Search, SearchError,
    columns::Columns,
    schema::{AUDIENCE, VERSION},
};

/// What the index keeps of an entry besides its words.
type Kept = (u64, i64);

impl Search {
    /// The entries that the index lacks, has twice or has otherwise than the snapshot: in another
    /// version, or for another audience. Empty when all is well.
    ///
    /// # Errors
    /// When the index cannot be opened or read.
    pub async fn differences(&self) -> Result<Vec<Id>, SearchError> {
        self.catch_up().await?;
        let index = self.opened().await?;
        let snapshot = self.snapshot();
        let heads = snapshot.heads();
        let mut expected: HashMap<Id, Kept> = heads
            .map(|head| (head.id, (u64::from(head.audience), head.version)))
            .collect();
        let mut different = Vec::new();
        for segment in index.searcher.segment_readers() {
            for (id, kept) in kept(segment)? {
                // What is taken out and met again is there twice.
                if expected.remove(&id) != Some(kept) {
                    different.push(id);
                }
            }
        }
        different.extend(expected.into_keys());
        different.sort_unstable();
        different.dedup();
        Ok(different)
    }
}

fn kept(segment: &SegmentReader) -> tantivy::Result<Vec<(Id, Kept)>> {
    let columns = Columns::of(segment)?;
    let audiences = segment.fast_fields().u64(AUDIENCE)?;
    let versions = segment.fast_fields().i64(VERSION)?;
    let documents = segment.doc_ids_alive();
    let kept = documents.filter_map(|document| {
        let kept = (audiences.first(document)?, versions.first(document)?);
        Some((columns.id(document)?, kept))
    });
    Ok(kept.collect())
}
