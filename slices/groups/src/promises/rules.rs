//! When a promise is late, what a list of promises shows, and what everybody may read; pure.

use jiff::civil::Date;
use ordit_kernel::PartialDate;

use super::{Promise, Standing};

/// What a list of promises shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Open,
    Overdue,
    Done,
    Dropped,
    All,
}

impl Shown {
    pub const ALL: [Self; 5] = [
        Self::Open,
        Self::Overdue,
        Self::Done,
        Self::Dropped,
        Self::All,
    ];

    /// Its name in addresses; the words are `groups-promises-shown-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Overdue => "overdue",
            Self::Done => "done",
            Self::Dropped => "dropped",
            Self::All => "all",
        }
    }

    /// What this name means; the open ones where it means nothing.
    pub fn from_code(code: Option<&str>) -> Self {
        let mut named = Self::ALL
            .into_iter()
            .filter(|shown| Some(shown.code()) == code);
        named.next().unwrap_or(Self::Open)
    }
}

/// Open, and the last day that its date can mean is past.
pub fn is_overdue(standing: Standing, due: Option<PartialDate>, today: Date) -> bool {
    let last = due.and_then(PartialDate::latest);
    standing == Standing::Open && last.is_some_and(|last| last < today)
}

/// Whether everybody may read it: what is late or was dropped is between those of the group.
pub fn is_for_everybody(promise: &Promise, today: Date) -> bool {
    match promise.standing {
        Standing::Open => !is_overdue(promise.standing, promise.due, today),
        Standing::Done => true,
        Standing::Dropped => false,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use ordit_kernel::Id;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_list_is_known_by_its_name() {
        for shown in Shown::ALL {
            assert_eq!(Shown::from_code(Some(shown.code())), shown);
        }
        assert_eq!(Shown::from_code(Some("x")), Shown::Open);
    }

    #[test]
    fn a_month_is_over_when_its_last_day_is() {
        let may = Some(PartialDate::Month(2026, 5));
        assert!(!is_overdue(Standing::Open, may, date(2026, 5, 31)));
        assert!(is_overdue(Standing::Open, may, date(2026, 6, 1)));
        assert!(!is_overdue(Standing::Done, may, date(2026, 6, 1)));
        assert!(!is_overdue(Standing::Open, None, date(2026, 6, 1)));
        let unknown = Some(PartialDate::Unknown);
        assert!(!is_overdue(Standing::Open, unknown, date(2026, 6, 1)));
    }

    fn standing() -> impl Strategy<Value = Standing> {
        prop::sample::select(vec![Standing::Open, Standing::Done, Standing::Dropped])
    }

    proptest! {
        #[test]
        fn nobody_outside_reads_of_a_delay(
            standing in standing(), day in 1i8..=28, today in 1i8..=28,
        ) {
            let due = Some(PartialDate::Day(date(2026, 5, day)));
            let today = date(2026, 5, today);
            let promise = Promise {
                id: Id(uuid::Uuid::nil()),
                group: Id(uuid::Uuid::nil()),
                organisation: Id(uuid::Uuid::nil()),
                what: String::new(),
                due,
                standing,
                origin: None,
                reason: None,
                version: 1,
                settled_at: None,
            };
            let is_late = is_overdue(standing, due, today);
            prop_assert!(!(is_late && is_for_everybody(&promise, today)));
        }
    }
}
