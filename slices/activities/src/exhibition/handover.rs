//! In which state an exhibition came to a stay and left it, piece by piece.

use std::collections::HashMap;

use askama::Template;
use axum::{
    Form,
    extract::{Path, State as Extract},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, PartialDate, UserError};
use ordit_members::{
    directory::said::Said,
    form::{Here, Typed},
};
use ordit_platform::{
    i18n::Translator,
    web::{
        Layout, Notice, Routes, Shared, Visit, WebError, page_with_status, redirect_after_write,
    },
};

use super::{
    ASK, booking_of,
    handover_store::{Handover, note, of_booking},
    path,
    rules::{self, MOMENTS, PIECE_STATES},
    thing_of,
};
use crate::bookings::{Booking, State, Thing, rules::day, store};

/// The page and what it does.
pub fn routes(routes: &mut Routes) {
    routes.get(
        "/n/{network}/exhibitions/{thing}/bookings/{booking}",
        ASK,
        show,
    );
    routes.post(
        "/n/{network}/exhibitions/{thing}/bookings/{booking}/{moment}",
        ASK,
        save,
    );
}

#[derive(Template)]
#[template(path = "activities/exhibition_handover.html")]
struct HandoverPage {
    layout: Layout,
    l: Translator,
    here: Here,
    thing: Thing,
    back: String,
    base: String,
    host: Said,
    period: (String, String),
    /// From whom it comes and to whom it goes on, by the route.
    between: [Option<Said>; 2],
    sides: Vec<Side>,
    numbers: Vec<i64>,
    states: &'static [&'static str],
}

/// Its arrival or its departure.
struct Side {
    moment: &'static str,
    typed: Typed,
    wrong: Option<(&'static str, String)>,
    noted: Option<String>,
}

impl Side {
    fn error(&self, field: &str) -> Option<&str> {
        let wrong = self.wrong.as_ref().filter(|(own, _)| *own == field);
        wrong.map(|(_, text)| text.as_str())
    }

    fn state_of(&self, number: &i64) -> &str {
        self.typed.get(&format!("state-{number}"))
    }

    fn note_of(&self, number: &i64) -> &str {
        self.typed.get(&format!("note-{number}"))
    }
}

/// A stay that whoever acts has, or looks after.
async fn found(
    site: &Shared,
    visit: &Visit,
    (network, thing, booking): &(String, Id, Id),
) -> Result<(Here, Thing, Booking), WebError> {
    let here = Here::find(site, visit, network)?;
    let thing = thing_of(site, &here, *thing).await?;
    let booking = booking_of(site, &thing, *booking).await?;
    let acting = &visit.acting;
    let is_own = acting.coordinates(here.id) || acting.acts_for(booking.organisation);
    let is_stay = thing.travels() && booking.state == State::Confirmed;
    match is_own && is_stay {
        true => Ok((here, thing, booking)),
        false => Err(WebError::NotFound),
    }
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(of): Path<(String, Id, Id)>,
) -> Result<Response, WebError> {
    let (here, thing, booking) = found(&site, &visit, &of).await?;
    handover_page(&site, &visit, (here, thing, &booking), None).await
}

type Refused = (&'static str, Typed, (&'static str, UserError));

async fn handover_page(
    site: &Shared,
    visit: &Visit,
    (here, thing, booking): (Here, Thing, &Booking),
    mut refused: Option<Refused>,
) -> Result<Response, WebError> {
    let status = match refused {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let noted = of_booking(site.db.read(), booking.id).await?;
    let between = between(site, visit, &thing, booking).await?;
    let side = |moment: &&'static str| {
        let own = refused.take_if(|(own, _, _)| own == moment);
        side(&visit.l, moment, &noted, own)
    };
    let sides = MOMENTS.iter().map(side).collect();
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, booking.organisation);
    let date = |day| visit.l.date(&PartialDate::Day(day));
    let back = path(&here, thing.id);
    let base = format!("{back}/bookings/{}", booking.id);
    let title = visit.l.t("activities-handover-title");
    let shown = HandoverPage {
        layout: Layout::new(site, &visit.at(&base), &title).of_network(&here.slug),
        l: visit.l.clone(),
        host: match head {
            Some(head) => head.title(visit.lang).into(),
            None => Said::plain(visit.l.t("activities-exhibition-someone"), visit.lang),
        },
        period: (date(booking.period.first), date(booking.period.last)),
        between,
        sides,
        numbers: (1..=thing.pieces.unwrap_or_default()).collect(),
        states: PIECE_STATES,
        back,
        base,
        thing,
        here,
    };
    page_with_status(status, &shown)
}

