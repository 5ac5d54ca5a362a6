//! A clock that stands where a story puts it, and randomness that is the same in every run.

use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicI64, Ordering},
};

use ordit_kernel::{Clock, Instant, Randomness};
use ordit_platform::effects::Effects;
use rand::{RngCore, SeedableRng, rngs::StdRng};

/// 22 November 2026, 10:00 UTC, in microseconds.
const START: i64 = 1_795_341_600_000_000;

/// Moves by a microsecond a look.
pub struct TestClock(AtomicI64);

impl TestClock {
    /// Lets so many seconds pass.
    pub fn advance(&self, seconds: i64) {
        self.0.fetch_add(seconds * 1_000_000, Ordering::Relaxed);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Instant {
        Instant(self.0.fetch_add(1, Ordering::Relaxed))
    }
}

struct TestRandomness(Mutex<StdRng>);

impl Randomness for TestRandomness {
    fn fill(&self, bytes: &mut [u8]) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .fill_bytes(bytes);
    }
}

/// The effects of a story, and the clock by which it tells the time.
pub fn effects() -> (Effects, Arc<TestClock>) {
    let clock = Arc::new(TestClock(AtomicI64::new(START)));
    let randomness = Arc::new(TestRandomness(Mutex::new(StdRng::seed_from_u64(2030))));
    (
        Effects {
            clock: clock.clone(),
            randomness,
        },
        clock,
    )
}
