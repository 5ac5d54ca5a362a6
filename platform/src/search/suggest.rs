//! What may be meant while it is being typed: themes, places and names.

use ordit_kernel::{Id, Lang, TerritoryCode, Viewer};
use tantivy::{
    Score, Term,
    collector::{Count, TopDocs},
    query::{BooleanQuery, BoostQuery, FuzzyTermQuery, Occur, Query, TermQuery},
    schema::{Field, IndexRecordOption},
};

use super::{
    Search, SearchError,
    find::Within,
    places, query,
    schema::{Dimension, Fields},
    seen::Sight,
    words::{Reading, is_filler, words},
};
use crate::{
    fold::fold,
    themes::{Theme, themes},
};

/// No more themes, and no more places, are suggested.
const MOST_OF_A_SORT: usize = 2;
/// A name that begins as was typed comes before one with such a word in it.
const BEGINNING: Score = 4.0;

/// Something that may be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Suggestion {
    Theme(&'static str),
    Place(TerritoryCode),
    Entry(Id),
}

impl Search {
    /// What this viewer may mean by the beginning that is typed: themes and places of entries
    /// that are seen, then entries by their names; nothing that was made up.
    ///
    /// # Errors
    /// [`SearchError::Preparing`] while there is no index yet; others when it cannot be read.
    pub async fn suggest(
        &self,
        viewer: &Viewer,
        lang: Lang,
        typed: &str,
        limit: usize,
    ) -> Result<Vec<Suggestion>, SearchError> {
        let index = self.opened().await?;
        let sight = Sight::new(&index, self.snapshot(), viewer);
        Ok(Within::new(index, sight).suggest(lang, typed, limit)?)
    }
}

impl Within {
    fn suggest(&self, lang: Lang, typed: &str, limit: usize) -> tantivy::Result<Vec<Suggestion>> {
        let folded = fold(typed);
        if folded.is_empty() || limit == 0 {
            return Ok(Vec::new());
        }
        let named = |theme: &&Theme| begins_a_word(&fold(theme.label(lang)), &folded);
        let themes = themes()
            .iter()
            .filter(named)
            .map(|theme| theme.code.as_str());
        let mut suggestions = Vec::with_capacity(limit);
        for code in self.in_use(Dimension::Theme, themes)? {
            suggestions.push(Suggestion::Theme(code));
        }
        for code in self.in_use(Dimension::Territory, places::beginning_with(&folded))? {
            suggestions.push(Suggestion::Place(code.to_owned()));
        }
        suggestions.truncate(limit);
        let left = limit - suggestions.len();
        suggestions.extend(self.named(typed, left)?.into_iter().map(Suggestion::Entry));
        Ok(suggestions)
    }

    /// The first few of these values that an entry has which is seen.
    fn in_use(
        &self,
        dimension: Dimension,
        values: impl Iterator<Item = &'static str>,
    ) -> tantivy::Result<Vec<&'static str>> {
        let mut used = Vec::new();
        for value in values {
            let term = Fields::get().facet(dimension, value);
            if used.len() == MOST_OF_A_SORT {
                break;
            }
            if !used.contains(&value)
                && self.index.searcher.doc_freq(&term)? > 0
                && self.is_seen(term)?
            {
                used.push(value);
            }
        }
        Ok(used)
    }

    fn is_seen(&self, term: Term) -> tantivy::Result<bool> {
        let has: Box<dyn Query> = Box::new(TermQuery::new(term, IndexRecordOption::Basic));
        let query = BooleanQuery::new(vec![
            (Occur::Must, has),
            (Occur::Must, self.sight.query()),
            query::real(),
        ]);
        Ok(self.index.searcher.search(&query, &Count)? > 0)
    }

    /// Entries with a name of these words, the last of which may only have begun.
    fn named(&self, typed: &str, limit: usize) -> tantivy::Result<Vec<Id>> {
        let Some(names) = names(typed).filter(|_| limit > 0) else {
            return Ok(Vec::new());
        };
        let query = BooleanQuery::new(vec![
            (Occur::Must, names),
            (Occur::Must, self.sight.query()),
            query::real(),
        ]);
        let top = TopDocs::with_limit(limit).order_by_score();
        let mut ids = Vec::with_capacity(limit);
        for (_, address) in self.index.searcher.search(&query, &top)? {
            let columns = self.index.columns(address.segment_ord)?;
            ids.extend(columns.id(address.doc_id));
        }
        Ok(ids)
    }
}

fn names(typed: &str) -> Option<Box<dyn Query>> {
    let fields = Fields::get();
    let mut told: Vec<String> = words(typed).map(|word| fold(word.text)).collect();
    let last = told.pop()?;
    told.retain(|word| !is_filler(word));
    let mut clauses: Vec<(Occur, Box<dyn Query>)> = told
        .iter()
        .flat_map(|word| Reading::Folded.forms(word))
        .map(|form| {
            let term = Term::from_field_text(fields.names, &form);
            let query = TermQuery::new(term, IndexRecordOption::Basic);
            (Occur::Must, Box::new(query) as Box<dyn Query>)
        })
        .collect();
    clauses.push((Occur::Must, beginning(fields.names, &last)));
    let words = BooleanQuery::new(clauses);
    let whole = BoostQuery::new(beginning(fields.titles, &fold(typed)), BEGINNING);
    let either = vec![Box::new(words) as Box<dyn Query>, Box::new(whole)];
    Some(Box::new(BooleanQuery::union(either)))
}

/// What begins so in a field.
fn beginning(field: Field, folded: &str) -> Box<dyn Query> {
    let term = Term::from_field_text(field, folded);
    Box::new(FuzzyTermQuery::new_prefix(term, 0, false))
}

fn begins_a_word(text: &str, beginning: &str) -> bool {
    text.starts_with(beginning) || text.contains(&format!(" {beginning}"))
}
