//! Places that no register of ours knows: points by their degrees, countries by their letters.

/// A point is known to a tenth of a metre at best.
const MOST_DECIMALS: f64 = 1e6;

/// Degrees in their shortest form, at most `most` either way; a comma may stand for the point.
pub fn degrees(text: &str, most: u8) -> Option<String> {
    let text = text.trim_end_matches('°').trim_end().replace(',', ".");
    let is_plain = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b"+-.".contains(&byte));
    let degrees: f64 = text.parse().ok().filter(|_| is_plain)?;
    let rounded = (degrees * MOST_DECIMALS).round() / MOST_DECIMALS;
    // A minus before a zero would make two values of one.
    let rounded = if rounded == 0.0 { 0.0 } else { rounded };
    (rounded.abs() <= f64::from(most)).then(|| rounded.to_string())
}

/// Two capital letters.
pub fn country(text: &str) -> Option<String> {
    let are_letters = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic());
    are_letters.then(|| text.to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_are_read_as_people_and_programs_write_them() {
        for (text, read) in [
            ("51.608344", Some("51.608344")),
            ("51.625680", Some("51.62568")),
            ("-3,654703", Some("-3.654703")),
            ("41.7°", Some("41.7")),
            ("-0.0", Some("0")),
            ("90", Some("90")),
            ("90.1", None),
            ("51°36'30\" N", None),
            ("1e1", None),
            ("NaN", None),
            ("inf", None),
            ("1.234.567", None),
            ("", None),
        ] {
            assert_eq!(degrees(text, 90).as_deref(), read, "{text}");
        }
        assert_eq!(degrees("179.5", 180).as_deref(), Some("179.5"));
    }

    #[test]
    fn a_country_has_two_letters() {
        assert_eq!(country("gb").as_deref(), Some("GB"));
        assert_eq!(country("Gal·les"), None);
        assert_eq!(country("ñ"), None);
    }
}
