//! Text reduced to what matters when names are compared.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The text in lower case without accents, each run of anything but letters and digits one space.
///
/// A point between two l's (`Cel·la`, `Cel.la`) is dropped. Folding twice changes nothing.
pub fn fold(text: &str) -> String {
    let plain: String = text
        .nfkd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .filter(|letter| !is_combining_mark(*letter))
        .collect();
    let plain = without_geminate_points(plain);
    let words: Vec<&str> = plain
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

fn without_geminate_points(text: String) -> String {
    let points = ["l·l", "l.l", "l•l"];
    if !points.iter().any(|point| text.contains(point)) {
        return text;
    }
    points
        .iter()
        .fold(text, |text, point| text.replace(point, "ll"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spellings_of_one_name_meet() {
        for (text, folded) in [
            ("L’Hospitalet de Llobregat", "l hospitalet de llobregat"),
            (
                "  l'HOSPITALET  de\tllobregat ",
                "l hospitalet de llobregat",
            ),
            ("L´Hospitalet de Llobregat", "l hospitalet de llobregat"),
            ("Cel·la Col.lectiva", "cella collectiva"),
            ("Vitoria-Gasteiz", "vitoria gasteiz"),
            ("Ñ Ç Ü", "n c u"),
            ("S.C.C.L.", "s c c l"),
            ("", ""),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let folded = fold(&text);
            prop_assert_eq!(fold(&folded), folded);
        }
    }
}
