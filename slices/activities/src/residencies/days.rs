//! What is done during a residency, day by day, and who is visited.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use jiff::civil::Date;
use ordit_kernel::{Id, PartialDate, UserError};
use ordit_members::form::Typed;
use ordit_platform::web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write};

use super::{KEEP, KIND, Step, page::residency_page, rules, rules::Wrong, store};
use crate::{about::About, agenda::rules::days, bookings::rules::day, exhibition::rules::line};

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
    if let Some(wrong) = outside(&visit, &about, &step) {
        return residency_page(&site, &visit, id, Some((typed, wrong))).await;
    }
    store::add_step(&mut write, &about, &step).await?;
    let to = format!("{}#days", about.beside("/residency"));
    redirect_after_write(to, write.commit().await?)
        .with_notice(Notice::new("activities-residency-saved"))
        .answer()
}

/// Why it cannot be on that day, where the days of the residency are known.
fn outside(visit: &Visit, about: &About, step: &Step) -> Option<Wrong> {
    let (first, last) = days(&about.card)?;
    if (first..=last).contains(&step.day) {
        return None;
    }
    let said = |day: Date| visit.l.date(&PartialDate::Day(day));
    let error = UserError::new("activities-residency-error-outside");
    let error = error.with("first", said(first)).with("last", said(last));
    Some(("day", error))
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
