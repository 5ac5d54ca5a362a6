//! Changing a programme: part by part, before and while it happens.

use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, PartialDate, UserError};
use ordit_platform::web::{Notice, Routes, Shared, Site, Visit, WebError, redirect_after_write};
use serde::Deserialize;

use super::{
    Part, Standing,
    moving::{self, Piece},
    pages::{list_page, one, one_page},
    rules::{self, Deed, MOST, Typed, Wrong},
    store,
};
use crate::activities::{
    Card, EDIT,
    copy::typed_day,
    form::This,
    rules::{self as activities_rules, When},
};

/// What the forms do.
pub fn routes(routes: &mut Routes) {
    routes.post("/a/{id}/parts", EDIT, add);
    routes.post("/a/{id}/parts/{part}", EDIT, change);
    routes.post("/a/{id}/parts/{part}/now", EDIT, now);
    routes.post("/a/{id}/parts/{part}/remove", EDIT, remove);
}

async fn add(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id)?;
    let key = typed.key.parse().unwrap_or_else(|_| site.effects.id());
    let blank = Part {
        standing: standing(&site, &visit, id),
        ..Part::blank(key, "", String::new())
    };
    let there = store::of_activity(site.db.read(), id).await?.len();
    let part = match there < MOST {
        true => told(&site, &visit, (id, &typed), blank).await?,
        false => Err(vec![(
            "title",
            UserError::new("activities-parts-error-many"),
        )]),
    };
    let part = match part {
        Ok(part) => part,
        Err(wrong) => return list_page(&site, &visit, this, typed, &wrong).await,
    };
    let mut write = site.db.write(&visit.acting).await?;
    if !store::add(&mut write, (id, this.network), &part).await? {
        return redirect_after_write(this.path("/parts"), 0).answer();
    }
    let seq = write.commit().await?;
    redirect_after_write(this.path("/parts"), seq)
        .with_notice(Notice::new("activities-parts-added"))
        .answer()
}

/// What comes up while the activity happens was not planned; what is written down afterwards was.
fn standing(site: &Site, visit: &Visit, id: Id) -> Standing {
    let stretch = card(site, visit, id).and_then(|card| card.first_at.zip(card.last_at));
    match stretch.is_some_and(|(first, last)| first <= visit.now && visit.now < last) {
        true => Standing::Added,
        false => Standing::Planned,
    }
}

/// What was typed as a part, with its day and what it is about.
async fn told(
    site: &Site,
    visit: &Visit,
    (activity, typed): (Id, &Typed),
    before: Part,
) -> Result<Result<Part, Vec<Wrong>>, WebError> {
    let mut wrong = Vec::new();
    let day = day(site, visit, activity, &typed.starts_on).unwrap_or_else(|error| {
        wrong.push(("starts_on", error));
        None
    });
    let about = typed.about.trim();
    let linked = match about.is_empty() {
        true => None,
        false => match store::named(site.db.read(), &visit.viewer, about).await?[..] {
            [one] => Some(one),
            [] => {
                wrong.push(("about", UserError::new("activities-parts-error-about")));
                None
            }
            _ => {
                wrong.push(("about", UserError::new("activities-parts-error-several")));
                None
            }
        },
    };
    let known = before.clone();
    Ok(match rules::told(typed, day, Part { linked, ..before }) {
        Ok(part) if wrong.is_empty() => match hours(card(site, visit, activity), &known, &part) {
            Some(out) => Err(vec![out]),
            None => Ok(part),
        },
        Ok(_) => Err(wrong),
        Err(more) => Err(wrong.into_iter().chain(more).collect()),
    })
}

/// The day that was typed, one of those of the activity.
fn day(
    site: &Site,
    visit: &Visit,
    activity: Id,
    text: &str,
) -> Result<Option<PartialDate>, UserError> {
    let Some(day) = typed_day(site, text)? else {
        return Ok(None);
    };
    let days = card(site, visit, activity)
        .and_then(|card| activities_rules::days(card.starts_on, card.ends_on));
    match days.filter(|days| !rules::lies_in(day, Some(*days))) {
        None => Ok(Some(PartialDate::Day(day))),
        Some((first, last)) => {
            let key = match first == last {
                true => "activities-error-beyond-day",
                false => "activities-error-beyond-days",
            };
            let told = |day| visit.l.date(&PartialDate::Day(day));
            Err(UserError::new(key)
                .with("from", told(first))
                .with("to", told(last)))
        }
    }
}

/// Why its hours cannot be, where those of the activity on that day are known; when it is as it was
/// it stays so.
fn hours(card: Option<Card>, before: &Part, part: &Part) -> Option<Wrong> {
    let times = |part: &Part| {
        let hours = (part.start_time.clone(), part.end_time.clone());
        (part.starts_on, hours)
    };
    let card = card.filter(|_| times(before) != times(part))?;
    let time = |time: &Option<Box<str>>| time.as_deref().map(str::to_owned);
    let when = When {
        starts_on: card.starts_on,
        start_time: time(&card.start_time),
        ends_on: card.ends_on,
        end_time: time(&card.end_time),
    };
    let piece = Piece::of(part)?;
    let (key, at) = match moving::rules::outside(&piece, part.starts_on, &when)? {
        "start_time" => ("activities-parts-error-early", when.start_time?),
        "end_time" => ("activities-parts-error-late", when.end_time?),
        _ => return None,
    };
    let field = match part.end_time {
        Some(_) if key == "activities-parts-error-late" => "end_time",
        _ => "start_time",
    };
    Some((field, UserError::new(key).with("at", at)))
}

fn card(site: &Site, visit: &Visit, id: Id) -> Option<Card> {
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, id);
    head.and_then(|head| head.particulars())
}

async fn change(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, part)): Path<(Id, Id)>,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id)?;
    let before = one(&site, id, part).await?;
    let version = typed.version;
    match told(&site, &visit, (id, &typed), before.clone()).await? {
        Ok(part) => {
            let part = Part { version, ..part };
            written(&site, &visit, &this, &part, "activities-parts-changed").await
        }
        Err(wrong) => one_page(&site, &visit, this, (&before, typed), &wrong),
    }
}

#[derive(Deserialize)]
struct Pressed {
    deed: String,
}

async fn now(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, part)): Path<(Id, Id)>,
    Form(pressed): Form<Pressed>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id)?;
    let deed = Deed::from_code(&pressed.deed).ok_or(WebError::NotFound)?;
    let before = one(&site, id, part).await?;
    let part = rules::after(before, deed, &visit.now.time_of_day());
    written(&site, &visit, &this, &part, "activities-parts-noted").await
}

async fn written(
    site: &Site,
    visit: &Visit,
    this: &This,
    part: &Part,
    said: &str,
) -> Result<Response, WebError> {
    let mut write = site.db.write(&visit.acting).await?;
    if !store::change(&mut write, (this.id, this.network), part).await? {
        let error = UserError::new("members-work-changed-meanwhile");
        return Err(WebError::Refused(StatusCode::CONFLICT, error));
    }
    let seq = write.commit().await?;
    redirect_after_write(this.path("/parts"), seq)
        .with_notice(Notice::new(said))
        .answer()
}

async fn remove(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, part)): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id)?;
    let mut write = site.db.write(&visit.acting).await?;
    if !store::remove(&mut write, (id, this.network), part).await? {
        return Err(WebError::NotFound);
    }
    let seq = write.commit().await?;
    redirect_after_write(this.path("/parts"), seq)
        .with_notice(Notice::new("activities-parts-removed"))
        .answer()
}
