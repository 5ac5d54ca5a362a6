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

/// The text is no amount such as `250`, `1.250,50 €` or `-12.5`.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not an amount of money")]
pub struct NotMoney;

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
        let cents = cents(digits).ok_or(NotMoney)?;
        Ok(Self(if is_negative { -cents } else { cents }))
    }
}

/// One or two digits after the last sign are cents; three after each sign are thousands.
fn cents(text: &str) -> Option<i64> {
    let sign = |letter: char| letter == '.' || letter == ',';
    let (whole, fraction) = match text.rfind(sign) {
        Some(place) if (1..=2).contains(&(text.len() - place - 1)) => {
            (&text[..place], &text[place + 1..])
        }
        _ => (text, ""),
    };
    let groups: Vec<&str> = whole.split(sign).collect();
    let (first, others) = groups.split_first()?;
    let is_grouped = others.is_empty() || (1..=3).contains(&first.len());
    let is_whole = is_grouped && others.iter().all(|group| group.len() == 3);
    let signs: Vec<&str> = whole.matches(sign).collect();
    let is_one_sign = signs.windows(2).all(|two| two[0] == two[1]);
    let all = groups.concat();
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_whole || !is_one_sign || all.is_empty() || all.len() > MOST_DIGITS {
        return None;
    }
    if !is_number(&all) || !is_number(fraction) {
        return None;
    }
    format!("{all}{fraction:0<2}").parse().ok()
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
            "1234.567",
        ] {
            assert_eq!(text.parse::<Money>(), Err(NotMoney), "{text}");
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
        fn shares_of_a_whole_are_the_whole(cents in 0_i64..1_000_000_000, parts in 1_u32..60) {
            let one = Money(cents).share(1, parts).0 * i64::from(parts);
            prop_assert!((one - cents).abs() <= i64::from(parts));
            prop_assert_eq!(Money(cents).share(parts, parts), Money(cents));
        }
    }
}
