//! What a program asks for: its address read strictly, so that no slip of the pen goes unnoticed.

use std::collections::BTreeSet;

use axum::http::{HeaderMap, header::ACCEPT};
use ordit_activities::vocabulary::KINDS as ACTIVITY_KINDS;
use ordit_groups::vocabulary::KINDS as GROUP_KINDS;
use ordit_kernel::{Id, Lang};
use ordit_library::vocabulary::KINDS as GUIDE_KINDS;
use ordit_members::{
    NETWORK_KINDS, ORGANISATION_KINDS,
    directory::{address::Choices, names::NetworkNames},
    values_within,
};
use ordit_platform::{
    i18n::Translator,
    snapshot::{BoundingBox, Filter},
    web::Query,
};

use super::{
    parameters::{ENTRY_KINDS, Parameter, area, cursor, number},
    problem::Problem,
};

/// So many entries at once where the address does not say.
const USUAL_ENTRIES: usize = 100;

/// How an answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Json,
    GeoJson,
}

impl Format {
    /// As the address says, else as the program says that it takes.
    pub fn of(query: &Query, headers: &HeaderMap) -> Self {
        match query.get("format") {
            Some("geojson") => Self::GeoJson,
            None if takes_geo_first(headers) => Self::GeoJson,
            _ => Self::Json,
        }
    }

    /// Its name in an address.
    pub fn code(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::GeoJson => "geojson",
        }
    }

    /// The media type of the answer.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::GeoJson => "application/geo+json",
        }
    }
}

/// The first of the two media types that stands there.
fn takes_geo_first(headers: &HeaderMap) -> bool {
    let accepted = headers.get(ACCEPT).and_then(|value| value.to_str().ok());
    let place = |kind| accepted.and_then(|kinds| kinds.find(kind));
    let geo = place(Format::GeoJson.media_type());
    geo.is_some_and(|geo| place(Format::Json.media_type()).is_none_or(|json| geo < json))
}

/// Whether everything in an address is known and right.
pub fn check(
    query: &Query,
    known: &[Parameter],
    networks: &NetworkNames,
    l: &Translator,
) -> Result<(), Problem> {
    for (key, value) in query.pairs() {
        let Some(parameter) = known.iter().find(|parameter| parameter.name == key) else {
            return Err(Problem::unknown(key, known, l));
        };
        if query.all(key).take(parameter.most() + 1).count() > parameter.most() {
            return Err(Problem::often(parameter, l));
        }
        if !parameter.takes(value, networks) {
            return Err(Problem::value(parameter, value, networks, l));
        }
    }
    Ok(())
}

/// What a list is made of.
pub struct Asked {
    pub filter: Filter,
    pub bounds: Option<BoundingBox>,
    pub words: Option<String>,
    /// The last entry of the page before.
    pub after: Option<Id>,
    pub limit: usize,
}

impl Asked {
    /// Of an address that was checked.
    pub fn of(query: &Query, networks: &NetworkNames, lang: Lang) -> Self {
        let words = query
            .get("q")
            .map(str::trim)
            .filter(|words| !words.is_empty());
        Self {
            filter: filter(query, networks, lang),
            bounds: query.get("bbox").and_then(area),
            words: words.map(str::to_owned),
            after: query.get("cursor").and_then(cursor).map(Id),
            limit: query.get("limit").and_then(number).unwrap_or(USUAL_ENTRIES),
        }
    }
}

/// As in the directory, but of entries of every kind and of places that nobody knows. Words are
/// for the index, and a box for the tree of places.
fn filter(query: &Query, networks: &NetworkNames, lang: Lang) -> Filter {
    let choices = Choices {
        words: String::new(),
        area: None,
        ..Choices::read(query, networks)
    };
    let mut filter = choices.shown_filter(networks, lang);
    filter.counted.clear();
    for key in ["county", "municipality"] {
        let codes: Vec<String> = query.all(key).map(str::to_owned).collect();
        if !codes.is_empty() {
            filter.facets.insert(key.to_owned(), codes);
        }
    }
    let territories: BTreeSet<&str> = query.all("territory").collect();
    filter.any = territories.into_iter().flat_map(values_within).collect();
    let kinds: Vec<&str> = query.all("kind").collect();
    filter.kind = only_entry_kind(&kinds).unwrap_or_default();
    if kinds.is_empty() || !filter.kind.is_empty() {
        filter.facets.remove("kind");
    } else {
        let narrower = kinds.iter().flat_map(|kind| narrower(kind));
        filter.facets.insert("kind".to_owned(), narrower.collect());
    }
    filter
}

fn only_entry_kind(kinds: &[&str]) -> Option<&'static str> {
    let [kind] = kinds else {
        return None;
    };
    ENTRY_KINDS.into_iter().find(|own| own == kind)
}

fn narrower(kind: &str) -> Vec<String> {
    let kinds = match kind {
        "organisation" => ORGANISATION_KINDS,
        "network" => NETWORK_KINDS,
        "activity" => ACTIVITY_KINDS,
        "group" => GROUP_KINDS,
        "guide" => GUIDE_KINDS,
        kind => return vec![kind.to_owned()],
    };
    kinds.iter().map(|kind| (*kind).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn asked(address: &str) -> Asked {
        Asked::of(&Query::parse(address), &NetworkNames::default(), Lang::Ca)
    }

    #[test]
    fn a_kind_is_that_of_the_entry_or_a_narrower_one() {
        let of = |address| {
            let filter = asked(address).filter;
            (filter.kind, filter.facets.get("kind").map_or(0, Vec::len))
        };
        assert_eq!(of(""), ("", 0));
        assert_eq!(of("kind=network"), ("network", 0));
        assert_eq!(of("kind=hub&kind=cooperative"), ("", 2));
        assert_eq!(of("kind=network&kind=hub"), ("", 1 + NETWORK_KINDS.len()));
    }

    #[test]
    fn a_list_has_a_hundred_entries_unless_it_says_otherwise() {
        assert_eq!((asked("").limit, asked("limit=7").limit), (100, 7));
        assert_eq!(asked("q=+").words, None);
        assert_eq!(asked("q=+a+b").words.as_deref(), Some("a b"));
        let codes = asked("municipality=geo:1&q=a").filter.facets;
        assert_eq!(codes["municipality"], ["geo:1"]);
        assert!(!asked("territory=geo:1").filter.any.is_empty());
    }

    #[test]
    fn the_address_says_the_format_before_the_header_does() {
        let geo = HeaderValue::from_static("application/geo+json");
        let headers = HeaderMap::from_iter([(ACCEPT, geo)]);
        let of = |address: &str, headers: &HeaderMap| Format::of(&Query::parse(address), headers);
        assert_eq!(of("", &headers), Format::GeoJson);
        assert_eq!(of("format=json", &headers), Format::Json);
        assert_eq!(of("format=geojson", &HeaderMap::new()), Format::GeoJson);
        assert_eq!(of("", &HeaderMap::new()), Format::Json);
        let either = HeaderValue::from_static("application/json, application/geo+json;q=0.5");
        let headers = HeaderMap::from_iter([(ACCEPT, either)]);
        assert_eq!(of("", &headers), Format::Json);
    }
}
