//! Asks a server as fast as it answers, over some connections at once, and notes how long each
//! answer took.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use anyhow::{anyhow, ensure};
use tokio::{runtime::Builder, task::JoinSet};

use crate::{
    connection::Connection,
    measure::{processor_seconds, quantile, seconds, start},
};

/// Requests that are sent one after the other, by whichever connection is free; after the last
/// comes the first.
#[derive(Clone)]
pub struct Load {
    requests: Arc<[Vec<u8>]>,
    next: Arc<AtomicUsize>,
}

/// What one round showed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Measured {
    pub per_second: f64,
    pub median_ms: f64,
    pub slow_ms: f64,
    /// Time of a processor that the server took per answer.
    pub server_micros: f64,
    pub body_bytes: f64,
}

/// Where a load goes.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    pub address: SocketAddr,
    pub process: u32,
}

impl Load {
    /// Readings of these paths, with these header lines (each ended by CR LF).
    pub fn reading(paths: impl IntoIterator<Item = String>, headers: &str) -> Self {
        let request = |path: String| get(&path, headers);
        Self {
            requests: paths.into_iter().map(request).collect(),
            next: Arc::default(),
        }
    }

    /// Asks for so many seconds. The client has one thread, as the tool had with which the anchors
    /// were measured.
    ///
    /// # Errors
    /// When an answer is not 200, or none comes.
    pub fn run(&self, to: Target, connections: usize, long: f64) -> anyhow::Result<Measured> {
        let load = self.clone();
        let client = thread::spawn(move || {
            let runtime = Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(load.asked(to, connections, long))
        });
        client.join().map_err(|_| anyhow!("the client broke off"))?
    }

    async fn asked(self, to: Target, connections: usize, long: f64) -> anyhow::Result<Measured> {
        ensure!(!self.requests.is_empty(), "nothing to ask");
        let (began, used) = (start(), processor_seconds(to.process));
        let mut tasks = JoinSet::new();
        for _ in 0..connections {
            tasks.spawn(self.clone().one_after_the_other(to.address, long));
        }
        let (mut micros, mut bytes) = (Vec::new(), 0);
        while let Some(done) = tasks.join_next().await {
            let (own, own_bytes) = done??;
            micros.extend(own);
            bytes += own_bytes;
        }
        let (took, used) = (seconds(began), processor_seconds(to.process) - used);
        Ok(measured(micros, bytes, took, used))
    }

    async fn one_after_the_other(
        self,
        address: SocketAddr,
        long: f64,
    ) -> anyhow::Result<(Vec<u32>, usize)> {
        let mut connection = Connection::open(address).await?;
        let (mut micros, mut bytes) = (Vec::with_capacity(100_000), 0);
        let began = start();
        let mut last = 0.0;
        while last < long {
            let number = self.next.fetch_add(1, Ordering::Relaxed) % self.requests.len();
            let answer = connection.ask(&self.requests[number]).await?;
            ensure!(answer.status == 200, "{} for {number}", answer.status);
            bytes += answer.body.len();
            let now = seconds(began);
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "no answer takes an hour"
            )]
            micros.push(((now - last) * 1e6) as u32);
            last = now;
        }
        Ok((micros, bytes))
    }
}

/// A reading of a path as it goes over the wire.
pub fn get(path: &str, headers: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nhost: localhost\r\n{headers}\r\n").into_bytes()
}

#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2⁵³")]
fn measured(mut micros: Vec<u32>, bytes: usize, took: f64, used: f64) -> Measured {
    micros.sort_unstable();
    let count = micros.len().max(1) as f64;
    Measured {
        per_second: micros.len() as f64 / took,
        median_ms: f64::from(quantile(&micros, 0.5)) / 1e3,
        slow_ms: f64::from(quantile(&micros, 0.99)) / 1e3,
        server_micros: used * 1e6 / count,
        body_bytes: bytes as f64 / count,
    }
}
