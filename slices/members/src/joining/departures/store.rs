//! Queries about members that leave.

use ordit_kernel::{Id, Instant, PartialDate};
use ordit_platform::db::{Row, Turn, Write, execute, query, query_one};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{Departure, NewDeparture, State};

/// More of one member no page shows.
const MOST: i64 = 50;

/// Puts a departure that is asked for; none when one waits already.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn ask(write: &Write, new: &NewDeparture<'_>) -> Result<Option<Id>, DbErr> {
    write.take_turn(Turn::Departure).await?;
    let sql = "SELECT 1 AS waits FROM departures \
               WHERE network_id = $1 AND organisation_id = $2 AND state = 'asked'";
    let values = [
        Uuid::from(new.network).into(),
        Uuid::from(new.organisation).into(),
    ];
    if query_one(write.conn(), sql, values).await?.is_some() {
        return Ok(None);
    }
    let id = write.id();
    let sql = "INSERT INTO departures (id, network_id, organisation_id, state, leaves_on, reason, \
               document_id, asked_by, asked_at) VALUES ($1, $2, $3, 'asked', $4, $5, $6, $7, $8)";
    let values: [Value; 8] = [
        Uuid::from(id).into(),
        Uuid::from(new.network).into(),
        Uuid::from(new.organisation).into(),
        new.leaves_on.to_string().into(),
        new.reason.into(),
        new.document.map(Uuid::from).into(),
        write.acting().person.map(Uuid::from).into(),
        write.now().0.into(),
    ];
    execute(write.conn(), sql, values).await?;
    Ok(Some(id))
}

/// Takes a departure on from one state to another; false when it was not in that state.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn advance(
    write: &Write,
    departure: Id,
    (from, to): (State, State),
    (answer, run): (&str, Option<Id>),
) -> Result<bool, DbErr> {
    let sql = "UPDATE departures SET state = $1, answer = $2, run_id = $3, answered_by = $4, \
               answered_at = $5 WHERE id = $6 AND state = $7";
    let values: [Value; 7] = [
        to.code().into(),
        answer.into(),
        run.map(Uuid::from).into(),
        write.acting().person.map(Uuid::from).into(),
        write.now().0.into(),
        Uuid::from(departure).into(),
        from.code().into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// The departures of an organisation from a network, latest first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_member(
    on: &impl ConnectionTrait,
    network: Id,
    organisation: Id,
) -> Result<Vec<Departure>, DbErr> {
    let sql = "SELECT * FROM departures WHERE network_id = $1 AND organisation_id = $2 \
               ORDER BY asked_at DESC, id DESC LIMIT $3";
    let values = [
        Uuid::from(network).into(),
        Uuid::from(organisation).into(),
        MOST.into(),
    ];
    query(on, sql, values).await?.iter().map(read).collect()
}

/// Those who asked a network to leave it and were not answered, oldest first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn asked(on: &impl ConnectionTrait, network: Id) -> Result<Vec<Departure>, DbErr> {
    let sql = "SELECT * FROM departures WHERE network_id = $1 AND state = 'asked' \
               ORDER BY asked_at, id LIMIT $2";
    let values = [Uuid::from(network).into(), MOST.into()];
    query(on, sql, values).await?.iter().map(read).collect()
}

/// How many wait for an answer.
///
/// # Errors
/// When the database cannot be reached.
pub async fn waiting(on: &impl ConnectionTrait, network: Id) -> Result<usize, DbErr> {
    let sql = "SELECT COUNT(*) AS waiting FROM departures \
               WHERE network_id = $1 AND state = 'asked'";
    let row = query_one(on, sql, [Uuid::from(network).into()]).await?;
    let waiting: i64 = row.map_or(Ok(0), |row| row.try_get("", "waiting"))?;
    Ok(usize::try_from(waiting).unwrap_or_default())
}

/// The documents of the applications by which an organisation came into a network.
///
/// # Errors
/// When the database cannot be reached.
pub async fn papers(
    on: &impl ConnectionTrait,
    network: Id,
    organisation: Id,
) -> Result<Vec<(i64, Id, String)>, DbErr> {
    let sql = "SELECT a.number, d.id, d.name FROM applications a \
               JOIN application_documents p ON p.application_id = a.id \
               JOIN documents d ON d.id = p.document_id WHERE a.network_id = $1 \
               AND a.given_organisation_id = $2 AND a.state = 'accepted' \
               ORDER BY a.number DESC, d.created_at, d.id LIMIT $3";
    let values = [
        Uuid::from(network).into(),
        Uuid::from(organisation).into(),
        MOST.into(),
    ];
    let paper = |row: &Row| {
        let document = Id(row.try_get("", "id")?);
        Ok((
            row.try_get("", "number")?,
            document,
            row.try_get("", "name")?,
        ))
    };
    query(on, sql, values).await?.iter().map(paper).collect()
}

fn read(row: &Row) -> Result<Departure, DbErr> {
    let (state, leaves_on): (String, String) =
        (row.try_get("", "state")?, row.try_get("", "leaves_on")?);
    let optional = |column| -> Result<Option<Id>, DbErr> {
        let id: Option<Uuid> = row.try_get("", column)?;
        Ok(id.map(Id))
    };
    Ok(Departure {
        id: Id(row.try_get("", "id")?),
        organisation: Id(row.try_get("", "organisation_id")?),
        state: State::from_code(&state).ok_or_else(|| DbErr::Type(format!("state {state}")))?,
        leaves_on: leaves_on.parse().unwrap_or(PartialDate::Unknown),
        reason: row.try_get("", "reason")?,
        document: optional("document_id")?,
        asked_at: Instant(row.try_get("", "asked_at")?),
        answer: row.try_get("", "answer")?,
        run: optional("run_id")?,
    })
}
