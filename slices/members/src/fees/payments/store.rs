//! Queries about payments and the sheets of banks from which they come.

use std::collections::HashSet;

use ordit_kernel::{Id, Instant, Money};
use ordit_platform::db::{Row, Write, chunks, execute, placeholders, query, query_one};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{Payment, Way, columns::Columns};

/// A sheet of a bank that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    pub id: Id,
    pub file_name: String,
    pub sent_at: Instant,
    pub columns: Columns,
    pub confirmed_at: Option<Instant>,
}

/// A payment to be noted.
#[derive(Clone, Debug)]
pub struct NewPayment<'a> {
    pub network: Id,
    pub fee: Id,
    pub paid_on: String,
    pub amount: Money,
    pub way: Way,
    pub payer: &'a str,
    pub concept: &'a str,
    /// By which a line of a bank, or cash sent twice, is known again.
    pub hash: Option<&'a str>,
}

/// Notes a payment; none when it came in before.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn insert(write: &Write, new: &NewPayment<'_>) -> Result<Option<Id>, DbErr> {
    let sql = "INSERT INTO fee_payments (id, network_id, fee_id, paid_on, amount_cents, way, \
               payer, concept, line_hash, noted_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
               ON CONFLICT (network_id, line_hash) WHERE undone_at IS NULL DO NOTHING";
    let id = write.id();
    let values: [Value; 10] = [
        Uuid::from(id).into(),
        Uuid::from(new.network).into(),
        Uuid::from(new.fee).into(),
        new.paid_on.as_str().into(),
        new.amount.0.into(),
        new.way.code().into(),
        new.payer.into(),
        new.concept.into(),
        new.hash.map(str::to_owned).into(),
        write.now().0.into(),
    ];
    let is_new = execute(write.conn(), sql, values).await? > 0;
    Ok(is_new.then_some(id))
}

/// Undoes a payment; tells of which fee, if it was not undone before.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn undo(write: &Write, network: Id, payment: Id) -> Result<Option<Id>, DbErr> {
    let key: [Value; 2] = [Uuid::from(payment).into(), Uuid::from(network).into()];
    let sql = "SELECT fee_id FROM fee_payments WHERE id = $1 AND network_id = $2";
    let Some(row) = query_one(write.conn(), sql, key).await? else {
        return Ok(None);
    };
    let sql = "UPDATE fee_payments SET undone_at = $1 WHERE id = $2 AND undone_at IS NULL";
    let values: [Value; 2] = [write.now().0.into(), Uuid::from(payment).into()];
    let is_undone = execute(write.conn(), sql, values).await? > 0;
    let fee = Id(row.try_get("", "fee_id")?);
    Ok(is_undone.then_some(fee))
}

/// What was paid for a fee, undone payments included, the latest last.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_fee(on: &impl ConnectionTrait, fee: Id) -> Result<Vec<Payment>, DbErr> {
    let sql = "SELECT * FROM fee_payments WHERE fee_id = $1 ORDER BY paid_on, noted_at, id";
    let rows = query(on, sql, [Uuid::from(fee).into()]).await?;
    rows.iter().map(read).collect()
}

/// What was paid for any of these fees and not undone, the latest last.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_fees(on: &impl ConnectionTrait, fees: &[Id]) -> Result<Vec<Payment>, DbErr> {
    let mut found = Vec::new();
    for chunk in chunks(fees) {
        let marks = placeholders(1, chunk.len());
        let sql = format!(
            "SELECT * FROM fee_payments WHERE fee_id IN ({marks}) AND undone_at IS NULL \
             ORDER BY paid_on, noted_at, id"
        );
        let ids = chunk.iter().map(|id| Value::from(Uuid::from(*id)));
        for row in query(on, &sql, ids).await? {
            found.push(read(&row)?);
        }
    }
    Ok(found)
}

/// The payments that a network noted last, undone ones included.
///
/// # Errors
/// When the database cannot be reached.
pub async fn latest(
    on: &impl ConnectionTrait,
    network: Id,
    most: i64,
) -> Result<Vec<Payment>, DbErr> {
    let sql = "SELECT * FROM fee_payments WHERE network_id = $1 \
               ORDER BY noted_at DESC, id DESC LIMIT $2";
    let rows = query(on, sql, [Uuid::from(network).into(), most.into()]).await?;
    rows.iter().map(read).collect()
}

/// Those of these lines that came in before and were not undone.
///
/// # Errors
/// When the database cannot be reached.
pub async fn known(
    on: &impl ConnectionTrait,
    network: Id,
    hashes: &[String],
) -> Result<HashSet<String>, DbErr> {
    let mut found = HashSet::new();
    for chunk in chunks(hashes) {
        let marks = placeholders(2, chunk.len());
        let sql = format!(
            "SELECT line_hash FROM fee_payments \
             WHERE network_id = $1 AND line_hash IN ({marks}) AND undone_at IS NULL"
        );
        let network = Value::from(Uuid::from(network));
        let hashes = chunk.iter().map(|hash| Value::from(hash.as_str()));
        for row in query(on, &sql, std::iter::once(network).chain(hashes)).await? {
            found.insert(row.try_get("", "line_hash")?);
        }
    }
    Ok(found)
}

