//! `GET /map/clusters.json`: what stands in a part of the map, drawn together where it is dense.

use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use ordit_kernel::Lang;
use ordit_members::{
    directory::{address::with, names::NetworkNames, pages::unkept, rows::Row},
    territory,
};
use ordit_platform::{
    snapshot::{BoundingBox, Cluster, Filter, Head, Snapshot},
    web::{Query, Shared, Shows, Visit, WebError},
};
use serde::Serialize;

use super::{
    MAP,
    area::{Area, without_area},
    found::{Chosen, written},
    spread::spread,
};

/// How many organisations of one place are told at once.
const TOLD: usize = 6;
/// What lies in a box this small, in degrees, is one place: no map parts it.
const ONE_PLACE_DEGREES: f64 = 0.004;

#[derive(Serialize)]
struct Answer {
    clusters: Vec<Shown>,
}

#[derive(Serialize)]
struct Shown {
    longitude: f64,
    latitude: f64,
    count: usize,
    /// Where they stand at more than one place.
    #[serde(skip_serializing_if = "Option::is_none")]
    bounds: Option<[f64; 4]>,
    entries: Vec<Told>,
    /// Where all of them are listed.
    #[serde(skip_serializing_if = "Option::is_none")]
    all: Option<String>,
}

#[derive(Serialize)]
struct Told {
    id: String,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<Lang>,
    href: String,
    kind: String,
    place: String,
    /// The page of its municipality.
    #[serde(skip_serializing_if = "Option::is_none")]
    territory: Option<String>,
    networks: Vec<Network>,
}

#[derive(Serialize)]
struct Network {
    slug: String,
    name: String,
}

pub async fn send(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let area = Area::read(&visit.query).ok_or(WebError::Status(StatusCode::BAD_REQUEST))?;
    let snapshot = site.snapshots.current();
    let chosen = Chosen::of(&site, &snapshot, &visit).await;
    let here = Here {
        snapshot: &snapshot,
        visit: &visit,
        filter: chosen.filter(visit.lang),
        networks: &chosen.networks,
        query: without_area(&visit.query),
    };
    let found = snapshot.clusters(&visit.viewer, &area.bounds, area.zoom, &here.filter);
    let clusters = spread(found, area.zoom);
    let clusters = clusters.iter().map(|cluster| here.shown(cluster)).collect();
    let answer = Json(Answer { clusters }).into_response();
    Ok(match chosen.choices.words.is_empty() {
        true => Shows::everything().on(answer),
        false => unkept(answer),
    })
}

/// What it takes to tell of a cluster.
struct Here<'a> {
    snapshot: &'a Snapshot,
    visit: &'a Visit,
    filter: Filter,
    networks: &'a NetworkNames,
    query: Query,
}

impl Here<'_> {
    fn shown(&self, cluster: &Cluster) -> Shown {
        let is_one_place = is_one_place(&cluster.bounds);
        let heads = match is_one_place {
            true => self.heads(cluster),
            false => Vec::new(),
        };
        let is_more = cluster.count > heads.len();
        let all = heads.first().filter(|_| is_more);
        let BoundingBox {
            west,
            south,
            east,
            north,
        } = cluster.bounds;
        Shown {
            longitude: rounded(cluster.point.longitude),
            latitude: rounded(cluster.point.latitude),
            count: cluster.count,
            bounds: (!is_one_place).then_some([west, south, east, north]),
            all: all.map(|head| self.all(head, &cluster.bounds)),
            entries: heads.iter().map(|head| self.told(head)).collect(),
        }
    }

    fn heads(&self, cluster: &Cluster) -> Vec<&Head> {
        let viewer = &self.visit.viewer;
        self.snapshot
            .in_box(viewer, &cluster.bounds, &self.filter, None, TOLD)
    }

    /// By the municipality where one is known: an address that people can read.
    fn all(&self, head: &Head, bounds: &BoundingBox) -> String {
        let query = self.query.without_key("bbox");
        let query = match head.values("municipality").next() {
            Some(municipality) => with(&query, "municipality", municipality),
            None => query.setting("bbox", &written(&widened(bounds))),
        };
        query.to_href(MAP)
    }

    fn told(&self, head: &Head) -> Told {
        let row = Row::of(head, self.networks, &self.visit.l);
        let networks = row.networks.into_iter().map(|network| Network {
            slug: network.slug,
            name: network.name.text,
        });
        Told {
            id: head.id.to_string(),
            lang: Some(row.name.lang).filter(|lang| *lang != self.visit.lang),
            name: row.name.text,
            href: row.href,
            kind: row.kind,
            place: row.places.join(" · "),
            territory: head.values("municipality").next().map(territory::path),
            networks: networks.collect(),
        }
    }
}

fn is_one_place(bounds: &BoundingBox) -> bool {
    let width = bounds.east - bounds.west;
    let height = bounds.north - bounds.south;
    width.max(height) < ONE_PLACE_DEGREES
}

/// Rounding in an address must leave nobody outside.
fn widened(bounds: &BoundingBox) -> BoundingBox {
    BoundingBox {
        west: bounds.west - ONE_PLACE_DEGREES,
        south: bounds.south - ONE_PLACE_DEGREES,
        east: bounds.east + ONE_PLACE_DEGREES,
        north: bounds.north + ONE_PLACE_DEGREES,
    }
}

/// To a metre.
fn rounded(degrees: f64) -> f64 {
    (degrees * 1e5).round() / 1e5
}
