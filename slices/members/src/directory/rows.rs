//! An organisation as a row of a public list.

use ordit_kernel::Lang;
use ordit_platform::{geo::Territories, i18n::Translator, register::State, snapshot::Head};

use super::{names::NetworkNames, said::Said};
use crate::{
    organisations::{self, Card, CardMembership},
    places::country_of,
};

/// A row of the directory.
#[derive(Clone, Debug)]
pub struct Row {
    pub href: String,
    pub name: Said,
    pub kind: String,
    /// Municipality and county, or nothing when no place is known.
    pub places: Vec<String>,
    pub networks: Vec<NetworkTag>,
    pub allied: Vec<NetworkTag>,
    pub is_invented: bool,
    pub is_archived: bool,
}

/// A network in which an organisation takes part; the state is told when it is not a member.
#[derive(Clone, Debug)]
pub struct NetworkTag {
    pub href: String,
    pub slug: String,
    pub name: Said,
    pub state: Option<String>,
}

impl Row {
    /// The row of an organisation.
    pub fn of(head: &Head, networks: &NetworkNames, l: &Translator) -> Self {
        let card: Option<Card> = head.particulars();
        let kind = head.values("kind").next().map(|kind| kind_label(kind, l));
        let memberships = card.map_or_else(Vec::new, |card| card.memberships);
        let here = memberships
            .iter()
            .filter(|membership| &*membership.state != "left");
        Self {
            href: organisations::path(&head.slug),
            name: head.title(l.lang()).into(),
            kind: kind.unwrap_or_default(),
            places: places_of(head),
            networks: here
                .filter_map(|membership| tag(membership, networks, l))
                .collect(),
            allied: allied(head, networks),
            is_invented: head.is_invented(),
            is_archived: head.state == State::Archived,
        }
    }
}

/// What an organisation is, in words.
pub fn kind_label(kind: &str, l: &Translator) -> String {
    l.t(format!("members-organisation-kind-{kind}"))
}

/// Municipality and county (elsewhere province), as far as they are known.
pub fn places(territory: Option<&str>) -> Vec<&'static str> {
    let territories = Territories::get();
    let municipality = territory.and_then(|code| territories.municipality(code));
    municipality.map_or_else(Vec::new, |municipality| {
        let (_, county) = municipality.county_or_province();
        let mut places = vec![municipality.name.as_str()];
        // Some provinces are called as their capital; said once is enough.
        places.extend((county != municipality.name).then_some(county));
        places
    })
}

/// The same of an entry, and in words of its own where no register of ours knows the place.
pub fn places_of(head: &Head) -> Vec<String> {
    let known = places(head.place.territory.as_deref());
    match known.is_empty() {
        true => elsewhere(head).into_iter().collect(),
        false => known.into_iter().map(str::to_owned).collect(),
    }
}

/// A place that no register of ours knows, with the letters of its country.
pub fn elsewhere(head: &Head) -> Option<String> {
    let locality = locality(head);
    let country = country_of(head).map(|country| format!("({country})"));
    let parts: Vec<String> = locality.into_iter().chain(country).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// Where an organisation says that it is, if no territory says it.
pub fn locality(head: &Head) -> Option<String> {
    let is_unknown = head.place.territory.is_none() && &*head.kind == organisations::KIND;
    let card: Card = is_unknown.then(|| head.particulars())??;
    card.locality.map(String::from)
}

/// The networks of which an organisation is an ally.
pub fn allied(head: &Head, networks: &NetworkNames) -> Vec<NetworkTag> {
    let ids = head.values("ally").filter_map(|id| id.parse().ok());
    let known = ids
        .filter_map(|id| networks.by_id(id))
        .map(|network| NetworkTag {
            href: format!("{}/allies", network.href()),
            slug: network.slug.clone(),
            name: network.short.clone(),
            state: None,
        });
    known.collect()
}

fn tag(membership: &CardMembership, networks: &NetworkNames, l: &Translator) -> Option<NetworkTag> {
    let network = networks.by_id(membership.network)?;
    let state = match (&*membership.state, network.is_archived) {
        (_, true) => Some(l.t("members-public-network-archived-tag")),
        ("member", _) => None,
        (state, _) => Some(l.t(format!("members-state-{state}"))),
    };
    Some(NetworkTag {
        href: network.href(),
        slug: network.slug.clone(),
        name: network.short.clone(),
        state,
    })
}

/// A language in which an entry can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Translation {
    pub lang: Lang,
    pub own_name: &'static str,
}

/// The languages in which an entry says something, in the order in which they are offered.
pub fn translations(head: &Head) -> Vec<Translation> {
    let texts = || head.titles().chain(head.summaries());
    let written = Lang::ALL
        .into_iter()
        .filter(|lang| texts().any(|(own, _)| own == *lang));
    written
        .map(|lang| Translation {
            lang,
            own_name: lang.own_name(),
        })
        .collect()
}
