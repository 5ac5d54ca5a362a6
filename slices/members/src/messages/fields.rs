//! Fields of a text that say something else to each reader: a closed list, filled in once; pure.

use std::{collections::BTreeSet, sync::Arc};

use ordit_kernel::Lang;
use ordit_platform::{
    fold::fold,
    i18n::{Translator, Words},
};

/// What a text can say of whoever reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    Name,
    Organisation,
    Role,
    Municipality,
    Network,
}

impl Field {
    pub const ALL: [Self; 5] = [
        Self::Name,
        Self::Organisation,
        Self::Role,
        Self::Municipality,
        Self::Network,
    ];

    /// The key of the word by which it is written between braces.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Name => "messages-field-name",
            Self::Organisation => "messages-field-organisation",
            Self::Role => "messages-field-role",
            Self::Municipality => "messages-field-municipality",
            Self::Network => "messages-field-network",
        }
    }

    const fn place(self) -> usize {
        self as usize
    }
}

/// What the fields say to one reader.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values([String; 5]);

impl Values {
    /// With what a field says.
    #[must_use]
    pub fn with(mut self, field: Field, value: impl Into<String>) -> Self {
        self.0[field.place()] = value.into();
        self
    }

    /// What a field says; empty where nothing is known.
    pub fn get(&self, field: Field) -> &str {
        &self.0[field.place()]
    }
}

/// The words for fields, in every language: a colleague's draft is understood in each.
#[derive(Clone, Debug)]
pub struct Names(Vec<(String, Field)>);

impl Names {
    /// The words of the locale files.
    pub fn of(words: &Arc<Words>) -> Self {
        let in_language = |lang: Lang| {
            let l = Translator::new(words.clone(), lang);
            Field::ALL.map(|field| (fold(&l.t(field.key())), field))
        };
        Self(Lang::ALL.into_iter().flat_map(in_language).collect())
    }

    fn find(&self, word: &str) -> Option<Field> {
        let word = fold(word);
        let mut names = self.0.iter();
        names
            .find(|(name, _)| *name == word)
            .map(|(_, field)| *field)
    }

    /// What stands between braces and is no field, each once.
    pub fn unknown(&self, text: &str) -> BTreeSet<String> {
        let unknown = pieces(text).into_iter().filter_map(|piece| match piece {
            Piece::Word(word) if self.find(word).is_none() => Some(word.to_owned()),
            _ => None,
        });
        unknown.collect()
    }

    /// The fields that a text asks for.
    pub fn used(&self, text: &str) -> BTreeSet<Field> {
        let words = pieces(text).into_iter().filter_map(|piece| match piece {
            Piece::Word(word) => self.find(word),
            Piece::Plain(_) => None,
        });
        words.collect()
    }

    /// The text as plain words, each field filled in once: what a value holds is not looked at
    /// again.
    pub fn plain(&self, text: &str, values: &Values) -> String {
        self.filled(text, |field| in_one_line(values.get(field)))
    }

    /// The text as Markdown, in which no value can become a mark, a link or a line of its own.
    pub fn markdown(&self, text: &str, values: &Values) -> String {
        self.filled(text, |field| escaped(&in_one_line(values.get(field))))
    }

    fn filled(&self, text: &str, value: impl Fn(Field) -> String) -> String {
        let filled = pieces(text).into_iter().map(|piece| match piece {
            Piece::Plain(plain) => plain.to_owned(),
            Piece::Word(word) => match self.find(word) {
                Some(field) => value(field),
                None => format!("{{{word}}}"),
            },
        });
        filled.collect()
    }
}

/// More letters than these are no word for a field.
const LONGEST_WORD: usize = 40;

enum Piece<'a> {
    Plain(&'a str),
    /// A word between braces.
    Word(&'a str),
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut plain, mut from) = (0, 0);
    while let Some(start) = text[from..].find('{').map(|place| from + place) {
        from = start + 1;
        let word = text[from..].split_once('}').map(|(word, _)| word);
        if let Some(word) = word.filter(|word| is_word(word)) {
            pieces.push(Piece::Plain(&text[plain..start]));
            pieces.push(Piece::Word(word));
            from += word.len() + 1;
            plain = from;
        }
    }
    pieces.push(Piece::Plain(&text[plain..]));
    pieces
}

