//! What the page of an organisation shows, made of its head and its facts.

use ordit_kernel::{Acting, Id, PartialDate};
use ordit_platform::{
    events::Event, geo::Territories, i18n::Translator, markdown::Url, snapshot::Head,
    themes::theme, web::Query,
};

use super::{
    Card, Membership,
    timeline::{self, What},
};
use crate::{
    directory::{
        figures::DIRECTORY,
        names::{NetworkName, NetworkNames},
        rows::NetworkTag,
        said::Said,
        store::OrganisationFacts,
    },
    memberships::is_active,
    territory,
    vocabulary::PAGE_KINDS,
};

/// Words that lead somewhere.
#[derive(Clone, Debug)]
pub struct Link {
    pub label: String,
    pub href: String,
}

/// A page elsewhere.
#[derive(Clone, Debug)]
pub struct PageElsewhere {
    pub label: String,
    pub url: Url,
}

/// A present membership.
#[derive(Clone, Debug)]
pub struct Present {
    pub network: NetworkTag,
    pub state: String,
    pub since: String,
}

/// A moment of the timeline in words.
#[derive(Clone, Debug)]
pub struct MomentLine {
    pub when: String,
    /// The date as programs read it, where it is known.
    pub datetime: Option<String>,
    pub text: String,
}

/// What only those see who may change the page.
#[derive(Clone, Debug)]
pub struct Actions {
    /// For a network in which it is, or was; what is known of an ally comes by a spreadsheet.
    pub edit: Option<String>,
    pub history: String,
    /// Where an archived one is brought back.
    pub archive: String,
}

/// Where it is, in links of growing size.
pub fn places(head: &Head) -> Vec<Link> {
    let code = head.place.territory.as_deref();
    let municipality = code.and_then(|code| Territories::get().municipality(code));
    municipality.map_or_else(Vec::new, |municipality| {
        let (code, county) = municipality.county_or_province();
        let town = Link {
            label: municipality.name.clone(),
            href: territory::path(&municipality.code),
        };
        let county = Link {
            label: county.to_owned(),
            href: territory::path(code),
        };
        if town.label == county.label {
            vec![county]
        } else {
            vec![town, county]
        }
    })
}

/// What it does, in the terms of ESSGLOBAL.
pub fn activity(head: &Head, l: &Translator) -> Option<String> {
    let code = head.values("activity").next()?;
    Some(l.t(format!("members-activity-{code}")))
}

/// The neighbourhood, which has no point of its own.
pub fn neighbourhood(head: &Head) -> Option<String> {
    head.particulars::<Card>()?.neighbourhood.map(String::from)
}

/// Where it stands on the map that moves; none when its place is not known.
pub fn spot(head: &Head, names: &NetworkNames) -> Option<String> {
    let point = head.place.point?;
    let invented = names.invented().filter(|_| head.is_invented());
    let query = invented.map_or_else(Query::default, |network| {
        Query::default().with("network", &network.slug)
    });
    let map = query.to_href("/map");
    Some(format!("{map}#12/{}/{}", point.latitude, point.longitude))
}

/// What it works on, each leading to all who do.
pub fn themes(head: &Head, l: &Translator) -> Vec<Link> {
    let known = head.themes().filter_map(theme);
    let link = |theme: &ordit_platform::themes::Theme| Link {
        label: theme.label(l.lang()).to_owned(),
        href: chosen("theme", &theme.code),
    };
    known.map(link).collect()
}

/// Its pages elsewhere, in the usual order.
pub fn pages(facts: &OrganisationFacts, l: &Translator) -> Vec<PageElsewhere> {
    let page = |kind: &&str| {
        let url = Url::parse(facts.pages.get(*kind)?)?;
        let field = kind.replace('_', "-");
        Some(PageElsewhere {
            label: l.t(format!("members-field-{field}")),
            url,
        })
    };
    PAGE_KINDS.iter().filter_map(page).collect()
}

/// The networks in which it takes part now.
pub fn present(facts: &OrganisationFacts, names: &NetworkNames, l: &Translator) -> Vec<Present> {
    let now = |membership: &Membership| {
        let stage = membership
            .present()
            .filter(|stage| is_active(&stage.state))?;
        let state = l.t(format!("members-state-{}", stage.state));
        let is_archived = names.by_id(membership.network)?.is_archived;
        let archived = || l.t("members-public-network-archived-tag");
        Some(Present {
            network: tag(membership.network, names)?,
            state: match is_archived {
                true => format!("{state} · {}", archived()),
                false => state,
            },
            since: since(&stage.since, l),
        })
    };
    facts.memberships.iter().filter_map(now).collect()
}

