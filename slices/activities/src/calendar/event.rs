//! An activity as calendars read it (RFC 5545, RFC 7986); pure.

use icalendar::{Calendar, Component, Event, EventLike, Property};
use jiff::{ToSpan, civil::Date};
use ordit_kernel::Instant;
use ordit_platform::{
    i18n::Translator,
    snapshot::Head,
    themes::theme,
    web::{Settings, Site, in_language},
};

use super::lines;
use crate::{
    activities::{self, Card},
    agenda::{place_of, rules::days},
};

/// Who made the file, as every calendar must say.
pub(super) const PRODUCT: &str = "-//Ordit//Ordit//CA";
/// How often a subscription looks for news.
const REFRESH: &str = "PT6H";

/// In which words and under which addresses activities are told.
pub struct Telling<'a> {
    pub l: &'a Translator,
    /// The instance's public address, without a slash at the end.
    pub origin: &'a str,
    /// The name of the instance in the network of networks, part of every identity.
    pub host: &'a str,
}

impl<'a> Telling<'a> {
    /// In the words of a reader.
    pub fn of(site: &'a Site, l: &'a Translator) -> Self {
        Self {
            l,
            origin: site.settings.origin(),
            host: host_of(&site.settings),
        }
    }

    /// A calendar of these activities; those without a day are left out.
    pub fn calendar<'h>(
        &self,
        name: &str,
        activities: impl IntoIterator<Item = (&'h Head, &'h Card)>,
    ) -> String {
        let mut calendar = Calendar::empty();
        let fixed = [
            ("VERSION", "2.0"),
            ("PRODID", PRODUCT),
            ("CALSCALE", "GREGORIAN"),
            ("METHOD", "PUBLISH"),
            ("X-PUBLISHED-TTL", REFRESH),
        ];
        for (key, value) in fixed {
            calendar.append_property(Property::new(key, value));
        }
        let mut refresh = Property::new("REFRESH-INTERVAL", REFRESH);
        calendar.append_property(refresh.add_parameter("VALUE", "DURATION").done());
        calendar.name(name);
        let events = activities.into_iter();
        for event in events.filter_map(|(head, card)| self.event(head, card)) {
            calendar.push(event);
        }
        lines::text(&calendar)
    }

    /// None where no day is known.
    fn event(&self, head: &Head, card: &Card) -> Option<Event> {
        let mut event = Event::new();
        for property in times(card)? {
            event.append_property(property);
        }
        let (lang, title) = (self.l.lang(), head.title(self.l.lang()));
        let changed = utc(head.updated_at);
        let address = in_language(self.origin, &activities::path(&head.slug), lang);
        let summary = head.summary(lang).text.trim();
        let description = match summary.is_empty() {
            true => address.clone(),
            false => format!("{summary}\n\n{address}"),
        };
        event
            .uid(&format!("{}@{}", head.id, self.host))
            .sequence(u32::try_from(card.sequence).unwrap_or_default())
            .summary(title.text)
            .description(&description)
            .url(&address)
            .append_property(Property::new("DTSTAMP", changed.clone()))
            .append_property(Property::new("LAST-MODIFIED", changed))
            .append_property(Property::new("STATUS", status(&card.standing)));
        let themes = head
            .themes()
            .filter_map(|code| Some(theme(code)?.label(lang)));
        let kind = self.l.t(format!("activities-kind-{}", card.activity_kind));
        event.categories(std::iter::once(kind.as_str()).chain(themes));
        if let Some(location) = location(card.venue.as_deref(), place_of(head)) {
            event.append_property(Property::new("LOCATION", location));
        }
        if let Some(point) = head.place.point {
            let point = format!("{};{}", point.latitude, point.longitude);
            event.append_property(Property::new("GEO", point));
        }
        Some(event.done())
    }
}

/// One activity as a file for a mail or a download; none where no day is known.
pub fn one_event(telling: &Telling<'_>, head: &Head) -> Option<String> {
    let card: Card = head.particulars()?;
    days(&card)?;
    let name = head.title(telling.l.lang()).text;
    Some(telling.calendar(name, [(head, &card)]))
}

/// The name of an instance in the network of networks.
pub fn host_of(settings: &Settings) -> &str {
    settings.public_url.host_str().unwrap_or("localhost")
}

