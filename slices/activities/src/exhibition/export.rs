//! The calendar of a thing, taken along.

use axum::{
    extract::{Path, State as Extract},
    response::Response,
};
use ordit_kernel::Id;
use ordit_members::{directory::export::asked_format, form::Here};
use ordit_platform::{
    export::Texts,
    web::{Routes, Shared, Visit, WebError},
};

use super::{ASK, rules, thing_of};
use crate::bookings::{State, store};

const COLUMNS: [&str; 5] = [
    "activities-booking-first",
    "activities-booking-last",
    "activities-booking-host",
    "activities-booking-venue",
    "activities-booking-leg",
];
const KEYS: [&str; 5] = [
    "from",
    "until",
    "host",
    "venue",
    "kilometres_from_the_one_before",
];

/// The file.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/exhibitions/{thing}/export", ASK, send);
}

async fn send(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let format = asked_format(&visit)?;
    let here = Here::find(&site, &visit, &network)?;
    let thing = thing_of(&site, &here, id).await?;
    let stays = store::of_thing_in(site.db.read(), id, State::Confirmed).await?;
    let snapshot = site.snapshots.current();
    let hosts = stays.iter();
    let hosts: Vec<_> = hosts
        .map(|stay| snapshot.get(&visit.viewer, stay.organisation))
        .collect();
    let points: Vec<_> = hosts
        .iter()
        .map(|host| host.and_then(|head| head.place.point))
        .collect();
    let legs = rules::legs(&points);
    let rows: Vec<[String; 5]> = stays
        .iter()
        .zip(hosts.iter().zip(legs))
        .map(|(stay, (host, leg))| {
            let host = host.map(|head| head.title(visit.lang).text.to_owned());
            let leg = leg.map(|metres| metres.div_ceil(1_000).to_string());
            let period = stay.period;
            [
                period.first.to_string(),
                period.last.to_string(),
                host.unwrap_or_default(),
                stay.venue.clone(),
                leg.unwrap_or_default(),
            ]
        })
        .collect();
    let table = Texts {
        title: visit.l.t("activities-exhibition-sheet"),
        header: COLUMNS.map(|key| visit.l.t(key)),
        keys: KEYS,
        rows: &rows,
    };
    let name = ordit_platform::register::slugify(&thing.name);
    table.send(&format!("{}-{name}", here.slug), format)
}
