//! The directory: every organisation that a reader sees, filtered by its address.

use askama::Template;
use axum::{
    extract::State,
    http::{HeaderValue, header::CACHE_CONTROL},
    response::{IntoResponse, Response},
};
use ordit_kernel::{Page, PageRequest};
use ordit_platform::{
    geo::Area,
    i18n::Translator,
    register::INVENTED,
    search::distance_metres,
    snapshot::{Found, FoundPage, Head, Snapshot},
    web::{Layout, Pager, Query, READ, Routes, Shared, Site, Step, Visit, WebError, page},
};

use super::{
    address::{Choices, FILTERS, SORT, WORDS, as_search},
    facets::{Chip, Choice, Group, Links},
    figures::DIRECTORY,
    names::{NetworkName, NetworkNames},
    rows::Row,
    understood::{Alone, Asking},
};
use crate::{
    facts,
    messages::{Source, entrance},
    territory,
};

/// How many organisations a page lists.
const PER_PAGE: usize = 50;
/// Whoever coordinates more networks chooses one first.
const MOST_WRITES: usize = 3;
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
    search: String,
    /// Where the box asks what may be meant.
    suggestions: String,
    /// Territories that were chosen, by name, with their pages.
    places: Vec<(&'static str, String)>,
    /// The network whose invented entries are left out, with the way to them.
    hidden: Option<Hidden>,
    is_invented: bool,
    /// Networks in whose name the reader writes to those of theirs who are listed.
    writes: Vec<(String, String)>,
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
    let choices = choices.looked_up(&site, &visit).await;
    let asking = Asking {
        site: &site,
        visit: &visit,
        networks: &networks,
        choices: &choices,
    };
    if let Some(elsewhere) = asking.settled(Alone::IsWords).await {
        return Ok(unkept(elsewhere.into_response()));
    }
    let FoundPage { found, total } = find_page(&snapshot, &visit, &choices, &networks);
    let l = visit.l.clone();
    let links = Links {
        choices: &choices,
        query: &visit.query,
        path: &visit.path,
        networks: &networks,
        l: &l,
    };
    let mut groups = links.groups(&found.counts);
    groups.extend(made_up_themes(&snapshot, &visit, &links, &found));
    let heads = Page {
        items: found.heads,
        total,
        request: asked(&visit, total),
    };
    let chips = links.chips();
    let layout = layout(
        &site,
        &visit,
        (&choices, chips.as_slice()),
        &networks,
        &heads,
    );
    let shown = page(&DirectoryPage {
        layout,
        words: choices.words.clone(),
        kept: kept(&visit.query.without_key(WORDS)),
        chips,
        groups,
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
        search: as_search(&visit.query),
        suggestions: suggestions(&visit.query, "directory"),
        places: places(&choices),
        hidden: hidden(&choices, &networks, &visit),
        is_invented: choices.shows_invented(&networks),
        writes: writes(&visit, &choices, &networks),
        l,
    })?;
    Ok(match choices.words.is_empty() {
        true => shown,
        false => unkept(shown),
    })
}

/// Where each network that the reader coordinates writes to those of its members who are listed.
/// Words are found by the index here and in names there, so they choose nobody to be written to.
fn writes(visit: &Visit, choices: &Choices, networks: &NetworkNames) -> Vec<(String, String)> {
    let is_chosen = |network: &NetworkName| match choices.has_any("network") {
        true => choices.has("network", &network.slug),
        false => !network.is_invented,
    };
    let own: Vec<&NetworkName> = networks
        .all()
        .filter(|network| visit.acting.coordinates(network.id) && !network.is_archived)
        .filter(|network| is_chosen(network))
        .collect();
    if own.len() > MOST_WRITES || !choices.words.is_empty() {
        return Vec::new();
    }
    let query = visit.query.without_key("network");
    own.into_iter()
        .map(|network| {
            let href = entrance::href(&network.slug, Source::Organisations, &query);
            (network.short.text.clone(), href)
        })
        .collect()
}

/// The index comes a moment after the snapshot, so no kept page would know when to go.
pub fn unkept(mut answer: Response) -> Response {
    let headers = answer.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}

/// Where the box asks what may be meant, under the filters that are chosen.
pub fn suggestions(query: &Query, page: &str) -> String {
    let kept = query.only(&["theme", "network"]).with("on", page);
    kept.to_href("/search/suggest")
}

/// The themes of what was made up, where nothing that is shown has any: with one of them one sees
/// what it has.
pub fn made_up_themes(
    snapshot: &Snapshot,
    visit: &Visit,
    links: &Links<'_>,
    found: &Found<'_>,
) -> Option<Group> {
    let (choices, networks) = (links.choices, links.networks);
    let has_themes = found.counts.contains_key("theme");
    if has_themes || choices.chosen.iter().any(|(key, _)| *key == "network") {
        return None;
    }
    let network = networks.invented()?;
    let mut filter = choices.filter(networks, visit.lang);
    filter
        .scope
        .push(("source".to_owned(), INVENTED.to_owned()));
    filter.counted = vec!["theme"];
    let counts = snapshot.find(&visit.viewer, &filter).counts;
    links.themes_of(network, counts.get("theme")?)
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
    let layout = Layout::new(site, visit, &title).without_box();
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

/// The organisations that the reader chose, without the invented ones nobody asked for; the nearest
/// first where a place was told.
pub fn find<'a>(
    snapshot: &'a Snapshot,
    visit: &Visit,
    choices: &Choices,
    networks: &NetworkNames,
) -> Found<'a> {
    let filter = choices.shown_filter(networks, visit.lang);
    let mut found = snapshot.find(&visit.viewer, &filter);
    if let Some(near) = choices
        .near
        .as_ref()
        .filter(|_| visit.query.get(SORT).is_none())
    {
        let metres = |head: &&Head| {
            head.place
                .point
                .map(|point| distance_metres(near.point, point))
        };
        found
            .heads
            .sort_by_cached_key(|head| metres(head).unwrap_or(u32::MAX));
    }
    found
}

/// The page of them that the reader asked for.
fn find_page<'a>(
    snapshot: &'a Snapshot,
    visit: &Visit,
    choices: &Choices,
    networks: &NetworkNames,
) -> FoundPage<'a> {
    let cut = |total| {
        let request = asked(visit, total);
        request.offset()..request.offset() + request.size
    };
    if choices.near.is_none() {
        let filter = choices.shown_filter(networks, visit.lang);
        return snapshot.find_page(&visit.viewer, &filter, cut);
    }
    let mut found = find(snapshot, visit, choices, networks);
    let total = found.heads.len();
    found.heads = Page::cut(found.heads, asked(visit, total)).items;
    FoundPage { found, total }
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
