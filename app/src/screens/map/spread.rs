//! Clusters so near to each other that they would cover one another are drawn as one; pure.

use std::cmp::Reverse;

use ordit_kernel::Point;
use ordit_platform::snapshot::{BoundingBox, Cluster};

use super::area::row;

/// A tile of the map in pixels of a page.
const TILE_PIXELS: f64 = 512.0;
/// Two clusters whose middles are nearer than this would touch.
const APART_PIXELS: f64 = 56.0;

/// The same organisations in clusters that keep apart at this zoom, the largest first.
pub fn spread(mut clusters: Vec<Cluster>, zoom: u8) -> Vec<Cluster> {
    let world = TILE_PIXELS * f64::from(1_u32 << zoom.min(22));
    clusters.sort_by_key(|cluster| Reverse(cluster.count));
    let mut apart: Vec<Cluster> = Vec::with_capacity(clusters.len());
    for cluster in clusters {
        let near = apart
            .iter_mut()
            .find(|other| pixels_between(other.point, cluster.point, world) < APART_PIXELS);
        match near {
            Some(other) => join(other, &cluster),
            None => apart.push(cluster),
        }
    }
    apart
}

fn pixels_between(one: Point, other: Point, world: f64) -> f64 {
    let across = (one.longitude - other.longitude) / 360.0 * world;
    let down = (row(one.latitude) - row(other.latitude)) * world;
    across.hypot(down)
}

#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2⁵³")]
fn join(into: &mut Cluster, cluster: &Cluster) {
    let share = cluster.count as f64 / (into.count + cluster.count) as f64;
    let between = |one: f64, other: f64| one + (other - one) * share;
    into.point = Point {
        latitude: between(into.point.latitude, cluster.point.latitude),
        longitude: between(into.point.longitude, cluster.point.longitude),
    };
    into.bounds = BoundingBox {
        west: into.bounds.west.min(cluster.bounds.west),
        south: into.bounds.south.min(cluster.bounds.south),
        east: into.bounds.east.max(cluster.bounds.east),
        north: into.bounds.north.max(cluster.bounds.north),
    };
    into.count += cluster.count;
    into.only = None;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(longitude: f64, latitude: f64, count: usize) -> Cluster {
        Cluster {
            point: Point {
                latitude,
                longitude,
            },
            bounds: BoundingBox {
                west: longitude,
                south: latitude,
                east: longitude,
                north: latitude,
            },
            count,
            only: None,
        }
    }

    #[test]
    fn neighbours_are_drawn_as_one_in_their_common_middle() {
        let near = spread(
            vec![at(2.0, 41.0, 1), at(2.2, 41.0, 3), at(8.0, 41.0, 1)],
            6,
        );
        let counts: Vec<usize> = near.iter().map(|cluster| cluster.count).collect();
        assert_eq!(counts, [4, 1]);
        assert!((near[0].point.longitude - 2.15).abs() < 1e-9, "{near:?}");
        assert_eq!((near[0].bounds.west, near[0].bounds.east), (2.0, 2.2));
    }

    #[test]
    fn nearer_they_part_and_nobody_is_lost() {
        let all = vec![at(2.0, 41.0, 1), at(2.2, 41.0, 3), at(8.0, 41.0, 1)];
        for zoom in 0..=22 {
            let near = spread(all.clone(), zoom);
            assert_eq!(near.iter().map(|cluster| cluster.count).sum::<usize>(), 5);
        }
        assert_eq!(spread(all, 10).len(), 3);
    }
}