/// Its life in the register, newest first. A network that the reader does not see, and an event
/// without words, leave no trace here.
pub fn moments(
    facts: &OrganisationFacts,
    events: &[Event],
    names: &NetworkNames,
    l: &Translator,
) -> Vec<MomentLine> {
    let events = events
        .iter()
        .map(|event| (event.verb.as_str(), event.network, event.at));
    let line = |moment: timeline::Moment| {
        let text = match &moment.what {
            What::Stage { network, state } => {
                let name = &names.by_id(*network)?.short.text;
                l.t1(format!("members-event-membership-{state}"), "network", name)
            }
            What::Event { name, network } => {
                event(name, network.and_then(|id| names.by_id(id)), l)?
            }
        };
        Some(MomentLine {
            when: l.date(&moment.when),
            datetime: moment.when.earliest().map(|_| moment.when.to_string()),
            text,
        })
    };
    timeline::merge(&facts.memberships, events)
        .into_iter()
        .filter_map(line)
        .collect()
}

fn event(name: &str, network: Option<&NetworkName>, l: &Translator) -> Option<String> {
    let key = format!("members-event-{name}");
    let by = network.map(|network| (format!("{key}-by"), &network.short.text));
    match by.filter(|(key, _)| l.has(key)) {
        Some((key, network)) => Some(l.t1(key, "network", network)),
        None => l.has(&key).then(|| l.t(&key)),
    }
}

/// What another network changed after this person did, for whoever may look at the versions.
/// `events` come newest first.
pub fn news(
    events: &[Event],
    acting: &Acting,
    names: &NetworkNames,
    l: &Translator,
) -> Option<String> {
    // What a network did with it, beside its sheet, is told on its timeline and to fewer.
    let is_of_sheet = |event: &&Event| {
        let slice = ["members.organisation.", "members.ally."];
        slice.iter().any(|noun| event.verb.starts_with(noun))
    };
    let events: Vec<&Event> = events.iter().filter(is_of_sheet).collect();
    let own = events
        .iter()
        .position(|event| acting.person.is_some() && event.who == acting.person);
    let since = &events[..own?];
    let is_others = |event: &&&Event| event.network.is_some_and(|id| !acting.coordinates(id));
    let latest = since.iter().find(is_others)?;
    let network = &names.by_id(latest.network?)?.short.text;
    Some(l.t2(
        "members-public-news",
        "network",
        network,
        "date",
        l.day(latest.at),
    ))
}

/// The ways to change it, for whoever coordinates a network that is in touch with it.
pub fn actions(head: &Head, acting: &Acting, names: &NetworkNames) -> Option<Actions> {
    let own = |dimension: &str| {
        let ids = head.values(dimension).filter_map(|id| id.parse().ok());
        let mut live = ids.filter_map(|id| names.by_id(id).filter(|one| !one.is_archived));
        live.find(|network| acting.coordinates(network.id))
    };
    let edited = own("network");
    edited.or_else(|| own("ally"))?;
    Some(Actions {
        edit: edited.map(|one| format!("{}/organisations/{}/edit", one.href(), head.id)),
        history: format!("/o/{}/history", head.id),
        archive: format!("/o/{}/archive", head.id),
    })
}

/// One sentence about it for search engines and previews.
pub fn description(
    summary: Option<&Said>,
    kind: &str,
    places: &[Link],
    elsewhere: Option<&str>,
) -> String {
    let labels: Vec<&str> = [kind]
        .into_iter()
        .chain(places.iter().map(|place| place.label.as_str()))
        .chain(elsewhere)
        .collect();
    summary.map_or_else(|| labels.join(" · "), |summary| summary.text.clone())
}

fn since(date: &PartialDate, l: &Translator) -> String {
    match date {
        PartialDate::Unknown => l.date(date),
        _ => l.t1("members-public-since", "date", l.date(date)),
    }
}

fn tag(network: Id, names: &NetworkNames) -> Option<NetworkTag> {
    let network = names.by_id(network)?;
    Some(NetworkTag {
        href: network.href(),
        slug: network.slug.clone(),
        name: network.short.clone(),
        state: None,
    })
}

fn chosen(key: &str, value: &str) -> String {
    ordit_platform::web::Query::default()
        .with(key, value)
        .to_href(DIRECTORY)
}
