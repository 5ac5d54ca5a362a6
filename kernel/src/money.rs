//! Amounts of money in whole cents, read as people and banks write them.

use std::{
    iter::Sum,
    ops::{Add, Sub},
    str::FromStr,
};

use serde::{Deserialize, Serialize};

/// An amount in euro cents.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Money(pub i64);

/// Why a text is no amount such as `250`, `1.250,50 €` or `-12.5`.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub enum NotMoney {
    #[error("not an amount of money")]
    Unreadable,
    /// Such as `12,345`, which somebody else would read as twelve thousand.
    #[error("an amount of money has two decimals at most")]
    TooPrecise,
}

/// More digits than this are no amount that anybody pays.
const MOST_DIGITS: usize = 13;

impl Money {
    pub const ZERO: Self = Self(0);

    /// `numerator / denominator` of it, halves of a cent rounded away from zero; nothing at all
    /// where the denominator is not above zero.
    #[must_use]
    pub fn share(self, numerator: u32, denominator: u32) -> Self {
        let (numerator, denominator) = (i128::from(numerator), i128::from(denominator));
        if denominator == 0 {
            return Self::ZERO;
        }
        let doubled = 2 * i128::from(self.0) * numerator;
        let rounded = (doubled + denominator * doubled.signum()) / (2 * denominator);
        Self(i64::try_from(rounded).unwrap_or(i64::MAX))
    }

    /// More than nothing.
    pub fn is_positive(self) -> bool {
        self.0 > 0
    }
}

impl Add for Money {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Money {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

impl FromStr for Money {
    type Err = NotMoney;

    fn from_str(text: &str) -> Result<Self, NotMoney> {
        let lower = text.to_lowercase().replace("eur", "").replace('−', "-");
        let bare: String = lower
            .chars()
            .filter(|letter| !letter.is_whitespace() && *letter != '€')
            .collect();
        let (is_negative, digits) = match bare.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, bare.strip_prefix('+').unwrap_or(&bare)),
        };
        let cents = cents(digits)?;
        Ok(Self(if is_negative { -cents } else { cents }))
    }
}

/// One or two digits after the last sign are cents; three after each sign are thousands, unless the
/// only sign is a comma: our languages write decimals after it.
fn cents(text: &str) -> Result<i64, NotMoney> {
    let (whole, fraction) = match text.rfind(SIGNS) {
        Some(place) if (1..=2).contains(&(text.len() - place - 1)) => text.split_at(place),
        _ => (text, ""),
    };
    let (mark, fraction) = fraction.split_at(fraction.len().min(1));
    match digits(whole, mark).filter(|_| is_number(fraction)) {
        Some(all) => format!("{all}{fraction:0<2}")
            .parse()
            .map_err(|_| NotMoney::Unreadable),
        None if is_too_precise(text) => Err(NotMoney::TooPrecise),
        None => Err(NotMoney::Unreadable),
    }
}

const SIGNS: [char; 2] = ['.', ','];

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The digits before the decimals, which begin with `mark`, without what parts the thousands.
fn digits(whole: &str, mark: &str) -> Option<String> {
    let groups: Vec<&str> = whole.split(SIGNS).collect();
    let (first, others) = groups.split_first()?;
    let signs: Vec<&str> = whole.matches(SIGNS).collect();
    let is_one_sign = signs.iter().all(|sign| *sign == signs[0] && *sign != mark);
    let is_grouped = (1..=3).contains(&first.len()) && !first.starts_with('0');
    let is_decimal = mark.is_empty() && signs == [","];
    if !others.is_empty() && (!is_grouped || !is_one_sign || is_decimal) {
        return None;
    }
    let all = groups.concat();
    let is_whole = others.iter().all(|group| group.len() == 3) && is_number(&all);
    (is_whole && (1..=MOST_DIGITS).contains(&all.len())).then_some(all)
}

/// A number with more than two decimals.
fn is_too_precise(text: &str) -> bool {
    let Some((whole, fraction)) = text.rsplit_once(SIGNS) else {
        return false;
    };
    let mark = &text[whole.len()..=whole.len()];
    fraction.len() > 2 && is_number(fraction) && digits(whole, mark).is_some()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn amounts_are_read_as_people_and_banks_write_them() {
        for (text, cents) in [
            ("250", 25_000),
            ("250 €", 25_000),
            ("1.250,50 €", 125_050),
            ("1,250.50", 125_050),
            ("1.250", 125_000),
            ("1.234.567", 123_456_700),
            ("12,5", 1_250),
            ("-12.5", -1_250),
            ("−3,00 EUR", -300),
            ("+ 80,00", 8_000),
            ("1250,00", 125_000),
            ("1.234,56", 123_456),
            ("1234,56", 123_456),
            ("1 234,56", 123_456),
            ("1\u{202f}234,56 €", 123_456),
            ("1234.56", 123_456),
            ("1.234", 123_400),
            ("1,234,567", 123_456_700),
            ("0,50", 50),
        ] {
            assert_eq!(text.parse(), Ok(Money(cents)), "{text}");
        }
        for text in [
            "",
            "€",
            "deu",
            "1.25.5",
            "1.250.50,5.1",
            "12,345,6.1",
            "1e5",
            "12345678901234",
            "1..5",
            "1.250.50",
        ] {
            assert_eq!(text.parse::<Money>(), Err(NotMoney::Unreadable), "{text}");
        }
        for text in [
            "12,345",
            "-12,345 €",
            "1.234,567",
            "1234.567",
            "0.125",
            "0,1234",
        ] {
            assert_eq!(text.parse::<Money>(), Err(NotMoney::TooPrecise), "{text}");
        }
    }

    #[test]
    fn a_share_is_rounded_to_the_nearest_cent() {
        assert_eq!(Money(10_000).share(7, 12), Money(5_833));
        assert_eq!(Money(5).share(1, 2), Money(3));
        assert_eq!(Money(-5).share(1, 2), Money(-3));
        assert_eq!(Money(5).share(1, 0), Money::ZERO);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(cents in -99_999_999_999_i64..99_999_999_999) {
            let sign = if cents < 0 { "-" } else { "" };
            let text = format!("{sign}{},{:02}", cents.abs() / 100, cents.abs() % 100);
            prop_assert_eq!(text.parse(), Ok(Money(cents)));
        }

        #[test]
        fn thousands_may_be_parted_and_a_third_decimal_is_never_read(
            whole in 0_i64..999_999, cents in 0_i64..100, third in 0_i64..10,
        ) {
            let expected = Money(whole * 100 + cents);
            for (thousands, mark) in [(".", ","), (" ", ","), (",", "."), ("", ","), ("", ".")] {
                let grouped = match whole {
                    0..1_000 => whole.to_string(),
                    _ => format!("{}{thousands}{:03}", whole / 1_000, whole % 1_000),
                };
                let text = format!("{grouped}{mark}{cents:02}");
                prop_assert_eq!(text.parse(), Ok(expected), "{}", text);
                if mark == "," {
                    let text = format!("{text}{third}");
                    prop_assert_eq!(text.parse::<Money>(), Err(NotMoney::TooPrecise), "{}", text);
                }
            }
        }

        #[test]
        fn shares_of_a_whole_are_the_whole(cents in 0_i64..1_000_000_000, parts in 1_u32..60) {
            let one = Money(cents).share(1, parts).0 * i64::from(parts);
            prop_assert!((one - cents).abs() <= i64::from(parts));
            prop_assert_eq!(Money(cents).share(parts, parts), Money(cents));
        }
    }
}
