//! What a group was given and used, year by year, line by line, and as a file.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, Money, Page, PartialDate};
use ordit_members::{
    directory::export::asked_format,
    form::{Mistake, Typed},
};
use ordit_platform::{
    export::Format,
    i18n::Translator,
    sheets::Cell,
    web::{Layout, Pager, Routes, Shared, Step, Visit, WebError, page_with_status},
};
use serde_json::json;

use super::{FLOWS, Resource, rules, store};
use crate::{
    circles::TAKE_PART,
    inside::{Input, Inputs, Inside, List},
};

const ROWS: usize = 50;
/// No group has more lines than can be added up at once.
const MOST_ROWS: usize = 5_000;
const COLUMNS: [&str; 6] = ["date", "flow", "what", "agreement", "money", "hours"];

/// The page and its export.
pub fn routes(routes: &mut Routes) {
    routes.get("/g/{id}/resources", TAKE_PART, list);
    routes.get("/g/{id}/resources/export", TAKE_PART, export);
}

#[derive(Template)]
#[template(path = "groups/resources_list.html")]
struct ListPage {
    layout: Layout,
    l: Translator,
    inside: Inside,
    /// The whole first, then each year.
    years: Vec<Year>,
    rows: Vec<Row>,
    removed: Vec<Row>,
    pager: Pager,
    exports: [(&'static str, String); 3],
    new: Option<New>,
}

struct Year {
    name: String,
    given: String,
    used: String,
    left: String,
    is_over: bool,
}

struct Row {
    id: Id,
    day: String,
    flow: String,
    what: String,
    agreement: String,
    amount: String,
}

struct New {
    inputs: Vec<Input>,
    key: String,
    is_open: bool,
}

async fn list(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    list_page(&site, &visit, inside, None).await
}

/// The page, with status 422 where its form was refused.
///
/// # Errors
/// When the database cannot be reached.
pub(super) async fn list_page(
    site: &Shared,
    visit: &Visit,
    inside: Inside,
    refused: Option<(Typed, Vec<Mistake>)>,
) -> Result<Response, WebError> {
    let all = store::of_group(site.db.read(), inside.id, MOST_ROWS).await?;
    let l = &visit.l;
    let (removed, kept): (Vec<Resource>, Vec<Resource>) =
        all.iter().cloned().partition(|one| one.is_removed);
    let shown = Page::cut(kept, Pager::asked(&visit.query, ROWS));
    let title = l.t("groups-resources-title");
    let status = match refused {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let file = inside.area("resources/export");
    let pager = Pager::new(visit, &shown);
    let list = ListPage {
        layout: inside.layout(site, visit, &title),
        l: l.clone(),
        years: years(l, &all),
        rows: shown.items.iter().map(|one| row(l, one)).collect(),
        removed: removed.iter().take(ROWS).map(|one| row(l, one)).collect(),
        pager,
        exports: Format::ALL
            .map(|format| format.extension())
            .map(|format| (format, format!("{file}?format={format}"))),
        new: inside.leads.then(|| new(site, visit, refused)),
        inside,
    };
    page_with_status(status, &list)
}

fn years(l: &Translator, all: &[Resource]) -> Vec<Year> {
    let mut found: Vec<(String, rules::Balance)> = rules::by_year(all)
        .into_iter()
        .map(|(year, balance)| (year.to_string(), balance))
        .collect();
    if found.len() > 1 {
        let whole = all
            .iter()
            .fold(rules::Balance::default(), rules::Balance::with);
        found.insert(0, (l.t("groups-resources-whole"), whole));
    }
    let year = |(name, of): (String, rules::Balance)| Year {
        name,
        given: amount(l, of.given),
        used: amount(l, of.used),
        left: amount(l, of.left()),
        is_over: of.left().0 < Money::ZERO || of.left().1 < 0,
    };
    found.into_iter().map(year).collect()
}

/// Money and hours in words; what there is none of is left out.
fn amount(l: &Translator, (money, minutes): (Money, i64)) -> String {
    let mut parts = Vec::new();
    if money != Money::ZERO || minutes == 0 {
        parts.push(l.money(money));
    }
    if minutes != 0 {
        parts.push(l.t1("groups-resources-hours", "hours", rules::hours(minutes)));
    }
    parts.join(" · ")
}

fn row(l: &Translator, resource: &Resource) -> Row {
    Row {
        id: resource.id,
        day: l.date(&resource.on),
        flow: l.t(format!("groups-resources-flow-{}", resource.flow)),
        what: resource.what.clone(),
        agreement: resource.agreement.clone().unwrap_or_default(),
        amount: amount(l, (resource.money, resource.minutes)),
    }
}

fn new(site: &Shared, visit: &Visit, refused: Option<(Typed, Vec<Mistake>)>) -> New {
    let l = &visit.l;
    let is_open = refused.is_some();
    let empty = || {
        let today = visit.now.day().to_string();
        (Typed::default().with("date", &today), Vec::new())
    };
    let (typed, mistakes) = refused.unwrap_or_else(empty);
    let flow = |code: &&str| {
        let label = l.t(format!("groups-resources-flow-{code}"));
        ((*code).to_owned(), label)
    };
    let sent = Some(typed.get("key")).filter(|key| !key.is_empty());
    let inputs = Inputs::new(l, &typed, &mistakes, "")
        .choice(
            "flow",
            "groups-resources-field-flow",
            FLOWS.iter().map(flow).collect(),
        )
        .line("what", "groups-resources-field-what")
        .short("date", "groups-resources-field-date")
        .hint("groups-inside-hint-date")
        .short("money", "groups-resources-field-money")
        .short("hours", "groups-resources-field-hours")
        .hint("groups-resources-hint-hours")
        .line("agreement", "groups-resources-field-agreement");
    New {
        inputs: inputs.done(),
        key: sent.map_or_else(|| site.effects.id().to_string(), str::to_owned),
        is_open,
    }
}

async fn export(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let format = asked_format(&visit)?;
    let inside = Inside::find(&site, &visit, id)?;
    let all = store::of_group(site.db.read(), inside.id, MOST_ROWS).await?;
    let l = &visit.l;
    let kept = all.iter().filter(|one| !one.is_removed);
    let list = List {
        title: l.t("groups-resources-title"),
        header: COLUMNS
            .map(|column| l.t(format!("groups-resources-column-{column}")))
            .into(),
        rows: kept.map(|one| (cells(l, one), item(one))).collect(),
    };
    list.send(
        &visit,
        (&inside.slug, &l.t("groups-resources-file")),
        format,
    )
}

#[expect(clippy::cast_precision_loss, reason = "both stay far below 2⁵³")]
fn cells(l: &Translator, resource: &Resource) -> Vec<Cell> {
    let date = match resource.on {
        PartialDate::Day(day) => Cell::Date(day),
        date => Cell::from_text(&date.to_string()),
    };
    vec![
        date,
        Cell::from_text(&l.t(format!("groups-resources-flow-{}", resource.flow))),
        Cell::from_text(&resource.what),
        Cell::from_text(resource.agreement.as_deref().unwrap_or_default()),
        Cell::from_number(resource.money.0 as f64 / 100.0),
        Cell::from_number(resource.minutes as f64 / 60.0),
    ]
}

fn item(resource: &Resource) -> serde_json::Value {
    json!({
        "id": resource.id,
        "flow": resource.flow,
        "what": resource.what,
        "agreement": resource.agreement,
        "date": resource.on,
        "money_cents": resource.money.0,
        "minutes": resource.minutes,
    })
}
