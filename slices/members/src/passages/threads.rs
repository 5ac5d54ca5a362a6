//! The threads of a network's cloth: who is one, what is told of them, gathered and in order.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::LazyLock,
};

use ordit_kernel::{Id, Lang, Viewer};
use ordit_platform::{
    cloth::{Crossing, Grain, MOST_THREADS, Span, Told, Weave, passages},
    geo::Territories,
    register::State,
    snapshot::{Filter, Head, Snapshot},
};

use super::{
    TAKING_PART,
    gathering::{FEWEST_TOGETHER, Gathered, Home, gathered, order},
    period::Period,
};
use crate::{memberships::LEFT, organisations};

/// A thread: a member, or the members of a county together.
#[derive(Clone, Debug)]
pub struct Thread<'a> {
    pub heads: Vec<&'a Head>,
    pub home: Home,
}

/// A cloth before it is drawn.
#[derive(Clone, Debug)]
pub struct Woven<'a> {
    /// In the order of the drawing, bundle after bundle.
    pub threads: Vec<Thread<'a>>,
    pub bundles: Vec<Gathered>,
    pub passages: Vec<Span>,
    pub grain: Grain,
    pub weave: Weave,
    /// Whether a thread is a county.
    pub is_of_counties: bool,
}

/// Those who take part in a network or once did, as far as the reader sees them, by name. What is
/// archived or invented is in no cloth of a real network.
pub fn members<'a>(
    snapshot: &'a Snapshot,
    viewer: &Viewer,
    network: &Head,
    lang: Lang,
) -> Vec<&'a Head> {
    let states = TAKING_PART.iter().chain([&LEFT]);
    let states = states
        .map(|state| format!("{}:{state}", network.id))
        .collect();
    let filter = Filter {
        kind: organisations::KIND,
        facets: BTreeMap::from([("state".to_owned(), states)]),
        state: Some(State::Published),
        lang,
        ..Filter::default()
    };
    let mut heads = snapshot.find(viewer, &filter).heads;
    heads.retain(|head| network.is_invented() || !head.is_invented());
    heads
}

/// Keeps whoever takes part now, and whoever did in the time that is told of.
pub fn keep_threads(heads: &mut Vec<&Head>, network: Id, told: &Told) {
    let known: HashSet<Id> = told.stretches.iter().map(|stretch| stretch.entry).collect();
    let left = format!("{network}:{LEFT}");
    heads.retain(|head| known.contains(&head.id) || !head.has("state", &left));
}

/// Weaves members with the passages of a period: a thread each, or one per county where there
/// would be more threads than these.
pub fn woven<'a>(
    heads: &[&'a Head],
    told: &Told,
    period: &Period,
    most_threads: usize,
) -> Woven<'a> {
    let is_of_counties = heads.len() > most_threads;
    let threads = match is_of_counties {
        true => counties(heads),
        false => heads.iter().map(|head| Thread::of(vec![head])).collect(),
    };
    let entries: Vec<Vec<Id>> = threads.iter().map(Thread::entries).collect();
    interlaced(threads, &entries, told, period, is_of_counties)
}

/// Weaves threads, each twisted of these entries.
pub fn interlaced<'a>(
    threads: Vec<Thread<'a>>,
    entries: &[Vec<Id>],
    told: &Told,
    period: &Period,
    is_of_counties: bool,
) -> Woven<'a> {
    let fewest = if is_of_counties { 1 } else { FEWEST_TOGETHER };
    let homes: Vec<Home> = threads
        .iter()
        .map(|thread| thread.place(is_of_counties))
        .collect();
    let (grain, passages) = passages(period.shown(told));
    let weave = Weave::of(entries, &passages, &told.stretches);
    let mut bundles = gathered(&homes, fewest, latitude);
    for bundle in &mut bundles {
        order(&mut bundle.threads, &weave);
    }
    let places: Vec<usize> = bundles
        .iter()
        .flat_map(|bundle| bundle.threads.iter().copied())
        .collect();
    Woven {
        threads: places.iter().map(|place| threads[*place].clone()).collect(),
        weave: weave.arranged(&places),
        bundles,
        passages,
        grain,
        is_of_counties,
    }
}

impl<'a> Thread<'a> {
    fn of(heads: Vec<&'a Head>) -> Self {
        let value = |dimension| heads.first().and_then(|head| head.values(dimension).next());
        let home = Home {
            county: value("county").map(str::to_owned),
            ambit: value("ambit").map(str::to_owned),
        };
        Self { heads, home }
    }

    /// A county stands among those of its wider area.
    fn place(&self, is_county: bool) -> Home {
        match is_county {
            true => Home {
                county: None,
                ..self.home.clone()
            },
            false => self.home.clone(),
        }
    }

    fn entries(&self) -> Vec<Id> {
        self.heads.iter().map(|head| head.id).collect()
    }
}

impl Woven<'_> {
    /// How many members are surely woven at a passage in these threads, and how many may be.
    pub fn members(
        &self,
        threads: impl IntoIterator<Item = usize>,
        passage: usize,
    ) -> (usize, usize) {
        let counts = threads
            .into_iter()
            .map(|thread| self.weave.entries(thread, passage));
        let both = |(sure, most), (woven, perhaps)| (sure + woven, most + woven + perhaps);
        counts.fold((0, 0), both)
    }

    /// Whether the dates leave anything open.
    pub fn has_perhaps(&self) -> bool {
        let threads = 0..self.threads.len();
        let mut all = threads
            .flat_map(|thread| (0..self.passages.len()).map(move |passage| (thread, passage)));
        all.any(|(thread, passage)| self.weave.entries(thread, passage).1 > 0)
    }

    /// Whether anybody takes part at the first passage, so that there is something before it.
    pub fn begins_before(&self) -> bool {
        (0..self.threads.len()).any(|thread| self.weave.crossing(thread, 0) != Crossing::Bare)
    }
}

fn counties<'a>(heads: &[&'a Head]) -> Vec<Thread<'a>> {
    let mut counties: BTreeMap<Option<&str>, Vec<&'a Head>> = BTreeMap::new();
    for head in heads {
        counties
            .entry(head.values("county").next())
            .or_default()
            .push(head);
    }
    // There are fewer counties and provinces than threads that a cloth can have.
    counties
        .into_values()
        .take(MOST_THREADS)
        .map(Thread::of)
        .collect()
}

/// The middle of a county or wider area from south to north.
fn latitude(area: &str) -> Option<f64> {
    LATITUDES.get(area).copied()
}

static LATITUDES: LazyLock<HashMap<&str, f64>> = LazyLock::new(|| {
    let mut sums: HashMap<&str, (f64, f64)> = HashMap::new();
    for municipality in Territories::get().municipalities() {
        let areas = [
            municipality.county_or_province().0,
            municipality.ambit_or_region().0,
        ];
        for area in areas {
            let (sum, count) = sums.entry(area).or_default();
            *sum += municipality.point.latitude;
            *count += 1.0;
        }
    }
    sums.into_iter()
        .map(|(area, (sum, count))| (area, sum / count))
        .collect()
});
