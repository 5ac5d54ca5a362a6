//! Queries about what groups were given and used.

use ordit_kernel::{Id, Money, PartialDate};
use ordit_platform::{
    db::{Row, Write, execute, query},
    events::EventDraft,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use serde_json::json;
use uuid::Uuid;

use super::{NOTED, REMOVED, RESTORED, Resource};
use crate::inside::Inside;

/// What a group was given and used, the latest first, at most so many lines.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_group(
    on: &impl ConnectionTrait,
    group: Id,
    most: usize,
) -> Result<Vec<Resource>, DbErr> {
    let sql = format!(
        "SELECT * FROM group_resources WHERE group_id = $1 \
         ORDER BY year DESC, happened_on DESC, id DESC LIMIT {most}"
    );
    let rows = query(on, &sql, [Uuid::from(group).into()]).await?;
    rows.iter().map(read).collect()
}

/// Notes something given or used; the same form sent twice is one.
///
/// # Errors
/// When the database cannot be reached.
pub async fn add(write: &mut Write, inside: &Inside, resource: &Resource) -> Result<(), DbErr> {
    let sql = "INSERT INTO group_resources (id, group_id, flow, what, agreement, happened_on, \
               year, money_cents, minutes, is_removed, made_at, made_by) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) \
               ON CONFLICT (id) DO NOTHING";
    let values: [Value; 12] = [
        Uuid::from(resource.id).into(),
        Uuid::from(inside.id).into(),
        resource.flow.as_str().into(),
        resource.what.as_str().into(),
        resource.agreement.clone().into(),
        resource.on.to_string().into(),
        resource.year.into(),
        resource.money.0.into(),
        resource.minutes.into(),
        false.into(),
        write.now().0.into(),
        write.acting().person.map(Uuid::from).into(),
    ];
    if execute(write.conn(), sql, values).await? > 0 {
        note(write, NOTED, inside, resource.id);
    }
    Ok(())
}

/// Takes a line out of the account, or puts it back; tells whether it is there.
///
/// # Errors
/// When the database cannot be reached.
pub async fn set_removed(
    write: &mut Write,
    inside: &Inside,
    id: Id,
    is_removed: bool,
) -> Result<bool, DbErr> {
    let sql = "UPDATE group_resources SET is_removed = $1 WHERE id = $2 AND group_id = $3";
    let values: [Value; 3] = [
        is_removed.into(),
        Uuid::from(id).into(),
        Uuid::from(inside.id).into(),
    ];
    let is_there = execute(write.conn(), sql, values).await? > 0;
    if is_there {
        note(
            write,
            if is_removed { REMOVED } else { RESTORED },
            inside,
            id,
        );
    }
    Ok(is_there)
}

fn note(write: &mut Write, verb: &'static str, inside: &Inside, id: Id) {
    let event = EventDraft::new(verb, inside.id)
        .network(inside.network)
        .data(json!({ "resource": id.to_string() }));
    write.event(event);
}

fn read(row: &Row) -> Result<Resource, DbErr> {
    let on: String = row.try_get("", "happened_on")?;
    Ok(Resource {
        id: Id(row.try_get("", "id")?),
        flow: row.try_get("", "flow")?,
        what: row.try_get("", "what")?,
        agreement: row.try_get("", "agreement")?,
        on: on.parse().unwrap_or(PartialDate::Unknown),
        year: row.try_get("", "year")?,
        money: Money(row.try_get("", "money_cents")?),
        minutes: row.try_get("", "minutes")?,
        is_removed: row.try_get("", "is_removed")?,
    })
}
