//! Positions, leases and failures of hearers in the database.

use ordit_kernel::{Id, Instant};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::Hearer;
use crate::{
    db::{Row, Write, execute, placeholders, query, query_one},
    events::{Event, read},
    jobs::Pauses,
};

/// For so long after its last word a node is believed to be hearing.
const LEASE_MICROS: i64 = 20_000_000;
/// A failing event is tried again after these.
const PAUSES: Pauses = Pauses {
    first_seconds: 1,
    longest_seconds: 3600,
};

/// How a hearer stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub name: String,
    /// The number of the last event that it needs no more.
    pub position: i64,
    pub failing: Option<Failing>,
    next_try_at: Instant,
}

/// An event that a hearer cannot get past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failing {
    pub seq: i64,
    /// The key of the reason.
    pub failure: String,
    pub at: Instant,
    pub attempts: i64,
}

impl Standing {
    /// Whether it waits until a failing event is tried again.
    pub(super) fn is_resting(&self, now: Instant) -> bool {
        self.failing.is_some() && self.next_try_at > now
    }
}

/// All hearers that were ever here, by name.
///
/// # Errors
/// When the database cannot be reached.
pub async fn standings(on: &impl ConnectionTrait) -> Result<Vec<Standing>, DbErr> {
    let rows = query(on, "SELECT * FROM hearers ORDER BY name", []).await?;
    rows.iter().map(read_standing).collect()
}

/// How many events a hearer has still to hear.
///
/// # Errors
/// When the database cannot be reached.
pub async fn lag(on: &impl ConnectionTrait, hearer: &Hearer, position: i64) -> Result<i64, DbErr> {
    let sql = format!(
        "SELECT COUNT(*) AS number FROM events WHERE seq > $1 AND verb IN ({})",
        placeholders(2, hearer.verbs.len())
    );
    let verbs = hearer.verbs.iter().map(|verb| (*verb).into());
    let row = query_one(on, &sql, std::iter::once(position.into()).chain(verbs)).await?;
    row.map_or(Ok(0), |row| row.try_get("", "number"))
}

