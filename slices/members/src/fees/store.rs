//! Queries about fees.

use std::collections::HashMap;

use ordit_kernel::{Id, Instant, Money, PartialDate};
use ordit_platform::{
    db::{Row, Write, execute, query, query_one},
    events::EventDraft,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use serde_json::json;
use uuid::Uuid;

use super::{Fee, Share, Standing};
use crate::memberships::Stage;

/// A fee with what was paid of it and until when it was due. A sum is a decimal number to
/// PostgreSQL unless it is made whole again.
pub(super) const FEES: &str = "SELECT f.*, t.due_on, t.suspends_vote, CAST(COALESCE((SELECT SUM(p.amount_cents) \
                    FROM fee_payments p WHERE p.fee_id = f.id AND p.undone_at IS NULL), 0) AS BIGINT) \
                    AS paid_cents FROM fees f JOIN fee_tariffs t \
                    ON t.network_id = f.network_id AND t.year = f.year";

/// The fees of a network in a year, by number.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_year(on: &impl ConnectionTrait, network: Id, year: i16) -> Result<Vec<Fee>, DbErr> {
    let sql = format!("{FEES} WHERE f.network_id = $1 AND f.year = $2 ORDER BY f.ordinal");
    let key: [Value; 2] = [Uuid::from(network).into(), i64::from(year).into()];
    fees(query(on, &sql, key).await?)
}

/// Every fee of a network, the latest year first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_network(on: &impl ConnectionTrait, network: Id) -> Result<Vec<Fee>, DbErr> {
    let sql = format!("{FEES} WHERE f.network_id = $1 ORDER BY f.year DESC, f.ordinal");
    fees(query(on, &sql, [Uuid::from(network).into()]).await?)
}

/// How many fees of a network are owed, by when they were due.
///
/// # Errors
/// When the database cannot be reached.
pub async fn open_by_due(
    on: &impl ConnectionTrait,
    network: Id,
) -> Result<Vec<(Option<PartialDate>, usize)>, DbErr> {
    let sql = "SELECT t.due_on, COUNT(*) AS number FROM fees f JOIN fee_tariffs t \
               ON t.network_id = f.network_id AND t.year = f.year \
               WHERE f.network_id = $1 AND f.standing = 'due' AND f.amount_cents > \
               COALESCE((SELECT SUM(p.amount_cents) FROM fee_payments p \
               WHERE p.fee_id = f.id AND p.undone_at IS NULL), 0) GROUP BY t.due_on";
    let rows = query(on, sql, [Uuid::from(network).into()]).await?;
    let read = |row: &Row| {
        let due_on: Option<String> = row.try_get("", "due_on")?;
        let number: i64 = row.try_get("", "number")?;
        let count = usize::try_from(number).unwrap_or_default();
        Ok((due_on.and_then(|due| due.parse().ok()), count))
    };
    rows.iter().map(read).collect()
}

/// Every fee of an organisation in any network, the latest year first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_organisation(
    on: &impl ConnectionTrait,
    organisation: Id,
) -> Result<Vec<Fee>, DbErr> {
    let sql = format!(
        "{FEES} WHERE f.organisation_id = $1 ORDER BY f.year DESC, f.network_id, f.ordinal"
    );
    fees(query(on, &sql, [Uuid::from(organisation).into()]).await?)
}

/// A fee of a network.
///
/// # Errors
/// When the database cannot be reached.
pub async fn fee(on: &impl ConnectionTrait, network: Id, id: Id) -> Result<Option<Fee>, DbErr> {
    let sql = format!("{FEES} WHERE f.network_id = $1 AND f.id = $2");
    let key: [Value; 2] = [Uuid::from(network).into(), Uuid::from(id).into()];
    query_one(on, &sql, key)
        .await?
        .as_ref()
        .map(read)
        .transpose()
}

/// A fee that is to be made, under a number that nobody has.
#[derive(Clone, Debug)]
pub struct NewFee<'a> {
    pub network: Id,
    pub organisation: Id,
    pub year: i16,
    pub ordinal: i64,
    pub number: String,
    pub amount: Money,
    pub kind: &'a str,
    pub inhabitants: Option<u32>,
    pub share: Share,
}

/// Makes a fee.
///
/// # Errors
/// When the member has one in the year already, or the database cannot be reached.
pub async fn insert(write: &Write, new: &NewFee<'_>) -> Result<Id, DbErr> {
    let sql = "INSERT INTO fees (id, network_id, organisation_id, year, ordinal, number, \
               amount_cents, organisation_kind, inhabitants, parts, parts_of, standing, made_at, \
               reminders) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    let id = write.id();
    let values: [Value; 14] = [
        Uuid::from(id).into(),
        Uuid::from(new.network).into(),
        Uuid::from(new.organisation).into(),
        i64::from(new.year).into(),
        new.ordinal.into(),
        new.number.as_str().into(),
        new.amount.0.into(),
        new.kind.into(),
        new.inhabitants.map(i64::from).into(),
        i64::from(new.share.parts).into(),
        i64::from(new.share.of).into(),
        Standing::Due.code().into(),
        write.now().0.into(),
        0_i64.into(),
    ];
    execute(write.conn(), sql, values).await?;
    Ok(id)
}

