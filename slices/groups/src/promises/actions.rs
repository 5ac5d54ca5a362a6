//! Making, changing, closing and reopening promises.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_members::form::{Mistake, Typed};
use ordit_platform::{
    snapshot::Head,
    web::{Notice, Routes, Shared, Site, Visit, WebError, redirect_after_write},
};

use super::{
    Draft, Promise, Standing,
    pages::{Refused, list_page},
    store,
};
use crate::{
    circles::TAKE_PART,
    inside::{Inside, Reader},
};

type Pairs = Vec<(String, String)>;

/// What the lists do.
pub fn routes(routes: &mut Routes) {
    routes.post("/g/{id}/promises", TAKE_PART, make);
    routes.post("/g/{id}/promises/{promise}/edit", TAKE_PART, change);
    routes.post("/g/{id}/promises/{promise}/done", TAKE_PART, done);
    routes.post("/g/{id}/promises/{promise}/drop", TAKE_PART, leave);
    routes.post("/g/{id}/promises/{promise}/reopen", TAKE_PART, reopen);
}

async fn make(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    inside.goes_on()?;
    let typed = Typed::sent(pairs);
    let key = typed.get("key").parse().ok();
    let draft = match read(&site, &visit, &inside, &typed) {
        Ok(draft) => draft,
        Err(mistakes) => return again(&site, &visit, inside, (None, typed, mistakes)).await,
    };
    let mut write = site.db.write(&visit.acting).await?;
    let id = key.unwrap_or_else(|| write.id());
    store::make(&mut write, &inside, id, &draft).await?;
    let seq = write.commit().await?;
    redirect_after_write(inside.area("promises"), seq)
        .with_notice(Notice::new("groups-promises-made"))
        .answer()
}

async fn change(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, promise)): Path<(Id, Id)>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    let known = found(&site, &visit, &inside, promise).await?;
    let typed = Typed::sent(pairs);
    let version = typed.get("version").parse().unwrap_or(known.version);
    let draft = match read(&site, &visit, &inside, &typed) {
        Ok(draft) => draft,
        Err(mistakes) => {
            return again(&site, &visit, inside, (Some(promise), typed, mistakes)).await;
        }
    };
    let mut write = site.db.write(&visit.acting).await?;
    if !store::change(&mut write, &inside, (promise, version), &draft).await? {
        let mistake = Mistake {
            field: "what".to_owned(),
            text: visit.l.t("groups-inside-refusal-changed"),
        };
        drop(write);
        return again(&site, &visit, inside, (Some(promise), typed, vec![mistake])).await;
    }
    let seq = write.commit().await?;
    redirect_after_write(inside.area("promises"), seq)
        .with_notice(Notice::new("groups-promises-changed"))
        .answer()
}

async fn done(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, promise)): Path<(Id, Id)>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    settle(
        &site,
        &visit,
        (id, promise),
        Typed::sent(pairs),
        Standing::Done,
    )
    .await
}

async fn leave(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, promise)): Path<(Id, Id)>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    settle(
        &site,
        &visit,
        (id, promise),
        Typed::sent(pairs),
        Standing::Dropped,
    )
    .await
}

async fn reopen(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, promise)): Path<(Id, Id)>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    settle(
        &site,
        &visit,
        (id, promise),
        Typed::sent(pairs),
        Standing::Open,
    )
    .await
}

async fn settle(
    site: &Shared,
    visit: &Visit,
    (id, promise): (Id, Id),
    typed: Typed,
    to: Standing,
) -> Result<Response, WebError> {
    let inside = Inside::find(site, visit, id)?;
    let known = found(site, visit, &inside, promise).await?;
    let mut reader = Reader::new(site, visit, &typed);
    let reason = match to {
        Standing::Dropped => reader.said("reason"),
        Standing::Open | Standing::Done => String::new(),
    };
    let mistakes = reader.mistakes();
    if !mistakes.is_empty() {
        let refused = Refused {
            promise: Some(promise),
            is_drop: true,
            typed,
            mistakes,
        };
        return list_page(site, visit, inside, Some(refused)).await;
    }
    let reason = Some(reason.as_str()).filter(|reason| !reason.is_empty());
    let mut write = site.db.write(&visit.acting).await?;
    store::settle(&mut write, &inside, &known, (to, reason)).await?;
    let seq = write.commit().await?;
    let said = match to {
        Standing::Done => "groups-promises-said-done",
        Standing::Dropped => "groups-promises-said-dropped",
        Standing::Open => "groups-promises-said-reopened",
    };
    redirect_after_write(back(site, visit, &inside, &typed), seq)
        .with_notice(Notice::new(said))
        .answer()
}

/// The list that one was looking at.
fn back(site: &Site, visit: &Visit, inside: &Inside, typed: &Typed) -> String {
    let snapshot = site.snapshots.current();
    let network = inside
        .network
        .and_then(|id| snapshot.get(&visit.viewer, id));
    match (typed.get("from"), network) {
        ("network", Some(network)) => network_list(network),
        ("own", _) => "/promises".to_owned(),
        // The meeting that goes through what is open.
        (meeting, _) if meeting.parse::<Id>().is_ok() => {
            inside.path(&format!("/meetings/{meeting}#open"))
        }
        _ => inside.area("promises"),
    }
}

fn network_list(network: &Head) -> String {
    format!("/n/{}/promises", network.slug)
}

/// A promise of this group that one may change.
async fn found(
    site: &Site,
    visit: &Visit,
    inside: &Inside,
    promise: Id,
) -> Result<Promise, WebError> {
    let known = store::find(site.db.read(), inside.id, promise).await?;
    let known = known.ok_or(WebError::NotFound)?;
    let may = inside.speaks_for(known.organisation) || visit.acting.acts_for(known.organisation);
    may.then_some(known).ok_or(WebError::Forbidden)
}

/// What a form promises.
///
/// # Errors
/// Everything that is wrong with it.
pub(crate) fn read(
    site: &Site,
    visit: &Visit,
    inside: &Inside,
    typed: &Typed,
) -> Result<Draft, Vec<Mistake>> {
    let mut reader = Reader::new(site, visit, typed);
    let (what, due) = (reader.said("what"), reader.date("due"));
    let organisation = reader.spoken_for("organisation", inside);
    match (organisation, reader.mistakes()) {
        (Some(organisation), mistakes) if mistakes.is_empty() => Ok(Draft {
            organisation,
            what,
            due,
            origin: None,
        }),
        (_, mistakes) => Err(mistakes),
    }
}

async fn again(
    site: &Shared,
    visit: &Visit,
    inside: Inside,
    (promise, typed, mistakes): (Option<Id>, Typed, Vec<Mistake>),
) -> Result<Response, WebError> {
    let refused = Refused {
        promise,
        is_drop: false,
        typed,
        mistakes,
    };
    list_page(site, visit, inside, Some(refused)).await
}
