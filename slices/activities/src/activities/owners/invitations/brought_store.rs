//! Those whom rows name: whoever would be asked on the page is asked, and whoever is put there is told.

use std::collections::{BTreeMap, BTreeSet};

use futures::future::BoxFuture;
use ordit_kernel::Id;
use ordit_platform::{
    db::{Write, execute, query},
    events::EventDraft,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::store;
use crate::activities::{
    CO_ORGANISES,
    owners::{
        ADDED,
        rules::{inviter, is_own, says_yes_for},
    },
};

/// An activity and its home.
type Of = (Id, Id);

/// Somebody who holds an activity since a run.
struct New {
    of: Of,
    one: Id,
    /// They are a member of its home.
    is_member: bool,
    /// Where the row comes from.
    origin: String,
}

/// What a run of activities makes follow: nobody holds one because a sheet says so, unless whoever
/// brings it says yes for them; then they are told. Whoever runs the program brings what is agreed
/// already.
pub fn after<'a>(write: &'a mut Write, run: Id, _: Option<Id>) -> BoxFuture<'a, Result<(), DbErr>> {
    Box::pin(async move {
        let acting = write.acting().clone();
        if acting.is_operator {
            return Ok(());
        }
        let mut asked: BTreeMap<Of, Vec<Id>> = BTreeMap::new();
        let mut told: BTreeSet<Id> = BTreeSet::new();
        for new in named(write, run).await? {
            let (of, one) = (new.of, new.one);
            // Forms tell apart before they write who is asked.
            if new.origin != "form" && !says_yes_for(&acting, of.1, (one, new.is_member)) {
                asked.entry(of).or_default().push(one);
                continue;
            }
            // The dates of a series are told once.
            let is_told = new.origin == "list" && told.contains(&one);
            if !is_told && !is_own(&acting, one) {
                write.event(EventDraft::new(ADDED, of.0).network(of.1).other(one));
                told.insert(one);
            }
        }
        for ((activity, home), ones) in asked {
            for one in &ones {
                take_out(write, activity, *one).await?;
            }
            let by = inviter(&acting, home, []);
            store::ask(write, (activity, home, by), (&ones, false)).await?;
        }
        Ok(())
    })
}

/// Who holds an activity since this run.
async fn named(write: &Write, run: Id) -> Result<Vec<New>, DbErr> {
    let sql = "SELECT r.entry_id, r.earlier, e.network_id, o.owner_id, n.origin, \
               (SELECT COUNT(*) FROM memberships m WHERE m.network_id = e.network_id \
               AND m.organisation_id = o.owner_id AND m.is_current \
               AND m.state NOT IN ('applied', 'left')) AS stays \
               FROM import_rows r JOIN import_runs n ON n.id = r.run_id \
               JOIN entries e ON e.id = r.entry_id \
               JOIN activity_owners o ON o.activity_id = r.entry_id AND o.owner_id <> e.network_id \
               WHERE r.run_id = $1 AND r.status IN ('new', 'changed') ORDER BY r.position";
    let mut found = Vec::new();
    for row in query(write.conn(), sql, [Uuid::from(run).into()]).await? {
        let one = Id(row.try_get("", "owner_id")?);
        let earlier: Option<String> = row.try_get("", "earlier")?;
        if before(earlier.as_deref()).contains(&one) {
            continue;
        }
        let of = (
            Id(row.try_get("", "entry_id")?),
            Id(row.try_get("", "network_id")?),
        );
        let stays: i64 = row.try_get("", "stays")?;
        found.push(New {
            of,
            one,
            is_member: stays > 0,
            origin: row.try_get("", "origin")?,
        });
    }
    Ok(found)
}

/// Who would hold an activity once a run that waits is written and holds none now, each with the
/// home of it, and whether they are a member there.
///
/// # Errors
/// When the database cannot be reached.
pub async fn would_hold(
    on: &impl ConnectionTrait,
    run: Id,
) -> Result<Vec<(Id, (Id, bool))>, DbErr> {
    let sql = "SELECT DISTINCT t.network_id, s.owner_id, \
               (SELECT COUNT(*) FROM memberships m WHERE m.network_id = t.network_id \
               AND m.organisation_id = s.owner_id AND m.is_current \
               AND m.state NOT IN ('applied', 'left')) AS stays FROM import_rows w \
               JOIN staged_activity_owners s ON s.run_id = w.run_id AND s.position = w.position \
               JOIN staged_entries t ON t.run_id = w.run_id AND t.position = w.position \
               WHERE w.run_id = $1 AND w.status IN ('new', 'changed') \
               AND s.owner_id <> t.network_id AND NOT EXISTS (SELECT 1 FROM activity_owners o \
               WHERE o.activity_id = s.activity_id AND o.owner_id = s.owner_id)";
    let rows = query(on, sql, [Uuid::from(run).into()]).await?;
    rows.iter()
        .map(|row| {
            let stays: i64 = row.try_get("", "stays")?;
            let one = Id(row.try_get("", "owner_id")?);
            Ok((Id(row.try_get("", "network_id")?), (one, stays > 0)))
        })
        .collect()
}

/// Who held it before the run.
fn before(earlier: Option<&str>) -> Vec<Id> {
    let record: Option<BTreeMap<String, String>> =
        earlier.and_then(|text| serde_json::from_str(text).ok());
    let ids = record.and_then(|record| record.get("co_organiser_ids").cloned());
    let ids = ids.unwrap_or_default();
    ids.split(';').filter_map(|id| id.parse().ok()).collect()
}

async fn take_out(write: &Write, activity: Id, one: Id) -> Result<(), DbErr> {
    let both = || [activity, one].map(|id| Value::from(Uuid::from(id)));
    let sql = "DELETE FROM activity_owners WHERE activity_id = $1 AND owner_id = $2";
    execute(write.conn(), sql, both()).await?;
    let sql = "DELETE FROM links WHERE to_id = $1 AND from_id = $2 AND relation = $3";
    let relation = Value::from(CO_ORGANISES);
    let values = both().into_iter().chain([relation]);
    execute(write.conn(), sql, values).await.map(drop)
}
