//! `GET /e/{id}`: the lasting address of an entry, which leads to its page.

use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_platform::web::{Shared, Visit, WebError, redirect};

pub async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, WebError> {
    let id: Id = id.parse().map_err(|_| WebError::NotFound)?;
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, id).ok_or(WebError::NotFound)?;
    let path = site.snapshots.path_of(head).ok_or(WebError::NotFound)?;
    redirect(path).answer()
}
