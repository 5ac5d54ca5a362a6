//! `GET /territory`: counties and provinces with who is there, and a box to find a place by name.

use std::{collections::BTreeMap, sync::LazyLock};

use askama::Template;
use axum::{extract::State, response::Response};
use ordit_members::territory::{nowhere, of_everyone};
use ordit_platform::{
    geo::{Area, Recognised, Territories, areas_named},
    i18n::Translator,
    snapshot::SortKeys,
    web::{Layout, Shared, Visit, WebError, page, redirect},
};

use super::{Place, href};

/// Longer names than this there are none.
const LONGEST_NAME: usize = 200;

#[derive(Template)]
#[template(path = "territory_index.html")]
struct TerritoryIndex {
    layout: Layout,
    l: Translator,
    words: String,
    found: Option<Found>,
    ambits: Vec<(Place, Vec<Place>)>,
    provinces: Vec<Place>,
    total: usize,
    /// How many of them have no known municipality.
    nowhere: usize,
}

/// What a name can mean.
struct Found {
    places: Vec<Place>,
    /// None has exactly this name; these are close.
    is_guess: bool,
}

pub async fn show(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let words = visit.query.get("q").unwrap_or_default().trim();
    let words: String = words.chars().take(LONGEST_NAME).collect();
    let (areas, is_guess) = meant(&words);
    if let ([area], false) = (&areas[..], is_guess) {
        return redirect(href(*area)).answer();
    }
    let snapshot = site.snapshots.current();
    let real = of_everyone(&snapshot, &visit.viewer);
    let l = visit.l.clone();
    let counts = real.of("county");
    let places = areas.into_iter().map(|area| Place::of(area, 0, &l));
    let found = Found {
        places: places.collect(),
        is_guess,
    };
    let layout = Layout::new(&site, &visit, &l.t("territory-title"));
    let layout = match words.is_empty() {
        true => layout.listed(&site, &visit, &[]),
        false => layout.unlisted(&site, &visit),
    };
    page(&TerritoryIndex {
        layout: layout.described(&l.t("territory-lead")),
        found: (!words.is_empty()).then_some(found),
        words,
        ambits: ambits(&counts, &l),
        provinces: provinces(&counts, &l),
        total: real.count(),
        nowhere: nowhere(&real),
        l,
    })
}

/// The territories that a name means; when there is none, the closest, and that it is a guess.
pub(super) fn meant(words: &str) -> (Vec<Area>, bool) {
    if words.is_empty() {
        return (Vec::new(), false);
    }
    let areas = areas_named(words).into_iter().filter_map(Area::of);
    let (towns, is_known) = match Territories::get().recognise(words, None) {
        Recognised::One(town) => (vec![town], true),
        Recognised::Several(towns) => (towns, true),
        Recognised::Unknown { suggestions } => (suggestions, false),
    };
    let areas: Vec<Area> = areas.collect();
    let towns = towns.into_iter().map(Area::Municipality);
    match (is_known, areas.is_empty()) {
        (true, _) => (towns.chain(areas).collect(), false),
        (false, false) => (areas, false),
        (false, true) => (towns.collect(), true),
    }
}

/// Àmbits with their counties, empty ones too: they are where somebody is missing.
fn ambits(counts: &BTreeMap<&str, usize>, l: &Translator) -> Vec<(Place, Vec<Place>)> {
    let counties = |ambit: Area| {
        let all = Territories::get().counties().iter().map(Area::County);
        let own = all.filter(|county| {
            county
                .holders()
                .iter()
                .any(|one| one.code() == ambit.code())
        });
        let mut places: Vec<Place> = own.map(|county| place(county, counts, l)).collect();
        sort(&mut places, l);
        places
    };
    let all = Territories::get().ambits().iter().map(Area::Ambit);
    all.map(|ambit| (Place::of(ambit, 0, l), counties(ambit)))
        .collect()
}

fn provinces(counts: &BTreeMap<&str, usize>, l: &Translator) -> Vec<Place> {
    let mut places: Vec<Place> = PROVINCES
        .iter()
        .map(|province| place(*province, counts, l))
        .collect();
    sort(&mut places, l);
    places
}

/// The provinces in which no counties are known.
static PROVINCES: LazyLock<Vec<Area>> = LazyLock::new(|| {
    let all = Territories::get().provinces().iter().map(Area::Province);
    let elsewhere = all.filter(|province| {
        let mut counties = province.counties().into_iter();
        counties.all(|one| one.code() == province.code())
    });
    elsewhere.collect()
});

fn place(area: Area, counts: &BTreeMap<&str, usize>, l: &Translator) -> Place {
    Place::of(area, counts.get(area.code()).copied().unwrap_or(0), l)
}

fn sort(places: &mut [Place], l: &Translator) {
    places.sort_by_cached_key(|place| SortKeys::of(place.name).in_language(l.lang()).to_vec());
}
