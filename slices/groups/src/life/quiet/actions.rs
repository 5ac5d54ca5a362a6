//! What those who look after a group answer when they are asked how it goes on.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_platform::web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write};
use serde::Deserialize;

use super::{rules, store};
use crate::groups::ties::EDIT;

/// What the page does.
pub fn routes(routes: &mut Routes) {
    routes.post("/g/{id}/quiet", EDIT, answer);
}

#[derive(Deserialize)]
struct Answered {
    answer: String,
}

/// Whoever wants it to pause or close comes to the form that puts it to its members.
async fn answer(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(answered): Form<Answered>,
) -> Result<Response, WebError> {
    let known = rules::ANSWERS.into_iter();
    let mut known = known.filter(|(code, _)| *code == answered.answer);
    let refused = || UserError::new("groups-refusal-answer");
    let (code, to) = known.next().ok_or_else(refused)?;
    let mut write = site.db.write(&visit.acting).await?;
    if !store::answer(&mut write, id, code).await? {
        return Err(UserError::new("groups-refusal-quiet").into());
    }
    let seq = write.commit().await?;
    let life = format!("/g/{id}/life");
    let (path, notice) = match to {
        Some(to) => (format!("{life}?to={to}#propose"), "groups-quiet-propose"),
        None => (life, "groups-quiet-answered"),
    };
    redirect_after_write(path, seq)
        .with_notice(Notice::new(notice))
        .answer()
}
