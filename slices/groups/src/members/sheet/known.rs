//! What a row names: the organisation, and whether the group with its id is the one it calls so.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use ordit_kernel::Id;
use ordit_members::{contacts::known::organisations, filled};
use ordit_platform::{
    db::{Db, chunks, placeholders, query},
    fold::fold,
    import::{Answer, LookedUp, Record},
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::rules::refusal;
use crate::groups::KIND;

/// Reads what each row names; a column that is not there says nothing.
pub fn lookup(db: &Db, network: Option<Id>, rows: Vec<Record>) -> Answer<'_, Vec<LookedUp>> {
    Box::pin(async move {
        let asked: Vec<Record> = rows.iter().map(organisation).collect();
        let found = organisations(db, network, &asked).await?;
        let named = named(db.read(), network, &rows).await?;
        let told = rows.iter().zip(found);
        Ok(told
            .map(|(row, found)| told_of(row, found, &named))
            .collect())
    })
}

/// What a row says of its organisation. Its id is no place of the group, so it is called apart.
fn organisation(row: &Record) -> Record {
    let columns = [
        ("organisation", "organisation"),
        ("organisation_id", "member_id"),
    ];
    columns
        .into_iter()
        .filter_map(|(key, own)| Some((key, filled(row, own)?)))
        .collect()
}

fn told_of(row: &Record, found: LookedUp, named: &Named) -> LookedUp {
    let mut told = LookedUp {
        refusals: found.refusals,
        ..LookedUp::default()
    };
    for (key, own) in [
        ("organisation", "organisation"),
        ("organisation_id", "member_id"),
    ] {
        if let Some(value) = found.values.get(key) {
            told.values.insert(own, value.clone());
        }
    }
    let names_nobody = told.values.is_empty() && told.refusals.is_empty();
    let says = ["role", "since", "until"];
    if names_nobody && says.iter().any(|field| filled(row, field).is_some()) {
        let refused = refusal(row, "organisation", "groups-sheet-refused-organisation");
        told.refusals.push(refused);
    }
    if is_another_s(row, named) {
        told.refusals
            .push(refusal(row, "name", "groups-sheet-refused-contradiction"));
    }
    told
}

/// The groups of a network by the names that rows give.
type Named = BTreeMap<String, HashSet<Id>>;

/// A row with the id of one group and the name of another means neither for sure.
fn is_another_s(row: &Record, named: &Named) -> bool {
    let id: Option<Id> = filled(row, "ordit_id").and_then(|id| id.parse().ok());
    let called = filled(row, "name").and_then(|name| named.get(&fold(&name)));
    id.zip(called)
        .is_some_and(|(id, called)| !called.contains(&id))
}

async fn named(
    on: &impl ConnectionTrait,
    network: Option<Id>,
    rows: &[Record],
) -> Result<Named, DbErr> {
    let mut found = Named::new();
    let Some(network) = network else {
        return Ok(found);
    };
    let with_id = rows.iter().filter(|row| filled(row, "ordit_id").is_some());
    let names: BTreeSet<String> = with_id
        .filter_map(|row| Some(fold(&filled(row, "name")?)))
        .collect();
    let names: Vec<String> = names.into_iter().collect();
    for chunk in chunks(&names) {
        let sql = format!(
            "SELECT e.id, t.folded_title FROM entry_texts t JOIN entries e ON e.id = t.entry_id \
             WHERE e.network_id = $1 AND e.kind || '' = $2 AND e.state <> 'archived' \
             AND t.folded_title IN ({})",
            placeholders(3, chunk.len())
        );
        let values = [Uuid::from(network).into(), KIND.into()].into_iter();
        let values = values.chain(chunk.iter().map(|name| Value::from(name.as_str())));
        for row in query(on, &sql, values).await? {
            let called = found.entry(row.try_get("", "folded_title")?).or_default();
            called.insert(Id(row.try_get("", "id")?));
        }
    }
    Ok(found)
}
