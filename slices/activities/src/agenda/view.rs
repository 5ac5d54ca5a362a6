//! Activities as the agenda shows them: rows, and days with what is on them.

use jiff::civil::Date;
use ordit_kernel::{Id, PartialDate};
use ordit_members::directory::{
    names::{NetworkName, NetworkNames},
    said::Said,
};
use ordit_platform::{geo::Territories, i18n::Translator, snapshot::Head};

use super::{
    chosen::Found,
    rules::{days, touches},
};
use crate::activities::{self, Card};

/// An activity in a list or on a day.
pub struct Item {
    pub href: String,
    pub title: Said,
    /// The whole of its time in words.
    pub when: String,
    /// When it begins, on a day of which the date is told already.
    pub time: Option<String>,
    /// Its first day: as machines read it, its number, and the month in short.
    pub first: Option<(String, i8, String)>,
    pub kind: String,
    pub mode: String,
    pub place: Option<&'static str>,
    pub networks: Vec<NetworkName>,
    pub is_cancelled: bool,
    pub is_invented: bool,
}

/// A day with what is on it.
pub struct Day {
    pub iso: String,
    pub number: i8,
    pub weekday: String,
    pub label: String,
    pub items: Vec<Item>,
    /// How many more there are than are shown.
    pub more: usize,
    pub is_today: bool,
    /// It belongs to the month before or after.
    pub is_outside: bool,
}

/// What every item is shown with.
pub struct Showing<'a> {
    pub l: &'a Translator,
    pub networks: &'a NetworkNames,
}

impl Showing<'_> {
    /// An activity as a row.
    pub fn item(&self, (head, card): &Found<'_>) -> Item {
        let l = self.l;
        let first = days(card).map(|(first, _)| {
            let month = l.t1("activities-agenda-month-short", "month", first.month());
            (first.to_string(), first.day(), month)
        });
        Item {
            href: activities::path(&head.slug),
            title: head.title(l.lang()).into(),
            when: when(l, card),
            time: card.start_time.as_deref().map(str::to_owned),
            first,
            kind: l.t(format!("activities-kind-{}", card.activity_kind)),
            mode: l.t(format!("activities-mode-{}", card.mode)),
            place: place(head),
            networks: self.networks_of(head),
            is_cancelled: &*card.standing == "cancelled",
            is_invented: head.is_invented(),
        }
    }

    /// An activity on one of its days: its hour stands on the day on which it begins.
    fn item_on(&self, date: Date, own: &Found<'_>) -> Item {
        let item = self.item(own);
        let begins = days(&own.1).is_some_and(|(first, _)| first == date);
        Item {
            time: item.time.filter(|_| begins),
            ..item
        }
    }

    /// The networks that hold it, each once.
    fn networks_of(&self, head: &Head) -> Vec<NetworkName> {
        let ids = head.values("network").chain(head.values("owner"));
        let mut own: Vec<NetworkName> = Vec::new();
        for id in ids.filter_map(|id| id.parse::<Id>().ok()) {
            let is_new = own.iter().all(|known| known.id != id);
            own.extend(self.networks.by_id(id).filter(|_| is_new).cloned());
        }
        own
    }

    /// Days with what is on each of them, at most so many.
    pub fn days(
        &self,
        dates: &[Date],
        found: &[Found<'_>],
        (today, most): (Date, usize),
        is_outside: impl Fn(Date) -> bool,
    ) -> Vec<Day> {
        let day = |date: &Date| {
            let on = |own: &&Found<'_>| touches(&own.1, *date, *date);
            let all: Vec<&Found<'_>> = found.iter().filter(on).collect();
            let weekday = date.weekday().to_monday_one_offset();
            Day {
                iso: date.to_string(),
                number: date.day(),
                weekday: self.l.t(format!("activities-agenda-weekday-{weekday}")),
                label: self.l.date(&PartialDate::Day(*date)),
                more: all.len().saturating_sub(most),
                items: all
                    .into_iter()
                    .take(most)
                    .map(|own| self.item_on(*date, own))
                    .collect(),
                is_today: *date == today,
                is_outside: is_outside(*date),
            }
        };
        dates.iter().map(day).collect()
    }
}

/// The municipality in which an activity is.
pub fn place(head: &Head) -> Option<&'static str> {
    let code = head.place.territory?;
    Territories::get().name_of(code.as_str())
}

/// When an activity is, in words.
pub fn when(l: &Translator, card: &Card) -> String {
    let Some((first, last)) = days(card) else {
        return match card.starts_on {
            None | Some(PartialDate::Unknown) => l.t("activities-agenda-when-unknown"),
            Some(date) => l.t1("activities-agenda-when-about", "date", l.date(&date)),
        };
    };
    let first_day = l.date(&PartialDate::Day(first));
    let hours = card.start_time.as_deref().zip(card.end_time.as_deref());
    let is_overnight = |(from, to): &(&str, &str)| to < from && first.tomorrow().ok() == Some(last);
    if let Some((from, to)) = hours.filter(is_overnight) {
        return overnight(l, (&first_day, from), (last, to));
    }
    if first != last {
        let last_day = l.date(&PartialDate::Day(last));
        return l.t2(
            "activities-agenda-when-days",
            "first",
            first_day,
            "last",
            last_day,
        );
    }
    let (from, to) = (card.start_time.as_deref(), card.end_time.as_deref());
    match (from, to) {
        (Some(from), Some(to)) => l.tn(
            "activities-agenda-when-hours",
            &[("day", &first_day), ("from", &from), ("to", &to)],
        ),
        (Some(from), None) => l.t2(
            "activities-agenda-when-from",
            "day",
            first_day,
            "from",
            from,
        ),
        _ => first_day,
    }
}

/// What goes on over a night tells both hours.
fn overnight(l: &Translator, (first, from): (&str, &str), (last, to): (Date, &str)) -> String {
    let begins = l.t2("activities-agenda-when-from", "day", first, "from", from);
    let last = l.date(&PartialDate::Day(last));
    let ends = l.t2("activities-attendance-sheet-until", "day", last, "to", to);
    l.t2("activities-agenda-when-days", "first", begins, "last", ends)
}
