//! Asking to hold an activity together with those who hold it.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_members::directory::said::Said;
use ordit_platform::{
    i18n::Translator,
    permissions::{Needs, Permission},
    register::State as Standing,
    snapshot::Head,
    web::{
        Layout, Notice, Routes, Shared, Site, Visit, WebError, page, redirect, redirect_after_write,
    },
};

use super::{Sent, invitations, store, typed};
use crate::{
    activities::{KIND, form::This},
    circles::owners,
};

const ASK: Permission = Permission::new("activities.request.ask", Needs::SignedIn);

/// The question and what follows.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{id}/join", ASK, question);
    routes.post("/a/{id}/join", ASK, ask);
}

#[derive(Template)]
#[template(path = "activities/activity_join.html")]
struct JoinPage {
    layout: Layout,
    l: Translator,
    this: This,
    title: String,
    options: Vec<(String, Said)>,
}

async fn question(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let this = find(&site, &visit, id)?;
    let snapshot = site.snapshots.current();
    let option = |id: Id| {
        let head = snapshot.get(&visit.viewer, id)?;
        Some((id.to_string(), head.title(visit.lang).into()))
    };
    let title = visit.l.t1("activities-join-title", "name", &this.text);
    page(&JoinPage {
        layout: this.layout(&site, &visit, &title),
        l: visit.l.clone(),
        options: askers(&site, &visit, id)
            .into_iter()
            .filter_map(option)
            .collect(),
        this,
        title,
    })
}

/// An activity that may be joined: archived ones wait.
fn find(site: &Site, visit: &Visit, id: Id) -> Result<This, WebError> {
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, id);
    let is_live = |head: &&Head| &*head.kind == KIND && head.state == Standing::Published;
    let head = head.filter(is_live).ok_or(WebError::NotFound)?;
    This::of(&snapshot, visit, head)
}

/// Those for whom whoever acts may ask: the networks they coordinate, the organisation they act
/// for; not those who hold it already.
fn askers(site: &Site, visit: &Visit, id: Id) -> Vec<Id> {
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, id);
    let owners: Vec<Id> = head.into_iter().flat_map(owners).collect();
    // Nothing invented is held together with something real.
    let is_like = |one: &Id| {
        let other = snapshot.get(&visit.viewer, *one);
        let both = head.zip(other);
        both.is_some_and(|(head, other)| head.is_invented() == other.is_invented())
    };
    let live = snapshot
        .networks()
        .filter(|head| head.state != Standing::Archived);
    let networks = live.map(|head| head.id);
    let networks = networks.filter(|network| visit.acting.coordinates(*network));
    let own = visit.acting.organisation;
    let own = own.filter(|own| visit.acting.acts_for(*own));
    networks
        .chain(own)
        .filter(|one| !owners.contains(one) && is_like(one))
        .collect()
}

async fn ask(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    axum::Form(pairs): axum::Form<Sent>,
) -> Result<Response, WebError> {
    let this = find(&site, &visit, id)?;
    let asker: Id = typed(pairs)
        .get("as")
        .parse()
        .map_err(|_| WebError::NotFound)?;
    if !askers(&site, &visit, id).contains(&asker) {
        return Err(WebError::NotFound);
    }
    let invited = invitations::store::of_activity(site.db.read(), id).await?;
    if invited.iter().any(|one| one.invited == asker) {
        return redirect(invitations::PAGE).answer();
    }
    let mut write = site.db.write(&visit.acting).await?;
    if !store::ask(&mut write, id, asker).await? {
        return redirect(this.page).answer();
    }
    let seq = write.commit().await?;
    redirect_after_write(this.page, seq)
        .with_notice(Notice::new("activities-join-asked"))
        .answer()
}
