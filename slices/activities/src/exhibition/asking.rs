//! Members ask for dates, and take back what they asked.

use axum::{
    Form,
    extract::{Path, State as Extract},
    response::Response,
};
use jiff::civil::Date;
use ordit_kernel::{Id, UserError};
use ordit_members::form::{Here, Typed};
use ordit_platform::web::{
    Notice, Routes, Shared, Visit, WebError, redirect, redirect_after_write,
};

use super::{ASK, booking_of, one::thing_page, own_member, path, rules, stay_store, thing_of};
use crate::bookings::{Booking, Period, State, store};

/// Among so many of one's latest requests the same one is looked for.
const SAME_AMONG: i64 = 50;

/// What members do.
pub fn routes(routes: &mut Routes) {
    routes.post("/n/{network}/exhibitions/{thing}/ask", ASK, ask);
    routes.post(
        "/n/{network}/exhibitions/{thing}/bookings/{booking}/cancel",
        ASK,
        cancel,
    );
}

async fn ask(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let thing = thing_of(&site, &here, id).await?;
    let member = own_member(&site, &visit, here.id);
    let member = member.ok_or_else(|| UserError::new("activities-error-for-whom"))?;
    if thing.is_retired {
        return Err(UserError::new("activities-error-retired").into());
    }
    let typed = Typed::sent(pairs);
    let mut write = site.db.write(&visit.acting).await?;
    let asked = match asked(&typed, visit.now.day()) {
        Ok((period, venue, note)) => Booking {
            id: write.id(),
            thing: id,
            organisation: member,
            period,
            venue,
            note,
            state: State::Asked,
            answer: String::new(),
            asked_at: write.now(),
            activity: None,
        },
        Err(wrong) => return thing_page(&site, &visit, here, id, Some((typed, wrong))).await,
    };
    let taken = store::of_thing_in(write.conn(), id, State::Confirmed).await?;
    if taken.iter().any(|other| other.period.meets(asked.period)) {
        let wrong = ("first_day", UserError::new("activities-error-taken"));
        return thing_page(&site, &visit, here, id, Some((typed, wrong))).await;
    }
    let own = store::of_organisation(write.conn(), id, member, SAME_AMONG).await?;
    let is_same = |other: &Booking| other.state == State::Asked && other.period == asked.period;
    if own.iter().any(is_same) {
        // The button was pressed twice: they are asked for once.
        return redirect(path(&here, id)).answer();
    }
    store::ask(&mut write, &thing, &asked).await?;
    redirect_after_write(path(&here, id), write.commit().await?)
        .with_notice(Notice::new("activities-booking-asked"))
        .answer()
}

type Wanted = (Period, String, String);

fn asked(typed: &Typed, today: Date) -> Result<Wanted, (&'static str, UserError)> {
    let period = Period::read(typed.get("first_day"), typed.get("last_day"))?;
    if period.last < today {
        return Err(("last_day", UserError::new("activities-error-past")));
    }
    let venue = rules::line(typed.get("venue")).map_err(|error| ("venue", error))?;
    let note = rules::text(typed.get("note")).map_err(|error| ("note", error))?;
    Ok((period, venue, note))
}

async fn cancel(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id, booking)): Path<(String, Id, Id)>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let thing = thing_of(&site, &here, id).await?;
    let booking = booking_of(&site, &thing, booking).await?;
    let acting = &visit.acting;
    if !acting.coordinates(here.id) && !acting.acts_for(booking.organisation) {
        return Err(WebError::NotFound);
    }
    let mut write = site.db.write(acting).await?;
    if !store::cancel(&mut write, &thing, &booking).await? {
        return Err(UserError::new("activities-error-settled").into());
    }
    if let Some(activity) = booking.activity {
        stay_store::call_off(&mut write, activity).await?;
    }
    redirect_after_write(path(&here, id), write.commit().await?)
        .with_notice(Notice::new("activities-booking-cancelled"))
        .answer()
}
