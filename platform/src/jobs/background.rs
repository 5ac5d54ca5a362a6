//! Hearers and jobs of a process: begun together, and ended before the database is closed.

use std::time::Duration;

use tokio::{sync::watch, task::JoinSet};

use super::{Means, Worker};
use crate::{db::Db, events::Hearers, module::Module};

/// What is under way when the process is told to stop may go on for so long.
const PATIENCE: Duration = Duration::from_secs(15);

/// Everything that runs behind the pages of a process.
pub struct Background {
    stop: watch::Sender<bool>,
    tasks: JoinSet<()>,
}

impl Background {
    /// Begins to hear and to do jobs; other processes do so too, and leases decide between them.
    pub fn start(db: &Db, modules: &'static [Module], means: &Means) -> Self {
        let stop = watch::Sender::new(false);
        let mut tasks = JoinSet::new();
        let hearers = Hearers::new(db, modules);
        for hearer in hearers.all() {
            tasks.spawn(hearers.clone().follow(hearer, stop.subscribe()));
        }
        tasks.spawn(Worker::new(db, modules, means).follow(stop.subscribe()));
        Self { stop, tasks }
    }

    /// Ends what is under way, or leaves it to others when that takes too long.
    pub async fn stop(mut self) {
        self.stop.send_replace(true);
        let rest = async { while self.tasks.join_next().await.is_some() {} };
        if tokio::time::timeout(PATIENCE, rest).await.is_err() {
            tracing::warn!("what ran behind the pages is left to other processes");
        }
    }
}
