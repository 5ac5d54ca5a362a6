//! What is looked for, said in words of outside and made ready to be asked of many heads.

use std::{
    collections::{BTreeMap, HashSet},
    sync::Arc,
};

use ordit_kernel::{Id, Lang};

use super::{
    BoundingBox, Head,
    alike::{Class, invented},
    bounds::Rectangle,
    heads::Slot,
    seen::Seen,
    words::{Facet, Word},
};
use crate::{
    fold::{fold, fold_into},
    register::State,
};

/// What is looked for: a kind, words, and values per dimension (any of a dimension, all
/// dimensions together).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Any kind when it is empty.
    pub kind: &'static str,
    pub words: String,
    pub facets: BTreeMap<String, Vec<String>>,
    /// Values that must all be there, and of which nothing is counted (a page's own scope).
    pub scope: Vec<(String, String)>,
    /// Values of which at least one must be there, whatever their dimensions; all when empty.
    pub any: Vec<(String, String)>,
    /// Values of which none may be there.
    pub without: Vec<(String, String)>,
    /// Only some of these, as the search found them; all when there are none.
    pub among: Option<Arc<HashSet<Id>>>,
    /// Anywhere, also nowhere, when there is none.
    pub within: Option<BoundingBox>,
    /// Any state when there is none.
    pub state: Option<State>,
    /// Dimensions of which the values are counted.
    pub counted: Vec<&'static str>,
    pub order: Order,
    pub lang: Lang,
}

/// The order of what is found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    #[default]
    Title,
    TitleBackwards,
    Latest,
}

/// A filter made ready for one viewer.
pub(super) struct Wanted<'f> {
    seen: Seen,
    kind: Option<Word>,
    state: Option<State>,
    among: Option<&'f HashSet<Id>>,
    within: Option<Vec<Rectangle>>,
    scope: Vec<Facet>,
    /// In order, so that they are found quickly; so are the values of dimensions.
    any: Option<Vec<Facet>>,
    without: Vec<Facet>,
    dimensions: Vec<(&'f str, Vec<Facet>)>,
    words: Vec<String>,
    folded: String,
}

/// How a head answers to a filter.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer<'f> {
    Fits,
    /// It would, were this dimension not asked for.
    FitsBut(&'f str),
    Differs,
}

impl<'f> Wanted<'f> {
    /// Nothing when no head can fit, because nothing ever had such a kind or value.
    pub(super) fn of(filter: &'f Filter, seen: Seen) -> Option<Self> {
        let kind = match filter.kind {
            "" => None,
            kind => Some(Word::known(kind)?),
        };
        let known = |(dimension, value): &(String, String)| Facet::known(dimension, value);
        let asked = filter
            .facets
            .iter()
            .filter(|(_, values)| !values.is_empty());
        let dimensions = asked.map(|(dimension, values)| {
            let values = values.iter();
            let known = values.filter_map(|value| Facet::known(dimension, value));
            (dimension.as_str(), in_order(known))
        });
        let any = (!filter.any.is_empty()).then(|| in_order(filter.any.iter().filter_map(known)));
        Some(Self {
            seen,
            kind,
            any,
            state: filter.state,
            among: filter.among.as_deref(),
            within: filter.within.map(|bounds| bounds.rectangles()),
            scope: filter.scope.iter().map(known).collect::<Option<_>>()?,
            without: filter.without.iter().filter_map(known).collect(),
            dimensions: dimensions.collect(),
            words: fold(&filter.words)
                .split_whitespace()
                .map(str::to_owned)
                .collect(),
            folded: String::new(),
        })
    }

    /// Which classes of heads fit; nothing when the filter asks for more than a class tells.
    pub(super) fn classes(&self, all: &[Class]) -> Option<Vec<bool>> {
        let invented = invented();
        let asks_more = !self.scope.is_empty()
            || self.any.is_some()
            || !self.dimensions.is_empty()
            || !self.words.is_empty()
            || self.among.is_some()
            || self.within.is_some()
            || self.without.iter().any(|own| Some(*own) != invented);
        let fits = |class: &Class| {
            self.kind.is_none_or(|kind| kind == class.kind)
                && self.state.is_none_or(|state| state == class.state)
                && self.seen.has(class.audience)
                && (!class.is_invented || self.without.is_empty())
        };
        (!asks_more).then(|| all.iter().map(fits).collect())
    }

    /// Whether the viewer sees it and all of the filter holds.
    pub(super) fn takes(&mut self, slot: &Slot) -> bool {
        self.answer(slot) == Answer::Fits
    }

    /// Seen first: what is hidden differs, whatever it is.
    pub(super) fn answer(&mut self, slot: &Slot) -> Answer<'f> {
        let is_kind = self.kind.is_none_or(|kind| kind == slot.kind);
        if !is_kind || !self.seen.has(slot.audience) || !self.is_in_scope(&slot.head) {
            return Answer::Differs;
        }
        let mut missed = self
            .dimensions
            .iter()
            .filter(|(_, values)| !has_one_of(&slot.head, values));
        let answer = match (missed.next(), missed.next()) {
            (None, _) => Answer::Fits,
            (Some((dimension, _)), None) => Answer::FitsBut(dimension),
            _ => Answer::Differs,
        };
        if answer == Answer::Differs || !self.says_all(&slot.head) {
            return Answer::Differs;
        }
        answer
    }

    fn is_in_scope(&self, head: &Head) -> bool {
        self.among.is_none_or(|ids| ids.contains(&head.id))
            && self.state.is_none_or(|state| state == head.state)
            && self.scope.iter().all(|facet| head.facets.contains(facet))
            && self.any.as_ref().is_none_or(|any| has_one_of(head, any))
            && !self.without.iter().any(|facet| head.facets.contains(facet))
            && self.within.as_ref().is_none_or(|parts| is_in(parts, head))
    }

    /// Texts are folded when they are asked: kept folded they would be a third of the memory.
    fn says_all(&mut self, head: &Head) -> bool {
        if self.words.is_empty() {
            return true;
        }
        self.folded.clear();
        for (_, text) in head.titles().chain(head.summaries()) {
            fold_into(text, &mut self.folded);
            // No word goes from one text into the next.
            self.folded.push('\n');
        }
        self.words
            .iter()
            .all(|word| self.folded.contains(word.as_str()))
    }
}

fn in_order(facets: impl Iterator<Item = Facet>) -> Vec<Facet> {
    let mut facets: Vec<Facet> = facets.collect();
    facets.sort_unstable();
    facets
}

fn has_one_of(head: &Head, sorted: &[Facet]) -> bool {
    let mut facets = head.facets.iter();
    facets.any(|facet| sorted.binary_search(facet).is_ok())
}

fn is_in(rectangles: &[Rectangle], head: &Head) -> bool {
    let point = head.place.point;
    point.is_some_and(|point| rectangles.iter().any(|part| part.contains(point)))
}
