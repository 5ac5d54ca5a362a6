//! Counting the values of dimensions among what is found.

use std::{
    collections::{BTreeMap, HashMap},
    ops::Range,
};

use tantivy::{
    DocId, Score, SegmentOrdinal, SegmentReader,
    collector::{Collector, SegmentCollector},
    columnar::{StrColumn, TermOrdHit},
};

use super::schema::{Dimension, FACETS};
use crate::snapshot::Count;

/// How many of what is found carry each value.
pub type Counts = BTreeMap<Dimension, Vec<Count>>;

/// Counts the values of these dimensions.
pub struct Tally(pub Vec<Dimension>);

impl Collector for Tally {
    type Fruit = Counts;
    type Child = SegmentTally;

    fn for_segment(
        &self,
        _: SegmentOrdinal,
        segment: &SegmentReader,
    ) -> tantivy::Result<SegmentTally> {
        let column = match self.0.is_empty() {
            true => None,
            false => segment.fast_fields().str(FACETS)?,
        };
        let ranges = match &column {
            Some(column) => ranges(&self.0, column)?,
            None => Vec::new(),
        };
        let values = column.as_ref().map_or(0, |column| column.num_terms());
        Ok(SegmentTally {
            column,
            ranges,
            counts: vec![0; values],
        })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, fruits: Vec<Counts>) -> tantivy::Result<Counts> {
        let mut sums: BTreeMap<Dimension, HashMap<String, usize>> = BTreeMap::new();
        for (dimension, counts) in fruits.into_iter().flatten() {
            let own = sums.entry(dimension).or_default();
            for count in counts {
                *own.entry(count.value).or_default() += count.count;
            }
        }
        let sorted = sums.into_iter().map(|(dimension, counts)| {
            let counts = counts.into_iter();
            let counts = counts.map(|(value, count)| Count { value, count });
            let mut counts: Vec<Count> = counts.collect();
            counts.sort_unstable_by(|one, other| {
                let by_count = other.count.cmp(&one.count);
                by_count.then_with(|| one.value.cmp(&other.value))
            });
            (dimension, counts)
        });
        Ok(sorted.collect())
    }
}

/// The counts of one segment, by the number of a value in it.
pub struct SegmentTally {
    column: Option<StrColumn>,
    ranges: Vec<(Dimension, Range<u64>)>,
    counts: Vec<usize>,
}

impl SegmentCollector for SegmentTally {
    type Fruit = Counts;

    fn collect(&mut self, document: DocId, _: Score) {
        let Some(column) = &self.column else { return };
        for value in column.term_ords(document) {
            let place = usize::try_from(value).unwrap_or(usize::MAX);
            if let Some(count) = self.counts.get_mut(place) {
                *count += 1;
            }
        }
    }

    fn harvest(self) -> Counts {
        let Some(column) = &self.column else {
            return Counts::new();
        };
        let own = |(dimension, values): &(Dimension, Range<u64>)| {
            (*dimension, self.counted(column, *dimension, values))
        };
        self.ranges.iter().map(own).collect()
    }
}

impl SegmentTally {
    /// The values that were met, read in one way through the list: looking each up by its number
    /// reads a piece of the list from its beginning every time.
    fn counted(&self, column: &StrColumn, of: Dimension, values: &Range<u64>) -> Vec<Count> {
        let prefix = of.prefix();
        let met = values.clone().filter_map(|value| {
            let place = usize::try_from(value).ok()?;
            let count = self.counts.get(place).copied().filter(|count| *count > 0)?;
            Some((value, count))
        });
        let (numbers, counts): (Vec<u64>, Vec<usize>) = met.unzip();
        let (mut counts, mut counted) = (counts.into_iter(), Vec::new());
        let read = column
            .dictionary()
            .sorted_ords_to_term_cb(&numbers, |term| {
                let text = std::str::from_utf8(term).ok();
                let value = text.and_then(|text| text.strip_prefix(&prefix));
                if let (Some(value), Some(count)) = (value, counts.next()) {
                    let value = value.to_owned();
                    counted.push(Count { value, count });
                }
            });
        read.map_or_else(|_| Vec::new(), |_| counted)
    }
}

/// Where the values of each dimension stand in the segment's alphabetical list.
fn ranges(
    dimensions: &[Dimension],
    column: &StrColumn,
) -> tantivy::Result<Vec<(Dimension, Range<u64>)>> {
    let place = |text: &str| -> tantivy::Result<u64> {
        Ok(match column.dictionary().term_ord_or_next(text)? {
            TermOrdHit::Exact(place) | TermOrdHit::Next(place) => place,
        })
    };
    let ranges = dimensions.iter().map(|dimension| {
        // After `kind=` and all that begins with it comes whatever begins with `kind>`.
        let (first, after) = (dimension.prefix(), format!("{}>", dimension.code()));
        let end = place(&after)?.min(column.num_terms() as u64);
        Ok((*dimension, place(&first)?..end))
    });
    ranges.collect()
}
