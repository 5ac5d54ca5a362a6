//! The map of counties that does not move, with the places of organisations on it.

use std::collections::BTreeMap;

use ordit_platform::{
    geo::{self, Territories},
    snapshot::Head,
};

/// Counties, those with organisations marked, and a dot per municipality.
#[derive(Clone, Debug)]
pub struct StillMap {
    pub view_box: &'static str,
    pub counties: Vec<County>,
    pub dots: Vec<Dot>,
    /// How many organisations lie elsewhere.
    pub outside: usize,
}

/// The outline of a county.
#[derive(Clone, Debug)]
pub struct County {
    pub path: &'static geo::Outline,
    pub name: &'static str,
    pub count: usize,
    /// Where its organisations are listed; none when there are none.
    pub href: Option<String>,
}

/// A municipality where organisations are, in units of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    pub x: f32,
    pub y: f32,
}

impl StillMap {
    /// The map of these organisations; none when none of them lies on it.
    pub fn of(heads: &[&Head], href: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let dots = dots(points(heads));
        if dots.is_empty() {
            return None;
        }
        let counts = super::figures::tally(heads, "county");
        Some(Self {
            view_box: geo::view_box(),
            counties: geo::county_shapes()
                .iter()
                .map(|shape| county(shape, &counts, &href))
                .collect(),
            outside: heads.iter().filter(|head| is_outside(head)).count(),
            dots,
        })
    }
}

fn county(
    shape: &'static geo::CountyShape,
    counts: &BTreeMap<&str, usize>,
    href: impl Fn(&str) -> Option<String>,
) -> County {
    let count = counts.get(shape.code.as_str()).copied().unwrap_or(0);
    let county = Territories::get().county(&shape.code);
    County {
        path: &shape.path,
        name: county.map_or("", |county| &county.name),
        count,
        href: (count > 0).then(|| href(&shape.code)).flatten(),
    }
}

/// Where nothing is known, nothing is said.
fn is_outside(head: &Head) -> bool {
    let point = head.place.point;
    point.is_some_and(|point| geo::project(point).is_none())
}

fn points(heads: &[&Head]) -> Vec<Dot> {
    let points = heads
        .iter()
        .filter_map(|head| geo::project(head.place.point?));
    points.map(|(x, y)| Dot { x, y }).collect()
}

/// Organisations of one municipality share a dot.
fn dots(mut points: Vec<Dot>) -> Vec<Dot> {
    points.sort_by(|one, other| one.x.total_cmp(&other.x).then(one.y.total_cmp(&other.y)));
    points.dedup();
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_municipality_is_drawn_once() {
        let (salt, vic) = (Dot { x: 2.0, y: 1.0 }, Dot { x: 1.0, y: 1.0 });
        assert_eq!(dots(vec![salt, vic, salt]), [vic, salt]);
    }
}
