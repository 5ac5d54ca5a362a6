//! Time and memory, which nothing but a measurement may read.

use std::{fs, time::Instant};

/// Linux counts the time of processes in hundredths of a second on every machine of ours.
const TICKS_PER_SECOND: f64 = 100.0;

/// Memory of a process in megabytes: all of it, and the part that is no file.
#[derive(Clone, Copy, Debug, Default)]
pub struct Memory {
    pub resident: f64,
    pub anonymous: f64,
}

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
pub fn peak_megabytes() -> f64 {
    megabytes("self", "VmHWM:")
}

/// What a process holds now.
pub fn memory(process: u32) -> Memory {
    let process = process.to_string();
    Memory {
        resident: megabytes(&process, "VmRSS:"),
        anonymous: megabytes(&process, "RssAnon:"),
    }
}

/// Seconds of a processor that a process has used, in itself and in the kernel.
pub fn processor_seconds(process: u32) -> f64 {
    let text = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    // The name of the program stands in brackets and may hold anything.
    let fields = text.rsplit_once(')').map_or("", |(_, fields)| fields);
    let ticks = fields.split_whitespace().skip(11).take(2);
    ticks
        .filter_map(|field| field.parse::<f64>().ok())
        .sum::<f64>()
        / TICKS_PER_SECOND
}

/// The middle one; nothing of nothing.
pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(0.0)
}

/// The value that a share of all does not pass.
pub fn quantile(sorted: &[u32], share: f64) -> u32 {
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a place in a list"
    )]
    let place = (sorted.len() as f64 * share) as usize;
    let last = sorted.len().saturating_sub(1);
    sorted.get(place.min(last)).copied().unwrap_or(0)
}

fn megabytes(process: &str, label: &str) -> f64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(label));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    kilobytes.unwrap_or(0.0) / 1024.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_and_the_tail_of_what_was_measured() {
        assert!((median(&[3.0, 1.0, 2.0]) - 2.0).abs() < f64::EPSILON);
        let sorted: Vec<u32> = (1..=100).collect();
        assert_eq!((quantile(&sorted, 0.5), quantile(&sorted, 0.99)), (51, 100));
        assert_eq!(quantile(&[], 0.99), 0);
    }
}
