//! What the community meetings of a network leave to their neighbourhoods, in a list.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, Page};
use ordit_members::{directory::said::Said, form::Here};
use ordit_platform::{
    i18n::Translator,
    markdown::{Html, markdown},
    snapshot::{Filter, Head, Order, Snapshot},
    web::{Layout, Pager, Routes, Shared, Step, Visit, WebError, page},
};

use super::{KIND, LOOK, Legacy, store};
use crate::{
    activities::{Card, KIND as ACTIVITY},
    circles,
};

const PER_PAGE: usize = 25;

/// The list.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/neighbourhood", LOOK, show);
}

#[derive(Template)]
#[template(path = "activities/neighbourhood_list.html")]
struct ListPage {
    layout: Layout,
    l: Translator,
    here: Here,
    lines: Vec<Line>,
    total: usize,
    pager: Pager,
}

struct Line {
    name: Said,
    href: String,
    on: String,
    said: Option<(Html, ordit_kernel::Lang)>,
    answer: Option<(Html, ordit_kernel::Lang)>,
    /// It was asked and is not answered; for whoever looks after it.
    is_waiting: bool,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let snapshot = site.snapshots.current();
    let filter = Filter {
        kind: ACTIVITY,
        scope: vec![
            ("kind".to_owned(), KIND.to_owned()),
            ("owner".to_owned(), here.id.to_string()),
        ],
        order: Order::Latest,
        lang: visit.lang,
        ..Filter::default()
    };
    let heads = snapshot.find(&visit.viewer, &filter).heads;
    let cut = Page::cut(heads, Pager::asked(&visit.query, PER_PAGE));
    let ids: Vec<Id> = cut.items.iter().map(|head| head.id).collect();
    let legacies = store::of_these(site.db.read(), &ids).await?;
    let lines = cut.items.iter();
    let lines = lines.map(|head| line(&snapshot, head, legacies.get(&head.id), &visit));
    let title = visit.l.t("activities-neighbourhood-title");
    page(&ListPage {
        layout: Layout::new(&site, &visit, &title).of_network(&here.slug),
        l: visit.l.clone(),
        lines: lines.collect(),
        total: cut.total,
        pager: Pager::new(&visit, &cut),
        here,
    })
}

fn line(snapshot: &Snapshot, head: &Head, legacy: Option<&Legacy>, visit: &Visit) -> Line {
    let card: Option<Card> = head.particulars();
    let on = card.and_then(|card| card.starts_on);
    let is_waiting = |one: &&Legacy| one.asked_at.is_some() && one.answer.is_empty();
    let said = legacy.filter(|one| !one.what.is_empty());
    let answered = legacy.filter(|one| !one.answer.is_empty());
    Line {
        name: head.title(visit.lang).into(),
        href: format!("/a/{}/neighbourhood", head.id),
        on: on.map(|on| visit.l.date(&on)).unwrap_or_default(),
        said: said.map(|one| (markdown(&one.what), head.lang)),
        answer: answered.map(|one| (markdown(&one.answer), head.lang)),
        is_waiting: legacy.filter(is_waiting).is_some()
            && circles::looks_after(snapshot, &visit.acting, head),
    }
}
