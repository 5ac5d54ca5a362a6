//! `GET /map`: the map and, as an equal way in, the list of what is on it.

use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use ordit_kernel::{Page, PageRequest, TerritoryCode};
use ordit_members::directory::{
    address::{FILTERS, WORDS, as_search},
    facets::{Chip, Group, Links},
    pages::{Hidden, hidden, kept, made_up_themes, suggestions, unkept},
};
use ordit_platform::{
    i18n::Translator,
    snapshot::Head,
    web::{Facts, Layout, Pager, Shared, Site, Step, Visit, WebError, page, page_as},
};

use super::{
    embed::code,
    found::{Chosen, Placed},
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
    search: String,
    /// Where the box asks what may be meant.
    suggestions: String,
    /// The place to which the map goes.
    near: Option<TerritoryCode>,
}

/// What was found and has no place on the map.
struct Unplaced {
    count: usize,
    rows: Vec<Placed>,
}

pub async fn show(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let chosen = Chosen::of(&site, &snapshot, &visit).await;
    if let Some(elsewhere) = chosen.settled(&site, &visit).await {
        return Ok(unkept(elsewhere.into_response()));
    }
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
    let (bounds, still) = (chosen.bounds(&found.heads), Still::of(&found.heads, &visit));
    let mut groups = links.groups(&found.counts);
    groups.extend(made_up_themes(&snapshot, &visit, &links, &found));
    let is_kept = chosen.choices.words.is_empty();
    let unplaced = unplaced(&found.heads, placed);
    let heads = Page::cut(found.heads, asked(&visit, total));
    let mut layout = layout(&site, &visit, total);
    if let Some(network) = chosen.accent() {
        layout = layout.of_network(network);
    }
    let shown = page(&MapPage {
        layout,
        surface: Surface::own(&l),
        still,
        words: chosen.choices.words.clone(),
        kept: kept(&visit.query.without_key(WORDS)),
        kept_elsewhere: kept(&visit.query.without_key("bbox")),
        chips: links.chips(),
        groups,
        total,
        unplaced,
        pager: Pager::new(&visit, &heads),
        rows: heads.items.iter().map(placed).collect(),
        bounds,
        hidden: hidden(&chosen.choices, &chosen.networks, &visit),
        is_invented: chosen.choices.shows_invented(&chosen.networks),
        directory: visit.query.without_key("page").to_href("/directory"),
        embed_code: code(&site, &visit),
        search: as_search(&visit.query),
        suggestions: suggestions(&visit.query, "map"),
        near: chosen.choices.near.as_ref().map(|near| near.code.clone()),
        l,
    })?;
    Ok(match is_kept {
        true => shown,
        false => unkept(shown),
    })
}

/// Search engines list the whole map; what filters find they list as the directory.
fn layout(site: &Site, visit: &Visit, total: usize) -> Layout {
    let title = visit.l.t("map-title");
    let layout = Layout::new(site, visit, &title).without_box();
    let layout = layout.described(&visit.l.t1("map-description", "count", total));
    if !visit.query.only(&FILTERS).is_empty() {
        return layout.unlisted(site, visit);
    }
    layout.listed(site, visit, &[]).telling(visit, |listing| {
        Facts::of(&[page_as("Map", &title, listing)])
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
