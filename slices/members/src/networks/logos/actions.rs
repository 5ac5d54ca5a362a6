//! Setting and removing a network's logo, adding and removing who funds it.

use axum::{
    Form,
    extract::{Multipart, Path, State},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_platform::{
    db::Write,
    events::EventDraft,
    files::{self, FileError},
    web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write},
};
use serde::Deserialize;

use super::{
    pages::{Typed, logos_page},
    rules,
    sent::{Image, MAX_FORM_BYTES, MAX_LOGO_BYTES, Sent},
    store,
};
use crate::{
    form::Here,
    networks::{form::EDIT, noun::NOUN},
};

/// What the page does.
pub fn routes(routes: &mut Routes) {
    routes.post_upload("/n/{network}/logos", EDIT, MAX_FORM_BYTES, set_logo);
    routes.post("/n/{network}/logos/remove", EDIT, remove_logo);
    routes.post_upload("/n/{network}/funders", EDIT, MAX_FORM_BYTES, add_funder);
    routes.post("/n/{network}/funders/remove", EDIT, remove_funder);
}

async fn set_logo(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    form: Multipart,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let sent = Sent::read(form).await?;
    let write = site.db.write(&visit.acting).await?;
    match keep(&write, here.id, sent.file.as_ref()).await {
        Ok(logo) => {
            store::set_logo(&write, here.id, Some(logo)).await?;
            finish(write, &here, "members-logos-saved").await
        }
        Err(FileError::Refused(refusal)) => {
            drop(write);
            let wrong = Some(("logo", refusal));
            let typed = Typed {
                wrong,
                ..Typed::default()
            };
            logos_page(&site, &visit, here, typed).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn remove_logo(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let write = site.db.write(&visit.acting).await?;
    store::set_logo(&write, here.id, None).await?;
    finish(write, &here, "members-logos-removed").await
}

async fn add_funder(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    form: Multipart,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let sent = Sent::read(form).await?;
    let write = site.db.write(&visit.acting).await?;
    match add(&write, here.id, &sent).await? {
        None => finish(write, &here, "members-logos-funder-added").await,
        Some(wrong) => {
            drop(write);
            let typed = Typed {
                name: sent.name,
                url: sent.url,
                wrong: Some(wrong),
            };
            logos_page(&site, &visit, here, typed).await
        }
    }
}

#[derive(Deserialize)]
struct Which {
    ordinal: i64,
}

async fn remove_funder(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(which): Form<Which>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let write = site.db.write(&visit.acting).await?;
    match store::remove_funder(&write, here.id, which.ordinal).await? {
        true => finish(write, &here, "members-logos-removed").await,
        false => Err(WebError::NotFound),
    }
}

/// Adds the funder, or tells which field is wrong and why.
async fn add(
    write: &Write,
    network: Id,
    sent: &Sent,
) -> Result<Option<(&'static str, UserError)>, WebError> {
    if let Err(wrong) = rules::funder(&sent.name, &sent.url) {
        return Ok(Some(wrong));
    }
    store::lock(write, network).await?;
    let known = store::funders(write.conn(), network).await?;
    if let Err(refusal) = rules::one_more(known.len()) {
        return Ok(Some(("name", refusal)));
    }
    let logo = match &sent.file {
        None => None,
        image => match keep(write, network, image.as_ref()).await {
            Ok(logo) => Some(logo),
            Err(FileError::Refused(refusal)) => return Ok(Some(("funder-logo", refusal))),
            Err(error) => return Err(error.into()),
        },
    };
    let url = Some(sent.url.as_str()).filter(|url| !url.is_empty());
    store::add_funder(write, network, &sent.name, url, logo).await?;
    Ok(None)
}

async fn keep(write: &Write, network: Id, image: Option<&Image>) -> Result<Id, FileError> {
    let (name, bytes) = image.map_or(("", &[][..]), |image| (&*image.name, &*image.bytes));
    files::put_image(write, network, name, bytes, MAX_LOGO_BYTES).await
}

/// Logos are no part of the sheet that people write, so its version stays as it is.
async fn finish(mut write: Write, here: &Here, said: &str) -> Result<Response, WebError> {
    write.event(EventDraft::new(NOUN.changed, here.id).network(here.id));
    let seq = write.commit().await?;
    redirect_after_write(here.path("/logos"), seq)
        .with_notice(Notice::new(said))
        .answer()
}
