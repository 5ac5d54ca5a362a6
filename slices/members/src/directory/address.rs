//! The directory's filters as they stand in its address; pure.

use std::{
    collections::{BTreeMap, HashSet},
    sync::Arc,
};

use ordit_kernel::{Id, Lang};
use ordit_platform::{
    geo::Territories,
    register::INVENTED,
    search::{Near, place_of},
    snapshot::{BoundingBox, Filter, Order},
    themes::theme,
    web::Query,
};

use super::names::{NetworkName, NetworkNames};
use crate::{
    organisations::KIND,
    places::{SIZES, UNKNOWN},
    vocabulary::{ACTIVITIES, MEMBERSHIP_STATES, ORGANISATION_KINDS, SSE_FAMILIES},
};

/// What is offered as a filter, in this order. A state is one of a network's.
pub const OFFERED: [&str; 8] = [
    "network", "state", "kind", "theme", "county", "size", "family", "activity",
];
/// Chosen by links of other pages only: a list of municipalities would be too long.
const MUNICIPALITY: &str = "municipality";
/// The key of the words that are looked for.
pub const WORDS: &str = "q";
/// The key of the order.
pub const SORT: &str = "sort";
/// The key of a part of the map: `west,south,east,north`.
pub const AREA: &str = "bbox";
/// The key of the place whose nearest come first: a municipality's or a county's code.
pub const NEAR: &str = "near";

/// Every key that makes the list another one.
pub const FILTERS: [&str; 12] = [
    "network",
    "state",
    "kind",
    "county",
    "size",
    "family",
    "theme",
    "activity",
    MUNICIPALITY,
    WORDS,
    AREA,
    NEAR,
];

/// Where an organisation stands that is in no network any more.
const LEFT: &str = "left";

/// What a reader chose; what is no value of a dimension was never chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    pub words: String,
    pub order: Order,
    pub area: Option<BoundingBox>,
    pub near: Option<Near>,
    /// What the index found by the words, once it was asked.
    pub among: Option<Arc<HashSet<Id>>>,
    /// Dimension and value, as in the address.
    pub chosen: Vec<(&'static str, String)>,
}

impl Choices {
    /// The choices that an address makes.
    pub fn read(query: &Query, networks: &NetworkNames) -> Self {
        let mut choices = Self {
            words: query.get(WORDS).unwrap_or_default().trim().to_owned(),
            order: order(query.get(SORT)),
            area: query.get(AREA).and_then(BoundingBox::read),
            near: query.get(NEAR).and_then(place_of),
            among: None,
            chosen: Vec::new(),
        };
        for dimension in OFFERED.into_iter().chain([MUNICIPALITY]) {
            for value in query.all(dimension) {
                let is_new = !choices.has(dimension, value);
                if is_new && choices.is_value(dimension, value, networks) {
                    choices.chosen.push((dimension, value.to_owned()));
                }
            }
        }
        choices
    }

    /// Whether this value was chosen.
    pub fn has(&self, dimension: &str, value: &str) -> bool {
        self.of(dimension).any(|own| own == value)
    }

    /// Whether anything of a dimension was chosen.
    pub fn has_any(&self, dimension: &str) -> bool {
        self.of(dimension).next().is_some()
    }

    /// The network, when exactly one was chosen.
    pub fn only_network<'a>(&self, networks: &'a NetworkNames) -> Option<&'a NetworkName> {
        let mut chosen = self.of("network");
        let slug = chosen.next()?;
        if chosen.next().is_some() {
            None
        } else {
            networks.by_slug(slug)
        }
    }

    /// Invented entries are shown to whoever asks for their network, and count nowhere else.
    pub fn shows_invented(&self, networks: &NetworkNames) -> bool {
        let mut chosen = self.of("network").filter_map(|slug| networks.by_slug(slug));
        chosen.any(|network| network.is_invented)
    }

    /// The filter over the snapshot.
    pub fn filter(&self, networks: &NetworkNames, lang: Lang) -> Filter {
        let mut facets: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (dimension, value) in &self.chosen {
            if let Some(facet) = self.to_facet(dimension, value, networks) {
                facets
                    .entry((*dimension).to_owned())
                    .or_default()
                    .push(facet);
            }
        }
        // Whoever left is no longer of the network, and is still found by that state.
        if self.has("state", LEFT) {
            facets.remove("network");
        }
        Filter {
            kind: KIND,
            words: match self.among {
                Some(_) => String::new(),
                None => self.words.clone(),
            },
            among: self.among.clone(),
            facets,
            counted: OFFERED.into(),
            order: self.order,
            within: self.area,
            lang,
            ..Filter::default()
        }
    }

    /// The same, without the invented ones unless they were asked for.
    pub fn shown_filter(&self, networks: &NetworkNames, lang: Lang) -> Filter {
        let mut filter = self.filter(networks, lang);
        if !self.shows_invented(networks) {
            filter
                .without
                .push(("source".to_owned(), INVENTED.to_owned()));
        }
        filter
    }

    /// The value of an address that a counted facet stands for, if it can be chosen now.
    pub fn value_of(
        &self,
        dimension: &str,
        facet: &str,
        networks: &NetworkNames,
    ) -> Option<String> {
        match dimension {
            "network" => {
                let network = networks.by_id(facet.parse().ok()?)?;
                // What is put away is found by its address and offered to nobody.
                let is_offered = !network.is_archived || self.has("network", &network.slug);
                is_offered.then(|| network.slug.clone())
            }
            "state" => {
                let (network, state) = facet.split_once(':')?;
                let only = self.only_network(networks)?;
                (only.id.to_string() == network).then(|| state.to_owned())
            }
            _ => Some(facet.to_owned()),
        }
    }

    fn to_facet(&self, dimension: &str, value: &str, networks: &NetworkNames) -> Option<String> {
        match dimension {
            "network" => networks
                .by_slug(value)
                .map(|network| network.id.to_string()),
            "state" => self
                .only_network(networks)
                .map(|network| format!("{}:{value}", network.id)),
            _ => Some(value.to_owned()),
        }
    }

    fn is_value(&self, dimension: &str, value: &str, networks: &NetworkNames) -> bool {
        match dimension {
            "network" => networks.by_slug(value).is_some(),
            "state" => MEMBERSHIP_STATES.contains(&value) && self.only_network(networks).is_some(),
            "kind" => ORGANISATION_KINDS.contains(&value),
            "family" => SSE_FAMILIES.contains(&value),
            "size" => SIZES.contains(&value) || value == UNKNOWN,
            "activity" => ACTIVITIES.contains(&value),
            "theme" => theme(value).is_some(),
            "county" => Territories::get().name_of(value).is_some(),
            MUNICIPALITY => Territories::get().municipality(value).is_some(),
            _ => false,
        }
    }

    fn of<'a>(&'a self, dimension: &'a str) -> impl Iterator<Item = &'a str> {
        let chosen = self.chosen.iter().filter(move |(own, _)| *own == dimension);
        chosen.map(|(_, value)| value.as_str())
    }
}

