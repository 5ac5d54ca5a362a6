//! The snapshot on disk, with checksums, so that a start need not read everything.

use std::{
    collections::HashMap,
    fs::File,
    io::{self, BufReader, BufWriter, Read, Write},
    path::{Path, PathBuf},
    sync::{Arc, mpsc},
    time::UNIX_EPOCH,
};

use ordit_kernel::{Id, Instant, Lang, Point};
use sea_orm::DbErr;
use serde::{Deserialize, Serialize};

use super::{
    Facet, Head, HeadPlace, Link, Snapshot, Word, links::StoredLink, packed::Packed,
    seen::Audiences,
};
use crate::{
    db::{Db, query_one},
    events,
    register::State,
};

/// Changes with the shape of the file; one of another shape is made anew.
const SHAPE: u32 = 2;
/// This many heads share a checksum and are in memory twice while they are read or written.
const FRAME: usize = 4096;
/// So many frames wait at most between reading and putting in place.
const FRAMES_AHEAD: usize = 4;
/// A frame that says it is longer was damaged.
const LONGEST_FRAME: u32 = 1 << 30;

/// The snapshot in a file, if it is whole and belongs to this program and this database.
pub(super) async fn read(path: &Path, db: &Db) -> Result<Option<Snapshot>, DbErr> {
    let path = path.to_owned();
    let parsed = tokio::task::spawn_blocking(move || parse(&path).ok().flatten());
    let Some(mut snapshot) = parsed.await.ok().flatten() else {
        return Ok(None);
    };
    if !belongs_to(db, &snapshot).await? {
        return Ok(None);
    }
    snapshot.audiences = Audiences::default().grown(db).await?;
    Ok(Some(snapshot))
}

/// Writes the snapshot beside the file and moves it there, so that it is whole or absent.
pub(super) async fn write(path: &Path, snapshot: Arc<Snapshot>) -> io::Result<()> {
    let path = path.to_owned();
    let work = move || {
        let fresh = path.with_extension("new");
        compose(&fresh, &snapshot)?;
        std::fs::rename(fresh, path)
    };
    tokio::task::spawn_blocking(work)
        .await
        .map_err(io::Error::other)?
}

/// What stands before the heads.
#[derive(Serialize, Deserialize)]
struct Preface {
    shape: u32,
    program: u64,
    seq: i64,
    heads: usize,
    words: Vec<String>,
    /// Places in `words` of a dimension and a value.
    facets: Vec<(u32, u32)>,
    links: Vec<StoredLink>,
}

/// A head with places in the preface where a head has words and facets.
#[derive(Serialize, Deserialize)]
struct Stored<'a> {
    id: Id,
    kind: u32,
    network: Option<Id>,
    slug: &'a str,
    audience: u32,
    state: State,
    lang: Lang,
    version: i64,
    updated_at: Instant,
    point: Option<Point>,
    territory: Option<u32>,
    facets: Vec<u32>,
    packed: Packed,
}

fn compose(path: &Path, snapshot: &Snapshot) -> io::Result<()> {
    let mut places = Places::default();
    for slot in snapshot.heads.slots() {
        places.gather(&slot.head);
    }
    let mut file = BufWriter::new(File::create(path)?);
    let preface = Preface {
        shape: SHAPE,
        program: program(),
        seq: snapshot.seq,
        heads: snapshot.len(),
        words: places
            .words
            .iter()
            .map(|word| word.as_str().to_owned())
            .collect(),
        facets: places.facets.clone(),
        links: snapshot.links.all().map(StoredLink::from).collect(),
    };
    append(
        &mut file,
        &postcard::to_stdvec(&preface).map_err(io::Error::other)?,
    )?;
    let slots: Vec<_> = snapshot.heads.slots().collect();
    for slots in slots.chunks(FRAME) {
        let mut frame = Vec::new();
        for slot in slots {
            frame =
                postcard::to_extend(&places.stored(&slot.head), frame).map_err(io::Error::other)?;
        }
        append(&mut file, &frame)?;
    }
    file.flush()
}

fn parse(path: &Path) -> io::Result<Option<Snapshot>> {
    let mut file = BufReader::new(File::open(path)?);
    let mut frame = Vec::new();
    take(&mut file, &mut frame)?;
    // The shape comes first, so that a file of another shape is told apart by it.
    let (shape, _): (u32, _) = postcard::take_from_bytes(&frame).map_err(io::Error::other)?;
    if shape != SHAPE {
        return Ok(None);
    }
    let preface: Preface = postcard::from_bytes(&frame).map_err(io::Error::other)?;
    if preface.program != program() {
        return Ok(None);
    }
    let known = Known::of(&preface);
    let mut snapshot = Snapshot::empty(preface.seq, Audiences::default());
    snapshot.heads.reserve(preface.heads);
    // One thread reads and checks, this one puts in place.
    let (send, receive) = mpsc::sync_channel(FRAMES_AHEAD);
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| read_heads(file, &known, preface.heads, send));
        for head in receive.into_iter().flatten() {
            snapshot.heads.put(head, preface.seq);
        }
        reader
            .join()
            .map_err(|_| io::Error::from(io::ErrorKind::InvalidData))?
    })?;
    let links: Vec<Link> = preface.links.into_iter().map(Link::from).collect();
    let ends: Vec<Id> = links.iter().map(|link| link.from).collect();
    snapshot.links.replace(&ends, links);
    snapshot.pack();
    Ok(Some(snapshot))
}

