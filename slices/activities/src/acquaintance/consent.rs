//! Agreeing to be listed, and taking that back.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_members::form::Typed;
use ordit_platform::web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write};

use super::{
    JOIN, LEAVE, Listed, NO_FAMILY,
    page::{acquaintance_page, is_open},
    store,
};
use crate::{about::About, exhibition::rules::line};

/// What the buttons do.
pub fn routes(routes: &mut Routes) {
    routes.post("/a/{id}/acquaintance/consent", JOIN, agree);
    routes.post("/a/{id}/acquaintance/withdraw", LEAVE, withdraw);
}

async fn agree(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let about = About::find(&site, &visit, id, &[])?;
    if !is_open(&site, &about).await? {
        return Err(WebError::NotFound);
    }
    let person = visit.acting.person.ok_or(WebError::SignIn)?;
    let own = visit.acting.organisation;
    let own = own.filter(|own| visit.acting.acts_for(*own));
    let own = own.ok_or_else(|| UserError::new("activities-error-for-whom"))?;
    let typed = Typed::sent(pairs);
    let called = match called(&typed) {
        Ok(called) => called,
        Err(wrong) => return acquaintance_page(&site, &visit, id, Some((typed, wrong))).await,
    };
    let listed = Listed {
        person,
        organisation: own,
        called,
        family: family(&site, &visit, own),
    };
    let wording = visit.l.t("activities-acquaintance-consent-words");
    let mut write = site.db.write(&visit.acting).await?;
    if !store::list(&mut write, &about, &listed, (&wording, visit.lang)).await? {
        let error = UserError::new("activities-error-full").with("most", store::MOST);
        return Err(error.into());
    }
    redirect_after_write(about.beside("/acquaintance"), write.commit().await?)
        .with_notice(Notice::new("activities-acquaintance-listed"))
        .answer()
}

fn called(typed: &Typed) -> Result<String, (&'static str, UserError)> {
    let called = line(typed.get("called")).map_err(|error| ("called", error))?;
    if called.is_empty() {
        return Err(("called", UserError::new("activities-error-empty")));
    }
    match typed.get("agree") {
        "yes" => Ok(called),
        _ => Err(("agree", UserError::new("activities-error-agree"))),
    }
}

fn family(site: &Shared, visit: &Visit, organisation: Id) -> String {
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, organisation);
    let family = head.and_then(|head| head.values("family").next());
    family.unwrap_or(NO_FAMILY).to_owned()
}

async fn withdraw(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let about = About::find(&site, &visit, id, &[])?;
    let person = visit.acting.person.ok_or(WebError::SignIn)?;
    let mut write = site.db.write(&visit.acting).await?;
    store::leave(&mut write, &about, person).await?;
    redirect_after_write(about.beside("/acquaintance"), write.commit().await?)
        .with_notice(Notice::new("activities-acquaintance-left"))
        .answer()
}
