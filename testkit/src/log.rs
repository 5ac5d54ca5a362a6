//! Listens to what is logged on one thread, so that a test can say what must not stand there.

use std::{
    io,
    sync::{Arc, Mutex, OnceLock},
};

use tracing::{Dispatch, subscriber::DefaultGuard};
use tracing_subscriber::fmt::{MakeWriter, format::FmtSpan};

/// While there is one listener only, tracing asks whichever thread first comes by a place in the
/// code whether anybody listens there, and keeps the answer for all: a test beside would silence
/// the one that listens. With this second one it asks the listeners.
static BESIDE: OnceLock<Dispatch> = OnceLock::new();

/// Everything that is logged on this thread.
#[derive(Clone, Default)]
pub struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    /// Listens until the guard is dropped.
    pub fn start() -> (Self, DefaultGuard) {
        BESIDE.get_or_init(|| Dispatch::new(tracing_subscriber::registry()));
        let log = Self::default();
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_span_events(FmtSpan::FULL)
            .with_writer(log.clone())
            .finish();
        (log, tracing::subscriber::set_default(subscriber))
    }

    /// What was logged so far.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().expect("the log")).into_owned()
    }
}

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("the log").extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

#[cfg(test)]
mod tests {
    use std::thread;

    use super::*;

    fn passes() {
        tracing::debug_span!("a place of this test").in_scope(|| ());
    }

    #[test]
    fn whoever_comes_by_first_on_another_thread_silences_nobody() {
        let (log, _guard) = Log::start();
        thread::spawn(passes).join().expect("passed");
        passes();
        assert!(log.text().contains("a place of this test"));
    }
}
