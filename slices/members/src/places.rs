//! Where an organisation is, as facets: municipality, county, àmbit and size of town.

use ordit_kernel::{Place, Point};
use ordit_platform::{
    geo::{Municipality, Territories},
    snapshot::{Facet, Head},
};

/// The place that a territory code stands for.
pub fn place(territory: Option<&str>) -> Place {
    let municipality = territory.and_then(|code| Territories::get().municipality(code));
    let point: Option<Point> = municipality.map(|municipality| municipality.point);
    Place {
        point,
        territory: municipality.map(|municipality| municipality.code.to_owned()),
    }
}

/// The facets of a municipality; none for what has no territory.
pub fn facets(territory: Option<&str>) -> Vec<Facet> {
    let municipality = territory.and_then(|code| Territories::get().municipality(code));
    municipality.map_or_else(Vec::new, |municipality| {
        vec![
            Facet::new("municipality", &municipality.code),
            Facet::new("county", municipality.county_or_province().0),
            Facet::new("ambit", municipality.ambit_or_region().0),
            Facet::new("size", size(municipality)),
        ]
    })
}

/// The values of facets of which an organisation in a territory of any size has one.
pub fn values_within(territory: &str) -> Vec<(String, String)> {
    let value = |dimension: &str, code: &str| (dimension.to_owned(), code.to_owned());
    let own = ["municipality", "county", "ambit"].map(|dimension| value(dimension, territory));
    own.into_iter()
        .chain(split(territory).map(|code| value("municipality", code)))
        .collect()
}

/// The municipalities of provinces and regions that have counties and àmbits, which are facets in
/// their stead.
fn split(territory: &str) -> impl Iterator<Item = &'static str> {
    let is_wide = territory.starts_with("ine-province:") || territory.starts_with("ine-region:");
    let all: &'static [Municipality] = match is_wide {
        true => Territories::get().municipalities(),
        false => &[],
    };
    let inside = all
        .iter()
        .filter(move |own| own.county.is_some() && own.lies_in(territory));
    inside.map(|own| own.code.as_str())
}

/// The dimension in which whatever is in another country says in which.
const COUNTRY: &str = "country";
/// Where the instance is at home.
pub const HOME: &str = "ES";

/// The facet of a country; whatever is at home has none.
pub fn country(code: Option<&str>) -> Option<Facet> {
    let abroad = code.filter(|code| !code.is_empty() && *code != HOME);
    abroad.map(|code| Facet::new(COUNTRY, code))
}

/// The country in which it is, unless it is at home.
pub fn country_of(head: &Head) -> Option<&'static str> {
    head.values(COUNTRY).next()
}

/// In another country; then it counts in no figure of ours.
pub fn is_abroad(head: &Head) -> bool {
    country_of(head).is_some()
}

/// How many people live there is not known.
pub fn unknown_size() -> Facet {
    Facet::new("size", UNKNOWN)
}

/// The point of a place, if it is its own and not that of its municipality.
pub fn own_point(place: &Place) -> Option<Point> {
    let of_municipality = self::place(place.territory.as_deref()).point;
    place.point.filter(|point| Some(*point) != of_municipality)
}

/// The bracket of a town of which nobody told us how many live there.
pub const UNKNOWN: &str = "unknown";

/// The brackets of town size by which a network sees where it is thin.
pub const SIZES: &[&str] = &[
    "under_1000",
    "under_5000",
    "under_20000",
    "under_50000",
    "from_50000",
];

/// The bracket in which a municipality falls.
pub fn size(municipality: &Municipality) -> &'static str {
    match municipality
        .population
        .map(|population| population.inhabitants)
    {
        None => UNKNOWN,
        Some(..1_000) => SIZES[0],
        Some(..5_000) => SIZES[1],
        Some(..20_000) => SIZES[2],
        Some(..50_000) => SIZES[3],
        Some(_) => SIZES[4],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_territory_of_any_size_has_a_facet_of_each_place_in_it() {
        let within = |wide: &str, municipality: &str| {
            let values = values_within(wide);
            let mut values = values.iter().map(|(key, code)| Facet::new(key, code));
            values.any(|value| facets(Some(municipality)).contains(&value))
        };
        for wide in [
            "ine:08113",
            "idescat-comarca:07",
            "idescat-ambit:AT06",
            "ine-province:08",
            "ine-region:09",
        ] {
            assert!(within(wide, "ine:08113"), "Manresa in {wide}");
            assert!(!within(wide, "ine:20045"), "Irun in {wide}");
        }
        assert!(within("ine-province:20", "ine:20045") && within("ine-region:16", "ine:20045"));
        assert!(!within("elsewhere:1", "ine:08113"));
    }
}
