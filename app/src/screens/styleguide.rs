//! `GET /styleguide`: every component in every state; in the demo and for development only.

use askama::Template;
use axum::{extract::State, response::Response};
use ordit_platform::{
    i18n::Translator,
    web::{Layout, Shared, Visit, WebError, page},
};

#[derive(Template)]
#[template(path = "styleguide.html")]
struct StyleguidePage {
    layout: Layout,
    l: Translator,
}

pub async fn show(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let layout = Layout::new(&site, &visit, &visit.l.t("app-styleguide-title"));
    page(&StyleguidePage {
        layout,
        l: visit.l.clone(),
    })
}
