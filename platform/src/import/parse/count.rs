//! Whole numbers with the separators that people and spreadsheets put into them.

/// Larger numbers count nothing that a network has.
const LARGEST: u64 = 1_000_000_000_000;

/// The digits of a whole number, 0 or more; `1.234` and `1.234,0` are one thousand and more.
pub fn count(text: &str) -> Option<String> {
    let text: String = text.chars().filter(|letter| !is_gap(*letter)).collect();
    let number: u64 = digits(&text)?.parse().ok()?;
    (number <= LARGEST).then(|| number.to_string())
}

fn is_gap(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\'' | '’')
}

fn digits(text: &str) -> Option<String> {
    let grouped = |group: char| joined(text, group);
    let before_comma = || joined(without_fraction(text, ',')?, '.');
    let before_point = || joined(without_fraction(text, '.')?, ',');
    // One comma before three digits would be a thousand in English and a fraction here.
    let several_commas = || {
        if text.matches(',').count() > 1 {
            grouped(',')
        } else {
            None
        }
    };
    grouped('.')
        .or_else(before_comma)
        .or_else(before_point)
        .or_else(several_commas)
}

/// What stands before a fraction that is nothing, such as `,00`.
fn without_fraction(text: &str, mark: char) -> Option<&str> {
    let (whole, fraction) = text.rsplit_once(mark)?;
    let is_nothing = !fraction.is_empty() && fraction.bytes().all(|byte| byte == b'0');
    (is_nothing && fraction.len() != 3).then_some(whole)
}

/// Digits alone, or in groups of three.
fn joined(text: &str, group: char) -> Option<String> {
    let groups: Vec<&str> = text.split(group).collect();
    let are_digits = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let is_grouped = groups.len() == 1
        || (groups[0].len() <= 3 && groups[1..].iter().all(|part| part.len() == 3));
    (groups.iter().all(are_digits) && is_grouped).then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn separators_of_thousands_are_understood_and_fractions_are_not_guessed() {
        for (text, number) in [
            ("1234", Some("1234")),
            ("1.234", Some("1234")),
            ("1.234,0", Some("1234")),
            ("1 234", Some("1234")),
            ("12.0", Some("12")),
            ("1,234,567", Some("1234567")),
            ("1,234.00", Some("1234")),
            ("007", Some("7")),
            ("1,234", None),
            ("1,000", None),
            ("12,5", None),
            ("1.23", None),
            ("-3", None),
            ("3 o 4", None),
            ("", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(count(text).as_deref(), number, "{text}");
        }
    }
}
