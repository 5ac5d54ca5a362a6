//! Hours as people write them, and what is left of what was given; pure.

use ordit_kernel::Money;

use super::Resource;

const MOST_MINUTES: i64 = 6_000_000;

/// Hours and minutes, or hours with a fraction, as minutes: `3:30`, `3,5`, `12`, `3 h`.
pub fn minutes(text: &str) -> Option<i64> {
    let text = text.trim().trim_end_matches(['h', 'H']).trim_end();
    let whole = |text: &str| -> Option<i64> {
        let are_digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        are_digits.then(|| text.parse().ok())?
    };
    let found = match text.split_once(':') {
        Some((hours, rest)) => {
            let rest = whole(rest).filter(|rest| *rest < 60)?;
            whole(hours)?.checked_mul(60)? + rest
        }
        None => match text.split_once([',', '.']) {
            Some((hours, part)) if part.len() <= 2 => {
                let scale = 10_i64.pow(u32::try_from(part.len()).ok()?);
                whole(hours)?.checked_mul(60)? + whole(part)? * 60 / scale
            }
            Some(_) => return None,
            None => whole(text)?.checked_mul(60)?,
        },
    };
    (found <= MOST_MINUTES).then_some(found)
}

/// Minutes as hours: `3:30`.
pub fn hours(minutes: i64) -> String {
    let sign = if minutes < 0 { "−" } else { "" };
    format!("{sign}{}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

/// What was given and used of a year, or of all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Balance {
    pub given: (Money, i64),
    pub used: (Money, i64),
}

impl Balance {
    /// What is left; below nought where more was used than given.
    pub fn left(&self) -> (Money, i64) {
        (self.given.0 - self.used.0, self.given.1 - self.used.1)
    }

    /// The same with another line.
    #[must_use]
    pub fn with(mut self, resource: &Resource) -> Self {
        let side = match resource.flow.as_str() {
            "given" => &mut self.given,
            _ => &mut self.used,
        };
        if !resource.is_removed {
            *side = (
                side.0 + resource.money,
                side.1.saturating_add(resource.minutes),
            );
        }
        self
    }
}

/// What was given and used in each year, the latest first.
pub fn by_year(resources: &[Resource]) -> Vec<(i64, Balance)> {
    let mut years: Vec<i64> = resources
        .iter()
        .filter(|one| !one.is_removed)
        .map(|one| one.year)
        .collect();
    years.sort_unstable_by(|one, other| other.cmp(one));
    years.dedup();
    let balance = |year: i64| {
        let of = resources.iter().filter(|one| one.year == year);
        (year, of.fold(Balance::default(), Balance::with))
    };
    years.into_iter().map(balance).collect()
}

#[cfg(test)]
mod tests {
    use ordit_kernel::{Id, PartialDate};
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        for (text, expected) in [
            ("3:30", 210),
            ("3,5", 210),
            ("12", 720),
            ("2 h", 120),
            ("0.25", 15),
        ] {
            assert_eq!(minutes(text), Some(expected), "{text}");
        }
        for text in ["", "tres", "3:75", "-3", "1,234", "99999999999999999999"] {
            assert_eq!(minutes(text), None, "{text}");
        }
        assert_eq!(
            (hours(210), hours(-5)),
            ("3:30".to_owned(), "−0:05".to_owned())
        );
    }

    fn resource() -> impl Strategy<Value = Resource> {
        (
            0usize..2,
            0i64..1_000_000,
            0i64..10_000,
            2020i64..2024,
            any::<bool>(),
        )
            .prop_map(|(flow, cents, minutes, year, is_removed)| Resource {
                id: Id(uuid::Uuid::nil()),
                flow: super::super::FLOWS[flow].to_owned(),
                what: String::new(),
                agreement: None,
                on: PartialDate::Unknown,
                year,
                money: Money(cents),
                minutes,
                is_removed,
            })
    }

    proptest! {
        #[test]
        fn the_years_together_are_the_whole(resources in prop::collection::vec(resource(), 0..20)) {
            let whole = resources.iter().fold(Balance::default(), Balance::with);
            let years = by_year(&resources);
            let money: Money = years.iter().map(|(_, of)| of.left().0).sum();
            let time: i64 = years.iter().map(|(_, of)| of.left().1).sum();
            prop_assert_eq!((money, time), whole.left());
        }

        #[test]
        fn hours_written_are_read_back(time in 0i64..100_000) {
            prop_assert_eq!(minutes(&hours(time)), Some(time));
        }
    }
}
