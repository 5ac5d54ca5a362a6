//! Queries about what a network asks for in a year.

use ordit_kernel::{Id, Lang, Money};
use ordit_platform::db::{Row, Write, execute, query, query_one};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{Bracket, Joining, Tariff};

/// What stands between the states of membership in their column.
const SEPARATOR: char = ';';

/// What a network asks for in a year, if it said so.
///
/// # Errors
/// When the database cannot be reached.
pub async fn tariff(
    on: &impl ConnectionTrait,
    network: Id,
    year: i16,
) -> Result<Option<Tariff>, DbErr> {
    let key: [Value; 2] = [Uuid::from(network).into(), i64::from(year).into()];
    let sql = "SELECT * FROM fee_tariffs WHERE network_id = $1 AND year = $2";
    let Some(row) = query_one(on, sql, key.clone()).await? else {
        return Ok(None);
    };
    let mut tariff = read(&row, year)?;
    let sql = "SELECT * FROM fee_brackets WHERE network_id = $1 AND year = $2 ORDER BY ordinal";
    for row in query(on, sql, key.clone()).await? {
        tariff.brackets.push(read_bracket(&row)?);
    }
    let sql = "SELECT lang, said FROM fee_letters WHERE network_id = $1 AND year = $2";
    for row in query(on, sql, key).await? {
        let lang: String = row.try_get("", "lang")?;
        if let Ok(lang) = lang.parse::<Lang>() {
            tariff.letters.insert(lang, row.try_get("", "said")?);
        }
    }
    Ok(Some(tariff))
}

/// The years of which a network said what it asks for, the latest first, with what their numbers
/// begin with.
///
/// # Errors
/// When the database cannot be reached.
pub async fn years(on: &impl ConnectionTrait, network: Id) -> Result<Vec<(i16, String)>, DbErr> {
    let sql = "SELECT year, prefix FROM fee_tariffs WHERE network_id = $1 ORDER BY year DESC";
    let rows = query(on, sql, [Uuid::from(network).into()]).await?;
    let read = |row: &Row| {
        let year: i64 = row.try_get("", "year")?;
        Ok((
            i16::try_from(year).unwrap_or_default(),
            row.try_get("", "prefix")?,
        ))
    };
    rows.iter().map(read).collect()
}

/// Writes what a network asks for in a year in place of what it asked for before.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn put(write: &Write, network: Id, tariff: &Tariff) -> Result<(), DbErr> {
    let (on, id) = (write.conn(), Uuid::from(network));
    let year = i64::from(tariff.year);
    let sql = "INSERT INTO fee_tariffs (network_id, year, states, joining, due_on, prefix, \
               first_number, payee, iban, suspends_vote) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
               ON CONFLICT (network_id, year) DO UPDATE SET states = EXCLUDED.states, \
               joining = EXCLUDED.joining, due_on = EXCLUDED.due_on, prefix = EXCLUDED.prefix, \
               first_number = EXCLUDED.first_number, payee = EXCLUDED.payee, \
               iban = EXCLUDED.iban, suspends_vote = EXCLUDED.suspends_vote";
    let values: [Value; 10] = [
        id.into(),
        year.into(),
        tariff.states.join(&SEPARATOR.to_string()).into(),
        tariff.joining.code().into(),
        tariff.due_on.map(|due| due.to_string()).into(),
        tariff.prefix.as_str().into(),
        tariff.first_number.into(),
        tariff.payee.as_str().into(),
        tariff.iban.as_str().into(),
        tariff.suspends_vote.into(),
    ];
    execute(on, sql, values).await?;
    for table in ["fee_brackets", "fee_letters"] {
        let sql = format!("DELETE FROM {table} WHERE network_id = $1 AND year = $2");
        execute(on, &sql, [id.into(), year.into()]).await?;
    }
    for (ordinal, bracket) in (1_i64..).zip(&tariff.brackets) {
        let sql = "INSERT INTO fee_brackets (network_id, year, ordinal, organisation_kind, \
                   people_from, people_to, amount_cents) VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let values: [Value; 7] = [
            id.into(),
            year.into(),
            ordinal.into(),
            bracket.kind.clone().into(),
            bracket.people_from.map(i64::from).into(),
            bracket.people_to.map(i64::from).into(),
            bracket.amount.0.into(),
        ];
        execute(on, sql, values).await?;
    }
    for (lang, said) in &tariff.letters {
        let sql = "INSERT INTO fee_letters (network_id, year, lang, said) VALUES ($1, $2, $3, $4)";
        let values: [Value; 4] = [
            id.into(),
            year.into(),
            lang.code().into(),
            said.as_str().into(),
        ];
        execute(on, sql, values).await?;
    }
    Ok(())
}

/// Whoever makes or changes fees of a year takes turns; tells whether the year has a tariff.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn lock(write: &Write, network: Id, year: i16) -> Result<bool, DbErr> {
    let sql = "UPDATE fee_tariffs SET year = year WHERE network_id = $1 AND year = $2";
    let key: [Value; 2] = [Uuid::from(network).into(), i64::from(year).into()];
    Ok(execute(write.conn(), sql, key).await? > 0)
}

fn read(row: &Row, year: i16) -> Result<Tariff, DbErr> {
    let states: String = row.try_get("", "states")?;
    let joining: String = row.try_get("", "joining")?;
    let due_on: Option<String> = row.try_get("", "due_on")?;
    Ok(Tariff {
        states: states
            .split(SEPARATOR)
            .filter(|state| !state.is_empty())
            .map(str::to_owned)
            .collect(),
        joining: Joining::from_code(&joining).unwrap_or_default(),
        due_on: due_on.and_then(|due| due.parse().ok()),
        prefix: row.try_get("", "prefix")?,
        first_number: row.try_get("", "first_number")?,
        payee: row.try_get("", "payee")?,
        iban: row.try_get("", "iban")?,
        suspends_vote: row.try_get("", "suspends_vote")?,
        ..Tariff::usual(year)
    })
}

fn read_bracket(row: &Row) -> Result<Bracket, DbErr> {
    let people = |column| -> Result<Option<u32>, DbErr> {
        let people: Option<i64> = row.try_get("", column)?;
        Ok(people.and_then(|people| u32::try_from(people).ok()))
    };
    Ok(Bracket {
        kind: row.try_get("", "organisation_kind")?,
        people_from: people("people_from")?,
        people_to: people("people_to")?,
        amount: Money(row.try_get("", "amount_cents")?),
    })
}
