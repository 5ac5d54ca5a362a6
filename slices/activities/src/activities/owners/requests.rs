//! Answering those who ask to hold an activity too.

use askama::Template;
use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_members::{directory::said::Said, form::Here, rows_store::names_of};
use ordit_platform::{
    i18n::Translator,
    import::{Also, SaveError},
    permissions::{Needs, Permission},
    web::{
        Layout, Notice, Routes, Shared, Site, Visit, WebError, page, redirect, redirect_after_write,
    },
};

use super::{
    Sent,
    actions::refused,
    hold,
    invitations::store::settle,
    store::{self, Request},
    typed,
};
use crate::activities::{form::This, path};

const LIST: Permission = Permission::new("activities.request.list", Needs::CoordinatesNetwork);
/// The home of an activity says with whom it holds it.
const ANSWER: Permission =
    Permission::new("activities.request.answer", crate::circles::LOOKS_AFTER);

/// The list and the answers.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/activities/requests", LIST, list);
    routes.post("/a/{id}/requests/{request}", ANSWER, answer);
}

#[derive(Template)]
#[template(path = "activities/activity_requests.html")]
struct ListPage {
    layout: Layout,
    l: Translator,
    here: Here,
    requests: Vec<Waiting>,
}

struct Waiting {
    action: String,
    asker: Said,
    activity: Said,
    href: String,
}

async fn list(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let waiting = store::of_network(site.db.read(), here.id).await?;
    let snapshot = site.snapshots.current();
    let view = |request: &Request| {
        let activity = snapshot.get(&visit.viewer, request.activity)?;
        let asker = snapshot.get(&visit.viewer, request.asker)?;
        Some(Waiting {
            action: format!("/a/{}/requests/{}", request.activity, request.id),
            asker: asker.title(visit.lang).into(),
            activity: activity.title(visit.lang).into(),
            href: path(&activity.slug),
        })
    };
    let title = visit.l.t("activities-requests-title");
    page(&ListPage {
        layout: Layout::new(&site, &visit, &title).of_network(&here.slug),
        l: visit.l.clone(),
        requests: waiting.iter().filter_map(view).collect(),
        here,
    })
}

async fn answer(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, request)): Path<(Id, Id)>,
    Form(pairs): Form<Sent>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id)?;
    let waiting = store::of_activity(site.db.read(), id).await?;
    let request = waiting.into_iter().find(|one| one.id == request);
    let request = request.ok_or(WebError::NotFound)?;
    match typed(pairs).get("answer") {
        "accept" => accept(&site, &visit, &this, request).await,
        _ => decline(&site, &visit, &this, &request).await,
    }
}

async fn decline(
    site: &Site,
    visit: &Visit,
    this: &This,
    request: &Request,
) -> Result<Response, WebError> {
    let mut write = site.db.write(&visit.acting).await?;
    if !store::answer(&mut write, request, "declined").await? {
        return redirect(this.path("/owners")).answer();
    }
    let seq = write.commit().await?;
    redirect_after_write(this.path("/owners"), seq)
        .with_notice(Notice::new("activities-requests-declined"))
        .answer()
}

/// The answer and the new owner are written together.
pub(super) async fn accept(
    site: &Site,
    visit: &Visit,
    this: &This,
    request: Request,
) -> Result<Response, WebError> {
    let asker = request.asker;
    let names = names_of(site.db.read(), &[asker]).await?;
    let name = names.get(&asker).cloned().unwrap_or_default();
    let also: Also<'_> = &|write, _, _| {
        let request = request.clone();
        Box::pin(async move {
            let is_first = store::answer(write, &request, "accepted").await?;
            if !is_first {
                return Err(SaveError::Refused(Vec::new()));
            }
            Ok(settle(write, request.activity, request.asker).await?)
        })
    };
    let join = |all: &mut Vec<(Id, String)>| {
        if all.iter().all(|(id, _)| *id != asker) {
            all.push((asker, name));
        }
    };
    match hold(site, visit, this, join, Some(also)).await? {
        Ok(saved) => redirect_after_write(this.path("/owners"), saved.seq)
            .with_notice(Notice::new("activities-requests-accepted"))
            .answer(),
        Err(error) => refused(error),
    }
}
