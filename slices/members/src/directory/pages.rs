//! The directory: every organisation that a reader sees, filtered by its address.

use askama::Template;
use axum::{extract::State, response::Response};
use ordit_kernel::{Page, PageRequest};
use ordit_platform::{
    i18n::Translator,
    snapshot::{Found, Head, Snapshot},
    web::{Layout, Pager, READ, Routes, Shared, Step, Visit, WebError, page},
};

use super::{
    address::{Choices, WORDS},
    facets::{Chip, Choice, Group, Links, minus},
    figures::DIRECTORY,
    names::{NetworkName, NetworkNames},
    rows::Row,
};

/// How many organisations a page lists.
const PER_PAGE: usize = 50;
/// The formats in which the list can be taken along.
const FORMATS: [&str; 3] = ["csv", "xlsx", "json"];

/// The directory and its export.
pub fn routes(routes: &mut Routes) {
    routes.get("/directory", READ, show);
    routes.get("/directory/export", READ, super::export::send);
}

#[derive(Template)]
#[template(path = "members/directory_list.html")]
struct DirectoryPage {
    layout: Layout,
    l: Translator,
    words: String,
    /// Everything else in the address, kept when words are looked for.
    kept: Vec<(String, String)>,
    chips: Vec<Chip>,
    groups: Vec<Group>,
    sorts: Vec<Choice>,
    total: usize,
    rows: Vec<Row>,
    pager: Pager,
    exports: Vec<(&'static str, String)>,
    /// The network whose invented entries are left out, with the way to them.
    hidden: Option<Hidden>,
    is_invented: bool,
}

struct Hidden {
    network: NetworkName,
    href: String,
}

async fn show(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let networks = NetworkNames::seen(&snapshot, &visit.viewer, visit.lang);
    let choices = Choices::read(&visit.query, &networks);
    let found = find(&snapshot, &visit, &choices, &networks);
    let l = visit.l.clone();
    let links = Links {
        choices: &choices,
        query: &visit.query,
        path: &visit.path,
        networks: &networks,
        l: &l,
    };
    let total = found.heads.len();
    let heads = Page::cut(found.heads, asked(&visit, total));
    let layout = Layout::new(&site, &visit, &l.t("members-public-directory-title"));
    page(&DirectoryPage {
        layout: layout.described(&l.t1("members-public-directory-description", "count", total)),
        words: choices.words.clone(),
        kept: kept(&visit),
        chips: links.chips(),
        groups: links.groups(&found.counts),
        sorts: links.sorts(),
        total,
        pager: Pager::new(&visit, &heads),
        rows: heads
            .items
            .iter()
            .map(|head| Row::of(head, &networks, &l))
            .collect(),
        exports: exports(&visit),
        hidden: hidden(&choices, &networks),
        is_invented: choices.shows_invented(&networks),
        l,
    })
}

/// The organisations that the reader chose, without the invented ones nobody asked for.
pub fn find<'a>(
    snapshot: &'a Snapshot,
    visit: &Visit,
    choices: &Choices,
    networks: &NetworkNames,
) -> Found<'a> {
    let mut filter = choices.filter(networks, visit.lang);
    let mut found = snapshot.find(&visit.viewer, &filter);
    if !choices.shows_invented(networks) {
        filter.scope.push((
            "source".to_owned(),
            ordit_platform::register::INVENTED.to_owned(),
        ));
        let invented = snapshot.find(&visit.viewer, &filter);
        found.heads.retain(|head: &&Head| !head.is_invented());
        found.counts = minus(found.counts, &invented.counts);
    }
    found
}

/// The page that is asked for; past the end, which filters bring nearer, it is the last one.
fn asked(visit: &Visit, total: usize) -> PageRequest {
    let asked = Pager::asked(&visit.query, PER_PAGE);
    PageRequest::new(asked.number.min(total.div_ceil(PER_PAGE)), PER_PAGE)
}

fn kept(visit: &Visit) -> Vec<(String, String)> {
    let query = visit.query.without_key(WORDS).without_key("page");
    query
        .pairs()
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect()
}

fn exports(visit: &Visit) -> Vec<(&'static str, String)> {
    let query = visit.query.without_key("page");
    let path = format!("{DIRECTORY}/export");
    FORMATS
        .map(|format| (format, query.setting("format", format).to_href(&path)))
        .into()
}

fn hidden(choices: &Choices, networks: &NetworkNames) -> Option<Hidden> {
    if choices.shows_invented(networks) {
        return None;
    }
    let network = networks.invented()?.clone();
    let href = format!("{DIRECTORY}?network={}", network.slug);
    Some(Hidden { network, href })
}
