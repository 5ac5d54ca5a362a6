//! The three routes of the versions of an entry, for every kind that has one address.

use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use futures::future::BoxFuture;
use ordit_kernel::Id;
use ordit_platform::{
    permissions::Permission,
    web::{Routes, Shared, Visit, WebError},
};

use super::{Outcome, RestoreForm, Subject, Telling, ask, list, restore, version_asked};
use crate::form::after;

/// What an answer waits for.
pub type Found<'a, T> = BoxFuture<'a, Result<T, WebError>>;

/// How the versions of a kind are mounted.
pub struct Mounted {
    /// `…/{id}/history`.
    pub list: &'static str,
    /// `…/{id}/restore`.
    pub restore: &'static str,
    pub permission: Permission,
    pub telling: Telling,
    /// The entry, as far as the visitor may have its versions.
    pub subject: for<'a> fn(&'a Shared, &'a Visit, Id) -> Found<'a, Subject>,
    /// Refuses a version that this visitor may not bring back.
    pub allow: for<'a> fn(&'a Shared, &'a Visit, (Id, i64)) -> Found<'a, ()>,
}

/// Every version may come back.
pub fn any_version<'a>(_: &'a Shared, _: &'a Visit, _: (Id, i64)) -> Found<'a, ()> {
    Box::pin(async { Ok(()) })
}

/// Mounts the list of versions, the question before one comes back, and its coming back.
pub fn mount(routes: &mut Routes, own: &'static Mounted) {
    let versions = move |State(site): State<Shared>, visit: Visit, Path(id): Path<Id>| async move {
        let subject = (own.subject)(&site, &visit, id).await?;
        list(&site, &visit, &own.telling, subject).await
    };
    let question = move |State(site): State<Shared>, visit: Visit, Path(id): Path<Id>| async move {
        let subject = (own.subject)(&site, &visit, id).await?;
        let asked = (version_asked(&visit)?, StatusCode::OK);
        ask(&site, &visit, &own.telling, subject, asked).await
    };
    let back = move |State(site): State<Shared>,
                     visit: Visit,
                     Path(id): Path<Id>,
                     Form(form): Form<RestoreForm>| async move {
        (own.allow)(&site, &visit, (id, form.version)).await?;
        let subject = (own.subject)(&site, &visit, id).await?;
        come_back(&site, &visit, &own.telling, (subject, form)).await
    };
    routes.get(own.list, own.permission, versions);
    routes.get(own.restore, own.permission, question);
    routes.post(own.restore, own.permission, back);
}

async fn come_back(
    site: &Shared,
    visit: &Visit,
    telling: &Telling,
    (subject, form): (Subject, RestoreForm),
) -> Result<Response, WebError> {
    match restore(site, visit, telling, &subject, form).await? {
        Outcome::Done(_, seq) => after(seq, true, &subject.page).answer(),
        Outcome::Conflict => {
            let again = (form.version, StatusCode::CONFLICT);
            ask(site, visit, telling, subject, again).await
        }
    }
}
