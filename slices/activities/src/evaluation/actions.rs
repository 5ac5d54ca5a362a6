//! Asking those who came, and closing what they answer to.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_platform::web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write};
use serde::Deserialize;

use super::{KEEP, path, store};
use crate::about::About;

/// The longest question of one's own.
const LONGEST: usize = 200;

/// What the page does.
pub fn routes(routes: &mut Routes) {
    routes.post("/a/{id}/evaluation", KEEP, open);
    routes.post("/a/{id}/evaluation/close", KEEP, close);
}

#[derive(Deserialize)]
struct Typed {
    #[serde(default)]
    own_question: String,
}

async fn open(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let about = About::find(&site, &visit, id, &[])?;
    if about.card.first_at.is_none_or(|first| first > visit.now) {
        return Err(UserError::new("activities-eval-error-early").into());
    }
    let question: String = typed.own_question.trim().chars().take(LONGEST).collect();
    let mut write = site.db.write(&visit.acting).await?;
    store::open(&mut write, id, &question).await?;
    redirect_after_write(path(id), write.commit().await?)
        .with_notice(Notice::new("activities-eval-opened"))
        .answer()
}

async fn close(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    About::find(&site, &visit, id, &[])?;
    let mut write = site.db.write(&visit.acting).await?;
    store::close(&mut write, id).await?;
    redirect_after_write(path(id), write.commit().await?)
        .with_notice(Notice::new("activities-eval-closed"))
        .answer()
}
