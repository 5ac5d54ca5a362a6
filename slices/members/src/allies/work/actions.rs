//! Changing what is done about an ally, and taking that back.

use axum::{
    Form,
    extract::{Path, State as Extract},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_platform::{
    db::{Turn, Write},
    events::EventDraft,
    web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write},
};
use serde_json::json;

use super::{
    CHANGED, KEEP, Work,
    list::mark,
    one::{is_ally, one_page},
    places, rules, store,
};
use crate::{
    form::{Here, Typed},
    tasks::store::colleagues,
};

/// The actions.
pub fn routes(routes: &mut Routes) {
    routes.post("/n/{network}/allies/{id}", KEEP, save);
    routes.post("/n/{network}/allies/{id}/state", KEEP, move_on);
    routes.post("/n/{network}/allies/{id}/undo", KEEP, undo);
}

type Pairs = Vec<(String, String)>;

async fn save(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    is_ally(&site, &visit, here.id, id).await?;
    let typed = Typed::sent(pairs);
    let known = store::one(site.db.read(), here.id, id).await?;
    let coded = places::coded(typed.get("territories"), &visit.l);
    let mut work = match rules::work(&typed.clone().with("territories", &coded)) {
        Ok(work) => work,
        Err((field, error)) => {
            return one_page(&site, &visit, here, id, Some((typed, field, error))).await;
        }
    };
    // Whoever coordinates no more may stay, but is not chosen anew.
    let owners = colleagues(site.db.read(), here.id, visit.now).await?;
    work.owner = work.owner.filter(|own| {
        known.owner == Some(*own) || owners.iter().any(|colleague| colleague.id == *own)
    });
    if typed.get("seen") != mark(&known) {
        let error = UserError::new("allies-error-changed");
        return one_page(&site, &visit, here, id, Some((typed, "state", error))).await;
    }
    match change(&site, &visit, (here.id, id), &known, &work).await? {
        Some((_, seq)) => redirect_after_write(here.path(&format!("/allies/{id}")), seq)
            .with_notice(Notice::new("allies-saved"))
            .answer(),
        None => {
            let error = UserError::new("allies-error-changed");
            one_page(&site, &visit, here, id, Some((typed, "state", error))).await
        }
    }
}

/// The state alone, from the list.
async fn move_on(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    is_ally(&site, &visit, here.id, id).await?;
    let typed = Typed::sent(pairs);
    let known = store::one(site.db.read(), here.id, id).await?;
    let state = typed.get("state").to_owned();
    if !state.is_empty() && !super::STATES.contains(&state.as_str()) {
        return Err(UserError::new("allies-error-state").into());
    }
    let work = Work {
        state,
        ..known.clone()
    };
    let changed = match typed.get("seen") == mark(&known) {
        true => change(&site, &visit, (here.id, id), &known, &work).await?,
        false => None,
    };
    let (change, seq) = changed.ok_or_else(|| UserError::new("allies-error-changed"))?;
    redirect_after_write(here.path(&format!("/allies/work?undo={id}:{change}")), seq)
        .with_notice(Notice::new("allies-saved"))
        .answer()
}

async fn change(
    site: &Shared,
    visit: &Visit,
    of: (Id, Id),
    known: &Work,
    work: &Work,
) -> Result<Option<(Id, i64)>, WebError> {
    let mut write = site.db.write(&visit.acting).await?;
    write.take_turn(Turn::Ally).await?;
    let Some(change) = store::change(&write, of, known, work).await? else {
        return Ok(None);
    };
    note(&mut write, of, Some(work));
    Ok(Some((change, write.commit().await?)))
}

async fn undo(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    is_ally(&site, &visit, here.id, id).await?;
    let typed = Typed::sent(pairs);
    let change: Option<Id> = typed.get("change").parse().ok();
    let change = change.ok_or(WebError::NotFound)?;
    let of = (here.id, id);
    let mut write = site.db.write(&visit.acting).await?;
    write.take_turn(Turn::Ally).await?;
    if !store::undo(&write, of, change).await? {
        return Err(UserError::new("allies-error-changed").into());
    }
    let now = store::one(write.conn(), here.id, id).await?;
    note(&mut write, of, Some(&now));
    let seq = write.commit().await?;
    redirect_after_write(here.path(&format!("/allies/{id}")), seq)
        .with_notice(Notice::new("allies-undone"))
        .answer()
}

/// The event is the network's: no page of the ally tells of it.
pub fn note(write: &mut Write, (network, ally): (Id, Id), work: Option<&Work>) {
    let event = EventDraft::new(CHANGED, network)
        .network(network)
        .other(ally);
    let state = work.map(|work| work.state.as_str());
    write.event(event.data(json!({ "state": state })));
}
