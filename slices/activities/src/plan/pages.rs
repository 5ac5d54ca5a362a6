//! The plan of a network's year: a table, its limits, and the balance of places and of hosts.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, Page};
use ordit_members::{
    directory::said::Said,
    form::{Here, Typed},
};
use ordit_platform::{
    i18n::Translator,
    snapshot::Snapshot,
    web::{Layout, Pager, READ, Routes, Shared, Site, Step, Visit, WebError, page_with_status},
};

use super::{
    forums::{Forum, forums},
    rules::{self, Area, Stage, Use},
    shares::{PutIn, put_in},
    store::{self, Balance},
    year::{self, Level, Planned},
};
use crate::{
    about,
    activities::view::{self, Line},
    agenda::place_of,
    circles,
    vocabulary::KINDS,
};

const PER_PAGE: usize = 50;
/// So many territories and hosts are shown; those left out come first.
const SHOWN: usize = 60;

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/plan", READ, show);
}

#[derive(Template)]
#[template(path = "activities/plan_page.html")]
struct PlanPage {
    layout: Layout,
    l: Translator,
    here: Here,
    year: String,
    previous: String,
    next: String,
    stages: Vec<Chosen>,
    rows: Vec<Row>,
    pager: Pager,
    /// How many of the year count.
    counted: usize,
    limits: Vec<LimitView>,
    forums: Vec<Forum>,
    limiting: Option<Limiting>,
    /// What each puts in, for the coordination.
    put_in: Option<PutIn>,
    levels: Vec<Chosen>,
    areas: Vec<Area>,
    hosts: Vec<HostView>,
    exports: Vec<(&'static str, String)>,
    /// Where a new activity is written, for whoever takes part.
    new: Option<String>,
}

/// A filter with what it leaves.
struct Chosen {
    label: String,
    href: String,
    is_chosen: bool,
}

/// An activity of the table.
pub struct Row {
    pub line: Line,
    pub stage: Stage,
    pub stage_words: String,
    pub is_session: bool,
    pub place: Option<&'static str>,
    pub holders: Vec<Said>,
}

struct LimitView {
    kind: String,
    used: Use,
}

/// The form of the coordination.
struct Limiting {
    kinds: Vec<(&'static str, String, bool)>,
    most: String,
    wrong: Option<String>,
}

struct HostView {
    name: Said,
    hosted: i64,
    residents: i64,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    plan_page(&site, &visit, here, None).await
}

/// The year in the address, or the present one.
pub fn asked_year(visit: &Visit) -> i16 {
    let asked = visit.query.get("year").and_then(|year| year.parse().ok());
    let asked = asked.filter(|year| (1990..=2100).contains(year));
    asked.unwrap_or_else(|| visit.now.day().year())
}

fn asked_stage(visit: &Visit) -> Option<Stage> {
    let asked = visit.query.get("stage")?;
    Stage::ALL.into_iter().find(|stage| stage.code() == asked)
}

/// The page; with status 422 where a limit was refused.
///
/// # Errors
/// When the database cannot be reached.
pub async fn plan_page(
    site: &Site,
    visit: &Visit,
    here: Here,
    refused: Option<&Typed>,
) -> Result<Response, WebError> {
    let visit = &visit.at(&here.path("/plan"));
    let l = &visit.l;
    let balance = store::balance(site.db.read(), &visit.viewer, here.id).await?;
    let snapshot = site.snapshots.current();
    let asked = asked_year(visit);
    let today = visit.now.day();
    let all = year::planned(&snapshot, &visit.viewer, here.id, (asked, today));
    let limits = balance.limits.iter().map(|limit| LimitView {
        kind: l.t(format!("activities-kind-{}", limit.kind)),
        used: year::used(limit, &all),
    });
    let limits = limits.collect();
    let forums = forums(site, visit, &all).await?;
    let put_in = put_in(site, visit, &here, &all).await?;
    let stage = asked_stage(visit);
    let of_stage = all
        .iter()
        .filter(|own| stage.is_none_or(|stage| own.stage == stage));
    let shown = Page::cut(of_stage.collect(), Pager::asked(&visit.query, PER_PAGE));
    let title = l.t2(
        "activities-plan-title",
        "network",
        &here.text,
        "year",
        asked.to_string(),
    );
    let to_year = |year: i16| year_href(visit, year);
    let status = match refused {
        None => StatusCode::OK,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let may_limit = visit.acting.coordinates(here.id) && !here.is_archived;
    let plan = PlanPage {
        layout: Layout::new(site, visit, &title).of_network(&here.slug),
        l: l.clone(),
        year: asked.to_string(),
        previous: to_year(asked - 1),
        next: to_year(asked + 1),
        stages: stages(visit, &all, stage),
        pager: Pager::new(visit, &shown),
        rows: shown
            .items
            .iter()
            .filter_map(|own| row(&snapshot, visit, own))
            .collect(),
        counted: all.iter().filter(|own| own.counts()).count(),
        limits,
        forums,
        put_in,
        limiting: may_limit.then(|| limiting(l, refused)),
        levels: levels(visit),
        areas: areas(&snapshot, visit, here.id, asked),
        hosts: hosts(&snapshot, visit, here.id, balance),
        exports: exports(visit, &here, asked),
        new: may_limit.then(|| here.path("/activities/new")),
        here,
    };
    page_with_status(status, &plan)
}

fn year_href(visit: &Visit, year: i16) -> String {
    let query = visit.query.without_key("page");
    query
        .setting("year", &year.to_string())
        .to_href(&visit.path)
}

fn stages(visit: &Visit, all: &[Planned<'_>], chosen: Option<Stage>) -> Vec<Chosen> {
    let query = visit.query.without_key("page");
    let everything = Chosen {
        label: visit.l.t1("activities-plan-stage-all", "count", all.len()),
        href: query.without_key("stage").to_href(&visit.path),
        is_chosen: chosen.is_none(),
    };
    let each = Stage::ALL.into_iter().filter_map(|stage| {
        let count = all.iter().filter(|own| own.stage == stage).count();
        let is_chosen = chosen == Some(stage);
        let words = visit.l.t(format!("activities-plan-stage-{}", stage.code()));
        (count > 0 || is_chosen).then(|| Chosen {
            label: format!("{words} ({count})"),
            href: query.setting("stage", stage.code()).to_href(&visit.path),
            is_chosen,
        })
    });
    std::iter::once(everything).chain(each).collect()
}

/// An activity as the table and its file show it.
pub fn row(snapshot: &Snapshot, visit: &Visit, own: &Planned<'_>) -> Option<Row> {
    let owners: BTreeSet<Id> = circles::owners(own.head).chain(own.head.network).collect();
    let owners = owners.into_iter();
    Some(Row {
        line: view::line(own.head, visit)?,
        stage: own.stage,
        is_session: own.is_session,
        stage_words: visit
            .l
            .t(format!("activities-plan-stage-{}", own.stage.code())),
        place: place_of(own.head),
        holders: owners
            .filter_map(|id| about::name(snapshot, visit, id))
            .collect(),
    })
}

fn limiting(l: &Translator, refused: Option<&Typed>) -> Limiting {
    let typed = |field| refused.map_or("", |typed| typed.get(field));
    let kind = |code: &&'static str| {
        let label = l.t(format!("activities-kind-{code}"));
        (*code, label, typed("kind") == *code)
    };
    Limiting {
        kinds: KINDS.iter().map(kind).collect(),
        most: typed("most").to_owned(),
        wrong: refused.map(|_| l.t("activities-plan-error-most")),
    }
}

fn asked_level(visit: &Visit) -> Level {
    let asked = visit.query.get("by").unwrap_or_default();
    let mut all = Level::ALL.into_iter();
    all.find(|level| level.code() == asked)
        .unwrap_or(Level::County)
}

fn levels(visit: &Visit) -> Vec<Chosen> {
    let chosen = asked_level(visit);
    let level = |level: Level| Chosen {
        label: visit.l.t(format!("activities-plan-level-{}", level.code())),
        href: visit.query.setting("by", level.code()).to_href(&visit.path) + "#balance",
        is_chosen: level == chosen,
    };
    Level::ALL.map(level).into()
}

fn areas(snapshot: &Snapshot, visit: &Visit, network: Id, asked: i16) -> Vec<Area> {
    let level = asked_level(visit);
    let of = (asked, visit.now.day(), level);
    let members = year::members(snapshot, &visit.viewer, network, level);
    let held = year::places_held(snapshot, &visit.viewer, network, of);
    let mut areas = rules::balance(&members, &held, asked);
    areas.truncate(SHOWN);
    areas
}

/// Whoever hosted or sent somebody, the most frequent hosts first.
fn hosts(snapshot: &Snapshot, visit: &Visit, network: Id, balance: Balance) -> Vec<HostView> {
    let (mut hosted, residents) = (balance.hosted, &balance.residents);
    if !balance.named.is_empty() {
        let members = about::members_of(snapshot, visit, network);
        let known = balance.named.iter();
        for id in known.filter_map(|name| about::called(&members, name)) {
            *hosted.entry(id).or_default() += 1;
        }
    }
    let ids: BTreeSet<Id> = hosted.keys().chain(residents.keys()).copied().collect();
    let number = |of: &BTreeMap<Id, i64>, id| of.get(&id).copied().unwrap_or(0);
    let view = |id: Id| {
        Some(HostView {
            name: about::name(snapshot, visit, id)?,
            hosted: number(&hosted, id),
            residents: number(residents, id),
        })
    };
    let mut hosts: Vec<HostView> = ids.into_iter().filter_map(view).collect();
    hosts.sort_by_key(|host| std::cmp::Reverse((host.hosted, host.residents)));
    hosts.truncate(SHOWN);
    hosts
}

fn exports(visit: &Visit, here: &Here, asked: i16) -> Vec<(&'static str, String)> {
    let query = visit.query.only(&["stage"]);
    let query = query.setting("year", &asked.to_string());
    let path = here.path("/plan/export");
    ["csv", "xlsx"]
        .map(|format| (format, query.setting("format", format).to_href(&path)))
        .into()
}

/// What of a year the address asks for.
pub fn asked<'a>(snapshot: &'a Snapshot, visit: &Visit, network: Id) -> Vec<Planned<'a>> {
    let of = (asked_year(visit), visit.now.day());
    let mut all = year::planned(snapshot, &visit.viewer, network, of);
    let stage = asked_stage(visit);
    all.retain(|own| stage.is_none_or(|stage| own.stage == stage));
    all
}
