//! The guides of a network as a file that its importer reads back: those that this reader sees.

use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_members::{directory::export, form::Here};
use ordit_platform::web::{READ, Routes, Shared, Visit, WebError};

use super::{
    list::{Choices, found},
    noun::NOUN,
};

/// The file.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/library/export", READ, send);
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
        let choices = Choices::of(&visit, Some(here.id));
        let heads = found(&snapshot, &visit, &choices).heads.into_iter();
        heads.map(|head| head.id).collect()
    };
    let of = (here.id, here.slug.as_str());
    export::file(&site, &visit, &NOUN, Some(of), ids, format)
}
