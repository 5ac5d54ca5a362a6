//! Queries about who decided on states of membership.

use ordit_kernel::{Id, Instant, PartialDate};
use ordit_platform::db::{Row, Write, execute, query};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{Decision, NewDecision};

/// Puts a decision.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn put(write: &Write, new: &NewDecision<'_>) -> Result<(), DbErr> {
    let id = write.id();
    let sql = "INSERT INTO membership_decisions (id, network_id, run_id, state, decided_on, \
               body, decided_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let values: [Value; 7] = [
        Uuid::from(id).into(),
        Uuid::from(new.network).into(),
        Uuid::from(new.run).into(),
        new.state.into(),
        new.decided_on.to_string().into(),
        new.body.into(),
        write.now().0.into(),
    ];
    execute(write.conn(), sql, values).await?;
    for member in new.members {
        let sql = "INSERT INTO membership_decision_members (decision_id, organisation_id) \
                   VALUES ($1, $2)";
        execute(
            write.conn(),
            sql,
            [Uuid::from(id).into(), Uuid::from(*member).into()],
        )
        .await?;
    }
    Ok(())
}

/// The decisions of a network about an organisation that were written and not undone, latest
/// first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_member(
    on: &impl ConnectionTrait,
    network: Id,
    organisation: Id,
) -> Result<Vec<Decision>, DbErr> {
    let sql = "SELECT d.state, d.decided_on, d.body, d.decided_at \
               FROM membership_decision_members m \
               JOIN membership_decisions d ON d.id = m.decision_id \
               LEFT JOIN import_runs r ON r.id = d.run_id \
               WHERE m.organisation_id = $1 AND d.network_id = $2 \
               AND (r.id IS NULL OR r.state = 'written') \
               AND NOT EXISTS (SELECT 1 FROM import_runs u \
               WHERE u.undoes_id = d.run_id AND u.state = 'written') \
               ORDER BY d.decided_at DESC, d.id DESC";
    let values = [Uuid::from(organisation).into(), Uuid::from(network).into()];
    query(on, sql, values).await?.iter().map(read).collect()
}

/// Whom a decision behind a run is about, and which state they reached by it.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_run(on: &impl ConnectionTrait, run: Id) -> Result<Vec<(Id, String)>, DbErr> {
    let sql = "SELECT m.organisation_id, d.state FROM membership_decisions d \
               JOIN membership_decision_members m ON m.decision_id = d.id WHERE d.run_id = $1 \
               ORDER BY m.organisation_id";
    let rows = query(on, sql, [Uuid::from(run).into()]).await?;
    let member = |row: &Row| {
        let id = Id(row.try_get("", "organisation_id")?);
        Ok((id, row.try_get("", "state")?))
    };
    rows.iter().map(member).collect()
}

fn read(row: &Row) -> Result<Decision, DbErr> {
    let decided_on: String = row.try_get("", "decided_on")?;
    Ok(Decision {
        state: row.try_get("", "state")?,
        decided_on: decided_on.parse().unwrap_or(PartialDate::Unknown),
        body: row.try_get("", "body")?,
        decided_at: Instant(row.try_get("", "decided_at")?),
    })
}
