//! Opening the two engines with the settings each of them needs.

use std::time::Duration;

use sea_orm::{ConnectOptions, Database, DatabaseConnection, DbErr};

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
            readers: 8,
            is_durable: true,
        }
    }
}

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
        let pool = Database::connect(postgres(url, settings)).await?;
        Ok((pool.clone(), pool))
    }
}

fn sqlite(url: &str, connections: u32, settings: &DbSettings) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
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
                .pragma("cache_size", "-16000")
                .pragma("temp_store", "MEMORY")
        });
    options
}

fn postgres(url: &str, settings: &DbSettings) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    let connections = settings.readers.saturating_mul(2).max(4);
    options
        .max_connections(connections)
        .acquire_timeout(PATIENCE)
        .sqlx_logging(false);
    options
}
