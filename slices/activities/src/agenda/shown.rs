//! Which part of the agenda is shown, and the ways to its neighbours; pure.

use jiff::{ToSpan, civil::Date};
use ordit_platform::web::Query;

use super::rules::{Month, UNDATED, monday, months};

/// How much of what is to come a list looks through.
const LIST_MONTHS: i32 = 120;
/// How much of what was it looks through.
const PAST_MONTHS: i32 = 360;
/// How much of what is to come a map shows.
const MAP_MONTHS: i32 = 12;
/// Everything in the address that says which part is shown.
const KEYS: [&str; 5] = ["view", "month", "week", "when", "page"];

/// How the agenda is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    Month(Month),
    /// Of the week that begins on this Monday.
    Week(Date),
    List(When),
    Map,
}

/// What a list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    Coming,
    Past,
    /// Planned, and no day is known yet.
    Undated,
}

impl When {
    pub const ALL: [Self; 3] = [Self::Coming, Self::Past, Self::Undated];

    /// As it stands in an address.
    pub fn code(self) -> &'static str {
        match self {
            Self::Coming => "coming",
            Self::Past => "past",
            Self::Undated => "undated",
        }
    }
}

impl View {
    /// What an address asks for; without more it is the month of the day.
    pub fn read(query: &Query, today: Date) -> Self {
        match query.get("view") {
            Some("week") => {
                let asked = query.get("week").and_then(|day| day.parse().ok());
                let asked = asked.filter(|day: &Date| Month::of(*day).plus(0).is_some());
                Self::Week(monday(asked.unwrap_or(today)))
            }
            Some("list") => {
                let asked = When::ALL
                    .into_iter()
                    .find(|when| query.has("when", when.code()));
                Self::List(asked.unwrap_or(When::Coming))
            }
            Some("map") => Self::Map,
            _ => {
                let asked = query.get("month").and_then(|month| month.parse().ok());
                Self::Month(asked.unwrap_or_else(|| Month::of(today)))
            }
        }
    }

    /// As it stands in an address.
    pub fn code(self) -> &'static str {
        match self {
            Self::Month(_) => "month",
            Self::Week(_) => "week",
            Self::List(_) => "list",
            Self::Map => "map",
        }
    }

    /// The same filters in this view.
    pub fn query(self, query: &Query) -> Query {
        let plain = KEYS
            .iter()
            .fold(query.clone(), |query, key| query.without_key(key));
        match self {
            Self::Month(month) => plain.with("month", &month.code()),
            Self::Week(monday) => plain.with("view", "week").with("week", &monday.to_string()),
            Self::List(When::Coming) => plain.with("view", "list"),
            Self::List(when) => plain.with("view", "list").with("when", when.code()),
            Self::Map => plain.with("view", "map"),
        }
    }

    /// The four views around what is shown now.
    pub fn all(self, today: Date) -> [Self; 4] {
        let (month, week) = match self {
            Self::Month(month) if month == Month::of(today) => (month, monday(today)),
            Self::Month(month) => (month, monday(month.first())),
            Self::Week(week) => (Month::of(week.saturating_add(3.days())), week),
            _ => (Month::of(today), monday(today)),
        };
        [
            Self::Month(month),
            Self::Week(week),
            Self::List(When::Coming),
            Self::Map,
        ]
    }

    /// The month or week before, and the one after.
    pub fn neighbours(self) -> (Option<Self>, Option<Self>) {
        match self {
            Self::Month(month) => (
                month.plus(-1).map(Self::Month),
                month.plus(1).map(Self::Month),
            ),
            Self::Week(week) => {
                let moved = |days: i32| {
                    let day = week.saturating_add(days.days());
                    Month::of(day).plus(0).map(|_| Self::Week(day))
                };
                (moved(-7), moved(7))
            }
            _ => (None, None),
        }
    }

    /// The values under which all that may be shown is found.
    pub fn months(self, today: Date) -> Vec<String> {
        let now = Month::of(today);
        let to = |months: i32| now.plus(months).unwrap_or(now);
        let between = match self {
            // The weeks at its ends belong to its neighbours too.
            Self::Month(month) => [month.plus(-1), Some(month), month.plus(1)]
                .into_iter()
                .flatten()
                .collect(),
            Self::Week(week) => months(Month::of(week), Month::of(week.saturating_add(6.days()))),
            Self::Map => months(now, to(MAP_MONTHS)),
            Self::List(When::Coming) => months(now, to(LIST_MONTHS)),
            Self::List(When::Past) => months(to(-PAST_MONTHS), now),
            Self::List(When::Undated) => Vec::new(),
        };
        let is_loose = matches!(self, Self::List(When::Past | When::Undated));
        let loose = is_loose.then(|| UNDATED.to_owned());
        between.into_iter().map(Month::code).chain(loose).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = jiff::civil::date(2026, 11, 22);

    fn read(query: &str) -> View {
        View::read(&Query::parse(query), TODAY)
    }

    #[test]
    fn what_is_shown_reads_back_from_its_own_address() {
        let month = Month {
            year: 2026,
            month: 5,
        };
        let week = jiff::civil::date(2026, 5, 4);
        let lists = When::ALL.map(View::List);
        for view in lists
            .into_iter()
            .chain([View::Month(month), View::Week(week), View::Map])
        {
            let query = view.query(&Query::parse("network=alfa&page=3&month=2020-01"));
            assert_eq!(View::read(&query, TODAY), view);
            assert!(query.has("network", "alfa") && query.get("page").is_none());
        }
    }

    #[test]
    fn what_cannot_be_read_is_today() {
        let now = Month {
            year: 2026,
            month: 11,
        };
        for query in ["", "month=x", "month=0001-01", "view=x"] {
            assert_eq!(read(query), View::Month(now), "{query}");
        }
        let monday = jiff::civil::date(2026, 11, 16);
        for query in [
            "view=week",
            "view=week&week=x",
            "view=week&week=-9999-01-01",
        ] {
            assert_eq!(read(query), View::Week(monday), "{query}");
        }
    }

    #[test]
    fn the_agenda_ends_where_no_month_is() {
        assert_eq!(read("month=2100-12").neighbours().1, None);
        assert_eq!(read("month=1990-01").neighbours().0, None);
        assert_eq!(read("view=list").neighbours(), (None, None));
    }
}
