//! What a network lends, in a list.

use std::collections::HashMap;

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_members::form::Here;
use ordit_platform::{
    i18n::Translator,
    web::{Layout, Pager, Routes, Shared, Step, Visit, WebError, page},
};

use super::{LOOK, path};
use crate::bookings::{Thing, store};

const PER_PAGE: usize = 50;

/// The list.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/exhibitions", LOOK, show);
}

#[derive(Template)]
#[template(path = "activities/exhibition_list.html")]
struct ListPage {
    layout: Layout,
    l: Translator,
    here: Here,
    lines: Vec<Line>,
    total: usize,
    pager: Pager,
    may_keep: bool,
}

struct Line {
    href: String,
    thing: Thing,
    /// How many ask for it; for the coordination.
    asking: usize,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let may_keep = visit.acting.coordinates(here.id);
    let request = Pager::asked(&visit.query, PER_PAGE);
    let things = store::things(site.db.read(), here.id, request).await?;
    let asking: HashMap<Id, usize> = match may_keep {
        true => store::asking(site.db.read(), here.id).await?,
        false => HashMap::new(),
    };
    let pager = Pager::new(&visit, &things);
    let total = things.total;
    let line = |thing: Thing| Line {
        href: path(&here, thing.id),
        asking: asking.get(&thing.id).copied().unwrap_or_default(),
        thing,
    };
    let title = visit.l.t("activities-exhibition-title");
    page(&ListPage {
        layout: Layout::new(&site, &visit, &title).of_network(&here.slug),
        l: visit.l.clone(),
        lines: things.items.into_iter().map(line).collect(),
        total,
        pager,
        may_keep: may_keep && !here.is_archived,
        here,
    })
}
