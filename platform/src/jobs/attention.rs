//! What does not go on by itself: told to coordination, to `/metrics` and by `ordit check`.

use futures::future::BoxFuture;
use ordit_kernel::Instant;
use sea_orm::DbErr;

use super::store;
use crate::{
    db::Db,
    events::{
        Begins,
        hearers::{lag, standings},
    },
    module::{Check, Findings, Module},
};

/// So many jobs that were given up are shown at once.
const LONGEST: i64 = 100;

/// What `ordit check` says of hearers and jobs.
pub const CHECK: Check = Check {
    name: "background",
    run: findings,
};

/// A hearer that cannot get past an event, or a job that was given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    pub what: Stuck,
    /// The key of what should be done; none when this program does not know it.
    pub label: Option<&'static str>,
    /// The key of the reason.
    pub failure: String,
    pub since: Instant,
    /// Whether it waits for somebody; else it is tried again by itself.
    pub is_dead: bool,
}

/// By what it is found again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stuck {
    /// The hearer's name.
    Hearer(String),
    /// The job's id.
    Job(ordit_kernel::Id),
}

/// Everything that somebody should look at.
///
/// # Errors
/// When the database cannot be reached.
pub async fn troubles(db: &Db, modules: &'static [Module]) -> Result<Vec<Trouble>, DbErr> {
    let mut troubles = Vec::new();
    for standing in standings(db.read()).await? {
        // What an earlier version heard stays in the table and is nobody's trouble.
        let mut hearers = modules.iter().flat_map(|module| module.hears);
        let known = hearers.find(|hearer| hearer.name == standing.name);
        if let Some((hearer, failing)) = known.zip(standing.failing) {
            troubles.push(Trouble {
                what: Stuck::Hearer(standing.name),
                label: Some(hearer.label),
                failure: failing.failure,
                since: failing.at,
                is_dead: false,
            });
        }
    }
    for job in store::given_up(db.read(), LONGEST).await? {
        let mut kinds = modules.iter().flat_map(|module| module.jobs);
        troubles.push(Trouble {
            label: kinds
                .find(|kind| kind.name == job.kind)
                .map(|kind| kind.label),
            what: Stuck::Job(job.id),
            failure: job.failure,
            since: job.at,
            is_dead: job.is_dead,
        });
    }
    Ok(troubles)
}

/// Brings the gauges up to date: how far hearers are behind, whether they fail, how many jobs wait
/// and failed.
///
/// # Errors
/// When the database cannot be reached.
pub async fn measure(db: &Db, modules: &'static [Module]) -> Result<(), DbErr> {
    let standings = standings(db.read()).await?;
    for hearer in modules.iter().flat_map(|module| module.hears) {
        let standing = standings.iter().find(|one| one.name == hearer.name);
        let position = match standing {
            Some(standing) => standing.position,
            None if hearer.begins == Begins::WithTheFirst => 0,
            None => continue,
        };
        let behind = lag(db.read(), hearer, position).await?;
        let is_failing = standing.is_some_and(|standing| standing.failing.is_some());
        metrics::gauge!("ordit_hearer_lag_events", "hearer" => hearer.name).set(behind as f64);
        metrics::gauge!("ordit_hearer_failing", "hearer" => hearer.name)
            .set(f64::from(u8::from(is_failing)));
    }
    let counts = store::counts(db.read()).await?;
    for kind in modules.iter().flat_map(|module| module.jobs) {
        let count = counts.iter().find(|count| count.kind == kind.name);
        let [waiting, failed] = count.map_or([0, 0], |count| [count.waiting, count.failed]);
        metrics::gauge!("ordit_jobs_waiting", "kind" => kind.name).set(waiting as f64);
        metrics::gauge!("ordit_jobs_failed", "kind" => kind.name).set(failed as f64);
    }
    Ok(())
}

fn findings(db: &Db) -> BoxFuture<'_, Findings> {
    Box::pin(async move {
        let mut findings = Vec::new();
        for standing in standings(db.read()).await? {
            if let Some(failing) = standing.failing {
                findings.push(format!(
                    "the hearer {} cannot get past event {}: {}, tried {} times",
                    standing.name, failing.seq, failing.failure, failing.attempts
                ));
            }
        }
        for job in store::given_up(db.read(), LONGEST).await? {
            let (kind, id, failure) = (job.kind, job.id, job.failure);
            findings.push(format!(
                "the job {id} ({kind}) failed in all its attempts: {failure}"
            ));
        }
        Ok(findings)
    })
}
