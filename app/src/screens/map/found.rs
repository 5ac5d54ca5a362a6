//! What the filters of an address find, in the shapes that the map, its list and its frame need.

use axum::response::Redirect;
use ordit_kernel::{Id, Lang, Point};
use ordit_members::directory::{
    address::Choices,
    names::NetworkNames,
    pages::find,
    rows::Row,
    understood::{Alone, Asking},
};
use ordit_platform::{
    i18n::Translator,
    search::distance_metres,
    snapshot::{BoundingBox, Filter, Found, Head, Snapshot},
    web::{Shared, Visit},
};

/// Round a single place this many degrees are shown.
const ROUND_DEGREES: f64 = 0.05;
/// What lies nearer to a place is shown with it, as many as these.
const AROUND_METRES: u32 = 20_000;
const NEAREST: usize = 3;
/// So near one sees a town and its neighbours.
const SPOT_ZOOM: u8 = 12;

/// What a reader chose and what was found by it.
pub struct Chosen {
    pub networks: NetworkNames,
    pub choices: Choices,
}

impl Chosen {
    /// The choices of the visit's address.
    pub async fn of(site: &Shared, snapshot: &Snapshot, visit: &Visit) -> Self {
        let networks = NetworkNames::seen(snapshot, &visit.viewer, visit.lang);
        let choices = Choices::read(&visit.query, &networks);
        let choices = choices.looked_up(site, visit).await;
        Self { networks, choices }
    }

    /// The address that says in filters what the words of the visit's mean.
    pub async fn settled(&self, site: &Shared, visit: &Visit) -> Option<Redirect> {
        let asking = Asking {
            site,
            visit,
            networks: &self.networks,
            choices: &self.choices,
        };
        asking.settled(Alone::IsPlace).await
    }

    /// What the map shows at first: where the nearest are when a place was told, else everything.
    pub fn bounds(&self, heads: &[&Head]) -> Option<String> {
        let Some(near) = &self.choices.near else {
            return bounds(heads);
        };
        let around = |point: &Point| distance_metres(near.point, *point) < AROUND_METRES;
        let nearest = heads
            .iter()
            .filter_map(|head| head.place.point)
            .filter(around);
        points_bounds(nearest.take(NEAREST).chain([near.point]))
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
fn bounds(heads: &[&Head]) -> Option<String> {
    points_bounds(heads.iter().filter_map(|head| head.place.point))
}

fn points_bounds(points: impl Iterator<Item = Point>) -> Option<String> {
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
