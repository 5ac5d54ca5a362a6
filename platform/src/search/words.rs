//! Words of a text and the forms under which each is found: folded, and stemmed per language.

use std::ops::Range;

use frostem::{Algorithm, Stemmer};
use ordit_kernel::Lang;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::fold::fold;

/// Longer words are noise (addresses, keys) and are not searched, in characters.
const LONGEST_WORD: usize = 40;

/// One word where it stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word<'t> {
    pub text: &'t str,
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// Which word of the text it is, fillers counted.
    pub position: usize,
}

/// How a field of the index reads words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Without accents, as it is written: for beginnings of words and for typing errors.
    Folded,
    /// Stemmed in one language.
    Stemmed(Lang),
}

impl Reading {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Folded,
        Self::Stemmed(Lang::Ca),
        Self::Stemmed(Lang::Es),
        Self::Stemmed(Lang::Eu),
        Self::Stemmed(Lang::En),
    ];

    /// The forms under which a word of a text is kept; none for fillers and noise.
    pub fn forms(self, word: &str) -> Vec<String> {
        let folded = folded(word);
        if is_filler(&folded) || folded.chars().count() > LONGEST_WORD {
            return Vec::new();
        }
        let mut forms = match self {
            Self::Folded => return vec![folded],
            Self::Stemmed(lang) => stems(word, &folded, lang),
        };
        keep_first(&mut forms);
        forms
    }

    /// The forms under which an asked word may be found: also as if its accent had been typed.
    pub fn asked_forms(self, word: &str) -> Vec<String> {
        let mut forms = self.forms(word);
        let lang = match self {
            Self::Stemmed(lang) => lang,
            Self::Folded => return forms,
        };
        if let Some(accented) = with_accent(word, lang) {
            forms.extend(self.forms(&accented));
        }
        keep_first(&mut forms);
        forms
    }
}

/// Every word of a text in order; a point between two l's does not part one.
pub fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut at = 0;
    let mut position = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(is_of_word)?;
        let end = end_of_word(text, start);
        at = end;
        position += 1;
        Some(Word {
            text: text.get(start..end)?,
            range: start..end,
            position: position - 1,
        })
    })
}

/// A single word folded; most are plain letters, for which little is to be done.
pub fn folded(word: &str) -> String {
    match word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        true => word.to_ascii_lowercase(),
        false => fold(word),
    }
}

/// Whether a folded word only joins others, in any of our languages.
pub fn is_filler(folded: &str) -> bool {
    folded.is_empty() || FILLERS.binary_search(&folded).is_ok()
}

/// Words that say nothing by themselves and are a name or a thing in none of our languages.
const FILLERS: &[&str] = &[
    "a", "al", "als", "amb", "an", "and", "at", "by", "con", "d", "da", "de", "del", "dels", "e",
    "edo", "el", "els", "en", "ens", "entre", "ere", "es", "eta", "for", "from", "ha", "hi", "ho",
    "i", "in", "is", "l", "la", "las", "les", "lo", "los", "m", "n", "ni", "o", "of", "or", "para",
    "pel", "pels", "per", "por", "que", "s", "se", "si", "su", "sus", "t", "that", "the", "this",
    "to", "u", "un", "una", "unas", "unes", "uno", "unos", "uns", "with", "y",
];

fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric()
}

fn end_of_word(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let mut letters = rest.char_indices().peekable();
    let mut before = ' ';
    while let Some((offset, letter)) = letters.next() {
        let next = letters.peek().map_or(' ', |(_, next)| *next);
        let joins = is_combining_mark(letter) || is_geminate(before, letter, next);
        if !is_of_word(letter) && !joins {
            return start + offset;
        }
        before = letter;
    }
    text.len()
}

fn is_geminate(before: char, point: char, next: char) -> bool {
    let is_l = |letter: char| letter.eq_ignore_ascii_case(&'l');
    matches!(point, '·' | '.' | '•') && is_l(before) && is_l(next)
}

/// The stem with and without the accents as the stemmer's input: who types no accents meets the
/// second.
fn stems(word: &str, folded: &str, lang: Lang) -> Vec<String> {
    let stemmer = Stemmer::new(match lang {
        Lang::Ca => Algorithm::Catalan,
        Lang::Es => Algorithm::Spanish,
        Lang::Eu => Algorithm::Basque,
        Lang::En => Algorithm::English,
    });
    let mut stems = vec![stemmer.stem(folded).into_owned()];
    if lang == Lang::Eu {
        stems.push(without_case(folded).to_owned());
    }
    if word.is_ascii() {
        return stems;
    }
    let lower: String = word.nfc().flat_map(char::to_lowercase).collect();
    let lower = ["l·l", "l.l", "l•l"]
        .iter()
        .fold(lower, |lower, point| lower.replace(point, "ll"));
    stems.insert(0, fold(&stemmer.stem(&lower)));
    stems
}

/// A Basque noun without its ending; Snowball's stems of `energia` and `energiak` do not meet.
fn without_case(folded: &str) -> &str {
    let endings = BASQUE_ENDINGS.iter();
    let mut stems = endings.filter_map(|ending| folded.strip_suffix(ending));
    let stem = stems.find(|stem| stem.chars().count() >= SHORTEST_BASQUE_STEM);
    stem.unwrap_or(folded)
}