/// Where one goes: never the address of a call, which is told to whoever is registered.
pub(super) fn location(venue: Option<&str>, town: Option<&str>) -> Option<String> {
    let venue = venue.map(str::trim).filter(|venue| !venue.is_empty());
    let place = town.filter(|town| venue.is_none_or(|venue| !venue.contains(town)));
    let parts: Vec<&str> = venue.into_iter().chain(place).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

pub(super) fn status(standing: &str) -> &'static str {
    match standing {
        "cancelled" => "CANCELLED",
        "planned" => "TENTATIVE",
        _ => "CONFIRMED",
    }
}

/// Beginning and end: whole days end on the day after, hours are told in UTC, so that no calendar
/// has to know when our clocks change.
pub(super) fn times(card: &Card) -> Option<Vec<Property>> {
    let (first, last) = days(card)?;
    let hour = |text: &Option<Box<str>>| text.as_deref().and_then(|text| text.parse().ok());
    let Some(from) = hour(&card.start_time) else {
        let after = last.checked_add(1.day()).ok()?;
        return Some(vec![whole("DTSTART", first), whole("DTEND", after)]);
    };
    let begins = Instant::at(first, from);
    let ends = match hour(&card.end_time) {
        Some(to) => Some(Instant::at(last, to)),
        None if last > first => last.checked_add(1.day()).ok().map(Instant::start_of),
        None => None,
    };
    let mut told = vec![Property::new("DTSTART", utc(begins))];
    let ends = ends.filter(|ends| *ends > begins);
    told.extend(ends.map(|ends| Property::new("DTEND", utc(ends))));
    Some(told)
}

fn whole(key: &str, day: Date) -> Property {
    let mut property = Property::new(key, day.strftime("%Y%m%d").to_string());
    property.add_parameter("VALUE", "DATE").done()
}

pub(super) fn utc(instant: Instant) -> String {
    instant.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(
        starts_on: &str,
        start_time: Option<&str>,
        ends_on: &str,
        end_time: Option<&str>,
    ) -> Card {
        Card {
            activity_kind: "day_event".into(),
            mode: "in_person".into(),
            standing: "announced".into(),
            starts_on: starts_on.parse().ok(),
            start_time: start_time.map(Box::from),
            ends_on: ends_on.parse().ok(),
            end_time: end_time.map(Box::from),
            first_at: None,
            last_at: None,
            venue: None,
            capacity: None,
            sequence: 0,
        }
    }

    fn told(card: &Card) -> Vec<String> {
        let line = |property: Property| {
            let line: String = property.try_into().expect("a line");
            line.trim_end().to_owned()
        };
        times(card).into_iter().flatten().map(line).collect()
    }

    #[test]
    fn hours_are_right_on_both_sides_of_both_clock_changes() {
        for (day, begins) in [
            ("2026-03-28", "20260328T090000Z"),
            ("2026-03-29", "20260329T080000Z"),
            ("2026-10-24", "20261024T080000Z"),
            ("2026-10-25", "20261025T090000Z"),
        ] {
            let told = told(&card(day, Some("10:00"), "-", Some("13:00")));
            assert_eq!(told[0], format!("DTSTART:{begins}"), "{day}");
        }
        // Over the night in which clocks go back, it lasts an hour more.
        let night = told(&card(
            "2026-10-24",
            Some("22:00"),
            "2026-10-25",
            Some("08:00"),
        ));
        assert_eq!(
            night,
            ["DTSTART:20261024T200000Z", "DTEND:20261025T070000Z"]
        );
        // An hour that is left out comes an hour later.
        let gone = told(&card("2026-03-29", Some("02:30"), "-", None));
        assert_eq!(gone, ["DTSTART:20260329T013000Z"]);
    }

    #[test]
    fn whole_days_end_on_the_day_after_and_what_has_no_day_is_left_out() {
        let days = told(&card("2026-05-30", None, "2026-06-01", None));
        assert_eq!(
            days,
            ["DTSTART;VALUE=DATE:20260530", "DTEND;VALUE=DATE:20260602"]
        );
        for date in ["2026-05", "2026", "?", "-"] {
            assert_eq!(times(&card(date, None, "-", None)), None, "{date}");
        }
    }

    #[test]
    fn an_end_before_the_beginning_is_not_told() {
        let told = told(&card("2026-05-30", Some("22:00"), "-", Some("02:00")));
        assert_eq!(told, ["DTSTART:20260530T200000Z"]);
    }
}
