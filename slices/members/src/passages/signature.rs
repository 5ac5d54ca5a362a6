//! The cloth as the signature of a network: a band without words, drawn from memory alone.

use std::collections::{BTreeMap, HashSet};

use ordit_kernel::{Id, Instant, PartialDate, Viewer};
use ordit_platform::{
    cloth::{
        Direction, FEWEST_UPRIGHT, Figure, Frame, Labels, MOST_THREADS, Stretch, Told, Words, draw,
    },
    register::State,
    snapshot::{Filter, Head, Snapshot},
};
use uuid::Uuid;

use super::{
    TAKING_PART,
    gathering::Home,
    period::Period,
    picture::bundles,
    rules::{Bounds, Step, months},
    threads::{Thread, Woven, interlaced, woven},
};
use crate::{
    networks::wholes::{self, Since},
    organisations::{self, Card},
};

/// A hanging band is short, a lying one long.
const UPRIGHT_MONTHS: i32 = 12;
const LYING_MONTHS: i32 = 36;

/// The last months of a network; none when nobody whom the reader sees takes part. Memory holds
/// the present state of each member, so a band begins with that and the page of the cloth tells
/// of earlier ones.
pub fn signature(
    snapshot: &Snapshot,
    viewer: &Viewer,
    network: &Head,
    now: Instant,
    width: i32,
) -> Option<Figure> {
    let since = wholes::since(&wholes::of_network(snapshot, viewer, network));
    let members: usize = since.iter().map(|own| own.count).sum();
    let (direction, months) = match members {
        0 => return None,
        count if count < FEWEST_UPRIGHT => (Direction::Lying, LYING_MONTHS),
        _ => (Direction::Upright, UPRIGHT_MONTHS),
    };
    let band = Band {
        network: network.id,
        now,
        shown: Period::last(months, now),
    };
    let woven = match members > MOST_THREADS {
        true => band.of_counties(&since),
        false => band.of_members(&present(snapshot, viewer, network)),
    };
    let frame = Frame {
        direction,
        width,
        words: Words::None,
    };
    let drawing = draw(&woven.weave, &bundles(&woven, &[]), &frame);
    Some(Figure::new(drawing, &Labels::default()))
}

/// A band before it is drawn.
struct Band {
    network: Id,
    now: Instant,
    shown: Period,
}

impl Band {
    /// A thread for each member.
    fn of_members<'a>(&self, present: &[(&'a Head, PartialDate)]) -> Woven<'a> {
        let stretches = present
            .iter()
            .flat_map(|(head, since)| self.stretches(head.id, *since));
        let told = Told {
            stretches: stretches.collect(),
            ..Told::default()
        };
        let heads: Vec<&Head> = present.iter().map(|(head, _)| *head).collect();
        woven(&heads, &told, &self.shown, MOST_THREADS)
    }

    /// A thread for each county, twisted of those that take part equally long; a band does not
    /// show how many they are.
    fn of_counties(&self, since: &[Since]) -> Woven<'static> {
        let mut counties: BTreeMap<Option<&str>, Vec<&Since>> = BTreeMap::new();
        for own in since {
            counties.entry(own.county).or_default().push(own);
        }
        let (mut threads, mut entries, mut told) = (Vec::new(), Vec::new(), Told::default());
        for (county, since) in counties.into_iter().take(MOST_THREADS) {
            let mut known = HashSet::new();
            let first = told.stretches.len();
            for own in &since {
                let entry = Id(Uuid::from_u128(told.stretches.len() as u128));
                let stretches = self.stretches(entry, own.date);
                let key = |own: &Stretch| (own.time.first, own.time.last, own.is_sure);
                told.stretches
                    .extend(stretches.into_iter().filter(|own| known.insert(key(own))));
            }
            let of_county = told.stretches[first..].iter().map(|stretch| stretch.entry);
            entries.push(of_county.collect());
            threads.push(Thread {
                heads: Vec::new(),
                home: Home {
                    county: county.map(str::to_owned),
                    ambit: ambit_of(&since).map(str::to_owned),
                },
            });
        }
        interlaced(threads, &entries, &told, &self.shown, true)
    }

    fn stretches(&self, entry: Id, since: PartialDate) -> Vec<Stretch> {
        let time = Period::last(LYING_MONTHS, self.now).time();
        let step = Step { is_in: true, since };
        let months = months(&[step], &bounds(self.now), time).into_iter();
        let stretch = |(time, is_sure)| Stretch {
            network: self.network,
            entry,
            time,
            is_sure,
        };
        months.map(stretch).collect()
    }
}

/// The wider area in which most members of a county are; a county can lie in two.
fn ambit_of(since: &[&Since]) -> Option<&'static str> {
    let mut counts: BTreeMap<Option<&'static str>, usize> = BTreeMap::new();
    for own in since {
        *counts.entry(own.ambit).or_default() += own.count;
    }
    let most = counts.into_iter().max_by_key(|(_, count)| *count);
    most.and_then(|(ambit, _)| ambit)
}

/// Those who take part now, by name, each with its date.
fn present<'a>(
    snapshot: &'a Snapshot,
    viewer: &Viewer,
    network: &Head,
) -> Vec<(&'a Head, PartialDate)> {
    let filter = Filter {
        kind: organisations::KIND,
        scope: vec![("network".to_owned(), network.id.to_string())],
        state: Some(State::Published),
        ..Filter::default()
    };
    let heads = snapshot.find(viewer, &filter).heads.into_iter();
    let counting = heads.filter(|head| network.is_invented() || !head.is_invented());
    counting
        .filter_map(|head| Some((head, since(head, network.id)?)))
        .collect()
}

fn since(head: &Head, network: Id) -> Option<PartialDate> {
    let card: Card = head.particulars()?;
    let own = card
        .memberships
        .iter()
        .find(|membership| membership.network == network)?;
    TAKING_PART.contains(&&*own.state).then_some(own.since)
}

fn bounds(now: Instant) -> Bounds {
    let today = PartialDate::Day(now.day());
    Bounds {
        founded_on: None,
        first_known: today,
        last_known: today,
    }
}
