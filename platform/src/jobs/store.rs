//! Jobs in the database: put, taken by one, ended or tried again.

use ordit_kernel::{Id, Instant};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{Job, JobKind, NewJob, rules::next_run};
use crate::db::{Row, Write, chunks, execute, placeholders, query, query_one};

/// For so long after its last word a job is believed to be in somebody's hands.
const LEASE_MICROS: i64 = 60_000_000;
/// What is due is looked at this many at a time; others take some of it meanwhile.
const CANDIDATES: usize = 20;

/// A job that is due, before it is taken.
pub struct Due {
    id: Id,
    pub kind: String,
}

/// A job that its last attempt left to coordination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenUp {
    pub id: Id,
    pub kind: String,
    /// The key of the reason.
    pub failure: String,
    pub at: Instant,
    /// Whether it waits for somebody; what recurs waits for its next time.
    pub is_dead: bool,
}

/// How many jobs of a kind wait, and how many of these failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    pub kind: String,
    pub waiting: i64,
    pub failed: i64,
}

pub async fn put(write: &Write, new: &NewJob<'_>) -> Result<bool, DbErr> {
    Ok(insert(write, std::slice::from_ref(new)).await? > 0)
}

pub async fn put_all(write: &Write, all: &[NewJob<'_>]) -> Result<(), DbErr> {
    for some in chunks(all) {
        insert(write, some).await?;
    }
    Ok(())
}

/// Tells how many of them are new.
async fn insert(write: &Write, all: &[NewJob<'_>]) -> Result<u64, DbErr> {
    let rows: Vec<String> = (0..all.len())
        .map(|row| format!("({}, 0, 0)", placeholders(row * 5 + 1, 5)))
        .collect();
    let sql = format!(
        "INSERT INTO jobs (id, kind, unique_key, payload, run_at, attempts, leased_until) \
         VALUES {} ON CONFLICT (kind, unique_key) DO NOTHING",
        rows.join(", ")
    );
    let values = all.iter().flat_map(|new| {
        let values: [Value; 5] = [
            Uuid::from(write.id()).into(),
            new.kind.into(),
            new.unique_key.into(),
            new.payload.to_string().into(),
            new.run_at.0.into(),
        ];
        values
    });
    execute(write.conn(), &sql, values).await
}

/// Jobs of these kinds that are due and in nobody's hands, the longest due first.
pub async fn due(
    on: &impl ConnectionTrait,
    kinds: &[&'static str],
    now: Instant,
) -> Result<Vec<Due>, DbErr> {
    if kinds.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT id, kind FROM jobs WHERE dead_at IS NULL AND run_at <= $1 AND leased_until < $2 \
         AND kind IN ({}) ORDER BY run_at, id LIMIT {CANDIDATES}",
        placeholders(3, kinds.len())
    );
    let kinds = kinds.iter().map(|kind| Value::from(*kind));
    let values = [now.0.into(), now.0.into()].into_iter().chain(kinds);
    let rows = query(on, &sql, values).await?;
    rows.iter()
        .map(|row| {
            Ok(Due {
                id: Id(row.try_get("", "id")?),
                kind: row.try_get("", "kind")?,
            })
        })
        .collect()
}

/// Takes a job that is due; nothing when somebody else was quicker.
pub async fn claim(write: &Write, due: &Due) -> Result<Option<Job>, DbErr> {
    let sql = "UPDATE jobs SET holder_id = $1, leased_until = $2, attempts = attempts + 1 \
               WHERE id = $3 AND dead_at IS NULL AND run_at <= $4 AND leased_until < $5";
    let (now, holder) = (write.now().0, write.id());
    let values = [
        Uuid::from(holder).into(),
        (now + LEASE_MICROS).into(),
        Uuid::from(due.id).into(),
        now.into(),
        now.into(),
    ];
    if execute(write.conn(), sql, values).await? == 0 {
        return Ok(None);
    }
    let sql = "SELECT * FROM jobs WHERE id = $1";
    let row = query_one(write.conn(), sql, [Uuid::from(due.id).into()]).await?;
    row.map(|row| read(&row, holder)).transpose()
}

/// Keeps a job in hand for longer; tells whether it still is.
pub async fn keep(write: &Write, job: &Job) -> Result<bool, DbErr> {
    let sql = "UPDATE jobs SET leased_until = $1 WHERE id = $2 AND holder_id = $3";
    let until = write.now().0 + LEASE_MICROS;
    let [id, holder] = hands(job);
    Ok(execute(write.conn(), sql, [until.into(), id, holder]).await? > 0)
}

/// Ends a job; one that recurs waits for its next time. Tells whether it was still in hand.
pub async fn finish(write: &Write, kind: &JobKind, job: &Job) -> Result<bool, DbErr> {
    let [id, holder] = hands(job);
    let Some(every) = kind.every_seconds else {
        let sql = "DELETE FROM jobs WHERE id = $1 AND holder_id = $2";
        return Ok(execute(write.conn(), sql, [id, holder]).await? > 0);
    };
    let sql = "UPDATE jobs SET run_at = $1, attempts = 0, failure = NULL, failed_at = NULL, \
               holder_id = NULL, leased_until = 0 WHERE id = $2 AND holder_id = $3";
    let next = next_run(job.run_at, every, write.now());
    Ok(execute(write.conn(), sql, [next.0.into(), id, holder]).await? > 0)
}

/// Notes why a job was not done, and when it is tried again, if ever.
pub async fn fail(write: &Write, kind: &JobKind, job: &Job, failure: &str) -> Result<bool, DbErr> {
    let now = write.now();
    let is_last = job.attempt >= kind.max_attempts;
    let is_dead = is_last && kind.every_seconds.is_none();
    let next = match kind.every_seconds {
        Some(every) if is_last => next_run(job.run_at, every, now),
        _ => now.plus_seconds(kind.pauses.after(job.attempt)),
    };
    // What recurs begins anew next time, with the failure in sight until it succeeds.
    let attempts = if is_last && !is_dead { 0 } else { job.attempt };
    let sql = "UPDATE jobs SET run_at = $1, attempts = $2, failure = $3, failed_at = $4, \
               dead_at = $5, holder_id = NULL, leased_until = 0 WHERE id = $6 AND holder_id = $7";
    let [id, holder] = hands(job);
    let values = [
        next.0.into(),
        attempts.into(),
        failure.into(),
        now.0.into(),
        is_dead.then_some(now.0).into(),
        id,
        holder,
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// Lets a job that was given up be tried again at once.
pub async fn retry(write: &Write, id: Id) -> Result<bool, DbErr> {
    let sql = "UPDATE jobs SET dead_at = NULL, attempts = 0, run_at = $1 \
               WHERE id = $2 AND failure IS NOT NULL AND holder_id IS NULL";
    let values = [write.now().0.into(), Uuid::from(id).into()];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// At most `limit` jobs that were given up, the latest first.
pub async fn given_up(on: &impl ConnectionTrait, limit: i64) -> Result<Vec<GivenUp>, DbErr> {
    let sql = "SELECT id, kind, failure, failed_at, dead_at FROM jobs \
               WHERE failure IS NOT NULL AND (dead_at IS NOT NULL OR attempts = 0) \
               ORDER BY failed_at DESC, id LIMIT $1";
    let rows = query(on, sql, [limit.into()]).await?;
    rows.iter()
        .map(|row| {
            Ok(GivenUp {
                id: Id(row.try_get("", "id")?),
                kind: row.try_get("", "kind")?,
                failure: row.try_get("", "failure")?,
                at: Instant(row.try_get("", "failed_at")?),
                is_dead: row.try_get::<Option<i64>>("", "dead_at")?.is_some(),
            })
        })
        .collect()
}

/// How many of these hearers cannot get past an event, and how many jobs were given up.
pub async fn count_stuck(on: &impl ConnectionTrait, hearers: &[&str]) -> Result<usize, DbErr> {
    let names = match hearers.len() {
        0 => "NULL".to_owned(),
        count => placeholders(1, count),
    };
    let sql = format!(
        "SELECT (SELECT COUNT(*) FROM hearers WHERE failure IS NOT NULL AND name IN ({names})) \
         + (SELECT COUNT(*) FROM jobs WHERE failure IS NOT NULL \
         AND (dead_at IS NOT NULL OR attempts = 0)) AS number"
    );
    let values = hearers.iter().map(|name| Value::from(*name));
    let row = query_one(on, &sql, values).await?;
    let number: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    Ok(usize::try_from(number).unwrap_or(0))
}

/// Jobs by kind: those that wait, and those that failed at least once.
pub async fn counts(on: &impl ConnectionTrait) -> Result<Vec<Count>, DbErr> {
    let sql = "SELECT kind, COUNT(*) - COUNT(dead_at) AS waiting, COUNT(failure) AS failed \
               FROM jobs GROUP BY kind";
    let rows = query(on, sql, []).await?;
    rows.iter()
        .map(|row| {
            Ok(Count {
                kind: row.try_get("", "kind")?,
                waiting: row.try_get("", "waiting")?,
                failed: row.try_get("", "failed")?,
            })
        })
        .collect()
}

fn hands(job: &Job) -> [Value; 2] {
    [Uuid::from(job.id).into(), Uuid::from(job.holder).into()]
}

fn read(row: &Row, holder: Id) -> Result<Job, DbErr> {
    let payload: String = row.try_get("", "payload")?;
    Ok(Job {
        id: Id(row.try_get("", "id")?),
        unique_key: row.try_get("", "unique_key")?,
        payload: serde_json::from_str(&payload)
            .map_err(|error| DbErr::Custom(format!("payload of a job: {error}")))?,
        run_at: Instant(row.try_get("", "run_at")?),
        attempt: row.try_get("", "attempts")?,
        holder,
    })
}
