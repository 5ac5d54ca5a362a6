//! The times of a series (RFC 5545, RRULE), by the clock on the wall so that no change of it matters.

use icalendar::parser::Property;
use jiff::civil::{DateTime, Time};
use rrule::RRuleSet;

use super::ics_times::{Clock, Moment, by_clock, moment, moment_of};

/// What comes back more often is no list of things that somebody looks through.
const MOST: u16 = 400;

/// How often an event is held.
pub(super) enum Series {
    Once,
    /// Without an end, too often, or by a rule that says nothing.
    Endless,
    Times(Vec<DateTime>),
}

/// What the event says of itself.
pub(super) fn of(properties: &[Property<'_>], start: DateTime, clock: &Clock) -> Series {
    let named = |name: &'static str| {
        let own = properties.iter();
        own.filter(move |own| own.name.as_str().eq_ignore_ascii_case(name))
    };
    if named("RRULE").chain(named("RDATE")).next().is_none() {
        return Series::Once;
    }
    let mut lines = vec![format!("DTSTART:{}", written(start))];
    for rule in named("RRULE") {
        match bounded(rule.val.as_str(), clock) {
            Some(rule) => lines.push(format!("RRULE:{rule}")),
            None => return Series::Endless,
        }
    }
    for name in ["RDATE", "EXDATE"] {
        let times = named(name).flat_map(|own| several(own, clock, start));
        lines.extend(times.map(|at| format!("{name}:{}", written(at))));
    }
    expanded(
        &lines.join("\n"),
        named("RRULE").next().is_none().then_some(start),
    )
}

/// The beginning of what has dates and no rule is one of its times.
fn expanded(rules: &str, first: Option<DateTime>) -> Series {
    let Ok(set) = rules.parse::<RRuleSet>() else {
        return Series::Endless;
    };
    let found = set.all(MOST);
    if found.limited {
        return Series::Endless;
    }
    let times = found.dates.iter().filter_map(|at| {
        let text = at.format("%Y%m%dT%H%M%S").to_string();
        DateTime::strptime("%Y%m%dT%H%M%S", text).ok()
    });
    let mut times: Vec<DateTime> = times.chain(first).collect();
    times.sort_unstable();
    times.dedup();
    Series::Times(times)
}

/// Times on the wall pass through the rules as if they were of a clock that never changes.
fn written(at: DateTime) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// A rule that ends, with its end by the clock of the event.
fn bounded(rule: &str, clock: &Clock) -> Option<String> {
    let mut is_bounded = false;
    let mut parts = Vec::new();
    for part in rule.trim().split(';').filter(|part| !part.is_empty()) {
        let (key, value) = part.split_once('=')?;
        let key = key.to_ascii_uppercase();
        is_bounded |= key == "COUNT" || key == "UNTIL";
        match key.as_str() {
            "UNTIL" => parts.push(format!("UNTIL={}", written(until(value, clock)?))),
            _ => parts.push(format!("{key}={value}")),
        }
    }
    is_bounded.then(|| parts.join(";"))
}

fn until(value: &str, clock: &Clock) -> Option<DateTime> {
    let moment = match clock {
        Clock::Of(zone) => moment_of(value, zone.iana_name())?,
        Clock::Days => moment_of(value, None)?,
    };
    match (&moment, clock) {
        // The last day counts whole.
        (Moment::Local(day, Clock::Days), Clock::Of(_)) => {
            Some(day.date().to_datetime(Time::constant(23, 59, 59, 0)))
        }
        _ => by_clock(&moment, clock),
    }
}

/// The moments of one property, separated by commas.
fn several(property: &Property<'_>, clock: &Clock, start: DateTime) -> Vec<DateTime> {
    let values = property.val.as_str().split(',');
    let told = values.filter_map(|value| {
        let mut one = property.clone();
        one.val = value.to_owned().into();
        match moment(&one)? {
            // A day alone means the time of the others.
            Moment::Local(day, Clock::Days) => Some(day.date().to_datetime(start.time())),
            other => by_clock(&other, clock),
        }
    });
    told.collect()
}
