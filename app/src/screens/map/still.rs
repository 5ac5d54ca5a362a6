//! The picture that stands in place of the map where nothing can move: counties with their dots.

use ordit_members::{
    StillMap,
    directory::{address::with, figures::tally},
};
use ordit_platform::{
    geo::Territories,
    snapshot::Head,
    web::{Query, Visit},
};

use super::MAP;

/// What begins the code of a Catalan county, which the picture shows itself.
const DRAWN: &str = "idescat-comarca:";

/// The picture, and beside it the provinces that lie outside it.
pub struct Still {
    pub map: Option<StillMap>,
    pub provinces: Vec<Province>,
}

/// A province elsewhere, with how many organisations are there.
pub struct Province {
    pub name: &'static str,
    pub href: String,
    pub count: usize,
}

impl Still {
    /// The picture of these organisations, whose counties lead to what the filters find there.
    pub fn of(heads: &[&Head], visit: &Visit) -> Self {
        let query = visit
            .query
            .without_key("county")
            .without_key("municipality");
        Self {
            map: StillMap::of(heads, |county| Some(in_county(&query, county))),
            provinces: provinces(heads, &query),
        }
    }
}

fn provinces(heads: &[&Head], query: &Query) -> Vec<Province> {
    let territories = Territories::get();
    let counts = tally(heads, "county");
    let outside = counts.iter().filter(|(code, _)| !code.starts_with(DRAWN));
    let mut provinces: Vec<Province> = outside
        .map(|(code, count)| Province {
            name: territories.name_of(code).unwrap_or_default(),
            href: in_county(query, code),
            count: *count,
        })
        .collect();
    provinces.sort_by_key(|province| (std::cmp::Reverse(province.count), province.name));
    provinces
}

fn in_county(query: &Query, county: &str) -> String {
    with(query, "county", county).to_href(MAP)
}
