//! Whoever looks after a residency writes its call.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_members::form::Typed;
use ordit_platform::web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write};

use super::{KEEP, KIND, Residency, page::residency_page, rules, rules::Wrong, store};
use crate::{about::About, exhibition::rules::text};

/// What the form does.
pub fn routes(routes: &mut Routes) {
    routes.post("/a/{id}/residency", KEEP, save);
}

async fn save(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let about = About::find(&site, &visit, id, &[KIND])?;
    let typed = Typed::sent(pairs);
    let new = match read(&typed, &visit) {
        Ok(new) => new,
        Err(wrong) => return residency_page(&site, &visit, id, Some((typed, wrong))).await,
    };
    let mut write = site.db.write(&visit.acting).await?;
    if !store::call(&mut write, &about, &new).await? {
        let wrong = ("call", UserError::new("activities-error-changed"));
        return residency_page(&site, &visit, id, Some((typed, wrong))).await;
    }
    redirect_after_write(about.beside("/residency"), write.commit().await?)
        .with_notice(Notice::new("activities-residency-saved"))
        .answer()
}

fn read(typed: &Typed, visit: &Visit) -> Result<Residency, Wrong> {
    let new = Residency {
        call: text(typed.get("call")).map_err(|error| ("call", error))?,
        call_until: rules::until(typed.get("call_until")).map_err(|error| ("call_until", error))?,
        places: None,
        host: None,
        lang: visit.lang,
        version: typed.get("version").parse().unwrap_or_default(),
    };
    match rules::opens_closed(&new, visit.now.day()) {
        true => Err(("call_until", UserError::new("activities-error-past"))),
        false => Ok(new),
    }
}
