//! The municipality in which a point lies, as near as points of municipalities tell.

use std::collections::HashMap;

use ordit_kernel::Point;
use ordit_platform::geo::{Municipality, Territories};

/// Municipalities are looked for in the square of this many degrees and in those around it; what
/// has none there is at sea or abroad.
const SQUARE: f64 = 0.2;

/// Municipalities by the square in which their point lies.
pub struct Nearest(HashMap<(i32, i32), Vec<&'static Municipality>>);

impl Nearest {
    pub fn new() -> Self {
        let mut squares: HashMap<_, Vec<_>> = HashMap::new();
        for own in Territories::get().municipalities() {
            squares.entry(square(own.point)).or_default().push(own);
        }
        Self(squares)
    }

    /// The nearest one, if any is near.
    pub fn municipality(&self, point: Point) -> Option<&'static Municipality> {
        let (row, column) = square(point);
        let around = (row - 1..=row + 1)
            .flat_map(|row| (column - 1..=column + 1).map(move |column| (row, column)));
        let near = around.filter_map(|square| self.0.get(&square)).flatten();
        near.copied().min_by(|one, other| {
            distance(one.point, point).total_cmp(&distance(other.point, point))
        })
    }
}

#[expect(clippy::cast_possible_truncation, reason = "degrees are few")]
fn square(point: Point) -> (i32, i32) {
    let number = |degrees: f64| (degrees / SQUARE).floor() as i32;
    (number(point.latitude), number(point.longitude))
}

/// Only to be compared: in squared degrees of latitude.
fn distance(one: Point, other: Point) -> f64 {
    let north = one.latitude - other.latitude;
    let east = (one.longitude - other.longitude) * one.latitude.to_radians().cos();
    north.mul_add(north, east * east)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_lies_in_the_nearest_municipality_and_at_sea_in_none() {
        let nearest = Nearest::new();
        for own in Territories::get().municipalities().iter().step_by(97) {
            let found = nearest.municipality(own.point).map(|found| found.point);
            assert_eq!(found, Some(own.point), "{}", own.name);
        }
        let at_sea = Point {
            latitude: 40.5,
            longitude: 2.5,
        };
        assert!(nearest.municipality(at_sea).is_none());
    }
}
