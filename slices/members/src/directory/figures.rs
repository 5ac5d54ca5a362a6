//! Counts of organisations as bars that lead into the directory; pure.

use std::{cmp::Reverse, collections::BTreeMap};

use ordit_kernel::Lang;
use ordit_platform::{
    snapshot::{Head, SortKeys},
    web::Query,
};

/// Where the directory is.
pub const DIRECTORY: &str = "/directory";
/// The length of the longest bar, in units of the drawing.
const LONGEST: usize = 100;

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    pub label: String,
    pub href: String,
    pub count: usize,
    /// 0 to 100.
    pub width: usize,
}

/// How many of the heads carry each value of a dimension.
pub fn tally<'a>(heads: &[&'a Head], dimension: &'a str) -> BTreeMap<&'a str, usize> {
    let mut counts = BTreeMap::new();
    for value in heads.iter().flat_map(|head| head.values(dimension)) {
        *counts.entry(value).or_default() += 1;
    }
    counts
}

/// The counts as bars, the longest first, each leading to those organisations of a network.
pub fn bars(
    counts: &BTreeMap<&str, usize>,
    network: &str,
    dimension: &str,
    lang: Lang,
    label: impl Fn(&str) -> String,
) -> Vec<Bar> {
    let most = counts.values().copied().max().unwrap_or(1).max(1);
    let mut bars: Vec<Bar> = counts
        .iter()
        .map(|(value, count)| Bar {
            label: label(value),
            href: directory(network, dimension, value),
            count: *count,
            width: (count * LONGEST).div_ceil(most),
        })
        .collect();
    bars.sort_by_cached_key(|bar| {
        (
            Reverse(bar.count),
            SortKeys::of(&bar.label).in_language(lang).to_vec(),
        )
    });
    bars
}

/// The directory with one network and one more value chosen.
pub fn directory(network: &str, dimension: &str, value: &str) -> String {
    let query = Query::default()
        .with("network", network)
        .with(dimension, value);
    query.to_href(DIRECTORY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_drawn_against_the_longest_and_lead_to_what_they_count() {
        let counts = BTreeMap::from([("hub", 1), ("municipality", 38), ("other", 1)]);
        let bars = bars(&counts, "xmess", "kind", Lang::Ca, str::to_owned);
        let drawn: Vec<(&str, usize, usize)> = bars
            .iter()
            .map(|bar| (bar.label.as_str(), bar.count, bar.width))
            .collect();
        assert_eq!(
            drawn,
            [("municipality", 38, 100), ("hub", 1, 3), ("other", 1, 3)]
        );
        assert_eq!(bars[0].href, "/directory?network=xmess&kind=municipality");
    }

    #[test]
    fn nothing_to_count_draws_nothing() {
        assert_eq!(
            bars(&BTreeMap::new(), "xmess", "kind", Lang::Ca, str::to_owned),
            []
        );
    }
}
