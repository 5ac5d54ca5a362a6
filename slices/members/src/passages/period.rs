//! Which time of a network's life its cloth shows: chosen in the address; pure.

use ordit_kernel::Instant;
use ordit_platform::{
    cloth::{Month, Span, Told},
    web::Query,
};

/// The keys of the address.
pub const MONTHS: &str = "months";
pub const UNTIL: &str = "until";
/// The month of which is told what happened.
pub const AT: &str = "at";
/// What the address says for the whole life.
pub const ALL: &str = "all";
/// The lengths to choose from, in months.
pub const LENGTHS: [i32; 3] = [12, 24, 36];

const USUAL_MONTHS: i32 = 36;
/// Nothing that we tell of is older.
const EARLIEST_YEARS_AGO: i32 = 200;

/// The time that was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// None for the whole life.
    pub months: Option<i32>,
    pub until: Month,
    pub now: Month,
}

impl Period {
    /// As the address says; what it does not say, or says wrongly, is as usual.
    pub fn read(query: &Query, now: Instant) -> Self {
        let now = Month::of(now.day());
        let until = query
            .get(UNTIL)
            .and_then(|until| until.parse().ok())
            .unwrap_or(now);
        let asked = query.get(MONTHS).unwrap_or_default();
        let length = asked.parse().ok().filter(|months| LENGTHS.contains(months));
        match asked {
            ALL => Self {
                months: None,
                until: now,
                now,
            },
            _ => Self {
                months: Some(length.unwrap_or(USUAL_MONTHS)),
                until: until.min(now).max(now.plus(-EARLIEST_YEARS_AGO * 12)),
                now,
            },
        }
    }

    /// The last months before now.
    pub fn last(months: i32, now: Instant) -> Self {
        let now = Month::of(now.day());
        Self {
            months: Some(months),
            until: now,
            now,
        }
    }

    /// The time to ask about.
    pub fn time(&self) -> Span {
        let months = self.months.unwrap_or(EARLIEST_YEARS_AGO * 12);
        Span {
            first: self.until.plus(1 - months),
            last: self.until,
        }
    }

    /// The time to show, of a whole life from the first month that is known.
    pub fn shown(&self, told: &Told) -> Span {
        let time = self.time();
        let firsts = told.stretches.iter().map(|stretch| stretch.time.first);
        let known = firsts.filter(|first| *first > time.first).min();
        match (self.months, known) {
            (None, Some(first)) => Span { first, ..time },
            (None, None) => Span {
                first: self.until.plus(1 - USUAL_MONTHS),
                ..time
            },
            _ => time,
        }
    }

    /// The address of the time before this one.
    pub fn earlier(&self, query: &Query) -> Option<Query> {
        self.months
            .map(|months| self.moved(query, self.until.plus(-months)))
    }

    /// The address of the time after this one, unless this one ends now.
    pub fn later(&self, query: &Query) -> Option<Query> {
        let months = self.months.filter(|_| self.until < self.now)?;
        Some(self.moved(query, self.until.plus(months)))
    }

    fn moved(&self, query: &Query, until: Month) -> Query {
        let query = query.without_key(AT).without_key(UNTIL);
        match until < self.now {
            true => query.with(UNTIL, &until.to_string()),
            false => query,
        }
    }
}

#[cfg(test)]
mod tests {
    use ordit_kernel::Id;
    use ordit_platform::cloth::Stretch;
    use uuid::Uuid;

    use super::*;

    /// 22 November 2026.
    const NOW: Instant = Instant(1_795_348_800_000_000);

    fn read(address: &str) -> Period {
        Period::read(&Query::parse(address), NOW)
    }

    fn span(first: &str, last: &str) -> Span {
        let month = |text: &str| text.parse().expect("a month");
        Span {
            first: month(first),
            last: month(last),
        }
    }

    #[test]
    fn the_address_chooses_and_nonsense_is_as_usual() {
        assert_eq!(read("").time(), span("2023-12", "2026-11"));
        assert_eq!(
            read("months=12&until=2024-06").time(),
            span("2023-07", "2024-06")
        );
        for address in ["months=13", "months=-12", "until=3000-01", "until=then"] {
            assert_eq!(read(address), read(""), "{address}");
        }
    }

    #[test]
    fn one_goes_back_and_returns() {
        let query = Query::parse("months=24&at=2026-01");
        let period = Period::read(&query, NOW);
        assert_eq!(period.later(&query), None);
        let earlier = period.earlier(&query).expect("a time before");
        assert_eq!(earlier.encoded(), "months=24&until=2024-11");
        let back = Period::read(&earlier, NOW)
            .later(&earlier)
            .expect("a time after");
        assert_eq!(back.encoded(), "months=24");
    }

    #[test]
    fn a_whole_life_begins_with_what_is_known() {
        let period = read("months=all");
        let stretch = |first: Month, is_sure| Stretch {
            network: Id(Uuid::nil()),
            entry: Id(Uuid::nil()),
            time: Span {
                first,
                last: period.until,
            },
            is_sure,
        };
        let june: Month = "2017-06".parse().expect("a month");
        let open = stretch(period.time().first, false);
        let told = |stretches: &[Stretch]| Told {
            stretches: stretches.to_vec(),
            happened: vec![],
        };
        assert_eq!(
            period.shown(&told(&[open, stretch(june, true)])),
            span("2017-06", "2026-11")
        );
        assert_eq!(period.shown(&told(&[open])), span("2023-12", "2026-11"));
    }
}
