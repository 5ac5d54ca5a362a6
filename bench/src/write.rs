//! How long a new organisation takes from the press of the button until everybody finds it.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use anyhow::{Context, bail, ensure};
use ordit_platform::geo::Territories;
use tokio::time::sleep;

use crate::{
    connection::Connection,
    fill::digits,
    load::get,
    measure::{seconds, start},
    process::Process,
};

/// Between two writes.
const PAUSE: Duration = Duration::from_millis(100);
/// Between two looks.
const GLANCE: Duration = Duration::from_millis(1);
const PATIENCE_SECONDS: f64 = 20.0;
/// Where new ones are founded.
const TOWN: &str = "ine:08113";

/// Seconds until each write was answered, on the map and in the search.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    pub answered: Vec<f64>,
    pub on_map: Vec<f64>,
    pub in_search: Vec<f64>,
}

/// Somebody who is signed in as coordination.
pub struct Writer {
    address: SocketAddr,
    cookie: String,
    count: usize,
}

impl Writer {
    /// Signs in by the one-time address that the server told.
    ///
    /// # Errors
    /// When the server lets nobody in.
    pub async fn sign_in(server: &mut Process) -> anyhow::Result<Self> {
        let (path, address) = (server.sign_in_path()?, server.target().address);
        let mut connection = Connection::open(address).await?;
        let answer = connection.ask(&post(&path, "", "")).await?;
        let cookie = answer.header("set-cookie");
        let cookie = cookie.with_context(|| format!("no session but {}", answer.status))?;
        let cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        Ok(Self {
            address,
            cookie,
            count: 0,
        })
    }

    /// By which the server knows them.
    pub fn headers(&self) -> String {
        format!("cookie: {}\r\n", self.cookie)
    }

    /// Founds organisations one after the other until it is told to stop.
    ///
    /// # Errors
    /// When one is refused or does not appear.
    pub async fn write_until(&mut self, is_enough: Arc<AtomicBool>) -> anyhow::Result<Seen> {
        let mut seen = Seen::default();
        let mut connection = Connection::open(self.address).await?;
        while !is_enough.load(Ordering::Relaxed) {
            self.write(&mut connection, &mut seen).await?;
            sleep(PAUSE).await;
        }
        Ok(seen)
    }

    async fn write(&mut self, connection: &mut Connection, seen: &mut Seen) -> anyhow::Result<()> {
        self.count += 1;
        let name = format!("acabada{}fundar", self.count);
        let town = Territories::get().municipality(TOWN).context(TOWN)?;
        let body = format!(
            "name={name}&organisation_kind=cooperative&municipality={}&choice=new",
            digits(town)
        );
        let headers = self.headers();
        let began = start();
        let answer = connection
            .ask(&post("/n/prova/organisations", &headers, &body))
            .await?;
        ensure!(answer.status == 303, "refused with {}", answer.status);
        seen.answered.push(seconds(began));
        let (south, west) = (town.point.latitude - 1e-5, town.point.longitude - 1e-5);
        let (north, east) = (south + 2e-5, west + 2e-5);
        let map =
            format!("/api/v1/entries?bbox={west:.6},{south:.6},{east:.6},{north:.6}&limit=500");
        let search = format!("/api/v1/entries?q={name}&limit=1");
        until(connection, &map, &name, began).await?;
        seen.on_map.push(seconds(began));
        until(connection, &search, &name, began).await?;
        seen.in_search.push(seconds(began));
        Ok(())
    }
}

async fn until(
    connection: &mut Connection,
    path: &str,
    name: &str,
    began: std::time::Instant,
) -> anyhow::Result<()> {
    let request = get(path, "");
    while seconds(began) < PATIENCE_SECONDS {
        let answer = connection.ask(&request).await?;
        let mut windows = answer.body.windows(name.len());
        if windows.any(|own| own == name.as_bytes()) {
            return Ok(());
        }
        sleep(GLANCE).await;
    }
    bail!("{name} did not appear in {path}")
}

/// A form as it goes over the wire.
pub fn post(path: &str, headers: &str, body: &str) -> Vec<u8> {
    format!(
        "POST {path} HTTP/1.1\r\nhost: localhost\r\norigin: http://localhost\r\n{headers}\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}
