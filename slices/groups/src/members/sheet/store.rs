//! Queries about groups with who is in them, as their rows see them.

use std::collections::{HashMap, HashSet};

use futures::future::BoxFuture;
use ordit_kernel::{Id, PartialDate};
use ordit_platform::{
    db::{Db, Reading, chunks, placeholders, query},
    fold::fold,
    import::{Current, Known, Wanted},
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::Stay;
use crate::groups::{self, KIND, Member, store::members_of};

/// The groups whose members a network's lists may say: its own, but for those that keep who they
/// are to themselves and look after it themselves.
pub fn known(
    db: &Db,
    network: Option<Id>,
    wanted: Wanted,
) -> BoxFuture<'_, Result<Vec<Known>, DbErr>> {
    Box::pin(async move {
        let Some(network) = network else {
            return Ok(Vec::new());
        };
        let mut all = ordit_members::known_of_kind(db, KIND, Some(network), wanted).await?;
        let open = open_to(db.read(), network).await?;
        all.retain(|one| open.contains(&one.id));
        Ok(all)
    })
}

async fn open_to(on: &impl ConnectionTrait, network: Id) -> Result<HashSet<Id>, DbErr> {
    let sql = "SELECT e.id FROM entries e JOIN network_groups g ON g.entry_id = e.id \
               WHERE e.network_id = $1 AND e.kind = $2 AND e.state <> 'archived' \
               AND NOT (g.is_sensitive AND EXISTS (SELECT 1 FROM group_members m \
               WHERE m.group_id = e.id AND m.standing = 'in' \
               AND m.member_role = 'coordinator'))";
    let rows = query(on, sql, [Uuid::from(network).into(), KIND.into()]).await?;
    rows.iter()
        .map(|row| row.try_get("", "id").map(Id))
        .collect()
}

/// These groups as they are now, with everybody's times in them.
pub fn current<'a>(
    on: Reading<'a>,
    network: Option<Id>,
    ids: &'a [Id],
) -> BoxFuture<'a, Result<HashMap<Id, Current>, DbErr>> {
    Box::pin(async move {
        let mut members = members_of(&on, ids).await?;
        let organisations: HashSet<Id> = members
            .values()
            .flatten()
            .map(|member| member.organisation)
            .collect();
        let names = names(&on, &organisations.into_iter().collect::<Vec<_>>()).await?;
        let mut currents = groups::store::current(on, network, ids).await?;
        for (id, current) in &mut currents {
            let members = members.remove(id).unwrap_or_default();
            let mut stays: Vec<Stay> = members.iter().map(|one| stay(one, &names)).collect();
            stays.sort_by_key(|stay| {
                let since = stay.since.and_then(PartialDate::earliest);
                (fold(&stay.label), since, stay.id)
            });
            current.sheet.particulars["members"] = serde_json::to_value(&stays).unwrap_or_default();
        }
        Ok(currents)
    })
}

fn stay(member: &Member, names: &HashMap<Id, String>) -> Stay {
    let label = names.get(&member.organisation).cloned();
    Stay {
        id: member.id,
        organisation: member.organisation,
        label: label.unwrap_or_default(),
        role: member.role.clone(),
        standing: member.standing.clone(),
        since: member.since,
        until: member.until,
    }
}

/// How these are called in their own language.
async fn names(on: &impl ConnectionTrait, ids: &[Id]) -> Result<HashMap<Id, String>, DbErr> {
    let mut found = HashMap::new();
    for chunk in chunks(ids) {
        let sql = format!(
            "SELECT e.id, t.title FROM entries e JOIN entry_texts t ON t.entry_id = e.id \
             AND t.lang = e.lang WHERE e.id IN ({})",
            placeholders(1, chunk.len())
        );
        let values = chunk.iter().map(|id| Value::from(Uuid::from(*id)));
        for row in query(on, &sql, values).await? {
            found.insert(Id(row.try_get("", "id")?), row.try_get("", "title")?);
        }
    }
    Ok(found)
}
