//! Doing jobs: takes what is due, keeps it in hand while it runs, ends it or has it tried again.

use std::time::Duration;

use ordit_kernel::Acting;
use sea_orm::DbErr;
use serde_json::json;
use tokio::{sync::watch, task::JoinSet};

use super::{Failure, Job, JobKind, Means, NewJob, Work, failure::unbroken, put, store};
use crate::{
    db::Db,
    events::hearers::{GLANCE, REST},
    module::Module,
};

/// A process does this many jobs beside one another.
const AT_ONCE: usize = 4;
/// How often whoever does a job tells so; several times within a lease.
const EVERY: Duration = Duration::from_secs(15);
/// When the process is told to stop, what runs may go on for so long.
const PATIENCE: Duration = Duration::from_secs(10);
/// Processes may end in the middle of a job so often before it is taken for what ends them.
const INTERRUPTIONS: i64 = 3;
/// The key of a job that recurs.
const RECURS: &str = "every";

/// Does the jobs of the modules; cheap to clone.
#[derive(Clone)]
pub struct Worker {
    db: Db,
    modules: &'static [Module],
    means: Means,
}

/// A job that was taken.
pub struct Taken {
    kind: &'static JobKind,
    job: Job,
}

impl Worker {
    /// Whoever does the jobs of these modules on this database.
    pub fn new(db: &Db, modules: &'static [Module], means: &Means) -> Self {
        let (db, means) = (db.clone(), means.clone());
        Self { db, modules, means }
    }

    /// Every kind there is.
    pub fn kinds(&self) -> impl Iterator<Item = &'static JobKind> + use<> {
        self.modules.iter().flat_map(|module| module.jobs)
    }

    /// Puts the jobs that recur, where they are not yet; each is due at once.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn plan(&self) -> Result<(), DbErr> {
        let mut write = self.db.write(&Acting::operator()).await?;
        for kind in self.kinds().filter(|kind| kind.every_seconds.is_some()) {
            let new = NewJob {
                kind: kind.name,
                unique_key: RECURS,
                payload: json!({}),
                run_at: write.now(),
            };
            put(&mut write, &new).await?;
        }
        write.commit().await.map(drop)
    }

    /// Takes a job that is due, if there is one that nobody else takes.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn take(&self) -> Result<Option<Taken>, DbErr> {
        let names: Vec<&'static str> = self.kinds().map(|kind| kind.name).collect();
        let now = self.db.effects().now();
        for due in store::due(self.db.read(), &names, now).await? {
            let Some(kind) = self.kinds().find(|kind| kind.name == due.kind) else {
                continue;
            };
            let write = self.db.write(&Acting::operator()).await?;
            let Some(job) = store::claim(&write, &due).await? else {
                continue;
            };
            // The process ended in the middle of every attempt, the last one included.
            let is_worn_out = job.attempt > kind.max_attempts.max(INTERRUPTIONS);
            if is_worn_out {
                store::fail(&write, kind, &job, "jobs-failure-interrupted").await?;
            }
            write.commit().await?;
            if !is_worn_out {
                return Ok(Some(Taken { kind, job }));
            }
        }
        Ok(None)
    }

    /// Does a job that was taken. When another process took it meanwhile it is left to that one.
    ///
    /// # Errors
    /// When the database cannot be reached; the job is then taken again when its lease ends.
    pub async fn run(&self, taken: Taken) -> Result<(), DbErr> {
        let Taken { kind, job } = taken;
        let work = Work {
            db: &self.db,
            modules: self.modules,
            means: &self.means,
            job: &job,
            kind,
        };
        let ended = tokio::select! {
            ended = unbroken((kind.run)(work)) => ended,
            lost = self.keep_telling(&job) => return lost,
        };
        let write = self.db.write(&Acting::operator()).await?;
        match ended {
            Ok(()) => store::finish(&write, kind, &job).await?,
            Err(failure) => {
                tell(kind, &job, &failure);
                store::fail(&write, kind, &job, failure.key()).await?
            }
        };
        write.commit().await.map(drop)
    }

    /// Does everything that is due, one after the other; tells how many jobs that were.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn run_due(&self) -> Result<usize, DbErr> {
        let mut count = 0;
        while let Some(taken) = self.take().await? {
            self.run(taken).await?;
            count += 1;
        }
        Ok(count)
    }

    /// Does jobs until it is told to stop; then waits for those that run, for some time.
    pub async fn follow(self, mut stop: watch::Receiver<bool>) {
        if let Err(error) = self.plan().await {
            tracing::error!(%error, "jobs that recur are not planned");
        }
        let mut news = self.db.jobs_put();
        let mut running = JoinSet::new();
        while !*stop.borrow() {
            let pause = match self.start(&mut running).await {
                Ok(()) => GLANCE,
                Err(error) => {
                    tracing::warn!(%error, "jobs are looked for again");
                    REST
                }
            };
            tokio::select! {
                told = stop.changed() => if told.is_err() { break },
                _ = news.changed() => {}
                Some(_) = running.join_next() => {}
                () = tokio::time::sleep(pause) => {}
            }
        }
        let rest = async { while running.join_next().await.is_some() {} };
        if tokio::time::timeout(PATIENCE, rest).await.is_err() {
            tracing::warn!("a job is left to whoever takes it when its lease ends");
        }
    }

    /// Takes as many jobs as there are hands.
    async fn start(&self, running: &mut JoinSet<()>) -> Result<(), DbErr> {
        while running.len() < AT_ONCE {
            let Some(taken) = self.take().await? else {
                break;
            };
            let worker = self.clone();
            running.spawn(async move {
                if let Err(error) = worker.run(taken).await {
                    tracing::warn!(%error, "a job is taken again when its lease ends");
                }
            });
        }
        Ok(())
    }

    /// Keeps a job in hand; ends when it no longer is.
    async fn keep_telling(&self, job: &Job) -> Result<(), DbErr> {
        loop {
            tokio::time::sleep(EVERY).await;
            let write = self.db.write(&Acting::operator()).await?;
            let is_ours = store::keep(&write, job).await?;
            write.commit().await?;
            if !is_ours {
                return Ok(());
            }
        }
    }
}

fn tell(kind: &JobKind, job: &Job, failure: &Failure) {
    let (kind, id, attempt) = (kind.name, job.id, job.attempt);
    tracing::error!(kind, %id, attempt, %failure, "a job fails");
}
