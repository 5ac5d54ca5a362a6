//! The bare tantivy query with which the search of the program is compared: one field, one segment,
//! ten best by BM25 with what is stored, in this process.

use std::hint::black_box;

use anyhow::{Context, ensure};
use tantivy::{
    Index, IndexWriter, Searcher, TantivyDocument, Term,
    collector::TopDocs,
    query::TermQuery,
    schema::{Field, IndexRecordOption, STORED, Schema, TEXT},
};

use crate::{
    fill::SEED,
    measure::{quantile, start},
    world::{World, words_in_one_percent},
};

const HEAP_BYTES: usize = 200_000_000;
const TOP: usize = 10;
/// How often each word is asked for.
const TIMES: usize = 50;

/// An index of the texts of a world.
pub struct Bare {
    searcher: Searcher,
    said: Field,
}

impl Bare {
    /// Indexes the world of so many organisations.
    ///
    /// # Errors
    /// When there is no memory for it.
    pub fn new(count: usize) -> anyhow::Result<Self> {
        let mut schema = Schema::builder();
        let said = schema.add_text_field("said", TEXT | STORED);
        let index = Index::create_in_ram(schema.build());
        let mut writer: IndexWriter = index.writer_with_num_threads(1, HEAP_BYTES)?;
        for own in World::new(SEED).take(count) {
            let mut document = TantivyDocument::default();
            document.add_text(said, format!("{} {}", own.name, own.summary));
            writer.add_document(document)?;
        }
        writer.commit()?;
        let segments = index.searchable_segment_ids()?;
        if segments.len() > 1 {
            writer.merge(&segments).wait()?;
        }
        let searcher = index.reader()?.searcher();
        Ok(Self { searcher, said })
    }

    /// Microseconds of the middle query.
    ///
    /// # Errors
    /// When a query finds nothing.
    pub fn median_micros(&self) -> anyhow::Result<f64> {
        let words = words_in_one_percent();
        let mut micros = Vec::with_capacity(words.len() * TIMES);
        for word in words.iter().cycle().take(words.len() * TIMES) {
            let began = start();
            self.ask(word)?;
            micros.push(u32::try_from(began.elapsed().as_nanos())?);
        }
        micros.sort_unstable();
        Ok(f64::from(quantile(&micros, 0.5)) / 1e3)
    }

    /// The share of all organisations in which a word stands, on average over the words asked for.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn share(&self) -> anyhow::Result<f64> {
        let words = words_in_one_percent();
        let mut found = 0;
        for word in &words {
            found += self
                .searcher
                .doc_freq(&Term::from_field_text(self.said, word))?;
        }
        let all = self.searcher.num_docs() * words.len() as u64;
        #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2⁵³")]
        Ok(found as f64 / all as f64)
    }

    fn ask(&self, word: &str) -> anyhow::Result<()> {
        let term = Term::from_field_text(self.said, word);
        let query = TermQuery::new(term, IndexRecordOption::WithFreqs);
        let top = TopDocs::with_limit(TOP).order_by_score();
        let found = self.searcher.search(&query, &top)?;
        ensure!(found.len() == TOP, "{word} has {} hits", found.len());
        for (_, address) in found {
            let document: TantivyDocument = self.searcher.doc(address)?;
            black_box(document.get_first(self.said).context("nothing stored")?);
        }
        Ok(())
    }
}
