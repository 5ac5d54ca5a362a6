//! Queries about councils of several networks: which of these agree to an answer, and which must.

use ordit_kernel::{Id, Instant};
use ordit_platform::db::{Row, Write, execute, query, query_one};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{
    Asking,
    store::{ASKINGS, asking},
};
use crate::mandates::{acts, rules::Say};

/// How many wait for one network at most are shown; the rest comes as these are done with.
pub const MOST_WAITING: i64 = 100;

/// Answers that another network asked for and this one has to agree to: those that name somebody
/// for a council that takes part in both, for which somebody speaks and did not answer themselves.
const WAITING: &str = "JOIN memberships m ON m.organisation_id = a.organisation_id \
    AND m.network_id = $1 AND m.is_current AND m.state NOT IN ('left', 'applied') \
    WHERE a.state = 'answered' AND a.answer = 'named' AND a.is_own = FALSE \
    AND a.network_id <> $1 \
    AND NOT EXISTS (SELECT 1 FROM election_agreements g WHERE g.asking_id = a.id \
    AND g.network_id = $1 AND g.version = a.version) \
    AND EXISTS (SELECT 1 FROM memberships o WHERE o.organisation_id = a.organisation_id \
    AND o.network_id = a.network_id AND o.is_current AND o.state NOT IN ('left', 'applied')) \
    AND EXISTS (SELECT 1 FROM mandates s WHERE s.organisation_id = a.organisation_id \
    AND s.role IN ('representative', 'elected_officer', 'technician') \
    AND (s.until IS NULL OR s.until > $2))";

/// What this network has to agree to, what came first before the rest.
///
/// # Errors
/// When the database cannot be reached.
pub async fn waiting(
    on: &impl ConnectionTrait,
    network: Id,
    now: Instant,
) -> Result<Vec<Asking>, DbErr> {
    let sql = format!("{ASKINGS} {WAITING} ORDER BY a.answered_at, a.id LIMIT $3");
    let values: [Value; 3] = [
        Uuid::from(network).into(),
        now.0.into(),
        MOST_WAITING.into(),
    ];
    let rows = query(on, &sql, values).await?;
    rows.iter().map(asking).collect()
}

/// How much that is.
///
/// # Errors
/// When the database cannot be reached.
pub async fn count(on: &impl ConnectionTrait, network: Id, now: Instant) -> Result<usize, DbErr> {
    let sql = format!("SELECT COUNT(*) AS number FROM election_askings a {WAITING}");
    let values: [Value; 2] = [Uuid::from(network).into(), now.0.into()];
    let row = query_one(on, &sql, values).await?;
    let number: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    Ok(usize::try_from(number).unwrap_or_default())
}

/// Notes that a network agrees to an answer as it is.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn agree(write: &Write, asking: &Asking, network: Id) -> Result<(), DbErr> {
    let sql = "INSERT INTO election_agreements (asking_id, network_id, version) \
               VALUES ($1, $2, $3) ON CONFLICT (asking_id, network_id) \
               DO UPDATE SET version = excluded.version";
    let values: [Value; 3] = [
        Uuid::from(asking.id).into(),
        Uuid::from(network).into(),
        asking.version.into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

/// The other networks of a council that need not be asked about its answer any more: all of them
/// where the council gave it itself, else those that agreed to it as it is.
///
/// # Errors
/// When the database cannot be reached.
pub async fn agreed(
    on: &impl ConnectionTrait,
    asking: &Asking,
    now: Instant,
) -> Result<Vec<Id>, DbErr> {
    if asking.is_own {
        let mut all = say(on, asking, now).await?.networks;
        all.retain(|id| *id != asking.network);
        return Ok(all);
    }
    let sql = "SELECT network_id FROM election_agreements WHERE asking_id = $1 AND version = $2";
    let values: [Value; 2] = [Uuid::from(asking.id).into(), asking.version.into()];
    let rows = query(on, sql, values).await?;
    let read = |row: &Row| row.try_get("", "network_id").map(Id);
    rows.iter().map(read).collect()
}

/// The networks that still have to agree before the one that asked can accept.
///
/// # Errors
/// When the database cannot be reached.
pub async fn missing(
    on: &impl ConnectionTrait,
    asking: &Asking,
    now: Instant,
) -> Result<Vec<Id>, DbErr> {
    let say = say(on, asking, now).await?;
    if asking.is_same || !say.is_spoken_for {
        return Ok(Vec::new());
    }
    let mut missing = say.agreed_by(&agreed(on, asking, now).await?).networks;
    missing.retain(|id| *id != asking.network);
    Ok(missing)
}

async fn say(on: &impl ConnectionTrait, asking: &Asking, now: Instant) -> Result<Say, DbErr> {
    let mut says = acts::says(on, &[asking.organisation], now, &[]).await?;
    Ok(says.remove(&asking.organisation).unwrap_or_default())
}
