//! What is missing near a territory: places where nobody takes part in any network; pure.

use std::{cmp::Reverse, collections::BTreeSet, sync::LazyLock};

use ordit_kernel::Point;
use ordit_members::town_size;
use ordit_platform::{
    geo::{Area, Territories},
    search::distance_metres,
};

/// How many neighbours are looked at.
const NEIGHBOURS: usize = 12;
/// How many counties are looked at round one.
const COUNTIES_AROUND: usize = 6;
/// How many places of one kind are named.
const NAMED: usize = 15;

/// Places of one kind where nobody is.
#[derive(Debug)]
pub struct Missing {
    /// `inside`, `around` or `counties`.
    pub kind: &'static str,
    pub places: Vec<MissingPlace>,
    /// How many more there are.
    pub more: usize,
}

/// A place where nobody is.
#[derive(Clone, Copy, Debug)]
pub struct MissingPlace {
    pub area: Area,
    /// The size of the town; none for what is no town or where it is not known.
    pub size: Option<&'static str>,
    /// From the middle of the territory; none for what lies in it.
    pub metres: Option<u32>,
}

/// Where nobody is, given the municipalities and counties in which somebody takes part.
pub fn missing(area: Area, towns: &BTreeSet<&str>, counties: &BTreeSet<&str>) -> Vec<Missing> {
    let found = match area {
        Area::Municipality(_) => vec![("around", empty(neighbours(area), towns))],
        Area::County(_) => vec![
            ("inside", empty(inside(area), towns)),
            ("counties", empty(counties_around(area), counties)),
        ],
        Area::Ambit(_) | Area::Province(_) | Area::Region(_) => {
            let parts: Vec<Area> = area.counties();
            let is_whole = parts.iter().all(|part| part.code() == area.code());
            match is_whole {
                true => vec![("inside", empty(inside(area), towns))],
                false => vec![(
                    "counties",
                    empty(parts.into_iter().map(plain).collect(), counties),
                )],
            }
        }
    };
    found
        .into_iter()
        .filter(|(_, places)| !places.is_empty())
        .map(cut)
        .collect()
}

/// How far the nearest of these points are, nearest first, by their place in the list.
pub fn nearest(from: Point, points: &[Option<Point>], count: usize) -> Vec<(usize, u32)> {
    let distances = points.iter().enumerate();
    let mut distances: Vec<(usize, u32)> = distances
        .filter_map(|(place, point)| Some((place, distance_metres(from, (*point)?))))
        .collect();
    distances.sort_by_key(|(place, metres)| (*metres, *place));
    distances.truncate(count);
    distances
}

fn cut((kind, mut places): (&'static str, Vec<MissingPlace>)) -> Missing {
    let more = places.len().saturating_sub(NAMED);
    places.truncate(NAMED);
    Missing { kind, places, more }
}

fn empty(places: Vec<MissingPlace>, taken: &BTreeSet<&str>) -> Vec<MissingPlace> {
    let is_empty = |place: &MissingPlace| !taken.contains(place.area.code());
    places.into_iter().filter(is_empty).collect()
}

/// The other municipalities, nearest first.
fn neighbours(area: Area) -> Vec<MissingPlace> {
    static TOWNS: LazyLock<Vec<(Area, Option<Point>)>> = LazyLock::new(|| {
        let towns = Territories::get().municipalities().iter();
        towns
            .map(|town| (Area::Municipality(town), Some(town.point)))
            .collect()
    });
    around(area, &TOWNS, NEIGHBOURS)
}

fn counties_around(area: Area) -> Vec<MissingPlace> {
    static COUNTIES: LazyLock<Vec<(Area, Option<Point>)>> = LazyLock::new(|| {
        let counties = Territories::get().counties().iter().map(Area::County);
        counties.map(|county| (county, county.middle())).collect()
    });
    around(area, &COUNTIES, COUNTIES_AROUND)
}

fn around(area: Area, all: &[(Area, Option<Point>)], count: usize) -> Vec<MissingPlace> {
    let others = all.iter().filter(|(other, _)| other.code() != area.code());
    let (others, points): (Vec<Area>, Vec<Option<Point>>) = others.copied().unzip();
    let Some(from) = area.middle() else {
        return Vec::new();
    };
    let near = nearest(from, &points, count).into_iter();
    near.map(|(place, metres)| MissingPlace {
        metres: Some(metres),
        ..plain(others[place])
    })
    .collect()
}

/// The municipalities in it, the largest first; those of unknown size last, by name.
fn inside(area: Area) -> Vec<MissingPlace> {
    let mut towns = area.municipalities();
    towns.sort_by_key(|town| {
        let people = town.population.map(|population| population.inhabitants);
        (Reverse(people), town.sort_name())
    });
    towns
        .into_iter()
        .map(|town| plain(Area::Municipality(town)))
        .collect()
}

fn plain(area: Area) -> MissingPlace {
    let size = match area {
        Area::Municipality(town) => Some(town_size(town)),
        _ => None,
    };
    MissingPlace {
        area,
        size: size.filter(|size| *size != "unknown"),
        metres: None,
    }
}
