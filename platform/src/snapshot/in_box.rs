//! Heads in a box on the globe, or all of them, page after page in the order of their ids; and
//! the same as clusters of a map.

use std::collections::BTreeMap;

use ordit_kernel::{Id, Point, Viewer};

use super::{
    BoundingBox, Filter, Head, Snapshot, alike::Sum, bounds::is_in, filter::Wanted, places::Met,
};

/// Passing over a head in the order of ids costs this many times less than finding it in the tree.
const PASSING: usize = 16;
/// A tile of a map is cut into this many cells along each side, as a power of two.
const CELLS_PER_TILE: u32 = 2;
/// Nearer than this no map goes.
const NEAREST_ZOOM: u8 = 22;
/// Beyond it the square map of the world ends.
const LAST_LATITUDE: f64 = 85.051_128;

/// Entries that stand so near to each other on a map that they are drawn as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// In their middle.
    pub point: Point,
    /// The smallest box that holds all of them.
    pub bounds: BoundingBox,
    pub count: usize,
    /// The entry, when there is only one.
    pub only: Option<Id>,
}

impl Snapshot {
    /// The first heads after an id that lie in a box, are seen by the viewer and fit the filter
    /// (whose order and counts do not matter here), at most `limit`, in the order of their ids.
    ///
    /// With the last id of a page as the next `after`, pages neither repeat nor skip what is there
    /// all along.
    pub fn in_box(
        &self,
        viewer: &Viewer,
        bounds: &BoundingBox,
        filter: &Filter,
        after: Option<Id>,
        limit: usize,
    ) -> Vec<&Head> {
        let rectangles = bounds.rectangles();
        if rectangles.is_empty() {
            return Vec::new();
        }
        let (inside, all) = self.places.estimate(&rectangles);
        let is_wide = inside.saturating_mul(inside) / PASSING > limit.saturating_mul(all);
        if is_wide {
            let positions = self.places.in_order(&self.heads, after);
            let inside = positions.filter(|position| {
                let point = self.heads.head(*position).and_then(|head| head.place.point);
                point.is_some_and(|point| is_in(&rectangles, point))
            });
            self.page(inside, viewer, filter, limit)
        } else {
            let positions = self.places.near(&self.heads, after, &rectangles);
            self.page(positions, viewer, filter, limit)
        }
    }

    /// The same of all heads, wherever they are.
    pub fn in_order(
        &self,
        viewer: &Viewer,
        filter: &Filter,
        after: Option<Id>,
        limit: usize,
    ) -> Vec<&Head> {
        let positions = self.places.in_order(&self.heads, after);
        self.page(positions, viewer, filter, limit)
    }

    /// The first of these entries that are seen by the viewer and fit the filter, at most `limit`,
    /// in the order in which they are given.
    pub fn among(
        &self,
        viewer: &Viewer,
        filter: &Filter,
        ids: impl Iterator<Item = Id>,
        limit: usize,
    ) -> Vec<&Head> {
        let positions = ids.filter_map(|id| self.heads.position_of(id));
        self.page(positions, viewer, filter, limit)
    }

    /// What the viewer sees in a box that fits the filter, drawn together where it stands near on a
    /// map of this zoom (0 shows the world in one tile), from north-west to south-east.
    pub fn clusters(
        &self,
        viewer: &Viewer,
        bounds: &BoundingBox,
        zoom: u8,
        filter: &Filter,
    ) -> Vec<Cluster> {
        let rectangles = bounds.rectangles();
        let Some(mut wanted) = Wanted::of(filter, self.audiences.seen_by(viewer)) else {
            return Vec::new();
        };
        let cells = f64::from(1 << (u32::from(zoom.min(NEAREST_ZOOM)) + CELLS_PER_TILE));
        let mut groups: BTreeMap<(u32, u32), Group> = BTreeMap::new();
        let mut add = |position, point| {
            let group = groups.entry(cell(point, cells)).or_default();
            group.sum.add(point);
            group.last = position;
        };
        let Some(classes) = wanted.classes(self.places.classes()) else {
            self.places.near_unordered(&rectangles, |position, point| {
                if self.is_taken(&mut wanted, position) {
                    add(position, point);
                }
            });
            return self.told(groups);
        };
        let is_one_cell = |one, other| cell(one, cells) == cell(other, cells);
        let mut sums = Vec::new();
        self.places
            .near_together(&rectangles, &classes, is_one_cell, |met| match met {
                Met::Many(sum) => sums.push(*sum),
                Met::One(position, point) => add(position, point),
                Met::Changed(position, point) => {
                    if self.is_taken(&mut wanted, position) {
                        add(position, point);
                    }
                }
            });
        for sum in sums {
            if let Some([corner, _]) = sum.corners() {
                groups
                    .entry(cell(corner, cells))
                    .or_default()
                    .sum
                    .join(&sum);
            }
        }
        self.told(groups)
    }

    fn is_taken(&self, wanted: &mut Wanted<'_>, position: u32) -> bool {
        let slot = self.heads.slot(position);
        slot.is_some_and(|slot| wanted.takes(slot))
    }

    fn told(&self, groups: BTreeMap<(u32, u32), Group>) -> Vec<Cluster> {
        let id_at = |position| self.heads.head(position).map(|head| head.id);
        let clusters = groups.into_values().map(|group| group.into_cluster(id_at));
        clusters.collect()
    }

    fn page(
        &self,
        positions: impl Iterator<Item = u32>,
        viewer: &Viewer,
        filter: &Filter,
        limit: usize,
    ) -> Vec<&Head> {
        let Some(mut wanted) = Wanted::of(filter, self.audiences.seen_by(viewer)) else {
            return Vec::new();
        };
        let slots = positions.filter_map(|position| self.heads.slot(position));
        let fitting = slots.filter(|slot| wanted.takes(slot));
        fitting.map(|slot| &*slot.head).take(limit).collect()
    }
}

/// Row and column in a square map of the world (Web Mercator).
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "both are at least 0 and at most 2²⁴"
)]
fn cell(point: Point, cells: f64) -> (u32, u32) {
    let latitude = point.latitude.clamp(-LAST_LATITUDE, LAST_LATITUDE);
    let north = 0.5 - latitude.to_radians().sin().atanh() / std::f64::consts::TAU;
    let east = point.longitude / 360.0 + 0.5;
    ((north * cells) as u32, (east * cells) as u32)
}

/// Points of one cell.
#[derive(Default)]
struct Group {
    sum: Sum,
    /// The position of the last that came alone.
    last: u32,
}

impl Group {
    #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2⁵³")]
    fn into_cluster(self, id_at: impl Fn(u32) -> Option<Id>) -> Cluster {
        let Self { sum, last } = self;
        let count = sum.count.max(1) as f64;
        let point = Point {
            latitude: sum.latitudes / count,
            longitude: sum.longitudes / count,
        };
        Cluster {
            point,
            bounds: sum.bounds.unwrap_or_else(|| BoundingBox::around(point)),
            count: sum.count,
            only: id_at(last).filter(|_| sum.count == 1),
        }
    }
}
