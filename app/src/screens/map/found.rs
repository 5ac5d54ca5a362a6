//! What the filters of an address find, in the shapes that the map, its list and its frame need.

use ordit_kernel::{Id, Lang, Point};
use ordit_members::directory::{address::Choices, names::NetworkNames, pages::find, rows::Row};
use ordit_platform::{
    i18n::Translator,
    snapshot::{BoundingBox, Filter, Found, Head, Snapshot},
    web::Visit,
};

/// Round a single place this many degrees are shown.
const ROUND_DEGREES: f64 = 0.05;
/// So near one sees a town and its neighbours.
const SPOT_ZOOM: u8 = 12;

/// What a reader chose and what was found by it.
pub struct Chosen {
    pub networks: NetworkNames,
    pub choices: Choices,
}

impl Chosen {
    /// The choices of the visit's address.
    pub fn of(snapshot: &Snapshot, visit: &Visit) -> Self {
        let networks = NetworkNames::seen(snapshot, &visit.viewer, visit.lang);
        let choices = Choices::read(&visit.query, &networks);
        Self { networks, choices }
    }

    /// Everything they find, wherever it is.
    pub fn find<'a>(&self, snapshot: &'a Snapshot, visit: &Visit) -> Found<'a> {
        find(snapshot, visit, &self.choices, &self.networks)
    }

    /// The same as a filter, for what counts only.
    pub fn filter(&self, lang: Lang) -> Filter {
        self.choices.shown_filter(&self.networks, lang)
    }

    /// The network whose accent the page carries.
    pub fn accent(&self) -> Option<&str> {
        let only = self.choices.only_network(&self.networks);
        only.map(|network| network.slug.as_str())
    }
}

/// A row of the list with its place on the map.
pub struct Placed {
    pub id: Id,
    pub row: Row,
    pub spot: Option<Spot>,
}

/// A place on the map as the list says it.
pub struct Spot {
    /// Longitude and latitude.
    pub point: String,
    /// The end of an address that leads the map there.
    pub href: String,
}

impl Placed {
    /// The row of an organisation.
    pub fn of(head: &Head, networks: &NetworkNames, l: &Translator) -> Self {
        Self {
            id: head.id,
            row: Row::of(head, networks, l),
            spot: head.place.point.map(Spot::at),
        }
    }
}

impl Spot {
    fn at(
        Point {
            latitude,
            longitude,
        }: Point,
    ) -> Self {
        Self {
            point: format!("{longitude},{latitude}"),
            href: format!("#{SPOT_ZOOM}/{latitude}/{longitude}"),
        }
    }
}

/// The box of everything that has a place, as `bbox` stands in an address.
pub fn bounds(heads: &[&Head]) -> Option<String> {
    let points = heads.iter().filter_map(|head| head.place.point);
    let joined = points.map(round).reduce(|one, other| BoundingBox {
        west: one.west.min(other.west),
        south: one.south.min(other.south),
        east: one.east.max(other.east),
        north: one.north.max(other.north),
    });
    joined.map(|bounds| written(&bounds))
}

/// A box as `bbox` stands in an address.
pub fn written(bounds: &BoundingBox) -> String {
    let BoundingBox {
        west,
        south,
        east,
        north,
    } = bounds;
    format!("{west:.4},{south:.4},{east:.4},{north:.4}")
}

fn round(point: Point) -> BoundingBox {
    BoundingBox {
        west: point.longitude - ROUND_DEGREES,
        south: point.latitude - ROUND_DEGREES,
        east: point.longitude + ROUND_DEGREES,
        north: point.latitude + ROUND_DEGREES,
    }
}
