//! A connection over which only so much is read, whatever the server sends.

use std::{
    fmt, io,
    pin::Pin,
    task::{Context, Poll},
};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// Anything that is read from and written to.
pub(super) trait Duplex: AsyncRead + AsyncWrite + Unpin + Send + Sync {}

impl<T: AsyncRead + AsyncWrite + Unpin + Send + Sync> Duplex for T {}

/// A connection with what may still be read from it, in bytes.
pub(super) struct Metered {
    inner: Box<dyn Duplex>,
    left_bytes: u64,
}

impl Metered {
    /// This connection, over which at most so many bytes are read.
    pub(super) fn new(inner: impl Duplex + 'static, most_bytes: u64) -> Self {
        Self {
            inner: Box::new(inner),
            left_bytes: most_bytes,
        }
    }
}

impl fmt::Debug for Metered {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Metered({} bytes left)", self.left_bytes)
    }
}

impl AsyncRead for Metered {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let polled = Pin::new(&mut self.inner).poll_read(context, buffer);
        let read = (buffer.filled().len() - before) as u64;
        match self.left_bytes.checked_sub(read) {
            Some(left) => self.left_bytes = left,
            None => return Poll::Ready(Err(io::Error::other("the server sends too much"))),
        }
        polled
    }
}

impl AsyncWrite for Metered {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    use super::*;

    #[tokio::test]
    async fn what_is_too_much_is_an_error_and_not_the_end() {
        let (ours, mut theirs) = tokio::io::duplex(64);
        let mut metered = Metered::new(ours, 10);
        theirs.write_all(&[1; 8]).await.expect("sent");
        let mut piece = [0; 8];
        metered.read_exact(&mut piece).await.expect("within");
        theirs.write_all(&[1; 8]).await.expect("sent");
        assert!(metered.read_exact(&mut piece).await.is_err());
    }
}
