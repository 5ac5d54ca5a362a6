//! What public pages tell machines: organisations, networks and lists in the words of Schema.org.

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
    let kind = match head.values("kind").any(|kind| PUBLIC.contains(&kind)) {
        true => "GovernmentOrganization",
        false => "Organization",
    };
    let pages = PAGE_KINDS.iter().filter_map(|kind| facts.pages.get(*kind));
    let pages = pages.filter_map(|page| Url::parse(page));
    let themes = head.themes().filter_map(theme);
    let thing = json!({
        "@type": kind,
        "@id": listing.lasting(head.id),
        "name": name,
        "description": head.summary(lang).text,
        "url": listing.canonical,
        "sameAs": pages.map(|page| page.to_string()).collect::<Vec<_>>(),
        "keywords": themes.map(|theme| theme.label(lang)).collect::<Vec<_>>(),
        "address": address(head),
        "location": location(head),
        "memberOf": member_of(facts, names, listing),
    });
    Facts::of([thing, crumbs(above, name, listing)])
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
    let short = short.and_then(|card| card.short_name);
    let logo = ordit_platform::files::logo_href(head);
    let thing = json!({
        "@type": "Organization",
        "@id": listing.lasting(head.id),
        "name": head.title(lang).text,
        "alternateName": short,
        "description": head.summary(lang).text,
        "url": listing.canonical,
        "sameAs": website.map(Url::to_string),
        "logo": logo.map(|logo| format!("{}{logo}", listing.origin)),
        "foundingDate": founded_on,
        // How many joined: Schema.org has no plainer word for the size of a network.
        "interactionStatistic": {
            "@type": "InteractionCounter",
            "interactionType": "https://schema.org/JoinAction",
            "userInteractionCount": members,
        },
    });
    Facts::of([thing])
}

/// What a page tells that lists so many.
pub fn list(name: &str, count: usize, above: Option<Above<'_>>, listing: &Listing) -> Facts {
    let mut page = page_as("CollectionPage", name, listing);
    page["mainEntity"] = json!({ "@type": "ItemList", "numberOfItems": count });
    let crumbs = above.map(|above| crumbs(above, name, listing));
    Facts::of([page].into_iter().chain(crumbs))
}

/// What a page tells that stands below another.
pub fn below(name: &str, above: Above<'_>, listing: &Listing) -> Facts {
    Facts::of([
        page_as("WebPage", name, listing),
        crumbs(above, name, listing),
    ])
}

fn crumbs((name, path): Above<'_>, own: &str, listing: &Listing) -> Value {
    breadcrumbs(&[(name, &listing.href(path)), (own, &listing.canonical)])
}

fn address(head: &Head) -> Option<Value> {
    let code = head.place.territory.as_deref();
    let municipality = code.and_then(|code| Territories::get().municipality(code));
    let (locality, region, country) = match municipality {
        Some(municipality) => {
            let (_, region) = municipality.county_or_province();
            (Some(municipality.name.clone()), Some(region), Some(HOME))
        }
        None => (locality(head), None, country_of(head)),
    };
    (locality.is_some() || country.is_some()).then(|| {
        json!({
            "@type": "PostalAddress",
            "addressLocality": locality,
            "addressRegion": region,
            "addressCountry": country,
        })
    })
}

fn location(head: &Head) -> Option<Value> {
    let point = head.place.point?;
    let geo = json!({
        "@type": "GeoCoordinates",
        "latitude": point.latitude,
        "longitude": point.longitude,
    });
    Some(json!({ "@type": "Place", "geo": geo }))
}

fn member_of(facts: &OrganisationFacts, names: &NetworkNames, listing: &Listing) -> Vec<Value> {
    let belonging = facts.memberships.iter().filter(|membership| {
        let present = membership.present();
        present.is_some_and(|stage| BELONGING.contains(&stage.state.as_str()))
    });
    let told = |id: Id| {
        let network = names.by_id(id)?;
        Some(json!({
            "@type": "Organization",
            "@id": listing.lasting(id),
            "name": network.title.text,
            "url": listing.href(&network.href()),
        }))
    };
    belonging
        .filter_map(|membership| told(membership.network))
        .collect()
}
