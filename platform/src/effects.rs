//! The system's clock and randomness, handed to whoever needs them; a test hands its own.

use std::sync::Arc;

use ordit_kernel::{Clock, Id, Instant, Randomness};

/// The two sources of everything that is not decided by input.
#[derive(Clone)]
pub struct Effects {
    pub clock: Arc<dyn Clock>,
    pub randomness: Arc<dyn Randomness>,
}

impl Effects {
    /// The real ones.
    pub fn system() -> Self {
        Self {
            clock: Arc::new(SystemClock),
            randomness: Arc::new(SystemRandomness),
        }
    }

    /// The instant now.
    pub fn now(&self) -> Instant {
        self.clock.now()
    }

    /// A new identifier.
    pub fn id(&self) -> Id {
        Id::new(&*self.clock, &*self.randomness)
    }

    /// A secret of 32 bytes as 64 hexadecimal digits.
    pub fn secret(&self) -> String {
        let mut bytes = [0; 32];
        self.randomness.fill(&mut bytes);
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place where time comes from"
    )]
    fn now(&self) -> Instant {
        Instant(jiff::Timestamp::now().as_microsecond())
    }
}

struct SystemRandomness;

impl Randomness for SystemRandomness {
    #[expect(
        clippy::disallowed_types,
        reason = "the one place where randomness comes from"
    )]
    fn fill(&self, bytes: &mut [u8]) {
        rand::RngCore::fill_bytes(&mut rand::rngs::ThreadRng::default(), bytes);
    }
}
