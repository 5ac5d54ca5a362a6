//! Documents that were attached: sent piece by piece to whoever the slice lets see them.

use axum::{
    body::Body,
    http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use futures::stream;
use ordit_kernel::Id;
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::{DocumentKind, store::CHUNK};
use crate::{
    db::{Db, Write, execute, query_one},
    export::attachment,
    web::WebError,
};

/// A document without its bytes.
struct Document {
    name: String,
    content_type: String,
    bytes: u64,
}

/// Sends a document as an attachment, so that opening its address never shows it as a page of
/// ours. Whoever calls has asked whether it may be seen.
///
/// # Errors
/// [`WebError::NotFound`] when there is none; or the database cannot be reached.
pub async fn send_document(db: &Db, id: Id) -> Result<Response, WebError> {
    let document = find(db.read(), id).await?.ok_or(WebError::NotFound)?;
    let headers = [
        (CACHE_CONTROL, "private, no-store".to_owned()),
        (CONTENT_TYPE, document.content_type.clone()),
        (CONTENT_LENGTH, document.bytes.to_string()),
        (CONTENT_DISPOSITION, attachment(&document.own_name())),
    ];
    Ok((headers, pieces(db.clone(), id, document.bytes)).into_response())
}

/// A document with all its bytes, for what takes it along.
pub(crate) struct Whole {
    /// Its name, ending as its content asks.
    pub name: String,
    pub content_type: String,
    pub bytes: Vec<u8>,
}

/// Reads a document whole; nothing when there is none of at most so many bytes.
///
/// # Errors
/// When the database cannot be reached, or a piece is missing.
pub(crate) async fn whole(
    on: &impl ConnectionTrait,
    id: Id,
    max_bytes: u64,
) -> Result<Option<Whole>, DbErr> {
    let found = find(on, id).await?;
    let Some(document) = found.filter(|document| document.bytes <= max_bytes) else {
        return Ok(None);
    };
    let mut bytes = Vec::new();
    for position in 0..document.bytes.div_ceil(CHUNK as u64) {
        bytes.extend(document_piece(on, id, position).await?);
    }
    Ok(Some(Whole {
        name: document.own_name(),
        content_type: document.content_type,
        bytes,
    }))
}

/// Takes a document away for good.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn delete_document(write: &Write, id: Id) -> Result<(), DbErr> {
    for sql in [
        "DELETE FROM document_chunks WHERE document_id = $1",
        "DELETE FROM documents WHERE id = $1",
    ] {
        execute(write.conn(), sql, [Uuid::from(id).into()]).await?;
    }
    Ok(())
}

impl Document {
    /// The name ends as its content asks, whatever its sender called it.
    fn own_name(&self) -> String {
        let stem = self
            .name
            .rsplit_once('.')
            .map_or(&*self.name, |(stem, _)| stem);
        let kind = DocumentKind::from_content_type(&self.content_type);
        let extension = kind.map_or("bin", DocumentKind::extension);
        format!("{stem}.{extension}")
    }
}

async fn find(on: &impl ConnectionTrait, id: Id) -> Result<Option<Document>, DbErr> {
    let sql = "SELECT name, content_type, bytes FROM documents WHERE id = $1";
    let Some(row) = query_one(on, sql, [Uuid::from(id).into()]).await? else {
        return Ok(None);
    };
    let bytes: i64 = row.try_get("", "bytes")?;
    Ok(Some(Document {
        name: row.try_get("", "name")?,
        content_type: row.try_get("", "content_type")?,
        bytes: u64::try_from(bytes).unwrap_or_default(),
    }))
}

fn pieces(db: Db, id: Id, bytes: u64) -> Body {
    let last = bytes.div_ceil(CHUNK as u64);
    let next = move |position: u64| {
        let db = db.clone();
        async move {
            if position == last {
                return Ok(None);
            }
            let piece = document_piece(db.read(), id, position).await?;
            Ok::<_, DbErr>(Some((piece, position + 1)))
        }
    };
    Body::from_stream(stream::try_unfold(0, next))
}

/// One piece; an error when it is not there, so that no answer ends too early unnoticed.
pub(crate) async fn document_piece(
    on: &impl ConnectionTrait,
    id: Id,
    position: u64,
) -> Result<Vec<u8>, DbErr> {
    let sql = "SELECT bytes FROM document_chunks WHERE document_id = $1 AND position = $2";
    let number = i64::try_from(position).unwrap_or(i64::MAX);
    let row = query_one(on, sql, [Uuid::from(id).into(), number.into()]).await?;
    let missing = || DbErr::RecordNotFound(format!("piece {position} of document {id}"));
    row.ok_or_else(missing)?.try_get("", "bytes")
}
