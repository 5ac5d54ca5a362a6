//! What becomes of the registrations of somebody who is erased: their places go to who is next.

use std::collections::BTreeSet;

use futures::future::BoxFuture;
use ordit_kernel::Id;
use ordit_platform::{
    db::{Turn, Write, execute, placeholders, query},
    events::EventDraft,
    privacy::Erasing,
};
use sea_orm::{DbErr, Value};
use serde_json::json;
use uuid::Uuid;

use super::{CHANGED, State, counter::put_settling};

/// Cancels what is not over, forgets who it was, and has the free places given away.
pub fn erase(erasing: Erasing<'_>) -> BoxFuture<'_, Result<(), DbErr>> {
    Box::pin(async move {
        let Erasing { write, subject, .. } = erasing;
        if subject.addresses.is_empty() {
            return Ok(());
        }
        // Of several activities at once: whoever took one turn after the other might wait for ever.
        write.take_turn(Turn::Registration).await?;
        let cancelled = cancel(write, &subject.addresses).await?;
        let (marks, values) = among(&subject.addresses, 1);
        let sql = format!(
            "UPDATE registrations SET name = '', address = NULL, folded_address = NULL, \
             gender = NULL, client = '' WHERE folded_address IN ({marks})"
        );
        execute(write.conn(), &sql, values).await?;
        let mut activities = BTreeSet::new();
        for (registration, activity, network) in cancelled {
            let data = json!({ "registration": registration, "state": State::Cancelled.code() });
            let event = EventDraft::new(CHANGED, activity).network(network);
            write.event(event.data(data));
            activities.insert(activity);
        }
        let now = write.now();
        for activity in activities {
            put_settling(write, activity, now).await?;
        }
        Ok(())
    })
}

/// Those that held a place or waited for one in what is not over, with their activity and its
/// network.
async fn cancel(write: &Write, addresses: &[String]) -> Result<Vec<(Id, Id, Option<Id>)>, DbErr> {
    let now = || Value::from(write.now().0);
    let (marks, of) = among(addresses, 2);
    let sql = format!(
        "SELECT r.id, r.activity_id, e.network_id FROM registrations r \
         JOIN entries e ON e.id = r.activity_id JOIN activities a ON a.entry_id = r.activity_id \
         WHERE r.folded_address IN ({marks}) \
         AND r.state IN ('pending', 'confirmed', 'waiting', 'offered') \
         AND (a.last_at IS NULL OR a.last_at > $1)"
    );
    let values = std::iter::once(now()).chain(of);
    let rows = query(write.conn(), &sql, values).await?;
    let mut found = Vec::new();
    for row in &rows {
        let network: Option<Uuid> = row.try_get("", "network_id")?;
        let activity = Id(row.try_get("", "activity_id")?);
        found.push((Id(row.try_get("", "id")?), activity, network.map(Id)));
    }
    if !found.is_empty() {
        let marks = placeholders(2, found.len());
        let sql = format!(
            "UPDATE registrations SET state = 'cancelled', state_at = $1, offered_until = NULL \
             WHERE id IN ({marks})"
        );
        let ids = found.iter().map(|(id, ..)| Value::from(Uuid::from(*id)));
        let values = std::iter::once(now()).chain(ids);
        execute(write.conn(), &sql, values).await?;
    }
    Ok(found)
}

fn among(addresses: &[String], first: usize) -> (String, Vec<Value>) {
    let values = addresses.iter().map(|address| address.as_str().into());
    (placeholders(first, addresses.len()), values.collect())
}
