//! Opening the two engines with the settings each of them needs.

use std::{num::NonZero, thread, time::Duration};

use sea_orm::{
    ConnectOptions, Database, DatabaseConnection, DbErr,
    sqlx::{ConnectOptions as _, postgres::PgConnectOptions},
};

/// What differs between a server, a command and a test.
#[derive(Clone, Debug)]
pub struct DbSettings {
    pub readers: u32,
    /// A test may forgo durability; nothing else does.
    pub is_durable: bool,
}

impl Default for DbSettings {
    fn default() -> Self {
        Self {
            readers: readers(),
            is_durable: true,
        }
    }
}

/// More than the processors can serve would only take memory: each has a cache of its own.
fn readers() -> u32 {
    let processors = thread::available_parallelism().map_or(1, NonZero::get);
    u32::try_from(processors * 2)
        .unwrap_or(u32::MAX)
        .clamp(FEWEST_READERS, MOST_READERS)
}

const FEWEST_READERS: u32 = 4;
const MOST_READERS: u32 = 16;

/// Writers wait their turn this long, so that none fails with "busy".
const PATIENCE: Duration = Duration::from_secs(120);

pub(super) async fn open(
    url: &str,
    settings: &DbSettings,
) -> Result<(DatabaseConnection, DatabaseConnection), DbErr> {
    if url.starts_with("sqlite:") {
        // The writer comes first: it makes the file and turns the write-ahead log on.
        let writer = Database::connect(sqlite(url, 1, settings)).await?;
        let reader = Database::connect(sqlite(url, settings.readers, settings)).await?;
        Ok((reader, writer))
    } else {
        let pool = Database::connect(postgres(url, settings)?).await?;
        Ok((pool.clone(), pool))
    }
}

fn sqlite(url: &str, connections: u32, settings: &DbSettings) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    // Kibibytes, as SQLite writes them. Each reader has its own, and the system keeps the file too.
    let cache = if connections == 1 { "-16000" } else { "-2000" };
    let synchronous = if settings.is_durable { "FULL" } else { "OFF" };
    options
        .max_connections(connections)
        .acquire_timeout(PATIENCE)
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(move |sqlite| {
            sqlite
                .create_if_missing(true)
                .foreign_keys(true)
                .busy_timeout(PATIENCE)
                .pragma("journal_mode", "WAL")
                .pragma("synchronous", synchronous)
                .pragma("cache_size", cache)
        });
    options
}

fn postgres(url: &str, settings: &DbSettings) -> Result<ConnectOptions, DbErr> {
    let server = server(url)?;
    // The library traces and repeats the address it is given, with its password; so it is given
    // one that says nothing, and the real one beside it.
    let mut options = ConnectOptions::new("postgres://localhost");
    let connections = settings.readers.saturating_mul(2).max(4);
    options
        .max_connections(connections)
        .acquire_timeout(PATIENCE)
        .sqlx_logging(false)
        .map_sqlx_postgres_opts(move |_| server.clone().disable_statement_logging());
    Ok(options)
}

fn server(url: &str) -> Result<PgConnectOptions, DbErr> {
    let is_known = ["postgres://", "postgresql://"]
        .iter()
        .any(|start| url.starts_with(start));
    if !is_known {
        let said = "the database's address begins with sqlite:// or postgres://";
        return Err(DbErr::Custom(said.to_owned()));
    }
    url.parse()
        .map_err(|error| DbErr::Custom(format!("the database's address is wrong: {error}")))
}
