//! Time and memory, which nothing but a measurement may read.

use std::time::Instant;

/// The moment from which seconds are counted.
#[expect(clippy::disallowed_methods, reason = "a measurement")]
pub fn start() -> Instant {
    Instant::now()
}

/// Seconds since that moment.
pub fn seconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64()
}

/// The most memory that this process has held, in megabytes; 0 where the system does not tell.
pub fn peak_megabytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.unwrap_or(0) / 1024
}
