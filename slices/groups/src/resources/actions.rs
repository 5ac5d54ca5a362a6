//! Noting what was given and used, taking a line out of the account and putting it back.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, Money, UserError};
use ordit_members::form::{Mistake, Typed};
use ordit_platform::web::{Notice, Routes, Shared, Site, Visit, WebError, redirect_after_write};

use super::{FLOWS, Resource, pages::list_page, rules, store};
use crate::{
    circles::LEAD,
    inside::{Inside, Reader},
};

type Pairs = Vec<(String, String)>;

/// What the page does.
pub fn routes(routes: &mut Routes) {
    routes.post("/g/{id}/resources", LEAD, add);
    routes.post("/g/{id}/resources/{resource}/remove", LEAD, remove);
    routes.post("/g/{id}/resources/{resource}/restore", LEAD, restore);
}

async fn add(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    let typed = Typed::sent(pairs);
    let mut write = site.db.write(&visit.acting).await?;
    let own = typed.get("key").parse().unwrap_or_else(|_| write.id());
    match read(&site, &visit, &typed, own) {
        Ok(resource) => {
            store::add(&mut write, &inside, &resource).await?;
            let seq = write.commit().await?;
            back(&inside, seq, "groups-resources-noted")
        }
        Err(mistakes) => {
            drop(write);
            let visit = visit.at(&inside.area("resources"));
            list_page(&site, &visit, inside, Some((typed, mistakes))).await
        }
    }
}

/// What a form notes.
fn read(site: &Site, visit: &Visit, typed: &Typed, id: Id) -> Result<Resource, Vec<Mistake>> {
    let mut reader = Reader::new(site, visit, typed);
    let flow = reader.one_of("flow", FLOWS);
    let (what, agreement) = (reader.said("what"), reader.line("agreement"));
    let on = reader.date("date");
    let year = on.and_then(ordit_kernel::PartialDate::year);
    if year.is_none() && reader.is_right("date") {
        reader.wrong("date", &UserError::new("groups-resources-refusal-date"));
    }
    let money = reader.money("money");
    let hours = typed.get("hours").trim();
    let minutes = rules::minutes(hours);
    if minutes.is_none() && !hours.is_empty() {
        reader.wrong("hours", &UserError::new("groups-resources-refusal-hours"));
    }
    if typed.get("money").trim().is_empty() && hours.is_empty() {
        reader.wrong("money", &UserError::new("groups-resources-refusal-amount"));
    }
    match (flow, on, year, reader.mistakes()) {
        (Some(flow), Some(on), Some(year), mistakes) if mistakes.is_empty() => Ok(Resource {
            id,
            flow: flow.to_owned(),
            what,
            agreement: Some(agreement).filter(|text| !text.is_empty()),
            on,
            year: year.into(),
            money: money.unwrap_or(Money::ZERO),
            minutes: minutes.unwrap_or_default(),
            is_removed: false,
        }),
        (.., mistakes) => Err(mistakes),
    }
}

async fn remove(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, resource)): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    set(&site, &visit, (id, resource), true).await
}

async fn restore(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, resource)): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    set(&site, &visit, (id, resource), false).await
}

async fn set(
    site: &Shared,
    visit: &Visit,
    (id, resource): (Id, Id),
    is_removed: bool,
) -> Result<Response, WebError> {
    let inside = Inside::find(site, visit, id)?;
    let mut write = site.db.write(&visit.acting).await?;
    if !store::set_removed(&mut write, &inside, resource, is_removed).await? {
        return Err(WebError::NotFound);
    }
    let seq = write.commit().await?;
    let said = match is_removed {
        true => "groups-resources-removed",
        false => "groups-resources-restored",
    };
    back(&inside, seq, said)
}

fn back(inside: &Inside, seq: i64, said: &str) -> Result<Response, WebError> {
    redirect_after_write(inside.area("resources"), seq)
        .with_notice(Notice::new(said))
        .answer()
}
