//! What somebody was told of in the last thirty days, and marking it as read.

use askama::Template;
use axum::{Form, extract::State, response::Response};
use ordit_kernel::{Id, Page};
use serde::Deserialize;

use super::{
    OWN,
    line::{Line, Speaker},
    sight::Sight,
    store,
};
use crate::{
    i18n::Translator,
    web::{Layout, Notice, Pager, Routes, Shared, Step, Visit, WebError, page, redirect},
};

/// So much is shown at once.
const PAGE_SIZE: usize = 50;
const LIST: &str = "/notifications";

pub(super) fn routes(routes: &mut Routes) {
    routes.get(LIST, OWN, show);
    routes.post("/notifications/read", OWN, mark_read);
}

#[derive(Template)]
#[template(path = "notify/list.html")]
struct ListPage {
    layout: Layout,
    l: Translator,
    days: Vec<Day>,
    unread: usize,
    /// What is in sight, and what comes later is not.
    upto: i64,
    pager: Pager,
}

/// What happened on one day.
struct Day {
    name: String,
    lines: Vec<Shown>,
}

struct Shown {
    text: String,
    path: String,
    /// In the life of which network or organisation, where the text does not say it.
    group: Option<String>,
    is_read: bool,
}

async fn show(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let told = store::list(&site.db, person(&visit)?).await?;
    let snapshot = site.snapshots.current();
    let speaker = Speaker {
        l: &visit.l,
        modules: site.modules,
        snapshots: &site.snapshots,
        sight: Sight::of(&snapshot, &visit.acting),
    };
    let lines: Vec<Line> = told.iter().filter_map(|told| speaker.line(told)).collect();
    let unread = lines.iter().filter(|line| !line.is_read).count();
    let upto = told.first().map_or(0, |told| told.event.seq);
    let cut = Page::cut(lines, Pager::asked(&visit.query, PAGE_SIZE));
    page(&ListPage {
        layout: Layout::new(&site, &visit, &visit.l.t("notify-title")),
        pager: Pager::new(&visit, &cut),
        days: days(&speaker, cut.items),
        l: visit.l.clone(),
        unread,
        upto,
    })
}

fn days(speaker: &Speaker<'_>, lines: Vec<Line>) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    for line in lines {
        let name = speaker.l.day(line.at);
        let group = line.group.filter(|id| *id != line.about);
        let head = group.and_then(|id| speaker.sight.head(id));
        let shown = Shown {
            text: line.text,
            path: line.path,
            group: head.map(|head| head.title(speaker.l.lang()).text.to_owned()),
            is_read: line.is_read,
        };
        match days.last_mut() {
            Some(day) if day.name == name => day.lines.push(shown),
            _ => days.push(Day {
                name,
                lines: vec![shown],
            }),
        }
    }
    days
}

#[derive(Deserialize)]
struct ReadForm {
    #[serde(default)]
    upto: i64,
}

async fn mark_read(
    State(site): State<Shared>,
    visit: Visit,
    Form(form): Form<ReadForm>,
) -> Result<Response, WebError> {
    let write = site.db.write(&visit.acting).await?;
    store::mark_read(&write, person(&visit)?, form.upto).await?;
    write.commit().await?;
    redirect(LIST)
        .with_notice(Notice::new("notify-all-read"))
        .answer()
}

pub(super) fn person(visit: &Visit) -> Result<Id, WebError> {
    visit.acting.person.ok_or(WebError::SignIn)
}
