//! One passkey: its name, and removing it.

use askama::Template;
use axum::{
    Form,
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};
use ordit_kernel::Id;
use serde::Deserialize;

use super::{
    REMOVED, mails,
    pages::{OWN, named},
    store,
};
use crate::{
    events::EventDraft,
    i18n::Translator,
    session::devices::{self, Browser},
    web::{Layout, Notice, Routes, Shared, Visit, WebError, page, redirect},
};

pub fn routes(routes: &mut Routes) {
    routes.get("/me/passkeys/{id}", OWN, show);
    routes.post("/me/passkeys/{id}", OWN, rename);
    routes.post("/me/passkeys/{id}/remove", OWN, remove);
}

#[derive(Template)]
#[template(path = "session/passkey.html")]
struct PasskeyPage {
    layout: Layout,
    l: Translator,
    id: Id,
    name: String,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, WebError> {
    let (person, id) = own(&visit, &id)?;
    let name = name(&site, (person, id)).await?;
    page(&PasskeyPage {
        layout: Layout::new(
            &site,
            &visit,
            &visit.l.t1("passkeys-one-title", "name", &*name),
        ),
        l: visit.l.clone(),
        id,
        name,
    })
}

#[derive(Deserialize)]
struct NameForm {
    #[serde(default)]
    name: String,
}

async fn rename(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<String>,
    Form(form): Form<NameForm>,
) -> Result<Response, WebError> {
    let own = own(&visit, &id)?;
    let old = name(&site, own).await?;
    let name = named(&form.name).unwrap_or(old);
    let write = site.db.write(&visit.acting).await?;
    if !store::rename(&write, own, &name).await? {
        return Err(WebError::NotFound);
    }
    write.commit().await?;
    redirect("/me#passkeys")
        .with_notice(Notice::new("passkeys-renamed").with("name", name))
        .answer()
}

async fn remove(
    State(site): State<Shared>,
    visit: Visit,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, WebError> {
    let (person, id) = own(&visit, &id)?;
    let name = name(&site, (person, id)).await?;
    let held = Browser::of(&headers).held.unwrap_or_default();
    let this = devices::of_held(&site.db, &held).await?;
    let mut write = site.db.write(&visit.acting).await?;
    let sign_in = this.map(|(sign_in, _)| sign_in);
    if !store::remove(&write, (person, id), sign_in).await? {
        return Err(WebError::NotFound);
    }
    write.event(EventDraft::new(REMOVED, person).other(id));
    mails::tell(
        &site,
        &visit,
        &mut write,
        (person, mails::What::Removed, &name),
    )
    .await?;
    write.commit().await?;
    redirect("/me#passkeys")
        .with_notice(Notice::new("passkeys-removed").with("name", name))
        .answer()
}

/// Whose passkey it is asked to be, and its id.
fn own(visit: &Visit, id: &str) -> Result<(Id, Id), WebError> {
    let person = visit.acting.person.ok_or(WebError::SignIn)?;
    let id = id.parse().map_err(|_| WebError::NotFound)?;
    Ok((person, id))
}

async fn name(site: &Shared, (person, id): (Id, Id)) -> Result<String, WebError> {
    let all = store::list(&site.db, person).await?;
    let one = all.into_iter().find(|known| known.id == id);
    one.map(|known| known.name).ok_or(WebError::NotFound)
}