fn side(
    l: &Translator,
    moment: &'static str,
    noted: &HashMap<String, Handover>,
    refused: Option<Refused>,
) -> Side {
    let known = noted.get(moment);
    let noted = known.and_then(|known| known.noted_at);
    let (typed, wrong) = match refused {
        Some((_, typed, (field, error))) => (typed, Some((field, l.refusal(&error)))),
        None => (known.map(opened_on).unwrap_or_default(), None),
    };
    Side {
        moment,
        typed,
        wrong,
        noted: noted.map(|at| l.moment(at)),
    }
}

/// By what it is told from a later one of the same moment.
fn seen(known: &Handover) -> String {
    let noted = known.noted_at.map(|at| at.0.to_string());
    noted.unwrap_or_default()
}

fn opened_on(known: &Handover) -> Typed {
    let mut typed = Typed::default()
        .with("seen", &seen(known))
        .with("happened_on", &known.happened_on)
        .with("handed_by", &known.handed_by)
        .with("received_by", &known.received_by);
    for piece in &known.pieces {
        typed = typed
            .with(&format!("state-{}", piece.number), &piece.state)
            .with(&format!("note-{}", piece.number), &piece.note);
    }
    typed
}

/// The hosts before and after on the route.
async fn between(
    site: &Shared,
    visit: &Visit,
    thing: &Thing,
    booking: &Booking,
) -> Result<[Option<Said>; 2], WebError> {
    let route = store::of_thing_in(site.db.read(), thing.id, State::Confirmed).await?;
    let snapshot = site.snapshots.current();
    let place = route.iter().position(|one| one.id == booking.id);
    let name = |place: Option<usize>| {
        let other = route.get(place?)?;
        let head = snapshot.get(&visit.viewer, other.organisation)?;
        Some(Said::from(head.title(visit.lang)))
    };
    let before = name(place.and_then(|place| place.checked_sub(1)));
    Ok([before, name(place.map(|place| place + 1))])
}

async fn save(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, thing, booking, moment)): Path<(String, Id, Id, String)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let moment = MOMENTS.iter().find(|known| **known == moment);
    let moment = *moment.ok_or(WebError::NotFound)?;
    let (here, thing, booking) = found(&site, &visit, &(network, thing, booking)).await?;
    let typed = Typed::sent(pairs);
    let handover = match read(&typed, thing.pieces.unwrap_or_default()) {
        Ok(handover) => handover,
        Err(wrong) => {
            let refused = Some((moment, typed, wrong));
            return handover_page(&site, &visit, (here, thing, &booking), refused).await;
        }
    };
    let mut write = site.db.write(&visit.acting).await?;
    let noted = of_booking(write.conn(), booking.id).await?;
    let wrong = match fits(moment, &handover, (&booking, &noted)) {
        Err(wrong) => Some(wrong),
        Ok(()) => {
            let seen = typed.get("seen").parse().ok();
            let of = (moment, seen);
            let is_noted = note(&mut write, (&thing, &booking), of, &handover).await?;
            (!is_noted).then(|| UserError::new("activities-error-changed"))
        }
    };
    if let Some(wrong) = wrong {
        drop(write);
        let refused = Some((moment, typed, ("happened_on", wrong)));
        return handover_page(&site, &visit, (here, thing, &booking), refused).await;
    }
    let to = format!("{}/bookings/{}", path(&here, thing.id), booking.id);
    redirect_after_write(to, write.commit().await?)
        .with_notice(Notice::new("activities-handover-saved"))
        .answer()
}

fn fits(
    moment: &str,
    handover: &Handover,
    (booking, noted): (&Booking, &HashMap<String, Handover>),
) -> Result<(), UserError> {
    let day_of = |handover: &Handover| day(&handover.happened_on).ok();
    let mut others = noted.iter().filter(|(own, _)| *own != moment);
    let other = others.next().and_then(|(_, other)| day_of(other));
    match day_of(handover) {
        Some(day) => rules::moment_on(moment, day, (booking.period, other)),
        None => Ok(()),
    }
}

fn read(typed: &Typed, pieces: i64) -> Result<Handover, (&'static str, UserError)> {
    let happened_on = day(typed.get("happened_on")).map_err(|error| ("happened_on", error))?;
    let handed_by = rules::line(typed.get("handed_by")).map_err(|error| ("handed_by", error))?;
    let received_by = rules::line(typed.get("received_by"));
    Ok(Handover {
        happened_on: happened_on.to_string(),
        handed_by,
        received_by: received_by.map_err(|error| ("received_by", error))?,
        noted_at: None,
        pieces: rules::looked_at(typed, pieces).map_err(|error| ("pieces", error))?,
    })
}
