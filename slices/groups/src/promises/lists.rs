//! Promises of many groups in one list: of a network, and of one's own organisation.

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

use super::{
    OF_NETWORK, OWN,
    rules::Shown,
    shown::{Choice, Row, choices},
    store::{self, Meant, Whose},
};
use crate::inside::name_of;

const ROWS: usize = 50;

/// The lists.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/promises", OF_NETWORK, of_network);
    routes.get("/promises", OWN, own);
}

#[derive(Template)]
#[template(path = "groups/promises_all.html")]
struct AllPage {
    layout: Layout,
    l: Translator,
    /// Whose they are, with the page of that; nobody's where one acts for no organisation.
    whose: Option<(Said, String)>,
    /// What a form tells of the list that it is on.
    from: &'static str,
    choices: Vec<Choice>,
    shown: Shown,
    total: usize,
    rows: Vec<Row>,
    pager: Pager,
}

async fn of_network(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let name = Said::plain(here.text.clone(), here.lang);
    let title = visit.l.t("groups-promises-title");
    let layout = Layout::new(&site, &visit, &title).of_network(&here.slug);
    let whose = (name, here.path(""));
    listed(
        &site,
        &visit,
        layout,
        Whose::Network(here.id),
        (whose, "network"),
    )
    .await
}

async fn own(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let title = visit.l.t("groups-promises-title");
    let layout = Layout::new(&site, &visit, &title);
    let acted_for = visit.acting.organisation;
    let Some(own) = acted_for.filter(|own| visit.acting.acts_for(*own)) else {
        let nothing = ordit_kernel::Page::<()>::cut(Vec::new(), Pager::asked(&visit.query, ROWS));
        return page(&AllPage {
            layout,
            l: visit.l.clone(),
            whose: None,
            from: "own",
            choices: Vec::new(),
            shown: Shown::Open,
            total: 0,
            rows: Vec::new(),
            pager: Pager::new(&visit, &nothing),
        });
    };
    let snapshot = site.snapshots.current();
    let name = name_of(&snapshot, &visit, own);
    let head = snapshot.get(&visit.viewer, own);
    let href = head.map(|head| ordit_members::organisation_path(&head.slug));
    let whose = (name, href.unwrap_or_default());
    listed(
        &site,
        &visit,
        layout,
        Whose::Organisation(own),
        (whose, "own"),
    )
    .await
}

async fn listed(
    site: &Shared,
    visit: &Visit,
    layout: Layout,
    whose: Whose,
    (named, from): ((Said, String), &'static str),
) -> Result<Response, WebError> {
    let meant = Meant {
        whose,
        shown: Shown::from_code(visit.query.get("shown")),
        organisation: None,
        today: visit.now.day().to_string(),
    };
    let asked = Pager::asked(&visit.query, ROWS);
    let found = store::page(site.db.read(), &meant, asked).await?;
    let snapshot = site.snapshots.current();
    let rows = found.items.iter();
    page(&AllPage {
        layout,
        l: visit.l.clone(),
        whose: Some(named),
        from,
        choices: choices(visit, meant.shown),
        shown: meant.shown,
        total: found.total,
        rows: rows
            .map(|promise| Row::new(&snapshot, visit, promise))
            .collect(),
        pager: Pager::new(visit, &found),
    })
}
