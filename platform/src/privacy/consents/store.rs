//! Consents in the database; what was taken back stays with its day.

use std::collections::BTreeSet;

use ordit_kernel::{Id, Instant};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{How, Read};
use crate::db::{Row, Write, chunks, execute, placeholders, query};

/// So many are listed.
const MOST_LISTED: i64 = 200;

/// A consent as it was given.
#[derive(Clone, Debug)]
pub struct Consent {
    pub purpose: String,
    pub wording: String,
    pub lang: String,
    pub version: i64,
    pub given: Instant,
    pub how: String,
    pub withdrawn: Option<Instant>,
}

/// Notes one, unless one is in force.
pub async fn put(
    write: &Write,
    person: Id,
    purpose: &str,
    (read, how): (&Read<'_>, How),
) -> Result<bool, DbErr> {
    let sql = "INSERT INTO consents (id, person_id, purpose, wording, lang, version, given_at, \
               given_how) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
               ON CONFLICT (person_id, purpose) WHERE withdrawn_at IS NULL DO NOTHING";
    let values: [Value; 8] = [
        Uuid::from(write.id()).into(),
        Uuid::from(person).into(),
        purpose.into(),
        read.wording.into(),
        read.lang.code().into(),
        read.version.into(),
        read.at.0.into(),
        how.code().into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// Ends the one in force.
pub async fn withdraw(write: &Write, person: Id, purpose: &str) -> Result<bool, DbErr> {
    let sql = "UPDATE consents SET withdrawn_at = $1, withdrawn_how = 'page' \
               WHERE person_id = $2 AND purpose = $3 AND withdrawn_at IS NULL";
    let values: [Value; 3] = [
        write.now().0.into(),
        Uuid::from(person).into(),
        purpose.into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// All of a person, newest first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_person(on: &impl ConnectionTrait, person: Id) -> Result<Vec<Consent>, DbErr> {
    let sql = "SELECT * FROM consents WHERE person_id = $1 ORDER BY given_at DESC, id LIMIT $2";
    let values: [Value; 2] = [Uuid::from(person).into(), MOST_LISTED.into()];
    query(on, sql, values).await?.iter().map(read).collect()
}

/// Which of these people agree to a purpose now, in its present version.
///
/// # Errors
/// When the database cannot be reached.
pub async fn agreed(
    on: &impl ConnectionTrait,
    purpose: &super::Purpose,
    people: &[Id],
) -> Result<BTreeSet<Id>, DbErr> {
    let mut found = BTreeSet::new();
    for chunk in chunks(people) {
        let sql = format!(
            "SELECT person_id FROM consents WHERE purpose = $1 AND version = $2 \
             AND withdrawn_at IS NULL AND person_id IN ({})",
            placeholders(3, chunk.len())
        );
        let values = [Value::from(purpose.name), purpose.version.into()].into_iter();
        let ids = chunk.iter().map(|id| Value::from(Uuid::from(*id)));
        for row in query(on, &sql, values.chain(ids)).await? {
            found.insert(Id(row.try_get("", "person_id")?));
        }
    }
    Ok(found)
}

fn read(row: &Row) -> Result<Consent, DbErr> {
    let withdrawn: Option<i64> = row.try_get("", "withdrawn_at")?;
    Ok(Consent {
        purpose: row.try_get("", "purpose")?,
        wording: row.try_get("", "wording")?,
        lang: row.try_get("", "lang")?,
        version: row.try_get("", "version")?,
        given: Instant(row.try_get("", "given_at")?),
        how: row.try_get("", "given_how")?,
        withdrawn: withdrawn.map(Instant),
    })
}
