//! Queries about a network's applications as a list.

use ordit_kernel::{Id, Instant, Page, PageRequest};
use ordit_platform::db::{Row, query};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{
    Listed, State,
    store::{count, state},
};

/// A page of a network's applications, newest first; of one state or of all.
///
/// # Errors
/// When the database cannot be reached.
pub async fn page(
    on: &impl ConnectionTrait,
    network: Id,
    state: Option<State>,
    request: PageRequest,
) -> Result<Page<Listed>, DbErr> {
    // One condition for each, so that the index answers for both.
    let (chosen, mut values): (&str, Vec<Value>) = match state {
        None => ("network_id = $1", vec![Uuid::from(network).into()]),
        Some(state) => (
            "network_id = $1 AND state = $2",
            vec![Uuid::from(network).into(), state.code().into()],
        ),
    };
    let sql = format!("SELECT COUNT(*) AS sent FROM applications WHERE {chosen}");
    let total = count(on, &sql, values.clone()).await?;
    let whole = |size: usize| i64::try_from(size).unwrap_or(i64::MAX);
    values.extend([whole(request.size).into(), whole(request.offset()).into()]);
    let sql = format!(
        "SELECT * FROM applications WHERE {chosen} ORDER BY number DESC LIMIT ${} OFFSET ${}",
        values.len() - 1,
        values.len()
    );
    let rows = query(on, &sql, values).await?;
    Ok(Page {
        items: rows.iter().map(listed).collect::<Result<_, DbErr>>()?,
        total: usize::try_from(total).unwrap_or_default(),
        request,
    })
}

/// How many applications of a network are in each state.
///
/// # Errors
/// When the database cannot be reached.
pub async fn counts(on: &impl ConnectionTrait, network: Id) -> Result<Vec<(State, usize)>, DbErr> {
    let sql = "SELECT state, COUNT(*) AS sent FROM applications WHERE network_id = $1 \
               GROUP BY state";
    let rows = query(on, sql, [Uuid::from(network).into()]).await?;
    let mut counts = Vec::new();
    for row in &rows {
        let (code, sent): (String, i64) = (row.try_get("", "state")?, row.try_get("", "sent")?);
        let state = State::from_code(&code);
        counts.extend(state.zip(usize::try_from(sent).ok()));
    }
    counts.sort_unstable();
    Ok(counts)
}

/// How many applications wait for the network.
///
/// # Errors
/// When the database cannot be reached.
pub async fn waiting(on: &impl ConnectionTrait, network: Id) -> Result<usize, DbErr> {
    let sql = "SELECT COUNT(*) AS sent FROM applications \
               WHERE network_id = $1 AND state = 'received'";
    let waiting = count(on, sql, [Uuid::from(network).into()]).await?;
    Ok(usize::try_from(waiting).unwrap_or_default())
}

fn listed(row: &Row) -> Result<Listed, DbErr> {
    let answered_at: Option<i64> = row.try_get("", "answered_at")?;
    Ok(Listed {
        number: row.try_get("", "number")?,
        state: state(row)?,
        name: row.try_get("", "name")?,
        organisation_kind: row.try_get("", "organisation_kind")?,
        municipality: row.try_get("", "municipality")?,
        asked_state: row.try_get("", "asked_state")?,
        given_state: row.try_get("", "given_state")?,
        received_at: Instant(row.try_get("", "received_at")?),
        answered_at: answered_at.map(Instant),
    })
}
