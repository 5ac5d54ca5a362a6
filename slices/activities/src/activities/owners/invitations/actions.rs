//! Answering an invitation, and taking one back.

use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_members::rows_store::names_of;
use ordit_platform::{
    import::{Also, SaveError},
    register::State as Standing,
    web::{Notice, Routes, Shared, Site, Visit, WebError, redirect_after_write},
};

use super::{
    OWN, PAGE, own, sight,
    store::{self, End, Invitation},
};
use crate::activities::{
    EDIT, KIND,
    form::This,
    owners::{
        Sent,
        actions::{not_yours, refused},
        dates_store::hold_following,
        hold, rules, typed,
    },
};

/// What the forms do.
pub fn routes(routes: &mut Routes) {
    routes.post("/activities/invitations/{invitation}", OWN, answer);
    routes.post("/a/{id}/invitations/{invitation}/withdraw", EDIT, withdraw);
}

/// It was answered or taken back meanwhile.
fn gone() -> WebError {
    let error = UserError::new("activities-invitations-gone");
    WebError::Refused(StatusCode::CONFLICT, error)
}

async fn answer(
    State(site): State<Shared>,
    visit: Visit,
    Path(invitation): Path<Id>,
    Form(pairs): Form<Sent>,
) -> Result<Response, WebError> {
    let found = store::one(site.db.read(), invitation).await?;
    let own = own(&site, &visit);
    let found = found.filter(|one| own.contains(&one.invited));
    let found = found.ok_or(WebError::NotFound)?;
    match typed(pairs).get("answer") {
        "accept" => accept(&site, &visit, found).await,
        _ => end(&site, &visit, found, (End::Declined, PAGE.to_owned())).await,
    }
}

/// The activity of an invitation, which those who are invited may not see yet.
fn this(site: &Site, visit: &Visit, invitation: Invitation) -> Result<This, WebError> {
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&sight(visit, invitation.home), invitation.activity);
    let head = head.filter(|head| &*head.kind == KIND && head.state == Standing::Published);
    This::of(&snapshot, visit, head.ok_or(WebError::NotFound)?)
}

/// The answer and the new owner, of all dates to which they were invited, are written together,
/// or neither.
async fn accept(site: &Site, visit: &Visit, invitation: Invitation) -> Result<Response, WebError> {
    let this = this(site, visit, invitation)?;
    let invited = invitation.invited;
    let names = names_of(site.db.read(), &[invited]).await?;
    let name = names.get(&invited).cloned().unwrap_or_default();
    let also: Also<'_> = &|write, _, _| {
        Box::pin(async move {
            if !store::end(write, invitation, End::Accepted).await? {
                return Err(SaveError::Refused(Vec::new()));
            }
            store::settle(write, invitation.activity, invited).await?;
            if invitation.is_of_series {
                let of = (invitation.activity, invitation.home);
                hold_following(write, of, invited).await?;
            }
            Ok(())
        })
    };
    let join = |all: &mut Vec<(Id, String)>| {
        if all.iter().all(|(id, _)| *id != invited) {
            all.push((invited, name));
        }
    };
    match hold(site, visit, &this, join, Some(also)).await? {
        Ok(saved) => redirect_after_write(this.page, saved.seq)
            .with_notice(Notice::new("activities-requests-accepted"))
            .answer(),
        Err(SaveError::Refused(refusals)) if refusals.is_empty() => Err(gone()),
        Err(error) => refused(error),
    }
}

async fn withdraw(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, invitation)): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id)?;
    let found = store::one(site.db.read(), invitation).await?;
    let found = found.filter(|one| one.activity == id);
    let found = found.ok_or(WebError::NotFound)?;
    if !rules::answers_for(&visit.acting, this.network, found.inviter) {
        return Err(not_yours());
    }
    end(&site, &visit, found, (End::Withdrawn, this.path("/owners"))).await
}

/// Ends it, and leads there.
async fn end(
    site: &Site,
    visit: &Visit,
    invitation: Invitation,
    (end, to): (End, String),
) -> Result<Response, WebError> {
    let mut write = site.db.write(&visit.acting).await?;
    if !store::end(&mut write, invitation, end).await? {
        return Err(gone());
    }
    let said = match end {
        End::Withdrawn => "activities-invitations-withdrawn",
        End::Accepted | End::Declined => "activities-requests-declined",
    };
    let seq = write.commit().await?;
    redirect_after_write(to, seq)
        .with_notice(Notice::new(said))
        .answer()
}
