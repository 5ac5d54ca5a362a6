//! The page of the work list.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, Page};
use ordit_platform::{
    i18n::Translator,
    import::{Field, Parser},
    permissions::{Needs, Permission},
    themes::themes,
    web::{Layout, Pager, Query, Routes, Shared, Site, Step, Visit, WebError, page_with_status},
};

use super::{
    bulk::Filled,
    change::BulkChange,
    columns::{ColumnView, RowView, columns, options, row},
    matching::Matching,
    selection::Mark,
};
use crate::{
    directory::facets::{Chip, Choice, Group},
    form::Here,
    organisations::noun::NOUN,
};

pub(super) const WORK: Permission =
    Permission::new("members.worklist", Needs::CoordinatesNetwork).in_any_state();

/// How many organisations a page lists.
const PER_PAGE: usize = 100;
const FORMATS: [&str; 3] = ["csv", "xlsx", "json"];

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/organisations", WORK, show);
}

#[derive(Template)]
#[template(path = "members/worklist.html")]
struct ListPage {
    layout: Layout,
    l: Translator,
    here: Here,
    /// The address of this page, for whoever reads it on paper.
    address: String,
    words: String,
    /// Everything else in the address, kept when words are looked for.
    kept: Vec<(String, String)>,
    chips: Vec<Chip>,
    groups: Vec<Group>,
    sorts: Vec<Choice>,
    total: usize,
    columns: Vec<ColumnView>,
    rows: Vec<RowView>,
    pager: Pager,
    exports: Vec<(&'static str, String)>,
    bulk: BulkView,
}

/// What can be done with many rows, as the form was filled in.
struct BulkView {
    action: String,
    /// Which rows matched when the form was made.
    seen: String,
    is_all: bool,
    changes: Vec<ChangeView>,
    value: String,
    /// Texts that a field understands.
    texts: Vec<(&'static str, String)>,
    /// Rows that are chosen and stand on other pages.
    elsewhere: Vec<Id>,
    mistake: Option<String>,
}

/// A change that is offered.
struct ChangeView {
    code: String,
    label: String,
    field: &'static str,
    is_chosen: bool,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let matching = Matching::of(&site, &visit, &here, &visit.path);
    let filled = (Filled::default(), StatusCode::OK);
    list_page(&site, &visit, here, matching, filled).await
}

/// The list with the form for many rows as it was filled in.
///
/// # Errors
/// When the database cannot be reached.
pub(super) async fn list_page(
    site: &Site,
    visit: &Visit,
    here: Here,
    matching: Matching,
    (filled, status): (Filled, StatusCode),
) -> Result<Response, WebError> {
    let seen = Mark::of(&matching.ids);
    let asked = Page::cut(matching.ids, Pager::asked(&visit.query, PER_PAGE));
    let reading = site.db.read().into();
    let mut current = (NOUN.current)(reading, Some(here.id), &asked.items).await?;
    let l = visit.l.clone();
    let is_chosen = |id: &Id| filled.selected.ids.contains(id);
    let rows = asked
        .items
        .iter()
        .filter_map(|id| Some(row(&l, &here, &current.remove(id)?, is_chosen(id))));
    let title = l.t1("members-work-list-title", "network", &here.text);
    let list = ListPage {
        rows: rows.collect(),
        layout: Layout::new(site, visit, &title).of_network(&here.slug),
        address: format!(
            "{}{}",
            site.settings.origin(),
            visit.query.to_href(&visit.path)
        ),
        kept: pairs(&visit.query.without_key("q").without_key("page")),
        total: asked.total,
        columns: columns(&l),
        pager: Pager::new(visit, &asked),
        exports: exports(visit, &here),
        bulk: bulk(visit, &here, &filled, seen, &asked.items),
        words: matching.words,
        chips: matching.chips,
        groups: matching.groups,
        sorts: matching.sorts,
        here,
        l,
    };
    page_with_status(status, &list)
}

fn pairs(query: &Query) -> Vec<(String, String)> {
    query
        .pairs()
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect()
}

fn exports(visit: &Visit, here: &Here) -> Vec<(&'static str, String)> {
    let path = here.path("/organisations/export");
    let query = visit.query.without_key("page");
    FORMATS
        .map(|format| (format, query.setting("format", format).to_href(&path)))
        .into()
}

fn bulk(visit: &Visit, here: &Here, filled: &Filled, seen: Mark, on_page: &[Id]) -> BulkView {
    let l = &visit.l;
    let view = |change: BulkChange| {
        Some(ChangeView {
            label: change.label(l),
            is_chosen: change.code() == filled.change,
            field: change.field()?.key,
            code: change.code(),
        })
    };
    let mut fields: Vec<&Field> = BulkChange::offered()
        .filter_map(BulkChange::field)
        .collect();
    fields.dedup_by_key(|field| field.key);
    let is_elsewhere = |id: &&Id| !on_page.contains(id);
    let ids = &filled.selected.ids;
    BulkView {
        action: visit.query.to_href(&here.path("/organisations/bulk")),
        seen: seen.text(),
        is_all: filled.selected.is_all,
        changes: BulkChange::offered().filter_map(view).collect(),
        value: filled.value.clone(),
        texts: fields
            .into_iter()
            .flat_map(|field| texts(l, field))
            .collect(),
        elsewhere: ids.iter().filter(is_elsewhere).copied().collect(),
        mistake: filled.mistake.clone(),
    }
}

/// The texts that a field of a closed list understands.
fn texts(l: &Translator, field: &'static Field) -> Vec<(&'static str, String)> {
    let labels: Vec<String> = match field.parser {
        Parser::Themes => {
            let labels = themes().iter().map(|theme| theme.label(l.lang()));
            labels.map(str::to_owned).collect()
        }
        _ => options(l, field)
            .into_iter()
            .map(|(_, label)| label)
            .collect(),
    };
    labels.into_iter().map(|label| (field.key, label)).collect()
}
