//! The directory: every organisation that a reader sees, filtered by its address.

use askama::Template;
use axum::{extract::State, response::Response};
use ordit_kernel::{Page, PageRequest};
use ordit_platform::{
    geo::Area,
    i18n::Translator,
    snapshot::{Found, Head, Snapshot},
    web::{Layout, Pager, Query, READ, Routes, Shared, Site, Step, Visit, WebError, page},
};

use super::{
    address::{Choices, FILTERS, WORDS},
    facets::{Chip, Choice, Group, Links},
    figures::DIRECTORY,
    names::{NetworkName, NetworkNames},
    rows::Row,
};
use crate::{facts, territory};

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
    map: String,
    /// Territories that were chosen, by name, with their pages.
    places: Vec<(&'static str, String)>,
    /// The network whose invented entries are left out, with the way to them.
    hidden: Option<Hidden>,
    is_invented: bool,
}

/// A network that is left out until it is asked for.
pub struct Hidden {
    pub network: NetworkName,
    pub href: String,
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
    let chips = links.chips();
    let layout = layout(
        &site,
        &visit,
        (&choices, chips.as_slice()),
        &networks,
        &heads,
    );
    page(&DirectoryPage {
        layout,
        words: choices.words.clone(),
        kept: kept(&visit.query.without_key(WORDS)),
        chips,
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
        map: visit.query.without_key("page").to_href("/map"),
        places: places(&choices),
        hidden: hidden(&choices, &networks, &visit),
        is_invented: choices.shows_invented(&networks),
        l,
    })
}

/// Search engines list the whole directory, and what one filter finds; more filters only make
/// more addresses of the same organisations.
fn layout(
    site: &Site,
    visit: &Visit,
    (choices, chips): (&Choices, &[Chip]),
    networks: &NetworkNames,
    heads: &Page<&Head>,
) -> Layout {
    let (l, total) = (&visit.l, heads.total);
    let directory = l.t("members-public-directory-title");
    let title = match chips {
        [only] => format!("{} · {directory}", only.label.text),
        _ => directory,
    };
    let layout = Layout::new(site, visit, &title);
    let layout = layout.described(&l.t1("members-public-directory-description", "count", total));
    let filters = visit.query.only(&FILTERS);
    let is_plain = filters.pairs().count() == choices.chosen.len() && choices.chosen.len() <= 1;
    let is_there = Pager::asked(&visit.query, PER_PAGE).number == heads.request.number;
    let is_empty = total == 0 && !chips.is_empty();
    if !is_plain || !is_there || is_empty || choices.shows_invented(networks) {
        return layout.unlisted(site, visit);
    }
    let chosen = choices.chosen.iter().map(|(dimension, _)| *dimension);
    let page = (heads.request.number > 1).then_some("page");
    let keys: Vec<&str> = chosen.chain(page).collect();
    layout
        .listed(site, visit, &keys)
        .telling(visit, |listing| facts::list(&title, total, None, listing))
}

/// The organisations that the reader chose, without the invented ones nobody asked for.
pub fn find<'a>(
    snapshot: &'a Snapshot,
    visit: &Visit,
    choices: &Choices,
    networks: &NetworkNames,
) -> Found<'a> {
    let filter = choices.shown_filter(networks, visit.lang);
    snapshot.find(&visit.viewer, &filter)
}

/// The page that is asked for; past the end, which filters bring nearer, it is the last one.
fn asked(visit: &Visit, total: usize) -> PageRequest {
    let asked = Pager::asked(&visit.query, PER_PAGE);
    PageRequest::new(asked.number.min(total.div_ceil(PER_PAGE)), PER_PAGE)
}

/// What of an address goes with a form, as its hidden fields.
pub fn kept(query: &Query) -> Vec<(String, String)> {
    let query = query.without_key("page");
    query
        .pairs()
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect()
}

fn places(choices: &Choices) -> Vec<(&'static str, String)> {
    let chosen = choices.chosen.iter();
    let places = chosen.filter(|(key, _)| ["county", "municipality"].contains(key));
    let areas = places.filter_map(|(_, code)| Area::of(code));
    areas
        .map(|area| (area.name(), territory::path(area.code())))
        .collect()
}

fn exports(visit: &Visit) -> Vec<(&'static str, String)> {
    let query = visit.query.without_key("page");
    let path = format!("{DIRECTORY}/export");
    FORMATS
        .map(|format| (format, query.setting("format", format).to_href(&path)))
        .into()
}

/// The network in which everything invented lives, unless it was asked for: the same question,
/// put to it.
pub fn hidden(choices: &Choices, networks: &NetworkNames, visit: &Visit) -> Option<Hidden> {
    if choices.shows_invented(networks) {
        return None;
    }
    let network = networks.invented()?.clone();
    let query = visit.query.without_key("page");
    let href = query.setting("network", &network.slug).to_href(&visit.path);
    Some(Hidden { network, href })
}
