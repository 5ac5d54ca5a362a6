//! Queries about allies.

use std::collections::HashMap;

use futures::future::BoxFuture;
use ordit_kernel::Id;
use ordit_platform::{
    db::{Reading, Row, chunks, placeholders, query},
    import::Current,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{Ally, noun, work};
use crate::organisations;

/// These organisations as they are now, with what a network knows of them as allies.
pub fn current<'a>(
    on: Reading<'a>,
    network: Option<Id>,
    ids: &'a [Id],
) -> BoxFuture<'a, Result<HashMap<Id, Current>, DbErr>> {
    Box::pin(async move {
        let (allies, mut work) = match network {
            Some(network) => (
                known_to(&on, network, ids).await?,
                work::store::of_network(&on, network).await?,
            ),
            None => Default::default(),
        };
        let mut found = organisations::store::current(on, network, ids).await?;
        for current in found.values_mut() {
            let id = current.sheet.id;
            noun::into_record(allies.get(&id), &mut current.record);
            if allies.contains_key(&id) {
                let work = work.remove(&id).unwrap_or_default();
                noun::work_into_record(&work, &mut current.record);
            }
        }
        Ok(found)
    })
}

/// Those of these organisations that are allies of a network.
///
/// # Errors
/// When the database cannot be reached.
pub async fn known_to(
    on: &impl ConnectionTrait,
    network: Id,
    ids: &[Id],
) -> Result<HashMap<Id, Ally>, DbErr> {
    let mut found = HashMap::new();
    for chunk in chunks(ids) {
        let marks = placeholders(2, chunk.len());
        let sql =
            format!("SELECT * FROM allies WHERE network_id = $1 AND organisation_id IN ({marks})");
        let network = Value::from(Uuid::from(network));
        let ids = chunk.iter().map(|id| Value::from(Uuid::from(*id)));
        for row in query(on, &sql, std::iter::once(network).chain(ids)).await? {
            let ally = read(&row)?;
            found.insert(ally.organisation, ally);
        }
    }
    Ok(found)
}

/// The allies of a network.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_network(on: &impl ConnectionTrait, network: Id) -> Result<Vec<Ally>, DbErr> {
    let sql = "SELECT * FROM allies WHERE network_id = $1 ORDER BY organisation_id";
    let rows = query(on, sql, [Uuid::from(network).into()]).await?;
    rows.iter().map(read).collect()
}

/// The networks of which these organisations are allies.
///
/// # Errors
/// When the database cannot be reached.
pub async fn networks_of(
    on: &impl ConnectionTrait,
    ids: &[Id],
) -> Result<HashMap<Id, Vec<Id>>, DbErr> {
    let mut found: HashMap<Id, Vec<Id>> = HashMap::new();
    for chunk in chunks(ids) {
        let marks = placeholders(1, chunk.len());
        let sql = format!(
            "SELECT organisation_id, network_id FROM allies WHERE organisation_id IN ({marks}) \
             ORDER BY network_id"
        );
        let values = chunk.iter().map(|id| Value::from(Uuid::from(*id)));
        for row in query(on, &sql, values).await? {
            let network = Id(row.try_get("", "network_id")?);
            found
                .entry(Id(row.try_get("", "organisation_id")?))
                .or_default()
                .push(network);
        }
    }
    Ok(found)
}

fn read(row: &Row) -> Result<Ally, DbErr> {
    let since: Option<String> = row.try_get("", "since")?;
    Ok(Ally {
        network: Id(row.try_get("", "network_id")?),
        organisation: Id(row.try_get("", "organisation_id")?),
        ally_kind: row.try_get("", "ally_kind")?,
        since: since.and_then(|text| text.parse().ok()),
        note: row.try_get("", "note")?,
        source: row.try_get("", "source")?,
        source_url: row.try_get("", "source_url")?,
    })
}
