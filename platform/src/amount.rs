//! The one reader of amounts of money in forms.

use ordit_kernel::{Money, money::NotMoney};

/// The amount that was typed.
///
/// # Errors
/// With the key of the sentence that refuses it: `otherwise`, unless it has too many decimals.
pub fn amount(
    typed: &str,
    is_right: impl Fn(Money) -> bool,
    otherwise: &'static str,
) -> Result<Money, &'static str> {
    match typed.parse::<Money>() {
        Ok(money) if is_right(money) => Ok(money),
        Err(NotMoney::TooPrecise) => Err("web-money-decimals"),
        _ => Err(otherwise),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_or_refused_with_the_reason() {
        let read = |typed| amount(typed, Money::is_positive, "x");
        assert_eq!(read("1.234,56 €"), Ok(Money(123_456)));
        assert_eq!(read("12,345"), Err("web-money-decimals"));
        assert_eq!((read("0"), read("molt")), (Err("x"), Err("x")));
    }
}
