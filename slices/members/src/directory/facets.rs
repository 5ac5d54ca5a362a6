//! The filters of the directory as links: chips that take one away, groups that add one.

use std::{cmp::Reverse, collections::HashMap};

use ordit_platform::{
    geo::Territories,
    i18n::Translator,
    snapshot::{Count, SortKeys},
    themes::theme,
    web::Query,
};

use super::{
    address::{AREA, Choices, NEAR, OFFERED, SORT, WORDS, with, without},
    names::{NetworkName, NetworkNames},
    said::Said,
};
use crate::{organisations::gaps::LACKS, places::SIZES};

/// How many values of a dimension are shown at once; the others are one click away.
const SHOWN: usize = 8;
/// The orders of the list, as they stand in the address.
const SORTS: [&str; 3] = ["name", "name-backwards", "latest"];

/// An active filter and the address without it.
#[derive(Clone, Debug)]
pub struct Chip {
    pub label: Said,
    pub href: String,
}

/// The values of one dimension.
#[derive(Clone, Debug)]
pub struct Group {
    pub legend: String,
    pub options: Vec<Choice>,
    pub more: Vec<Choice>,
}

/// A value to choose or to take away, or an order.
#[derive(Clone, Debug)]
pub struct Choice {
    pub label: Said,
    pub href: String,
    pub count: usize,
    pub is_chosen: bool,
    /// Its place among sizes of towns, which are read from small to large.
    rank: usize,
}

impl Choice {
    /// A value that has no place among sizes of towns.
    pub fn new(label: Said, href: String, count: usize, is_chosen: bool) -> Self {
        let rank = SIZES.len();
        Self {
            label,
            href,
            count,
            is_chosen,
            rank,
        }
    }
}

/// What a link needs to know: the choices, the address they stand in, and names for them.
pub struct Links<'a> {
    pub choices: &'a Choices,
    pub query: &'a Query,
    pub path: &'a str,
    pub networks: &'a NetworkNames,
    pub l: &'a Translator,
}

impl Links<'_> {
    /// Every active filter, each undone by one click.
    pub fn chips(&self) -> Vec<Chip> {
        let words = (!self.choices.words.is_empty()).then(|| Chip {
            label: Said::plain(format!("“{}”", self.choices.words), self.l.lang()),
            href: self
                .query
                .without_key("page")
                .without_key(WORDS)
                .to_href(self.path),
        });
        let chosen = self.choices.chosen.iter().map(|(dimension, value)| Chip {
            label: self.label(dimension, value),
            href: without(self.query, dimension, value).to_href(self.path),
        });
        let area = self.choices.area.map(|_| Chip {
            label: Said::plain(self.l.t("members-public-area"), self.l.lang()),
            href: self
                .query
                .without_key("page")
                .without_key(AREA)
                .to_href(self.path),
        });
        let near = self.choices.near.as_ref().map(|near| Chip {
            label: Said::plain(
                self.l.t1("members-public-near", "place", &near.name),
                self.l.lang(),
            ),
            href: self
                .query
                .without_key("page")
                .without_key(NEAR)
                .to_href(self.path),
        });
        let chosen = near.into_iter().chain(chosen);
        words.into_iter().chain(area).chain(chosen).collect()
    }

    /// The themes of a network that is left out, each leading to what it has there.
    pub fn themes_of(&self, network: &NetworkName, counts: &[Count]) -> Option<Group> {
        let query = with(self.query, "network", &network.slug);
        let there = Links {
            query: &query,
            ..*self
        };
        let mut options = there.options("theme", counts);
        sort("theme", &mut options);
        let more = options.split_off(options.len().min(SHOWN));
        (!options.is_empty()).then(|| Group {
            legend: format!(
                "{} · {}",
                self.l.t("members-public-filter-theme"),
                network.short.text
            ),
            options,
            more,
        })
    }

    /// The dimensions in which something can be chosen.
    pub fn groups(&self, counts: &HashMap<&'static str, Vec<Count>>) -> Vec<Group> {
        let groups = OFFERED.into_iter().filter_map(|dimension| {
            let mut options = self.options(dimension, counts.get(dimension)?);
            sort(dimension, &mut options);
            let more = options.split_off(options.len().min(SHOWN));
            let legend = self.l.t(format!("members-public-filter-{dimension}"));
            (!options.is_empty()).then_some(Group {
                legend,
                options,
                more,
            })
        });
        groups.collect()
    }

    /// The orders of the list.
    pub fn sorts(&self) -> Vec<Choice> {
        let asked = self
            .query
            .get(SORT)
            .filter(|sort| SORTS.contains(sort))
            .unwrap_or(SORTS[0]);
        let choice = |sort: &str| Choice {
            label: Said::plain(
                self.l.t(format!("members-public-sort-{sort}")),
                self.l.lang(),
            ),
            href: self
                .query
                .without_key("page")
                .setting(SORT, sort)
                .to_href(self.path),
            count: 0,
            is_chosen: sort == asked,
            rank: 0,
        };
        SORTS.into_iter().map(choice).collect()
    }

    fn options(&self, dimension: &str, counts: &[Count]) -> Vec<Choice> {
        let options = counts
            .iter()
            .filter(|count| count.count > 0)
            .filter_map(|count| {
                let value = self
                    .choices
                    .value_of(dimension, &count.value, self.networks)?;
                let is_chosen = self.choices.has(dimension, &value);
                let change = if is_chosen { without } else { with };
                Some(Choice {
                    rank: SIZES
                        .iter()
                        .position(|size| *size == value)
                        .unwrap_or(SIZES.len()),
                    label: self.label(dimension, &value),
                    href: change(self.query, dimension, &value).to_href(self.path),
                    count: count.count,
                    is_chosen,
                })
            });
        options.collect()
    }

    fn label(&self, dimension: &str, value: &str) -> Said {
        let lang = self.l.lang();
        let words = match dimension {
            "network" => {
                let network = self.networks.by_slug(value);
                return network
                    .map_or_else(|| Said::plain(value, lang), |network| network.short.clone());
            }
            "theme" => theme(value)
                .map_or(value, |theme| theme.label(lang))
                .to_owned(),
            "county" | "municipality" => Territories::get()
                .name_of(value)
                .unwrap_or(value)
                .to_owned(),
            "kind" => self.l.t(format!("members-organisation-kind-{value}")),
            "family" => self.l.t(format!("members-family-{value}")),
            "activity" => self.l.t(format!("members-activity-{value}")),
            "state" => self.l.t(format!("members-state-{value}")),
            LACKS => self.l.t(format!("members-desk-lacks-{value}")),
            _ => self.l.t(format!("members-size-{value}")),
        };
        Said::plain(words, lang)
    }
}

/// Sizes from small to large; everything else with the most frequent first.
fn sort(dimension: &str, options: &mut [Choice]) {
    match dimension {
        "size" => options.sort_by_key(|option| option.rank),
        _ => options.sort_by_cached_key(|option| {
            let alphabet = SortKeys::of(&option.label.text);
            (
                Reverse(option.count),
                alphabet.in_language(option.label.lang).to_vec(),
            )
        }),
    }
}
