//! Those who are there write the journal and what they learn; some of it is for the library.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_members::form::Typed;
use ordit_platform::web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write};

use super::{
    JOIN, KEEP, KIND,
    page::{may_write, residency_page},
    store::{self, Fate},
};
use crate::{about::About, exhibition::rules::text};

/// What the forms do.
pub fn routes(routes: &mut Routes) {
    routes.post("/a/{id}/residency/notes", JOIN, add);
    routes.post("/a/{id}/residency/notes/{part}/remove", JOIN, remove);
    routes.post("/a/{id}/residency/notes/{part}/restore", JOIN, restore);
    routes.post("/a/{id}/residency/notes/{part}/library", KEEP, mark);
    routes.post("/a/{id}/residency/notes/{part}/no-library", KEEP, unmark);
}

async fn add(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let about = About::find(&site, &visit, id, &[KIND])?;
    let residents = store::residents(site.db.read(), id).await?;
    let may_write = {
        let snapshot = site.snapshots.current();
        may_write(&snapshot, &visit, (&about, &residents))
    };
    if !may_write {
        return Err(WebError::Forbidden);
    }
    let typed = Typed::sent(pairs);
    let written = match text(typed.get("text")) {
        Ok(written) if !written.is_empty() => written,
        other => {
            let error = other.err();
            let error = error.unwrap_or_else(|| UserError::new("activities-error-empty"));
            return residency_page(&site, &visit, id, Some((typed, ("text", error)))).await;
        }
    };
    let is_learning = typed.get("note_kind") == "learning";
    let mut write = site.db.write(&visit.acting).await?;
    store::add_note(&mut write, &about, (is_learning, &written)).await?;
    let to = format!("{}#journal", about.beside("/residency"));
    redirect_after_write(to, write.commit().await?)
        .with_notice(Notice::new("activities-residency-saved"))
        .answer()
}

async fn remove(
    State(site): State<Shared>,
    visit: Visit,
    Path(of): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    change(&site, &visit, of, Fate::Removed).await
}

async fn restore(
    State(site): State<Shared>,
    visit: Visit,
    Path(of): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    change(&site, &visit, of, Fate::Restored).await
}

async fn mark(
    State(site): State<Shared>,
    visit: Visit,
    Path(of): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    change(&site, &visit, of, Fate::ForLibrary).await
}

async fn unmark(
    State(site): State<Shared>,
    visit: Visit,
    Path(of): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    change(&site, &visit, of, Fate::NotForLibrary).await
}

async fn change(
    site: &Shared,
    visit: &Visit,
    (id, part): (Id, Id),
    fate: Fate,
) -> Result<Response, WebError> {
    let about = About::find(site, visit, id, &[KIND])?;
    let mut write = site.db.write(&visit.acting).await?;
    if !store::change_note(&mut write, &about, part, (fate, about.looks_after)).await? {
        return Err(WebError::NotFound);
    }
    let said = match fate {
        Fate::Removed => "activities-residency-note-removed",
        _ => "activities-residency-saved",
    };
    let to = format!("{}#journal", about.beside("/residency"));
    redirect_after_write(to, write.commit().await?)
        .with_notice(Notice::new(said))
        .answer()
}
