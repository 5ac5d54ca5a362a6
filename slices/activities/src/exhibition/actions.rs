//! The coordination answers those who ask for dates.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_members::form::{Here, Typed};
use ordit_platform::web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write};

use super::{KEEP, booking_of, path, rules, stay_store, thing_of};
use crate::bookings::store::{self, Promised};

/// The answers.
pub fn routes(routes: &mut Routes) {
    routes.post(
        "/n/{network}/exhibitions/{thing}/bookings/{booking}/confirm",
        KEEP,
        confirm,
    );
    routes.post(
        "/n/{network}/exhibitions/{thing}/bookings/{booking}/decline",
        KEEP,
        decline,
    );
}

async fn confirm(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, id, booking)): Path<(String, Id, Id)>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let thing = thing_of(&site, &here, id).await?;
    let booking = booking_of(&site, &thing, booking).await?;
    let mut write = site.db.write(&visit.acting).await?;
    match store::confirm(&mut write, &thing, &booking).await? {
        Promised::Yes => {}
        Promised::Settled => return Err(UserError::new("activities-error-settled").into()),
        Promised::Taken => return Err(UserError::new("activities-error-taken").into()),
    }
    if thing.travels() {
        let host = stay_store::host(&site.snapshots.current(), booking.organisation, here.id);
        let activity = stay_store::begin(&mut write, &thing, &booking, host).await?;
        store::note_activity(&write, booking.id, activity).await?;
    }
    redirect_after_write(path(&here, id), write.commit().await?)
        .with_notice(Notice::new("activities-booking-confirmed"))
        .answer()
}

async fn decline(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, id, booking)): Path<(String, Id, Id)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let thing = thing_of(&site, &here, id).await?;
    let booking = booking_of(&site, &thing, booking).await?;
    let answer = rules::text(Typed::sent(pairs).get("answer"))?;
    let mut write = site.db.write(&visit.acting).await?;
    if !store::decline(&mut write, &thing, &booking, &answer).await? {
        return Err(UserError::new("activities-error-settled").into());
    }
    redirect_after_write(path(&here, id), write.commit().await?)
        .with_notice(Notice::new("activities-booking-declined"))
        .answer()
}
