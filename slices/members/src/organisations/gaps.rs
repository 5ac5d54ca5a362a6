//! What is not known yet of an organisation, so that coordination finds whom to ask.

use ordit_platform::{register::Sheet, snapshot::Facet, web::Query};

use super::Organisation;

/// The dimension, and its key in the address of the work list.
pub const LACKS: &str = "lacks";
/// Where it is, what it does, and where on the Internet it tells of itself.
pub const GAPS: [&str; 3] = ["place", "theme", "website"];

/// The gaps of an organisation as values that are counted and filtered by.
pub fn facets<'a>(
    sheet: &'a Sheet,
    organisation: &'a Organisation,
) -> impl Iterator<Item = Facet> + 'a {
    let is_gap = |gap: &&str| match *gap {
        "place" => {
            let place = &sheet.place;
            place.territory.is_none() && place.point.is_none() && organisation.locality.is_none()
        }
        "theme" => sheet.themes.is_empty(),
        _ => organisation.pages.is_empty(),
    };
    GAPS.iter()
        .filter(move |gap| is_gap(gap))
        .map(|gap| Facet::new(LACKS, gap))
}

/// The gaps that an address asks for, each once.
pub fn asked(query: &Query) -> Vec<(&'static str, String)> {
    let wanted = |gap: &&&str| query.all(LACKS).any(|value| value == **gap);
    let gaps = GAPS.iter().filter(wanted);
    gaps.map(|gap| (LACKS, (*gap).to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_asks_for_gaps_that_exist_and_each_once() {
        let query = Query::parse("lacks=theme&lacks=money&lacks=place&lacks=theme");
        let asked = asked(&query);
        let values: Vec<&str> = asked.iter().map(|(_, value)| value.as_str()).collect();
        assert_eq!(values, ["place", "theme"]);
    }
}
