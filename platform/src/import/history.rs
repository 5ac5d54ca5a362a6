//! What others changed in an entry since a person looked at it, as far as it came by this door.

use std::collections::BTreeMap;

use ordit_kernel::Id;
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::{Change, Current, Record, is_identity, store};
use crate::db::query;

/// What came of putting a row beside the changes that others made meanwhile.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Since {
    /// The values that the person really touched; nobody else touched the same.
    Apart(Record),
    /// Both touched the same field and mean different things.
    Conflict,
}

/// The changes of an entry from a version on, oldest first, with whether they are all known.
pub(super) async fn changes_since(
    on: &impl ConnectionTrait,
    entry: Id,
    base_version: i64,
    current_version: i64,
) -> Result<Option<Vec<Change>>, DbErr> {
    let sql = "SELECT r.base_version, r.changes FROM import_rows r \
               JOIN import_runs i ON i.id = r.run_id \
               WHERE r.entry_id = $1 AND r.base_version >= $2 AND r.status = 'changed' \
               AND i.state = 'written' ORDER BY r.base_version";
    let rows = query(on, sql, [Uuid::from(entry).into(), base_version.into()]).await?;
    let mut changes: Vec<Change> = Vec::new();
    for row in &rows {
        changes.extend(store::json::read::<Vec<Change>>(row, "changes")?);
    }
    let steps = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    Ok((steps == current_version - base_version).then_some(changes))
}

/// Keeps what others wrote where the person did not touch it. Where the changes are not all
/// known, every difference counts as touched by both.
pub(super) fn reconcile(values: Record, current: &Current, changes: Option<&[Change]>) -> Since {
    let mut before: BTreeMap<&str, &str> = BTreeMap::new();
    for change in changes.unwrap_or_default() {
        before.entry(&change.field).or_insert(&change.old);
    }
    let mut touched = Record::new();
    for (key, value) in values {
        let now = current.record.get(key).map_or("", String::as_str);
        match (before.get(key), changes) {
            _ if is_identity(key) => drop(touched.insert(key, value)),
            _ if now == value => {}
            (Some(old), _) if **old == value => {}
            (None, Some(_)) => drop(touched.insert(key, value)),
            _ => return Since::Conflict,
        }
    }
    Since::Apart(touched)
}
