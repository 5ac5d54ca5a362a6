//! Rounds in which everything has its turn, so that what disturbs the machine disturbs all alike.

use std::collections::BTreeMap;

use crate::{
    load::{Load, Measured, Target},
    measure::median,
};

/// Each load is tried for so many seconds before anything counts.
const WARM_SECONDS: f64 = 1.0;

/// A load with the server that takes it.
pub struct Task {
    key: &'static str,
    target: Target,
    connections: usize,
    load: Load,
}

impl Task {
    pub fn new(key: &'static str, target: Target, connections: usize, load: Load) -> Self {
        Self {
            key,
            target,
            connections,
            load,
        }
    }

    fn run(&self, long: f64) -> anyhow::Result<Measured> {
        let measured = self.load.run(self.target, self.connections, long)?;
        eprintln!(
            "  {:<9}{:>9.0}/s  {:.2} ms  {:.2} ms  {:.0} µs of the server  {:.0} bytes",
            self.key,
            measured.per_second,
            measured.median_ms,
            measured.slow_ms,
            measured.server_micros,
            measured.body_bytes
        );
        Ok(measured)
    }
}

/// What every round showed, by line.
#[derive(Default)]
pub struct Results(BTreeMap<&'static str, Vec<Measured>>);

impl Results {
    /// All rounds of a line.
    pub fn of(&self, key: &str) -> &[Measured] {
        self.0.get(key).map_or(&[], Vec::as_slice)
    }

    /// Requests in a second, in the middle round.
    pub fn per_second(&self, key: &str) -> f64 {
        let rounds: Vec<f64> = self.of(key).iter().map(|own| own.per_second).collect();
        median(&rounds)
    }

    /// Milliseconds of the middle answer, in the middle round.
    pub fn median_ms(&self, key: &str) -> f64 {
        let rounds: Vec<f64> = self.of(key).iter().map(|own| own.median_ms).collect();
        median(&rounds)
    }

    /// Milliseconds that one answer of a hundred exceeds, in the middle round.
    pub fn slow_ms(&self, key: &str) -> f64 {
        let rounds: Vec<f64> = self.of(key).iter().map(|own| own.slow_ms).collect();
        median(&rounds)
    }
}

/// Fills caches and wakes up what sleeps.
///
/// # Errors
/// When an answer is not right.
pub fn warm_up(tasks: &[Task]) -> anyhow::Result<()> {
    eprintln!("warming up");
    tasks
        .iter()
        .try_for_each(|task| task.run(WARM_SECONDS).map(drop))
}

/// One round.
///
/// # Errors
/// When an answer is not right.
pub fn one(tasks: &[Task], long: f64, results: &mut Results) -> anyhow::Result<()> {
    for task in tasks {
        results.0.entry(task.key).or_default().push(task.run(long)?);
    }
    Ok(())
}
