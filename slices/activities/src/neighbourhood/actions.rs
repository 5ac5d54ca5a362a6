//! Saying what will stay, and what stayed.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_members::form::Typed;
use ordit_platform::web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write};

use super::{KEEP, KIND, page::legacy_page, store};
use crate::{
    about::About,
    exhibition::rules::{line, text},
};

/// What the forms do.
pub fn routes(routes: &mut Routes) {
    routes.post("/a/{id}/neighbourhood", KEEP, say);
    routes.post("/a/{id}/neighbourhood/answer", KEEP, answer);
}

fn filled(typed: &Typed, field: &'static str) -> Result<String, (&'static str, UserError)> {
    let written = text(typed.get(field)).map_err(|error| (field, error))?;
    match written.is_empty() {
        true => Err((field, UserError::new("activities-error-empty"))),
        false => Ok(written),
    }
}

async fn say(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let about = About::find(&site, &visit, id, &[KIND])?;
    let typed = Typed::sent(pairs);
    let by_whom = line(typed.get("by_whom")).map_err(|error| ("by_whom", error));
    let both = filled(&typed, "what").and_then(|what| Ok((what, by_whom?)));
    let (what, by_whom) = match both {
        Ok(both) => both,
        Err(wrong) => return legacy_page(&site, &visit, about, Some((typed, wrong))).await,
    };
    let version = typed.get("version").parse().unwrap_or_default();
    let mut write = site.db.write(&visit.acting).await?;
    let own = (visit.lang, version);
    if !store::say(&mut write, &about, (&what, &by_whom), own).await? {
        let wrong = ("what", UserError::new("activities-error-changed"));
        return legacy_page(&site, &visit, about, Some((typed, wrong))).await;
    }
    redirect_after_write(about.beside("/neighbourhood"), write.commit().await?)
        .with_notice(Notice::new("activities-neighbourhood-saved"))
        .answer()
}

async fn answer(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let about = About::find(&site, &visit, id, &[KIND])?;
    let typed = Typed::sent(pairs);
    if about.card.last_at.is_none_or(|last| last > visit.now) {
        return Err(UserError::new("activities-error-not-over").into());
    }
    let written = match filled(&typed, "answer") {
        Ok(written) => written,
        Err(wrong) => return legacy_page(&site, &visit, about, Some((typed, wrong))).await,
    };
    let version = typed.get("version").parse().unwrap_or_default();
    let mut write = site.db.write(&visit.acting).await?;
    if !store::answer(&mut write, &about, &written, (visit.lang, version)).await? {
        let wrong = ("answer", UserError::new("activities-error-changed"));
        return legacy_page(&site, &visit, about, Some((typed, wrong))).await;
    }
    redirect_after_write(about.beside("/neighbourhood"), write.commit().await?)
        .with_notice(Notice::new("activities-neighbourhood-saved"))
        .answer()
}
