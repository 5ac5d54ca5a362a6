//! The work list taken along: what its filters leave, with all columns, ready to come back.

use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_platform::web::{Routes, Shared, Visit, WebError};

use super::{matching::Matching, pages::WORK};
use crate::{
    directory::export::{asked_format, file},
    form::Here,
    organisations::noun::NOUN,
};

/// The file.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/organisations/export", WORK, send);
}

async fn send(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let format = asked_format(&visit)?;
    let here = Here::find(&site, &visit, &network)?;
    let ids = Matching::of(&site, &visit, &here, &visit.path).ids;
    let network = Some((here.id, here.slug.as_str()));
    file(&site, &visit, &NOUN, network, ids, format)
}
