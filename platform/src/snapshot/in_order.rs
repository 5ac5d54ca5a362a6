//! All heads in the order of both alphabets, so that one page of a long list is not sorted for.

use std::{collections::BTreeSet, iter, ops::Range, sync::Arc};

use ordit_kernel::{Id, Lang, Viewer};

use super::{
    Figures, Filter, Found, Head, Order, Snapshot,
    alike::Class,
    filter::Wanted,
    heads::Heads,
    kept::kept,
    words::{Facet, Word},
};

/// The order is made anew when more than this share of it, and more than this many, changed.
const CHANGED_SHARE: usize = 50;
const CHANGED_LEAST: usize = 1_000;

/// One page of what a filter found.
#[derive(Default)]
pub struct FoundPage<'a> {
    /// The heads of the page, and counts of all that was found.
    pub found: Found<'a>,
    pub total: usize,
}

/// Positions of all heads by title, as of one event; never changed in place.
pub(super) struct Alphabets {
    catalan: Box<[u32]>,
    spanish: Box<[u32]>,
}

/// The alphabets once they are made, and whose title is new since.
#[derive(Clone, Default)]
pub(super) struct InOrder {
    made: Option<Arc<Alphabets>>,
    changed: Arc<BTreeSet<u32>>,
}

impl Alphabets {
    /// Takes about three seconds for a million heads.
    pub(super) fn of(heads: &Heads) -> Self {
        Self {
            catalan: sorted(heads, Lang::Ca),
            spanish: sorted(heads, Lang::Es),
        }
    }

    fn in_language(&self, lang: Lang) -> &[u32] {
        match lang {
            Lang::Ca | Lang::En => &self.catalan,
            Lang::Es | Lang::Eu => &self.spanish,
        }
    }
}

impl InOrder {
    /// Alphabets as of an event; what was touched later is new to them.
    pub(super) fn since(alphabets: Alphabets, heads: &Heads, seq: i64) -> Self {
        let known = alphabets.catalan.len();
        let slots = (0..).zip(heads.slots());
        let is_new = |position: u32| position as usize >= known;
        let changed = slots.filter(|(position, slot)| is_new(*position) || slot.touched > seq);
        Self {
            changed: Arc::new(changed.map(|(position, _)| position).collect()),
            made: Some(Arc::new(alphabets)),
        }
    }

    /// Notes a head that is new or has another title.
    pub(super) fn note(&mut self, position: u32) {
        if self.made.is_some() {
            Arc::make_mut(&mut self.changed).insert(position);
        }
    }

    /// So much changed that the order is better made anew.
    pub(super) fn is_worn(&self) -> bool {
        let known = self.made.as_ref().map_or(0, |made| made.catalan.len());
        self.changed.len() > CHANGED_LEAST.max(known / CHANGED_SHARE)
    }

    /// Positions of all heads by title; nothing while the alphabets are not made.
    fn positions<'a>(
        &'a self,
        heads: &'a Heads,
        lang: Lang,
        is_backwards: bool,
    ) -> Option<Box<dyn Iterator<Item = u32> + 'a>> {
        let all = self.made.as_ref()?.in_language(lang).iter().copied();
        let kept = all.filter(|position| !self.changed.contains(position));
        let mut changed: Vec<u32> = self.changed.iter().copied().collect();
        changed.sort_by_key(|position| key(heads, *position, lang));
        let is_before = move |one, other| key(heads, one, lang) < key(heads, other, lang);
        Some(match is_backwards {
            false => Box::new(merged(kept, changed.into_iter(), is_before)),
            true => Box::new(merged(
                kept.rev(),
                changed.into_iter().rev(),
                move |one, other| is_before(other, one),
            )),
        })
    }
}

impl Snapshot {
    /// One page of what [`Snapshot::find`] finds, cut where the caller says once it is known how
    /// many there are.
    pub fn find_page<'a>(
        &'a self,
        viewer: &Viewer,
        filter: &Filter,
        cut: impl Fn(usize) -> Range<usize>,
    ) -> FoundPage<'a> {
        let quick = self.page_by_figures(viewer, filter, &cut);
        quick.unwrap_or_else(|| {
            let mut found = self.find(viewer, filter);
            let total = found.heads.len();
            let Range { start, end } = cut(total);
            found.heads.truncate(end);
            found.heads.drain(..start.min(found.heads.len()));
            FoundPage { found, total }
        })
    }

    /// Follows a head that was put at a position.
    pub(super) fn follow_in_order(&mut self, before: Option<&Head>, position: u32) {
        let keys = |head: &Head| [Lang::Ca, Lang::Es].map(|lang| head.sort_key(lang).to_vec());
        let after = self.heads.head(position).map(keys);
        if before.map(keys) != after {
            self.in_order.note(position);
        }
    }

    /// The same of a filter that asks only for what figures know of everyone.
    fn page_by_figures<'a>(
        &'a self,
        viewer: &Viewer,
        filter: &Filter,
        cut: impl Fn(usize) -> Range<usize>,
    ) -> Option<FoundPage<'a>> {
        let is_backwards = match filter.order {
            Order::Title => false,
            Order::TitleBackwards => true,
            Order::Latest => return None,
        };
        let everyone = kept(Word::known(filter.kind)?, &self.kinds)?.everyone;
        let mut wanted = Wanted::of(filter, self.seen_by(viewer))?;
        let all = self.book().classes();
        let fitting = wanted.classes(all)?.into_iter().zip(all);
        let classes: Vec<&Class> = fitting
            .filter_map(|(fits, class)| fits.then_some(class))
            .collect();
        let wholes = everyone.iter();
        let wholes = wholes.map(|(dimension, value)| Facet::new(dimension, value));
        let tallies = wholes.flat_map(|whole| {
            let classes = &classes;
            let is_wanted = move |class: &Class| classes.contains(&class);
            self.book().tallies(whole, is_wanted)
        });
        let figures = Figures::new(tallies.collect());
        if everyone.is_empty() {
            return None;
        }
        let total = figures.count();
        let range = cut(total);
        let positions = self
            .in_order
            .positions(&self.heads, filter.lang, is_backwards)?;
        let slots = positions.filter_map(|position| self.heads.slot(position));
        let fitting = slots.filter(|slot| wanted.takes(slot));
        let heads = fitting.map(|slot| &*slot.head);
        let found = Found {
            heads: heads.skip(range.start).take(range.len()).collect(),
            counts: figures.counts(&filter.counted),
        };
        Some(FoundPage { found, total })
    }
}

fn sorted(heads: &Heads, lang: Lang) -> Box<[u32]> {
    let keyed = (0..).zip(heads.slots()).map(|(position, slot)| {
        let key = slot.head.sort_key(lang);
        (super::find::first_bytes(key), key, slot.head.id, position)
    });
    let mut keyed: Vec<(u64, &[u8], Id, u32)> = keyed.collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(.., position)| position).collect()
}

fn key(heads: &Heads, position: u32, lang: Lang) -> Option<(&[u8], Id)> {
    let head: Option<&Head> = heads.head(position);
    head.map(|head| (head.sort_key(lang), head.id))
}

fn merged(
    ones: impl Iterator<Item = u32>,
    others: impl Iterator<Item = u32>,
    is_before: impl Fn(u32, u32) -> bool,
) -> impl Iterator<Item = u32> {
    let (mut ones, mut others) = (ones.peekable(), others.peekable());
    iter::from_fn(move || match (ones.peek(), others.peek()) {
        (Some(one), Some(other)) if is_before(*other, *one) => others.next(),
        (Some(_), _) => ones.next(),
        (None, _) => others.next(),
    })
}
