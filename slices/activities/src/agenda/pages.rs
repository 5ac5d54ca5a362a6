//! The pages of the agenda: everyone's, that of a network, and one in a frame of another site.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use jiff::{ToSpan, civil::Date};
use ordit_kernel::{Page, PageRequest, PartialDate};
use ordit_members::{
    directory::{
        facets::{Chip, Group},
        names::NetworkName,
        still_map::StillMap,
    },
    form::Here,
};
use ordit_platform::{
    i18n::Translator,
    snapshot::Head,
    web::{Layout, Pager, READ, Routes, Shared, Site, Step, Visit, WebError, page},
};

use super::{
    AGENDA,
    chosen::{Chosen, Found},
    of_network,
    rules::{Month, days, is_past, week},
    shown::{View, When},
    view::{Day, Item, Showing, place},
};
use crate::{activities::bonds::within, calendar};

/// How many activities a page of a list holds.
const PER_PAGE: usize = 50;
/// So many stand on a day of a month, and of a week; how many more there are is told.
const ON_A_DAY: (usize, usize) = (4, 50);
/// So many of which only the month is known stand under a month.
const IN_A_MONTH: usize = 50;
/// So many stand in a frame of another site.
const EMBEDDED: usize = 12;

/// The agenda and its frame.
pub fn routes(routes: &mut Routes) {
    routes.get("/agenda", READ, everyone);
    routes.get("/n/{network}/agenda", READ, network);
    routes.get("/embed/agenda", READ, embedded);
}

#[derive(Template)]
#[template(path = "activities/agenda_page.html")]
struct AgendaPage {
    layout: Layout,
    l: Translator,
    /// The network whose page it is.
    here: Option<Here>,
    views: Vec<Way>,
    lists: Vec<Way>,
    chips: Vec<Chip>,
    groups: Vec<Group>,
    /// The month or the week that is shown.
    heading: Option<String>,
    previous: Option<String>,
    today: Option<String>,
    next: Option<String>,
    total: usize,
    body: Body,
    is_invented: bool,
    /// The network that is left out until it is asked for, with the way to it.
    hidden: Option<(NetworkName, String)>,
    /// Where all that is not shown as days is listed.
    list: String,
    past: String,
    /// Where calendars subscribe to what is shown, if it is somebody's.
    calendar: Option<String>,
}

/// A way to another part of the agenda.
struct Way {
    label: String,
    href: String,
    is_chosen: bool,
}

/// What is shown.
enum Body {
    /// Days, and what is known by its month only.
    Days {
        days: Vec<Day>,
        is_month: bool,
        loose: Vec<Item>,
        weekdays: Vec<String>,
    },
    List {
        rows: Vec<Item>,
        pager: Pager,
    },
    Map {
        map: Option<StillMap>,
        places: Vec<(Option<&'static str>, Vec<Item>)>,
        pager: Pager,
    },
}

#[derive(Template)]
#[template(path = "activities/agenda_embed.html")]
struct EmbeddedAgenda {
    layout: Layout,
    l: Translator,
    rows: Vec<Item>,
    is_invented: bool,
    whole: String,
}

async fn everyone(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    shown(&site, &visit, None)
}

async fn network(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    shown(&site, &visit, Some(here))
}

fn shown(site: &Site, visit: &Visit, here: Option<Here>) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let today = visit.now.day();
    let chosen = Chosen::read(&snapshot, visit, here.as_ref().map(|here| here.id));
    let view = View::read(&visit.query, today);
    let mut found = chosen.find(&snapshot, visit, view.months(today));
    found.retain(|(_, card)| fits(view, card, today));
    if view == View::List(When::Past) {
        found.reverse();
    }
    let within = within(&snapshot, &visit.viewer, &found);
    let (before, after) = view.neighbours();
    let way = |view: View| view.query(&visit.query).to_href(&visit.path);
    let query = visit.query.without_key("page");
    page(&AgendaPage {
        layout: layout(site, visit, here.as_ref(), &chosen),
        views: views(visit, view, today),
        lists: lists(visit, view),
        chips: chosen.chips(visit),
        groups: chosen.groups(visit, &found, &within),
        heading: heading(&visit.l, view),
        previous: before.map(way),
        today: after.is_some().then(|| now(visit, view, today)),
        next: after.map(way),
        // A programme counts once, with the trainings that it is made of.
        total: found.len() - within.len(),
        body: body(visit, &chosen, view, &found),
        is_invented: chosen.shows_invented(),
        hidden: hidden(&chosen, &query),
        list: way(View::List(When::Coming)),
        past: way(View::List(When::Past)),
        calendar: calendar(&chosen),
        l: visit.l.clone(),
        here,
    })
}

