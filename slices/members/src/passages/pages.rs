//! The page of a network's cloth: nameless for everyone, with names for whoever coordinates it.

use std::sync::Arc;

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Page, PageRequest};
use ordit_platform::{
    cloth::{Asked, MOST_THREADS, PassageKind, Span, Told},
    i18n::Translator,
    permissions::{Needs, Permission},
    snapshot::{Head, Snapshot},
    web::{
        Layout, Pager, READ, Routes, Shared, Shows, Site, Step, Visit, WebError, page, redirect,
    },
};

use super::{
    export,
    happened::{self, HappenedLine},
    period::{ALL, AT, LENGTHS, MONTHS, Period, UNTIL},
    picture::{COUNTY, ELSEWHERE, Naming, Pictures},
    table::{self, Counts, NameRow},
    threads::{self, Woven},
};
use crate::{directory::said::Said, facts, networks};

/// Takes the list of members along.
const EXPORT: Permission = Permission::new("members.cloth.export", Needs::CoordinatesNetwork);
/// The key of the kind of passage.
const PASSAGES: &str = "passages";
/// The formats in which it is taken along.
const FORMATS: [&str; 2] = ["csv", "xlsx"];

/// The page and its export.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/cloth", READ, show);
    routes.get("/n/{network}/cloth/export", EXPORT, export::send);
}

#[derive(Template)]
#[template(path = "members/network_cloth.html")]
struct ClothPage {
    layout: Layout,
    l: Translator,
    network: Said,
    network_href: String,
    is_invented: bool,
    is_named: bool,
    is_of_counties: bool,
    /// The time that is shown, in words.
    time: String,
    label: String,
    lengths: Vec<Choice>,
    kinds: Vec<Choice>,
    earlier: Option<String>,
    later: Option<String>,
    /// The county that is opened, and the way back to all.
    county: Option<(String, String)>,
    pictures: Option<Pictures>,
    has_perhaps: bool,
    counts: Counts,
    names: Vec<NameRow>,
    passages: usize,
    months_per_passage: i32,
    happened: Vec<HappenedLine>,
    /// The passage of which is told what happened, and the way to all of them.
    at: Option<(String, String)>,
    exports: Vec<(&'static str, String)>,
    pager: Pager,
}

/// One of several to choose from.
struct Choice {
    label: String,
    href: String,
    is_chosen: bool,
}

/// What a reader sees of a cloth before it is woven.
pub struct Seen<'a> {
    pub network: &'a Head,
    /// In the order of their names.
    pub heads: Vec<&'a Head>,
    pub told: Told,
    pub period: Period,
}

/// Reads the network, its members and what is told of them, as the address asks.
///
/// # Errors
/// When there is no such network for the reader, or the database cannot be reached.
pub async fn seen<'a>(
    site: &Site,
    visit: &Visit,
    snapshot: &'a Snapshot,
    slug: &str,
) -> Result<Seen<'a>, WebError> {
    let network = snapshot.by_slug(&visit.viewer, networks::KIND, slug);
    let network = network.ok_or(WebError::NotFound)?;
    let period = Period::read(&visit.query, visit.now);
    let mut heads = threads::members(snapshot, &visit.viewer, network, visit.lang);
    let told = match chosen(site, visit) {
        Some(kind) => {
            let networks = [network.id];
            let (db, time, now) = (&site.db, period.time(), visit.now);
            (kind.told)(Asked {
                db,
                networks: &networks,
                time,
                now,
            })
            .await?
        }
        None => Told::default(),
    };
    threads::keep_threads(&mut heads, network.id, &told);
    if let Some(county) = visit.query.get(COUNTY) {
        let county = Some(county).filter(|county| *county != ELSEWHERE);
        heads.retain(|head| head.values("county").next() == county);
    }
    Ok(Seen {
        network,
        heads,
        told,
        period,
    })
}

impl<'a> Seen<'a> {
    /// A thread for each member, however many they are.
    pub fn woven_each(&self) -> Woven<'a> {
        threads::woven(&self.heads, &self.told, &self.period, usize::MAX)
    }
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let seen = seen(&site, &visit, &snapshot, &slug).await?;
    let home = networks::path(&seen.network.slug);
    if *seen.network.slug != slug {
        return redirect(visit.query.to_href(&format!("{home}/cloth"))).answer();
    }
    let shows = Shows::network(seen.network.id);
    let shown = page(&cloth_page(&site, &visit, seen, home))?;
    Ok(shows.on(shown))
}

