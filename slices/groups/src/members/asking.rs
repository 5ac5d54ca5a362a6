//! An organisation asks to join a group, takes it back, or leaves.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_platform::{
    permissions::{Needs, Permission},
    register::State as Standing,
    snapshot::{Head, Snapshot},
    web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write},
};
use serde::Deserialize;

use super::{
    WITHDRAWN,
    pages::is_finished,
    store::{self, New},
};
use crate::groups::{Card, KIND, path, rules::is_over};

/// Longer words are cut.
const LONGEST: usize = 1_000;

const ASK: Permission = Permission::new("groups.member.ask", Needs::ActsForAny);

/// Asking and leaving.
pub fn routes(routes: &mut Routes) {
    routes.post("/g/{id}/ask", ASK, ask);
    routes.post("/g/{id}/leave", ASK, leave);
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    why: String,
}

/// Whether an organisation may ask to join: it takes part in the network, the group goes on and
/// takes others in, and it is not in it.
pub fn may_ask(snapshot: &Snapshot, head: &Head, organisation: Id) -> bool {
    let card = head.particulars::<Card>();
    let is_open = card.is_some_and(|card| card.is_open && !is_over(&card.standing));
    let takes_part = head
        .network
        .is_some_and(|network| snapshot.taking_part(organisation).contains(&network));
    let is_in = head.has("participant", &organisation.to_string());
    is_open && takes_part && !is_in && head.state == Standing::Published
}

async fn ask(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(asked): Form<Asked>,
) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let head = group(&snapshot, &visit, id)?;
    let own = visit.acting.organisation;
    let own = own.ok_or_else(|| UserError::new("groups-refusal-no-organisation"))?;
    if !may_ask(&snapshot, head, own) {
        return Err(UserError::new("groups-refusal-ask").into());
    }
    let why: String = asked.why.trim().chars().take(LONGEST).collect();
    let new = New {
        group: id,
        organisation: own,
        role: "member",
        standing: "asked",
        note: Some(why.as_str()).filter(|why| !why.is_empty()),
    };
    let mut write = site.db.write(&visit.acting).await?;
    if !store::add(&mut write, &new).await? {
        return Err(UserError::new("groups-refusal-asked").into());
    }
    let seq = write.commit().await?;
    redirect_after_write(path(&head.slug), seq)
        .with_notice(Notice::new("groups-ask-sent"))
        .answer()
}

async fn leave(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let head = group(&snapshot, &visit, id)?;
    let own = visit.acting.organisation;
    let own = own.ok_or_else(|| UserError::new("groups-refusal-no-organisation"))?;
    let member = store::own(site.db.read(), id, own).await?;
    let member = member.ok_or_else(|| UserError::new("groups-refusal-not-in"))?;
    let mut write = site.db.write(&visit.acting).await?;
    if is_finished(head) {
        return Err(UserError::new("groups-inside-error-over").into());
    }
    store::refuse_last(&write, (id, member.id)).await??;
    let who = (id, member.id);
    let is_done = match member.standing == "asked" {
        true => store::unask(&mut write, who, WITHDRAWN).await?,
        false => store::end(&mut write, who).await?,
    };
    if !is_done {
        return Err(UserError::new("groups-refusal-not-in").into());
    }
    let seq = write.commit().await?;
    redirect_after_write(path(&head.slug), seq)
        .with_notice(Notice::new("groups-left"))
        .answer()
}

fn group<'a>(snapshot: &'a Snapshot, visit: &Visit, id: Id) -> Result<&'a Head, WebError> {
    let head = snapshot.get(&visit.viewer, id);
    head.filter(|head| &*head.kind == KIND)
        .ok_or(WebError::NotFound)
}
