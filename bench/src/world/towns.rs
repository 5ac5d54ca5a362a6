//! Where organisations are: most in towns of very different sizes, the rest anywhere.

use std::f64::consts::TAU;

use ordit_kernel::Point;
use rand::{Rng, rngs::StdRng};

use super::{EAST, NORTH, SOUTH, WEST};

const TOWNS: usize = 60;
const SHARE_IN_TOWNS: f64 = 0.7;
/// How far from the middle of a town its organisations lie, in degrees: one standard deviation.
const SPREAD: f64 = 0.08;

/// Towns of which the second has half as many as the first, the third a third.
pub struct Towns {
    middles: Vec<Point>,
    /// The share of all towns up to and with this one.
    shares: Vec<f64>,
}

impl Towns {
    /// Towns anywhere in the box.
    pub fn new(random: &mut StdRng) -> Self {
        Self {
            middles: (0..TOWNS).map(|_| anywhere(random)).collect(),
            shares: zipf_shares(TOWNS),
        }
    }

    /// The next place.
    pub fn one(&self, random: &mut StdRng) -> Point {
        if !random.random_bool(SHARE_IN_TOWNS) {
            return anywhere(random);
        }
        let share: f64 = random.random();
        let town = self.shares.partition_point(|until| *until < share);
        let middle = self.middles[town.min(TOWNS - 1)];
        // Box and Muller: two normal numbers of two uniform ones.
        let radius = (-2.0 * (1.0 - random.random::<f64>()).ln()).sqrt() * SPREAD;
        let (north, east) = (TAU * random.random::<f64>()).sin_cos();
        Point {
            latitude: middle.latitude + radius * north,
            longitude: middle.longitude + radius * east,
        }
    }
}

/// Shares that fall as 1, 1/2, 1/3 …, each added to those before; the last is 1.
pub fn zipf_shares(count: usize) -> Vec<f64> {
    let mut sum = 0.0;
    let sums: Vec<f64> = (1..=u32::try_from(count).unwrap_or(u32::MAX))
        .map(|rank| {
            sum += 1.0 / f64::from(rank);
            sum
        })
        .collect();
    sums.iter().map(|own| own / sum).collect()
}

fn anywhere(random: &mut StdRng) -> Point {
    Point {
        latitude: random.random_range(SOUTH..NORTH),
        longitude: random.random_range(WEST..EAST),
    }
}
