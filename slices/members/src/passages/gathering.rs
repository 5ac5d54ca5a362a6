//! Which threads stand together and in which order; pure.
//!
//! Threads are gathered by county, from north to south as on the map, because people look for
//! themselves by place; within a county whoever was woven first stands first, so that bare warp
//! gathers at one side and growth is seen as steps. Who is woven alike is told apart by nothing.

use std::collections::BTreeMap;

use ordit_platform::cloth::{Crossing, Weave};

/// Fewer threads than these are no county of their own: a bare thread shall point at nobody.
pub const FEWEST_TOGETHER: usize = 3;

/// Where a thread is: its county and the wider area round that.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Home {
    pub county: Option<String>,
    pub ambit: Option<String>,
}

/// Threads that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gathered {
    /// The code of the county or wider area; none for all other places.
    pub area: Option<String>,
    /// Whether counties of this area stand apart.
    pub is_rest: bool,
    /// Their places in the list that was given.
    pub threads: Vec<usize>,
}

/// Gathers threads by county; small counties by their wider area, and what is few even then
/// together. From north to south, the other places last.
pub fn gathered(
    homes: &[Home],
    fewest: usize,
    latitude: impl Fn(&str) -> Option<f64>,
) -> Vec<Gathered> {
    let all: Vec<usize> = (0..homes.len()).collect();
    let (counties, few) = by_area(&all, fewest, |thread| homes[thread].county.as_deref());
    let (ambits, mut rest) = by_area(&few, fewest, |thread| homes[thread].ambit.as_deref());
    let has_county = |area: &str| {
        let threads = counties.values().flatten();
        threads
            .into_iter()
            .any(|thread| homes[*thread].ambit.as_deref() == Some(area))
    };
    let rests: Vec<bool> = ambits.keys().map(|area| has_county(area)).collect();
    let whole = counties
        .iter()
        .map(|(area, threads)| (area, false, threads));
    let parts = ambits
        .iter()
        .zip(rests)
        .map(|((area, threads), is_rest)| (area, is_rest, threads));
    let mut bundles: Vec<Gathered> = whole
        .chain(parts)
        .map(|(area, is_rest, threads)| Gathered {
            area: Some((*area).to_owned()),
            is_rest,
            threads: threads.clone(),
        })
        .collect();
    let south = |area: &Option<String>| -area.as_deref().and_then(&latitude).unwrap_or(-90.0);
    bundles.sort_by(|one, other| {
        let by_latitude = south(&one.area).total_cmp(&south(&other.area));
        by_latitude.then_with(|| one.area.cmp(&other.area))
    });
    if !rest.is_empty() && rest.len() < fewest {
        let smallest = (0..bundles.len()).min_by_key(|bundle| bundles[*bundle].threads.len());
        rest.extend(
            smallest
                .into_iter()
                .flat_map(|bundle| bundles.remove(bundle).threads),
        );
        rest.sort_unstable();
    }
    if !rest.is_empty() {
        bundles.push(Gathered {
            area: None,
            is_rest: false,
            threads: rest,
        });
    }
    bundles
}

/// The areas that have threads enough, and the threads of the others.
fn by_area<'a>(
    threads: &[usize],
    fewest: usize,
    area: impl Fn(usize) -> Option<&'a str>,
) -> (BTreeMap<&'a str, Vec<usize>>, Vec<usize>) {
    let mut areas: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut rest = Vec::new();
    for thread in threads {
        match area(*thread) {
            Some(area) => areas.entry(area).or_default().push(*thread),
            None => rest.push(*thread),
        }
    }
    let few: Vec<&str> = areas
        .iter()
        .filter(|(_, threads)| threads.len() < fewest)
        .map(|(area, _)| *area)
        .collect();
    rest.extend(few.iter().filter_map(|area| areas.remove(area)).flatten());
    rest.sort_unstable();
    (areas, rest)
}

/// Threads in the order in which they were woven; those woven alike stay as they are.
pub fn order(threads: &mut [usize], weave: &Weave) {
    let row = |thread: &usize| -> Vec<Crossing> {
        (0..weave.passages())
            .map(|passage| weave.crossing(*thread, passage))
            .collect()
    };
    threads.sort_by_cached_key(|thread| std::cmp::Reverse(row(thread)));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_homes() -> impl Strategy<Value = Vec<Home>> {
        let home = prop::option::weighted(0.9, 0usize..12).prop_map(|county| Home {
            county: county.map(|county| format!("county:{county}")),
            ambit: county.map(|county| format!("ambit:{}", county / 4)),
        });
        prop::collection::vec(home, 0..80)
    }

    proptest! {
        #[test]
        fn gathering_keeps_every_thread_once_and_leaves_nobody_alone(homes in any_homes()) {
            let latitude = |area: &str| area.rsplit(':').next()?.parse().ok();
            let bundles = gathered(&homes, FEWEST_TOGETHER, latitude);
            let mut all: Vec<usize> =
                bundles.iter().flat_map(|bundle| bundle.threads.iter().copied()).collect();
            all.sort_unstable();
            prop_assert_eq!(all, (0..homes.len()).collect::<Vec<_>>());
            for bundle in &bundles {
                let is_together = bundle.threads.len() >= FEWEST_TOGETHER;
                prop_assert!(is_together || homes.len() < FEWEST_TOGETHER, "{bundles:?}");
                let Some(area) = &bundle.area else { continue };
                for thread in &bundle.threads {
                    let home = &homes[*thread];
                    let is_home = [&home.county, &home.ambit].contains(&&Some(area.clone()));
                    prop_assert!(is_home, "{bundles:?}");
                }
            }
            let latitudes: Vec<f64> =
                bundles.iter().filter_map(|bundle| latitude(bundle.area.as_deref()?)).collect();
            prop_assert!(latitudes.is_sorted_by(|north, south| north >= south));
        }
    }
}
