//! The page of the work list.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Page;
use ordit_platform::{
    i18n::Translator,
    permissions::{Needs, Permission},
    web::{Layout, Pager, Query, Routes, Shared, Step, Visit, WebError, page},
};

use super::{
    columns::{BULK_FIELDS, ColumnView, RowView, columns, options, row},
    matching::Matching,
};
use crate::{
    directory::facets::{Chip, Choice, Group},
    form::Here,
    organisations::noun::NOUN,
};

pub(super) const WORK: Permission = Permission::new("members.worklist", Needs::CoordinatesNetwork);

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

/// What can be done with many rows.
struct BulkView {
    action: String,
    fields: Vec<(&'static str, String)>,
    /// Words that the fields understand.
    suggestions: Vec<String>,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let Matching {
        ids,
        words,
        chips,
        groups,
        sorts,
    } = Matching::of(&site, &visit, &here, &visit.path);
    let asked = Page::cut(ids, Pager::asked(&visit.query, PER_PAGE));
    let mut current = (NOUN.current)(&site.db, Some(here.id), &asked.items).await?;
    let l = visit.l.clone();
    let rows = asked
        .items
        .iter()
        .filter_map(|id| Some(row(&l, &here, &current.remove(id)?)));
    let title = l.t1("members-work-list-title", "network", &here.text);
    page(&ListPage {
        rows: rows.collect(),
        layout: Layout::new(&site, &visit, &title).of_network(&here.slug),
        kept: pairs(&visit.query.without_key("q").without_key("page")),
        total: asked.total,
        columns: columns(&l),
        pager: Pager::new(&visit, &asked),
        exports: exports(&visit, &here),
        bulk: bulk(&visit, &here),
        words,
        chips,
        groups,
        sorts,
        here,
        l,
    })
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

fn bulk(visit: &Visit, here: &Here) -> BulkView {
    let l = &visit.l;
    let fields = || BULK_FIELDS.iter().filter_map(|key| NOUN.field(key));
    let labels = fields()
        .flat_map(|field| options(l, field))
        .map(|(_, label)| label);
    let mut suggestions: Vec<String> = labels.collect();
    suggestions.sort_unstable();
    suggestions.dedup();
    let query = visit.query.without_key("page");
    BulkView {
        action: query.to_href(&here.path("/organisations/bulk")),
        fields: fields()
            .map(|field| (field.key, l.t(field.label)))
            .collect(),
        suggestions,
    }
}
