//! Queries about activities with those who hold them, as their rows see them.

use std::collections::BTreeMap;

use ordit_kernel::{Audience, Id, Scope};
use ordit_members::rows_store::{nameless, names_of};
use ordit_platform::{
    db::{Db, Reading, query},
    import::{Answer, Current, Currents, Known, Wanted},
};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::rules::CALLED;
use crate::activities::{
    archive::activity,
    store::{self as activities, NOT_OF_A_GROUP},
};

/// The activities that a network holds, wherever their home is; what only a group sees is not
/// there. One name comes back every year: a row finds its activity by its id, or by name and day.
pub fn known(db: &Db, network: Option<Id>, wanted: Wanted) -> Answer<'_, Vec<Known>> {
    Box::pin(async move {
        let all = format!(
            "SELECT e.id FROM activity_owners o JOIN entries e ON e.id = o.activity_id \
             WHERE o.owner_id = $1 AND e.state <> 'archived' AND {NOT_OF_A_GROUP}"
        );
        nameless(db.read(), network, (&all, "e.id"), wanted).await
    })
}

/// The same in the order of time; what has no date comes last.
///
/// # Errors
/// When the database cannot be reached.
pub async fn held(on: &impl ConnectionTrait, network: Id) -> Result<Vec<Id>, DbErr> {
    let sql = format!(
        "SELECT e.id FROM activity_owners o JOIN activities a ON a.entry_id = o.activity_id \
         JOIN entries e ON e.id = a.entry_id \
         WHERE o.owner_id = $1 AND e.state <> 'archived' AND {NOT_OF_A_GROUP} \
         ORDER BY CASE WHEN a.first_at IS NULL THEN 1 ELSE 0 END, a.first_at, e.id"
    );
    let rows = query(on, &sql, [Uuid::from(network).into()]).await?;
    rows.iter()
        .map(|row| row.try_get("", "id").map(Id))
        .collect()
}

/// These activities as they are now, with how those who hold them are called; of others than
/// those that the network holds, and of those that a group keeps to itself, nothing is told.
pub fn current<'a>(on: Reading<'a>, network: Option<Id>, ids: &'a [Id]) -> Answer<'a, Currents> {
    Box::pin(async move {
        let held = activities::activities_of(&on, ids).await?;
        let owners = held.values().flat_map(|own| &own.owners);
        let owners: Vec<Id> = owners.map(|owner| owner.id).collect();
        let names = names_of(&on, &owners).await?;
        let mut found = activities::current(on, network, ids).await?;
        found.retain(|_, current| is_told(current, network));
        for current in found.values_mut() {
            let own = owners_of(current);
            let called = names.iter().filter(|(id, _)| own.contains(id));
            let called: BTreeMap<&Id, &String> = called.collect();
            current.sheet.particulars[CALLED] = serde_json::to_value(called).unwrap_or_default();
        }
        Ok(found)
    })
}

fn owners_of(current: &Current) -> Vec<Id> {
    let own = activity(&current.sheet);
    own.owners.iter().map(|owner| owner.id).collect()
}

fn is_told(current: &Current, network: Option<Id>) -> bool {
    let is_of_group = match &current.sheet.audience {
        Audience::Scopes(scopes) => {
            !scopes.is_empty() && scopes.iter().all(|scope| matches!(scope, Scope::Group(_)))
        }
        _ => false,
    };
    let holds = |network: Id| owners_of(current).contains(&network);
    !is_of_group && network.is_none_or(holds)
}