/// Keeps a sheet of a bank until it is confirmed.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn keep(
    write: &Write,
    network: Id,
    file_name: &str,
    rows: &[Vec<String>],
    columns: &Columns,
) -> Result<Id, DbErr> {
    let sql = "INSERT INTO fee_statements (id, network_id, file_name, sent_at, columns_at) \
               VALUES ($1, $2, $3, $4, $5)";
    let id = write.id();
    let values: [Value; 5] = [
        Uuid::from(id).into(),
        Uuid::from(network).into(),
        file_name.into(),
        write.now().0.into(),
        json(columns)?.into(),
    ];
    execute(write.conn(), sql, values).await?;
    for (position, row) in (0_i64..).zip(rows) {
        let sql = "INSERT INTO fee_statement_rows (statement_id, position, cells) \
                   VALUES ($1, $2, $3)";
        let values: [Value; 3] = [Uuid::from(id).into(), position.into(), json(row)?.into()];
        execute(write.conn(), sql, values).await?;
    }
    Ok(id)
}

/// A sheet of a bank that was sent to a network.
///
/// # Errors
/// When the database cannot be reached.
pub async fn statement(
    on: &impl ConnectionTrait,
    network: Id,
    id: Id,
) -> Result<Option<Statement>, DbErr> {
    let sql = "SELECT * FROM fee_statements WHERE network_id = $1 AND id = $2";
    let key: [Value; 2] = [Uuid::from(network).into(), Uuid::from(id).into()];
    let row = query_one(on, sql, key).await?;
    row.as_ref().map(read_statement).transpose()
}

/// The sheets that were sent to a network and wait, the latest first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn waiting(on: &impl ConnectionTrait, network: Id) -> Result<Vec<Statement>, DbErr> {
    let sql = "SELECT * FROM fee_statements WHERE network_id = $1 AND confirmed_at IS NULL \
               ORDER BY sent_at DESC, id DESC";
    let rows = query(on, sql, [Uuid::from(network).into()]).await?;
    rows.iter().map(read_statement).collect()
}

/// The rows of a sheet; none once it is confirmed.
///
/// # Errors
/// When the database cannot be reached.
pub async fn rows(on: &impl ConnectionTrait, statement: Id) -> Result<Vec<Vec<String>>, DbErr> {
    let sql = "SELECT cells FROM fee_statement_rows WHERE statement_id = $1 ORDER BY position";
    let read = |row: &Row| {
        let cells: String = row.try_get("", "cells")?;
        serde_json::from_str(&cells).map_err(|error| DbErr::Custom(error.to_string()))
    };
    let rows = query(on, sql, [Uuid::from(statement).into()]).await?;
    rows.iter().map(read).collect()
}

/// Says which columns of a sheet hold what.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn choose(write: &Write, statement: Id, columns: &Columns) -> Result<(), DbErr> {
    let sql = "UPDATE fee_statements SET columns_at = $1 WHERE id = $2";
    let values: [Value; 2] = [json(columns)?.into(), Uuid::from(statement).into()];
    execute(write.conn(), sql, values).await.map(drop)
}

/// A sheet is done with, and its rows, which tell of others too, are forgotten. Tells whether it
/// still waited.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn confirm(write: &Write, network: Id, statement: Id) -> Result<bool, DbErr> {
    let sql = "UPDATE fee_statements SET confirmed_at = $1 \
               WHERE id = $2 AND network_id = $3 AND confirmed_at IS NULL";
    let values: [Value; 3] = [
        write.now().0.into(),
        Uuid::from(statement).into(),
        Uuid::from(network).into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// Forgets the sheets that nobody confirmed since before an instant.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn forget_old(write: &Write, before: Instant) -> Result<(), DbErr> {
    let sql = "DELETE FROM fee_statement_rows WHERE statement_id IN (SELECT id \
               FROM fee_statements WHERE sent_at < $1 AND confirmed_at IS NULL)";
    execute(write.conn(), sql, [before.0.into()]).await?;
    let sql = "DELETE FROM fee_statements WHERE sent_at < $1 AND confirmed_at IS NULL";
    execute(write.conn(), sql, [before.0.into()])
        .await
        .map(drop)
}

/// Forgets the rows of a sheet.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn forget(write: &Write, statement: Id) -> Result<(), DbErr> {
    let sql = "DELETE FROM fee_statement_rows WHERE statement_id = $1";
    execute(write.conn(), sql, [Uuid::from(statement).into()])
        .await
        .map(drop)
}

fn json(value: &impl serde::Serialize) -> Result<String, DbErr> {
    serde_json::to_string(value).map_err(|error| DbErr::Custom(error.to_string()))
}

fn read(row: &Row) -> Result<Payment, DbErr> {
    let (way, undone_at): (String, Option<i64>) =
        (row.try_get("", "way")?, row.try_get("", "undone_at")?);
    Ok(Payment {
        id: Id(row.try_get("", "id")?),
        fee: Id(row.try_get("", "fee_id")?),
        paid_on: row.try_get("", "paid_on")?,
        amount: Money(row.try_get("", "amount_cents")?),
        way: match way.as_str() {
            "cash" => Way::Cash,
            _ => Way::Bank,
        },
        payer: row.try_get("", "payer")?,
        concept: row.try_get("", "concept")?,
        is_undone: undone_at.is_some(),
    })
}

fn read_statement(row: &Row) -> Result<Statement, DbErr> {
    let columns: String = row.try_get("", "columns_at")?;
    let confirmed_at: Option<i64> = row.try_get("", "confirmed_at")?;
    Ok(Statement {
        id: Id(row.try_get("", "id")?),
        file_name: row.try_get("", "file_name")?,
        sent_at: Instant(row.try_get("", "sent_at")?),
        columns: serde_json::from_str(&columns).unwrap_or_default(),
        confirmed_at: confirmed_at.map(Instant),
    })
}
