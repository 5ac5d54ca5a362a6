//! A network's own text of a letter with its places filled in; pure.

/// What a text may leave open, and the place of its value.
pub const PLACES: [(&str, usize); 6] = [
    ("{name}", 0),
    ("{number}", 1),
    ("{year}", 2),
    ("{amount}", 3),
    ("{due}", 4),
    ("{network}", 5),
];

/// The text with each place filled in once: what a value holds is not looked at again. Values are
/// names that others gave, so they cannot become marks of Markdown.
pub fn filled(text: &str, values: &[String; 6]) -> String {
    let mut done = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        let (before, from) = rest.split_at(start);
        done.push_str(before);
        let place = PLACES.iter().find(|(place, _)| from.starts_with(place));
        match place {
            Some((place, value)) => {
                done.push_str(&escaped(&values[*value]));
                rest = &from[place.len()..];
            }
            None => {
                done.push('{');
                rest = &from[1..];
            }
        }
    }
    done + rest
}

fn escaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    for letter in value.chars() {
        if "\\`*_{}[]<>#|~".contains(letter) {
            text.push('\\');
        }
        text.push(letter);
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn values(name: &str) -> [String; 6] {
        [name, "Q2026-0007", "2026", "150,00 €", "30 de juny", "XM"].map(str::to_owned)
    }

    #[test]
    fn places_are_filled_in_once_and_values_are_no_marks() {
        let text = "Bon dia, {name}: {amount} ({number}) {nothing} {";
        assert_eq!(
            filled(text, &values("Salt")),
            "Bon dia, Salt: 150,00 € (Q2026-0007) {nothing} {"
        );
        assert_eq!(
            filled("{name}", &values("{number} [x](http://y)")),
            "\\{number\\} \\[x\\](http://y)"
        );
    }

    proptest! {
        #[test]
        fn a_text_without_places_stays_as_it_is(text in "[^{]{0,40}") {
            prop_assert_eq!(filled(&text, &values("Salt")), text);
        }
    }
}
