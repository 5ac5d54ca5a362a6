//! Adding who holds an activity, their shares, and stepping out.

use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_members::history::revise;
use ordit_platform::{
    events::EventDraft,
    import::SaveError,
    web::{Notice, Routes, Shared, Site, Visit, WebError, redirect_after_write},
};

use super::{Sent, count, hold, pages::owners_page, rules, store, typed};
use crate::{
    activities::{CHANGED, EDIT, Owner, archive::activity, form::This, noun::NOUN},
    vocabulary::OWNER_ROLES,
};

/// What the forms do.
pub fn routes(routes: &mut Routes) {
    routes.post("/a/{id}/owners", EDIT, add);
    routes.post("/a/{id}/owners/{owner}", EDIT, share);
    routes.post("/a/{id}/owners/{owner}/out", EDIT, out);
}

async fn add(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Sent>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id)?;
    let typed = typed(pairs);
    let name = typed.get("name").trim().to_owned();
    let wrong = |key: &str| Some(visit.l.t1(key, "name", &name));
    if name.is_empty() {
        let wrong = wrong("activities-owners-name-missing");
        return owners_page(&site, &visit, this, wrong, &name).await;
    }
    // Its identity is not known yet; its name tells it.
    let added = name.replace(';', " ");
    let nobody = Id(uuid::Uuid::nil());
    let saved = hold(&site, &visit, &this, |all| all.push((nobody, added)), None).await?;
    match saved {
        Ok(saved) => redirect_after_write(this.path("/owners"), saved.seq)
            .with_notice(Notice::new("activities-owners-added"))
            .answer(),
        Err(SaveError::Refused(refusals)) => {
            let first = refusals.first();
            let wrong = first.map(|refusal| visit.l.refusal(&refusal.error));
            owners_page(&site, &visit, this, wrong, &name).await
        }
        Err(error) => refused(error),
    }
}

/// Somebody else wrote at the same moment, or the machine failed.
pub(super) fn refused(error: SaveError) -> Result<Response, WebError> {
    match error {
        SaveError::Conflict(_) => {
            let error = UserError::new("members-work-changed-meanwhile");
            Err(WebError::Refused(StatusCode::CONFLICT, error))
        }
        error => Err(WebError::Internal(error.into())),
    }
}

async fn share(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, owner)): Path<(Id, Id)>,
    Form(pairs): Form<Sent>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id)?;
    let typed = typed(pairs);
    let number = |name: &str, read: fn(&str) -> Result<i64, rules::Wrong>| {
        let text = Some(typed.get(name).trim()).filter(|text| !text.is_empty());
        text.map(read).transpose()
    };
    let places = count(&site, typed.get("places")).map_err(|()| rules::NO_NUMBER);
    let role = OWNER_ROLES.iter().find(|role| **role == typed.get("role"));
    let told = || -> Result<Owner, rules::Wrong> {
        Ok(Owner {
            id: owner,
            role: (*role.unwrap_or(&"co_organiser")).to_owned(),
            places: places?,
            cost_cents: number("cost", rules::cents)?,
            reported_minutes: number("hours", |text| rules::minutes(text).ok_or(rules::NO_NUMBER))?,
        })
    };
    match told() {
        Ok(told) => written(&site, &visit, this, told).await,
        Err(key) => owners_page(&site, &visit, this, Some(visit.l.t(key)), "").await,
    }
}

async fn written(
    site: &Site,
    visit: &Visit,
    this: This,
    told: Owner,
) -> Result<Response, WebError> {
    let write = site.db.write(&visit.acting).await?;
    let mut found = (NOUN.current)(write.conn().into(), Some(this.network), &[this.id]).await?;
    let mut sheet = found.remove(&this.id).ok_or(WebError::NotFound)?.sheet;
    let own = activity(&sheet);
    if own.owners.iter().all(|owner| owner.id != told.id) {
        return Err(WebError::NotFound);
    }
    let next = match rules::with_share(&own, told.clone()) {
        Ok(next) => next,
        Err(key) => {
            drop(write);
            return owners_page(site, visit, this, Some(visit.l.t(key)), "").await;
        }
    };
    sheet.particulars = serde_json::to_value(&next).unwrap_or_default();
    store::share(&write, this.id, &told).await?;
    let event = EventDraft::new(CHANGED, this.id).network(this.network);
    let seq = revise(write, &sheet, event).await?;
    redirect_after_write(this.path("/owners"), seq)
        .with_notice(Notice::new("activities-owners-shared"))
        .answer()
}

async fn out(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, owner)): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id)?;
    if !rules::may_leave(&visit.acting, this.network, owner) {
        let error = UserError::new("activities-owners-not-yours");
        return Err(WebError::Refused(StatusCode::FORBIDDEN, error));
    }
    let leave = |all: &mut Vec<(Id, String)>| all.retain(|(id, _)| *id != owner);
    match hold(&site, &visit, &this, leave, None).await? {
        Ok(saved) => redirect_after_write(&this.page, saved.seq)
            .with_notice(Notice::new("activities-owners-left"))
            .answer(),
        Err(error) => refused(error),
    }
}