fn cloth_page(site: &Arc<Site>, visit: &Visit, seen: Seen<'_>, network_href: String) -> ClothPage {
    let (l, query) = (visit.l.clone(), &visit.query);
    let Seen {
        network,
        heads,
        told,
        period,
    } = seen;
    let is_named = visit.acting.coordinates(network.id);
    let opened = query.get(COUNTY);
    let heads = match opened {
        Some(_) => Page::cut(heads, Pager::asked(query, MOST_THREADS)),
        None => whole(heads),
    };
    let woven = threads::woven(&heads.items, &told, &period, MOST_THREADS);
    let naming = Naming {
        l: &l,
        path: &visit.path,
        query,
        is_named,
    };
    let name = Said::from(network.title(visit.lang));
    let at = at(visit, &woven);
    let has_names = is_named && !woven.is_of_counties;
    let within = at.unwrap_or(period.shown(&told));
    let happened = has_names.then(|| happened::lines(&told, &heads.items, within, &l));
    ClothPage {
        layout: layout(site, visit, network, (name.text.as_str(), &network_href)),
        is_invented: network.is_invented(),
        is_named,
        is_of_counties: woven.is_of_counties,
        time: time(&woven, &naming),
        label: l.t2(
            "members-cloth-label",
            "network",
            &name.text,
            "count",
            heads.total,
        ),
        lengths: lengths(visit, &period),
        kinds: kinds(site, visit),
        earlier: earlier(visit, &period, &woven),
        later: period.later(query).map(|later| later.to_href(&visit.path)),
        county: opened.map(|county| county_opened(&naming, county)),
        pictures: (!heads.items.is_empty()).then(|| naming.pictures(&woven)),
        has_perhaps: woven.has_perhaps(),
        counts: table::counts(&woven, &naming),
        names: match has_names {
            true => table::names(&woven, &naming),
            false => Vec::new(),
        },
        passages: woven.passages.len(),
        months_per_passage: woven.grain.months(),
        happened: happened.unwrap_or_default(),
        at: at.map(|at| {
            let all = query.without_key(AT).to_href(&visit.path);
            (naming.passage(woven.grain, at), all)
        }),
        exports: exports(visit, is_named),
        pager: Pager::new(visit, &heads),
        network: name,
        network_href,
        l,
    }
}

/// The frame of a network's cloth, below the page of the network: its name and where it is.
fn layout(site: &Arc<Site>, visit: &Visit, network: &Head, above: (&str, &str)) -> Layout {
    let (l, name) = (&visit.l, above.0);
    let title = l.t1("members-cloth-title", "network", name);
    Layout::new(site, visit, &title)
        .of_entry(site, visit, network)
        .of_network(&network.slug)
        .described(&l.t1("members-cloth-description", "network", name))
        .telling(visit, |listing| facts::below(&title, above, listing))
}

/// Where the time before is shown, if somebody was there before.
fn earlier(visit: &Visit, period: &Period, woven: &Woven<'_>) -> Option<String> {
    let earlier = period.earlier(&visit.query);
    let earlier = earlier.filter(|_| woven.begins_before());
    earlier.map(|earlier| earlier.to_href(&visit.path))
}

/// The name of the county whose members are shown, and the way back to all.
fn county_opened(naming: &Naming<'_>, county: &str) -> (String, String) {
    let county = Some(county).filter(|county| *county != ELSEWHERE);
    let all = naming.query.without_key(COUNTY).without_key("page");
    (naming.county(county), all.to_href(naming.path))
}

/// All of them, on one page.
fn whole(heads: Vec<&Head>) -> Page<&Head> {
    Page {
        total: heads.len(),
        items: heads,
        request: PageRequest::new(1, MOST_THREADS),
    }
}

/// The kind of passage that the address asks for, else the first.
fn chosen(site: &Site, visit: &Visit) -> Option<PassageKind> {
    let asked = visit.query.get(PASSAGES);
    let all = || site.modules.iter().flat_map(|module| module.passages);
    let found = all().find(|kind| Some(kind.name) == asked);
    found.or_else(|| all().next()).copied()
}

/// The kinds of passage; nothing where there is no choice.
fn kinds(site: &Site, visit: &Visit) -> Vec<Choice> {
    let chosen = chosen(site, visit).map(|kind| kind.name);
    let kind = |kind: &PassageKind| Choice {
        label: visit.l.t(kind.label),
        href: visit
            .query
            .setting(PASSAGES, kind.name)
            .without_key(AT)
            .to_href(&visit.path),
        is_chosen: Some(kind.name) == chosen,
    };
    let all: Vec<Choice> = site
        .modules
        .iter()
        .flat_map(|module| module.passages)
        .map(kind)
        .collect();
    if all.len() > 1 { all } else { Vec::new() }
}

fn lengths(visit: &Visit, period: &Period) -> Vec<Choice> {
    let base = visit.query.without_key(AT);
    let length = |months: i32| Choice {
        label: visit.l.t1("members-cloth-months", "count", months),
        href: base
            .setting(MONTHS, &months.to_string())
            .to_href(&visit.path),
        is_chosen: period.months == Some(months),
    };
    let all = Choice {
        label: visit.l.t("members-cloth-all"),
        href: base
            .without_key(UNTIL)
            .setting(MONTHS, ALL)
            .to_href(&visit.path),
        is_chosen: period.months.is_none(),
    };
    LENGTHS.into_iter().map(length).chain([all]).collect()
}

/// The passage that the address points at.
fn at(visit: &Visit, woven: &Woven<'_>) -> Option<Span> {
    let month = visit.query.get(AT)?.parse().ok()?;
    let at = Span {
        first: month,
        last: month,
    };
    woven
        .passages
        .iter()
        .copied()
        .find(|passage| passage.meets(at))
}

/// From the first passage to the last.
fn time(woven: &Woven<'_>, naming: &Naming<'_>) -> String {
    let name = |passage: Option<&Span>| {
        passage.map_or_else(String::new, |passage| naming.passage(woven.grain, *passage))
    };
    let (from, to) = (name(woven.passages.first()), name(woven.passages.last()));
    naming.l.t2("members-cloth-from-to", "from", from, "to", to)
}

fn exports(visit: &Visit, is_named: bool) -> Vec<(&'static str, String)> {
    let query = visit.query.without_key(AT).without_key("page");
    let path = format!("{}/export", visit.path);
    let export = |format| (format, query.setting("format", format).to_href(&path));
    FORMATS
        .into_iter()
        .filter(|_| is_named)
        .map(export)
        .collect()
}
