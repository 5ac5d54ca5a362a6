//! When no entry has the words as they were typed: the words that are most alike.

use std::{cmp::Reverse, collections::HashMap};

use ordit_kernel::Lang;
use tantivy::{
    Term,
    collector::Count,
    query::{BooleanQuery, FuzzyTermQuery, TermQuery},
    schema::IndexRecordOption,
};

use super::{
    asked::{Asked, Part},
    find::Within,
    schema::Fields,
};
use crate::fold::fold;

/// So many likely words are tried for each that is not found.
const TRIED: usize = 8;

/// The question with each unknown word replaced by a known one, if that finds something that is
/// seen; a word of a hidden entry is never shown.
pub fn corrected(within: &Within, asked: &Asked, lang: Lang) -> tantivy::Result<Option<Asked>> {
    let mut parts = Vec::with_capacity(asked.parts.len());
    for part in &asked.parts {
        parts.push(match part {
            Part::Word(word) => Part::Word(meant(within, word, lang)?),
            Part::Phrase(words) => {
                let words = words
                    .iter()
                    .map(|(position, word)| Ok((*position, meant(within, word, lang)?)));
                Part::Phrase(words.collect::<tantivy::Result<_>>()?)
            }
        });
    }
    let meant = Asked { parts };
    let is_found = meant != *asked && within.count(&meant, lang)? > 0;
    Ok(is_found.then_some(meant))
}

/// What was typed, with each word that nobody wrote so replaced by the one that is most alike,
/// whether or not anything has all of them: one may be the name of a place.
pub fn respelt(within: &Within, asked: &Asked, typed: &str, lang: Lang) -> tantivy::Result<String> {
    let mut respelt = typed.to_owned();
    for word in asked.words() {
        if !is_written(within, word)?
            && let Some(meant) = likeliest(within, word, lang)?
        {
            respelt = respelt.replacen(word, &meant, 1);
        }
    }
    Ok(respelt)
}

/// The word itself when it is found, else the most alike and most frequent that is.
fn meant(within: &Within, word: &str, lang: Lang) -> tantivy::Result<String> {
    let likeliest = match is_seen(within, word, lang)? {
        true => None,
        false => likeliest(within, word, lang)?,
    };
    Ok(likeliest.unwrap_or_else(|| word.to_owned()))
}

fn likeliest(within: &Within, word: &str, lang: Lang) -> tantivy::Result<Option<String>> {
    for candidate in alike(within, word)?.into_iter().take(TRIED) {
        if is_seen(within, &candidate, lang)? {
            return Ok(Some(candidate));
        }
    }
    Ok(None)
}

fn is_seen(within: &Within, word: &str, lang: Lang) -> tantivy::Result<bool> {
    let parts = vec![Part::Word(word.to_owned())];
    Ok(within.count(&Asked { parts }, lang)? > 0)
}

/// Whether something that is seen has it letter by letter.
fn is_written(within: &Within, word: &str) -> tantivy::Result<bool> {
    let written = Term::from_field_text(Fields::get().folded, &fold(word));
    let written = TermQuery::new(written, IndexRecordOption::Basic);
    let query = BooleanQuery::intersection(vec![Box::new(written), within.sight.query()]);
    Ok(within.index.searcher.search(&query, &Count)? > 0)
}

/// Words of the index within a few letters of this one, the likeliest first.
fn alike(within: &Within, word: &str) -> tantivy::Result<Vec<String>> {
    let folded = fold(word);
    let Some(letters) = tolerated_letters(&folded) else {
        return Ok(Vec::new());
    };
    let field = Fields::get().folded;
    let mut found: HashMap<String, u32> = HashMap::new();
    for segment in within.index.searcher.segment_readers() {
        let term = Term::from_field_text(field, &folded);
        let automaton = FuzzyTermQuery::new(term, letters, true).automaton()?;
        let words = segment.inverted_index(field)?;
        let mut stream = words.terms().search(automaton).into_stream()?;
        while stream.advance() {
            let documents = stream.value().doc_freq;
            if let Ok(word) = std::str::from_utf8(stream.key()) {
                *found.entry(word.to_owned()).or_default() += documents;
            }
        }
    }
    let mut alike: Vec<(String, u32)> = found.into_iter().collect();
    alike.sort_by_cached_key(|(word, documents)| {
        let typed = folded.chars().next() == word.chars().next();
        let letters = strsim::osa_distance(&folded, word);
        (letters, !typed, Reverse(*documents), word.clone())
    });
    Ok(alike.into_iter().map(|(word, _)| word).collect())
}

/// How many letters may be wrong in a word of this length; in short ones every letter counts.
fn tolerated_letters(word: &str) -> Option<u8> {
    match word.chars().count() {
        0..=3 => None,
        4..=6 => Some(1),
        _ => Some(2),
    }
}
