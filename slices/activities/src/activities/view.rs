//! What the page of an activity shows.

use ordit_kernel::{Id, PartialDate};
use ordit_members::directory::said::{Prose, Said};
use ordit_platform::{
    geo::Territories,
    i18n::Translator,
    markdown::{Url, markdown},
    snapshot::{Head, Snapshot},
    themes::themes,
    web::{Facts, Listing, Visit},
};
use serde_json::json;

use super::{Activity, Card, questions::QUESTIONS};

/// When something is, in words: a day or several, with times where they are known.
pub fn when(
    (starts_on, start_time): (Option<PartialDate>, Option<&str>),
    (ends_on, end_time): (Option<PartialDate>, Option<&str>),
    l: &Translator,
) -> String {
    let told = |date: PartialDate, time: Option<&str>| match time {
        Some(time) => l.t2("activities-day-at", "day", l.date(&date), "time", time),
        None => l.date(&date),
    };
    let Some(start) = starts_on.filter(|date| date.earliest().is_some()) else {
        return l.t("activities-when-unknown");
    };
    match (ends_on.filter(|end| Some(*end) != starts_on), end_time) {
        (Some(end), _) => {
            let (from, to) = (told(start, start_time), told(end, end_time));
            l.t2("activities-from-to", "from", from, "to", to)
        }
        (None, Some(end)) => {
            let day = l.date(&start);
            let from = start_time.unwrap_or("00:00");
            l.tn(
                "activities-day-between",
                &[("day", &day), ("from", &from), ("to", &end)],
            )
        }
        (None, None) => told(start, start_time),
    }
}

/// The same of what memory keeps.
pub fn when_of(card: &Card, l: &Translator) -> String {
    when(
        (card.starts_on, card.start_time.as_deref()),
        (card.ends_on, card.end_time.as_deref()),
        l,
    )
}

/// A network or an organisation that holds it.
pub struct Holder {
    pub name: Said,
    pub href: String,
    pub role: String,
    /// The slug of a network, for its colour.
    pub network: Option<String>,
}

/// Those who hold it, as far as whoever reads sees them.
pub fn holders(snapshot: &Snapshot, visit: &Visit, activity: &Activity) -> Vec<Holder> {
    let owners = activity.owners.iter();
    let view = |owner: &super::Owner| {
        let head = snapshot.get(&visit.viewer, owner.id)?;
        Some(Holder {
            name: head.title(visit.lang).into(),
            href: format!("/e/{}", owner.id),
            role: visit.l.t(format!("activities-role-{}", owner.role)),
            network: (&*head.kind == "network").then(|| head.slug.to_string()),
        })
    };
    owners.filter_map(view).collect()
}

/// Something that its kind asks, with the answer.
pub struct Answered {
    pub label: String,
    pub said: Answer,
}

/// How an answer is shown.
pub enum Answer {
    Words(Prose),
    Link(Url),
}

/// The answers of its kind, in the order of the form.
pub fn answers(activity: &Activity, head: &Head, l: &Translator) -> Vec<Answered> {
    let answer = |question: &super::questions::Question| {
        let text = activity.details.get(question.field.key)?;
        let said = match question.field.parser {
            ordit_platform::import::Parser::Url => Answer::Link(Url::parse(text)?),
            ordit_platform::import::Parser::List(_) => words(&text.replace(';', ", "), head),
            _ => words(text, head),
        };
        let label = l.t(question.field.label);
        Some(Answered { label, said })
    };
    QUESTIONS.iter().filter_map(answer).collect()
}

fn words(text: &str, head: &Head) -> Answer {
    Answer::Words(Prose {
        html: markdown(text),
        lang: head.lang,
    })
}

/// Where it is: the venue and the municipality.
pub fn place(venue: Option<&str>, head: &Head) -> Option<String> {
    let code = head.place.territory.as_deref();
    let town = code.and_then(|code| Territories::get().name_of(code));
    let parts: Vec<&str> = venue.into_iter().chain(town).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Its themes in the reader's language.
pub fn theme_labels(head: &Head, l: &Translator) -> Vec<String> {
    let own: Vec<&str> = head.themes().collect();
    let shared = themes().iter().filter(|theme| own.contains(&&*theme.code));
    shared
        .map(|theme| theme.label(l.lang()).to_owned())
        .collect()
}

/// What the page tells machines, in the words of Schema.org.
pub fn facts(
    head: &Head,
    activity: &Activity,
    holders: &[Holder],
    place: Option<&str>,
    listing: &Listing,
) -> Facts {
    let mode = match activity.mode.as_str() {
        "online" => Some("OnlineEventAttendanceMode"),
        "hybrid" => Some("MixedEventAttendanceMode"),
        "in_person" => Some("OfflineEventAttendanceMode"),
        _ => None,
    };
    let status = match activity.standing.as_str() {
        "cancelled" => "EventCancelled",
        _ => "EventScheduled",
    };
    let organisers: Vec<_> = holders
        .iter()
        .map(|holder| {
            let url = format!("{}{}", listing.origin, holder.href);
            json!({ "@type": "Organization", "name": holder.name.text, "url": url })
        })
        .collect();
    let mut event = json!({
        "@type": "Event",
        "@id": listing.lasting(head.id),
        "name": head.title(listing.lang).text,
        "description": head.summary(listing.lang).text,
        "url": listing.canonical,
        "inLanguage": head.lang.code(),
        "eventAttendanceMode": mode.map(|mode| format!("https://schema.org/{mode}")),
        "eventStatus": format!("https://schema.org/{status}"),
        "organizer": organisers,
    });
    let dates = [
        (
            "startDate",
            moment(activity.starts_on, activity.start_time.as_deref()),
        ),
        (
            "endDate",
            moment(
                activity.ends_on.or(activity.starts_on),
                activity.end_time.as_deref(),
            ),
        ),
    ];
    for (key, value) in dates {
        if let Some(value) = value {
            event[key] = json!(value);
        }
    }
    if let Some(place) = place {
        event["location"] = json!({ "@type": "Place", "name": place, "address": place });
    }
    Facts::of(&[event])
}

/// A day, or the clock on that day with its distance from Greenwich.
fn moment(date: Option<PartialDate>, time: Option<&str>) -> Option<String> {
    let date = date.filter(|date| date.earliest().is_some())?;
    let (PartialDate::Day(day), Some(time)) = (date, time) else {
        return Some(date.to_string());
    };
    let time: jiff::civil::Time = format!("{time}:00").parse().ok()?;
    let zoned = day.to_datetime(time).in_tz("Europe/Madrid").ok()?;
    Some(zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
}

/// An activity as a list of a page shows it.
pub struct Line {
    pub id: Id,
    pub name: Said,
    pub href: String,
    pub when: String,
    pub kind: String,
    pub is_cancelled: bool,
}

/// A head as a line of a list; none for what is no activity.
pub fn line(head: &Head, visit: &Visit) -> Option<Line> {
    let card: Card = head.particulars()?;
    Some(Line {
        id: head.id,
        name: head.title(visit.lang).into(),
        href: super::path(&head.slug),
        when: when_of(&card, &visit.l),
        kind: visit.l.t(format!("activities-kind-{}", card.activity_kind)),
        is_cancelled: &*card.standing == "cancelled",
    })
}