/// Anything else between braces is what it is.
fn is_word(text: &str) -> bool {
    let is_letter = |letter: char| letter.is_alphabetic() || " _-'’·".contains(letter);
    !text.trim().is_empty() && text.chars().count() <= LONGEST_WORD && text.chars().all(is_letter)
}

fn in_one_line(value: &str) -> String {
    let visible = |letter: char| if letter.is_control() { ' ' } else { letter };
    value.trim().chars().map(visible).collect()
}

fn escaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    for letter in value.chars() {
        if letter.is_ascii_punctuation() {
            text.push('\\');
        }
        text.push(letter);
    }
    text
}

#[cfg(test)]
mod tests {
    use ordit_platform::markdown::markdown;
    use proptest::prelude::*;

    use super::*;

    fn names() -> Names {
        let files = crate::MODULE.locales.iter().flatten().copied();
        Names::of(&Arc::new(Words::new(files).expect("good Fluent")))
    }

    fn ada() -> Values {
        Values::default()
            .with(Field::Name, "Ada Ribas")
            .with(Field::Organisation, "Ajuntament de Salt")
            .with(Field::Network, "Xarxa Alfa")
    }

    #[test]
    fn a_field_is_understood_in_each_language_and_filled_in_once() {
        let names = names();
        let text = "{nom} · {Nombre} · {name} · {ENTITAT} · { x: 1 } {";
        assert_eq!(
            names.plain(text, &ada()),
            "Ada Ribas · Ada Ribas · Ada Ribas · Ajuntament de Salt · { x: 1 } {"
        );
        let nested = ada().with(Field::Name, "{entitat}");
        assert_eq!(names.plain("{nom}", &nested), "{entitat}");
        assert_eq!(names.used(text).len(), 2);
    }

    #[test]
    fn what_is_no_field_is_told_and_stays() {
        let names = names();
        let unknown: Vec<String> = names
            .unknown("{nom} {cognoms} {cognoms} {1}")
            .into_iter()
            .collect();
        assert_eq!(unknown, ["cognoms"]);
        assert_eq!(names.plain("{cognoms}", &ada()), "{cognoms}");
    }

    #[test]
    fn a_value_is_no_mark_no_link_and_no_line() {
        let names = names();
        for value in [
            "*Ada* [x](https://evil.example) <b>",
            "https://evil.example",
            "Ada\n\n# Gran",
            "1. Ada",
        ] {
            let values = Values::default().with(Field::Name, value);
            let html = markdown(&names.markdown("{nom}", &values)).to_string();
            for mark in ["<em", "<a ", "<b>", "<h", "<ol"] {
                assert!(!html.contains(mark), "{value}: {html}");
            }
        }
    }

    proptest! {
        #[test]
        fn nobody_reads_what_is_said_to_another(
            text in "[a-z{} ]{0,30}",
            one in "[A-Z{}]{1,12}",
            other in "[0-9{}]{1,12}",
        ) {
            let names = names();
            let text = format!("{text}{{nom}}{{entitat}}");
            let values = |name: &str| {
                Values::default().with(Field::Name, name).with(Field::Organisation, name)
            };
            let read = names.plain(&text, &values(&one));
            prop_assert!(!read.contains(|letter: char| letter.is_ascii_digit()));
            let read = names.plain(&text, &values(&other));
            prop_assert!(!read.contains(|letter: char| letter.is_ascii_uppercase()));
            let twice = other.repeat(2);
            prop_assert!(read.ends_with(&twice));
        }

        #[test]
        fn a_text_without_fields_stays_as_it_is(text in "[^{]{0,60}") {
            prop_assert_eq!(names().plain(&text, &ada()), text);
        }
    }
}
