//! One thing that a network lends: its calendar, its route, and who asks for it.

use askama::Template;
use axum::{
    extract::{Path, State as Extract},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, Page, PartialDate, UserError};
use ordit_members::{
    directory::said::Said,
    form::{Here, Typed},
};
use ordit_platform::{
    i18n::Translator,
    markdown::{Html, markdown},
    snapshot::Snapshot,
    web::{Layout, Pager, Routes, Shared, Site, Step, Visit, WebError, page_with_status},
};

use super::{LOOK, own_member, path, rules, thing_of};
use crate::bookings::{Booking, State, Thing, store};

const PER_PAGE: usize = 50;
/// So many of one's own requests are shown.
const OWN: i64 = 20;

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/exhibitions/{thing}", LOOK, show);
}

#[derive(Template)]
#[template(path = "activities/exhibition_page.html")]
struct ThingPage {
    layout: Layout,
    l: Translator,
    here: Here,
    thing: Thing,
    /// In words.
    kind: String,
    travels: bool,
    base: String,
    description: Html,
    stays: Vec<Line>,
    is_past: bool,
    total: usize,
    pager: Pager,
    kilometres: u32,
    /// Those who wait for an answer; for the coordination.
    asking: Vec<Line>,
    /// What the organisation that is acted for asked.
    own: Vec<Line>,
    /// In whose name one may ask.
    asker: Option<Said>,
    typed: Typed,
    wrong: Option<(&'static str, String)>,
    may_keep: bool,
    /// Hand-overs and the file are for those who take part.
    takes_part: bool,
}

impl ThingPage {
    fn error(&self, field: &str) -> Option<&str> {
        let wrong = self.wrong.as_ref().filter(|(own, _)| *own == field);
        wrong.map(|(_, text)| text.as_str())
    }
}

/// A booking as the page shows it.
pub(super) struct Line {
    pub id: Id,
    pub host: Said,
    pub href: Option<String>,
    pub first: String,
    pub last: String,
    pub venue: String,
    pub note: String,
    pub answer: String,
    pub state: &'static str,
    /// How far it is from the stay before.
    pub leg: Option<u32>,
    /// The activity that it became.
    pub activity: Option<String>,
    /// Another one is promised on one of its days.
    pub is_taken: bool,
    /// It can be taken back.
    pub is_open: bool,
    /// Whoever reads has it, or looks after it.
    pub is_own: bool,
}

impl Line {
    fn is_confirmed(&self) -> bool {
        self.state == State::Confirmed.code()
    }
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    thing_page(&site, &visit, here, id, None).await
}

/// The page; with status 422 and what was typed where a request was refused.
///
/// # Errors
/// When there is no such thing, or the database cannot be reached.
pub async fn thing_page(
    site: &Shared,
    visit: &Visit,
    here: Here,
    id: Id,
    refused: Option<(Typed, (&'static str, UserError))>,
) -> Result<Response, WebError> {
    let thing = thing_of(site, &here, id).await?;
    let db = site.db.read();
    let member = own_member(site, visit, here.id);
    let coordinates = visit.acting.coordinates(here.id);
    let confirmed = store::of_thing_in(db, id, State::Confirmed).await?;
    let asking = match coordinates {
        true => store::of_thing_in(db, id, State::Asked).await?,
        false => Vec::new(),
    };
    let own = match member {
        Some(member) => store::of_organisation(db, id, member, OWN).await?,
        None => Vec::new(),
    };
    let snapshot = site.snapshots.current();
    let lines = |bookings: &[Booking]| -> Vec<Line> {
        let line = |booking: &Booking| line(site, visit, &snapshot, &confirmed, booking);
        bookings.iter().map(line).collect()
    };
    let (stays, kilometres) = stays(lines(&confirmed), &confirmed, &snapshot, visit);
    let is_past = visit.query.get("shown") == Some("past");
    let today = visit.now.day();
    let shown = stays.into_iter().zip(&confirmed);
    let shown = shown.filter(|(_, booking)| (booking.period.last < today) == is_past);
    let cut = Page::cut(
        shown.map(|(line, _)| line).collect(),
        Pager::asked(&visit.query, PER_PAGE),
    );
    let (status, typed, wrong) = match refused {
        Some((typed, (field, error))) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            typed,
            Some((field, visit.l.refusal(&error))),
        ),
        None => (StatusCode::OK, Typed::default(), None),
    };
    let asker = member.and_then(|own| snapshot.get(&visit.viewer, own));
    let base = path(&here, id);
    let page = ThingPage {
        layout: Layout::new(site, &visit.at(&base), &thing.name).of_network(&here.slug),
        l: visit.l.clone(),
        description: markdown(&thing.description),
        pager: Pager::new(visit, &cut),
        total: cut.total,
        asking: lines(&asking),
        own: lines(&own),
        asker: asker
            .filter(|_| !thing.is_retired && !here.is_archived)
            .map(|head| head.title(visit.lang).into()),
        stays: cut.items,
        is_past,
        kilometres,
        typed,
        wrong,
        may_keep: coordinates && !here.is_archived,
        takes_part: coordinates || member.is_some(),
        base,
        kind: visit.l.t(format!("activities-thing-kind-{}", thing.kind)),
        travels: thing.travels(),
        thing,
        here,
    };
    page_with_status(status, &page)
}

/// The stays with how far each is from the one before, and how far all of it is.
fn stays(
    mut lines: Vec<Line>,
    confirmed: &[Booking],
    snapshot: &Snapshot,
    visit: &Visit,
) -> (Vec<Line>, u32) {
    let point = |booking: &Booking| {
        let head = snapshot.get(&visit.viewer, booking.organisation)?;
        head.place.point
    };
    let points: Vec<_> = confirmed.iter().map(point).collect();
    let legs = rules::legs(&points);
    for (line, leg) in lines.iter_mut().zip(&legs) {
        line.leg = leg.map(|metres| metres.div_ceil(1_000));
    }
    (lines, rules::kilometres(&legs))
}

fn line(
    site: &Site,
    visit: &Visit,
    snapshot: &Snapshot,
    confirmed: &[Booking],
    booking: &Booking,
) -> Line {
    let (l, acting) = (&visit.l, &visit.acting);
    let head = snapshot.get(&visit.viewer, booking.organisation);
    let activity = booking.activity;
    let activity = activity.and_then(|id| snapshot.get(&visit.viewer, id));
    let is_other = |other: &&Booking| other.id != booking.id;
    let mut others = confirmed.iter().filter(is_other);
    let is_open = matches!(booking.state, State::Asked | State::Confirmed);
    Line {
        id: booking.id,
        host: match head {
            Some(head) => head.title(visit.lang).into(),
            None => Said::plain(l.t("activities-exhibition-someone"), visit.lang),
        },
        href: head.and_then(|head| site.snapshots.path_of(head)),
        first: l.date(&PartialDate::Day(booking.period.first)),
        last: l.date(&PartialDate::Day(booking.period.last)),
        venue: booking.venue.clone(),
        note: booking.note.clone(),
        answer: booking.answer.clone(),
        state: booking.state.code(),
        leg: None,
        activity: activity.and_then(|head| site.snapshots.path_of(head)),
        is_taken: others.any(|other| other.period.meets(booking.period)),
        is_open: is_open && booking.period.last >= visit.now.day(),
        is_own: acting.acts_for(booking.organisation),
    }
}
