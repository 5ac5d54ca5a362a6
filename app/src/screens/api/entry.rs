//! `GET /api/v1/entries/{id}`: one entry with everything that memory holds of it.

use axum::{
    extract::{Path, RawQuery, State},
    http::{HeaderMap, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use ordit_kernel::Viewer;
use ordit_members::directory::names::NetworkNames;
use ordit_platform::{
    snapshot::{Head, Snapshot},
    web::{Query, Shared, Visit, WebError},
};

use super::{
    asked::{Format, check},
    geo::Feature,
    parameters::ONE,
    problem::{Failure, Problem},
    reader::Reader,
    shown::WholeEntry,
    telling::Telling,
};

/// About as many bytes as an entry has with everything.
const ENTRY_BYTES: usize = 2_000;

/// One entry.
///
/// An entry that is hidden from the reader answers like one that does not exist.
#[utoipa::path(
    get,
    path = "/api/v1/entries/{id}",
    responses(
        (
            status = 200,
            description = "The entry",
            content(
                (WholeEntry = "application/json"),
                (Feature<WholeEntry> = "application/geo+json"),
            ),
        ),
        (
            status = 400,
            description = "Something in the address is wrong",
            body = Problem,
            content_type = "application/problem+json",
        ),
        (
            status = 404,
            description = "There is no such entry for this reader",
            body = Problem,
            content_type = "application/problem+json",
        ),
        (
            status = "default",
            description = "Another error",
            body = Problem,
            content_type = "application/problem+json",
        ),
    )
)]
pub async fn one(
    State(site): State<Shared>,
    visit: Visit,
    headers: HeaderMap,
    Path(id): Path<String>,
    RawQuery(raw): RawQuery,
) -> Response {
    let snapshot = site.snapshots.current();
    let reader = Reader::of(&visit, &headers);
    let query = Query::parse(raw.as_deref().unwrap_or_default());
    if let Err(problem) = check(&query, ONE, &NetworkNames::default(), &visit.l) {
        return reader.finish(problem.into_response());
    }
    let format = Format::of(&query, &headers);
    let reader = reader.answered_by(&snapshot, &visit, format);
    let answer = match seen(&snapshot, &reader.viewer, &id) {
        None => WebError::NotFound.into_response(),
        Some(_) if reader.knows(&headers) => Reader::not_modified(),
        Some(head) => {
            let telling = Telling::new(&site, &snapshot, &reader.viewer, visit.lang);
            told(&telling, head, format).unwrap_or_else(IntoResponse::into_response)
        }
    };
    reader.finish(answer)
}

fn seen<'a>(snapshot: &'a Snapshot, viewer: &Viewer, id: &str) -> Option<&'a Head> {
    snapshot.get(viewer, id.parse().ok()?)
}

fn told(telling: &Telling<'_>, head: &Head, format: Format) -> Result<Response, Failure> {
    let whole = WholeEntry::of(telling, head);
    let mut body = Vec::with_capacity(ENTRY_BYTES);
    match format {
        Format::Json => serde_json::to_writer(&mut body, &whole)?,
        Format::GeoJson => serde_json::to_writer(&mut body, &Feature::alone(whole))?,
    }
    Ok(([(CONTENT_TYPE, format.media_type())], body).into_response())
}
