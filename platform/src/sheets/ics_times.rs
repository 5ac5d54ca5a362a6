//! Moments of a calendar: dates, clocks of many places, lengths; told by the clock of Madrid.

use icalendar::parser::Property;
use jiff::{
    Span, Timestamp,
    civil::{Date, DateTime},
    tz::TimeZone,
};

/// The clock of the networks.
const HERE: &str = "Europe/Madrid";
/// How Outlook calls the clocks that our neighbours send.
const OUTLOOK: [(&str, &str); 6] = [
    ("Romance Standard Time", HERE),
    ("W. Europe Standard Time", "Europe/Berlin"),
    ("Central European Standard Time", "Europe/Warsaw"),
    ("Central Europe Standard Time", "Europe/Budapest"),
    ("GMT Standard Time", "Europe/London"),
    ("Greenwich Standard Time", "Atlantic/Reykjavik"),
];

/// By which clock something is told.
#[derive(Clone, Debug)]
pub(super) enum Clock {
    /// Dates only.
    Days,
    Of(TimeZone),
}

impl Clock {
    pub(super) fn is_whole_days(&self) -> bool {
        matches!(self, Self::Days)
    }
}

/// A date or a time as a calendar tells it.
#[derive(Clone, Debug)]
pub(super) enum Moment {
    Local(DateTime, Clock),
    /// By a clock that is not known.
    Elsewhere,
}

impl Moment {
    pub(super) fn civil(&self) -> Option<DateTime> {
        match self {
            Self::Local(at, _) => Some(*at),
            Self::Elsewhere => None,
        }
    }
}

/// None where it is neither a date nor a time.
pub(super) fn moment(property: &Property<'_>) -> Option<Moment> {
    let parameter = property
        .params
        .iter()
        .find(|own| own.key.as_str().eq_ignore_ascii_case("TZID"));
    let zone = parameter.and_then(|own| own.val.as_ref());
    moment_of(property.val.as_str(), zone.map(|zone| zone.as_str()))
}

/// A value with the name of its clock.
pub(super) fn moment_of(value: &str, zone: Option<&str>) -> Option<Moment> {
    let value = value.trim();
    if let Ok(day) = Date::strptime("%Y%m%d", value) {
        return Some(Moment::Local(
            day.to_datetime(jiff::civil::Time::midnight()),
            Clock::Days,
        ));
    }
    let (value, zone) = match value.strip_suffix(['Z', 'z']) {
        Some(value) => (value, Some(TimeZone::UTC)),
        None => (value, zone_of(zone)),
    };
    let at = DateTime::strptime("%Y%m%dT%H%M%S", value).ok()?;
    Some(zone.map_or(Moment::Elsewhere, |zone| Moment::Local(at, Clock::Of(zone))))
}

/// What has no clock is told by the one on the wall.
fn zone_of(name: Option<&str>) -> Option<TimeZone> {
    let name = name.map(|name| name.trim().trim_matches('"'));
    let Some(name) = name.filter(|name| !name.is_empty()) else {
        return TimeZone::get(HERE).ok();
    };
    let known = OUTLOOK.iter().find(|(outlook, _)| *outlook == name);
    let name = known.map_or(name, |(_, own)| own);
    // Old programs write a place of their own before the name: `/mozilla.org/20050126/Europe/Rome`.
    let after = |part: &str| name.find(part).map(|at| &name[at..]);
    let bare = after("Europe/").or_else(|| after("America/"));
    TimeZone::get(name)
        .ok()
        .or_else(|| TimeZone::get(bare?).ok())
}

/// How long something lasts.
#[derive(Clone, Copy, Debug)]
pub(super) enum Length {
    /// As clocks on the wall show it.
    Civil(Span),
    /// As it passes.
    Exact(Span),
}

impl Length {
    pub(super) fn after(self, at: DateTime, clock: &Clock) -> DateTime {
        match (self, clock) {
            (Self::Civil(span), _) | (Self::Exact(span), Clock::Days) => {
                at.checked_add(span).unwrap_or(at)
            }
            (Self::Exact(span), Clock::Of(zone)) => {
                let zoned = at.to_zoned(zone.clone());
                let ends = zoned.and_then(|zoned| zoned.checked_add(span));
                ends.map_or(at, |ends| ends.datetime())
            }
        }
    }
}

/// Why an end is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoEnd {
    /// By a clock that is not known.
    Elsewhere,
    Unreadable,
}

/// How long it lasts, by its end or by its length; nothing where neither is told.
pub(super) fn end(
    until: Option<&Property<'_>>,
    length: Option<&Property<'_>>,
    start: &DateTime,
    clock: &Clock,
) -> Result<Option<Length>, NoEnd> {
    if let Some(length) = length {
        let span = length.val.as_str().trim().parse();
        return span
            .map(|span| Some(Length::Exact(span)))
            .map_err(|_| NoEnd::Unreadable);
    }
    let Some(until) = until else { return Ok(None) };
    let until = match (moment(until).ok_or(NoEnd::Unreadable)?, clock) {
        (Moment::Local(until, Clock::Days), _) => Ok(until),
        (Moment::Local(until, Clock::Of(own)), Clock::Of(zone)) => {
            let until = until.to_zoned(own).map_err(|_| NoEnd::Unreadable)?;
            Ok(until.with_time_zone(zone.clone()).datetime())
        }
        // An hour at which whole days end.
        (Moment::Local(..), Clock::Days) => Err(NoEnd::Unreadable),
        (Moment::Elsewhere, _) => Err(NoEnd::Elsewhere),
    }?;
    Ok(start.until(until).ok().map(Length::Civil))
}

/// By the clock of the networks.
pub(super) fn local(at: DateTime, clock: &Clock) -> DateTime {
    let Clock::Of(zone) = clock else { return at };
    let there = at.to_zoned(zone.clone());
    let here = there.and_then(|there| there.in_tz(HERE));
    here.map_or(at, |here| here.datetime())
}

/// The same moment by another clock: what a series says in UTC of times on the wall.
pub(super) fn by_clock(moment: &Moment, clock: &Clock) -> Option<DateTime> {
    match (moment, clock) {
        (Moment::Local(at, Clock::Of(own)), Clock::Of(zone)) => {
            let there: Timestamp = at.to_zoned(own.clone()).ok()?.timestamp();
            Some(there.to_zoned(zone.clone()).datetime())
        }
        (moment, _) => moment.civil(),
    }
}