/// Lets a failing event be tried again at once.
///
/// # Errors
/// When the database cannot be reached.
pub async fn retry(write: &Write, name: &str) -> Result<bool, DbErr> {
    let sql = "UPDATE hearers SET next_try_at = $2 WHERE name = $1 AND failing_seq IS NOT NULL";
    let values = [name.into(), write.now().0.into()];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

pub(super) async fn standing(
    on: &impl ConnectionTrait,
    name: &str,
) -> Result<Option<Standing>, DbErr> {
    let sql = "SELECT * FROM hearers WHERE name = $1";
    let row = query_one(on, sql, [name.into()]).await?;
    row.as_ref().map(read_standing).transpose()
}

/// At most `limit` events of these verbs between two numbers, in order.
pub(super) async fn heard_after(
    on: &impl ConnectionTrait,
    verbs: &[&str],
    after: i64,
    upto: i64,
    limit: u32,
) -> Result<Vec<Event>, DbErr> {
    let sql = format!(
        "SELECT * FROM events WHERE seq > $1 AND seq <= $2 AND verb IN ({}) \
         ORDER BY seq LIMIT {limit}",
        placeholders(3, verbs.len())
    );
    let verbs = verbs.iter().map(|verb| Value::from(*verb));
    let values = [after.into(), upto.into()].into_iter().chain(verbs);
    read(query(on, &sql, values).await?)
}

pub(super) async fn enter(write: &Write, name: &str, position: i64) -> Result<(), DbErr> {
    let sql = "INSERT INTO hearers (name, position, leased_until, attempts, next_try_at) \
               VALUES ($1, $2, 0, 0, 0) ON CONFLICT (name) DO NOTHING";
    execute(write.conn(), sql, [name.into(), position.into()])
        .await
        .map(drop)
}

/// Takes the hearing, unless another node is at it; tells whether it is ours. A lease that ends
/// later than one given now was given by a clock that has been set back since.
pub(super) async fn claim(write: &Write, name: &str, holder: Id) -> Result<bool, DbErr> {
    let sql = "UPDATE hearers SET holder_id = $2, leased_until = $3 WHERE name = $1 \
               AND (holder_id IS NULL OR holder_id = $4 OR leased_until < $5 \
               OR leased_until > $6)";
    let now = write.now().0;
    let values: [Value; 6] = [
        name.into(),
        Uuid::from(holder).into(),
        (now + LEASE_MICROS).into(),
        Uuid::from(holder).into(),
        now.into(),
        // Clocks of nodes may differ by as much.
        (now + 2 * LEASE_MICROS).into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// Moves past events that are being heard, from one to another; tells whether this node is the one
/// that hears them.
pub(super) async fn advance(
    write: &Write,
    name: &str,
    holder: Id,
    (first, last): (i64, i64),
) -> Result<bool, DbErr> {
    let sql = "UPDATE hearers SET position = $1, leased_until = $2, failing_seq = NULL, \
               failure = NULL, failed_at = NULL, attempts = 0, next_try_at = 0 \
               WHERE name = $3 AND holder_id = $4 AND position < $5";
    let values = [
        last.into(),
        (write.now().0 + LEASE_MICROS).into(),
        name.into(),
        Uuid::from(holder).into(),
        first.into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// Moves past events that are not for this hearer.
pub(super) async fn pass_over(write: &Write, name: &str, seq: i64) -> Result<(), DbErr> {
    let sql = "UPDATE hearers SET position = $2 WHERE name = $1 AND position < $2 \
               AND failing_seq IS NULL";
    execute(write.conn(), sql, [name.into(), seq.into()])
        .await
        .map(drop)
}

pub(super) async fn release(write: &Write, name: &str, holder: Id) -> Result<(), DbErr> {
    let sql = "UPDATE hearers SET holder_id = NULL WHERE name = $1 AND holder_id = $2";
    execute(write.conn(), sql, [name.into(), Uuid::from(holder).into()])
        .await
        .map(drop)
}

/// Notes that an event fails, and when it is tried again.
pub(super) async fn note_failure(
    write: &Write,
    name: &str,
    holder: Id,
    seq: i64,
    failure: &str,
) -> Result<(), DbErr> {
    let known = standing(write.conn(), name).await?;
    let failing = known.and_then(|standing| standing.failing);
    let earlier = failing.filter(|failing| failing.seq == seq);
    let attempts = earlier.as_ref().map_or(0, |failing| failing.attempts) + 1;
    // Since when, for coordination; the tries between change nothing about that.
    let at = earlier.map_or(write.now(), |failing| failing.at);
    let next = write.now().plus_seconds(PAUSES.after(attempts));
    let sql = "UPDATE hearers SET failing_seq = $1, failure = $2, failed_at = $3, attempts = $4, \
               next_try_at = $5 WHERE name = $6 AND holder_id = $7 AND position < $8";
    let values = [
        seq.into(),
        failure.into(),
        at.0.into(),
        attempts.into(),
        next.0.into(),
        name.into(),
        Uuid::from(holder).into(),
        seq.into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

fn read_standing(row: &Row) -> Result<Standing, DbErr> {
    let seq: Option<i64> = row.try_get("", "failing_seq")?;
    let failure: Option<String> = row.try_get("", "failure")?;
    let at: Option<i64> = row.try_get("", "failed_at")?;
    let attempts: i64 = row.try_get("", "attempts")?;
    Ok(Standing {
        name: row.try_get("", "name")?,
        position: row.try_get("", "position")?,
        failing: seq.map(|seq| Failing {
            seq,
            failure: failure.unwrap_or_default(),
            at: Instant(at.unwrap_or_default()),
            attempts,
        }),
        next_try_at: Instant(row.try_get("", "next_try_at")?),
    })
}
