//! What may be meant while it is being typed: themes, places and names.

use ordit_kernel::{Id, Lang, TerritoryCode, Viewer};
use tantivy::{
    DocSet, Score, TERMINATED, Term,
    collector::TopDocs,
    query::{BooleanQuery, BoostQuery, EnableScoring, FuzzyTermQuery, Occur, Query, TermQuery},
    schema::{Field, IndexRecordOption},
};

use super::{
    Search, SearchError,
    beginnings::{self, Begun},
    find::Within,
    query,
    schema::{Dimension, Fields},
    seen::Sight,
    words::{Reading, is_filler, words},
};
use crate::{fold::fold, register::INVENTED};

/// No more themes, and no more places, are suggested.
const MOST_OF_A_SORT: usize = 2;
/// A name that begins as was typed comes before one with such a word in it.
const BEGINNING: Score = 4.0;

/// Something that may be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Suggestion {
    Theme(Themed),
    /// What is nearest to a place comes first, of a theme where one was told.
    Near(Option<Themed>, TerritoryCode),
    Place(TerritoryCode),
    Entry(Id),
}

/// A theme that something has which is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Themed {
    pub code: &'static str,
    /// Only what was made up has it.
    pub is_invented: bool,
}

/// What somebody is typing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beginning<'a> {
    pub words: &'a str,
    /// A theme that was chosen before.
    pub theme: Option<&'a str>,
    /// Nothing but entries of this noun is meant.
    pub noun: Option<&'a str>,
}

impl Search {
    /// What this viewer may mean by the beginning that is typed: a theme near a place, themes and
    /// places of entries that are seen, then entries by their names; what was made up comes after
    /// what is real. With a theme that was chosen before, a place is meant beside it.
    ///
    /// # Errors
    /// [`SearchError::Preparing`] while there is no index yet; others when it cannot be read.
    pub async fn suggest(
        &self,
        viewer: &Viewer,
        lang: Lang,
        typed: Beginning<'_>,
        limit: usize,
    ) -> Result<Vec<Suggestion>, SearchError> {
        let index = self.opened().await?;
        let sight = Sight::new(&index, self.snapshot(), viewer);
        let among = Among {
            within: Within::new(index, sight),
            noun: typed.noun,
        };
        let begun = beginnings::read(typed.words, lang);
        let mut suggestions = among.ways(&begun, typed.theme)?;
        suggestions.truncate(limit);
        let left = limit - suggestions.len();
        let named = among.named(typed.words, left)?.into_iter();
        suggestions.extend(named.map(Suggestion::Entry));
        Ok(suggestions)
    }
}

/// The entries that may be meant.
struct Among<'a> {
    within: Within,
    noun: Option<&'a str>,
}

impl Among<'_> {
    /// Themes and places, alone and together.
    fn ways(&self, begun: &Begun, chosen: Option<&str>) -> tantivy::Result<Vec<Suggestion>> {
        let mut ways = Vec::new();
        if let Some(theme) = chosen.and_then(crate::themes::theme) {
            let theme = self.themed(&theme.code)?;
            let near = begun.alone.iter().chain(&begun.places).take(MOST_OF_A_SORT);
            ways.extend(near.map(|place| Suggestion::Near(theme, (*place).to_owned())));
            return Ok(ways);
        }
        let beside = self.themes(&begun.beside)?.into_iter().next();
        if beside.is_some() || begun.is_near {
            let near = begun.places.iter().take(MOST_OF_A_SORT);
            ways.extend(near.map(|place| Suggestion::Near(beside, (*place).to_owned())));
        }
        ways.extend(
            self.themes(&begun.themes)?
                .into_iter()
                .map(Suggestion::Theme),
        );
        for place in &begun.alone {
            let places = ways
                .iter()
                .filter(|way| matches!(way, Suggestion::Place(_)));
            if places.count() == MOST_OF_A_SORT {
                break;
            }
            if self.has(Dimension::Territory, place, false)? {
                ways.push(Suggestion::Place((*place).to_owned()));
            }
        }
        Ok(ways)
    }

    /// The first few of these themes that something has which is seen.
    fn themes(&self, codes: &[&'static str]) -> tantivy::Result<Vec<Themed>> {
        let mut used = Vec::new();
        for code in codes {
            if used.len() == MOST_OF_A_SORT {
                break;
            }
            used.extend(self.themed(code)?);
        }
        Ok(used)
    }

    fn themed(&self, code: &'static str) -> tantivy::Result<Option<Themed>> {
        let is_real = self.has(Dimension::Theme, code, true)?;
        let is_seen = is_real || self.has(Dimension::Theme, code, false)?;
        Ok(is_seen.then_some(Themed {
            code,
            is_invented: !is_real,
        }))
    }

    /// Whether an entry that is seen has this value: no further than to the first.
    fn has(&self, dimension: Dimension, value: &str, only_real: bool) -> tantivy::Result<bool> {
        let term = Fields::get().facet(dimension, value);
        let searcher = &self.within.index.searcher;
        if searcher.doc_freq(&term)? == 0 {
            return Ok(false);
        }
        let has: Box<dyn Query> = Box::new(TermQuery::new(term, IndexRecordOption::Basic));
        let mut clauses = vec![(Occur::Must, has)];
        clauses.extend(self.meant());
        clauses.extend(only_real.then(query::real));
        let scoring = EnableScoring::disabled_from_searcher(searcher);
        let weight = BooleanQuery::new(clauses).weight(scoring)?;
        for segment in searcher.segment_readers() {
            let mut found = weight.scorer(segment, 1.0)?;
            while found.doc() != TERMINATED {
                let alive = segment.alive_bitset();
                if alive.is_none_or(|alive| alive.is_alive(found.doc())) {
                    return Ok(true);
                }
                found.advance();
            }
        }
        Ok(false)
    }

    /// What is seen, of the noun that is meant.
    fn meant(&self) -> Vec<(Occur, Box<dyn Query>)> {
        let of_noun = self.noun.map(|noun| -> Box<dyn Query> {
            let term = Fields::get().facet(Dimension::Noun, noun);
            Box::new(TermQuery::new(term, IndexRecordOption::Basic))
        });
        let all = of_noun.into_iter().chain([self.within.sight.query()]);
        all.map(|clause| (Occur::Must, clause)).collect()
    }

    /// Entries with a name of these words, the last of which may only have begun.
    fn named(&self, typed: &str, limit: usize) -> tantivy::Result<Vec<Id>> {
        let mut ids = Vec::with_capacity(limit);
        for kept in [query::real(), invented()] {
            let left = limit - ids.len();
            let Some(names) = names(typed).filter(|_| left > 0) else {
                break;
            };
            let mut clauses = vec![(Occur::Must, names), kept];
            clauses.extend(self.meant());
            let top = TopDocs::with_limit(left).order_by_score();
            let query = BooleanQuery::new(clauses);
            let index = &self.within.index;
            for (_, address) in index.searcher.search(&query, &top)? {
                let columns = index.columns(address.segment_ord)?;
                ids.extend(columns.id(address.doc_id));
            }
        }
        Ok(ids)
    }
}

fn invented() -> (Occur, Box<dyn Query>) {
    let term = Fields::get().facet(Dimension::Source, INVENTED);
    let query = TermQuery::new(term, IndexRecordOption::Basic);
    (Occur::Must, Box::new(query))
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
