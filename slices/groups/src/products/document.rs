//! The document of a product: attached by who takes part, sent to whoever may read the product.

use axum::{
    extract::{Multipart, Path, State},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_members::SentForm;
use ordit_platform::{
    files::{MAX_DOCUMENT_FORM_BYTES, delete_document, send_document},
    web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write},
};

use super::{READ, rules::is_read, store};
use crate::{
    circles::TAKE_PART,
    groups::KIND,
    inside::{Inside, takes_part},
};

/// The document and its form.
pub fn routes(routes: &mut Routes) {
    let at = "/g/{id}/products/{product}/document";
    routes.get(at, READ, send);
    routes.post_upload(at, TAKE_PART, MAX_DOCUMENT_FORM_BYTES, attach);
}

async fn send(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, product)): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    let (is_sensitive, is_inside) = {
        let snapshot = site.snapshots.current();
        let head = snapshot.get(&visit.viewer, id);
        let head = head.filter(|head| &*head.kind == KIND);
        let head = head.ok_or(WebError::NotFound)?;
        let inside = Inside::of(&snapshot, &visit, head);
        (inside.is_sensitive, takes_part(&snapshot, &visit, head))
    };
    let found = store::find(site.db.read(), id, product).await?;
    let found = found.filter(|found| is_read(found.is_published, is_sensitive, is_inside));
    let document = found.and_then(|found| found.document);
    send_document(&site.db, document.ok_or(WebError::NotFound)?).await
}

async fn attach(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, product)): Path<(Id, Id)>,
    form: Multipart,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    let found = store::find(site.db.read(), inside.id, product).await?;
    let Some(found) = found else {
        SentForm::refuse(form).await;
        return Err(WebError::NotFound);
    };
    let sent = SentForm::read(form).await?;
    let none = || Err(UserError::new("groups-products-refusal-file"));
    let mut document = sent.document.unwrap_or_else(none)?;
    let mut write = site.db.write(&visit.acting).await?;
    let own = document.put(&write).await?;
    if !store::put_document(&mut write, &inside, &found, own).await? {
        return Err(UserError::new("groups-inside-refusal-changed").into());
    }
    if let Some(before) = found.document {
        delete_document(&write, before).await?;
    }
    let seq = write.commit().await?;
    redirect_after_write(inside.area("products"), seq)
        .with_notice(Notice::new("groups-products-attached"))
        .answer()
}
