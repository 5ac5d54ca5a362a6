//! `GET /`: the networks in one cloth, or a network's own page on its own domain.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::header::CACHE_CONTROL,
    response::{IntoResponse, Response},
};
use ordit_kernel::Lang;
use ordit_members::{
    NetworkCard, StillMap,
    directory::{
        names::{NetworkName, NetworkNames},
        said::Said,
    },
    is_abroad, membership_line, signature,
    territory::of_everyone,
};
use ordit_platform::{
    cloth,
    i18n::Translator,
    register::State as EntryState,
    snapshot::{Figures, Head, Snapshot},
    web::{Facts, Layout, Listing, Shared, Site, Visit, WebError, page},
};
use serde_json::json;

use crate::cli::{DemoState, demo_state};

/// The width of the cloth on a network's card.
const CARD_WIDTH: i32 = 360;

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage {
    layout: Layout,
    l: Translator,
    progress: Option<Progress>,
    has_failed: bool,
    figures: Vec<Figure>,
    map: Option<StillMap>,
    networks: Vec<NetworkView>,
    /// Put away; only their coordination is told of them.
    archived: Vec<Archived>,
    may_add_network: bool,
}

struct Progress {
    networks: u8,
    of: u8,
}

struct Figure {
    count: usize,
    key: &'static str,
    href: &'static str,
}

struct Archived {
    slug: String,
    name: Said,
}

struct NetworkView {
    slug: String,
    title: String,
    title_lang: Lang,
    summary: String,
    summary_lang: Lang,
    kind_key: String,
    members: String,
    is_invented: bool,
    is_abroad: bool,
    signature: Option<cloth::Figure>,
}

pub async fn show(state: State<Shared>, visit: Visit) -> Result<Response, WebError> {
    if let Some(network) = visit.host_network.clone() {
        return ordit_members::show_network(state, visit, Path(network.slug)).await;
    }
    let State(site) = state;
    let snapshot = site.snapshots.current();
    let real = of_everyone(&snapshot, &visit.viewer);
    let networks = networks(&snapshot, &visit);
    let state = site.settings.is_demo.then(demo_state);
    let progress = match state {
        Some(DemoState::Loading { networks, of }) => Some(Progress { networks, of }),
        _ => None,
    };
    // Loading is told by no event, so a page that tells of it is not kept.
    let unkept = progress.is_some().then_some([(CACHE_CONTROL, "no-store")]);
    let shown = page(&HomePage {
        layout: layout(&site, &visit),
        l: visit.l.clone(),
        progress,
        has_failed: state == Some(DemoState::Failed),
        figures: figures(&real, &networks),
        map: StillMap::counted(&real, |county| Some(format!("/directory?county={county}"))),
        networks,
        archived: archived(&snapshot, &visit),
        may_add_network: visit.acting.coordinates_all(),
    })?;
    Ok((unkept, shown).into_response())
}

fn layout(site: &Site, visit: &Visit) -> Layout {
    Layout::new(site, visit, &visit.l.t("app-home-title-short"))
        .without_box()
        .listed(site, visit, &[])
        .telling(visit, website)
}

/// The whole site, and the way to ask it.
fn website(listing: &Listing) -> Facts {
    let search = listing.href("/search");
    Facts::of(&[json!({
        "@type": "WebSite",
        "@id": format!("{}/", listing.origin),
        "url": listing.canonical,
        "name": listing.site_name,
        "inLanguage": Lang::ALL.map(Lang::code),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": format!("{search}&q={{search_term_string}}"),
            },
            "query-input": "required name=search_term_string",
        },
    })])
}

fn figures(real: &Figures<'_>, networks: &[NetworkView]) -> Vec<Figure> {
    let different = |dimension: &str| real.of(dimension).len();
    let own = networks
        .iter()
        .filter(|network| !network.is_invented && !network.is_abroad)
        .count();
    vec![
        Figure {
            count: real.count(),
            key: "app-home-figure-organisations",
            href: "/directory",
        },
        Figure {
            count: own,
            key: "app-home-figure-networks",
            href: "#networks",
        },
        Figure {
            count: different("municipality"),
            key: "app-home-figure-places",
            href: "#places",
        },
        Figure {
            count: different("county"),
            key: "app-home-figure-counties",
            href: "#places",
        },
    ]
}

fn archived(snapshot: &Snapshot, visit: &Visit) -> Vec<Archived> {
    let names = NetworkNames::seen(snapshot, &visit.viewer, visit.lang);
    let away = names.all().filter(|network| network.is_archived);
    let line = |network: &NetworkName| Archived {
        slug: network.slug.clone(),
        name: network.title.clone(),
    };
    away.map(line).collect()
}

fn networks(snapshot: &Snapshot, visit: &Visit) -> Vec<NetworkView> {
    let mut heads: Vec<&Head> = snapshot
        .networks()
        .filter(|head| head.state != EntryState::Archived)
        .filter(|head| snapshot.get(&visit.viewer, head.id).is_some())
        .collect();
    heads.sort_by_key(|head| (is_abroad(head), head.is_invented(), head.id));
    heads
        .into_iter()
        .map(|head| network_view(snapshot, visit, head))
        .collect()
}

fn network_view(snapshot: &Snapshot, visit: &Visit, head: &Head) -> NetworkView {
    let card = head.particulars::<NetworkCard>();
    let (title, summary) = (head.title(visit.lang), head.summary(visit.lang));
    NetworkView {
        slug: head.slug.to_string(),
        title: title.text.to_owned(),
        title_lang: title.lang,
        summary: summary.text.to_owned(),
        summary_lang: summary.lang,
        kind_key: card.as_ref().map_or_else(String::new, |card| {
            format!("members-network-kind-{}", card.network_kind)
        }),
        members: membership_line(snapshot, &visit.viewer, head, &visit.l),
        is_invented: head.is_invented(),
        is_abroad: is_abroad(head),
        signature: signature(snapshot, &visit.viewer, head, visit.now, CARD_WIDTH),
    }
}
