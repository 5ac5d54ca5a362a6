//! A file that is sent while it is still being written, so that no reader keeps the database busy.

use std::{
    fs::File,
    io::{self, Seek, SeekFrom, Write},
};

use axum::body::Bytes;
use futures::{Stream, stream::try_unfold};
use tokio::{io::AsyncReadExt, sync::watch};

const PIECE_BYTES: u64 = 64 * 1024;

#[derive(Clone, Copy, Debug, Default)]
struct Progress {
    /// That can be sent already.
    bytes: u64,
    is_complete: bool,
}

/// The end that is written to; dropped before [`Growing::complete`], it fails the other end.
pub struct Growing {
    file: File,
    bytes: u64,
    /// What is written stays as it is, so that it can be sent before the end.
    is_sent_early: bool,
    progress: watch::Sender<Progress>,
}

/// Both ends of an empty file, which nobody else sees and which goes away by itself.
///
/// # Errors
/// When the system gives no temporary file.
pub fn growing(
    is_sent_early: bool,
) -> io::Result<(
    Growing,
    impl Stream<Item = io::Result<Bytes>> + Send + 'static,
)> {
    let named = tempfile::NamedTempFile::new()?;
    let file = tokio::fs::File::from_std(named.reopen()?);
    let (progress, seen) = watch::channel(Progress::default());
    let growing = Growing {
        file: named.into_file(),
        bytes: 0,
        is_sent_early,
        progress,
    };
    let reader = Reader {
        file,
        seen,
        sent: 0,
    };
    let pieces = try_unfold(reader, |mut reader| async move {
        let piece = reader.next().await?;
        Ok(piece.map(|piece| (piece, reader)))
    });
    Ok((growing, pieces))
}

impl Growing {
    /// Everything is written: the other end is told where it ends.
    ///
    /// # Errors
    /// When the file cannot be looked at.
    pub fn complete(self) -> io::Result<()> {
        let bytes = self.file.metadata()?.len();
        let is_complete = true;
        self.progress.send_replace(Progress { bytes, is_complete });
        Ok(())
    }

    /// Waits until nobody reads the other end any more.
    pub async fn abandoned(&self) {
        self.progress.closed().await;
    }
}

impl Write for Growing {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        if self.progress.is_closed() {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        let written = self.file.write(piece)?;
        self.bytes += u64::try_from(written).unwrap_or(0);
        if self.is_sent_early {
            let (bytes, is_complete) = (self.bytes, false);
            self.progress.send_replace(Progress { bytes, is_complete });
        }
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Seek for Growing {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}

struct Reader {
    file: tokio::fs::File,
    seen: watch::Receiver<Progress>,
    sent: u64,
}

impl Reader {
    async fn next(&mut self) -> io::Result<Option<Bytes>> {
        let sent = self.sent;
        let has_news = |progress: &Progress| progress.bytes > sent || progress.is_complete;
        let progress = self.seen.wait_for(has_news).await;
        let bytes = progress.map_err(|_| io::ErrorKind::UnexpectedEof)?.bytes;
        let length = (bytes - sent).min(PIECE_BYTES);
        if length == 0 {
            return Ok(None);
        }
        let mut piece = vec![0; usize::try_from(length).unwrap_or_default()];
        self.file.read_exact(&mut piece).await?;
        self.sent += length;
        Ok(Some(piece.into()))
    }
}

#[cfg(test)]
mod tests {
    use futures::TryStreamExt;

    use super::*;

    async fn all(pieces: impl Stream<Item = io::Result<Bytes>>) -> io::Result<Vec<u8>> {
        let pieces: Vec<Bytes> = pieces.try_collect().await?;
        Ok(pieces.concat())
    }

    #[tokio::test]
    async fn what_is_written_arrives_whole_however_it_was_cut() {
        for is_sent_early in [true, false] {
            let (mut growing, pieces) = growing(is_sent_early).expect("a temporary file");
            let reading = tokio::spawn(all(pieces));
            let line = b"Salt;Ajuntament\r\n".repeat(1000);
            for _ in 0..20 {
                growing.write_all(&line).expect("room");
                tokio::task::yield_now().await;
            }
            growing.complete().expect("room");
            let read = reading.await.expect("read").expect("whole");
            assert_eq!(read, line.repeat(20));
        }
    }

    #[tokio::test]
    async fn a_file_that_is_given_up_fails_its_reader_instead_of_looking_whole() {
        let (mut growing, pieces) = growing(true).expect("a temporary file");
        growing.write_all(b"half").expect("room");
        drop(growing);
        let error = all(pieces).await.expect_err("it was not completed");
        assert_eq!(error.kind(), io::ErrorKind::UnexpectedEof);
    }

    #[tokio::test]
    async fn nothing_is_written_for_a_reader_who_left() {
        let (mut growing, pieces) = growing(true).expect("a temporary file");
        drop(pieces);
        growing.abandoned().await;
        let error = growing.write(b"more").expect_err("nobody reads it");
        assert_eq!(error.kind(), io::ErrorKind::BrokenPipe);
    }
}
