//! The filters as links: chips that take one away, groups that add one.

use std::cmp::Reverse;

use ordit_members::directory::{facets::Chip, said::Said};
use ordit_platform::{
    i18n::Translator,
    search::{Counts, Dimension},
    snapshot::{Count, SortKeys},
    web::Query,
};

use super::{
    address::{Choices, NEAR, OFFERED, PATH, WORDS},
    labels::Names,
};

/// How many values of a dimension are shown at once; the others are one click away.
const SHOWN: usize = 6;
/// And no more than this many at all.
const OFFERED_AT_MOST: usize = 60;

/// The values of one dimension.
#[derive(Clone, Debug)]
pub struct Group {
    pub legend: String,
    pub options: Vec<Choice>,
    pub more: Vec<Choice>,
}

/// A value to choose or to take away.
#[derive(Clone, Debug)]
pub struct Choice {
    pub label: Said,
    pub href: String,
    pub count: usize,
    pub is_chosen: bool,
}

/// What a link needs to know: the choices, the address they stand in, and names for them.
pub struct Links<'a> {
    pub choices: &'a Choices,
    pub query: &'a Query,
    pub names: &'a Names,
    pub l: &'a Translator,
}

impl Links<'_> {
    /// Every active filter, each undone by one click.
    pub fn chips(&self) -> Vec<Chip> {
        let words = (!self.choices.words.is_empty()).then(|| Chip {
            label: Said::plain(format!("“{}”", self.choices.words), self.l.lang()),
            href: self.first_page().without_key(WORDS).to_href(PATH),
        });
        let chosen = self.choices.chosen.iter().filter_map(|(dimension, value)| {
            Some(Chip {
                label: self.names.of(*dimension, value, self.l)?,
                href: self.without(*dimension, value),
            })
        });
        let near = self.choices.near.as_ref().map(|near| Chip {
            label: Said::plain(
                self.l.t1("members-public-near", "place", &near.name),
                self.l.lang(),
            ),
            href: self.first_page().without_key(NEAR).to_href(PATH),
        });
        words.into_iter().chain(near).chain(chosen).collect()
    }

    /// The dimensions in which something can be chosen.
    pub fn groups(&self, counts: &Counts) -> Vec<Group> {
        let groups = OFFERED.into_iter().filter_map(|dimension| {
            let mut options = self.options(dimension, counts.get(&dimension)?);
            // One value that all have parts nothing.
            let parts = options.len() > 1 || options.iter().any(|option| option.is_chosen);
            let more = options.split_off(options.len().min(SHOWN));
            let legend = self.l.t(format!("app-search-filter-{}", dimension.code()));
            parts.then_some(Group {
                legend,
                options,
                more,
            })
        });
        groups.collect()
    }

    /// What is chosen, then the most frequent; of equally frequent ones the alphabet decides, and
    /// it is asked only about those that are shown.
    fn options(&self, dimension: Dimension, counts: &[Count]) -> Vec<Choice> {
        let values = counts.iter().filter_map(|count| {
            let value = match dimension {
                Dimension::Network => self.names.by_id(&count.value)?.slug.as_str(),
                _ => count.value.as_str(),
            };
            Some((value, count.count, self.choices.has(dimension, value)))
        });
        let (chosen, others): (Vec<_>, Vec<_>) = values.partition(|(_, _, is_chosen)| *is_chosen);
        let is_offered = |value: &str| dimension != Dimension::Territory || is_offered(value);
        let others = others.into_iter().filter(|(value, ..)| is_offered(value));
        let options = chosen.into_iter().chain(others);
        let options = options.filter_map(|(value, count, is_chosen)| {
            Some(Choice {
                label: self.names.of(dimension, value, self.l)?,
                href: match is_chosen {
                    true => self.without(dimension, value),
                    false => self.with(dimension, value),
                },
                count,
                is_chosen,
            })
        });
        let mut options: Vec<Choice> = options.take(OFFERED_AT_MOST).collect();
        options.sort_by_cached_key(|option| {
            let alphabet = SortKeys::of(&option.label.text);
            let alphabet = alphabet.in_language(self.l.lang()).to_vec();
            (!option.is_chosen, Reverse(option.count), alphabet)
        });
        options
    }

    fn with(&self, dimension: Dimension, value: &str) -> String {
        let query = self.first_page().with(dimension.code(), value);
        query.to_href(PATH)
    }

    fn without(&self, dimension: Dimension, value: &str) -> String {
        let query = self.first_page().without(dimension.code(), value);
        query.to_href(PATH)
    }

    fn first_page(&self) -> Query {
        self.query.without_key("page")
    }
}

/// Municipalities and their counties, provinces where there are no counties; wider areas hold
/// most of what is found and part little.
fn is_offered(territory: &str) -> bool {
    let has_counties = |province: &str| CATALAN_PROVINCES.contains(&province);
    match territory.split_once(':') {
        Some(("ine" | "idescat-comarca", _)) => true,
        Some(("ine-province", province)) => !has_counties(province),
        _ => false,
    }
}

const CATALAN_PROVINCES: [&str; 4] = ["08", "17", "25", "43"];
