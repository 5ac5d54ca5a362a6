//! What is done during a residency, day by day, and who is visited.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_members::form::Typed;
use ordit_platform::web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write};

use super::{KEEP, KIND, Step, page::residency_page, rules, rules::Wrong, store};
use crate::{about::About, bookings::rules::day, exhibition::rules::line};

/// What the forms do.
pub fn routes(routes: &mut Routes) {
    routes.post("/a/{id}/residency/days", KEEP, add);
    routes.post("/a/{id}/residency/days/{part}/remove", KEEP, remove);
}

async fn add(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let about = About::find(&site, &visit, id, &[KIND])?;
    let typed = Typed::sent(pairs);
    let known: Vec<Id> = {
        let snapshot = site.snapshots.current();
        let members = about.members(&snapshot, &visit);
        members.iter().map(|head| head.id).collect()
    };
    let mut write = site.db.write(&visit.acting).await?;
    let step = match read(&typed, write.id(), &known) {
        Ok(step) => step,
        Err(wrong) => return residency_page(&site, &visit, id, Some((typed, wrong))).await,
    };
    store::add_step(&mut write, &about, &step).await?;
    let to = format!("{}#days", about.beside("/residency"));
    redirect_after_write(to, write.commit().await?)
        .with_notice(Notice::new("activities-residency-saved"))
        .answer()
}

fn read(typed: &Typed, id: Id, known: &[Id]) -> Result<Step, Wrong> {
    let what = line(typed.get("what")).map_err(|error| ("what", error))?;
    if what.is_empty() {
        return Err(("what", UserError::new("activities-error-empty")));
    }
    let visited: Option<Id> = typed.get("visited").parse().ok();
    Ok(Step {
        id,
        day: day(typed.get("day")).map_err(|error| ("day", error))?,
        time: rules::time(typed.get("time")).map_err(|error| ("time", error))?,
        what,
        organisation: visited.filter(|id| known.contains(id)),
    })
}

async fn remove(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, part)): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    let about = About::find(&site, &visit, id, &[KIND])?;
    let mut write = site.db.write(&visit.acting).await?;
    if !store::remove_step(&mut write, &about, part).await? {
        return Err(WebError::NotFound);
    }
    let to = format!("{}#days", about.beside("/residency"));
    redirect_after_write(to, write.commit().await?)
        .with_notice(Notice::new("activities-residency-removed"))
        .answer()
}
