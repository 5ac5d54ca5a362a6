//! Queries about applications: each is written once, however often it is sent.

use ordit_kernel::Id;
use ordit_platform::db::{Write, execute, query, query_one};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{
    APPLIED, news_store,
    store::{event, resident},
};
use crate::about::About;

/// Whoever an organisation applies for.
pub struct Applying<'a> {
    /// Makes an application the same, however often it is sent.
    pub key: Id,
    pub organisation: Id,
    /// A name each, or none and so many.
    pub names: &'a [Option<String>],
    pub number: i64,
    pub motive: &'a str,
    /// The one who applies is the one who comes.
    pub is_self: bool,
}

/// What became of an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applied {
    Written,
    /// The same form was sent before.
    Already,
    /// Somebody of those it names is asked for in another one.
    Twice,
}

/// Writes an application, as a whole or not at all.
///
/// # Errors
/// When the database cannot be reached.
pub async fn apply(write: &mut Write, about: &About, new: &Applying<'_>) -> Result<Applied, DbErr> {
    let by = write.acting().person;
    let facts = news_store::facts(write.conn(), about.id).await?;
    let twice = "SELECT name FROM residency_people WHERE activity_id = $1 \
                 AND organisation_id = $2 AND state IN ('asked', 'accepted')";
    let of = [about.id, new.organisation].map(|id| Value::from(Uuid::from(id)));
    let there = query(write.conn(), twice, of).await?;
    let there: Vec<Option<String>> = there
        .iter()
        .map(|row| row.try_get("", "name"))
        .collect::<Result<_, _>>()?;
    let is_there = |name: &Option<String>| name.is_some() && there.contains(name);
    let mut is_new = !new.names.iter().any(is_there);
    let mut written = 0;
    for name in new.names {
        if !is_new {
            break;
        }
        let sql = "INSERT INTO residency_people (id, activity_id, organisation_id, name, \
                   person_id, number, motive, state, asked_by, asked_at, told) VALUES ($1, $2, $3, \
                   $4, $5, $6, $7, 'asked', $8, $9, $10) ON CONFLICT DO NOTHING";
        let id = match written {
            0 => new.key,
            _ => write.id(),
        };
        let values: [Value; 10] = [
            Uuid::from(id).into(),
            Uuid::from(about.id).into(),
            Uuid::from(new.organisation).into(),
            name.clone().into(),
            by.filter(|_| new.is_self).map(Uuid::from).into(),
            new.number.into(),
            new.motive.into(),
            by.map(Uuid::from).into(),
            write.now().0.into(),
            facts.as_deref().into(),
        ];
        is_new = execute(write.conn(), sql, values).await? > 0;
        written += usize::from(is_new);
    }
    if is_new {
        write.event(event(APPLIED, about).other(new.organisation));
        return Ok(Applied::Written);
    }
    // What was written here just now is not what was sent before: one name stands there twice.
    let sent = resident(write.conn(), about.id, new.key).await?;
    let is_sent = sent.is_some_and(|one| one.organisation == new.organisation);
    Ok(match is_sent && written == 0 {
        true => Applied::Already,
        false => Applied::Twice,
    })
}

/// How many wait for an answer in what a network holds and has not called off.
///
/// # Errors
/// When the database cannot be reached.
pub async fn waiting(on: &impl ConnectionTrait, network: Id) -> Result<usize, DbErr> {
    let sql = "SELECT COUNT(*) AS number FROM residency_people p \
               JOIN activities a ON a.entry_id = p.activity_id AND a.standing <> 'cancelled' \
               JOIN entries e ON e.id = p.activity_id AND e.state = 'published' \
               WHERE p.state = 'asked' AND e.network_id = $1";
    let row = query_one(on, sql, [Uuid::from(network).into()]).await?;
    let number: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    Ok(usize::try_from(number).unwrap_or_default())
}
