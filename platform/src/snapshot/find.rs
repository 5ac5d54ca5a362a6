//! Filters over the snapshot, with counts per facet made only of what the viewer sees.

use std::collections::{BTreeMap, HashMap};

use ordit_kernel::Lang;

use super::{Head, Snapshot, seen::Seen};
use crate::fold::fold;

/// What is looked for: one kind, words, and values per dimension (any of a dimension, all
/// dimensions together).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub kind: &'static str,
    pub words: String,
    pub facets: BTreeMap<String, Vec<String>>,
    /// Values that must all be there, and of which nothing is counted (a page's own scope).
    pub scope: Vec<(String, String)>,
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

/// How many of the found carry a value, were it chosen in its dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    pub value: String,
    pub count: usize,
}

/// What a filter found, in order.
pub struct Found<'a> {
    pub heads: Vec<&'a Head>,
    pub counts: HashMap<&'static str, Vec<Count>>,
}

pub(super) fn find<'a>(snapshot: &'a Snapshot, seen: &Seen, filter: &Filter) -> Found<'a> {
    let words: Vec<String> = fold(&filter.words)
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let mut heads = Vec::new();
    let mut tally = Tally::default();
    for head in snapshot.heads() {
        if &*head.kind != filter.kind || !seen.sees(head) || !in_scope(head, filter) {
            continue;
        }
        if !words.is_empty() && !says(head, &words) {
            continue;
        }
        let mut missed = filter.facets.iter().filter(|(dimension, values)| {
            !values.is_empty()
                && !head
                    .values(dimension)
                    .any(|own| values.iter().any(|v| v == own))
        });
        match (missed.next(), missed.next()) {
            (None, _) => {
                heads.push(head);
                tally.add(head, &filter.counted);
            }
            // A value is counted as if its own dimension were not filtered.
            (Some((dimension, _)), None) => tally.add_only(head, &filter.counted, dimension),
            _ => {}
        }
    }
    sort(&mut heads, filter.order, filter.lang);
    Found {
        heads,
        counts: tally.into_counts(),
    }
}

fn in_scope(head: &Head, filter: &Filter) -> bool {
    filter
        .scope
        .iter()
        .all(|(dimension, value)| head.has(dimension, value))
}

fn says(head: &Head, words: &[String]) -> bool {
    let texts = head
        .titles
        .iter()
        .chain(&head.summaries)
        .map(|(_, text)| fold(text));
    let said: Vec<String> = texts.collect();
    words
        .iter()
        .all(|word| said.iter().any(|text| text.contains(word.as_str())))
}

fn sort(heads: &mut [&Head], order: Order, lang: Lang) {
    let by_title = |one: &&Head, other: &&Head| {
        let keys = (
            one.sort_keys.in_language(lang),
            other.sort_keys.in_language(lang),
        );
        keys.0.cmp(keys.1).then(one.id.cmp(&other.id))
    };
    match order {
        Order::Title => heads.sort_unstable_by(by_title),
        Order::TitleBackwards => heads.sort_unstable_by(|one, other| by_title(other, one)),
        Order::Latest => {
            heads.sort_unstable_by_key(|head| (std::cmp::Reverse(head.updated_at), head.id));
        }
    }
}

#[derive(Default)]
struct Tally<'a>(HashMap<&'static str, HashMap<&'a str, usize>>);

impl<'a> Tally<'a> {
    fn add(&mut self, head: &'a Head, counted: &[&'static str]) {
        for dimension in counted {
            for value in head.values(dimension) {
                *self
                    .0
                    .entry(dimension)
                    .or_default()
                    .entry(value)
                    .or_default() += 1;
            }
        }
    }

    fn add_only(&mut self, head: &'a Head, counted: &[&'static str], only: &str) {
        if let Some(dimension) = counted.iter().find(|dimension| **dimension == only) {
            self.add(head, std::slice::from_ref(dimension));
        }
    }

    fn into_counts(self) -> HashMap<&'static str, Vec<Count>> {
        let order = |mut counts: Vec<Count>| {
            counts.sort_unstable_by(|one, other| {
                other
                    .count
                    .cmp(&one.count)
                    .then_with(|| one.value.cmp(&other.value))
            });
            counts
        };
        let dimensions = self.0.into_iter().map(|(dimension, values)| {
            let counts = values.into_iter();
            let counts = counts.map(|(value, count)| Count {
                value: value.to_owned(),
                count,
            });
            (dimension, order(counts.collect()))
        });
        dimensions.collect()
    }
}
