//! What those who look after a group say about who is in it.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_members::mandates;
use ordit_platform::web::{Notice, Routes, Shared, Site, Visit, WebError, redirect_after_write};
use serde::Deserialize;

use super::{
    DECLINED, INSIDE,
    pages::is_finished,
    store::{self, New},
};
use crate::{
    groups::{store::members_of, ties::EDIT},
    vocabulary::MEMBER_ROLES,
};

/// What the page does.
pub fn routes(routes: &mut Routes) {
    routes.post("/g/{id}/members", EDIT, add);
    routes.post("/g/{id}/members/{member}/admit", EDIT, admit);
    routes.post("/g/{id}/members/{member}/decline", EDIT, decline);
    routes.post("/g/{id}/members/{member}/role", EDIT, role);
    routes.post("/g/{id}/members/{member}/leave", EDIT, leave);
    routes.post("/g/{id}/members/{member}/person", INSIDE, person);
}

#[derive(Deserialize)]
struct Added {
    organisation: Id,
    role: String,
}

async fn add(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(added): Form<Added>,
) -> Result<Response, WebError> {
    let role = known(&added.role)?;
    let snapshot = site.snapshots.current();
    let group = snapshot.get(&visit.viewer, id);
    if group.is_some_and(is_finished) {
        return Err(UserError::new("groups-inside-error-over").into());
    }
    let head = snapshot.get(&visit.viewer, added.organisation);
    let head = head.filter(|head| &*head.kind == "organisation");
    let organisation = head.ok_or(WebError::NotFound)?.id;
    let new = New {
        group: id,
        organisation,
        role,
        standing: "in",
        note: None,
    };
    let mut write = site.db.write(&visit.acting).await?;
    let is_done = store::add(&mut write, &new).await?;
    done(
        is_done,
        write,
        id,
        "groups-member-added",
        "groups-refusal-in",
    )
    .await
}

async fn admit(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, member)): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    let mut write = site.db.write(&visit.acting).await?;
    let is_done = store::admit(&mut write, id, member).await?;
    done(
        is_done,
        write,
        id,
        "groups-member-admitted",
        "groups-refusal-answered",
    )
    .await
}

async fn decline(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, member)): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    let mut write = site.db.write(&visit.acting).await?;
    let is_done = store::unask(&mut write, (id, member), DECLINED).await?;
    done(
        is_done,
        write,
        id,
        "groups-member-declined",
        "groups-refusal-answered",
    )
    .await
}

async fn leave(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, member)): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    let mut write = site.db.write(&visit.acting).await?;
    store::refuse_last(&write, (id, member)).await??;
    let is_done = store::end(&mut write, (id, member)).await?;
    done(
        is_done,
        write,
        id,
        "groups-member-ended",
        "groups-refusal-not-in",
    )
    .await
}

#[derive(Deserialize)]
struct Role {
    role: String,
}

async fn role(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, member)): Path<(Id, Id)>,
    Form(asked): Form<Role>,
) -> Result<Response, WebError> {
    let role = known(&asked.role)?;
    let mut write = site.db.write(&visit.acting).await?;
    if role != "coordinator" {
        store::refuse_last(&write, (id, member)).await??;
    }
    let is_done = store::set_role(&mut write, (id, member), role).await?;
    done(
        is_done,
        write,
        id,
        "groups-member-changed",
        "groups-refusal-not-in",
    )
    .await
}

#[derive(Deserialize)]
struct Sent {
    #[serde(default)]
    person: String,
}

/// Only the organisation itself says whom it sends, of those who hold a mandate in it.
async fn person(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, member)): Path<(Id, Id)>,
    Form(sent): Form<Sent>,
) -> Result<Response, WebError> {
    let members = members_of(site.db.read(), &[id]).await?.remove(&id);
    let mut members = members.unwrap_or_default().into_iter();
    let own = members.find(|one| one.id == member);
    let own = own.ok_or(WebError::NotFound)?.organisation;
    if !visit.acting.acts_for(own) {
        return Err(WebError::Forbidden);
    }
    let person: Option<Id> = sent.person.parse().ok();
    let is_known = match person {
        None => sent.person.is_empty(),
        Some(person) => may_be_sent(&site, &visit, own).await?.contains(&person),
    };
    if !is_known {
        return Err(UserError::new("groups-refusal-person").into());
    }
    let mut write = site.db.write(&visit.acting).await?;
    let is_done = store::send(&mut write, (id, member), person).await?;
    done(
        is_done,
        write,
        id,
        "groups-member-changed",
        "groups-refusal-not-in",
    )
    .await
}

/// Those who hold a mandate in an organisation now.
///
/// # Errors
/// When the database cannot be reached.
pub async fn may_be_sent(site: &Site, visit: &Visit, own: Id) -> Result<Vec<Id>, WebError> {
    let held = mandates::store::over(site.db.read(), &[own]).await?;
    let open = held.iter().filter(|held| held.is_open(visit.now));
    let mut people: Vec<Id> = open.map(|held| held.person).collect();
    people.sort_unstable();
    people.dedup();
    Ok(people)
}

fn known(role: &str) -> Result<&'static str, UserError> {
    let known = MEMBER_ROLES.iter().find(|one| **one == role);
    known
        .copied()
        .ok_or_else(|| UserError::new("groups-refusal-role"))
}

async fn done(
    is_done: bool,
    write: ordit_platform::db::Write,
    group: Id,
    said: &'static str,
    refused: &'static str,
) -> Result<Response, WebError> {
    if !is_done {
        return Err(UserError::new(refused).into());
    }
    let seq = write.commit().await?;
    redirect_after_write(format!("/g/{group}/members"), seq)
        .with_notice(Notice::new(said))
        .answer()
}
