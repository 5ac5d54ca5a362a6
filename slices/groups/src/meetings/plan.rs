//! Planning a meeting: an activity of its own, with the agenda of the last one if wished.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use jiff::civil::Time;
use ordit_activities::{
    activities::{Activity, Owner},
    vocabulary::WAYS,
};
use ordit_kernel::{Id, PartialDate, UserError};
use ordit_members::form::{Mistake, Typed};
use ordit_platform::web::{Notice, Routes, Shared, Site, Visit, WebError, redirect_after_write};

use super::{
    pages::{list_page, meetings},
    rules, store,
};
use crate::{
    circles::LEAD,
    inside::{Inside, Reader},
};

type Pairs = Vec<(String, String)>;

/// What the list does.
pub fn routes(routes: &mut Routes) {
    routes.post("/g/{id}/meetings", LEAD, plan);
}

async fn plan(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    inside.goes_on()?;
    let typed = Typed::sent(pairs);
    let (title, activity) = match read(&site, &visit, &inside, &typed) {
        Ok(read) => read,
        Err(mistakes) => {
            let visit = visit.at(&inside.area("meetings"));
            return list_page(&site, &visit, inside, Some((typed, mistakes)));
        }
    };
    let is_copied = !typed.get("copy").is_empty();
    let all = meetings(&site.snapshots.current(), &visit, inside.id);
    let last = all.iter().find(|one| one.is_over && is_copied);
    let agenda = match last {
        Some(last) => store::items_of(site.db.read(), last.id).await?,
        None => Vec::new(),
    };
    let mut write = site.db.write(&visit.acting).await?;
    let meeting = typed.get("key").parse().unwrap_or_else(|_| write.id());
    let is_new = store::plan(
        &mut write,
        &inside,
        (meeting, visit.lang),
        &title,
        &activity,
    )
    .await?;
    if is_new {
        store::copy_agenda(&write, &inside, &agenda, meeting).await?;
    }
    let seq = write.commit().await?;
    redirect_after_write(inside.path(&format!("/meetings/{meeting}")), seq)
        .with_notice(Notice::new("groups-meetings-planned"))
        .answer()
}

/// What a form plans.
fn read(
    site: &Site,
    visit: &Visit,
    inside: &Inside,
    typed: &Typed,
) -> Result<(String, Activity), Vec<Mistake>> {
    let mut reader = Reader::new(site, visit, typed);
    let title = reader.said("title");
    let day = reader.day("day");
    if day.is_none() && typed.get("day").trim().is_empty() {
        reader.wrong("day", &UserError::new("groups-inside-refusal-day"));
    }
    let start = time(&mut reader, "start", typed);
    let end = time(&mut reader, "end", typed);
    if end.is_some() && (start.is_none() || end <= start) {
        reader.wrong("end", &UserError::new("groups-meetings-refusal-end"));
    }
    let mode = reader.one_of("mode", WAYS);
    let (venue, online) = (reader.line("venue"), reader.link("online"));
    let mistakes = reader.mistakes();
    let (Some(day), Some(mode), true) = (day, mode, mistakes.is_empty()) else {
        return Err(mistakes);
    };
    let (first, last) = rules::bounds(day, start, end);
    let written = |time: Time| time.strftime("%H:%M").to_string();
    let owner = inside.network.or(inside.own);
    let activity = Activity {
        activity_kind: "meeting".to_owned(),
        mode: mode.to_owned(),
        standing: "announced".to_owned(),
        starts_on: Some(PartialDate::Day(day)),
        start_time: start.map(written),
        end_time: end.map(written),
        first_at: Some(first),
        last_at: Some(last),
        venue: Some(venue).filter(|venue| !venue.is_empty()),
        online_url: online,
        owners: owner.map(organiser).into_iter().collect(),
        ..Activity::default()
    };
    Ok((title, activity))
}

fn organiser(id: Id) -> Owner {
    Owner {
        id,
        role: "organiser".to_owned(),
        places: None,
        cost_cents: None,
        reported_minutes: None,
    }
}

fn time(reader: &mut Reader<'_>, key: &'static str, typed: &Typed) -> Option<Time> {
    let text = typed.get(key).trim();
    let found = rules::time(text);
    if found.is_none() && !text.is_empty() {
        reader.wrong(key, &UserError::new("groups-meetings-refusal-time"));
    }
    found
}
