//! Saying what will stay, and what stayed.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_members::form::{Typed, importer};
use ordit_platform::{
    import::{Also, GivenRow, Refusal, SaveError},
    web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write},
};

use super::{KEEP, KIND, page::legacy_page, store};
use crate::{
    about::About,
    activities::noun::NOUN,
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
    let own = (about.id, about.network);
    let beside: Also<'_> = &|write, _, _| {
        let by_whom = by_whom.clone();
        Box::pin(async move { kept(store::say(write, own, &by_whom, version).await?, "what") })
    };
    let said = [("what", "was"), ("legacy", &what)];
    written(&site, &visit, (about, typed), said, beside).await
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
    let stayed = match filled(&typed, "answer") {
        Ok(stayed) => stayed,
        Err(wrong) => return legacy_page(&site, &visit, about, Some((typed, wrong))).await,
    };
    let version = typed.get("version").parse().unwrap_or_default();
    let own = (about.id, about.network);
    let beside: Also<'_> = &|write, _, _| {
        Box::pin(async move { kept(store::answer(write, own, version).await?, "answer") })
    };
    let said = [("answer", "was-answer"), ("legacy_after", &stayed)];
    written(&site, &visit, (about, typed), said, beside).await
}

/// Refuses what somebody else wrote otherwise since the page was opened.
fn kept(is_kept: bool, field: &str) -> Result<(), SaveError> {
    let refusal = || Refusal {
        field: field.to_owned(),
        value: String::new(),
        error: UserError::new("activities-error-changed"),
    };
    match is_kept {
        true => Ok(()),
        false => Err(SaveError::Refused(vec![refusal()])),
    }
}

/// Writes a text into the activity, where its form has it too, and beside it what is kept here.
async fn written(
    site: &Shared,
    visit: &Visit,
    (about, typed): (About, Typed),
    [(field, was), (column, said)]: [(&'static str, &str); 2],
    beside: Also<'_>,
) -> Result<Response, WebError> {
    let network = about.network.ok_or(WebError::NotFound)?;
    let mut known = (NOUN.current)(site.db.read().into(), Some(network), &[about.id]).await?;
    let known = known.remove(&about.id).ok_or(WebError::NotFound)?;
    let now = known.record.get(column).map_or("", String::as_str);
    let row = GivenRow {
        id: Some(about.id),
        base_version: Some(known.sheet.version),
        values: vec![(column, said.to_owned())],
        ..GivenRow::default()
    };
    let is_seen = same(now, typed.get(was)) || same(now, said) || now.is_empty();
    let saved = match is_seen {
        true => {
            let importer = importer(site);
            let saved =
                importer.save_one_also(&visit.acting, Some(network), &NOUN, row, Some(beside));
            saved.await
        }
        false => Err(SaveError::Conflict(Box::new(known))),
    };
    let error = match saved {
        Ok(saved) => {
            return redirect_after_write(about.beside("/neighbourhood"), saved.seq)
                .with_notice(Notice::new("activities-neighbourhood-saved"))
                .answer();
        }
        Err(SaveError::Refused(refusals)) => refusals.into_iter().next().map(|own| own.error),
        Err(SaveError::Database(error)) => return Err(error.into()),
        Err(_) => None,
    };
    let error = error.unwrap_or_else(|| UserError::new("activities-error-changed"));
    legacy_page(site, visit, about, Some((typed, (field, error)))).await
}

/// Whether two texts say the same, whatever ends their lines.
fn same(one: &str, other: &str) -> bool {
    one.trim().lines().eq(other.trim().lines())
}
