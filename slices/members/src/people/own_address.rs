//! The link that proves one's own new address: its page, and the button that makes it count.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_platform::{
    i18n::Translator,
    permissions::{Needs, Permission},
    session,
    web::{Layout, Notice, Routes, Shared, Visit, WebError, page, redirect_after_write},
};

use super::{acts, path, store};

const OWN: Permission = Permission::new("members.person.own_address", Needs::SignedIn);

/// The page and its button.
pub fn routes(routes: &mut Routes) {
    routes.get("/me/address/{token}", OWN, show);
    routes.post("/me/address/{token}", OWN, confirm);
}

#[derive(Template)]
#[template(path = "members/own_address.html")]
struct AddressPage {
    layout: Layout,
    l: Translator,
    text: String,
    action: String,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, WebError> {
    let of = (own(&visit)?, token.as_str());
    let address = session::proposed_address(site.db.read(), of, visit.now).await?;
    let address = address.ok_or_else(gone)?;
    let l = visit.l.clone();
    page(&AddressPage {
        layout: Layout::new(&site, &visit, &l.t("people-address-title")),
        text: l.t1("people-address-text", "address", address.as_str()),
        action: format!("/me/address/{token}"),
        l,
    })
}

async fn confirm(
    State(site): State<Shared>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, WebError> {
    let person = own(&visit)?;
    let mut write = site.db.write(&visit.acting).await?;
    let address = session::take_proposed_address(&write, (person, &token)).await?;
    let address = address.ok_or_else(gone)?;
    let sheet = store::sheet(write.conn(), person).await?;
    let sheet = sheet.ok_or(WebError::NotFound)?;
    let known = store::contacts(write.conn(), &[person]).await?;
    let mut contact = known.get(&person).cloned().unwrap_or_default();
    contact.address = Some(address.as_str().to_owned());
    let (slug, name) = (sheet.slug.clone(), sheet.own_title().to_owned());
    acts::revise(&mut write, sheet, &name, &contact).await?;
    let seq = write.commit().await?;
    redirect_after_write(path(&slug), seq)
        .with_notice(Notice::new("people-address-changed").with("address", address.as_str()))
        .answer()
}

fn own(visit: &Visit) -> Result<Id, WebError> {
    visit.acting.person.ok_or(WebError::SignIn)
}

fn gone() -> WebError {
    UserError::new("people-address-gone").into()
}
