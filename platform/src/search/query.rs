//! A question as a query of the index: every part must be found, in whichever field it stands.

use ordit_kernel::Lang;
use tantivy::{
    Score, Term,
    query::{
        BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, Occur, PhraseQuery, Query,
        TermQuery,
    },
    schema::{Field, IndexRecordOption},
};

use super::{
    Chosen,
    asked::{Asked, Part},
    rules::place_named,
    schema::{Dimension, Fields},
    synonyms::{meant_by, without_ending},
    words::Reading,
};
use crate::{fold::fold, register::INVENTED};

/// How much more a word counts in a name and in a place, as it was typed, and in a title, by its
/// stem.
const IN_NAME: Score = 6.0;
const IN_PLACE: Score = 4.0;
const IN_TITLE: Score = 3.0;
/// How much more it counts in the reader's own language.
const IN_OWN_LANGUAGE: Score = 1.2;
/// A title that is the whole question comes before all else.
const WHOLE_TITLE: Score = 12.0;
/// How much of that is left when another word means the same.
const IN_OTHER_WORDS: Score = 0.5;
/// What the other places of a word add to its best.
const ELSEWHERE: Score = 0.1;

type Clause = (Occur, Box<dyn Query>);

/// What must be found for a question, with scores by which the best come first.
pub fn matching(asked: &Asked, lang: Lang) -> Vec<Clause> {
    let fields = Fields::get();
    let mut clauses = everything(asked, lang);
    if !asked.is_empty() {
        let title = Term::from_field_text(fields.titles, &fold(&asked.text()));
        clauses.push((Occur::Should, boosted(term(title), WHOLE_TITLE)));
    }
    clauses
}

/// The same without a word about the order.
pub fn everything(asked: &Asked, lang: Lang) -> Vec<Clause> {
    let parts = asked.parts.iter();
    parts
        .map(|part| (Occur::Must, anywhere(part, lang)))
        .collect()
}

/// What a filter lets through, without a say in the order.
pub fn filters(chosen: &Chosen) -> Vec<Clause> {
    let chosen = chosen.iter().filter(|(_, values)| !values.is_empty());
    chosen
        .map(|(dimension, values)| {
            let terms = values.iter().map(|value| {
                let value = Fields::get().facet(*dimension, value);
                let query = TermQuery::new(value, IndexRecordOption::Basic);
                Box::new(query) as Box<dyn Query>
            });
            let any = BooleanQuery::union(terms.collect());
            let silent = ConstScoreQuery::new(Box::new(any), 0.0);
            (Occur::Must, Box::new(silent) as Box<dyn Query>)
        })
        .collect()
}

/// What keeps out all that was made up.
pub fn real() -> Clause {
    let invented = Fields::get().facet(Dimension::Source, INVENTED);
    let query = TermQuery::new(invented, IndexRecordOption::Basic);
    (Occur::MustNot, Box::new(query))
}

/// A part in any of the fields.
pub fn anywhere(part: &Part, lang: Lang) -> Box<dyn Query> {
    let mut places = as_typed(part, lang);
    if let Part::Word(word) = part {
        let folded = fold(word);
        for other in meant_by(&folded) {
            let other = as_typed(&Part::Word(other.clone()), lang).into_iter();
            places.extend(other.map(|place| boosted(place, IN_OTHER_WORDS)));
        }
        places.extend(in_place_with_ending(&folded, lang));
    }
    Box::new(DisjunctionMaxQuery::with_tie_breaker(places, ELSEWHERE))
}

fn as_typed(part: &Part, lang: Lang) -> Vec<Box<dyn Query>> {
    let fields = Fields::get();
    let mut places = in_field(part, fields.names, Reading::Folded, IN_NAME);
    places.extend(in_field(part, fields.places, Reading::Folded, IN_PLACE));
    for language in Lang::ALL {
        let own = if language == lang {
            IN_OWN_LANGUAGE
        } else {
            1.0
        };
        let reading = Reading::Stemmed(language);
        places.extend(in_field(
            part,
            fields.titled(language),
            reading,
            IN_TITLE * own,
        ));
        places.extend(in_field(part, fields.stemmed(language), reading, own));
    }
    places
}

/// Places whose name Basque says with an ending: `Manresan`, `Manresatik`.
fn in_place_with_ending(folded: &str, lang: Lang) -> Vec<Box<dyn Query>> {
    let has_endings = lang == Lang::Eu;
    let bare = without_ending(folded).filter(|bare| has_endings && place_named(bare).is_some());
    let field = Fields::get().places;
    bare.map(|bare| boosted(term(Term::from_field_text(field, bare)), IN_PLACE))
        .collect()
}

fn in_field(part: &Part, field: Field, reading: Reading, boost: Score) -> Vec<Box<dyn Query>> {
    match part {
        Part::Word(word) => {
            let forms = reading.asked_forms(word).into_iter();
            forms
                .map(|form| boosted(term(Term::from_field_text(field, &form)), boost))
                .collect()
        }
        Part::Phrase(words) => phrase(field, reading, words, boost),
    }
}

/// The phrase in one field; none when a word of it has no form there.
fn phrase(
    field: Field,
    reading: Reading,
    words: &[(usize, String)],
    boost: Score,
) -> Vec<Box<dyn Query>> {
    let terms = words.iter().map(|(position, word)| {
        let form = reading.asked_forms(word).into_iter().next()?;
        Some((*position, Term::from_field_text(field, &form)))
    });
    let terms: Option<Vec<(usize, Term)>> = terms.collect();
    let phrase = terms.filter(|terms| terms.len() > 1).map(|terms| {
        let phrase = PhraseQuery::new_with_offset(terms);
        boosted(Box::new(phrase), boost)
    });
    phrase.into_iter().collect()
}

fn term(term: Term) -> Box<dyn Query> {
    Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))
}

fn boosted(query: Box<dyn Query>, boost: Score) -> Box<dyn Query> {
    Box::new(BoostQuery::new(query, boost))
}