/// Longer ones before those that end them.
const BASQUE_ENDINGS: [&str; 21] = [
    "etarako", "arekin", "etatik", "etako", "etara", "aren", "ekin", "etan", "eko", "ako", "ean",
    "tik", "ren", "rik", "ak", "ek", "en", "an", "ko", "ra", "a",
];
const SHORTEST_BASQUE_STEM: usize = 3;

/// The accent that a hurried hand leaves out, where the ending tells it.
fn with_accent(word: &str, lang: Lang) -> Option<String> {
    let (endings, accented) = match lang {
        Lang::Ca => (["cio", "sio"], "ó"),
        Lang::Es => (["cion", "sion"], "ón"),
        Lang::Eu | Lang::En => return None,
    };
    let lower = word.to_lowercase();
    let ending = endings.into_iter().find(|ending| lower.ends_with(ending))?;
    let kept = lower.len() - (ending.len() - 2);
    Some(format!("{}{accented}", lower.get(..kept)?))
}

fn keep_first(forms: &mut Vec<String>) {
    let mut kept: Vec<String> = Vec::with_capacity(forms.len());
    for form in forms.drain(..) {
        if !form.is_empty() && !kept.contains(&form) {
            kept.push(form);
        }
    }
    *forms = kept;
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        words(text).map(|word| word.text).collect()
    }

    /// Whether who asks with one word finds a text with the other.
    fn meet(asked: &str, written: &str, lang: Lang) -> bool {
        let reading = Reading::Stemmed(lang);
        let written = reading.forms(written);
        let mut asked = reading.asked_forms(asked).into_iter();
        asked.any(|form| written.contains(&form))
    }

    #[test]
    fn words_part_at_apostrophes_and_not_at_geminate_points() {
        assert_eq!(
            texts("L'Hospitalet: col·lectiu d’habitatge (Cel.la) 22@"),
            [
                "L",
                "Hospitalet",
                "col·lectiu",
                "d",
                "habitatge",
                "Cel.la",
                "22"
            ]
        );
        let positions: Vec<usize> = words("pla d'habitatge").map(|word| word.position).collect();
        assert_eq!(positions, [0, 1, 2]);
    }

    #[test]
    fn forms_of_a_word_meet_in_each_language() {
        for (asked, written, lang) in [
            ("cooperativa", "cooperatives", Lang::Ca),
            ("cooperatives", "Cooperativa", Lang::Ca),
            ("habitatges", "habitatge", Lang::Ca),
            ("municipi", "municipis", Lang::Ca),
            ("associacio", "associacions", Lang::Ca),
            ("associacions", "associació", Lang::Ca),
            ("vivienda", "viviendas", Lang::Es),
            ("asociacion", "asociaciones", Lang::Es),
            ("asociación", "asociaciones", Lang::Es),
            ("kooperatiba", "kooperatibak", Lang::Eu),
            ("energia", "energiaren", Lang::Eu),
            ("sare", "sarea", Lang::Eu),
            ("udala", "udalak", Lang::Eu),
            ("etxebizitza", "etxebizitzak", Lang::Eu),
            ("Gasteizko", "Gasteiz", Lang::Eu),
            ("cooperatives", "cooperative", Lang::En),
            ("housing", "housings", Lang::En),
        ] {
            assert!(meet(asked, written, lang), "{asked} {written} {lang}");
        }
        assert!(!meet("xarxa", "xarop", Lang::Ca));
    }

    #[test]
    fn accents_and_geminates_do_not_matter() {
        for (asked, written) in [
            ("economia", "economía"),
            ("col·laboració", "collaboració"),
            ("energia", "ENERGIA"),
            ("agroecologica", "agroecològica"),
        ] {
            assert!(meet(asked, written, Lang::Ca), "{asked} {written}");
            assert!(meet(written, asked, Lang::Ca), "{written} {asked}");
        }
    }

    #[test]
    fn fillers_have_no_form_and_names_are_found_as_written() {
        assert!(FILLERS.is_sorted());
        assert!(Reading::Stemmed(Lang::Ca).forms("de").is_empty());
        assert!(Reading::Folded.forms("L").is_empty());
        assert_eq!(Reading::Folded.forms("Òdena"), ["odena"]);
    }

    proptest! {
        #[test]
        fn a_word_is_folded_as_any_text(word in "[a-zA-Z0-9à·]{0,8}") {
            prop_assert_eq!(folded(&word), fold(&word));
        }

        #[test]
        fn every_word_stands_where_it_says(text in "\\PC{0,60}") {
            let mut last = 0;
            for word in words(&text) {
                prop_assert_eq!(&text[word.range.clone()], word.text);
                prop_assert!(word.range.start >= last);
                last = word.range.end;
            }
        }

        #[test]
        fn what_is_asked_as_written_is_found(word in "\\w{1,12}") {
            for reading in Reading::ALL {
                let asked = reading.asked_forms(&word);
                prop_assert!(reading.forms(&word).iter().all(|form| asked.contains(form)));
            }
        }
    }
}
