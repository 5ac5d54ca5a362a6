//! Queries about those whom the rows of a run that waits concern.

use std::collections::BTreeMap;

use ordit_kernel::{Id, Instant};
use ordit_platform::db::query;
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

/// The activities that a run would change, as they are (`a`, `e`) and as they would be (`s`, `t`).
const CHANGED: &str = "import_rows w \
                       JOIN staged_activities s ON s.run_id = w.run_id AND s.position = w.position \
                       JOIN staged_entries t ON t.run_id = w.run_id AND t.position = w.position \
                       JOIN activities a ON a.entry_id = s.entry_id \
                       JOIN entries e ON e.id = a.entry_id";
/// It does not take place any more.
const WILL_BE_OFF: &str = "(s.standing = 'cancelled' OR t.state = 'archived')";
const IS_OFF: &str = "(a.standing = 'cancelled' OR e.state = 'archived')";

/// How many of those who are registered and have an address an activity concerns that is off, on
/// after all or at another time or place, by that; nobody of what is over by then.
///
/// # Errors
/// When the database cannot be reached.
pub async fn news(
    on: &impl ConnectionTrait,
    run: Id,
    now: Instant,
) -> Result<Vec<(String, usize)>, DbErr> {
    let is_other = |column: &str| differs(&format!("s.{column}"), &format!("a.{column}"));
    let when = ["starts_on", "ends_on", "start_time", "end_time"].map(is_other);
    let sql = format!(
        "SELECT told, COUNT(*) AS people FROM (SELECT CASE \
         WHEN {WILL_BE_OFF} AND {IS_OFF} THEN 'nothing' \
         WHEN {WILL_BE_OFF} THEN 'off' \
         WHEN t.state <> 'published' OR s.standing NOT IN ('planned', 'announced') THEN 'nothing' \
         WHEN {IS_OFF} THEN 'again' \
         WHEN {} THEN 'moved' \
         WHEN r.mode = 'online' AND {} THEN 'moved' \
         WHEN r.mode <> 'online' AND ({} OR {}) THEN 'moved' \
         ELSE 'nothing' END AS told FROM {CHANGED} \
         JOIN registrations r ON r.activity_id = a.entry_id AND r.address IS NOT NULL \
         AND r.state IN ('pending', 'confirmed', 'waiting', 'offered') \
         WHERE w.run_id = $1 AND w.status = 'changed' \
         AND (s.last_at IS NULL OR s.last_at > $2)) concerned \
         WHERE told <> 'nothing' GROUP BY told ORDER BY told",
        when.join(" OR "),
        is_other("online_url"),
        is_other("venue"),
        differs("t.territory", "e.territory"),
    );
    let values = [Uuid::from(run).into(), now.0.into()];
    let rows = query(on, &sql, values).await?;
    rows.iter()
        .map(|row| {
            let people: i64 = row.try_get("", "people")?;
            let people = usize::try_from(people).unwrap_or_default();
            Ok((row.try_get("", "told")?, people))
        })
        .collect()
}

/// Two texts that may be missing are not the same.
fn differs(one: &str, other: &str) -> String {
    format!("COALESCE({one}, '') <> COALESCE({other}, '')")
}

/// The places that activities would have for which somebody waits; none where nothing limits them.
///
/// # Errors
/// When the database cannot be reached.
pub async fn waited_for(
    on: &impl ConnectionTrait,
    run: Id,
) -> Result<BTreeMap<Id, Option<i64>>, DbErr> {
    let sql = format!(
        "SELECT s.entry_id, s.capacity FROM {CHANGED} \
         WHERE w.run_id = $1 AND w.status = 'changed' AND NOT {WILL_BE_OFF} \
         AND EXISTS (SELECT 1 FROM registrations r WHERE r.activity_id = a.entry_id \
         AND r.state = 'waiting')"
    );
    let rows = query(on, &sql, [Uuid::from(run).into()]).await?;
    rows.iter()
        .map(|row| {
            Ok((
                Id(row.try_get("", "entry_id")?),
                row.try_get("", "capacity")?,
            ))
        })
        .collect()
}
