//! The map of counties that does not move, with the places of organisations on it.

use std::collections::BTreeMap;

use ordit_platform::{
    geo::{self, Territories},
    snapshot::{Dot as Place, Figures, Head},
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

/// More dots than these only make one another invisible; those near one another become one.
const MOST_DOTS: usize = 5_000;

/// A place where organisations are, in units of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    pub x: f32,
    pub y: f32,
}

impl StillMap {
    /// The map of these organisations; none when none of them lies on it.
    pub fn of(heads: &[&Head], href: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let dots = heads.iter().filter_map(|head| Place::of(head.place.point?));
        let counts = super::figures::tally(heads, "county");
        let outside = heads.iter().filter(|head| is_outside(head)).count();
        Self::drawn(dots.collect(), &counts, outside, href)
    }

    /// The map of those that were counted; none when none of them lies on it.
    pub fn counted(figures: &Figures<'_>, href: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let (dots, counts) = (figures.dots(), figures.of("county"));
        Self::drawn(dots, &counts, figures.outside(), href)
    }

    fn drawn(
        places: Vec<Place>,
        counts: &BTreeMap<&str, usize>,
        outside: usize,
        href: impl Fn(&str) -> Option<String>,
    ) -> Option<Self> {
        let dots = dots(places);
        (!dots.is_empty()).then(|| Self {
            view_box: geo::view_box(),
            counties: geo::county_shapes()
                .iter()
                .map(|shape| county(shape, counts, &href))
                .collect(),
            outside,
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

/// Organisations of one place share a dot; in squares, as small as there are few enough dots.
fn dots(places: Vec<Place>) -> Vec<Dot> {
    let mut shown = once_each(places);
    let mut side = TENTHS;
    while shown.len() > MOST_DOTS {
        let middle = |along: u16| along - along % side + side / 2;
        let moved = shown.into_iter().map(|place| Place {
            x: middle(place.x),
            y: middle(place.y),
        });
        shown = once_each(moved.collect());
        side *= 2;
    }
    let units = |tenths: u16| f32::from(tenths) / f32::from(TENTHS);
    let dots = shown.into_iter().map(|place| Dot {
        x: units(place.x),
        y: units(place.y),
    });
    dots.collect()
}

fn once_each(mut places: Vec<Place>) -> Vec<Place> {
    places.sort_unstable();
    places.dedup();
    places
}

/// In a unit of the drawing.
const TENTHS: u16 = 10;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_drawn_once_and_many_places_share_dots() {
        let (salt, vic) = (Place { x: 25, y: 10 }, Place { x: 10, y: 11 });
        let drawn = dots(vec![salt, vic, salt]);
        assert_eq!(drawn, [Dot { x: 1.0, y: 1.1 }, Dot { x: 2.5, y: 1.0 }]);
        let many = (0..200).flat_map(|x| (0..200).map(move |y| Place { x, y: y * 7 }));
        let drawn = dots(many.collect());
        assert!((1..=MOST_DOTS).contains(&drawn.len()), "{}", drawn.len());
    }
}
