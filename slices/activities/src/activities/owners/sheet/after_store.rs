//! How rows that waited become who holds activities, and how whoever came so goes again.

use std::collections::BTreeSet;

use futures::future::BoxFuture;
use ordit_kernel::Id;
use ordit_platform::{
    db::{Row, Write, chunks, execute, placeholders, query},
    events::EventDraft,
    import::Change,
};
use sea_orm::{DbErr, Value};
use uuid::Uuid;

use super::known::TAKES_PART;
use crate::activities::{CHANGED, CO_ORGANISES};

/// The rows of a run that are written.
const WAITING: &str = "s.run_id = $1 AND s.position IN (SELECT r.position FROM import_rows r \
                       WHERE r.run_id = $1 AND r.status IN ('new', 'changed'))";
/// What a row tells stands there.
const IS_THERE: &str = "EXISTS (SELECT 1 FROM activity_owners o \
                        WHERE o.activity_id = s.activity_id AND o.owner_id = s.owner_id)";

/// What a run of who holds activities makes follow; where it undoes another, those whom that one
/// added never held any.
pub fn after<'a>(
    write: &'a mut Write,
    run: Id,
    network: Option<Id>,
) -> BoxFuture<'a, Result<(), DbErr>> {
    Box::pin(async move {
        let id = Value::from(Uuid::from(run));
        let known = format!(
            "UPDATE activity_owners SET owner_role = s.owner_role, places = s.places, \
             cost_cents = s.cost_cents, reported_minutes = s.reported_minutes \
             FROM staged_activity_owners s WHERE s.activity_id = activity_owners.activity_id \
             AND s.owner_id = activity_owners.owner_id AND {WAITING}"
        );
        execute(write.conn(), &known, [id.clone()]).await?;
        add(write, id.clone(), network).await?;
        let stale = format!(
            "UPDATE import_rows SET status = 'stale' WHERE run_id = $1 AND position IN \
             (SELECT s.position FROM staged_activity_owners s WHERE {WAITING} AND NOT {IS_THERE})"
        );
        execute(write.conn(), &stale, [id]).await?;
        take_back(write, run, network).await
    })
}

/// Members of the network that convenes come to hold it; they neither ask nor are asked any more.
async fn add(write: &Write, run: Value, network: Option<Id>) -> Result<(), DbErr> {
    let new = format!(
        "INSERT INTO activity_owners (activity_id, owner_id, ordinal, owner_role, places, \
         cost_cents, reported_minutes) SELECT s.activity_id, s.owner_id, s.ordinal, \
         s.owner_role, s.places, s.cost_cents, s.reported_minutes \
         FROM staged_activity_owners s WHERE {WAITING} AND NOT {IS_THERE} AND EXISTS \
         (SELECT 1 FROM entries e JOIN memberships m ON m.network_id = e.network_id \
         WHERE e.id = s.activity_id AND e.network_id = $2 AND m.organisation_id = s.owner_id \
         AND {TAKES_PART}) ON CONFLICT DO NOTHING"
    );
    let own = network.map_or_else(Uuid::nil, Uuid::from);
    execute(write.conn(), &new, [run.clone(), own.into()]).await?;
    let links = format!(
        "INSERT INTO links (id, from_id, relation, to_id) SELECT s.id, s.from_id, s.relation, \
         s.to_id FROM staged_links s WHERE {WAITING} AND EXISTS (SELECT 1 FROM activity_owners o \
         WHERE o.activity_id = s.to_id AND o.owner_id = s.from_id) ON CONFLICT DO NOTHING"
    );
    execute(write.conn(), &links, [run.clone()]).await?;
    for (table, who) in [
        ("activity_invitations", "invited_id"),
        ("activity_requests", "asker_id"),
    ] {
        let settled = format!(
            "UPDATE {table} SET standing = 'accepted', answered_at = $2 \
             WHERE standing = 'asked' AND EXISTS (SELECT 1 FROM staged_activity_owners s \
             WHERE s.activity_id = {table}.activity_id AND s.owner_id = {table}.{who} \
             AND {WAITING} AND {IS_THERE})"
        );
        let values = [run.clone(), write.now().0.into()];
        execute(write.conn(), &settled, values).await?;
    }
    Ok(())
}

async fn take_back(write: &mut Write, run: Id, network: Option<Id>) -> Result<(), DbErr> {
    let added = added(write, run).await?;
    let pairs: Vec<(Id, Id)> = added.iter().copied().collect();
    for chunk in chunks(&pairs) {
        let marks = (0..chunk.len()).map(|pair| format!("({})", placeholders(2 * pair + 1, 2)));
        let marks: Vec<String> = marks.collect();
        let marks = marks.join(", ");
        let ids = chunk
            .iter()
            .flat_map(|(activity, owner)| [*activity, *owner]);
        let values: Vec<Value> = ids.map(|id| Uuid::from(id).into()).collect();
        for sql in [
            format!(
                "DELETE FROM links WHERE relation = '{CO_ORGANISES}' \
                 AND (to_id, from_id) IN (VALUES {marks})"
            ),
            format!(
                "DELETE FROM activity_owners WHERE (activity_id, owner_id) IN (VALUES {marks})"
            ),
        ] {
            execute(write.conn(), &sql, values.clone()).await?;
        }
    }
    let activities: BTreeSet<Id> = added.into_iter().map(|(activity, _)| activity).collect();
    for activity in activities {
        let event = EventDraft::new(CHANGED, activity).network(network);
        write.event(event.batch(run));
    }
    Ok(())
}

/// Whom the run that this one undoes added, each with the activity; not where others wrote since.
async fn added(write: &Write, run: Id) -> Result<BTreeSet<(Id, Id)>, DbErr> {
    let sql = "SELECT r.entry_id, r.changes FROM import_runs u JOIN import_rows r \
               ON r.run_id = u.undoes_id JOIN entries e ON e.id = r.entry_id \
               WHERE u.id = $1 AND r.status = 'changed' AND e.version = r.base_version + 1 \
               + CASE WHEN EXISTS (SELECT 1 FROM import_rows b WHERE b.run_id = u.id \
               AND b.entry_id = r.entry_id AND b.status = 'changed') THEN 1 ELSE 0 END";
    let mut found = BTreeSet::new();
    for row in query(write.conn(), sql, [Uuid::from(run).into()]).await? {
        if let Some(owner) = came(&row)? {
            found.insert((Id(row.try_get("", "entry_id")?), owner));
        }
    }
    Ok(found)
}

fn came(row: &Row) -> Result<Option<Id>, DbErr> {
    let changes: String = row.try_get("", "changes")?;
    let changes: Vec<Change> = serde_json::from_str(&changes).unwrap_or_default();
    let new = changes.iter().find(|own| own.field == "organiser_id");
    let new = new.filter(|own| own.old.is_empty());
    Ok(new.and_then(|own| own.new.parse().ok()))
}
