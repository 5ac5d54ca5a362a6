//! Documents that mails bring along: kept once for all mails of an act, read when one is sent.

use ordit_kernel::Id;
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::rules::State;
use crate::{
    db::{SqlMigration, Write, execute, query, query_one},
    files,
};

/// The table of what is enclosed.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261123_001110_platform_mail_enclosures",
    sql: include_str!("enclosures.sql"),
};

/// All that a mail brings along has at most so many bytes: many servers take no more than 20 MB,
/// and what is enclosed grows by a third on its way.
pub const MOST_ENCLOSED_BYTES: u64 = 10_000_000;

/// A document on its way.
#[derive(Debug)]
pub(super) struct Enclosed {
    pub name: String,
    pub content_type: String,
    pub bytes: Vec<u8>,
}

/// Has every mail of this act bring these documents along, in this order.
///
/// # Errors
/// When the database cannot be reached.
pub async fn enclose(write: &Write, batch: Id, documents: &[Id]) -> Result<(), DbErr> {
    for (position, document) in (0_i64..).zip(documents) {
        let sql =
            "INSERT INTO mail_enclosures (batch_id, document_id, position) VALUES ($1, $2, $3)";
        let values: [Value; 3] = [
            Uuid::from(batch).into(),
            Uuid::from(*document).into(),
            position.into(),
        ];
        execute(write.conn(), sql, values).await?;
    }
    Ok(())
}

/// Whether a mail that has not gone yet brings this document along.
///
/// # Errors
/// When the database cannot be reached.
pub async fn is_to_be_sent(write: &Write, document: Id) -> Result<bool, DbErr> {
    let sql = "SELECT 1 AS one FROM mail_enclosures e JOIN mails m ON m.batch_id = e.batch_id \
               JOIN mail_recipients r ON r.mail_id = m.id AND r.state IN ($2, $3) \
               WHERE e.document_id = $1 LIMIT 1";
    let [waiting, sending] = [State::Waiting, State::Sending].map(|state| state.code().into());
    let values: [Value; 3] = [Uuid::from(document).into(), waiting, sending];
    Ok(query_one(write.conn(), sql, values).await?.is_some())
}

/// What the mails of an act bring along; nothing when a document is gone or all are too much.
///
/// # Errors
/// When the database cannot be reached.
pub(super) async fn of(
    on: &impl ConnectionTrait,
    batch: Option<Id>,
) -> Result<Option<Vec<Enclosed>>, DbErr> {
    let Some(batch) = batch else {
        return Ok(Some(Vec::new()));
    };
    let sql = "SELECT document_id FROM mail_enclosures WHERE batch_id = $1 ORDER BY position";
    let (mut enclosed, mut room) = (Vec::new(), MOST_ENCLOSED_BYTES);
    for row in query(on, sql, [Uuid::from(batch).into()]).await? {
        let id = Id(row.try_get("", "document_id")?);
        let Some(document) = files::whole(on, id, room).await? else {
            return Ok(None);
        };
        room = room.saturating_sub(document.bytes.len() as u64);
        enclosed.push(Enclosed {
            name: document.name,
            content_type: document.content_type,
            bytes: document.bytes,
        });
    }
    Ok(Some(enclosed))
}
