//! Reads a calendar (RFC 5545) as a sheet with one row for each time at which an event is held.

use std::{collections::BTreeSet, fs::File, io::Read};

use icalendar::parser::{Component, Property, read_calendar, unfold};
use jiff::civil::DateTime;

use super::{
    Cell, SheetError,
    csv_dialect::decode,
    ics_series::{self, Series},
    ics_times::{Length, Moment, NoEnd, end, local, moment},
    row_sink::RowSink,
};

/// The one sheet that a calendar is.
const SHEET: &str = "agenda";
/// The columns, as nouns of dated things know them.
const TITLES: [&str; 11] = [
    "source_id",
    "name",
    "starts_on",
    "start_time",
    "ends_on",
    "end_time",
    "venue",
    "description",
    "standing",
    "source_url",
    "source",
];
/// What stands for the time of a series without an end, which no list can hold.
pub const ENDLESS: &str = "RRULE";
/// What stands for a time by a clock that nobody here knows.
pub const UNKNOWN_ZONE: &str = "TZID";
/// What stands for a beginning that is neither a date nor a time, before what stands there.
pub const NO_BEGINNING: &str = "DTSTART ";
/// The same for an end, or a length.
pub const NO_END: &str = "DTEND ";
/// The same for an end that lies before the beginning.
pub const BACKWARDS: &str = "DTEND<DTSTART ";
/// What stands for the time of an event that its calendar keeps to itself.
pub const PRIVATE: &str = "CLASS";
/// What stands for the beginning of an event that tells none.
pub const WITHOUT_BEGINNING: &str = "DTSTART";
/// So much is shown of what cannot be read.
const SHOWN_CHARACTERS: usize = 40;
/// Our own calendars join and shorten what they tell; their first columns alone say it whole.
const OWN_PRODUCT: &str = "-//Ordit//";
const OWN_COLUMNS: usize = 6;
/// Parts stand within parts; the parser goes down with each.
const DEEPEST: usize = 8;

/// A calendar begins so, whatever its letters.
pub(super) const BEGINNING: &str = "begin:vcalendar";

pub(super) fn read(mut file: &File, sink: &mut RowSink<'_>) -> Result<(), SheetError> {
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    let text = decode(&bytes)?.replace("\r\n", "\n").replace('\r', "\n");
    let text = unfold(text.trim());
    check_depth(&text)?;
    let calendar = read_calendar(&text).map_err(|_| SheetError::Calendar)?;
    let name = calendar
        .properties
        .iter()
        .find(|own| is(own, "X-WR-CALNAME"));
    let source = name.map_or("iCalendar", |name| name.val.as_str());
    let events: Vec<&Component<'_>> = calendar
        .components
        .iter()
        .filter(|part| part.name.as_str().eq_ignore_ascii_case("VEVENT"))
        .collect();
    if events.is_empty() {
        return Err(SheetError::NoEvents);
    }
    let mut rows = vec![TITLES.map(Cell::from_text).to_vec()];
    let moved = moved(&events);
    for event in events {
        rows.extend(rows_of(event, source, &moved));
    }
    let product = calendar.properties.iter().find(|own| is(own, "PRODID"));
    let is_own = product.is_some_and(|own| own.val.as_str().starts_with(OWN_PRODUCT));
    for (number, mut cells) in (1..).zip(rows) {
        cells.truncate(if is_own { OWN_COLUMNS } else { TITLES.len() });
        if sink.push(SHEET, number, cells)?.is_break() {
            break;
        }
    }
    Ok(())
}

fn check_depth(text: &str) -> Result<(), SheetError> {
    let mut depth = 0_usize;
    for line in text.lines() {
        let begins = |word: &str| {
            line.get(..word.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(word))
        };
        if begins("BEGIN:") {
            depth += 1;
        } else if begins("END:") {
            depth = depth.saturating_sub(1);
        }
        if depth > DEEPEST {
            return Err(SheetError::Hostile);
        }
    }
    Ok(())
}

fn is(property: &Property<'_>, name: &str) -> bool {
    property.name.as_str().eq_ignore_ascii_case(name)
}

fn property<'a>(event: &'a Component<'a>, name: &str) -> Option<&'a Property<'a>> {
    event.properties.iter().find(|own| is(own, name))
}

fn text(event: &Component<'_>, name: &str) -> String {
    let own = property(event, name);
    own.map_or(String::new(), |own| own.val.as_str().trim().to_owned())
}

fn line(event: &Component<'_>, name: &str) -> String {
    let text = text(event, name);
    let parts = text.lines().map(str::trim).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}

/// Times of a series that an event of their own tells anew: which series, and when it was to be.
type Moved = BTreeSet<(String, DateTime)>;