/// Gives a fee of which nothing was paid another amount; its letter has to go again.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn change(
    write: &Write,
    fee: Id,
    amount: Money,
    inhabitants: Option<u32>,
    share: Share,
) -> Result<(), DbErr> {
    let sql = "UPDATE fees SET amount_cents = $1, inhabitants = $2, parts = $3, parts_of = $4, \
               letter_at = NULL WHERE id = $5";
    let values: [Value; 5] = [
        amount.0.into(),
        inhabitants.map(i64::from).into(),
        i64::from(share.parts).into(),
        i64::from(share.of).into(),
        Uuid::from(fee).into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

/// Says whether a fee is asked for, and why not; tells whether that is new.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn settle(
    write: &Write,
    fee: Id,
    standing: Standing,
    reason: Option<&str>,
) -> Result<bool, DbErr> {
    let sql = "UPDATE fees SET standing = $1, reason = $2 WHERE id = $3 AND standing <> $1";
    let values: [Value; 3] = [
        standing.code().into(),
        reason.map(str::to_owned).into(),
        Uuid::from(fee).into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// Amounts that a person decided for a year.
///
/// # Errors
/// When the database cannot be reached.
pub async fn decisions(
    on: &impl ConnectionTrait,
    network: Id,
    year: i16,
) -> Result<HashMap<Id, Money>, DbErr> {
    let sql = "SELECT organisation_id, amount_cents FROM fee_decisions \
               WHERE network_id = $1 AND year = $2";
    let key: [Value; 2] = [Uuid::from(network).into(), i64::from(year).into()];
    let read = |row: &Row| {
        let organisation = Id(row.try_get("", "organisation_id")?);
        Ok((organisation, Money(row.try_get("", "amount_cents")?)))
    };
    query(on, sql, key).await?.iter().map(read).collect()
}

/// Keeps what a person decided for a member in a year; no amount takes it back.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn decide(
    write: &Write,
    (network, year): (Id, i16),
    organisation: Id,
    amount: Option<Money>,
) -> Result<(), DbErr> {
    let key: [Value; 3] = [
        Uuid::from(network).into(),
        i64::from(year).into(),
        Uuid::from(organisation).into(),
    ];
    let Some(amount) = amount else {
        let sql = "DELETE FROM fee_decisions \
                   WHERE network_id = $1 AND year = $2 AND organisation_id = $3";
        return execute(write.conn(), sql, key).await.map(drop);
    };
    let sql = "INSERT INTO fee_decisions (network_id, year, organisation_id, amount_cents) \
               VALUES ($1, $2, $3, $4) ON CONFLICT (network_id, year, organisation_id) \
               DO UPDATE SET amount_cents = EXCLUDED.amount_cents";
    let values = key.into_iter().chain([amount.0.into()]);
    execute(write.conn(), sql, values).await.map(drop)
}

/// The history of everybody who ever was in a network.
///
/// # Errors
/// When the database cannot be reached.
pub async fn histories(
    on: &impl ConnectionTrait,
    network: Id,
) -> Result<Vec<(Id, Vec<Stage>)>, DbErr> {
    let sql = "SELECT organisation_id, state, since FROM memberships WHERE network_id = $1 \
               ORDER BY organisation_id, ordinal";
    let mut found: Vec<(Id, Vec<Stage>)> = Vec::new();
    for row in query(on, sql, [Uuid::from(network).into()]).await? {
        let organisation = Id(row.try_get("", "organisation_id")?);
        let (state, since): (String, String) =
            (row.try_get("", "state")?, row.try_get("", "since")?);
        let since = since.parse().unwrap_or(PartialDate::Unknown);
        if found.last().is_none_or(|(own, _)| *own != organisation) {
            found.push((organisation, Vec::new()));
        }
        if let Some((_, stages)) = found.last_mut() {
            stages.push(Stage::new(&state, since));
        }
    }
    Ok(found)
}

/// Something happened to a fee. The entry is the fee, which no public page tells of; the member
/// stands beside it.
pub fn event(verb: &'static str, fee: &Fee) -> EventDraft {
    happened(verb, fee.id, (fee.network, fee.organisation, fee.year))
}

/// The same of a fee that was not read.
pub fn happened(
    verb: &'static str,
    fee: Id,
    (network, organisation, year): (Id, Id, i16),
) -> EventDraft {
    EventDraft::new(verb, fee)
        .network(network)
        .other(organisation)
        .data(json!({ "year": year }))
}

pub(super) fn fees(rows: Vec<Row>) -> Result<Vec<Fee>, DbErr> {
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Fee, DbErr> {
    let instant = |column| -> Result<Option<Instant>, DbErr> {
        let at: Option<i64> = row.try_get("", column)?;
        Ok(at.map(Instant))
    };
    let number = |column| -> Result<u32, DbErr> {
        let number: i64 = row.try_get("", column)?;
        Ok(u32::try_from(number).unwrap_or(1))
    };
    let (year, standing): (i64, String) = (row.try_get("", "year")?, row.try_get("", "standing")?);
    let due_on: Option<String> = row.try_get("", "due_on")?;
    let inhabitants: Option<i64> = row.try_get("", "inhabitants")?;
    Ok(Fee {
        id: Id(row.try_get("", "id")?),
        network: Id(row.try_get("", "network_id")?),
        organisation: Id(row.try_get("", "organisation_id")?),
        year: i16::try_from(year).unwrap_or_default(),
        ordinal: row.try_get("", "ordinal")?,
        number: row.try_get("", "number")?,
        amount: Money(row.try_get("", "amount_cents")?),
        paid: Money(row.try_get("", "paid_cents")?),
        standing: Standing::from_code(&standing),
        reason: row.try_get("", "reason")?,
        kind: row.try_get("", "organisation_kind")?,
        inhabitants: inhabitants.and_then(|people| u32::try_from(people).ok()),
        share: Share {
            parts: number("parts")?,
            of: number("parts_of")?,
        },
        due_on: due_on.and_then(|due| due.parse().ok()),
        suspends_vote: row.try_get("", "suspends_vote")?,
        made_at: Instant(row.try_get("", "made_at")?),
        letter_at: instant("letter_at")?,
        reminders: row.try_get("", "reminders")?,
        reminded_at: instant("reminded_at")?,
    })
}
