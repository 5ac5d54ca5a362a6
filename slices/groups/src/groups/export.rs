//! The list of groups as a file: what this reader sees of each, and of a sensitive one nothing.

use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_members::{directory::export, form::Here};
use ordit_platform::web::{READ, Routes, Shared, Visit, WebError};

use super::{list::found, noun::NOUN, ties::sees_inside};

/// The file.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/groups/export", READ, send);
}

async fn send(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let format = export::asked_format(&visit)?;
    let here = Here::find(&site, &visit, &network)?;
    let ids: Vec<Id> = {
        let snapshot = site.snapshots.current();
        let heads = found(&snapshot, &visit, here.id).into_iter();
        heads
            .filter(|head| sees_inside(&visit.viewer, &visit.acting, head))
            .map(|head| head.id)
            .collect()
    };
    let of = (here.id, here.slug.as_str());
    export::file(&site, &visit, &NOUN, Some(of), ids, format)
}
