//! Saying whom one met, and opening an activity for it.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_members::form::Typed;
use ordit_platform::web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write};

use super::{JOIN, KEEP, rules::pair, store};
use crate::about::About;

/// What the buttons do.
pub fn routes(routes: &mut Routes) {
    routes.post("/a/{id}/acquaintance/met", JOIN, met);
    routes.post("/a/{id}/acquaintance/not-met", JOIN, not_met);
    routes.post("/a/{id}/acquaintance/open", KEEP, open);
    routes.post("/a/{id}/acquaintance/close", KEEP, close);
}

type Pairs = Vec<(String, String)>;

async fn met(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    note(&site, &visit, (id, &Typed::sent(pairs)), true).await
}

async fn not_met(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    note(&site, &visit, (id, &Typed::sent(pairs)), false).await
}

async fn note(
    site: &Shared,
    visit: &Visit,
    (id, typed): (Id, &Typed),
    has_met: bool,
) -> Result<Response, WebError> {
    let about = About::find(site, visit, id, &[])?;
    let own = visit.acting.person.ok_or(WebError::SignIn)?;
    let other: Option<Id> = typed.get("person").parse().ok();
    let both = other.and_then(|other| pair(own, other));
    let both = both.ok_or(WebError::NotFound)?;
    let mut write = site.db.write(&visit.acting).await?;
    if !store::note_met(&mut write, &about, both, has_met).await? {
        return Err(UserError::new("activities-error-not-listed").into());
    }
    let to = format!("{}#others", about.beside("/acquaintance"));
    redirect_after_write(to, write.commit().await?)
        .with_notice(Notice::new("activities-acquaintance-noted"))
        .answer()
}

async fn open(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    set(&site, &visit, id, true).await
}

async fn close(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    set(&site, &visit, id, false).await
}

async fn set(site: &Shared, visit: &Visit, id: Id, is_open: bool) -> Result<Response, WebError> {
    let about = About::find(site, visit, id, &[])?;
    let mut write = site.db.write(&visit.acting).await?;
    store::open(&mut write, (about.id, about.network), is_open).await?;
    redirect_after_write(about.beside("/acquaintance"), write.commit().await?)
        .with_notice(Notice::new("activities-acquaintance-saved"))
        .answer()
}
