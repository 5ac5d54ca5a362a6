//! Where an organisation is, as facets: municipality, county, àmbit and size of town.

use ordit_kernel::{Place, Point};
use ordit_platform::{
    geo::{Municipality, Territories},
    snapshot::Facet,
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
        None => "unknown",
        Some(..1_000) => SIZES[0],
        Some(..5_000) => SIZES[1],
        Some(..20_000) => SIZES[2],
        Some(..50_000) => SIZES[3],
        Some(_) => SIZES[4],
    }
}
