//! What public pages tell machines: organisations, networks and lists in the words of Schema.org.

use std::borrow::Cow;

use ordit_kernel::Id;
use ordit_platform::{
    geo::Territories,
    markdown::Url,
    snapshot::Head,
    themes::theme,
    web::{Facts, Listing, breadcrumbs, page_as},
};
use serde_json::{Value, json};

use crate::{
    directory::{names::NetworkNames, rows::locality, store::OrganisationFacts},
    networks,
    places::{HOME, country_of},
    schema_org::{AUTHORITY, Address, Joined, Location, Membership, ORGANISATION, Organisation},
    vocabulary::PAGE_KINDS,
};

/// Kinds that are public authorities.
const PUBLIC: [&str; 2] = ["municipality", "county_council"];
/// States in which an organisation belongs to a network, and does not only look on.
const BELONGING: [&str; 2] = ["member", "associate_member"];

/// A page above another: its name and its address on this site.
pub type Above<'a> = (&'a str, &'a str);

/// What the page of an organisation tells.
pub fn organisation(
    head: &Head,
    facts: &OrganisationFacts,
    names: &NetworkNames,
    listing: &Listing,
    above: Above<'_>,
) -> Facts {
    let lang = listing.lang;
    let name = head.title(lang).text;
    let is_public = head.values("kind").any(|kind| PUBLIC.contains(&kind));
    let pages = PAGE_KINDS.iter().filter_map(|kind| facts.pages.get(*kind));
    let pages = pages.filter_map(|page| Url::parse(page));
    let themes = head.themes().filter_map(theme);
    let thing = Organisation {
        kind: if is_public { AUTHORITY } else { ORGANISATION },
        id: listing.lasting(head.id),
        name,
        alternate_name: None,
        description: head.summary(lang).text,
        url: &listing.canonical,
        same_as: pages.map(|page| page.to_string()).collect(),
        logo: None,
        founding_date: None,
        keywords: themes.map(|theme| theme.label(lang)).collect(),
        address: address(head),
        location: head.place.point.map(Location::of),
        member_of: member_of(facts, names, listing),
        interaction_statistic: None,
    };
    let top = listing.href(above.1);
    let crumbs = breadcrumbs(&[(above.0, &top), (name, &listing.canonical)]);
    Facts::of(&(thing, crumbs))
}

/// What the page of a network tells.
pub fn network(
    head: &Head,
    members: usize,
    website: Option<&Url>,
    founded_on: Option<String>,
    listing: &Listing,
) -> Facts {
    let lang = listing.lang;
    let short = head.particulars::<networks::Card>();
    let logo = ordit_platform::files::logo_href(head);
    Facts::of(&[Organisation {
        kind: ORGANISATION,
        id: listing.lasting(head.id),
        name: head.title(lang).text,
        alternate_name: short.and_then(|card| card.short_name),
        description: head.summary(lang).text,
        url: &listing.canonical,
        same_as: website.map(Url::to_string).into_iter().collect(),
        logo: logo.map(|logo| format!("{}{logo}", listing.origin)),
        founding_date: founded_on,
        keywords: Vec::new(),
        address: None,
        location: None,
        member_of: Vec::new(),
        interaction_statistic: Some(Joined::by(members)),
    }])
}

/// What a page tells that lists so many.
pub fn list(name: &str, count: usize, above: Option<Above<'_>>, listing: &Listing) -> Facts {
    let mut page = page_as("CollectionPage", name, listing);
    page["mainEntity"] = json!({ "@type": "ItemList", "numberOfItems": count });
    match above {
        Some(above) => told_below(page, name, above, listing),
        None => Facts::of(&[page]),
    }
}

/// What a page tells that stands below another.
pub fn below(name: &str, above: Above<'_>, listing: &Listing) -> Facts {
    told_below(page_as("WebPage", name, listing), name, above, listing)
}

fn told_below(page: Value, own: &str, (name, path): Above<'_>, listing: &Listing) -> Facts {
    let top = listing.href(path);
    let crumbs = breadcrumbs(&[(name, &top), (own, &listing.canonical)]);
    Facts::of(&(page, crumbs))
}

fn address(head: &Head) -> Option<Address> {
    let code = head.place.territory.as_deref();
    let municipality = code.and_then(|code| Territories::get().municipality(code));
    let (locality, region, country) = match municipality {
        Some(municipality) => {
            let (_, region) = municipality.county_or_province();
            let name = Cow::Borrowed(municipality.name.as_str());
            (Some(name), Some(region), Some(HOME))
        }
        None => (locality(head).map(Cow::Owned), None, country_of(head)),
    };
    let is_known = locality.is_some() || country.is_some();
    is_known.then(|| Address::of(locality, region, country))
}

fn member_of<'a>(
    facts: &OrganisationFacts,
    names: &'a NetworkNames,
    listing: &Listing,
) -> Vec<Membership<'a>> {
    let belonging = facts.memberships.iter().filter(|membership| {
        let present = membership.present();
        present.is_some_and(|stage| BELONGING.contains(&stage.state.as_str()))
    });
    let told = |id: Id| {
        let network = names.by_id(id)?;
        let url = listing.href(&network.href());
        Some(Membership::of(
            listing.lasting(id),
            &network.title.text,
            url,
        ))
    };
    belonging
        .filter_map(|membership| told(membership.network))
        .collect()
}
