//! Files in the database, in pieces.

use ordit_kernel::{Id, UserError};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::{FileError, ImageKind};
use crate::db::{Write, execute, query_one};

/// The bytes of one piece.
pub(super) const CHUNK: usize = 256_000;
/// Characters of a name that are kept.
const LONGEST_NAME: usize = 120;

/// A file without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct File {
    pub id: Id,
    pub entry: Id,
    pub name: String,
    pub content_type: String,
    pub bytes: u64,
    /// BLAKE3 of the bytes, in hexadecimal.
    pub hash: String,
}

impl File {
    /// How many pieces it has.
    pub fn chunks(&self) -> u64 {
        self.bytes.div_ceil(CHUNK as u64)
    }
}

/// Keeps an image of at most `max_bytes` as a file of an entry and gives its id.
///
/// # Errors
/// [`FileError::Refused`] when it is empty, too large or no image; when the database refuses.
pub async fn put_image(
    write: &Write,
    entry: Id,
    name: &str,
    bytes: &[u8],
    max_bytes: usize,
) -> Result<Id, FileError> {
    let kind = accept(bytes, max_bytes)?;
    let id = write.id();
    let sql = "INSERT INTO files (id, entry_id, name, content_type, bytes, hash, created_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let values = [
        Uuid::from(id).into(),
        Uuid::from(entry).into(),
        own_name(name).into(),
        kind.content_type().into(),
        i64::try_from(bytes.len()).unwrap_or(i64::MAX).into(),
        blake3::hash(bytes).to_string().into(),
        write.now().0.into(),
    ];
    execute(write.conn(), sql, values).await?;
    for (position, piece) in (0_i64..).zip(bytes.chunks(CHUNK)) {
        let sql = "INSERT INTO file_chunks (file_id, position, bytes) VALUES ($1, $2, $3)";
        let values = [
            Uuid::from(id).into(),
            position.into(),
            piece.to_vec().into(),
        ];
        execute(write.conn(), sql, values).await?;
    }
    Ok(id)
}

/// Takes a file away for good.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn delete(write: &Write, id: Id) -> Result<(), DbErr> {
    for sql in [
        "DELETE FROM file_chunks WHERE file_id = $1",
        "DELETE FROM files WHERE id = $1",
    ] {
        execute(write.conn(), sql, [Uuid::from(id).into()]).await?;
    }
    Ok(())
}

/// The file with this id.
pub(super) async fn find(on: &impl ConnectionTrait, id: Id) -> Result<Option<File>, DbErr> {
    let sql = "SELECT entry_id, name, content_type, bytes, hash FROM files WHERE id = $1";
    let Some(row) = query_one(on, sql, [Uuid::from(id).into()]).await? else {
        return Ok(None);
    };
    let bytes: i64 = row.try_get("", "bytes")?;
    Ok(Some(File {
        id,
        entry: Id(row.try_get("", "entry_id")?),
        name: row.try_get("", "name")?,
        content_type: row.try_get("", "content_type")?,
        bytes: u64::try_from(bytes).unwrap_or_default(),
        hash: row.try_get("", "hash")?,
    }))
}

/// One piece of a file; an error when it is not there, so that no answer ends too early unnoticed.
pub(super) async fn chunk(
    on: &impl ConnectionTrait,
    id: Id,
    position: u64,
) -> Result<Vec<u8>, DbErr> {
    let sql = "SELECT bytes FROM file_chunks WHERE file_id = $1 AND position = $2";
    let position = i64::try_from(position).unwrap_or(i64::MAX);
    let row = query_one(on, sql, [Uuid::from(id).into(), position.into()]).await?;
    let missing = || DbErr::RecordNotFound(format!("piece {position} of file {id}"));
    row.ok_or_else(missing)?.try_get("", "bytes")
}

fn accept(bytes: &[u8], max_bytes: usize) -> Result<ImageKind, UserError> {
    if bytes.is_empty() {
        return Err(UserError::new("files-error-none"));
    }
    if bytes.len() > max_bytes {
        let limit = max_bytes / 1_000_000;
        return Err(UserError::new("files-error-too-large").with("limit", limit));
    }
    ImageKind::of(bytes)
}

/// Some browsers send a whole path.
pub(super) fn own_name(sent: &str) -> String {
    let name = sent.rsplit(['/', '\\']).next().unwrap_or_default().trim();
    name.chars()
        .filter(|letter| !letter.is_control())
        .take(LONGEST_NAME)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_empty_or_too_large_is_refused_before_anything_is_kept() {
        let png = b"\x89PNG\r\n\x1a\n";
        assert_eq!(accept(png, png.len()), Ok(ImageKind::Png));
        let key = |bytes: &[u8], most| accept(bytes, most).map_err(|refusal| refusal.key);
        assert_eq!(
            key(png, png.len() - 1),
            Err("files-error-too-large".to_owned())
        );
        assert_eq!(key(b"", 10), Err("files-error-none".to_owned()));
    }

    #[test]
    fn a_file_keeps_its_name_and_not_its_folder() {
        assert_eq!(own_name("C:\\Xarxa\\logo\u{0} nou.png"), "logo nou.png");
        assert_eq!(own_name("../../etc/passwd"), "passwd");
        assert_eq!(own_name(&"x".repeat(500)).len(), LONGEST_NAME);
    }

    #[test]
    fn a_file_has_as_many_pieces_as_it_needs() {
        let of = |bytes| File {
            id: Id(Uuid::nil()),
            entry: Id(Uuid::nil()),
            name: String::new(),
            content_type: String::new(),
            bytes,
            hash: String::new(),
        };
        let chunks: Vec<u64> = [1, 256_000, 256_001, 1_000_000]
            .map(|bytes| of(bytes).chunks())
            .into();
        assert_eq!(chunks, [1, 1, 2, 4]);
    }
}
