//! A box on the globe, as a map or an address says it.

use ordit_kernel::Point;

/// Degrees in WGS 84, edges included. West may lie east of east: then the box crosses the
/// antimeridian. Longitudes beyond it are those of a map that shows the globe more than once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BoundingBox {
    pub west: f64,
    pub south: f64,
    pub east: f64,
    pub north: f64,
}

/// A part of a box that does not cross the antimeridian.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rectangle {
    pub west: f64,
    pub south: f64,
    pub east: f64,
    pub north: f64,
}

impl BoundingBox {
    /// All of the globe.
    pub const WORLD: Self = Self {
        west: -180.0,
        south: -90.0,
        east: 180.0,
        north: 90.0,
    };

    /// `west,south,east,north`, as `bbox` stands in an address; none when it is no box.
    pub fn read(text: &str) -> Option<Self> {
        let mut sides = text.split(',').map(|side| side.trim().parse::<f64>().ok());
        let mut side = || sides.next().flatten().filter(|degrees| degrees.is_finite());
        let bounds = Self {
            west: side()?,
            south: side()?,
            east: side()?,
            north: side()?,
        };
        (sides.next().is_none() && bounds.south <= bounds.north).then_some(bounds)
    }

    /// The box of one point.
    pub(super) fn around(point: Point) -> Self {
        Self {
            west: point.longitude,
            south: point.latitude,
            east: point.longitude,
            north: point.latitude,
        }
    }

    /// Widens a box that does not cross the antimeridian so that it holds a point.
    pub(super) fn stretch(&mut self, point: Point) {
        self.west = self.west.min(point.longitude);
        self.south = self.south.min(point.latitude);
        self.east = self.east.max(point.longitude);
        self.north = self.north.max(point.latitude);
    }

    /// Whether a point lies in it.
    pub fn contains(&self, point: Point) -> bool {
        let parts = self.rectangles();
        parts.iter().any(|rectangle| rectangle.contains(point))
    }

    /// None when it is upside down or not a number.
    pub(super) fn rectangles(&self) -> Vec<Rectangle> {
        let rectangle = |west, east| Rectangle {
            west,
            south: self.south,
            east,
            north: self.north,
        };
        let width = self.east - self.west;
        let is_upright = self.south <= self.north;
        if width.is_nan() || !is_upright {
            return Vec::new();
        }
        if width >= 360.0 {
            return vec![rectangle(-180.0, 180.0)];
        }
        let (west, east) = (wrapped(self.west), wrapped(self.east));
        if west.is_nan() || east.is_nan() {
            Vec::new()
        } else if west <= east {
            vec![rectangle(west, east)]
        } else {
            vec![rectangle(west, 180.0), rectangle(-180.0, east)]
        }
    }
}

impl Rectangle {
    pub(super) fn contains(&self, point: Point) -> bool {
        (self.west..=self.east).contains(&point.longitude)
            && (self.south..=self.north).contains(&point.latitude)
    }
}

/// Whether a point lies in one of these.
pub(super) fn is_in(rectangles: &[Rectangle], point: Point) -> bool {
    let mut rectangles = rectangles.iter();
    rectangles.any(|rectangle| rectangle.contains(point))
}

/// The same meridian between -180 and 180; left as it is where it can be, because turning rounds.
fn wrapped(longitude: f64) -> f64 {
    if (-180.0..=180.0).contains(&longitude) {
        longitude
    } else {
        (longitude + 180.0).rem_euclid(360.0) - 180.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(west: f64, east: f64) -> Vec<(f64, f64)> {
        let bounds = BoundingBox {
            west,
            east,
            ..BoundingBox::WORLD
        };
        let parts = bounds.rectangles();
        parts.iter().map(|part| (part.west, part.east)).collect()
    }

    #[test]
    fn a_box_may_cross_the_antimeridian_and_go_round_the_globe() {
        assert_eq!(spans(1.0, 2.0), [(1.0, 2.0)]);
        assert_eq!(spans(170.0, -170.0), [(170.0, 180.0), (-180.0, -170.0)]);
        assert_eq!(spans(170.0, 190.0), [(170.0, 180.0), (-180.0, -170.0)]);
        assert_eq!(spans(361.0, 362.0), [(1.0, 2.0)]);
        assert_eq!(spans(-300.0, 300.0), [(-180.0, 180.0)]);
    }

    #[test]
    fn a_box_is_read_from_an_address_or_not_at_all() {
        let bounds = BoundingBox::read("170, -1.5,-170,2");
        assert_eq!(bounds.map(|own| (own.west, own.north)), Some((170.0, 2.0)));
        for wrong in [
            "",
            "1,2,3",
            "1,2,3,4,5",
            "1,2,x,4",
            "NaN,2,3,4",
            "1,inf,3,inf",
            "1,4,3,2",
        ] {
            assert_eq!(BoundingBox::read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_is_no_box_holds_nothing_and_a_point_holds_itself() {
        let point = Point {
            latitude: 41.0,
            longitude: 2.0,
        };
        let at = |west, south, east, north| BoundingBox {
            west,
            south,
            east,
            north,
        };
        assert!(at(2.0, 41.0, 2.0, 41.0).contains(point));
        assert!(!at(0.0, 42.0, 4.0, 40.0).contains(point), "upside down");
        for nan in 0..4 {
            let side = |own: usize, value| if own == nan { f64::NAN } else { value };
            let bounds = at(side(0, 0.0), side(1, 40.0), side(2, 4.0), side(3, 42.0));
            assert!(!bounds.contains(point));
        }
        assert!(BoundingBox::WORLD.contains(point));
    }
}
