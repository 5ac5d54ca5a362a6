//! The snapshot on disk, with a checksum, so that a start need not read everything.

use std::{io, path::Path, sync::Arc};

use sea_orm::DbErr;

use super::{Head, Snapshot, seen::Audiences};
use crate::{
    db::{Db, query_one},
    events,
};

/// Changes with the shape of [`Head`]; a file of another shape is made anew.
const SHAPE: u32 = 1;
/// The checksum's length in bytes.
const CHECKSUM: usize = 32;

/// The snapshot in a file, if it is whole and belongs to this database.
pub(super) async fn read(path: &Path, db: &Db) -> Result<Option<Snapshot>, DbErr> {
    let Some((seq, heads)) = parse(path).await else {
        return Ok(None);
    };
    if !belongs_to(db, seq, heads.first()).await? {
        return Ok(None);
    }
    let mut snapshot = Snapshot {
        seq,
        audiences: Audiences::load(db).await?,
        ..Snapshot::default()
    };
    for head in heads {
        snapshot.put(head);
    }
    Ok(Some(snapshot))
}

/// Writes the snapshot beside the file and moves it there, so that it is whole or absent.
pub(super) async fn write(path: &Path, snapshot: Arc<Snapshot>) -> io::Result<()> {
    let path = path.to_owned();
    let work = move || {
        let heads: Vec<&Head> = snapshot.heads().collect();
        let body = postcard::to_stdvec(&(SHAPE, snapshot.seq, heads)).map_err(io::Error::other)?;
        let fresh = path.with_extension("new");
        let mut bytes = blake3::hash(&body).as_bytes().to_vec();
        bytes.extend(body);
        std::fs::write(&fresh, bytes)?;
        std::fs::rename(fresh, path)
    };
    tokio::task::spawn_blocking(work)
        .await
        .map_err(io::Error::other)?
}

async fn parse(path: &Path) -> Option<(i64, Vec<Head>)> {
    let bytes = tokio::fs::read(path).await.ok()?;
    let (checksum, body) = bytes.split_at_checked(CHECKSUM)?;
    if blake3::hash(body).as_bytes() != checksum {
        return None;
    }
    let (shape, seq, heads): (u32, i64, Vec<Head>) = postcard::from_bytes(body).ok()?;
    (shape == SHAPE).then_some((seq, heads))
}

/// A file left by another database is not ours: its feed would be longer, or its entries absent.
async fn belongs_to(db: &Db, seq: i64, first: Option<&Head>) -> Result<bool, DbErr> {
    if events::last_seq(db.read()).await? < seq {
        return Ok(false);
    }
    let Some(head) = first else {
        return Ok(true);
    };
    let sql = "SELECT 1 AS one FROM entries WHERE id = $1";
    Ok(query_one(db.read(), sql, [head.id.0.into()])
        .await?
        .is_some())
}
