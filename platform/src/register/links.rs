//! Plain relations between entries; those with rules of their own have tables in their slice.

use ordit_kernel::Id;
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use crate::db::{Write, execute, query};

/// Lets one entry point to another, once.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn link(write: &Write, from: Id, relation: &str, to: Id) -> Result<(), DbErr> {
    let sql = "INSERT INTO links (id, from_id, relation, to_id) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (from_id, relation, to_id) DO NOTHING";
    let values = [
        Uuid::from(write.id()).into(),
        Uuid::from(from).into(),
        relation.into(),
        Uuid::from(to).into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

/// Where an entry points to by a relation.
///
/// # Errors
/// When the database cannot be reached.
pub async fn targets(
    on: &impl ConnectionTrait,
    from: Id,
    relation: &str,
) -> Result<Vec<Id>, DbErr> {
    let sql = "SELECT to_id FROM links WHERE from_id = $1 AND relation = $2 AND until IS NULL";
    let rows = query(on, sql, [Uuid::from(from).into(), relation.into()]).await?;
    rows.iter()
        .map(|row| row.try_get::<Uuid>("", "to_id").map(Id))
        .collect()
}

/// Ends a relation, whatever it points to.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn unlink(write: &Write, from: Id, relation: &str) -> Result<(), DbErr> {
    let sql = "DELETE FROM links WHERE from_id = $1 AND relation = $2";
    execute(
        write.conn(),
        sql,
        [Uuid::from(from).into(), relation.into()],
    )
    .await
    .map(drop)
}
