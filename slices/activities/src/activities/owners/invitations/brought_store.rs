//! Those whom a sheet names: whoever would be asked on the page is asked here too, and holds it once they say yes.

use std::collections::BTreeMap;

use futures::future::BoxFuture;
use ordit_kernel::Id;
use ordit_platform::db::{Write, execute, query};
use sea_orm::{DbErr, Value};
use uuid::Uuid;

use super::store;
use crate::activities::{
    CO_ORGANISES,
    owners::rules::{inviter, says_yes_for},
};

/// An activity and its home.
type Of = (Id, Id);

/// What a run of activities makes follow: nobody holds one because a sheet says so, unless whoever
/// brings it says yes for them. Whoever runs the program brings what is agreed already.
pub fn after<'a>(write: &'a mut Write, run: Id, _: Option<Id>) -> BoxFuture<'a, Result<(), DbErr>> {
    Box::pin(async move {
        let acting = write.acting().clone();
        if acting.is_operator {
            return Ok(());
        }
        let mut asked: BTreeMap<Of, Vec<Id>> = BTreeMap::new();
        for (of, (one, is_member)) in named(write, run).await? {
            if !says_yes_for(&acting, of.1, (one, is_member)) {
                asked.entry(of).or_default().push(one);
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

/// Who holds an activity since this run, each with whether they are a member of its home. Forms
/// tell them apart before they write.
async fn named(write: &Write, run: Id) -> Result<Vec<(Of, (Id, bool))>, DbErr> {
    let sql = "SELECT r.entry_id, r.earlier, e.network_id, o.owner_id, \
               (SELECT COUNT(*) FROM memberships m WHERE m.network_id = e.network_id \
               AND m.organisation_id = o.owner_id AND m.is_current \
               AND m.state NOT IN ('applied', 'left')) AS stays \
               FROM import_rows r JOIN import_runs n ON n.id = r.run_id AND n.origin <> 'form' \
               JOIN entries e ON e.id = r.entry_id \
               JOIN activity_owners o ON o.activity_id = r.entry_id AND o.owner_id <> e.network_id \
               WHERE r.run_id = $1 AND r.status IN ('new', 'changed')";
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
        found.push((of, (one, stays > 0)));
    }
    Ok(found)
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
