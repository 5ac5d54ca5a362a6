//! What many people may do now, for whoever writes to them without their asking.

use std::collections::HashMap;

use ordit_kernel::{Acting, Id, Instant};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{as_person, mandate};
use crate::db::{chunks, placeholders, query};

/// Each of these people with the mandates in force at an instant; acting for no organisation yet.
///
/// # Errors
/// When the database cannot be reached.
pub async fn acting_of(
    on: &impl ConnectionTrait,
    people: &[Id],
    at: Instant,
) -> Result<HashMap<Id, Acting>, DbErr> {
    let mut all: HashMap<Id, Acting> = people.iter().map(|id| (*id, as_person(*id))).collect();
    for chunk in chunks(people) {
        let sql = format!(
            "SELECT person_id, id, role, network_id, organisation_id, in_functions FROM mandates \
             WHERE since <= $1 AND (until IS NULL OR until > $2) AND person_id IN ({})",
            placeholders(3, chunk.len())
        );
        let instants: [Value; 2] = [at.0.into(), at.0.into()];
        let ids = chunk.iter().map(|id| Uuid::from(*id).into());
        for row in query(on, &sql, instants.into_iter().chain(ids)).await? {
            let person = Id(row.try_get("", "person_id")?);
            if let Some(acting) = all.get_mut(&person) {
                acting.mandates.extend(mandate::read(&row)?);
            }
        }
    }
    Ok(all)
}
