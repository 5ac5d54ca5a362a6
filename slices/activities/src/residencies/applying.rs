//! Members apply for those who are to come, and are answered.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, PartialDate, UserError};
use ordit_members::form::Typed;
use ordit_platform::web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write};

use super::{
    JOIN, KEEP, KIND, Resident,
    apply_store::{Applied, Applying, apply as write_application},
    page::residency_page,
    rules, store,
};
use crate::about::About;

/// What members and whoever looks after it do.
pub fn routes(routes: &mut Routes) {
    routes.post("/a/{id}/residency/apply", JOIN, apply);
    routes.post("/a/{id}/residency/people/{part}/accept", KEEP, accept);
    routes.post("/a/{id}/residency/people/{part}/decline", KEEP, decline);
    routes.post("/a/{id}/residency/people/{part}/withdraw", JOIN, withdraw);
}

async fn apply(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let about = About::find(&site, &visit, id, &[KIND])?;
    let own = visit.acting.organisation;
    let own = own.filter(|own| visit.acting.acts_for(*own));
    let own = own.ok_or_else(|| UserError::new("activities-error-for-whom"))?;
    let residency = store::residency(site.db.read(), id).await?;
    let begins = about.card.starts_on.and_then(PartialDate::earliest);
    if about.is_off || !rules::is_open(&residency, begins, visit.now.day()) {
        return Err(UserError::new("activities-error-closed").into());
    }
    let typed = named(&site, &visit, Typed::sent(pairs));
    let (names, number, motive) = match rules::applied(&typed) {
        Ok(applied) => applied,
        Err(wrong) => return residency_page(&site, &visit, id, Some((typed, wrong))).await,
    };
    let new = Applying {
        key: typed
            .get("key")
            .parse()
            .unwrap_or_else(|_| site.effects.id()),
        organisation: own,
        is_self: names.len() == 1 && number == 1 && typed.get("self") == "yes",
        names: &names,
        number,
        motive: &motive,
    };
    let mut write = site.db.write(&visit.acting).await?;
    let seq = match write_application(&mut write, &about, &new).await? {
        Applied::Written => write.commit().await?,
        Applied::Already => 0,
        Applied::Twice => {
            let wrong = ("names", UserError::new("activities-residency-error-twice"));
            return residency_page(&site, &visit, id, Some((typed, wrong))).await;
        }
    };
    redirect_after_write(about.beside("/residency"), seq)
        .with_notice(Notice::new("activities-residency-applied"))
        .answer()
}

/// Whoever says that it is they who come need not write their name besides.
fn named(site: &Shared, visit: &Visit, typed: Typed) -> Typed {
    let is_blank = |field| typed.get(field).trim().is_empty();
    if typed.get("self") != "yes" || !is_blank("names") || !is_blank("number") {
        return typed;
    }
    let snapshot = site.snapshots.current();
    let own = visit.acting.person;
    let own = own.and_then(|id| snapshot.get(&visit.viewer, id));
    match own {
        Some(own) => typed.with("names", own.title(visit.lang).text),
        None => typed,
    }
}

async fn found(
    site: &Shared,
    visit: &Visit,
    (id, part): (Id, Id),
) -> Result<(About, Resident), WebError> {
    let about = About::find(site, visit, id, &[KIND])?;
    let one = store::resident(site.db.read(), id, part).await?;
    Ok((about, one.ok_or(WebError::NotFound)?))
}

async fn accept(
    State(site): State<Shared>,
    visit: Visit,
    Path(of): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    let (about, one) = found(&site, &visit, of).await?;
    if about.is_off {
        return Err(UserError::new("activities-residency-error-off").into());
    }
    let mut write = site.db.write(&visit.acting).await?;
    if !store::accept(&mut write, &about, &one).await? {
        return Err(UserError::new("activities-error-no-place").into());
    }
    redirect_after_write(about.beside("/residency"), write.commit().await?)
        .with_notice(Notice::new("activities-residency-answered"))
        .answer()
}

async fn decline(
    State(site): State<Shared>,
    visit: Visit,
    Path(of): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    let (about, one) = found(&site, &visit, of).await?;
    leave_out(&site, &visit, &about, (&one, "declined")).await
}

async fn withdraw(
    State(site): State<Shared>,
    visit: Visit,
    Path(of): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    let (about, one) = found(&site, &visit, of).await?;
    if !about.looks_after && !visit.acting.acts_for(one.organisation) {
        return Err(WebError::NotFound);
    }
    leave_out(&site, &visit, &about, (&one, "withdrawn")).await
}

async fn leave_out(
    site: &Shared,
    visit: &Visit,
    about: &About,
    (one, state): (&Resident, &'static str),
) -> Result<Response, WebError> {
    let mut write = site.db.write(&visit.acting).await?;
    if !store::leave_out(&mut write, about, one, state).await? {
        return Err(UserError::new("activities-error-settled").into());
    }
    redirect_after_write(about.beside("/residency"), write.commit().await?)
        .with_notice(Notice::new("activities-residency-answered"))
        .answer()
}
