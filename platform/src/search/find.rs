//! Asking the index, within what the reader sees.

use std::sync::Arc;

use ordit_kernel::{Lang, Point, Viewer};
use tantivy::{
    DocAddress, DocId, Score, SegmentReader, TantivyDocument,
    collector::{Count, TopDocs},
    query::{BooleanQuery, Occur, Query},
    schema::Value,
};

use super::{
    Chosen, Hit, Hits, Marks, Near, Passage, Search, SearchError, SearchQuery,
    asked::Asked,
    columns::Opened,
    corrected, query,
    rules::{self, place_of},
    schema::{Fields, LATITUDE, LONGITUDE, degrees},
    seen::Sight,
    tally::{Counts, Tally},
};

/// No answer has more.
const MOST_HITS: usize = 200;
/// Entries whose distances differ by less are equally near, in metres.
const SAME_PLACE_METRES: u32 = 2_000;

impl Search {
    /// What this viewer finds, the best first; when nothing has the words as they were typed,
    /// what has the most alike.
    ///
    /// # Errors
    /// [`SearchError::Preparing`] while there is no index yet; others when it cannot be read.
    pub async fn find(&self, viewer: &Viewer, query: &SearchQuery) -> Result<Hits, SearchError> {
        let index = self.opened().await?;
        let sight = Sight::new(&index, self.snapshot(), viewer);
        Ok(Within::new(index, sight).find(query)?)
    }
}

/// The index as one viewer sees it.
pub(super) struct Within {
    pub index: Arc<Opened>,
    pub sight: Arc<Sight>,
}

/// A question as it was understood.
struct Question<'q> {
    asked: Asked,
    near: Option<Near>,
    query: &'q SearchQuery,
}

/// A document with what decides its place.
struct Ranked {
    address: DocAddress,
    score: Score,
    distance_metres: Option<u32>,
}

impl Within {
    pub fn new(index: Arc<Opened>, sight: Sight) -> Self {
        Self {
            index,
            sight: Arc::new(sight),
        }
    }

    /// How many documents have all that is asked, whatever the filters.
    pub fn count(&self, asked: &Asked, lang: Lang) -> tantivy::Result<usize> {
        let mut clauses = query::matching(asked, lang);
        clauses.push((Occur::Must, self.sight.query()));
        self.index
            .searcher
            .search(&BooleanQuery::new(clauses), &Count)
    }

    fn find(&self, query: &SearchQuery) -> tantivy::Result<Hits> {
        let understood = rules::understood(&query.words);
        let question = Question {
            asked: Asked::read(&understood.words),
            near: understood.near.or_else(|| place_of(query.near.as_ref()?)),
            query,
        };
        let hits = self.answer(&question)?;
        let lang = query.lang;
        let is_answered = hits.total > 0 || question.asked.is_empty();
        // Filters may leave nothing of what is there.
        if is_answered || self.count(&question.asked, lang)? > 0 {
            return Ok(hits);
        }
        if let Some(nearby) = self.nearby(&question)? {
            return Ok(nearby);
        }
        Ok(self.respelt(&question)?.unwrap_or(hits))
    }

    /// When no entry has the words as they were typed: what has the most alike, or is near the
    /// place that is most alike.
    fn respelt(&self, question: &Question<'_>) -> tantivy::Result<Option<Hits>> {
        let (lang, query) = (question.query.lang, question.query);
        if let Some(meant) = corrected::corrected(self, &question.asked, lang)? {
            let corrected = Some(meant.text());
            let meant = Question {
                asked: meant,
                near: question.near.clone(),
                query,
            };
            let hits = self.answer(&meant)?;
            return Ok(Some(Hits { corrected, ..hits }));
        }
        let words = corrected::respelt(self, &question.asked, &query.words, lang)?;
        if words == query.words {
            return Ok(None);
        }
        let understood = rules::understood(&words);
        let query = SearchQuery {
            words,
            ..query.clone()
        };
        let again = Question {
            asked: Asked::read(&understood.words),
            near: understood.near.or_else(|| question.near.clone()),
            query: &query,
        };
        let hits = match self.answer(&again)? {
            hits if hits.total > 0 => Some(hits),
            _ => self.nearby(&again)?,
        };
        let corrected = Some(query.words);
        Ok(hits.map(|hits| Hits { corrected, ..hits }))
    }

    /// When the words name a place in which nothing was found: the rest of them, nearest first.
    fn nearby(&self, question: &Question<'_>) -> tantivy::Result<Option<Hits>> {
        if question.near.is_some() {
            return Ok(None);
        }
        let Some(understood) = rules::place_among(&question.query.words) else {
            return Ok(None);
        };
        let nearby = self.answer(&Question {
            asked: Asked::read(&understood.words),
            near: understood.near,
            query: question.query,
        })?;
        Ok((nearby.total > 0).then_some(nearby))
    }

    fn answer(&self, question: &Question<'_>) -> tantivy::Result<Hits> {
        let Question { asked, near, query } = question;
        let scoped = self.scoped(asked, query, &query.chosen);
        let is_chosen = |dimension| {
            let values = query.chosen.get(dimension);
            values.is_some_and(|values| !values.is_empty())
        };
        let (chosen, free) = query
            .counted
            .iter()
            .partition(|dimension| is_chosen(dimension));
        let (total, ranked, mut counts) =
            self.ranked(&scoped, query, near.as_ref(), Tally(free))?;
        for dimension in Vec::from_iter::<Vec<_>>(chosen) {
            // A value is counted as if its own dimension were not filtered.
            let mut others = query.chosen.clone();
            others.remove(&dimension);
            let scoped = self.scoped(asked, query, &others);
            let own: Counts = self
                .index
                .searcher
                .search(&scoped, &Tally(vec![dimension]))?;
            counts.extend(own);
        }
        let marks = Marks::of(asked);
        let hits = self.hits(ranked, &marks)?;
        Ok(Hits {
            total,
            hits,
            counts,
            corrected: None,
            near: near.clone(),
            marks,
        })
    }

