//! Doing a task, opening it again, and giving it to somebody.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_platform::web::{
    Notice, Redirect, Routes, Shared, Visit, WebError, redirect_after_write,
};
use serde::Deserialize;

use super::{WORK, path, rules::Shown, store};
use crate::form::Here;

/// What lists of tasks do.
pub fn routes(routes: &mut Routes) {
    routes.post("/n/{network}/tasks/{task}/done", WORK, done);
    routes.post("/n/{network}/tasks/{task}/reopen", WORK, reopen);
    routes.post("/n/{network}/tasks/{task}/assign", WORK, assign);
}

#[derive(Deserialize)]
struct Chosen {
    #[serde(default)]
    shown: String,
    #[serde(default)]
    who: String,
}

async fn done(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, task)): Path<(String, Id)>,
    Form(chosen): Form<Chosen>,
) -> Result<Response, WebError> {
    settle(&site, &visit, (&network, task), &chosen, true).await
}

async fn reopen(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, task)): Path<(String, Id)>,
    Form(chosen): Form<Chosen>,
) -> Result<Response, WebError> {
    settle(&site, &visit, (&network, task), &chosen, false).await
}

async fn settle(
    site: &Shared,
    visit: &Visit,
    (network, task): (&str, Id),
    chosen: &Chosen,
    is_done: bool,
) -> Result<Response, WebError> {
    let here = Here::find(site, visit, network)?;
    let mut write = site.db.write(&visit.acting).await?;
    store::settle(&mut write, here.id, task, is_done).await?;
    let said = if is_done {
        "tasks-done"
    } else {
        "tasks-reopened"
    };
    back(&here, &chosen.shown, write.commit().await?)
        .with_notice(Notice::new(said))
        .answer()
}

async fn assign(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, task)): Path<(String, Id)>,
    Form(chosen): Form<Chosen>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let colleagues = store::colleagues(site.db.read(), here.id, visit.now).await?;
    let who: Option<Id> = chosen.who.parse().ok();
    let is_known = who.is_none_or(|who| colleagues.iter().any(|one| one.id == who));
    if !is_known || (who.is_none() && !chosen.who.is_empty()) {
        return Err(UserError::new("tasks-refusal-stranger").into());
    }
    let mut write = site.db.write(&visit.acting).await?;
    if !store::assign(&mut write, here.id, task, who).await? {
        return Err(WebError::NotFound);
    }
    back(&here, &chosen.shown, write.commit().await?)
        .with_notice(Notice::new("tasks-assigned"))
        .answer()
}

/// The list that one was looking at.
fn back(here: &Here, shown: &str, seq: i64) -> Redirect {
    let shown = Shown::from_code(Some(shown)).code();
    redirect_after_write(format!("{}?shown={shown}", path(&here.slug)), seq)
}
