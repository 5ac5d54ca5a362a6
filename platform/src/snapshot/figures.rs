//! What a viewer sees counted in a whole (a network, everyone), without looking at its entries.

use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

use ordit_kernel::{Point, Viewer};

use super::{
    Filter, Head, Snapshot,
    alike::Class,
    find::{Count, Counts, often_first},
    kept::{Book, Tally, kept},
    words::{Facet, Word},
};
use crate::{geo, register::State};

/// A place on the drawing of the country, in tenths of its units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dot {
    pub x: u16,
    pub y: u16,
}

/// Which entries of a whole count.
#[derive(Clone, Copy, Debug)]
pub struct Counting {
    pub kind: &'static str,
    /// Any state when there is none.
    pub state: Option<State>,
    /// Whether what was made up counts too.
    pub is_invented_too: bool,
}

/// Counts of what one viewer sees; counted before anybody asked, and scoped all the same.
#[derive(Clone, Debug, Default)]
pub struct Figures<'a>(Vec<&'a Tally>);

impl Dot {
    /// Where a point falls; none outside the drawing.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "what lies on the drawing is small and not negative"
    )]
    pub fn of(point: Point) -> Option<Self> {
        let (x, y) = geo::project(point)?;
        let tenths = |length: f32| (length * 10.0).round() as u16;
        Some(Self {
            x: tenths(x),
            y: tenths(y),
        })
    }
}

impl<'a> Figures<'a> {
    pub(super) fn new(tallies: Vec<&'a Tally>) -> Self {
        Self(tallies)
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.iter().map(|tally| tally.count).sum()
    }

    /// How many carry a value.
    pub fn having(&self, dimension: &str, value: &str) -> usize {
        let facet = Facet::known(dimension, value);
        let counts = self.0.iter().map(|tally| {
            let count = facet.and_then(|facet| tally.facets.get(&facet));
            count.copied().unwrap_or(0)
        });
        counts.sum()
    }

    /// How many carry each value of a dimension.
    pub fn of(&self, dimension: &str) -> BTreeMap<&'static str, usize> {
        let mut counts = BTreeMap::new();
        let Some(dimension) = Word::known(dimension) else {
            return counts;
        };
        for (facet, count) in self.0.iter().flat_map(|tally| &tally.facets) {
            if facet.dimension() == dimension {
                *counts.entry(facet.value().as_str()).or_default() += count;
            }
        }
        counts
    }

    /// How many carry each value of these dimensions, as a filter counts them.
    pub(super) fn counts(&self, dimensions: &[&'static str]) -> Counts {
        let counts = dimensions.iter().map(|dimension| {
            let values = self.of(dimension).into_iter();
            let counts = values.map(|(value, count)| Count {
                value: value.to_owned(),
                count,
            });
            (*dimension, counts.collect::<Vec<_>>())
        });
        often_first(counts.filter(|(_, counts)| !counts.is_empty()).collect())
    }

    /// Where they are on the drawing, in no order.
    pub fn dots(&self) -> Vec<Dot> {
        let dots = self.0.iter().flat_map(|tally| tally.dots.keys());
        dots.copied().collect()
    }

    /// How many have a place outside the drawing.
    pub fn outside(&self) -> usize {
        self.0.iter().map(|tally| tally.outside).sum()
    }
}

impl Snapshot {
    /// What these wholes count together of what the viewer sees. An entry that is in several of
    /// them counts in each.
    pub fn figures(&self, viewer: &Viewer, wholes: &[Facet], counting: &Counting) -> Figures<'_> {
        let Some(kind) = Word::known(counting.kind) else {
            return Figures::default();
        };
        let seen = self.seen_by(viewer);
        let is_wanted = |class: &Class| {
            class.kind == kind
                && counting.state.is_none_or(|state| state == class.state)
                && (counting.is_invented_too || !class.is_invented)
                && seen.has(class.audience)
        };
        let tallies = wholes.iter();
        Figures(
            tallies
                .flat_map(|whole| self.book().tallies(*whole, is_wanted))
                .collect(),
        )
    }

    /// Positions among which all lie that fit a filter, far fewer than there are heads; nothing
    /// when the filter names no value that is listed.
    pub(super) fn narrowed(&self, filter: &Filter) -> Option<Vec<u32>> {
        let kept = kept(Word::known(filter.kind)?, &self.kinds)?;
        let is_listed = |dimension: &str| kept.listed.contains(&dimension);
        let scopes = filter.scope.iter().filter(|(own, _)| is_listed(own));
        let scopes = scopes.map(|(dimension, value)| vec![Facet::known(dimension, value)]);
        // What is counted is counted as if its own dimension were not asked for.
        let asked = filter.facets.iter().filter(|(dimension, values)| {
            filter.counted.is_empty() && is_listed(dimension) && !values.is_empty()
        });
        let asked = asked.map(|(dimension, values)| {
            let values = values.iter();
            values.map(|value| Facet::known(dimension, value)).collect()
        });
        let lists = scopes.chain(asked).map(|facets: Vec<Option<Facet>>| {
            let facets = facets.into_iter().flatten();
            facets
                .map(|facet| self.book().list(facet))
                .collect::<Vec<_>>()
        });
        let length = |lists: &Vec<&[u32]>| lists.iter().map(|list| list.len()).sum::<usize>();
        let mut positions = lists.min_by_key(length)?.concat();
        positions.sort_unstable();
        positions.dedup();
        Some(positions)
    }

    /// Made when it is first asked for; what changes afterwards is followed.
    pub(super) fn book(&self) -> &Book {
        self.book.get_or_init(|| Book::of(&self.heads, &self.kinds))
    }

    /// Whether it was made.
    pub(super) fn has_book(&self) -> bool {
        self.book.get().is_some()
    }

    /// The same with the book of an earlier snapshot, which follows what changed since.
    pub(super) fn with_book(&self, mut book: Book, before: &Self) -> Self {
        for (position, slot) in (0..).zip(self.heads.slots()) {
            let earlier = before.heads.head(position);
            if earlier.is_none() || slot.touched > before.seq {
                book.follow(earlier, &slot.head, (position, &self.kinds));
            }
        }
        Self {
            book: Arc::new(OnceLock::from(book)),
            ..self.clone()
        }
    }

    /// Follows a head that was put at a position.
    pub(super) fn follow_in_book(&mut self, before: Option<&Head>, position: u32) {
        let book = Arc::make_mut(&mut self.book).get_mut();
        if let (Some(book), Some(after)) = (book, self.heads.head(position)) {
            book.follow(before, after, (position, &self.kinds));
        }
    }
}
