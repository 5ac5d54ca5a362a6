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

/// Appends a text folded: what [`fold`] says, without a piece of memory for every step where the
/// text has only letters of our languages.
pub fn fold_into(text: &str, folded: &mut String) {
    let began = folded.len();
    if !fold_plain(text, folded) {
        folded.truncate(began);
        folded.push_str(&fold(text));
    }
}

/// Appends the text folded unless it holds something rare; tells whether it did.
fn fold_plain(text: &str, folded: &mut String) -> bool {
    let began = folded.len();
    let (mut last, mut was_geminate) = (' ', false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_geminate = matches!(letter, '.' | '·' | '•')
            && last == 'l'
            && letters.peek().is_some_and(|next| matches!(next, 'l' | 'L'));
        if is_geminate {
            if was_geminate {
                return false;
            }
            was_geminate = true;
            continue;
        }
        let Some(plain) = plain(letter) else {
            return false;
        };
        was_geminate &= plain == 'l';
        last = plain;
        if plain != ' ' || (folded.len() > began && !folded.ends_with(' ')) {
            folded.push(plain);
        }
    }
    if folded.len() > began && folded.ends_with(' ') {
        folded.pop();
    }
    true
}

/// The folded letter, a space for what parts words, nothing for what is rare.
fn plain(letter: char) -> Option<char> {
    Some(match letter {
        'a'..='z' | '0'..='9' => letter,
        'A'..='Z' => letter.to_ascii_lowercase(),
        '\0'..='\u{7f}' | '·' | '•' | '’' | '‘' | '“' | '”' | '«' | '»' | '–' | '—' => {
            ' '
        }
        'à'..='å' | 'À'..='Å' | 'ª' => 'a',
        'è'..='ë' | 'È'..='Ë' => 'e',
        'ì'..='ï' | 'Ì'..='Ï' => 'i',
        'ò'..='ö' | 'Ò'..='Ö' | 'º' => 'o',
        'ù'..='ü' | 'Ù'..='Ü' => 'u',
        'ç' | 'Ç' => 'c',
        'ñ' | 'Ñ' => 'n',
        _ => return None,
    })
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
        fn the_quick_way_folds_the_same(text in "(\\PC|[a-zA-Zàéïòüçñ lL.·•’-]){0,40}") {
            let mut folded = "before".to_owned();
            fold_into(&text, &mut folded);
            prop_assert_eq!(folded, format!("before{}", fold(&text)));
        }

        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let folded = fold(&text);
            prop_assert_eq!(fold(&folded), folded);
        }
    }
}
