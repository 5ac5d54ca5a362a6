//! The addresses of those who are meant, for whoever writes with their own mail program.

use askama::Template;
use axum::{
    extract::{Path, State as Extract},
    response::Response,
};
use ordit_kernel::Id;
use ordit_platform::{
    i18n::Translator,
    web::{Layout, Query, Routes, Shared, Site, Visit, WebError, page},
};

use super::{
    Choice, Message, Source, WRITE, Whom, entrance::chosen, gather, path, settings, store,
};
use crate::{
    form::Here,
    people::store::{Looked, note_access},
};

/// Mail programs and browsers take no longer addresses.
const LONGEST_MAILTO: usize = 1_800;

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/messages/addresses", WRITE, show);
}

#[derive(Template)]
#[template(path = "members/messages_addresses.html")]
struct AddressesPage {
    layout: Layout,
    l: Translator,
    here: Here,
    count: usize,
    without: usize,
    semicolons: String,
    commas: String,
    mailto: Option<String>,
    answers_go_to: Option<String>,
    back: String,
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let message = asked(&site, &visit, &here).await?;
    let resolved = gather::resolve(&site, &visit, &here, &message).await?;
    let addresses: Vec<&str> = resolved.to.iter().map(|to| to.address.as_str()).collect();
    note_access(&site, &visit, Some(here.id), Looked::File(addresses.len())).await?;
    let commas = addresses.join(", ");
    // Encoded, so that no address adds a field of its own.
    let mailto = Query::default().with("bcc", &addresses.join(","));
    let mailto = mailto.to_href("mailto:");
    let is_short = !addresses.is_empty() && mailto.len() <= LONGEST_MAILTO;
    let answers_go_to = settings::answers_go_to(&site, &visit, &here).await?;
    let l = visit.l.clone();
    page(&AddressesPage {
        layout: Layout::new(&site, &visit, &l.t("messages-addresses")).of_network(&here.slug),
        count: addresses.len(),
        without: resolved.without.len(),
        semicolons: addresses.join("; "),
        commas,
        mailto: is_short.then_some(mailto),
        answers_go_to: answers_go_to.map(|address| address.to_string()),
        back: path(&here.slug, ""),
        here,
        l,
    })
}

/// The message whose readers are meant, or one to those whom a list leaves.
async fn asked(site: &Site, visit: &Visit, here: &Here) -> Result<Message, WebError> {
    let query = &visit.query;
    if let Some(id) = query.get("message") {
        let id: Id = id.parse().map_err(|_| WebError::NotFound)?;
        let found = store::find(site.db.read(), here.id, id).await?;
        return found.ok_or(WebError::NotFound);
    }
    let from = query.get("from").and_then(Source::from_code);
    Ok(Message {
        choice: Choice {
            from: from.unwrap_or_default(),
            query: chosen(query).without_key("whom").encoded(),
            whom: query
                .get("whom")
                .and_then(Whom::from_code)
                .unwrap_or_default(),
            ..Choice::default()
        },
        ..Message::blank(site.effects.id(), here.id, visit)
    })
}