/// The keys that the search has too, with its names for them.
const SHARED: [(&str, &str); 7] = [
    (WORDS, WORDS),
    (NEAR, NEAR),
    ("network", "network"),
    ("theme", "theme"),
    ("kind", "kind"),
    ("county", "territory"),
    (MUNICIPALITY, "territory"),
];

/// The search with the same words, place and filters, as far as it has them.
pub fn as_search(query: &Query) -> String {
    let shared = SHARED
        .iter()
        .fold(Query::default(), |search, (own, theirs)| {
            query
                .all(own)
                .fold(search, |search, value| search.with(theirs, value))
        });
    shared.to_href("/search")
}

/// The directory's address with one more value, from the first page on.
pub fn with(query: &Query, dimension: &str, value: &str) -> Query {
    let query = query.without_key("page");
    // States are those of one network, so another network makes them void.
    let query = if dimension == "network" {
        query.without_key("state")
    } else {
        query
    };
    query.with(dimension, value)
}

/// The directory's address without a value, from the first page on.
pub fn without(query: &Query, dimension: &str, value: &str) -> Query {
    let query = query.without_key("page").without(dimension, value);
    if dimension == "network" {
        query.without_key("state")
    } else {
        query
    }
}

fn order(sort: Option<&str>) -> Order {
    match sort {
        Some("name-backwards") => Order::TitleBackwards,
        Some("latest") => Order::Latest,
        _ => Order::Title,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::names::sample;

    fn read(address: &str) -> Choices {
        Choices::read(&Query::parse(address), &sample())
    }

    #[test]
    fn an_address_chooses_what_exists_and_nothing_else() {
        let choices = read(
            "network=xmess&network=nowhere&kind=hub&kind=hub&kind=castle&theme=agroecology&size=x\
             &county=idescat-comarca:14&family=mutuals&q=+terra+&sort=latest&page=3",
        );
        let expected = [
            ("network", "xmess"),
            ("kind", "hub"),
            ("theme", "agroecology"),
            ("county", "idescat-comarca:14"),
            ("family", "mutuals"),
        ];
        let chosen: Vec<(&str, &str)> = choices
            .chosen
            .iter()
            .map(|(own, value)| (*own, value.as_str()))
            .collect();
        assert_eq!(chosen, expected);
        assert_eq!(
            (choices.words.as_str(), choices.order),
            ("terra", Order::Latest)
        );
    }

    #[test]
    fn networks_are_slugs_outside_and_ids_inside() {
        let names = sample();
        let id = names.by_slug("xmess").expect("known").id.to_string();
        let choices = read("network=xmess&state=observer");
        let filter = choices.filter(&names, Lang::Ca);
        assert_eq!(filter.facets["network"], std::slice::from_ref(&id));
        assert_eq!(filter.facets["state"], [format!("{id}:observer")]);
        assert_eq!(
            choices.value_of("network", &id, &names).as_deref(),
            Some("xmess")
        );
        let state = format!("{id}:member");
        assert_eq!(
            choices.value_of("state", &state, &names).as_deref(),
            Some("member")
        );
        assert_eq!(read("").value_of("state", &state, &names), None);
    }

    #[test]
    fn a_state_needs_its_one_network_and_who_left_is_found_by_it() {
        assert_eq!(read("state=member").chosen, []);
        assert_eq!(
            read("network=xmess&network=xpc&state=member").chosen.len(),
            2
        );
        let filter = read("network=xmess&state=left").filter(&sample(), Lang::Ca);
        assert!(!filter.facets.contains_key("network") && filter.facets.contains_key("state"));
    }

    #[test]
    fn invented_entries_wait_until_their_network_is_asked_for() {
        assert!(!read("").shows_invented(&sample()));
        assert!(!read("network=xmess").shows_invented(&sample()));
        assert!(read("network=made-up").shows_invented(&sample()));
    }

    #[test]
    fn a_value_is_added_and_taken_away_by_one_click_from_the_first_page() {
        let query = Query::parse("network=xmess&state=member&q=a&page=2");
        assert_eq!(
            with(&query, "kind", "hub").encoded(),
            "network=xmess&state=member&q=a&kind=hub"
        );
        assert_eq!(without(&query, "network", "xmess").encoded(), "q=a");
        assert_eq!(
            without(&with(&query, "kind", "hub"), "kind", "hub"),
            query.without_key("page")
        );
    }
}
