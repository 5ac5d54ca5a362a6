//! Signed sheets as evidence: a scan or a photograph by phone, kept with the list.

use axum::{
    extract::{Multipart, Path, State},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_members::joining::applications::sent::Sent;
use ordit_platform::{
    files::{MAX_DOCUMENT_FORM_BYTES, send_document},
    web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write},
};

use super::{
    KEEP,
    actions::told,
    evidence_store,
    pages::{Again, refused},
    path, store,
};

/// Sending one and fetching it.
pub fn routes(routes: &mut Routes) {
    routes.post_upload(
        "/a/{id}/attendance/evidence",
        KEEP,
        MAX_DOCUMENT_FORM_BYTES,
        take,
    );
    routes.get("/a/{id}/attendance/evidence/{document}", KEEP, send);
}

async fn take(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    form: Multipart,
) -> Result<Response, WebError> {
    let sent = Sent::read(form).await?;
    let none = || Err(UserError::new("files-error-none"));
    let mut document = match sent.document.unwrap_or_else(none) {
        Ok(document) => document,
        Err(error) => {
            let again = Again {
                session: sent.typed.get("session").to_owned(),
                name: String::new(),
                organisation: String::new(),
                address: String::new(),
                mode: String::new(),
                wrong: ("file", error),
            };
            return refused(&site, &visit, id, &again).await;
        }
    };
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, id).ok_or(WebError::NotFound)?;
    let session = told(head, sent.typed.get("session"), visit.now)?;
    let name = document.name().to_owned();
    let mut write = site.db.write(&visit.acting).await?;
    // A closed list takes its evidence still: the sheet is scanned afterwards.
    store::begun(&write, id).await?;
    let file = document.put(&write).await?;
    evidence_store::put(&mut write, id, (file, &name), &session).await?;
    let seq = write.commit().await?;
    redirect_after_write(path(id), seq)
        .with_notice(Notice::new("activities-attendance-evidence-kept"))
        .answer()
}

async fn send(
    State(site): State<Shared>,
    Path((id, document)): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    match evidence_store::is_of(site.db.read(), id, document).await? {
        true => send_document(&site.db, document).await,
        false => Err(WebError::NotFound),
    }
}
