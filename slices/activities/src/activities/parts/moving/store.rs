//! Queries about programmes that follow their activities.

use std::collections::HashMap;

use ordit_kernel::{Id, PartialDate};
use ordit_members::rows_store::rows_of;
use ordit_platform::{
    db::{Write, chunks, execute, placeholders, query},
    import::{Answer, Change},
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{
    Piece,
    rules::{Shift, follows, shift},
};
use crate::activities::parts::store::read;

/// What of the programmes of these activities tells whether they fit.
///
/// # Errors
/// When the database cannot be reached.
pub async fn pieces_of(
    on: &impl ConnectionTrait,
    activities: &[Id],
) -> Result<HashMap<Id, Vec<Piece>>, DbErr> {
    let mut found: HashMap<Id, Vec<Piece>> = HashMap::new();
    for row in rows_of(on, "activity_parts", "activity_id", "id", activities).await? {
        let own = found
            .entry(Id(row.try_get("", "activity_id")?))
            .or_default();
        own.extend(Piece::of(&read(&row)?));
    }
    Ok(found)
}

/// What a run of activities makes follow: the days of their programmes, in the same write.
pub fn after(write: &mut Write, run: Id, _: Option<Id>) -> Answer<'_, ()> {
    Box::pin(async move {
        let shifts = shifts(write.conn(), run).await?;
        let moving: Vec<Id> = shifts.keys().copied().collect();
        let mut days: Vec<(Id, String)> = Vec::new();
        for row in rows_of(write.conn(), "activity_parts", "activity_id", "id", &moving).await? {
            let part = read(&row)?;
            let shift = shifts.get(&Id(row.try_get("", "activity_id")?));
            let Some((day, shift)) = part.starts_on.zip(shift) else {
                continue;
            };
            let later = follows(day, part.is_begun(), *shift);
            if later != day {
                days.push((part.id, later.to_string()));
            }
        }
        for chunk in chunks(&days) {
            put(write, chunk).await?;
        }
        Ok(())
    })
}

/// How far the activities move whose first day a run changed.
async fn shifts(on: &impl ConnectionTrait, run: Id) -> Result<HashMap<Id, Shift>, DbErr> {
    let sql = "SELECT entry_id, changes FROM import_rows WHERE run_id = $1 \
               AND status = 'changed' AND changes LIKE '%starts_on%'";
    let mut found = HashMap::new();
    for row in query(on, sql, [Uuid::from(run).into()]).await? {
        let changes: String = row.try_get("", "changes")?;
        let changes: Vec<Change> = serde_json::from_str(&changes).unwrap_or_default();
        let first = changes.iter().find(|change| change.field == "starts_on");
        let day = |text: &str| text.parse::<PartialDate>().ok();
        let moved = first.and_then(|change| shift(day(&change.old), day(&change.new)));
        if let Some(moved) = moved {
            found.insert(Id(row.try_get("", "entry_id")?), moved);
        }
    }
    Ok(found)
}

/// Writes the days of these parts, and that their forms are to be opened anew.
async fn put(write: &Write, days: &[(Id, String)]) -> Result<(), DbErr> {
    let cases = (0..days.len()).map(|at| format!("WHEN ${} THEN ${}", 2 * at + 1, 2 * at + 2));
    let sql = format!(
        "UPDATE activity_parts SET version = version + 1, starts_on = CASE id {} END \
         WHERE id IN ({})",
        cases.collect::<Vec<_>>().join(" "),
        placeholders(2 * days.len() + 1, days.len())
    );
    let own = |id: &Id| Value::from(Uuid::from(*id));
    let told = days
        .iter()
        .flat_map(|(id, day)| [own(id), day.as_str().into()]);
    let values = told.chain(days.iter().map(|(id, _)| own(id)));
    execute(write.conn(), &sql, values).await.map(drop)
}
