//! Queries about what organisations seek from a group.

use std::collections::HashMap;

use ordit_kernel::Id;
use ordit_members::rows_store::rows_of;
use ordit_platform::{
    db::{Write, execute},
    events::EventDraft,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::NOTED;
use crate::inside::Inside;

/// What each organisation seeks from a group.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_group(on: &impl ConnectionTrait, group: Id) -> Result<HashMap<Id, String>, DbErr> {
    let mut aims = HashMap::new();
    for row in rows_of(on, "group_aims", "group_id", "organisation_id", &[group]).await? {
        let organisation = Id(row.try_get("", "organisation_id")?);
        aims.insert(organisation, row.try_get("", "aim")?);
    }
    Ok(aims)
}

/// Notes what an organisation seeks, in place of what it sought before.
///
/// # Errors
/// When the database cannot be reached.
pub async fn note(
    write: &mut Write,
    inside: &Inside,
    organisation: Id,
    aim: &str,
) -> Result<(), DbErr> {
    let sql = "INSERT INTO group_aims (group_id, organisation_id, aim, noted_at, noted_by) \
               VALUES ($1, $2, $3, $4, $5) ON CONFLICT (group_id, organisation_id) \
               DO UPDATE SET aim = excluded.aim, noted_at = excluded.noted_at, \
               noted_by = excluded.noted_by";
    let values: [Value; 5] = [
        Uuid::from(inside.id).into(),
        Uuid::from(organisation).into(),
        aim.into(),
        write.now().0.into(),
        write.acting().person.map(Uuid::from).into(),
    ];
    execute(write.conn(), sql, values).await?;
    write.event(EventDraft::new(NOTED, inside.id).network(inside.network));
    Ok(())
}
