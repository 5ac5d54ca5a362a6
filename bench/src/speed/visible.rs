//! P11: writes become visible while boxes are asked for, on a copy that is thrown away.

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use super::{
    lines::{at_least, at_most},
    prepare::{Instances, copied},
    report::Line,
};
use crate::{
    load::{Load, Measured},
    measure::median,
    process::Process,
    sample::boxes,
    write::{Seen, Writer},
};

/// Seconds of asking with and without writes, in each round.
const SECONDS: f64 = 6.0;
const CONNECTIONS: usize = 16;

/// The lines about writes.
///
/// # Errors
/// When a write is refused or nobody sees it.
pub async fn measure(
    instances: &Instances,
    data: &Path,
    rounds: usize,
) -> anyhow::Result<Vec<Line>> {
    let copy = copied(data)?;
    let mut server = instances.served(copy.path()).await?;
    let load = Load::reading(boxes(100_000), "");
    let mut writer = Writer::sign_in(&mut server).await?;
    let (mut undisturbed, mut disturbed, mut seen) = (Vec::new(), Vec::new(), Seen::default());
    for _ in 0..rounds {
        undisturbed.push(load.run(server.target(), CONNECTIONS, SECONDS)?);
        disturbed.push(beside(&load, &server, &mut writer, &mut seen).await?);
    }
    Ok(lines(&undisturbed, disturbed, &seen))
}

/// Boxes while somebody writes.
async fn beside(
    load: &Load,
    server: &Process,
    writer: &mut Writer,
    seen: &mut Seen,
) -> anyhow::Result<Measured> {
    let is_enough = Arc::new(AtomicBool::new(false));
    let (load, target, told) = (load.clone(), server.target(), is_enough.clone());
    let asking = tokio::task::spawn_blocking(move || {
        let measured = load.run(target, CONNECTIONS, SECONDS);
        told.store(true, Ordering::Relaxed);
        measured
    });
    let own = writer.write_until(is_enough).await?;
    seen.answered.extend(own.answered);
    seen.on_map.extend(own.on_map);
    seen.in_search.extend(own.in_search);
    asking.await?
}

fn lines(undisturbed: &[Measured], disturbed: Vec<Measured>, seen: &Seen) -> Vec<Line> {
    let rate = |rounds: &[Measured]| {
        let rates: Vec<f64> = rounds.iter().map(|own| own.per_second).collect();
        median(&rates)
    };
    let kept = rate(&disturbed) / rate(undisturbed);
    let told = |times: &[f64]| {
        format!(
            "p50 {:.0} ms, p99 {:.0} ms",
            median(times) * 1e3,
            late(times) * 1e3
        )
    };
    let line = |name, what, goal| Line {
        name,
        what,
        rounds: Vec::new(),
        goal,
    };
    let count = seen.answered.len();
    vec![
        line(
            "P11",
            format!(
                "{count} writes beside P1, until the map has them ({}); answered after {}",
                told(&seen.on_map),
                told(&seen.answered)
            ),
            at_most(late(&seen.on_map), " s p99", 1.0, 0.1),
        ),
        line(
            "",
            format!(
                "the same until the search has them ({})",
                told(&seen.in_search)
            ),
            at_most(late(&seen.in_search), " s p99", 1.0, 0.1),
        ),
        Line {
            rounds: disturbed,
            ..line(
                "",
                "P1 meanwhile ÷ P1 without writes".to_owned(),
                at_least(kept, 0.8, 0.8),
            )
        },
    ]
}

/// What one of a hundred exceeds.
fn late(times: &[f64]) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = (sorted.len() * 99 / 100).min(sorted.len().saturating_sub(1));
    sorted.get(place).copied().unwrap_or(0.0)
}
