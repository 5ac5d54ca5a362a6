//! Queries about limits, and about who hosted and who came.

use std::collections::BTreeMap;

use ordit_kernel::{Id, Viewer};
use ordit_platform::{
    db::{Write, execute, query},
    events::EventDraft,
    register::audience,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{LIMITED, Limit};
use crate::vocabulary::KINDS;

/// The limits that a network set itself, in the order of the kinds.
///
/// # Errors
/// When the database cannot be reached.
pub async fn limits(on: &impl ConnectionTrait, network: Id) -> Result<Vec<Limit>, DbErr> {
    let sql = "SELECT activity_kind, most_per_year FROM activity_limits WHERE network_id = $1";
    let rows = query(on, sql, [Uuid::from(network).into()]).await?;
    let mut most: BTreeMap<String, i64> = BTreeMap::new();
    for row in rows {
        most.insert(
            row.try_get("", "activity_kind")?,
            row.try_get("", "most_per_year")?,
        );
    }
    let limit = |kind: &&'static str| {
        let most = *most.get(*kind)?;
        Some(Limit { kind, most })
    };
    Ok(KINDS.iter().filter_map(limit).collect())
}

/// Writes how many of a kind a network holds at most; with none it sets no limit.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn limit(
    write: &mut Write,
    network: Id,
    kind: &'static str,
    most: Option<i64>,
) -> Result<(), DbErr> {
    let own: [Value; 2] = [Uuid::from(network).into(), kind.into()];
    match most {
        None => {
            let sql = "DELETE FROM activity_limits WHERE network_id = $1 AND activity_kind = $2";
            execute(write.conn(), sql, own).await?;
        }
        Some(most) => {
            let sql = "INSERT INTO activity_limits (network_id, activity_kind, most_per_year) \
                       VALUES ($1, $2, $3) ON CONFLICT (network_id, activity_kind) \
                       DO UPDATE SET most_per_year = excluded.most_per_year";
            let values = own.into_iter().chain([most.into()]);
            execute(write.conn(), sql, values).await?;
        }
    }
    write.event(EventDraft::new(LIMITED, network).network(network));
    Ok(())
}

/// How often each hosted what a network holds, as far as a viewer sees it.
///
/// # Errors
/// When the database cannot be reached.
pub async fn hosts(
    on: &impl ConnectionTrait,
    viewer: &Viewer,
    network: Id,
) -> Result<BTreeMap<Id, i64>, DbErr> {
    let (seen, seen_values) = audience::visible(viewer, "e.id", 2);
    let held = "FROM activity_owners n JOIN activities a ON a.entry_id = n.activity_id \
         JOIN entries e ON e.id = a.entry_id AND e.state = 'published'";
    let those = format!("WHERE n.owner_id = $1 AND a.standing <> 'cancelled' AND {seen}");
    let sql = format!(
        "SELECT host, COUNT(*) AS number FROM (\
         SELECT a.entry_id AS activity, o.owner_id AS host {held} \
         JOIN activity_owners o ON o.activity_id = a.entry_id AND o.owner_role = 'host' {those} \
         UNION SELECT a.entry_id, r.host_id {held} \
         JOIN residencies r ON r.activity_id = a.entry_id AND r.host_id IS NOT NULL {those}\
         ) hosted GROUP BY host"
    );
    counted(on, &sql, network, seen_values).await
}

/// How many residents each sent to the residencies of a network, as far as a viewer sees them.
///
/// # Errors
/// When the database cannot be reached.
pub async fn residents(
    on: &impl ConnectionTrait,
    viewer: &Viewer,
    network: Id,
) -> Result<BTreeMap<Id, i64>, DbErr> {
    let (seen, seen_values) = audience::visible(viewer, "e.id", 2);
    let sql = format!(
        "SELECT p.organisation_id AS host, CAST(SUM(p.number) AS BIGINT) AS number \
         FROM activity_owners n JOIN activities a ON a.entry_id = n.activity_id \
         JOIN entries e ON e.id = a.entry_id AND e.state = 'published' \
         JOIN residency_people p ON p.activity_id = a.entry_id AND p.state = 'accepted' \
         WHERE n.owner_id = $1 AND a.standing <> 'cancelled' AND {seen} \
         GROUP BY p.organisation_id"
    );
    counted(on, &sql, network, seen_values).await
}

async fn counted(
    on: &impl ConnectionTrait,
    sql: &str,
    network: Id,
    seen: Vec<Value>,
) -> Result<BTreeMap<Id, i64>, DbErr> {
    let own = std::iter::once(Value::from(Uuid::from(network)));
    let rows = query(on, sql, own.chain(seen)).await?;
    let pair = |row: &ordit_platform::db::Row| {
        Ok((Id(row.try_get("", "host")?), row.try_get("", "number")?))
    };
    rows.iter().map(pair).collect()
}
