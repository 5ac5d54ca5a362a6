//! Adding and asking who holds an activity, their shares, and stepping out.

use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Audience, Id, UserError};
use ordit_members::history::revise;
use ordit_platform::{
    events::EventDraft,
    import::{Also, SaveError},
    permissions::Permission,
    web::{Notice, Routes, Shared, Site, Visit, WebError, redirect_after_write},
};

use super::{
    Sent, count,
    dates_store::hold_following,
    hold,
    invitations::named::{Asking, Held, told_apart},
    pages::owners_page,
    requests::accept,
    rules, store, typed,
};
use crate::{
    activities::{
        CHANGED, EDIT, Owner,
        archive::activity,
        form::This,
        noun::{NOUN, is_of_group},
    },
    circles::ANSWERS_FOR_A_SHARE,
    vocabulary::OWNER_ROLES,
};

/// One's own share; the coordination of the home network writes any.
const SHARE: Permission = Permission::new("activities.owner.share", ANSWERS_FOR_A_SHARE);
/// Stepping out; the coordination of the home network takes any other out.
const LEAVE: Permission = Permission::new("activities.owner.leave", ANSWERS_FOR_A_SHARE);

/// What the forms do.
pub fn routes(routes: &mut Routes) {
    routes.post("/a/{id}/owners", EDIT, add);
    routes.post("/a/{id}/owners/{owner}", SHARE, share);
    routes.post("/a/{id}/owners/{owner}/out", LEAVE, out);
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
    let is_for_all = typed.get("all") == "yes";
    if name.is_empty() {
        let wrong = Some(visit.l.t1("activities-owners-name-missing", "name", &name));
        return owners_page(&site, &visit, this, wrong, (&name, is_for_all)).await;
    }
    let sheet = this.current(&site).await?.sheet;
    if matches!(&sheet.audience, Audience::Scopes(scopes) if is_of_group(scopes)) {
        let wrong = Some(visit.l.t("activities-owners-of-group"));
        return owners_page(&site, &visit, this, wrong, (&name, is_for_all)).await;
    }
    let own = activity(&sheet);
    let owners: Vec<Id> = own.owners.iter().map(|owner| owner.id).collect();
    let held = Held {
        home: this.network,
        owners: &owners,
    };
    // One name, whatever stands in it.
    let one = name.replace(';', " ");
    let named = match told_apart(&site, &visit, held, (&one, "")).await? {
        Ok(named) => named,
        Err(refusals) => {
            let first = refusals.first();
            let wrong = first.map(|refusal| visit.l.refusal(&refusal.error));
            return owners_page(&site, &visit, this, wrong, (&name, is_for_all)).await;
        }
    };
    let of_series = is_for_all && own.series.is_some();
    match named.asked.first() {
        Some(one) => {
            let asking = named.asking(&visit, held).of_series(of_series);
            asked(&site, &visit, this, asking, *one).await
        }
        None => joined(&site, &visit, this, (named.direct, of_series)).await,
    }
}

/// Whoever acts says yes for them: they hold it at once, or all dates of the series from it on.
async fn joined(
    site: &Site,
    visit: &Visit,
    this: This,
    (direct, is_for_all): (Vec<(Id, String)>, bool),
) -> Result<Response, WebError> {
    let home = this.network;
    let of = (this.id, home);
    let ids: Vec<Id> = direct.iter().map(|(id, _)| *id).collect();
    let also: Also<'_> = &|write, _, _| {
        let ids = ids.clone();
        Box::pin(async move {
            for id in ids {
                hold_following(write, of, id).await?;
            }
            Ok(())
        })
    };
    let join = |all: &mut Vec<(Id, String)>| {
        let known: Vec<Id> = all.iter().map(|(id, _)| *id).chain([home]).collect();
        all.extend(direct.into_iter().filter(|(id, _)| !known.contains(id)));
    };
    match hold(site, visit, &this, join, is_for_all.then_some(also)).await? {
        Ok(saved) => redirect_after_write(this.path("/owners"), saved.seq)
            .with_notice(Notice::new("activities-owners-added"))
            .answer(),
        Err(error) => refused(error),
    }
}

/// Others are asked; whoever asked to hold it already has said yes.
async fn asked(
    site: &Site,
    visit: &Visit,
    this: This,
    asking: Asking,
    one: Id,
) -> Result<Response, WebError> {
    let waiting = store::of_activity(site.db.read(), this.id).await?;
    if let Some(request) = waiting.into_iter().find(|request| request.asker == one) {
        return accept(site, visit, &this, request).await;
    }
    let mut write = site.db.write(&visit.acting).await?;
    asking
        .of(&mut write, this.id)
        .await
        .map_err(|error| WebError::Internal(error.into()))?;
    let seq = write.commit().await?;
    redirect_after_write(this.path("/owners"), seq)
        .with_notice(Notice::new("activities-invitations-sent"))
        .answer()
}

/// Somebody else wrote at the same moment, or the machine failed.
pub(in crate::activities) fn refused(error: SaveError) -> Result<Response, WebError> {
    match error {
        SaveError::Conflict(_) => {
            let error = UserError::new("members-work-changed-meanwhile");
            Err(WebError::Refused(StatusCode::CONFLICT, error))
        }
        SaveError::Refused(refusals) => {
            let first = refusals.into_iter().next();
            Err(first.map_or(WebError::NotFound, |first| WebError::refused(first.error)))
        }
        error => Err(WebError::Internal(error.into())),
    }
}

/// Only the coordination of the home, or they themselves.
pub(super) fn not_yours() -> WebError {
    let error = UserError::new("activities-owners-not-yours");
    WebError::Refused(StatusCode::FORBIDDEN, error)
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
        Err(key) => owners_page(&site, &visit, this, Some(visit.l.t(key)), ("", false)).await,
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
    if !rules::answers_for(&visit.acting, this.network, told.id) {
        return Err(not_yours());
    }
    let next = match rules::with_share(&own, told.clone()) {
        Ok(next) => next,
        Err(key) => {
            drop(write);
            return owners_page(site, visit, this, Some(visit.l.t(key)), ("", false)).await;
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
        return Err(not_yours());
    }
    let leave = |all: &mut Vec<(Id, String)>| all.retain(|(id, _)| *id != owner);
    match hold(&site, &visit, &this, leave, None).await? {
        Ok(saved) => redirect_after_write(&this.page, saved.seq)
            .with_notice(Notice::new("activities-owners-left"))
            .answer(),
        Err(error) => refused(error),
    }
}
