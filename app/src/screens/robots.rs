//! `GET /robots.txt`: what machines need not ask for, and where the lists of pages are.

use axum::{
    extract::State,
    http::header::CONTENT_TYPE,
    response::{IntoResponse, Response},
};
use ordit_platform::web::{Shared, Visit, WebError};

use super::sitemap;

/// Copies of what stands on pages, and pages that are made anew for every question.
const NOT_FOR_MACHINES: [&str; 8] = [
    "/directory/export",
    "/embed/",
    "/metrics",
    "/n/*/allies/export",
    "/n/*/cloth/export",
    "/n/*/figures/export",
    "/search/",
    "/sign-in/",
];

pub async fn show(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let mut text = "User-agent: *\n".to_owned();
    for path in NOT_FOR_MACHINES {
        text.push_str(&format!("Disallow: {path}\n"));
    }
    let origin = sitemap::origin(&site, &visit);
    text.push_str(&format!("\nSitemap: {origin}{}\n", sitemap::INDEX));
    let kind = [(CONTENT_TYPE, "text/plain; charset=utf-8")];
    Ok((kind, text).into_response())
}
