//! Queries about addresses that refused what a network wrote, and those it knows to be wrong.

use std::collections::HashSet;

use ordit_kernel::{Id, Instant};
use ordit_platform::{
    db::{Row, Write, execute, query, query_one},
    mail::State as MailState,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::State;

/// Somebody whose address refused what they were written last, and is still the one that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    pub person: Option<Id>,
    pub organisation: Option<Id>,
    pub name: String,
    pub address: String,
    /// What the server said, as a code of SMTP.
    pub answer: Option<i64>,
    /// Why it was given back later.
    pub bounce: Option<String>,
    pub at: Option<Instant>,
    pub message: Id,
}

const REFUSED: &str = "FROM message_recipients r JOIN messages g ON g.id = r.message_id \
     JOIN mail_recipients m ON m.mail_id = r.mail_id AND m.state = $2 \
     LEFT JOIN people p ON p.entry_id = r.person_id \
     LEFT JOIN mailboxes b ON b.organisation_id = r.organisation_id AND r.person_id IS NULL \
     WHERE g.network_id = $1 \
     AND (p.folded_address = r.folded_address OR LOWER(b.address) = r.folded_address) \
     AND NOT EXISTS (SELECT 1 FROM wrong_addresses w WHERE w.network_id = g.network_id \
     AND w.folded_address = r.folded_address) \
     AND NOT EXISTS (SELECT 1 FROM mail_recipients s WHERE s.folded_address = r.folded_address \
     AND s.state = $3 AND s.tried_at > m.tried_at)";

fn of(network: Id) -> [Value; 3] {
    [
        Uuid::from(network).into(),
        MailState::Refused.code().into(),
        MailState::Sent.code().into(),
    ]
}

/// How many addresses refused what this network wrote and wait to be put right.
///
/// # Errors
/// When the database cannot be reached.
pub async fn count(on: &impl ConnectionTrait, network: Id) -> Result<usize, DbErr> {
    let sql = format!("SELECT COUNT(DISTINCT r.folded_address) AS number {REFUSED}");
    number(query_one(on, &sql, of(network)).await?)
}

/// Those addresses, the latest refusal of each.
///
/// # Errors
/// When the database cannot be reached.
pub async fn list(on: &impl ConnectionTrait, network: Id) -> Result<Vec<Refused>, DbErr> {
    let sql = format!(
        "SELECT r.person_id, r.organisation_id, r.name, r.address, r.folded_address, \
         r.message_id, m.answer, m.bounce, m.tried_at {REFUSED} ORDER BY r.id DESC"
    );
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for row in query(on, &sql, of(network)).await? {
        if seen.insert(row.try_get::<String>("", "folded_address")?) {
            found.push(refused(&row)?);
        }
    }
    Ok(found)
}

fn refused(row: &Row) -> Result<Refused, DbErr> {
    let id = |column| row.try_get::<Option<Uuid>>("", column).map(|id| id.map(Id));
    Ok(Refused {
        person: id("person_id")?,
        organisation: id("organisation_id")?,
        name: row.try_get("", "name")?,
        address: row.try_get("", "address")?,
        answer: row.try_get("", "answer")?,
        bounce: row.try_get("", "bounce")?,
        at: row.try_get::<Option<i64>>("", "tried_at")?.map(Instant),
        message: Id(row.try_get("", "message_id")?),
    })
}

/// How many messages of a network are in doubt: with a mail of which nobody knows whether it
/// arrived, or that has waited since before this instant.
///
/// # Errors
/// When the database cannot be reached.
pub async fn in_doubt(
    on: &impl ConnectionTrait,
    network: Id,
    before: Instant,
) -> Result<usize, DbErr> {
    let sql = "SELECT COUNT(*) AS number FROM messages g WHERE g.network_id = $1 \
               AND g.state IN ($2, $7) AND EXISTS (SELECT 1 FROM message_recipients r \
               JOIN mail_recipients m ON m.mail_id = r.mail_id WHERE r.message_id = g.id \
               AND (m.state = $3 OR (g.starts_at < $4 AND m.state IN ($5, $6))))";
    let values: [Value; 7] = [
        Uuid::from(network).into(),
        State::Sent.code().into(),
        MailState::Uncertain.code().into(),
        before.0.into(),
        MailState::Waiting.code().into(),
        MailState::Sending.code().into(),
        State::Stopped.code().into(),
    ];
    number(query_one(on, sql, values).await?)
}

/// The folded addresses that a network knows to be wrong.
///
/// # Errors
/// When the database cannot be reached.
pub async fn wrong(on: &impl ConnectionTrait, network: Id) -> Result<HashSet<String>, DbErr> {
    let sql = "SELECT folded_address FROM wrong_addresses WHERE network_id = $1";
    let rows = query(on, sql, [Uuid::from(network).into()]).await?;
    rows.iter()
        .map(|row| row.try_get("", "folded_address"))
        .collect()
}

/// Marks an address as wrong for a network, or takes that back.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn mark(write: &Write, network: Id, folded: &str, is_wrong: bool) -> Result<(), DbErr> {
    let key: [Value; 2] = [Uuid::from(network).into(), folded.into()];
    if !is_wrong {
        let sql = "DELETE FROM wrong_addresses WHERE network_id = $1 AND folded_address = $2";
        return execute(write.conn(), sql, key).await.map(drop);
    }
    let sql = "INSERT INTO wrong_addresses (network_id, folded_address, marked_at, marked_by) \
               VALUES ($1, $2, $3, $4) ON CONFLICT (network_id, folded_address) DO NOTHING";
    let more: [Value; 2] = [
        write.now().0.into(),
        write.acting().person.map(Uuid::from).into(),
    ];
    let values = key.into_iter().chain(more);
    execute(write.conn(), sql, values).await.map(drop)
}

fn number(row: Option<Row>) -> Result<usize, DbErr> {
    let number: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    Ok(usize::try_from(number).unwrap_or(0))
}
