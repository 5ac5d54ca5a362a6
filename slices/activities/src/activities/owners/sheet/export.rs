//! Who holds what a network holds, with their shares, as a file that its importer reads back.

use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_members::{directory::export, form::Here};
use ordit_platform::{
    permissions::{Needs, Permission},
    web::{Routes, Shared, Visit, WebError},
};

use super::{noun::NOUN, store};

const EXPORT: Permission = Permission::new("activities.owner.export", Needs::CoordinatesNetwork);

/// The file.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/activities/owners/export", EXPORT, send);
}

async fn send(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let format = export::asked_format(&visit)?;
    let here = Here::find(&site, &visit, &network)?;
    let ids = store::held(site.db.read(), here.id).await?;
    let of = (here.id, here.slug.as_str());
    export::file(&site, &visit, &NOUN, Some(of), ids, format)
}