    /// The question within what is seen and let through.
    fn scoped(&self, asked: &Asked, query: &SearchQuery, chosen: &Chosen) -> BooleanQuery {
        let mut clauses = query::matching(asked, query.lang);
        clauses.extend(query::filters(chosen));
        if query.only_real {
            clauses.push(query::real());
        }
        clauses.push((Occur::Must, self.sight.query()));
        BooleanQuery::new(clauses)
    }

    fn ranked(
        &self,
        scoped: &dyn Query,
        query: &SearchQuery,
        near: Option<&Near>,
        tally: Tally,
    ) -> tantivy::Result<(usize, Vec<Ranked>, Counts)> {
        let limit = query.limit.clamp(1, MOST_HITS);
        // Room is made for all that come before, and whoever asks may write any number.
        let all = usize::try_from(self.index.searcher.num_docs()).unwrap_or(usize::MAX);
        let top = TopDocs::with_limit(limit).and_offset(query.offset.min(all));
        let Some(near) = near.map(|near| near.point) else {
            let collectors = (Count, top.order_by_score(), tally);
            let (total, found, counts) = self.index.searcher.search(scoped, &collectors)?;
            let ranked = found.into_iter().map(|(score, address)| Ranked {
                address,
                score,
                distance_metres: None,
            });
            return Ok((total, ranked.collect(), counts));
        };
        let by_distance = top.tweak_score(move |segment: &SegmentReader| nearness(segment, near));
        let collectors = (Count, by_distance, tally);
        let (total, found, counts) = self.index.searcher.search(scoped, &collectors)?;
        let ranked = found.into_iter().map(|(nearness, address)| Ranked {
            address,
            score: nearness.score,
            distance_metres: nearness.distance_metres,
        });
        Ok((total, ranked.collect(), counts))
    }

    fn hits(&self, ranked: Vec<Ranked>, marks: &Marks) -> tantivy::Result<Vec<Hit>> {
        let mut hits = Vec::with_capacity(ranked.len());
        for found in ranked {
            let document = found.address.doc_id;
            let columns = self.index.columns(found.address.segment_ord)?;
            let Some(id) = columns.id(document) else {
                continue;
            };
            let passage = match columns.written(document) {
                0 => None,
                written => self.passage(found.address, written, marks)?,
            };
            hits.push(Hit {
                id,
                score: found.score,
                distance_metres: found.distance_metres,
                passage,
            });
        }
        Ok(hits)
    }

    fn passage(
        &self,
        address: DocAddress,
        written: u64,
        marks: &Marks,
    ) -> tantivy::Result<Option<Passage>> {
        let document: TantivyDocument = self.index.searcher.doc(address)?;
        let languages = Lang::ALL.into_iter();
        let mut passages = languages
            .filter(|lang| written & (1 << lang.index()) != 0)
            .filter_map(|lang| {
                let text = document.get_first(Fields::get().body(lang))?;
                let pieces = marks.passage(text.as_str()?, lang)?;
                Some(Passage { lang, pieces })
            });
        Ok(passages.next())
    }
}

/// What decides the place of a document when the nearest come first: a greater one is better.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Nearness {
    distance_metres: Option<u32>,
    score: Score,
}

impl PartialOrd for Nearness {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        let steps = |nearness: &Self| {
            let steps = nearness
                .distance_metres
                .map(|metres| metres / SAME_PLACE_METRES);
            std::cmp::Reverse(steps.unwrap_or(u32::MAX))
        };
        let by_steps = steps(self).cmp(&steps(other));
        Some(by_steps.then(self.score.total_cmp(&other.score)))
    }
}

fn nearness(segment: &SegmentReader, near: Point) -> impl Fn(DocId, Score) -> Nearness + use<> {
    let fields = segment.fast_fields();
    let columns = fields.i64(LATITUDE).ok().zip(fields.i64(LONGITUDE).ok());
    move |document, score| {
        let point = columns.as_ref().and_then(|(latitudes, longitudes)| {
            let (latitude, longitude) = (latitudes.first(document)?, longitudes.first(document)?);
            Some(degrees(latitude, longitude))
        });
        Nearness {
            distance_metres: point.map(|point| distance_metres(near, point)),
            score,
        }
    }
}

/// Along the surface of a sphere of the earth's mean radius.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "no two points are further apart than 20,016 km, and a distance is never negative"
)]
pub fn distance_metres(one: Point, other: Point) -> u32 {
    const RADIUS_METRES: f64 = 6_371_008.8;
    let latitudes = (one.latitude.to_radians(), other.latitude.to_radians());
    let half = |from: f64, to: f64| ((to - from) / 2.0).sin().powi(2);
    let longitudes = half(one.longitude.to_radians(), other.longitude.to_radians());
    let chord = half(latitudes.0, latitudes.1) + latitudes.0.cos() * latitudes.1.cos() * longitudes;
    (2.0 * RADIUS_METRES * chord.sqrt().min(1.0).asin()).round() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn manresa_is_half_a_hundred_kilometres_from_barcelona() {
        let point = |latitude, longitude| Point {
            latitude,
            longitude,
        };
        let metres = distance_metres(point(41.7289, 1.8286), point(41.3825, 2.1769));
        assert!((47_000..50_000).contains(&metres), "{metres}");
        assert_eq!(distance_metres(point(41.0, 1.0), point(41.0, 1.0)), 0);
    }
}
