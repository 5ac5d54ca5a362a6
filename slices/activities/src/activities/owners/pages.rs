//! Who holds an activity, each with its share, for those who hold it.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, Money};
use ordit_members::directory::said::Said;
use ordit_platform::{
    i18n::Translator,
    snapshot::Snapshot,
    web::{Layout, Routes, Shared, Site, Visit, WebError, page_with_status},
};

use super::{
    invitations::{self, store::Invitation},
    rules, store,
};
use crate::{
    activities::{Activity, EDIT, Owner, archive::activity, form::This},
    vocabulary::OWNER_ROLES,
};

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{id}/owners", EDIT, show);
}

#[derive(Template)]
#[template(path = "activities/activity_owners.html")]
struct OwnersPage {
    layout: Layout,
    l: Translator,
    this: This,
    title: String,
    owners: Vec<OwnerView>,
    requests: Vec<RequestView>,
    invited: Vec<InvitedView>,
    capacity: Option<i64>,
    given: i64,
    cost: String,
    hours: String,
    /// What is wrong with what was sent.
    wrong: Option<String>,
    /// The name that was typed, and whether it is for all dates of the series from this one on.
    name: String,
    is_for_all: bool,
    /// It is one of a series.
    is_of_series: bool,
}

struct OwnerView {
    id: String,
    name: Said,
    roles: Vec<(&'static str, String, bool)>,
    places: String,
    cost: String,
    hours: String,
    /// The share as it is read; a form where whoever looks may write it.
    role: String,
    may_write: bool,
    may_leave: bool,
}

/// Somebody who is invited and did not answer yet.
struct InvitedView {
    name: Said,
    /// Takes the invitation back, for whoever made it.
    withdraw: Option<String>,
    is_of_series: bool,
}

/// Somebody who asks to join.
pub struct RequestView {
    pub action: String,
    pub name: Said,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id)?;
    owners_page(&site, &visit, this, None, ("", false)).await
}

/// The page; with status 422 and what is wrong where something was refused.
///
/// # Errors
/// When the database cannot be reached.
pub async fn owners_page(
    site: &Site,
    visit: &Visit,
    this: This,
    wrong: Option<String>,
    (name, is_for_all): (&str, bool),
) -> Result<Response, WebError> {
    let own = activity(&this.current(site).await?.sheet);
    let requests = store::of_activity(site.db.read(), this.id).await?;
    let waiting = invitations::store::of_activity(site.db.read(), this.id).await?;
    let snapshot = site.snapshots.current();
    let title = visit.l.t1("activities-owners-title", "name", &this.text);
    let status = match wrong {
        None => StatusCode::OK,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let request = |request: &store::Request| {
        let head = snapshot.get(&visit.viewer, request.asker)?;
        Some(RequestView {
            action: this.path(&format!("/requests/{}", request.id)),
            name: head.title(visit.lang).into(),
        })
    };
    let invited = |one: &Invitation| {
        let head = snapshot.get(&visit.viewer, one.invited)?;
        let may = rules::answers_for(&visit.acting, this.network, one.inviter);
        Some(InvitedView {
            name: head.title(visit.lang).into(),
            withdraw: may.then(|| this.path(&format!("/invitations/{}/withdraw", one.id))),
            is_of_series: one.is_of_series,
        })
    };
    let page = OwnersPage {
        layout: this.layout(site, visit, &title),
        l: visit.l.clone(),
        owners: owners(&own, &snapshot, visit, this.network),
        requests: requests.iter().filter_map(request).collect(),
        invited: waiting.iter().filter_map(invited).collect(),
        capacity: own.capacity,
        given: own.owners.iter().filter_map(|owner| owner.places).sum(),
        cost: visit.l.money(Money(
            own.owners.iter().filter_map(|owner| owner.cost_cents).sum(),
        )),
        hours: rules::hours(
            own.owners
                .iter()
                .filter_map(|owner| owner.reported_minutes)
                .sum(),
        ),
        wrong,
        name: name.to_owned(),
        is_for_all,
        is_of_series: own.series.is_some() && own.first_at.is_some(),
        title,
        this,
    };
    page_with_status(status, &page)
}

fn owners(own: &Activity, snapshot: &Snapshot, visit: &Visit, home: Id) -> Vec<OwnerView> {
    let l = &visit.l;
    let view = |owner: &Owner| {
        let head = snapshot.get(&visit.viewer, owner.id)?;
        let role = |code: &&'static str| {
            let label = l.t(format!("activities-role-{code}"));
            (*code, label, **code == owner.role)
        };
        Some(OwnerView {
            id: owner.id.to_string(),
            name: head.title(visit.lang).into(),
            roles: OWNER_ROLES.iter().map(role).collect(),
            places: owner
                .places
                .map_or_else(String::new, |count| count.to_string()),
            cost: owner.cost_cents.map_or_else(String::new, rules::euros),
            hours: owner
                .reported_minutes
                .map_or_else(String::new, rules::hours),
            role: l.t(format!("activities-role-{}", owner.role)),
            may_write: rules::answers_for(&visit.acting, home, owner.id),
            may_leave: rules::may_leave(&visit.acting, home, owner.id),
        })
    };
    own.owners.iter().filter_map(view).collect()
}