fn moved(events: &[&Component<'_>]) -> Moved {
    let told = events.iter().filter_map(|event| {
        let Some(Moment::Local(at, _)) = moment(property(event, "RECURRENCE-ID")?) else {
            return None;
        };
        Some((text(event, "UID"), at))
    });
    told.collect()
}

/// When one thing is: what its row says in the columns of times.
type When = [String; 4];

fn rows_of(event: &Component<'_>, source: &str, moved: &Moved) -> Vec<Vec<Cell>> {
    let uid = text(event, "UID");
    times_of(event, &uid, moved)
        .into_iter()
        .map(|(key, when)| row(event, source, key, when))
        .collect()
}

/// Every time at which it is held, each under its own key.
fn times_of(event: &Component<'_>, uid: &str, moved: &Moved) -> Vec<(String, When)> {
    let alone = |begins: (String, String), ends: String| {
        let when = [begins.0, begins.1, String::new(), ends];
        vec![(uid.to_owned(), when)]
    };
    let class = text(event, "CLASS").to_ascii_uppercase();
    if matches!(class.as_str(), "PRIVATE" | "CONFIDENTIAL") {
        return alone((String::new(), PRIVATE.to_owned()), String::new());
    }
    let Some(start) = property(event, "DTSTART") else {
        return alone((String::new(), WITHOUT_BEGINNING.to_owned()), String::new());
    };
    let (start, zone) = match moment(start) {
        Some(Moment::Local(start, zone)) => (start, zone),
        Some(Moment::Elsewhere) => {
            return alone((String::new(), UNKNOWN_ZONE.to_owned()), String::new());
        }
        None => return alone((String::new(), unread(NO_BEGINNING, start)), String::new()),
    };
    let (until, length) = (property(event, "DTEND"), property(event, "DURATION"));
    let length = match end(until, length, &start, &zone) {
        Ok(length) => length,
        Err(why) => {
            let own = length.or(until).filter(|_| why == NoEnd::Unreadable);
            let ends = own.map_or(UNKNOWN_ZONE.to_owned(), |own| unread(NO_END, own));
            return alone((start.date().to_string(), String::new()), ends);
        }
    };
    let is_before = |length: Length| length.after(start, &zone) < start;
    if let Some(own) = until.filter(|_| length.is_some_and(is_before)) {
        return alone(
            (start.date().to_string(), String::new()),
            unread(BACKWARDS, own),
        );
    }
    let when = |at: DateTime| told(at, length.map(|length| length.after(at, &zone)), &zone);
    if let Some(again) = property(event, "RECURRENCE-ID").and_then(moment) {
        return vec![(key_of(uid, again.civil()), when(start))];
    }
    match ics_series::of(&event.properties, start, &zone) {
        Series::Once => vec![(uid.to_owned(), when(start))],
        Series::Endless => {
            let day = start.date().to_string();
            let when = [day, ENDLESS.to_owned(), String::new(), String::new()];
            vec![(uid.to_owned(), when)]
        }
        Series::Times(times) => times
            .into_iter()
            .filter(|at| !moved.contains(&(uid.to_owned(), *at)))
            .map(|at| (key_of(uid, Some(at)), when(at)))
            .collect(),
    }
}

/// What stands where a moment should, for whoever mends it.
fn unread(which: &str, own: &Property<'_>) -> String {
    let value = own.val.as_str().trim().chars().take(SHOWN_CHARACTERS);
    format!("{which}{}", value.collect::<String>())
}

fn key_of(uid: &str, at: Option<DateTime>) -> String {
    match at {
        Some(at) if !uid.is_empty() => format!("{uid}#{}", at.strftime("%Y%m%dT%H%M")),
        _ => uid.to_owned(),
    }
}

/// By the clock of the networks; whole days by their dates.
fn told(at: DateTime, until: Option<DateTime>, zone: &super::ics_times::Clock) -> When {
    let day = |at: DateTime| at.date().to_string();
    let hour = |at: DateTime| at.strftime("%H:%M").to_string();
    let is_later = |until: &DateTime| *until > at;
    if zone.is_whole_days() {
        let last = until
            .and_then(|until| until.yesterday().ok())
            .filter(is_later);
        return [
            day(at),
            String::new(),
            last.map_or(String::new(), day),
            String::new(),
        ];
    }
    let begins = local(at, zone);
    let Some(ends) = until.filter(is_later).map(|until| local(until, zone)) else {
        return [day(begins), hour(begins), String::new(), String::new()];
    };
    let last = (ends.date() != begins.date()).then(|| day(ends));
    [
        day(begins),
        hour(begins),
        last.unwrap_or_default(),
        hour(ends),
    ]
}

fn row(event: &Component<'_>, source: &str, key: String, when: When) -> Vec<Cell> {
    let standing = match text(event, "STATUS").to_ascii_uppercase().as_str() {
        "CANCELLED" => "cancelled",
        "TENTATIVE" => "planned",
        _ => "",
    };
    let address = Some(text(event, "URL")).filter(|url| url.starts_with("http"));
    let before = [key, line(event, "SUMMARY")];
    let after = [
        line(event, "LOCATION"),
        text(event, "DESCRIPTION"),
        standing.to_owned(),
        address.unwrap_or_default(),
        source.to_owned(),
    ];
    let all = before.into_iter().chain(when).chain(after);
    all.map(|text| Cell::from_text(&text)).collect()
}
