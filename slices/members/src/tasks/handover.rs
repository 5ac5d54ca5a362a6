//! Handing all open tasks of a colleague to another: looked at first, one act, one undo.

use askama::Template;
use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_platform::{
    i18n::Translator,
    web::{
        Layout, Notice, Routes, Shared, Visit, WebError, page_with_status, redirect_after_write,
    },
};
use serde::Deserialize;

use super::{
    Colleague, Task, WORK,
    pages::{Row, named, row},
    path,
    rules::{handed, sort},
    store,
};
use crate::form::Here;

/// The preview, the act and its undo.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/tasks/hand-over", WORK, ask);
    routes.post("/n/{network}/tasks/hand-over", WORK, hand_over);
    routes.post("/n/{network}/tasks/take-back", WORK, take_back);
}

#[derive(Template)]
#[template(path = "members/task_handover.html")]
struct HandoverPage {
    layout: Layout,
    l: Translator,
    here: Here,
    /// Whoever has open tasks, those who coordinate no more included.
    from: Vec<(String, String, bool)>,
    to: Vec<(Id, String, bool)>,
    refusal: Option<String>,
    /// What would go, once both are chosen.
    rows: Option<Vec<Row>>,
    chosen: (String, String),
}

/// From whom and to whom, as an address or a form says it.
#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
    /// The tasks that were looked at.
    #[serde(default)]
    tasks: String,
}

/// Nobody, as an address says it.
const NOBODY: &str = "nobody";

impl Asked {
    fn from(&self) -> Option<Id> {
        self.from.parse().ok()
    }

    fn to(&self) -> Option<Id> {
        self.to.parse().ok()
    }
}

async fn ask(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let value = |key: &str| visit.query.get(key).unwrap_or_default().to_owned();
    let asked = Asked {
        from: value("from"),
        to: value("to"),
        tasks: String::new(),
    };
    shown(&site, &visit, &network, &asked).await
}

async fn shown(
    site: &Shared,
    visit: &Visit,
    network: &str,
    asked: &Asked,
) -> Result<Response, WebError> {
    let here = Here::find(site, visit, network)?;
    let mut tasks = store::open(site.db.read(), here.id).await?;
    sort(&mut tasks);
    let colleagues = store::colleagues(site.db.read(), here.id, visit.now).await?;
    let today = visit.now.day().to_string();
    let is_asked = !asked.from.is_empty() && !asked.to.is_empty();
    let found = is_asked.then(|| handed(&tasks, asked.from(), asked.to(), &colleagues));
    let refusal = found.as_ref().and_then(|found| found.as_ref().err());
    let refusal = refusal.map(|refused| visit.l.t(refused.key()));
    let row = |task: &&Task| row(site, visit, &here, (task, &colleagues), &today);
    let rows = found.and_then(Result::ok);
    let title = visit.l.t("tasks-hand-over-title");
    let status = match refusal {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let handover = HandoverPage {
        layout: Layout::new(site, visit, &title).of_network(&here.slug),
        l: visit.l.clone(),
        from: givers(&tasks, &colleagues, asked, &visit.l),
        to: named(&colleagues, &visit.l)
            .into_iter()
            .map(|(id, name)| (id, name, Some(id) == asked.to()))
            .collect(),
        refusal,
        rows: rows.map(|rows| rows.iter().map(row).collect()),
        chosen: (asked.from.clone(), asked.to.clone()),
        here,
    };
    page_with_status(status, &handover)
}

/// Those who have something open, with how much of it.
fn givers(
    tasks: &[Task],
    colleagues: &[Colleague],
    asked: &Asked,
    l: &Translator,
) -> Vec<(String, String, bool)> {
    let mut whose: Vec<Option<Id>> = tasks.iter().map(|task| task.who).collect();
    whose.sort_unstable();
    whose.dedup();
    let giver = |who: Option<Id>| {
        let known = colleagues.iter().find(|one| Some(one.id) == who);
        let name = match (known, who) {
            (Some(known), _) => known.called(l),
            (None, Some(_)) => l.t("tasks-someone-before"),
            (None, None) => l.t("tasks-nobody"),
        };
        let count = tasks.iter().filter(|task| task.who == who).count();
        let value = who.map_or_else(|| NOBODY.to_owned(), |id| id.to_string());
        let is_chosen = value == asked.from;
        (value, format!("{name} ({})", l.number(count)), is_chosen)
    };
    whose.into_iter().map(giver).collect()
}

async fn hand_over(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(asked): Form<Asked>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let tasks = store::open(site.db.read(), here.id).await?;
    let colleagues = store::colleagues(site.db.read(), here.id, visit.now).await?;
    let found = handed(&tasks, asked.from(), asked.to(), &colleagues);
    let (Ok(found), Some(to)) = (found, asked.to()) else {
        return shown(&site, &visit, &network, &asked).await;
    };
    // Only what was looked at goes; what came meanwhile is looked at next time.
    let seen: Vec<Id> = asked
        .tasks
        .split(' ')
        .filter_map(|id| id.parse().ok())
        .collect();
    let found: Vec<Id> = found.iter().map(|task| task.id).collect();
    let found: Vec<Id> = found.into_iter().filter(|id| seen.contains(id)).collect();
    let mut write = site.db.write(&visit.acting).await?;
    let batch = write.id();
    let people = (asked.from(), to);
    let went = store::hand_over(&mut write, here.id, people, &found, batch).await?;
    let seq = write.commit().await?;
    let list = format!("{}?shown=all&handed={batch}", path(&here.slug));
    redirect_after_write(list, seq)
        .with_notice(Notice::new("tasks-handed-over").with("count", went))
        .answer()
}

#[derive(Deserialize)]
struct Undone {
    handed: Id,
}

async fn take_back(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(undone): Form<Undone>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let mut write = site.db.write(&visit.acting).await?;
    let came = store::take_back(&mut write, here.id, undone.handed).await?;
    if came == 0 {
        return Err(UserError::new("tasks-refusal-nothing-back").into());
    }
    let seq = write.commit().await?;
    redirect_after_write(path(&here.slug), seq)
        .with_notice(Notice::new("tasks-taken-back").with("count", came))
        .answer()
}