/// The calendar of the network, or of the organisation, that alone was chosen.
fn calendar(chosen: &Chosen) -> Option<String> {
    let network = chosen.network().map(|own| calendar::of_network(&own.slug));
    network.or_else(|| chosen.organisation().map(calendar::of_organisation))
}

/// Whether an activity that was found by its months is one of those that are shown.
fn fits(view: View, card: &crate::activities::Card, today: Date) -> bool {
    match view {
        View::Month(month) => match days(card) {
            Some(_) => super::rules::touches(card, month.first(), month.last()),
            None => {
                let of = card.starts_on.and_then(PartialDate::earliest);
                of.map(Month::of) == Some(month)
            }
        },
        View::Week(monday) => super::rules::touches(card, monday, monday.saturating_add(6.days())),
        View::List(When::Past) => is_past(card, today),
        View::List(_) | View::Map => !is_past(card, today),
    }
}

/// The same view of today.
fn now(visit: &Visit, view: View, today: Date) -> String {
    let here = match view {
        View::Week(_) => View::Week(super::rules::monday(today)),
        _ => View::Month(Month::of(today)),
    };
    here.query(&visit.query).to_href(&visit.path)
}

fn body(visit: &Visit, chosen: &Chosen, view: View, found: &[Found<'_>]) -> Body {
    let showing = Showing {
        l: &visit.l,
        networks: &chosen.networks,
    };
    let today = visit.now.day();
    match view {
        View::Month(month) => {
            let outside = |day: Date| Month::of(day) != month;
            let loose = found.iter().filter(|(_, card)| days(card).is_none());
            let weekday = |day: i8| visit.l.t(format!("activities-agenda-weekday-short-{day}"));
            Body::Days {
                days: showing.days(&month.days(), found, (today, ON_A_DAY.0), outside),
                is_month: true,
                loose: loose
                    .take(IN_A_MONTH)
                    .map(|own| showing.item(own))
                    .collect(),
                weekdays: (1..=7).map(weekday).collect(),
            }
        }
        View::Week(monday) => Body::Days {
            days: showing.days(&week(monday), found, (today, ON_A_DAY.1), |_| false),
            is_month: false,
            loose: Vec::new(),
            weekdays: Vec::new(),
        },
        View::List(_) => {
            let (rows, pager) = cut(visit, found.iter().collect());
            Body::List {
                rows: rows.into_iter().map(|own| showing.item(own)).collect(),
                pager,
            }
        }
        View::Map => map(visit, &showing, found),
    }
}

/// The page of a list that is asked for; past the end it is the last one.
fn cut<'a, 'h>(visit: &Visit, found: Vec<&'a Found<'h>>) -> (Vec<&'a Found<'h>>, Pager) {
    let asked = Pager::asked(&visit.query, PER_PAGE);
    let last = found.len().div_ceil(PER_PAGE);
    let page = Page::cut(found, PageRequest::new(asked.number.min(last), PER_PAGE));
    let pager = Pager::new(visit, &page);
    (page.items, pager)
}

/// What is to come by place; what has none comes last.
fn map(visit: &Visit, showing: &Showing<'_>, found: &[Found<'_>]) -> Body {
    let heads: Vec<&Head> = found.iter().map(|(head, _)| *head).collect();
    let county = |code: &str| {
        let query = visit.query.without_key("page").setting("county", code);
        Some(query.to_href(&visit.path))
    };
    let mut by_place: Vec<&Found<'_>> = found.iter().collect();
    by_place.sort_by_key(|(head, _)| (place(head).is_none(), place(head)));
    let (rows, pager) = cut(visit, by_place);
    let mut places: Vec<(Option<&'static str>, Vec<Item>)> = Vec::new();
    for row in rows {
        let here = place(row.0);
        match places.last_mut() {
            Some((last, items)) if *last == here => items.push(showing.item(row)),
            _ => places.push((here, vec![showing.item(row)])),
        }
    }
    Body::Map {
        map: StillMap::of(&heads, county),
        places,
        pager,
    }
}

fn views(visit: &Visit, view: View, today: Date) -> Vec<Way> {
    let way = |other: View| Way {
        label: visit
            .l
            .t(format!("activities-agenda-view-{}", other.code())),
        href: other.query(&visit.query).to_href(&visit.path),
        is_chosen: other.code() == view.code(),
    };
    view.all(today).map(way).into()
}

/// What a list may hold; only where there is one.
fn lists(visit: &Visit, view: View) -> Vec<Way> {
    let View::List(shown) = view else {
        return Vec::new();
    };
    let way = |when: When| Way {
        label: visit
            .l
            .t(format!("activities-agenda-when-list-{}", when.code())),
        href: View::List(when).query(&visit.query).to_href(&visit.path),
        is_chosen: when == shown,
    };
    When::ALL.map(way).into()
}

fn heading(l: &Translator, view: View) -> Option<String> {
    match view {
        View::Month(Month { year, month }) => Some(l.date(&PartialDate::Month(year, month))),
        View::Week(monday) => {
            let last = monday.saturating_add(6.days());
            let [first, last] = [monday, last].map(|day| l.date(&PartialDate::Day(day)));
            Some(l.t2("activities-agenda-when-days", "first", first, "last", last))
        }
        _ => None,
    }
}

/// Search engines list the agenda as it is today; every month and filter would be without end.
fn layout(site: &Site, visit: &Visit, here: Option<&Here>, chosen: &Chosen) -> Layout {
    let title = visit.l.t("activities-agenda-title");
    let title = match here {
        Some(here) => format!("{title} · {}", here.text),
        None => title,
    };
    let mut layout = Layout::new(site, visit, &title);
    layout = layout.described(&visit.l.t("activities-agenda-description"));
    if let Some(network) = chosen.network() {
        layout = layout.of_network(&network.slug);
    }
    match visit.query.without_key("lang").is_empty() && !chosen.shows_invented() {
        true => layout.listed(site, visit, &[]),
        false => layout.unlisted(site, visit),
    }
}

/// The network in which everything invented lives, unless it was asked for.
fn hidden(chosen: &Chosen, query: &ordit_platform::web::Query) -> Option<(NetworkName, String)> {
    let own = chosen.networks.invented()?;
    let is_asked = !chosen.is_everything() || chosen.network().is_some();
    let href = query.with("network", &own.slug).to_href(AGENDA);
    (!is_asked).then(|| (own.clone(), href))
}

async fn embedded(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let today = visit.now.day();
    let chosen = Chosen::read(&snapshot, &visit, None);
    let view = View::List(When::Coming);
    let mut found = chosen.find(&snapshot, &visit, view.months(today));
    found.retain(|(_, card)| fits(view, card, today));
    let showing = Showing {
        l: &visit.l,
        networks: &chosen.networks,
    };
    let mut layout = Layout::new(&site, &visit, &visit.l.t("activities-agenda-title"));
    let mut whole = AGENDA.to_owned();
    if let Some(network) = chosen.network() {
        layout = layout.of_network(&network.slug);
        whole = of_network(&network.slug);
    }
    let rows = found.iter().take(EMBEDDED);
    page(&EmbeddedAgenda {
        layout,
        rows: rows.map(|own| showing.item(own)).collect(),
        is_invented: chosen.shows_invented(),
        whole: format!("{}{whole}", site.settings.origin()),
        l: visit.l.clone(),
    })
}
