//! One kept connection to a server: as little work per answer as a client can do, because it runs
//! on the processors of the server that it measures.

use std::net::SocketAddr;

use anyhow::{Context, bail, ensure};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

const END_OF_HEAD: &[u8] = b"\r\n\r\n";
const LENGTH: &[u8] = b"content-length:";

/// A connection over which one question is asked after the other.
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

/// An answer, until the next question is asked.
pub struct Answer<'a> {
    pub status: u16,
    head: &'a [u8],
    pub body: &'a [u8],
}

impl Connection {
    /// Connects.
    ///
    /// # Errors
    /// When nobody listens there.
    pub async fn open(address: SocketAddr) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream,
            buffer: Vec::with_capacity(256 * 1024),
        })
    }

    /// Sends a whole request and takes the whole answer.
    ///
    /// # Errors
    /// When the connection breaks off or the answer does not say how long it is.
    pub async fn ask(&mut self, request: &[u8]) -> anyhow::Result<Answer<'_>> {
        self.stream.write_all(request).await?;
        self.buffer.clear();
        let head = loop {
            self.read().await?;
            if let Some(head) = find(&self.buffer, END_OF_HEAD) {
                break head + END_OF_HEAD.len();
            }
        };
        let status = status(&self.buffer[..head])?;
        let whole = head + length(&self.buffer[..head], status)?;
        while self.buffer.len() < whole {
            self.read().await?;
        }
        let (head, body) = self.buffer.split_at(head);
        Ok(Answer { status, head, body })
    }

    async fn read(&mut self) -> anyhow::Result<()> {
        let count = self.stream.read_buf(&mut self.buffer).await?;
        ensure!(count > 0, "the server closed the connection");
        Ok(())
    }
}

impl Answer<'_> {
    /// The value of a header, whose name is given in small letters.
    pub fn header(&self, name: &str) -> Option<String> {
        let text = String::from_utf8_lossy(self.head);
        let mut lines = text.lines().filter_map(|line| line.split_once(':'));
        let found = lines.find(|(own, _)| own.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.trim().to_owned())
    }
}

fn status(head: &[u8]) -> anyhow::Result<u16> {
    let digits = head.get(9..12).context("no answer of HTTP/1.1")?;
    Ok(std::str::from_utf8(digits)?.parse()?)
}

fn length(head: &[u8], status: u16) -> anyhow::Result<usize> {
    let Some(place) = head
        .windows(LENGTH.len())
        .position(|own| own.eq_ignore_ascii_case(LENGTH))
    else {
        if status == 204 || status == 304 {
            return Ok(0);
        }
        bail!("an answer that does not say how long it is");
    };
    let value = &head[place + LENGTH.len()..];
    let end = value.iter().position(|byte| *byte == b'\r');
    let text = std::str::from_utf8(&value[..end.unwrap_or(0)])?;
    Ok(text.trim().parse()?)
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|own| own == wanted)
}

#[cfg(test)]
mod tests {
    use tokio::net::TcpListener;

    use super::*;

    async fn answering(text: &'static str) -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.expect("a client");
            let mut asked = [0; 1024];
            while stream.read(&mut asked).await.expect("a request") > 0 {
                // In pieces, as a network brings it.
                let (one, other) = text.as_bytes().split_at(text.len() / 2);
                for piece in [one, other] {
                    stream.write_all(piece).await.expect("sent");
                    tokio::task::yield_now().await;
                }
            }
        });
        address
    }

    #[tokio::test]
    async fn an_answer_in_pieces_is_taken_whole_and_the_next_begins_anew() {
        let address = answering("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nxarxa").await;
        let mut connection = Connection::open(address).await.expect("connected");
        for _ in 0..3 {
            let answer = connection.ask(b"GET / HTTP/1.1\r\n\r\n").await;
            let answer = answer.expect("an answer");
            assert_eq!((answer.status, answer.body), (200, &b"xarxa"[..]));
            assert_eq!(answer.header("content-length").as_deref(), Some("5"));
        }
    }

    #[tokio::test]
    async fn what_is_not_understood_is_no_answer() {
        for text in ["HTTP/1.1 200 OK\r\nA: b\r\n\r\n", "HTTP/1.1 ok\r\n\r\n"] {
            let address = answering(text).await;
            let mut connection = Connection::open(address).await.expect("connected");
            assert!(connection.ask(b"GET / HTTP/1.1\r\n\r\n").await.is_err());
        }
    }
}
