//! The calendar file of one's own place: what a feed tells, with what only who comes may know.

use icalendar::{Calendar, Component, Event, Property};
use ordit_kernel::{Audience, Instant, text};
use ordit_platform::{geo::Territories, web::in_language};

use super::{
    event::{PRODUCT, Telling, location, status, times, utc},
    lines,
    method::{Method, Parties},
};
use crate::{
    activities::{self, store::card},
    registration::Whole,
};

/// A place in an activity as somebody's calendar is told of it.
pub struct Placed<'a> {
    pub whole: &'a Whole,
    /// Higher than in every file before.
    pub sequence: i64,
    /// The place or the activity is gone.
    pub is_off: bool,
    pub is_online: bool,
    /// The address of the call, for those who come by it.
    pub call: Option<&'a str>,
    pub parties: Option<Parties<'a>>,
    pub now: Instant,
}

/// What the file is for a mail program, and the file; none where no day is known. Its identity is
/// the one of the feeds.
pub fn of_place(telling: &Telling<'_>, placed: &Placed<'_>) -> Option<(&'static str, String)> {
    let event = event(telling, placed)?;
    let method = Method::of(placed.parties.is_some(), placed.is_off);
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", PRODUCT),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", method.name()),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.push(event);
    Some((method.media_type(), lines::text(&calendar)))
}

fn event(telling: &Telling<'_>, placed: &Placed<'_>) -> Option<Event> {
    let (whole, lang) = (placed.whole, telling.l.lang());
    let (sheet, card) = (&whole.sheet, card(&whole.activity));
    let mut event = Event::new();
    for property in times(&card)? {
        event.append_property(property);
    }
    let page = in_language(telling.origin, &activities::path(&sheet.slug), lang);
    let page = Some(page).filter(|_| sheet.audience == Audience::Public);
    let summary = text::localised(lang, sheet.lang, |wanted| {
        let own = sheet.texts.get(&wanted)?.summary.trim();
        (!own.is_empty()).then_some(own)
    });
    let told = [Some(summary.text), placed.call, page.as_deref()];
    let told: Vec<&str> = told
        .into_iter()
        .flatten()
        .filter(|own| !own.is_empty())
        .collect();
    let now = utc(placed.now);
    let standing = if placed.is_off {
        "cancelled"
    } else {
        &whole.activity.standing
    };
    event
        .uid(&format!("{}@{}", sheet.id, telling.host))
        .sequence(u32::try_from(placed.sequence).unwrap_or_default())
        .summary(&whole.title(lang).text)
        .append_property(Property::new("DTSTAMP", now.clone()))
        .append_property(Property::new("LAST-MODIFIED", now))
        .append_property(Property::new("STATUS", status(standing)));
    if !told.is_empty() {
        event.description(&told.join("\n\n"));
    }
    if let Some(page) = &page {
        event.url(page);
    }
    let territory = sheet.place.territory.as_deref();
    let town = territory.and_then(|code| Territories::get().name_of(code));
    let place = location(whole.activity.venue.as_deref(), town);
    if let Some(place) = place.filter(|_| !placed.is_online) {
        event.append_property(Property::new("LOCATION", place));
    }
    for property in placed.parties.iter().flat_map(Parties::properties) {
        event.append_property(property);
    }
    Some(event.done())
}
