//! Queries about families that were recognised.

use ordit_kernel::{Id, PartialDate};
use ordit_members::rows_store::rows_of;
use ordit_platform::{
    db::{Row, Write, execute, query_one},
    events::EventDraft,
};
use sea_orm::{ConnectionTrait, DbErr};
use serde_json::json;
use uuid::Uuid;

use super::{RECOGNISED, Recognition, WITHDRAWN};
use crate::life;

/// All recognitions of a group, also those that were withdrawn.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_group(on: &impl ConnectionTrait, group: Id) -> Result<Vec<Recognition>, DbErr> {
    let rows = rows_of(on, "group_families", "group_id", "decided_on", &[group]).await?;
    rows.iter().map(read).collect()
}

/// Writes a recognition; tells whether the family was not recognised already.
///
/// # Errors
/// When the database cannot be reached.
pub async fn recognise(write: &mut Write, group: Id, new: &Recognition) -> Result<bool, DbErr> {
    let sql = "INSERT INTO group_families (id, group_id, family, decided_by, decided_on, note) \
               VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING";
    let values = [
        Uuid::from(new.id).into(),
        Uuid::from(group).into(),
        new.family.as_str().into(),
        new.decided_by.as_str().into(),
        new.decided_on.to_string().into(),
        new.note.clone().into(),
    ];
    if execute(write.conn(), sql, values).await? == 0 {
        return Ok(false);
    }
    note(write, RECOGNISED, group, &new.family).await?;
    Ok(true)
}

/// Withdraws a recognition; tells whether it still held.
///
/// # Errors
/// When the database cannot be reached.
pub async fn withdraw(write: &mut Write, group: Id, recognition: Id) -> Result<bool, DbErr> {
    let today = PartialDate::Day(write.now().day()).to_string();
    let sql = "UPDATE group_families SET withdrawn_on = $3 \
               WHERE id = $1 AND group_id = $2 AND withdrawn_on IS NULL";
    let values = [
        Uuid::from(recognition).into(),
        Uuid::from(group).into(),
        today.into(),
    ];
    if execute(write.conn(), sql, values).await? == 0 {
        return Ok(false);
    }
    let sql = "SELECT family FROM group_families WHERE id = $1";
    let row = query_one(write.conn(), sql, [Uuid::from(recognition).into()]).await?;
    let family: Option<String> = row.map(|row| row.try_get("", "family")).transpose()?;
    note(write, WITHDRAWN, group, &family.unwrap_or_default()).await?;
    Ok(true)
}

async fn note(write: &mut Write, verb: &'static str, group: Id, family: &str) -> Result<(), DbErr> {
    let network = life::store::home(write.conn(), group).await?;
    let event = EventDraft::new(verb, group).network(network);
    write.event(event.data(json!({ "family": family })));
    Ok(())
}

fn read(row: &Row) -> Result<Recognition, DbErr> {
    let date = |text: String| text.parse().unwrap_or(PartialDate::Unknown);
    let withdrawn: Option<String> = row.try_get("", "withdrawn_on")?;
    Ok(Recognition {
        id: Id(row.try_get("", "id")?),
        family: row.try_get("", "family")?,
        decided_by: row.try_get("", "decided_by")?,
        decided_on: date(row.try_get("", "decided_on")?),
        note: row.try_get("", "note")?,
        withdrawn_on: withdrawn.map(date),
    })
}
