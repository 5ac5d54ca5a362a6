//! What is asked for: boxes that hold enough, entries drawn from all, words of the right frequency.

use anyhow::{Context, ensure};
use ordit_kernel::Point;
use rand::{Rng, SeedableRng, rngs::StdRng, seq::SliceRandom};
use serde::Deserialize;

use crate::{
    connection::Connection,
    fill::SEED,
    load::{Target, get},
    world::{EAST, NORTH, Places, SOUTH, WEST, words_in_one_percent},
};

/// So many entries an answer has.
pub const LIMIT: usize = 100;
/// The side of a box among 100,000 organisations, in degrees.
const SIDE: f64 = 0.5;
const SIDE_COUNT: f64 = 100_000.0;
/// How many different boxes are asked for.
const BOXES: usize = 512;
/// How many entries are drawn from all.
const DRAWN: usize = 16_384;
/// The interface gives no more at once.
const PAGE: usize = 500;

/// Entries as programs list them, as far as they are looked at here.
#[derive(Deserialize)]
pub struct Listed {
    pub items: Vec<Item>,
    next: Option<String>,
}

/// An entry of such a list.
#[derive(Clone, Debug, Deserialize)]
pub struct Item {
    pub id: String,
    pub slug: String,
}

/// Readings of boxes anywhere in the world of so many organisations; each holds enough for a full
/// answer. Where organisations are fewer, boxes are larger, so that answers are alike.
pub fn boxes(count: usize) -> Vec<String> {
    let points: Vec<Point> = Places::new(SEED).take(count).collect();
    #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2⁵³")]
    let side = SIDE * (SIDE_COUNT / count.min(100_000) as f64).sqrt();
    let mut random = StdRng::seed_from_u64(SEED);
    let corners = std::iter::from_fn(|| {
        let south = random.random_range(SOUTH..NORTH - side.min(7.9));
        Some((random.random_range(WEST..EAST - side.min(8.9)), south))
    });
    let full = corners.filter(|(west, south)| {
        let is_inside = |point: &&Point| {
            (*west..=west + side).contains(&point.longitude)
                && (*south..=south + side).contains(&point.latitude)
        };
        points.iter().filter(is_inside).nth(LIMIT - 1).is_some()
    });
    let path = |(west, south): (f64, f64)| {
        let (east, north) = (west + side, south + side);
        format!("/api/v1/entries?bbox={west:.4},{south:.4},{east:.4},{north:.4}&limit={LIMIT}")
    };
    full.take(BOXES).map(path).collect()
}

/// Readings of what has a word that stands in a hundredth of all.
pub fn texts() -> Vec<String> {
    let words = words_in_one_percent().into_iter();
    words
        .map(|word| format!("/api/v1/entries?q={word}&limit={LIMIT}"))
        .collect()
}

/// Every organisation that a server tells of.
///
/// # Errors
/// When it tells of none.
pub async fn everything(of: Target) -> anyhow::Result<Vec<Item>> {
    let mut connection = Connection::open(of.address).await?;
    let (mut items, mut cursor) = (Vec::new(), String::new());
    loop {
        let path = format!("/api/v1/entries?kind=organisation&limit={PAGE}{cursor}");
        let answer = connection.ask(&get(&path, "")).await?;
        ensure!(answer.status == 200, "{} for {path}", answer.status);
        let listed: Listed = serde_json::from_slice(answer.body)?;
        items.extend(listed.items);
        match listed.next {
            Some(next) => cursor = format!("&cursor={next}"),
            None => break,
        }
    }
    ensure!(!items.is_empty(), "there is no organisation");
    Ok(items)
}

/// Entries drawn from all of them, some perhaps twice.
pub fn drawn(items: &[Item], path: impl Fn(&Item) -> String) -> Vec<String> {
    let mut random = StdRng::seed_from_u64(SEED);
    let drawn = (0..DRAWN).map(|_| path(&items[random.random_range(0..items.len())]));
    drawn.collect()
}

/// All of them, each once, in no order.
pub fn shuffled(items: &[Item], path: impl Fn(&Item) -> String) -> Vec<String> {
    let mut paths: Vec<String> = items.iter().map(path).collect();
    paths.shuffle(&mut StdRng::seed_from_u64(SEED));
    paths
}

/// Looks whether answers are what they are taken for.
///
/// # Errors
/// When one has fewer entries than a full answer.
pub async fn check(of: Target, paths: &[String]) -> anyhow::Result<()> {
    let mut connection = Connection::open(of.address).await?;
    for path in paths.iter().step_by(paths.len().div_ceil(20).max(1)) {
        let answer = connection.ask(&get(path, "")).await?;
        let listed: Listed = serde_json::from_slice(answer.body).context(path.clone())?;
        let count = listed.items.len();
        ensure!(count == LIMIT, "{path} has {count} entries and not {LIMIT}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_are_full_and_larger_where_organisations_are_fewer() {
        for count in [1_000, 10_000] {
            let paths = boxes(count);
            assert_eq!(paths.len(), BOXES);
            for path in paths.iter().take(5) {
                let text = path.split(['=', '&']).nth(1).unwrap_or_default();
                let sides: Vec<f64> = text.split(',').filter_map(|own| own.parse().ok()).collect();
                let [west, south, east, north] = sides[..] else {
                    panic!("{path} has no four sides");
                };
                let inside = Places::new(SEED).take(count).filter(|point| {
                    (west..east).contains(&point.longitude)
                        && (south..north).contains(&point.latitude)
                });
                assert!(inside.count() >= LIMIT - 1, "{path}");
            }
        }
    }
}
