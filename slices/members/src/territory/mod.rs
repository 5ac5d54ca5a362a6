//! A territory as members know it: who is there, and the panels that say so on its page.

mod panels;

use std::collections::BTreeSet;

use ordit_kernel::{Lang, Viewer};
use ordit_platform::{
    geo::Area,
    module::Panel,
    register::{INVENTED, State},
    snapshot::{Filter, Head, Snapshot},
    web::Query,
};

pub use crate::networks::{
    archive::live,
    wholes::{nowhere, of_everyone},
};
use crate::{networks::wholes, organisations::KIND, places::is_abroad};

/// Where territories are.
pub const TERRITORY: &str = "/territory";

/// What members add to the page of a territory.
pub const PANELS: &[Panel] = &[
    Panel {
        name: "members.here",
        title: "members-public-panel-here",
        shown: panels::here,
    },
    Panel {
        name: "members.allies",
        title: "members-public-panel-allies",
        shown: panels::allies,
    },
];

/// An address with more counties than these is no filter that people can read.
const MOST_COUNTIES: usize = 15;

/// The page of a territory.
pub fn path(code: &str) -> String {
    format!("{TERRITORY}/{code}")
}

/// Real organisations in a territory, as far as the reader sees them, by name.
pub fn real_in<'a>(
    snapshot: &'a Snapshot,
    viewer: &Viewer,
    area: Area,
    lang: Lang,
) -> Vec<&'a Head> {
    let filter = Filter {
        without: vec![invented()],
        ..within(area, lang)
    };
    found(snapshot, viewer, area, &filter)
}

/// How many invented ones there are; they count in no other figure.
pub fn invented_in(snapshot: &Snapshot, viewer: &Viewer, area: Area) -> usize {
    let mut filter = within(area, Lang::default());
    filter.scope.push(invented());
    found(snapshot, viewer, area, &filter).len()
}

/// Every real organisation that takes part in some network, as far as the reader sees it.
pub fn participants<'a>(snapshot: &'a Snapshot, viewer: &Viewer) -> Vec<&'a Head> {
    let mut heads = every_real(snapshot, viewer);
    let live = live(snapshot);
    heads.retain(|head| takes_part(head, &live));
    heads
}

/// The towns or counties (by the name of the facet) in which somebody real takes part in some
/// network, as far as the reader sees it.
pub fn taken_part_in(
    snapshot: &Snapshot,
    viewer: &Viewer,
    dimension: &str,
) -> BTreeSet<&'static str> {
    let networks = snapshot.networks();
    let live = networks.filter(|head| head.state != State::Archived);
    let figures = live.map(|head| wholes::of_participants(snapshot, viewer, head.id));
    let places = figures.flat_map(|figures| figures.of(dimension).into_keys());
    places.collect()
}

/// Every real organisation of this country, as far as the reader sees it.
fn every_real<'a>(snapshot: &'a Snapshot, viewer: &Viewer) -> Vec<&'a Head> {
    let filter = Filter {
        without: vec![invented()],
        ..of_kind(Lang::default())
    };
    let mut heads = snapshot.in_order(viewer, &filter, None, usize::MAX);
    heads.retain(|head| !is_abroad(head));
    heads
}

/// Whether it takes part in one of these networks, which an ally does not.
pub fn takes_part(head: &Head, live: &[String]) -> bool {
    head.values("network")
        .any(|id| live.iter().any(|own| own == id))
}

/// The filter of directory and map that finds exactly what lies in a territory; none where no
/// short one does.
pub fn query_of(area: Area) -> Option<Query> {
    if let Area::Municipality(own) = area {
        return Some(Query::default().with("municipality", &own.code));
    }
    let counties = area.counties();
    let inside = area.municipalities().len();
    let is_exact = || {
        counties
            .iter()
            .map(|county| own_municipalities(*county))
            .sum::<usize>()
    };
    if counties.len() > MOST_COUNTIES || is_exact() != inside {
        return None;
    }
    let with = |query: Query, county: &Area| query.with("county", county.code());
    Some(counties.iter().fold(Query::default(), with))
}

/// How many municipalities are said to lie in a county, or in a province where there are none.
fn own_municipalities(county: Area) -> usize {
    let own = county.municipalities().into_iter();
    own.filter(|one| one.county_or_province().0 == county.code())
        .count()
}

fn within(area: Area, lang: Lang) -> Filter {
    let mut filter = of_kind(lang);
    if let Area::Municipality(own) = area {
        filter
            .scope
            .push(("municipality".to_owned(), own.code.clone()));
    } else {
        let counties = area.counties().into_iter();
        let codes = counties.map(|county| county.code().to_owned()).collect();
        filter.facets.insert("county".to_owned(), codes);
    }
    filter
}

/// Counties do not always end where their province or àmbit does.
fn found<'a>(
    snapshot: &'a Snapshot,
    viewer: &Viewer,
    area: Area,
    filter: &Filter,
) -> Vec<&'a Head> {
    let mut heads = snapshot.find(viewer, filter).heads;
    heads.retain(|head| municipality(head).is_some_and(|one| area.holds(one)));
    heads
}

/// Where an organisation is, if it is known.
pub fn municipality(head: &Head) -> Option<&'static ordit_platform::geo::Municipality> {
    let code = head.place.territory.as_deref()?;
    ordit_platform::geo::Territories::get().municipality(code)
}

fn of_kind(lang: Lang) -> Filter {
    Filter {
        kind: KIND,
        state: Some(State::Published),
        lang,
        ..Filter::default()
    }
}

fn invented() -> (String, String) {
    ("source".to_owned(), INVENTED.to_owned())
}

#[cfg(test)]
mod tests;
