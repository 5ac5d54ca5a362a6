//! What stands about the signed-in person besides their sessions.

use ordit_kernel::{Id, Instant, Mandate};
use sea_orm::{DbErr, Value};
use uuid::Uuid;

use crate::{
    db::{Db, Row, query},
    session::mandate,
};

/// A mandate in force, with its dates.
pub struct Held {
    pub mandate: Mandate,
    pub since: Instant,
    pub until: Option<Instant>,
}

pub async fn mandates(db: &Db, person: Id) -> Result<Vec<Held>, DbErr> {
    let sql = "SELECT id, role, network_id, organisation_id, in_functions, since, until \
               FROM mandates WHERE person_id = $1 AND since <= $2 \
               AND (until IS NULL OR until > $2) ORDER BY since, id LIMIT 500";
    let values: [Value; 2] = [Uuid::from(person).into(), db.effects().now().0.into()];
    let rows = query(db.read(), sql, values).await?;
    rows.iter()
        .filter_map(|row| held(row).transpose())
        .collect()
}

fn held(row: &Row) -> Result<Option<Held>, DbErr> {
    let Some(mandate) = mandate::read(row)? else {
        return Ok(None);
    };
    let until: Option<i64> = row.try_get("", "until")?;
    Ok(Some(Held {
        mandate,
        since: Instant(row.try_get("", "since")?),
        until: until.map(Instant),
    }))
}
