//! `GET /about/data`: every source that Ordit stands on, with its attribution.

use askama::Template;
use axum::{extract::State, response::Response};
use ordit_platform::{
    i18n::Translator,
    markdown::{Html, markdown},
    web::{Facts, Layout, Shared, Visit, WebError, page, page_as},
};

#[derive(Template)]
#[template(path = "about_data.html")]
struct DataPage {
    layout: Layout,
    l: Translator,
    sources: Vec<Source>,
}

struct Source {
    title_key: &'static str,
    /// The file that lies beside the data, as it is.
    text: Html,
}

/// The SOURCE files of the data in this repository.
const SOURCES: &[(&str, &str)] = &[
    (
        "app-source-territory",
        include_str!("../../../platform/data/territory/SOURCE.md"),
    ),
    (
        "app-source-basemap",
        include_str!("../../../platform/data/basemap/SOURCE.md"),
    ),
    (
        "app-source-essglobal",
        include_str!("../../../platform/data/essglobal/SOURCE.md"),
    ),
    ("app-source-demo", include_str!("../../../demo/SOURCE.md")),
    (
        "found-source-foreign",
        include_str!("../../../demo/foreign/SOURCE.md"),
    ),
];

pub async fn data(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let title = visit.l.t("app-data-title");
    let layout = Layout::new(&site, &visit, &title)
        .described(&visit.l.t("app-data-lead"))
        .listed(&site, &visit, &[])
        .telling(&visit, |listing| {
            Facts::of(&[page_as("WebPage", &title, listing)])
        });
    let sources = SOURCES
        .iter()
        .map(|(title_key, text)| Source {
            title_key,
            text: markdown(text),
        })
        .collect();
    page(&DataPage {
        layout,
        l: visit.l.clone(),
        sources,
    })
}
