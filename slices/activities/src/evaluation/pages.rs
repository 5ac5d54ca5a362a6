//! What was answered, for those who hold the activity.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, Page};
use ordit_platform::{
    i18n::Translator,
    web::{Layout, Pager, Routes, Shared, Step, Visit, WebError, page},
};

use super::{
    Answer, KEEP, path,
    rules::{FEW, Summary},
    store,
};
use crate::about::About;

const PER_PAGE: usize = 50;

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{id}/evaluation", KEEP, show);
}

#[derive(Template)]
#[template(path = "activities/evaluation_page.html")]
struct ResultPage {
    layout: Layout,
    l: Translator,
    about: About,
    base: String,
    /// Those who were there can be asked by now.
    is_early: bool,
    asked: Option<Asked>,
}

/// What is shown once people are asked.
struct Asked {
    own_question: String,
    since: String,
    closed: Option<String>,
    invited: usize,
    rate: f64,
    summary: Summary,
    is_few: bool,
    comments: Vec<Answer>,
    pager: Pager,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let about = About::find(&site, &visit, id, &[])?;
    let asked = asked(&site, &visit, id).await?;
    let accent = about.accent(&site.snapshots.current());
    let title = visit.l.t("activities-eval-title");
    page(&ResultPage {
        layout: Layout::new(&site, &visit, &title).of_network(&accent),
        l: visit.l.clone(),
        base: path(id),
        is_early: about.card.first_at.is_none_or(|first| first > visit.now),
        about,
        asked,
    })
}

async fn asked(site: &Shared, visit: &Visit, id: Id) -> Result<Option<Asked>, WebError> {
    let on = site.db.read();
    let Some(evaluation) = store::find(on, id).await? else {
        return Ok(None);
    };
    let summary = Summary::of(&store::alike(on, id).await?);
    let request = Pager::asked(&visit.query, PER_PAGE);
    let is_few = summary.answered < FEW;
    let comments = match is_few {
        true => Page::cut(Vec::new(), request),
        false => store::answers(on, (id, true), request).await?,
    };
    let invited = store::asked(on, id).await?;
    Ok(Some(Asked {
        own_question: evaluation.own_question,
        since: visit.l.day(evaluation.opened_at),
        closed: evaluation.closed_at.map(|at| visit.l.day(at)),
        rate: share(summary.answered, invited),
        invited,
        is_few,
        summary,
        pager: Pager::new(visit, &comments),
        comments: comments.items,
    }))
}

fn share(part: usize, whole: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    match whole {
        0 => 0.0,
        _ => number(part) / number(whole),
    }
}
