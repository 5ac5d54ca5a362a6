//! What is kept beside the heads and follows them: counts of wholes, and lists by value.

use std::{
    collections::{HashMap, hash_map::Entry},
    hash::Hash,
    sync::Arc,
};

use super::{
    Head, Kind,
    alike::Class,
    figures::Dot,
    heads::Heads,
    shards::Shards,
    words::{Facet, Word},
};

/// What a slice wants kept of the heads of a kind.
#[derive(Clone, Copy)]
pub struct Kept {
    /// The wholes in which an entry counts.
    pub counted: fn(&Head) -> Vec<Counted>,
    /// The dimensions of which each value's entries are found without looking at all others.
    pub listed: &'static [&'static str],
    /// Wholes, as dimension and value, in exactly one of which each entry counts.
    pub everyone: &'static [(&'static str, &'static str)],
}

/// A whole in which an entry counts with its facets and its place, such as a network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    pub whole: Facet,
    /// What is counted there beside its facets.
    pub beside: Vec<Facet>,
}

impl Kept {
    /// Nothing, for kinds of which there are few.
    pub const NOTHING: Self = Self {
        counted: |_| Vec::new(),
        listed: &[],
        everyone: &[],
    };
}

/// Counts and lists of all heads of one snapshot; a copy shares what did not change.
#[derive(Clone, Default)]
pub(super) struct Book {
    tallies: Shards<(Facet, Class), Arc<Tally>>,
    classes: Arc<Vec<Class>>,
    lists: Shards<Facet, Arc<Vec<u32>>>,
}

/// What the heads of one class count together in one whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub count: usize,
    pub facets: HashMap<Facet, usize>,
    pub dots: HashMap<Dot, usize>,
    /// How many lie outside the drawing of the country.
    pub outside: usize,
}

impl Book {
    /// Counted from all heads: about a second for a million.
    pub(super) fn of(heads: &Heads, kinds: &[Kind]) -> Self {
        let mut book = Self::default();
        for (position, slot) in (0..).zip(heads.slots()) {
            book.add(&slot.head, position, kinds);
        }
        book.lists.each_mut(|list| {
            Arc::make_mut(list).shrink_to_fit();
        });
        book
    }

    /// Follows a head that is new or changed.
    pub(super) fn follow(
        &mut self,
        before: Option<&Head>,
        after: &Head,
        (position, kinds): (u32, &[Kind]),
    ) {
        if let Some(before) = before {
            if is_counted_alike(before, after) {
                return;
            }
            self.remove(before, position, kinds);
        }
        self.add(after, position, kinds);
    }

    /// Every class of which there ever was a head.
    pub(super) fn classes(&self) -> &[Class] {
        &self.classes
    }

    /// What a whole counts, of the classes that are wanted.
    pub(super) fn tallies(
        &self,
        whole: Facet,
        is_wanted: impl Fn(&Class) -> bool,
    ) -> impl Iterator<Item = &Tally> {
        let wanted = self.classes.iter().filter(move |class| is_wanted(class));
        wanted.filter_map(move |class| Some(&**self.tallies.get(&(whole, *class))?))
    }

    /// The positions of all that carry a facet of a listed dimension, in order.
    pub(super) fn list(&self, facet: Facet) -> &[u32] {
        self.lists.get(&facet).map_or(&[], |list| list.as_slice())
    }

    fn add(&mut self, head: &Head, position: u32, kinds: &[Kind]) {
        let Some(kept) = kept(head.kind, kinds) else {
            return;
        };
        let class = Class::of_head(head);
        if !self.classes.contains(&class) {
            Arc::make_mut(&mut self.classes).push(class);
        }
        for counted in (kept.counted)(head) {
            let tally = self.tallies.entry((counted.whole, class));
            Arc::make_mut(tally).add(head, &counted.beside);
        }
        for facet in listed(head, kept.listed) {
            let list = Arc::make_mut(self.lists.entry(facet));
            if let Err(place) = list.binary_search(&position) {
                list.insert(place, position);
            }
        }
    }

    fn remove(&mut self, head: &Head, position: u32, kinds: &[Kind]) {
        let Some(kept) = kept(head.kind, kinds) else {
            return;
        };
        let class = Class::of_head(head);
        for counted in (kept.counted)(head) {
            let tally = self.tallies.entry((counted.whole, class));
            Arc::make_mut(tally).remove(head, &counted.beside);
        }
        for facet in listed(head, kept.listed) {
            let list = Arc::make_mut(self.lists.entry(facet));
            if let Ok(place) = list.binary_search(&position) {
                list.remove(place);
            }
        }
    }
}

/// What is kept of a kind.
pub(super) fn kept(kind: Word, kinds: &[Kind]) -> Option<&Kept> {
    let kind = kinds.iter().find(|own| *own.name == *kind)?;
    Some(&kind.kept)
}

impl Tally {
    fn add(&mut self, head: &Head, beside: &[Facet]) {
        self.count += 1;
        for facet in head.facets.iter().chain(beside) {
            *self.facets.entry(*facet).or_default() += 1;
        }
        if let Some(point) = head.place.point {
            match Dot::of(point) {
                Some(dot) => *self.dots.entry(dot).or_default() += 1,
                None => self.outside += 1,
            }
        }
    }

    fn remove(&mut self, head: &Head, beside: &[Facet]) {
        self.count = self.count.saturating_sub(1);
        for facet in head.facets.iter().chain(beside) {
            take_one(&mut self.facets, *facet);
        }
        if let Some(point) = head.place.point {
            match Dot::of(point) {
                Some(dot) => take_one(&mut self.dots, dot),
                None => self.outside = self.outside.saturating_sub(1),
            }
        }
    }
}

/// What counts nothing is not there.
fn take_one<K: Eq + Hash>(counts: &mut HashMap<K, usize>, key: K) {
    if let Entry::Occupied(mut entry) = counts.entry(key) {
        match entry.get() {
            0 | 1 => drop(entry.remove()),
            _ => *entry.get_mut() -= 1,
        }
    }
}

/// Nothing changed of which anything could be counted.
fn is_counted_alike(before: &Head, after: &Head) -> bool {
    Class::is_shared(before, after)
        && before.facets == after.facets
        && before.place == after.place
        && before.packed.particulars() == after.packed.particulars()
}

fn listed(head: &Head, dimensions: &'static [&str]) -> impl Iterator<Item = Facet> {
    let facets = head.facets.iter().copied();
    facets.filter(|facet| dimensions.contains(&facet.dimension().as_str()))
}