fn read_heads(
    mut file: impl Read,
    known: &Known,
    count: usize,
    ready: mpsc::SyncSender<Vec<Head>>,
) -> io::Result<()> {
    let (mut frame, mut left) = (Vec::new(), count);
    while left > 0 {
        take(&mut file, &mut frame)?;
        let (mut rest, mut heads) = (frame.as_slice(), Vec::with_capacity(FRAME));
        while !rest.is_empty() {
            let (stored, after) = postcard::take_from_bytes(rest).map_err(io::Error::other)?;
            heads.push(known.head(stored).ok_or(io::ErrorKind::InvalidData)?);
            rest = after;
        }
        left = left.saturating_sub(heads.len());
        ready.send(heads).map_err(io::Error::other)?;
    }
    Ok(())
}

fn append(file: &mut impl Write, frame: &[u8]) -> io::Result<()> {
    let length = u32::try_from(frame.len()).map_err(io::Error::other)?;
    file.write_all(&length.to_le_bytes())?;
    file.write_all(blake3::hash(frame).as_bytes())?;
    file.write_all(frame)
}

fn take(file: &mut impl Read, frame: &mut Vec<u8>) -> io::Result<()> {
    let (mut length, mut checksum) = ([0; 4], [0; blake3::OUT_LEN]);
    file.read_exact(&mut length)?;
    file.read_exact(&mut checksum)?;
    let length = u32::from_le_bytes(length);
    frame.clear();
    file.take(length.min(LONGEST_FRAME).into())
        .read_to_end(frame)?;
    let is_whole = blake3::hash(frame) == blake3::Hash::from_bytes(checksum);
    if is_whole && !frame.is_empty() {
        Ok(())
    } else {
        Err(io::ErrorKind::InvalidData.into())
    }
}

/// Where words and facets stand in the preface.
#[derive(Default)]
struct Places {
    words: Vec<Word>,
    facets: Vec<(u32, u32)>,
    word_places: HashMap<Word, u32>,
    facet_places: HashMap<Facet, u32>,
}

impl Places {
    fn gather(&mut self, head: &Head) {
        self.word(head.kind);
        if let Some(territory) = head.place.territory {
            self.word(territory);
        }
        for facet in &head.facets {
            if !self.facet_places.contains_key(facet) {
                let words = (self.word(facet.dimension()), self.word(facet.value()));
                self.facet_places.insert(*facet, length(&self.facets));
                self.facets.push(words);
            }
        }
    }

    fn word(&mut self, word: Word) -> u32 {
        let next = length(&self.words);
        let place = *self.word_places.entry(word).or_insert(next);
        if place == next {
            self.words.push(word);
        }
        place
    }

    fn stored<'a>(&self, head: &'a Head) -> Stored<'a> {
        let word = |word| self.word_places.get(&word).copied().unwrap_or(u32::MAX);
        let facets = head.facets.iter();
        let facet = |facet| self.facet_places.get(facet).copied().unwrap_or(u32::MAX);
        Stored {
            id: head.id,
            kind: word(head.kind),
            network: head.network,
            slug: &head.slug,
            audience: head.audience,
            state: head.state,
            lang: head.lang,
            version: head.version,
            updated_at: head.updated_at,
            point: head.place.point,
            territory: head.place.territory.map(word),
            facets: facets.map(facet).collect(),
            packed: head.packed.clone(),
        }
    }
}

fn length<T>(things: &[T]) -> u32 {
    u32::try_from(things.len()).unwrap_or(u32::MAX)
}

/// The words and facets of a preface, as this process numbers them.
struct Known {
    words: Vec<Word>,
    facets: Vec<Facet>,
}

impl Known {
    fn of(preface: &Preface) -> Self {
        let words: Vec<Word> = preface.words.iter().map(|word| Word::new(word)).collect();
        let word = |place: u32| words.get(place as usize).copied();
        let facets = preface.facets.iter();
        let facets = facets
            .filter_map(|(dimension, value)| Some(Facet::of(word(*dimension)?, word(*value)?)));
        Self {
            facets: facets.collect(),
            words,
        }
    }

    fn head(&self, stored: Stored<'_>) -> Option<Head> {
        let word = |place: u32| self.words.get(place as usize).copied();
        let facets = stored.facets.iter();
        let facets: Option<_> = facets
            .map(|place| self.facets.get(*place as usize).copied())
            .collect();
        Some(Head {
            id: stored.id,
            kind: word(stored.kind)?,
            network: stored.network,
            slug: stored.slug.into(),
            audience: stored.audience,
            state: stored.state,
            lang: stored.lang,
            version: stored.version,
            updated_at: stored.updated_at,
            place: HeadPlace {
                point: stored.point,
                territory: stored.territory.and_then(word),
            },
            facets: facets?,
            packed: stored.packed,
        })
    }
}

/// Tells this program from others: what slices keep in heads, and the territory that is compiled
/// in, may differ in the next one.
fn program() -> u64 {
    let file: io::Result<PathBuf> = std::env::current_exe();
    let about = file.and_then(|path| path.metadata()).ok();
    let changed = about.and_then(|about| {
        let since = about.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        Some(since.as_secs().rotate_left(32) ^ about.len())
    });
    changed.unwrap_or_default()
}

/// A file left by another database is not ours: its feed would be longer, or its entries absent.
async fn belongs_to(db: &Db, snapshot: &Snapshot) -> Result<bool, DbErr> {
    if events::last_seq(db.read()).await? < snapshot.seq {
        return Ok(false);
    }
    let Some(head) = snapshot.heads.head(0) else {
        return Ok(true);
    };
    let sql = "SELECT 1 AS one FROM entries WHERE id = $1";
    Ok(query_one(db.read(), sql, [head.id.0.into()])
        .await?
        .is_some())
}
