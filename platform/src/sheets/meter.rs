//! A reader that stops when more comes out of it than was promised.

use std::io::{self, Read};

/// No tag, comment or piece of text of an honest part is longer.
const PIECE_BYTES: u64 = 4_000_000;

pub(super) struct Meter<R> {
    inner: R,
    bytes_left: u64,
    piece_bytes_left: u64,
}

impl<R: Read> Meter<R> {
    /// At most `bytes` in all, or an error of the kind [`io::ErrorKind::QuotaExceeded`].
    pub(super) fn new(inner: R, bytes: u64) -> Self {
        Self {
            inner,
            bytes_left: bytes,
            piece_bytes_left: PIECE_BYTES,
        }
    }

    pub(super) fn next_piece(&mut self) {
        self.piece_bytes_left = PIECE_BYTES;
    }
}

impl<R: Read> Read for Meter<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        let left = |budget: u64| {
            let left = budget.checked_sub(count as u64);
            left.ok_or(io::ErrorKind::QuotaExceeded)
        };
        self.bytes_left = left(self.bytes_left)?;
        self.piece_bytes_left = left(self.piece_bytes_left)?;
        Ok(count)
    }
}
