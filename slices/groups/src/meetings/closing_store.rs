//! What a group holds when it becomes sensitive: seen from then on by whoever is in it, and by nobody else.

use std::collections::BTreeMap;

use futures::future::BoxFuture;
use ordit_activities::activities::{CHANGED, store::activities_of};
use ordit_kernel::{Audience, Id, Scope};
use ordit_platform::{
    db::{Write, query},
    events::EventDraft,
    register::{self, Saved},
};
use sea_orm::DbErr;
use uuid::Uuid;

use super::HELD_BY;

/// What a run of groups makes follow: no meeting of a sensitive one stays open to others.
pub fn after<'a>(write: &'a mut Write, run: Id) -> BoxFuture<'a, Result<(), DbErr>> {
    Box::pin(async move {
        let open = open(write, run).await?;
        let ids: Vec<Id> = open.keys().copied().collect();
        let mut activities = activities_of(write.conn(), &ids).await?;
        for mut sheet in register::load(write.conn(), &ids).await? {
            let (Some(group), Some(activity)) = (open.get(&sheet.id), activities.remove(&sheet.id))
            else {
                continue;
            };
            sheet.audience = Audience::Scopes([Scope::Group(*group)].into());
            sheet.particulars =
                serde_json::to_value(&activity).map_err(|error| DbErr::Json(error.to_string()))?;
            if register::update(write, &sheet, Some(run)).await? == Saved::Conflict {
                return Err(DbErr::Custom("a meeting changed meanwhile".to_owned()));
            }
            let event = EventDraft::new(CHANGED, sheet.id).network(sheet.network);
            write.event(event.batch(run));
        }
        Ok(())
    })
}

/// What sensitive groups of a run hold and others see too, with the group.
async fn open(write: &Write, run: Id) -> Result<BTreeMap<Id, Id>, DbErr> {
    let sql = "SELECT l.from_id, l.to_id FROM links l \
               JOIN network_groups g ON g.entry_id = l.to_id AND g.is_sensitive \
               JOIN entries e ON e.id = l.from_id \
               WHERE l.relation = $2 AND l.to_id IN (SELECT entry_id FROM import_rows \
               WHERE run_id = $1 AND status IN ('new', 'changed')) \
               AND (NOT EXISTS (SELECT 1 FROM entry_audiences s WHERE s.entry_id = e.id) \
               OR EXISTS (SELECT 1 FROM entry_audiences s WHERE s.entry_id = e.id \
               AND s.scope NOT LIKE 'group:%'))";
    let values = [Uuid::from(run).into(), HELD_BY.into()];
    let rows = query(write.conn(), sql, values).await?;
    rows.iter()
        .map(|row| {
            Ok((
                Id(row.try_get("", "from_id")?),
                Id(row.try_get("", "to_id")?),
            ))
        })
        .collect()
}
