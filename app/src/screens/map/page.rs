//! `GET /map`: the map and, as an equal way in, the list of what is on it.

use askama::Template;
use axum::{extract::State, response::Response};
use ordit_kernel::{Page, PageRequest};
use ordit_members::directory::{
    address::{FILTERS, WORDS},
    facets::{Chip, Group, Links},
    pages::{Hidden, hidden, kept},
};
use ordit_platform::{
    i18n::Translator,
    snapshot::Head,
    web::{Facts, Layout, Pager, Shared, Site, Step, Visit, WebError, page, page_as},
};

use super::{
    embed::code,
    found::{Chosen, Placed, bounds},
    still::Still,
    surface::Surface,
};

/// How many organisations stand beside the map at once.
const PER_PAGE: usize = 30;
/// How many without a place are named; the rest is in the directory.
const UNPLACED: usize = 50;

#[derive(Template)]
#[template(path = "map_page.html")]
struct MapPage {
    layout: Layout,
    l: Translator,
    surface: Surface,
    still: Still,
    words: String,
    /// Everything else in the address, kept when words are looked for.
    kept: Vec<(String, String)>,
    /// The same without the area, kept when another area is asked for.
    kept_elsewhere: Vec<(String, String)>,
    chips: Vec<Chip>,
    groups: Vec<Group>,
    total: usize,
    unplaced: Unplaced,
    rows: Vec<Placed>,
    pager: Pager,
    bounds: Option<String>,
    hidden: Option<Hidden>,
    is_invented: bool,
    directory: String,
    embed_code: String,
}

/// What was found and has no place on the map.
struct Unplaced {
    count: usize,
    rows: Vec<Placed>,
}

pub async fn show(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let chosen = Chosen::of(&snapshot, &visit);
    let found = chosen.find(&snapshot, &visit);
    let l = visit.l.clone();
    let links = Links {
        choices: &chosen.choices,
        query: &visit.query,
        path: &visit.path,
        networks: &chosen.networks,
        l: &l,
    };
    let total = found.heads.len();
    let placed = |head: &&Head| Placed::of(head, &chosen.networks, &l);
    let (bounds, still) = (bounds(&found.heads), Still::of(&found.heads, &visit));
    let unplaced = unplaced(&found.heads, placed);
    let heads = Page::cut(found.heads, asked(&visit, total));
    let mut layout = layout(&site, &visit, total);
    if let Some(network) = chosen.accent() {
        layout = layout.of_network(network);
    }
    page(&MapPage {
        layout,
        surface: Surface::own(&l),
        still,
        words: chosen.choices.words.clone(),
        kept: kept(&visit.query.without_key(WORDS)),
        kept_elsewhere: kept(&visit.query.without_key("bbox")),
        chips: links.chips(),
        groups: links.groups(&found.counts),
        total,
        unplaced,
        pager: Pager::new(&visit, &heads),
        rows: heads.items.iter().map(placed).collect(),
        bounds,
        hidden: hidden(&chosen.choices, &chosen.networks, &visit),
        is_invented: chosen.choices.shows_invented(&chosen.networks),
        directory: visit.query.without_key("page").to_href("/directory"),
        embed_code: code(&site, &visit),
        l,
    })
}

/// Search engines list the whole map; what filters find they list as the directory.
fn layout(site: &Site, visit: &Visit, total: usize) -> Layout {
    let title = visit.l.t("map-title");
    let layout = Layout::new(site, visit, &title);
    let layout = layout.described(&visit.l.t1("map-description", "count", total));
    if !visit.query.only(&FILTERS).is_empty() {
        return layout.unlisted(site, visit);
    }
    layout.listed(site, visit, &[]).telling(visit, |listing| {
        Facts::of([page_as("Map", &title, listing)])
    })
}

fn unplaced(heads: &[&Head], placed: impl Fn(&&Head) -> Placed) -> Unplaced {
    let without = || heads.iter().filter(|head| head.place.point.is_none());
    Unplaced {
        count: without().count(),
        rows: without().take(UNPLACED).map(placed).collect(),
    }
}

/// The page that is asked for; past the end, which filters bring nearer, it is the last one.
fn asked(visit: &Visit, total: usize) -> PageRequest {
    let asked = Pager::asked(&visit.query, PER_PAGE);
    PageRequest::new(asked.number.min(total.div_ceil(PER_PAGE)), PER_PAGE)
}
