//! Which documents are evidence of which activity.

use ordit_kernel::Id;
use ordit_platform::{
    db::{Write, execute, query, query_one},
    events::EventDraft,
};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::EVIDENCED;

/// As many are named on the page.
const MOST: usize = 100;

/// The documents of an activity with their names and sessions, the latest first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn listed(
    on: &impl ConnectionTrait,
    activity: Id,
) -> Result<Vec<(Id, String, String)>, DbErr> {
    let sql = format!(
        "SELECT document_id, name, session FROM attendance_evidence WHERE activity_id = $1 \
         ORDER BY added_at DESC, document_id LIMIT {MOST}"
    );
    let rows = query(on, &sql, [Uuid::from(activity).into()]).await?;
    let document = |row: &ordit_platform::db::Row| {
        let id = Id(row.try_get("", "document_id")?);
        Ok((id, row.try_get("", "name")?, row.try_get("", "session")?))
    };
    rows.iter().map(document).collect()
}

/// Keeps a document with the list of a session.
///
/// # Errors
/// When the database cannot be reached.
pub async fn put(
    write: &mut Write,
    activity: Id,
    (document, name): (Id, &str),
    session: &str,
) -> Result<(), DbErr> {
    let sql = "INSERT INTO attendance_evidence (document_id, activity_id, name, session, added_at) \
               VALUES ($1, $2, $3, $4, $5)";
    let values = [
        Uuid::from(document).into(),
        Uuid::from(activity).into(),
        name.into(),
        session.into(),
        write.now().0.into(),
    ];
    execute(write.conn(), sql, values).await?;
    write.event(EventDraft::new(EVIDENCED, activity));
    Ok(())
}

/// Whether a document is evidence of this activity.
///
/// # Errors
/// When the database cannot be reached.
pub async fn is_of(on: &impl ConnectionTrait, activity: Id, document: Id) -> Result<bool, DbErr> {
    let sql = "SELECT document_id FROM attendance_evidence \
               WHERE activity_id = $1 AND document_id = $2";
    let values = [Uuid::from(activity).into(), Uuid::from(document).into()];
    Ok(query_one(on, sql, values).await?.is_some())
}
