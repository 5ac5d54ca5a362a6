//! Filters over the snapshot, with counts per facet made only of what the viewer sees.

use std::{cmp::Reverse, collections::HashMap};

use ordit_kernel::{Lang, Viewer};

use super::{
    Filter, Head, Order, Snapshot,
    filter::{Answer, Wanted},
    heads::Slot,
    words::Facet,
};

/// How many of the found carry a value, were it chosen in its dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    pub value: String,
    pub count: usize,
}

/// What a filter found, in order.
#[derive(Default)]
pub struct Found<'a> {
    pub heads: Vec<&'a Head>,
    pub counts: Counts,
}

/// Counts by dimension.
pub(super) type Counts = HashMap<&'static str, Vec<Count>>;

impl Snapshot {
    /// What a filter finds among what this viewer sees, counted after scoping.
    pub fn find<'a>(&'a self, viewer: &Viewer, filter: &Filter) -> Found<'a> {
        let Some(mut wanted) = Wanted::of(filter, self.audiences.seen_by(viewer)) else {
            return Found::default();
        };
        let mut heads = Vec::new();
        let mut tally = Tally::default();
        let is_counted = !filter.counted.is_empty();
        let mut look = |slot: &'a Slot| match wanted.answer(slot) {
            Answer::Fits => {
                heads.push(&*slot.head);
                if is_counted {
                    tally.add(&slot.head);
                }
            }
            // A value is counted as if its own dimension were not filtered.
            Answer::FitsBut(dimension) => tally.add_only(&slot.head, dimension),
            Answer::Differs => {}
        };
        match self.narrowed(filter) {
            Some(few) => few
                .into_iter()
                .filter_map(|position| self.heads.slot(position))
                .for_each(&mut look),
            None => self.heads.slots().for_each(&mut look),
        }
        sort(&mut heads, filter.order, filter.lang);
        Found {
            heads,
            counts: tally.into_counts(&filter.counted),
        }
    }
}

/// Keys are compared by their first bytes as a number; only neighbours need the rest.
fn sort(heads: &mut [&Head], order: Order, lang: Lang) {
    match order {
        Order::Title => sort_by_title(heads, lang),
        Order::TitleBackwards => {
            sort_by_title(heads, lang);
            heads.reverse();
        }
        Order::Latest => heads.sort_unstable_by_key(|head| (Reverse(head.updated_at), head.id)),
    }
}

fn sort_by_title(heads: &mut [&Head], lang: Lang) {
    let keyed = heads.iter().map(|head| {
        let key = head.sort_key(lang);
        (first_bytes(key), key, head.id, *head)
    });
    let mut keyed: Vec<_> = keyed.collect();
    keyed.sort_unstable_by(|one, other| (one.0, one.1, one.2).cmp(&(other.0, other.1, other.2)));
    for (place, (.., head)) in heads.iter_mut().zip(keyed) {
        *place = head;
    }
}

pub(super) fn first_bytes(key: &[u8]) -> u64 {
    let mut first = [0; 8];
    for (place, byte) in first.iter_mut().zip(key) {
        *place = *byte;
    }
    u64::from_be_bytes(first)
}

/// How often each facet was met, by its number.
#[derive(Default)]
struct Tally(Vec<u32>);

impl Tally {
    fn add(&mut self, head: &Head) {
        head.facets.iter().for_each(|facet| self.count(*facet));
    }

    fn add_only(&mut self, head: &Head, dimension: &str) {
        let facets = head.facets.iter().copied();
        facets
            .filter(|facet| &*facet.dimension() == dimension)
            .for_each(|facet| self.count(facet));
    }

    fn count(&mut self, facet: Facet) {
        if self.0.len() <= facet.number() {
            self.0.resize(Facet::count().max(facet.number() + 1), 0);
        }
        self.0[facet.number()] += 1;
    }

    fn into_counts(self, counted: &[&'static str]) -> Counts {
        let mut counts = Counts::new();
        for (facet, count) in Facet::all().zip(self.0.into_iter().skip(1)) {
            let dimension = facet.dimension();
            let asked = counted.iter().find(|asked| ***asked == *dimension);
            if let (Some(dimension), 1..) = (asked, count) {
                counts.entry(dimension).or_default().push(Count {
                    value: facet.value().as_str().to_owned(),
                    count: count as usize,
                });
            }
        }
        often_first(counts)
    }
}

/// The most frequent values first.
pub(super) fn often_first(mut counts: Counts) -> Counts {
    let often = |count: &Count| (Reverse(count.count), count.value.clone());
    let each = counts.values_mut();
    each.for_each(|counts| counts.sort_by_cached_key(often));
    counts
}
