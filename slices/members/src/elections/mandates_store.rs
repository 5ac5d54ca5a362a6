//! Queries about the mandates that a council's election keeps in functions.

use ordit_kernel::Id;
use ordit_platform::db::{Row, Write, chunks, execute, placeholders, query};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

/// Notes that these are kept until a council has answered.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn keep(write: &Write, asking: Id, mandates: &[Id]) -> Result<(), DbErr> {
    for mandate in mandates {
        let sql = "INSERT INTO election_mandates (asking_id, mandate_id, is_ended) \
                   VALUES ($1, $2, $3)";
        let values: [Value; 3] = [
            Uuid::from(asking).into(),
            Uuid::from(*mandate).into(),
            false.into(),
        ];
        execute(write.conn(), sql, values).await?;
    }
    Ok(())
}

/// The mandates of an asking, each with whether the answer ended it.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of(on: &impl ConnectionTrait, asking: Id) -> Result<Vec<(Id, bool)>, DbErr> {
    let sql = "SELECT mandate_id, is_ended FROM election_mandates WHERE asking_id = $1 \
               ORDER BY mandate_id";
    let rows = query(on, sql, [Uuid::from(asking).into()]).await?;
    let read = |row: &Row| {
        let mandate = Id(row.try_get("", "mandate_id")?);
        Ok((mandate, row.try_get("", "is_ended")?))
    };
    rows.iter().map(read).collect()
}

/// Notes whether the answer ended a mandate.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn set_ended(
    write: &Write,
    asking: Id,
    mandate: Id,
    is_ended: bool,
) -> Result<(), DbErr> {
    let sql = "UPDATE election_mandates SET is_ended = $1 WHERE asking_id = $2 AND mandate_id = $3";
    let values: [Value; 3] = [
        is_ended.into(),
        Uuid::from(asking).into(),
        Uuid::from(mandate).into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

/// Those of these mandates that no other asking, of this network or another, still keeps.
///
/// # Errors
/// When the database cannot be reached.
pub async fn free(
    on: &impl ConnectionTrait,
    asking: Id,
    mandates: &[Id],
) -> Result<Vec<Id>, DbErr> {
    let mut free = mandates.to_vec();
    for chunk in chunks(mandates) {
        let marks = placeholders(2, chunk.len());
        let sql = format!(
            "SELECT m.mandate_id FROM election_mandates m \
             JOIN election_askings a ON a.id = m.asking_id WHERE a.id <> $1 \
             AND a.state IN ('asked', 'answered') AND m.mandate_id IN ({marks})"
        );
        let ids = chunk.iter().map(|id| Value::from(Uuid::from(*id)));
        let values = std::iter::once(Value::from(Uuid::from(asking))).chain(ids);
        for row in query(on, &sql, values).await? {
            let kept = Id(row.try_get("", "mandate_id")?);
            free.retain(|id| *id != kept);
        }
    }
    Ok(free)
}
