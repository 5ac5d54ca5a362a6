//! `GET /files/{id}`: a file piece by piece, to exactly those who see its entry.

use axum::{
    body::Body,
    extract::{Path, State},
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{
            CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE, ETAG, IF_NONE_MATCH,
        },
    },
    response::{IntoResponse, Response},
};
use futures::stream;
use ordit_kernel::Id;

use super::{
    ImageKind,
    store::{self, File},
};
use crate::{
    db::Db,
    register::slugify,
    web::{Shared, Visit, WebError},
};

pub(super) async fn serve(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<String>,
    asked: HeaderMap,
) -> Result<Response, WebError> {
    let id: Id = id.parse().map_err(|_| WebError::NotFound)?;
    let file = store::find(site.db.read(), id).await?;
    let file = file.ok_or(WebError::NotFound)?;
    let snapshot = site.snapshots.current();
    if snapshot.get(&visit.viewer, file.entry).is_none() {
        return Err(WebError::NotFound);
    }
    let headers = headers(&file)?;
    if is_known(&asked, &file) {
        return Ok((StatusCode::NOT_MODIFIED, headers).into_response());
    }
    Ok((described(&file)?, headers, pieces(site.db.clone(), file)).into_response())
}

/// A file never changes, but who sees it may: whoever kept it asks each time whether it still may
/// show it, and gets a short yes.
fn headers(file: &File) -> Result<HeaderMap, WebError> {
    let tag = value(&tag(file))?;
    Ok(HeaderMap::from_iter([
        (CACHE_CONTROL, HeaderValue::from_static("private, no-cache")),
        (ETAG, tag),
    ]))
}

/// Sent as an attachment, so that opening its address never shows it as a page of ours; images in
/// pages are shown all the same.
fn described(file: &File) -> Result<HeaderMap, WebError> {
    let name = format!("attachment; filename=\"{}\"", download_name(file));
    Ok(HeaderMap::from_iter([
        (CONTENT_TYPE, value(&file.content_type)?),
        (CONTENT_LENGTH, HeaderValue::from(file.bytes)),
        (CONTENT_DISPOSITION, value(&name)?),
    ]))
}

/// The name in plain letters, ending as its content asks, whatever its sender called it.
fn download_name(file: &File) -> String {
    let stem = file
        .name
        .rsplit_once('.')
        .map_or(&*file.name, |(stem, _)| stem);
    let extension = match ImageKind::from_content_type(&file.content_type) {
        Some(kind) => kind.extension(),
        None => "bin",
    };
    format!("{}.{extension}", slugify(stem))
}

fn pieces(db: Db, file: File) -> Body {
    let next = move |position: u64| {
        let (db, id, chunks) = (db.clone(), file.id, file.chunks());
        async move {
            if position == chunks {
                return Ok(None);
            }
            let piece = store::chunk(db.read(), id, position).await?;
            Ok::<_, sea_orm::DbErr>(Some((piece, position + 1)))
        }
    };
    Body::from_stream(stream::try_unfold(0, next))
}

fn tag(file: &File) -> String {
    format!("\"{}\"", file.hash)
}

fn is_known(asked: &HeaderMap, file: &File) -> bool {
    let known = asked
        .get(IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok());
    known.is_some_and(|known| known.contains(&tag(file)))
}

fn value(text: &str) -> Result<HeaderValue, WebError> {
    HeaderValue::from_str(text).map_err(|error| WebError::Internal(error.into()))
}
