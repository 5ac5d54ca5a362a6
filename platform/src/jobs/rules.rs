//! When something is tried again, and when what recurs comes next.

use ordit_kernel::Instant;

/// Growing pauses between attempts, each twice as long as the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pauses {
    pub first_seconds: i64,
    pub longest_seconds: i64,
}

impl Pauses {
    /// The pause after so many failed attempts, in seconds.
    pub fn after(self, attempts: i64) -> i64 {
        let doublings = u32::try_from(attempts.clamp(1, 63) - 1).unwrap_or(0);
        let pause = self.first_seconds.saturating_mul(1 << doublings);
        pause.min(self.longest_seconds)
    }
}

/// The next time of what was due at an instant and recurs: the first step after now. Steps that
/// went by while nobody was there are not made up for.
pub fn next_run(due: Instant, every_seconds: i64, now: Instant) -> Instant {
    let step = every_seconds.max(1).saturating_mul(1_000_000);
    let passed = now.0.saturating_sub(due.0).max(0) / step;
    Instant(due.0.saturating_add(step.saturating_mul(passed + 1)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn pauses_never_shrink_and_never_pass_the_longest(
            first in 1_i64..1_000,
            more in 0_i64..100_000,
            attempts in 1_i64..200,
        ) {
            let pauses = Pauses { first_seconds: first, longest_seconds: first + more };
            let (one, next) = (pauses.after(attempts), pauses.after(attempts + 1));
            prop_assert!(one >= first && one <= next && next <= pauses.longest_seconds);
            prop_assert!(next == pauses.longest_seconds || next == 2 * one);
        }

        #[test]
        fn what_recurs_comes_after_now_and_within_one_step(
            due in 0_i64..2_000_000_000_000_000,
            late in 0_i64..100_000_000_000_000,
            every in 1_i64..10_000_000,
        ) {
            let (due, now) = (Instant(due), Instant(due + late));
            let next = next_run(due, every, now);
            prop_assert!(next > now && next <= now.plus_seconds(every));
            prop_assert_eq!((next.0 - due.0) % (every * 1_000_000), 0, "it keeps its hour");
        }
    }

    #[test]
    fn what_is_done_before_its_time_still_keeps_its_step() {
        let (due, now) = (Instant(90_000_000), Instant(10_000_000));
        assert_eq!(next_run(due, 60, now), Instant(150_000_000));
    }

    #[test]
    fn pauses_double_from_the_first() {
        let pauses = Pauses {
            first_seconds: 60,
            longest_seconds: 3600,
        };
        let all: Vec<i64> = (0..9).map(|attempts| pauses.after(attempts)).collect();
        assert_eq!(all, [60, 60, 120, 240, 480, 960, 1920, 3600, 3600]);
    }
}
