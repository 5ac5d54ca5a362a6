//! Where the index lives, and the one hand that writes to it.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use ordit_kernel::Id;
use serde::{Deserialize, Serialize};
use tantivy::{
    FutureResult, Index, IndexReader, IndexWriter, ReloadPolicy, SegmentMeta, TantivyDocument,
    directory::MmapDirectory,
    indexer::{IndexWriterOptions, LogMergePolicy, MergePolicy, NoMergePolicy},
};

use super::{
    schema::{Fields, SHAPE},
    tokens,
};

/// The least that the library takes, per writing thread.
const HEAP_BYTES: usize = 15_000_000;
/// Segments with more erased documents than this share are written anew.
const MOST_ERASED: f32 = 0.3;
/// Blocks of stored text kept unpacked per segment, of 16 kB each.
const KEPT_BLOCKS: usize = 8;

/// Segments on their way to become one.
pub type Joining = FutureResult<Option<SegmentMeta>>;

/// Where an index lives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Home {
    Folder(PathBuf),
    Memory,
}

/// Up to which event an index knows everything; stands in the payload of each commit, so that
/// both change at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    shape: u32,
    pub seq: i64,
    /// The entry of that event, by which another database's index is told.
    pub entry: Option<Id>,
}

impl Position {
    /// At an event.
    pub fn at(seq: i64, entry: Option<Id>) -> Self {
        Self {
            shape: SHAPE,
            seq,
            entry,
        }
    }
}

/// The writing side of an index; only one is open at a time, whichever the process.
pub struct Writer {
    writer: IndexWriter,
    pub reader: IndexReader,
    /// None until it was filled for the first time.
    pub position: Option<Position>,
}

impl Writer {
    /// Opens the index of a home; one that is missing or of another shape comes back empty.
    pub fn open(home: &Home) -> tantivy::Result<Self> {
        if let Home::Folder(folder) = home
            && let Some(index) = existing(folder)?
            && index.schema() == Fields::get().schema
        {
            let writer = Self::of(index)?;
            if writer.position.is_some() {
                return Ok(writer);
            }
        }
        Self::make(home)
    }

    /// Makes an empty index, in place of any other.
    pub fn make(home: &Home) -> tantivy::Result<Self> {
        let builder = Index::builder().schema(Fields::get().schema.clone());
        Self::of(match home {
            Home::Memory => builder.create_in_ram()?,
            Home::Folder(folder) => {
                clear(folder)?;
                builder.create_in_dir(folder)?
            }
        })
    }

    /// Takes every document away; seen with the next commit.
    pub fn clear(&mut self) -> tantivy::Result<()> {
        self.writer.delete_all_documents().map(drop)
    }

    /// Puts documents in place of those of the same entries; seen with the next commit.
    pub fn put(&mut self, ids: &[Id], documents: Vec<TantivyDocument>) -> tantivy::Result<()> {
        for id in ids {
            self.writer.delete_term(Fields::get().id(*id));
        }
        self.add(documents)
    }

    /// Adds documents of entries that have none yet.
    pub fn add(&mut self, documents: Vec<TantivyDocument>) -> tantivy::Result<()> {
        for document in documents {
            self.writer.add_document(document)?;
        }
        Ok(())
    }

    /// Makes everything visible and lasting, together with the position.
    pub fn commit(&mut self, position: Position) -> tantivy::Result<()> {
        let mut commit = self.writer.prepare_commit()?;
        commit.set_payload(&serde_json::to_string(&position)?);
        commit.commit()?;
        self.position = Some(position);
        self.reader.reload()
    }

    /// Takes every document away and puts others in their place, without joining segments
    /// meanwhile: what is being joined then cannot be joined to one in the end.
    pub fn begin_anew(&mut self) -> tantivy::Result<()> {
        self.writer.set_merge_policy(Box::new(NoMergePolicy));
        self.clear()
    }

    /// After [`Self::begin_anew`]: from the next commit on segments are joined as they grow many.
    pub fn end_anew(&mut self) {
        self.writer.set_merge_policy(usual_policy());
    }

    /// In how many pieces the index lies.
    pub fn segments(&self) -> tantivy::Result<usize> {
        Ok(self.writer.index().searchable_segment_ids()?.len())
    }

    /// Begins to join all segments behind the readers' backs. The future ends when they are
    /// joined, or fails when some of them were already being joined.
    pub fn join_segments(&mut self) -> tantivy::Result<Option<Joining>> {
        let segments = self.writer.index().searchable_segment_ids()?;
        Ok((segments.len() > 1).then(|| self.writer.merge(&segments)))
    }

    fn of(index: Index) -> tantivy::Result<Self> {
        tokens::register(index.tokenizers());
        let options = IndexWriterOptions::builder()
            .memory_budget_per_thread(HEAP_BYTES)
            .num_worker_threads(1)
            .num_merge_threads(1)
            .build();
        let writer = index.writer_with_options(options)?;
        writer.set_merge_policy(usual_policy());
        let payload = index.load_metas()?.payload.unwrap_or_default();
        let position: Option<Position> = serde_json::from_str(&payload).ok();
        let reader = index
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .doc_store_cache_num_blocks(KEPT_BLOCKS)
            .try_into()?;
        Ok(Self {
            writer,
            reader,
            position: position.filter(|position| position.shape == SHAPE),
        })
    }
}

fn usual_policy() -> Box<dyn MergePolicy> {
    let mut policy = LogMergePolicy::default();
    policy.set_del_docs_ratio_before_merge(MOST_ERASED);
    Box::new(policy)
}

fn existing(folder: &Path) -> tantivy::Result<Option<Index>> {
    if !folder.is_dir() {
        return Ok(None);
    }
    let directory = MmapDirectory::open(folder)?;
    if !Index::exists(&directory)? {
        return Ok(None);
    }
    Index::open(directory).map(Some)
}

fn clear(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    fs::create_dir_all(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn pieces_become_one_and_lose_nothing() {
        let mut writer = Writer::make(&Home::Memory).expect("an index");
        writer.begin_anew().expect("empty");
        for seq in 1..=20 {
            writer.add(vec![TantivyDocument::new(); 3]).expect("room");
            writer.commit(Position::at(seq, None)).expect("a commit");
        }
        writer.end_anew();
        assert_eq!(writer.segments().expect("segments"), 20, "none is joined");
        let joining = writer.join_segments().expect("segments");
        joining.expect("many pieces").await.expect("joined");
        writer.reader.reload().expect("a reader");
        assert_eq!(writer.segments().expect("segments"), 1);
        assert_eq!(writer.reader.searcher().num_docs(), 60);
        assert!(writer.join_segments().expect("segments").is_none());
        assert_eq!(writer.position, Some(Position::at(20, None)));
    }
}
