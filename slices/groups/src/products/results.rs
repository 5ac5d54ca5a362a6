//! What the groups of a network published: its results, for everybody.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_members::{directory::said::Said, form::Here};
use ordit_platform::{
    i18n::Translator,
    web::{Layout, Pager, Routes, Shared, Step, Visit, WebError, page},
};

use super::{Product, READ, pages::Shown, store};
use crate::{groups, inside::name_of};

const ROWS: usize = 30;

/// The list.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/products", READ, list);
}

#[derive(Template)]
#[template(path = "groups/products_results.html")]
struct ResultsPage {
    layout: Layout,
    l: Translator,
    here: Here,
    total: usize,
    /// Each with its group and the page of that.
    rows: Vec<(Shown, Said, String)>,
    pager: Pager,
}

async fn list(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let asked = Pager::asked(&visit.query, ROWS);
    let found = store::of_network(site.db.read(), &visit.viewer, here.id, asked).await?;
    let snapshot = site.snapshots.current();
    let row = |product: &Product| {
        let head = snapshot.get(&visit.viewer, product.group);
        let href = head.map(|head| groups::path(&head.slug));
        let name = name_of(&snapshot, &visit, product.group);
        let shown = Shown::new(&snapshot, &visit, product);
        (shown, name, href.unwrap_or_default())
    };
    let title = visit.l.t("groups-products-results-title");
    page(&ResultsPage {
        layout: Layout::new(&site, &visit, &title).of_network(&here.slug),
        l: visit.l.clone(),
        total: found.total,
        rows: found.items.iter().map(row).collect(),
        pager: Pager::new(&visit, &found),
        here,
    })
}
