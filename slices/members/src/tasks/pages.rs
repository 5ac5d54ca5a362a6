//! The tasks of a network, with their filters.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_platform::{
    i18n::Translator,
    web::{Layout, Pager, Routes, Shared, Site, Step, Visit, WebError, page},
};

use super::{
    Colleague, Task, WORK,
    rules::{Shown, is_overdue},
    store,
};
use crate::{form::Here, timeline};

const ROWS: usize = 50;

/// The list.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/tasks", WORK, list);
}

#[derive(Template)]
#[template(path = "members/task_list.html")]
struct ListPage {
    layout: Layout,
    l: Translator,
    here: Here,
    filters: Vec<Choice>,
    shown: Shown,
    total: usize,
    rows: Vec<Row>,
    colleagues: Vec<(Id, String)>,
    pager: Pager,
    /// What was handed over just now and can be taken back.
    handed: Option<Id>,
}

struct Choice {
    label: String,
    href: String,
    is_chosen: bool,
}

/// A task as lists show it.
pub(super) struct Row {
    pub id: Id,
    pub what: String,
    pub about: Option<(String, String)>,
    pub due: String,
    pub is_overdue: bool,
    pub who: Option<Id>,
    pub who_name: String,
    /// It was given to somebody who coordinates here no more.
    pub is_former: bool,
    pub done: Option<String>,
}

impl Row {
    fn is_of(&self, person: &Id) -> bool {
        self.who.as_ref() == Some(person)
    }
}

async fn list(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let shown = Shown::from_code(visit.query.get("shown"));
    let colleagues = store::colleagues(site.db.read(), here.id, visit.now).await?;
    let today = visit.now.day().to_string();
    let of = (visit.acting.person, today.as_str());
    let asked = Pager::asked(&visit.query, ROWS);
    let tasks = store::listed(site.db.read(), here.id, shown, of, asked).await?;
    let row = |task: &Task| row(&site, &visit, &here, (task, &colleagues), &today);
    let title = visit.l.t("tasks-title");
    page(&ListPage {
        layout: Layout::new(&site, &visit, &title).of_network(&here.slug),
        l: visit.l.clone(),
        filters: filters(&visit, shown),
        shown,
        total: tasks.total,
        rows: tasks.items.iter().map(row).collect(),
        colleagues: named(&colleagues, &visit.l),
        pager: Pager::new(&visit, &tasks),
        handed: visit.query.get("handed").and_then(|id| id.parse().ok()),
        here,
    })
}

/// Ids with what people are called.
pub(super) fn named(colleagues: &[Colleague], l: &Translator) -> Vec<(Id, String)> {
    let named = |one: &Colleague| (one.id, one.called(l));
    colleagues.iter().map(named).collect()
}

/// A task in words; who did coordinate and does no more is somebody of before.
pub(super) fn row(
    site: &Site,
    visit: &Visit,
    here: &Here,
    (task, colleagues): (&Task, &[Colleague]),
    today: &str,
) -> Row {
    let (l, snapshot) = (&visit.l, site.snapshots.current());
    let about = task.about.and_then(|id| snapshot.get(&visit.viewer, id));
    let who = colleagues.iter().find(|one| Some(one.id) == task.who);
    let due = task.due_on.as_deref().and_then(|due| due.parse().ok());
    Row {
        id: task.id,
        what: task.what.clone(),
        about: about.map(|head| {
            let name = head.title(visit.lang).text.to_owned();
            (timeline::way(site, visit, head.id, &here.slug), name)
        }),
        due: due.map(|due| l.date(&due)).unwrap_or_default(),
        is_overdue: is_overdue(task, today),
        is_former: task.who.is_some() && who.is_none(),
        who: task.who,
        who_name: match (who, task.who) {
            (Some(who), _) => who.called(l),
            (None, Some(_)) => l.t("tasks-someone-before"),
            (None, None) => l.t("tasks-nobody"),
        },
        done: task.done_at.map(|at| l.day(at)),
    }
}

fn filters(visit: &Visit, chosen: Shown) -> Vec<Choice> {
    let query = visit.query.without_key("page").without_key("handed");
    let choice = |shown: Shown| Choice {
        label: visit.l.t(format!("tasks-shown-{}", shown.code())),
        href: query.setting("shown", shown.code()).to_href(&visit.path),
        is_chosen: shown == chosen,
    };
    Shown::ALL.map(choice).into()
}
