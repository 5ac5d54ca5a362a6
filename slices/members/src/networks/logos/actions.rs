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
    register::{self, Sheet},
    web::{Notice, Routes, Shared, Site, Visit, WebError, redirect_after_write},
};
use serde::Deserialize;

use super::{
    Funder, Logos,
    pages::{Typed, logos_page},
    rules,
    sent::{Image, MAX_FORM_BYTES, MAX_LOGO_BYTES, Sent},
    store,
};
use crate::{
    form::Here,
    history::revise,
    networks::{Network, form::EDIT, noun::NOUN, store::networks_of},
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
    let mut open = Open::network(&site, &visit, here.id).await?;
    match keep(&open.write, here.id, sent.file.as_ref()).await {
        Ok(logo) => {
            open.logos().own = Some(logo);
            open.finish(&here, "members-logos-saved").await
        }
        Err(FileError::Refused(refusal)) => {
            drop(open);
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
    let mut open = Open::network(&site, &visit, here.id).await?;
    open.logos().own = None;
    open.finish(&here, "members-logos-removed").await
}

async fn add_funder(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    form: Multipart,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let sent = Sent::read(form).await?;
    let mut open = Open::network(&site, &visit, here.id).await?;
    match add(&mut open, &sent).await? {
        None => open.finish(&here, "members-logos-funder-added").await,
        Some(wrong) => {
            drop(open);
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
    let mut open = Open::network(&site, &visit, here.id).await?;
    let funders = &mut open.logos().funders;
    let place = funders
        .iter()
        .position(|funder| funder.ordinal == which.ordinal);
    funders.remove(place.ok_or(WebError::NotFound)?);
    open.finish(&here, "members-logos-removed").await
}

/// Gives a network the logos of an earlier version; 0 when they are the same or not known.
///
/// # Errors
/// When someone else wrote at the same moment; or the database cannot be reached.
pub async fn put_back(
    site: &Site,
    visit: &Visit,
    network: Id,
    then: Network,
) -> Result<i64, WebError> {
    let mut open = Open::network(site, visit, network).await?;
    match then.logos {
        Some(logos) if logos != *open.logos() => {
            *open.logos() = logos;
            open.save().await
        }
        _ => Ok(0),
    }
}

/// A network while its logos are changed; nobody else changes it meanwhile.
struct Open {
    write: Write,
    sheet: Sheet,
    network: Network,
}

impl Open {
    async fn network(site: &Site, visit: &Visit, id: Id) -> Result<Self, WebError> {
        let write = site.db.write(&visit.acting).await?;
        store::lock(&write, id).await?;
        let sheet = register::load(write.conn(), &[id]).await?.pop();
        let network = networks_of(write.conn(), &[id]).await?.remove(&id);
        let (sheet, network) = sheet.zip(network).ok_or(WebError::NotFound)?;
        Ok(Self {
            write,
            sheet,
            network,
        })
    }

    fn logos(&mut self) -> &mut Logos {
        self.network.logos.get_or_insert_default()
    }

    async fn finish(self, here: &Here, said: &str) -> Result<Response, WebError> {
        let seq = self.save().await?;
        redirect_after_write(here.path("/logos"), seq)
            .with_notice(Notice::new(said))
            .answer()
    }

    async fn save(mut self) -> Result<i64, WebError> {
        let id = self.sheet.id;
        let logos = self.logos().clone();
        store::put(&self.write, id, &logos).await?;
        let particulars = serde_json::to_value(&self.network).unwrap_or_default();
        let sheet = Sheet {
            particulars,
            ..self.sheet
        };
        let event = EventDraft::new(NOUN.changed, id).network(id);
        revise(self.write, &sheet, event).await
    }
}

/// Adds the funder, or tells which field is wrong and why.
async fn add(open: &mut Open, sent: &Sent) -> Result<Option<(&'static str, UserError)>, WebError> {
    if let Err(wrong) = rules::funder(&sent.name, &sent.url) {
        return Ok(Some(wrong));
    }
    if let Err(refusal) = rules::one_more(open.logos().funders.len()) {
        return Ok(Some(("name", refusal)));
    }
    let logo = match &sent.file {
        None => None,
        image => match keep(&open.write, open.sheet.id, image.as_ref()).await {
            Ok(logo) => Some(logo),
            Err(FileError::Refused(refusal)) => return Ok(Some(("funder-logo", refusal))),
            Err(error) => return Err(error.into()),
        },
    };
    let funders = &mut open.logos().funders;
    let last = funders.last().map_or(0, |funder| funder.ordinal);
    funders.push(Funder {
        ordinal: last + 1,
        name: sent.name.clone(),
        url: Some(sent.url.clone()).filter(|url| !url.is_empty()),
        logo,
    });
    Ok(None)
}

async fn keep(write: &Write, network: Id, image: Option<&Image>) -> Result<Id, FileError> {
    let (name, bytes) = image.map_or(("", &[][..]), |image| (&*image.name, &*image.bytes));
    files::put_image(write, network, name, bytes, MAX_LOGO_BYTES).await
}
