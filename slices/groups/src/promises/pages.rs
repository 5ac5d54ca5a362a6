//! The promises of a group: a list to work in, and the same as a file.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, PartialDate};
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

use super::{
    Promise,
    rules::Shown,
    shown::{Choice, Row, Unsaid, choices},
    store::{self, Meant, Whose},
};
use crate::{
    circles::TAKE_PART,
    inside::{Input, Inputs, Inside, List, name_of},
};

const ROWS: usize = 50;
/// No group promises more than can be taken along at once.
const MOST_ROWS: usize = 5_000;
const COLUMNS: [&str; 7] = ["what", "who", "due", "standing", "reason", "origin", "id"];

/// The list and its export.
pub fn routes(routes: &mut Routes) {
    routes.get("/g/{id}/promises", TAKE_PART, list);
    routes.get("/g/{id}/promises/export", TAKE_PART, export);
}

#[derive(Template)]
#[template(path = "groups/promises_list.html")]
struct ListPage {
    layout: Layout,
    l: Translator,
    inside: Inside,
    choices: Vec<Choice>,
    who: Vec<(String, String, bool)>,
    shown: Shown,
    total: usize,
    rows: Vec<(Row, Option<Filled>)>,
    pager: Pager,
    exports: [(&'static str, String); 3],
    /// The form of a new promise; nothing for who may make none.
    new: Option<Filled>,
}

/// A form as a page shows it.
pub struct Filled {
    pub inputs: Vec<Input>,
    /// What makes the form, sent twice, one thing; or the version that it corrects.
    pub key: String,
    pub is_open: bool,
}

/// A form that was refused.
pub struct Refused {
    /// Of which promise; of a new one where there is none.
    pub promise: Option<Id>,
    /// It says that the promise is not done.
    pub is_drop: bool,
    pub typed: Typed,
    pub mistakes: Vec<Mistake>,
}

async fn list(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    list_page(&site, &visit, Inside::find(&site, &visit, id)?, None).await
}

/// The list, with status 422 where a form of it was refused.
///
/// # Errors
/// When the database cannot be reached.
pub async fn list_page(
    site: &Shared,
    visit: &Visit,
    inside: Inside,
    refused: Option<Refused>,
) -> Result<Response, WebError> {
    let visit = &visit.at(&inside.area("promises"));
    let meant = meant(visit, &inside);
    let asked = Pager::asked(&visit.query, ROWS);
    let mut found = store::page(site.db.read(), &meant, asked).await?;
    let wrong = refused.as_ref().and_then(|refused| refused.promise);
    let is_shown = |id: &Id| found.items.iter().any(|own| own.id == *id);
    // What was refused stands in sight, wherever in the list it is.
    if let Some(hidden) = wrong.filter(|id| !is_shown(id))
        && let Some(own) = store::find(site.db.read(), inside.id, hidden).await?
    {
        found.items.insert(0, own);
    }
    let snapshot = site.snapshots.current();
    let row = |promise: &Promise| {
        let mut row = Row::new(&snapshot, visit, promise);
        row.unsaid = unsaid(visit, promise.id, refused.as_ref());
        let may_edit = row.is_open() && inside.speaks_for(promise.organisation);
        let form = may_edit.then(|| edited(visit, &inside, promise, refused.as_ref()));
        (row, form)
    };
    let title = visit.l.t("groups-promises-title");
    let status = match refused {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let file = inside.area("promises/export");
    let query = visit.query.without_key("page");
    let shown = ListPage {
        layout: inside.layout(site, visit, &title),
        l: visit.l.clone(),
        choices: choices(visit, meant.shown),
        who: who(&inside, meant.organisation),
        shown: meant.shown,
        total: found.total,
        rows: found.items.iter().map(row).collect(),
        pager: Pager::new(visit, &found),
        exports: Format::ALL
            .map(|format| format.extension())
            .map(|format| (format, query.setting("format", format).to_href(&file))),
        new: new(site, visit, &inside, refused.as_ref()),
        inside,
    };
    page_with_status(status, &shown)
}

/// What the filters of the address leave.
fn meant(visit: &Visit, inside: &Inside) -> Meant {
    Meant {
        whose: Whose::Group(inside.id),
        shown: Shown::from_code(visit.query.get("shown")),
        organisation: visit.query.get("who").and_then(|id| id.parse().ok()),
        today: visit.now.day().to_string(),
    }
}

fn who(inside: &Inside, chosen: Option<Id>) -> Vec<(String, String, bool)> {
    let all = inside.members.iter();
    all.map(|(id, name)| (id.to_string(), name.text.clone(), Some(*id) == chosen))
        .collect()
}

fn new(site: &Shared, visit: &Visit, inside: &Inside, refused: Option<&Refused>) -> Option<Filled> {
    if inside.is_over || inside.spoken_for().is_empty() {
        return None;
    }
    let refused = refused.filter(|refused| refused.promise.is_none());
    let own = inside.own.map(|own| own.to_string()).unwrap_or_default();
    let empty = Typed::default().with("organisation", &own);
    let typed = refused.map_or(&empty, |refused| &refused.typed);
    let mistakes = refused.map_or(&[][..], |refused| &refused.mistakes);
    let sent = Some(typed.get("key")).filter(|key| !key.is_empty());
    Some(Filled {
        inputs: inputs(visit, inside, (typed, mistakes), "new-"),
        key: sent.map_or_else(|| site.effects.id().to_string(), str::to_owned),
        is_open: refused.is_some(),
    })
}

fn unsaid(visit: &Visit, promise: Id, refused: Option<&Refused>) -> Option<Unsaid> {
    let is_it = |refused: &&Refused| refused.promise == Some(promise) && refused.is_drop;
    refused.filter(is_it).map(|refused| Unsaid {
        reason: refused.typed.get("reason").to_owned(),
        error: visit.l.t("groups-promises-refusal-reason"),
        from: refused.typed.get("from").to_owned(),
    })
}

fn edited(visit: &Visit, inside: &Inside, promise: &Promise, refused: Option<&Refused>) -> Filled {
    let is_it = |refused: &&Refused| refused.promise == Some(promise.id) && !refused.is_drop;
    let refused = refused.filter(is_it);
    let known = Typed::default()
        .with("what", &promise.what)
        .with("organisation", &promise.organisation.to_string())
        .with(
            "due",
            &promise.due.map(|due| due.to_string()).unwrap_or_default(),
        );
    let typed = refused.map_or(&known, |refused| &refused.typed);
    let mistakes = refused.map_or(&[][..], |refused| &refused.mistakes);
    Filled {
        inputs: inputs(
            visit,
            inside,
            (typed, mistakes),
            &format!("{}-", promise.id),
        ),
        key: promise.version.to_string(),
        is_open: refused.is_some(),
    }
}

fn inputs(
    visit: &Visit,
    inside: &Inside,
    (typed, mistakes): (&Typed, &[Mistake]),
    prefix: &str,
) -> Vec<Input> {
    Inputs::new(&visit.l, typed, mistakes, prefix)
        .line("what", "groups-promises-field-what")
        .choice(
            "organisation",
            "groups-promises-field-who",
            inside.spoken_for(),
        )
        .short("due", "groups-promises-field-due")
        .hint("groups-inside-hint-date")
        .done()
}

async fn export(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let format = asked_format(&visit)?;
    let inside = Inside::find(&site, &visit, id)?;
    let found = store::some(site.db.read(), &meant(&visit, &inside), MOST_ROWS).await?;
    let snapshot = site.snapshots.current();
    let l = &visit.l;
    let row = |promise: &Promise| {
        let name = name_of(&snapshot, &visit, promise.organisation).text;
        (cells(&visit, promise, &name), item(promise, &name))
    };
    let list = List {
        title: l.t("groups-promises-title"),
        header: COLUMNS
            .map(|column| l.t(format!("groups-promises-column-{column}")))
            .into(),
        rows: found.iter().map(row).collect(),
    };
    list.send(&visit, (&inside.slug, &l.t("groups-promises-file")), format)
}

fn item(promise: &Promise, name: &str) -> serde_json::Value {
    json!({
        "id": promise.id,
        "group": promise.group,
        "organisation": promise.organisation,
        "name": name,
        "what": promise.what,
        "due": promise.due,
        "standing": promise.standing.code(),
        "reason": promise.reason,
        "origin": promise.origin.map(super::Origin::code),
    })
}

fn cells(visit: &Visit, promise: &Promise, name: &str) -> Vec<Cell> {
    let l = &visit.l;
    let due = match promise.due {
        Some(PartialDate::Day(day)) => Cell::Date(day),
        due => Cell::from_text(&due.map(|due| due.to_string()).unwrap_or_default()),
    };
    let standing = promise.standing.code();
    let origin = promise.origin.map(super::Origin::code);
    let origin = origin.map(|code| l.t(format!("groups-promises-origin-{code}")));
    vec![
        Cell::from_text(&promise.what),
        Cell::from_text(name),
        due,
        Cell::from_text(&l.t(format!("groups-promises-standing-{standing}"))),
        Cell::from_text(promise.reason.as_deref().unwrap_or_default()),
        Cell::from_text(&origin.unwrap_or_default()),
        Cell::from_text(&promise.id.to_string()),
    ]
}
