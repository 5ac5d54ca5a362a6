//! What a person typed, as words and phrases; nothing that is typed can be an error.

use super::words::{is_filler, words};
use crate::fold::fold;

/// No question has more words; what follows is not heeded.
const MOST_WORDS: usize = 12;

/// One thing that must be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    Word(String),
    /// Words that stand together, each with its distance from the first.
    Phrase(Vec<(usize, String)>),
}

/// A question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    pub parts: Vec<Part>,
}

impl Asked {
    /// Reads what was typed: words, and phrases between quotes of any sort.
    pub fn read(text: &str) -> Self {
        let mut parts = Vec::new();
        let mut left = MOST_WORDS;
        for (position, piece) in text.split(['"', '«', '»', '“', '”', '„']).enumerate() {
            let mut found = telling_words(piece);
            found.truncate(left);
            left -= found.len();
            // What stands after an odd number of quotes is between quotes.
            if position % 2 == 1 && found.len() > 1 {
                parts.push(Part::Phrase(from_first(found)));
            } else {
                parts.extend(found.into_iter().map(|(_, word)| Part::Word(word)));
            }
        }
        parts.dedup();
        Self { parts }
    }

    /// Nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Every word, those of phrases too.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().flat_map(|part| match part {
            Part::Word(word) => vec![word.as_str()],
            Part::Phrase(words) => words.iter().map(|(_, word)| word.as_str()).collect(),
        })
    }

    /// As it could have been typed.
    pub fn text(&self) -> String {
        let parts = self.parts.iter().map(|part| match part {
            Part::Word(word) => word.clone(),
            Part::Phrase(words) => {
                let words: Vec<&str> = words.iter().map(|(_, word)| word.as_str()).collect();
                format!("«{}»", words.join(" "))
            }
        });
        parts.collect::<Vec<_>>().join(" ")
    }
}

fn telling_words(text: &str) -> Vec<(usize, String)> {
    let telling = words(text).filter(|word| !is_filler(&fold(word.text)));
    telling
        .map(|word| (word.position, word.text.to_owned()))
        .collect()
}

fn from_first(words: Vec<(usize, String)>) -> Vec<(usize, String)> {
    let first = words.first().map_or(0, |(position, _)| *position);
    let words = words.into_iter();
    words
        .map(|(position, word)| (position - first, word))
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn word(text: &str) -> Part {
        Part::Word(text.to_owned())
    }

    #[test]
    fn fillers_are_dropped_and_phrases_keep_their_gaps() {
        let asked = Asked::read("Cooperatives d'habitatge «Pla de la Llei»");
        let phrase = vec![(0, "Pla".to_owned()), (3, "Llei".to_owned())];
        assert_eq!(
            asked.parts,
            [
                word("Cooperatives"),
                word("habitatge"),
                Part::Phrase(phrase)
            ]
        );
        assert_eq!(asked.text(), "Cooperatives habitatge «Pla Llei»");
    }

    #[test]
    fn marks_of_any_query_language_are_only_marks() {
        let asked = Asked::read("+(title:xes) AND -[a TO b]^2 ~ \\ \"sol");
        let words: Vec<&str> = asked.words().collect();
        assert_eq!(words, ["title", "xes", "b", "2", "sol"]);
        assert!(Asked::read("  de la \"\" !?").is_empty());
    }

    proptest! {
        #[test]
        fn a_question_has_a_bounded_number_of_words(text in "(\\w{1,3}[ \"«]?){0,60}") {
            prop_assert!(Asked::read(&text).words().count() <= MOST_WORDS);
        }
    }
}
