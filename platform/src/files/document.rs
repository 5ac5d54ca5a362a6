//! A document on its way in: kept aside until it is whole, then put in a change.

use std::io::{self, SeekFrom};

use axum::body::Bytes;
use futures::{Stream, StreamExt};
use ordit_kernel::{Id, UserError};
use sea_orm::DbErr;
use tokio::{
    fs::File,
    io::{AsyncReadExt, AsyncSeekExt, AsyncWriteExt},
};
use uuid::Uuid;

use super::{
    DocumentKind,
    store::{CHUNK, own_name},
};
use crate::db::{Write, execute};

/// A document has at most this many bytes.
pub const MAX_DOCUMENT_BYTES: u64 = 25_000_000;
/// More is taken than a document may have, so that one which is too large is told so in words.
pub const MAX_DOCUMENT_FORM_BYTES: usize = 60_000_000;

/// A document that arrived whole, in a file that nobody else sees and that goes away by itself.
#[derive(Debug)]
pub struct Arrived {
    file: File,
    name: String,
    kind: DocumentKind,
    bytes: u64,
    hash: String,
}

/// Why a document did not arrive.
#[derive(Debug, thiserror::Error)]
pub enum ArrivalError {
    /// In words, for whoever sent it; all of it was taken.
    #[error("refused: {0}")]
    Refused(#[from] UserError),
    #[error("broken off by its sender")]
    BrokenOff,
    #[error("no room to keep it aside: {0}")]
    Io(#[from] io::Error),
}

/// Takes a document of at most `max_bytes` piece by piece; nothing of it is in the database yet.
///
/// # Errors
/// [`ArrivalError::Refused`] when it is empty, too large or no document.
pub async fn receive<E>(
    name: &str,
    mut pieces: impl Stream<Item = Result<Bytes, E>> + Unpin,
    max_bytes: u64,
) -> Result<Arrived, ArrivalError> {
    let mut file = File::from_std(tempfile::tempfile()?);
    let (mut bytes, mut hasher) = (0_u64, blake3::Hasher::new());
    // The rest is read and dropped: a browser looks at the answer only after sending everything.
    while let Some(piece) = pieces.next().await {
        let piece = piece.map_err(|_| ArrivalError::BrokenOff)?;
        bytes = bytes.saturating_add(piece.len() as u64);
        if bytes <= max_bytes {
            hasher.update(&piece);
            file.write_all(&piece).await?;
        }
    }
    if bytes == 0 {
        return Err(UserError::new("files-error-none").into());
    }
    if bytes > max_bytes {
        let limit = max_bytes / 1_000_000;
        let refusal = UserError::new("files-error-too-large").with("limit", limit);
        return Err(refusal.into());
    }
    file.flush().await?;
    let (file, kind) = known(file).await?;
    Ok(Arrived {
        file,
        name: own_name(name),
        kind: kind?,
        bytes,
        hash: hasher.finalize().to_string(),
    })
}

/// Looking into a packed file reads here and there, so it is done apart.
async fn known(file: File) -> io::Result<(File, Result<DocumentKind, UserError>)> {
    let mut file = file.into_std().await;
    let looking = tokio::task::spawn_blocking(move || {
        let kind = DocumentKind::of(&mut file)?;
        Ok::<_, io::Error>((File::from_std(file), kind))
    });
    looking.await.map_err(io::Error::other)?
}

impl Arrived {
    /// What its sender calls it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How large it is.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Puts it in a change, piece by piece, and gives its id.
    ///
    /// # Errors
    /// When the database refuses, or what was kept aside cannot be read.
    pub async fn put(&mut self, write: &Write) -> Result<Id, DbErr> {
        let id = write.id();
        let sql = "INSERT INTO documents (id, name, content_type, bytes, hash, created_at) \
                   VALUES ($1, $2, $3, $4, $5, $6)";
        let values = [
            Uuid::from(id).into(),
            self.name.as_str().into(),
            self.kind.content_type().into(),
            i64::try_from(self.bytes).unwrap_or(i64::MAX).into(),
            self.hash.as_str().into(),
            write.now().0.into(),
        ];
        execute(write.conn(), sql, values).await?;
        self.file.seek(SeekFrom::Start(0)).await.map_err(unread)?;
        for position in 0_i64.. {
            let mut piece = Vec::with_capacity(CHUNK);
            let most = (&mut self.file).take(CHUNK as u64);
            { most }.read_to_end(&mut piece).await.map_err(unread)?;
            if piece.is_empty() {
                break;
            }
            let sql =
                "INSERT INTO document_chunks (document_id, position, bytes) VALUES ($1, $2, $3)";
            let values = [Uuid::from(id).into(), position.into(), piece.into()];
            execute(write.conn(), sql, values).await?;
        }
        Ok(id)
    }
}

fn unread(error: io::Error) -> DbErr {
    DbErr::Custom(format!("a document kept aside: {error}"))
}
