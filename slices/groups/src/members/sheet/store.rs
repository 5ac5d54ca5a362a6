//! Queries about groups with who is in them, as their rows see them.

use std::collections::{BTreeMap, HashMap, HashSet};

use futures::future::BoxFuture;
use ordit_kernel::{Id, PartialDate};
use ordit_members::rows_store::names_of;
use ordit_platform::{
    db::{Db, Reading},
    fold::fold,
    import::{Current, Known, Wanted},
};
use sea_orm::DbErr;

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
        let open = groups::store::of_network(db.read(), network).await?;
        all.retain(|one| open.get(&one.id).is_some_and(|state| state != "archived"));
        Ok(all)
    })
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
        let names = names_of(&on, &organisations.into_iter().collect::<Vec<_>>()).await?;
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

fn stay(member: &Member, names: &BTreeMap<Id, String>) -> Stay {
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
