//! What part of the map a script asks for, bounded so that no answer grows without end; pure.

use ordit_platform::{snapshot::BoundingBox, web::Query};

/// No window shows more tiles than this along a side; whoever asks for more is shown less closely.
const MOST_TILES: f64 = 16.0;
const NEAREST_ZOOM: u8 = 22;
const SIDES: [&str; 4] = ["west", "south", "east", "north"];
/// The key of how near the map is.
const ZOOM: &str = "zoom";

/// A part of the map at a distance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    pub bounds: BoundingBox,
    /// 0 shows the world in one tile.
    pub zoom: u8,
}

impl Area {
    /// The area of an address; none when a side or the zoom is missing or no number.
    pub fn read(query: &Query) -> Option<Self> {
        let side = |key| {
            let degrees: f64 = query.get(key)?.parse().ok()?;
            degrees.is_finite().then_some(degrees)
        };
        let [west, south, east, north] = SIDES.map(side);
        let bounds = BoundingBox {
            west: west?,
            south: south?,
            east: east?,
            north: north?,
        };
        let zoom: u8 = query.get(ZOOM)?.parse().ok()?;
        Some(Self {
            zoom: zoom.min(NEAREST_ZOOM).min(farthest(&bounds)),
            bounds,
        })
    }
}

/// The address without the area, as links to pages have it.
pub fn without_area(query: &Query) -> Query {
    let keys = SIDES.into_iter().chain([ZOOM]);
    keys.fold(query.clone(), |query, key| query.without_key(key))
}

/// The nearest zoom at which a box has no more tiles than allowed.
fn farthest(bounds: &BoundingBox) -> u8 {
    let width = (bounds.east - bounds.west).rem_euclid(360.0) / 360.0;
    let whole = if bounds.east - bounds.west >= 360.0 {
        1.0
    } else {
        width
    };
    // Towards the poles a degree of latitude takes more room than one of longitude.
    let height = (row(bounds.south) - row(bounds.north)).abs();
    let share = whole.max(height).max(f64::MIN_POSITIVE);
    let fitting = (0..=NEAREST_ZOOM).rev();
    let mut fitting = fitting.filter(|zoom| share * f64::from(1_u32 << zoom) <= MOST_TILES);
    fitting.next().unwrap_or(0)
}

/// From 0 in the north to 1 in the south on a square map of the world (Web Mercator).
pub fn row(latitude: f64) -> f64 {
    let kept = latitude.clamp(-85.051_128, 85.051_128);
    0.5 - kept.to_radians().sin().atanh() / std::f64::consts::TAU
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zoom(address: &str) -> Option<u8> {
        Area::read(&Query::parse(address)).map(|area| area.zoom)
    }

    #[test]
    fn an_area_has_four_sides_and_a_zoom_and_all_of_them_are_numbers() {
        let area = Area::read(&Query::parse(
            "west=1&south=41&east=2.5&north=42&zoom=9&q=a",
        ));
        let bounds = BoundingBox {
            west: 1.0,
            south: 41.0,
            east: 2.5,
            north: 42.0,
        };
        assert_eq!(area, Some(Area { bounds, zoom: 9 }));
        for wrong in [
            "west=1&south=41&east=2.5&zoom=9",
            "west=1&south=41&east=2.5&north=42",
            "west=NaN&south=41&east=2.5&north=42&zoom=9",
            "west=1&south=41&east=inf&north=42&zoom=9",
            "west=1&south=41&east=x&north=42&zoom=9",
            "west=1&south=41&east=2&north=42&zoom=-1",
        ] {
            assert_eq!(zoom(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn whoever_asks_for_the_world_is_not_shown_every_street_of_it() {
        assert_eq!(
            zoom("west=-180&south=-90&east=180&north=90&zoom=22"),
            Some(4)
        );
        assert_eq!(zoom("west=170&south=-1&east=-170&north=1&zoom=22"), Some(8));
        assert_eq!(zoom("west=1&south=-89&east=1.1&north=89&zoom=22"), Some(4));
        assert_eq!(zoom("west=1&south=41&east=1&north=41&zoom=99"), Some(22));
    }

    #[test]
    fn links_to_pages_carry_no_area() {
        let query = Query::parse("network=xmess&west=1&south=41&east=2.5&north=42&zoom=9");
        assert_eq!(without_area(&query).encoded(), "network=xmess");
    }
}
