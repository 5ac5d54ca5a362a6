//! `GET /sitemap.xml`: every page for everyone, in each language, as an index of bounded parts.
//!
//! A network's own domain has a sitemap of its own, with the pages whose address it is.

mod xml;

use std::ops::Range;

use axum::{
    body::{Body, Bytes},
    extract::{Path, State},
    http::{HeaderName, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use futures::stream;
use ordit_kernel::Viewer;
use ordit_members::territory;
use ordit_platform::{
    geo::Territories,
    snapshot::{Head, Snapshot},
    web::{READ, Routes, Shared, Site, Visit, WebError, is_listed, origin_of},
};

use xml::Listed;

/// The address of the index.
pub const INDEX: &str = "/sitemap.xml";
/// So many entries are looked at for one part. Each has four addresses, and a part may have 50,000
/// addresses in 50 MB (sitemaps.org).
const ENTRIES_PER_PART: u32 = 2_000;
/// So many of them are written at once.
const ENTRIES_PER_PIECE: u32 = 100;
/// The pages that are no entry's.
const SCREENS: [&str; 7] = [
    "/",
    "/directory",
    "/map",
    "/agenda",
    "/library",
    "/territory",
    "/about/data",
];
/// The pages of a network beside its first.
const OF_NETWORK: [&str; 4] = ["agenda", "allies", "cloth", "figures"];
/// The kind whose entries have more than one page, and may have them on a domain of their own.
const NETWORK: &str = "network";

const XML: [(HeaderName, &str); 1] = [(CONTENT_TYPE, "application/xml; charset=utf-8")];

/// The index and its parts.
pub fn routes(routes: &mut Routes) {
    routes.get("/sitemap.xml", READ, index);
    routes.get("/sitemap/{position}", READ, part);
}

/// The address of the domain that was called, as far as it is one of ours.
pub fn origin(site: &Site, visit: &Visit) -> String {
    let snapshot = site.snapshots.current();
    let own = host(&snapshot, visit).and_then(|network| origin_of(site, network));
    own.unwrap_or_else(|| site.settings.origin().to_owned())
}

async fn index(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let origin = origin(&site, &visit);
    let mut parts = vec![0];
    if host(&snapshot, &visit).is_none() {
        let numbers = 1..=part_count(&snapshot);
        parts.extend(numbers.filter(|number| {
            let mut heads = heads(&snapshot, stretch(*number));
            heads.any(|head| site.snapshots.path_of(head).is_some())
        }));
    }
    let addresses = parts
        .iter()
        .map(|number| format!("{origin}/sitemap/{number}"));
    let text = xml::index(addresses).map_err(anyhow::Error::from)?;
    Ok((XML, text).into_response())
}

async fn part(
    State(site): State<Shared>,
    visit: Visit,
    Path(number): Path<u32>,
) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    if number == 0 {
        let pages = pages(&site, &snapshot, &visit);
        let text = xml::whole(&pages).map_err(anyhow::Error::from)?;
        return Ok((XML, text).into_response());
    }
    if host(&snapshot, &visit).is_some() || number > part_count(&snapshot) {
        return Err(WebError::NotFound);
    }
    Ok((XML, entries(site, number)).into_response())
}

/// The pages that are no entry's or a network's; on a network's own domain its pages only.
fn pages(site: &Site, snapshot: &Snapshot, visit: &Visit) -> Vec<Listed> {
    if let Some(network) = host(snapshot, visit) {
        return of_network(site, network);
    }
    let screen = |path: &str| Listed {
        origin: site.settings.origin().to_owned(),
        path: path.to_owned(),
        changed_at: None,
    };
    let visitor = Viewer::visitor();
    let networks = snapshot.networks().filter(|head| {
        let is_here = origin_of(site, head).is_none();
        is_here && is_listed(head) && snapshot.get(&visitor, head.id).is_some()
    });
    let networks = networks.flat_map(|head| of_network(site, head));
    let areas = areas();
    let screens = SCREENS.into_iter().chain(areas.iter().map(String::as_str));
    screens.map(screen).chain(networks).collect()
}

/// The pages of the territories that tell who is there and who is missing.
fn areas() -> Vec<String> {
    let territories = Territories::get();
    let counties = territories.counties().iter().map(|county| &county.code);
    let ambits = territories.ambits().iter().map(|ambit| &ambit.code);
    let areas = ambits.chain(counties);
    areas.map(|code| territory::path(code)).collect()
}

/// The network whose own domain was called, if machines may list it.
fn host<'a>(snapshot: &'a Snapshot, visit: &Visit) -> Option<&'a Head> {
    let host = visit.host_network.as_ref()?;
    snapshot.get(&Viewer::visitor(), host.id)
}

fn of_network(site: &Site, network: &Head) -> Vec<Listed> {
    if !is_listed(network) {
        return Vec::new();
    }
    let Some(path) = site.snapshots.path_of(network) else {
        return Vec::new();
    };
    let own = origin_of(site, network);
    let first = match own {
        Some(_) => "/".to_owned(),
        None => path.clone(),
    };
    let origin = own.unwrap_or_else(|| site.settings.origin().to_owned());
    let others = OF_NETWORK.into_iter().map(|page| format!("{path}/{page}"));
    let listed = |path| Listed {
        origin: origin.clone(),
        path,
        changed_at: Some(network.updated_at),
    };
    std::iter::once(first).chain(others).map(listed).collect()
}

/// A part with pages of entries, written piece by piece while it is sent.
fn entries(site: Shared, number: u32) -> Body {
    let whole = stretch(number);
    let pieces = whole.clone().step_by(ENTRIES_PER_PIECE as usize);
    let ends = (xml::beginning(), xml::end());
    let snapshot = site.snapshots.current();
    let pieces = pieces.map(move |first| {
        let piece = first..whole.end.min(first + ENTRIES_PER_PIECE);
        let listed = heads(&snapshot, piece).filter_map(|head| {
            Some(Listed {
                origin: site.settings.origin().to_owned(),
                path: site.snapshots.path_of(head)?,
                changed_at: Some(head.updated_at),
            })
        });
        xml::urls(listed)
    });
    let all = std::iter::once(ends.0).chain(pieces).chain([ends.1]);
    Body::from_stream(stream::iter(all.map(|piece| piece.map(Bytes::from))))
}

/// Where the entries of a part are; parts with entries are numbered from 1.
fn stretch(number: u32) -> Range<u32> {
    let first = (number - 1).saturating_mul(ENTRIES_PER_PART);
    first..first.saturating_add(ENTRIES_PER_PART)
}

fn part_count(snapshot: &Snapshot) -> u32 {
    let count = u32::try_from(snapshot.len()).unwrap_or(u32::MAX);
    count.div_ceil(ENTRIES_PER_PART)
}

/// Everything among these that machines may list, except networks, which come first of all.
fn heads(snapshot: &Snapshot, stretch: Range<u32>) -> impl Iterator<Item = &Head> {
    let seen = snapshot.stretch(&Viewer::visitor(), stretch);
    seen.filter(|head| &*head.kind != NETWORK && is_listed(head))
}
