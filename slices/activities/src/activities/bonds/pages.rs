//! What an activity is tied to, for those who hold it.

use std::collections::BTreeMap;

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, Instant};
use ordit_members::form::Typed;
use ordit_platform::{
    i18n::Translator,
    register::State as Standing,
    snapshot::{Filter, Snapshot},
    web::{Layout, Routes, Shared, Site, Visit, WebError, page_with_status},
};

use super::{Bond, Bonds, Parallel, bonds};
use crate::{
    activities::{Card, EDIT, KIND, form::This, view::line},
    agenda::{
        MONTH,
        rules::{Month, UNDATED, months, place},
    },
    circles,
};

/// So many are offered.
const OFFERED: usize = 200;
/// So many months before and after are looked through.
const AROUND: i32 = 12;

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{id}/together", EDIT, show);
}

#[derive(Template)]
#[template(path = "activities/activity_together.html")]
struct TogetherPage {
    layout: Layout,
    l: Translator,
    this: This,
    title: String,
    bonds: Bonds,
    ways: Vec<(&'static str, String, bool)>,
    /// Activities that whoever looks holds too.
    others: Vec<(String, String, bool)>,
    /// Where a meeting in parallel is made.
    parallel: Option<Parallel>,
    wrong: Option<String>,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id)?;
    together_page(&site, &visit, this, &Typed::default(), None).await
}

/// The page; with status 422 and what is wrong where something was refused.
///
/// # Errors
/// When the activity is gone meanwhile.
pub async fn together_page(
    site: &Site,
    visit: &Visit,
    this: This,
    typed: &Typed,
    wrong: Option<&str>,
) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, this.id);
    let card: Option<Card> = head.and_then(|head| head.particulars());
    let card = card.ok_or(WebError::NotFound)?;
    let title = visit.l.t1("activities-bond-title", "name", &this.text);
    let status = match wrong {
        None => StatusCode::OK,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let way = |bond: Bond| {
        let label = visit.l.t(format!("activities-bond-{}", bond.code()));
        (bond.code(), label, typed.get("bond") == bond.code())
    };
    let bonds = bonds(&snapshot, visit, this.id);
    let page = TogetherPage {
        layout: this.layout(site, visit, &title),
        l: visit.l.clone(),
        ways: Bond::ALL.map(way).into(),
        others: others(&snapshot, visit, &this, (card.first_at, &bonds, typed)),
        parallel: Parallel::of_kind(&card.activity_kind),
        wrong: wrong.map(|key| visit.l.t(key)),
        bonds,
        title,
        this,
    };
    page_with_status(status, &page)
}

/// What else of the same home whoever looks holds in the months around.
fn others(
    snapshot: &Snapshot,
    visit: &Visit,
    this: &This,
    (first, bonds, typed): (Option<Instant>, &Bonds, &Typed),
) -> Vec<(String, String, bool)> {
    let middle = Month::of(first.unwrap_or(visit.now).day());
    let around = |by| middle.plus(by).unwrap_or(middle);
    let near = months(around(-AROUND), around(AROUND));
    let near = near.into_iter().map(Month::code);
    let filter = Filter {
        kind: KIND,
        state: Some(Standing::Published),
        scope: vec![("network".to_owned(), this.network.to_string())],
        facets: BTreeMap::from([(MONTH.to_owned(), near.chain([UNDATED.to_owned()]).collect())]),
        ..Filter::default()
    };
    let known = bonds.ids();
    let heads = snapshot.find(&visit.viewer, &filter).heads.into_iter();
    let heads = heads.filter(|head| {
        head.id != this.id
            && !known.contains(&head.id)
            && circles::looks_after(snapshot, &visit.acting, head)
    });
    let mut found: Vec<_> = heads
        .filter_map(|head| Some((head, head.particulars::<Card>()?)))
        .collect();
    found.sort_by(|(_, one), (_, other)| place(one).cmp(&place(other)));
    let other = |(head, _): &(&ordit_platform::snapshot::Head, Card)| {
        let line = line(head, visit)?;
        let label = format!("{} · {} · {}", line.name.text, line.when, line.kind);
        let id = head.id.to_string();
        let is_chosen = typed.get("other") == id;
        Some((id, label, is_chosen))
    };
    found.iter().take(OFFERED).filter_map(other).collect()
}
