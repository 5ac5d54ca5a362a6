//! One database on SQLite or PostgreSQL: readers apart, every write through [`Db::write`].

mod connect;
mod counting;
mod listening;
mod migration;
mod sql;
mod turns;
mod write;

pub use connect::DbSettings;
pub use counting::counting;
pub use migration::{SqlMigration, checksum, migrate};
pub use sql::{Row, Rows, chunks, execute, placeholders, query, query_one};
pub use turns::Turn;
pub use write::Write;

use std::sync::Arc;

use listening::Listening;
use ordit_kernel::Acting;
/// Where queries of a list read: the database as it is now, or as it was at one moment.
pub use sea_orm::DatabaseExecutor as Reading;
use sea_orm::{
    DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, IsolationLevel, TransactionTrait,
};
use tokio::sync::watch;
use write::Wakes;

use crate::effects::Effects;

/// The database of an instance; cheap to clone.
#[derive(Clone)]
pub struct Db {
    reader: DatabaseConnection,
    writer: DatabaseConnection,
    effects: Effects,
    /// Wakes the followers of this process after each commit, here or elsewhere.
    wakes: Wakes,
    url: String,
    /// On PostgreSQL, whoever hears of commits elsewhere.
    _listening: Option<Arc<Listening>>,
}

impl Db {
    /// Opens the database named by a `sqlite://` or `postgres://` address, making the SQLite file
    /// when it is not there yet.
    ///
    /// # Errors
    /// When the file or the server cannot be reached.
    pub async fn connect(
        url: &str,
        effects: &Effects,
        settings: &DbSettings,
    ) -> Result<Self, DbErr> {
        let (reader, writer) = connect::open(url, settings).await?;
        let wakes = Wakes {
            committed: watch::Sender::new(0),
            jobs: watch::Sender::new(()),
        };
        let is_postgres = reader.get_database_backend() == DbBackend::Postgres;
        let told = wakes.committed.clone();
        let listening = is_postgres.then(|| Arc::new(Listening::start(reader.clone(), told)));
        Ok(Self {
            reader,
            writer,
            effects: effects.clone(),
            wakes,
            url: url.to_owned(),
            _listening: listening,
        })
    }

    /// The connection for reading.
    pub fn read(&self) -> &DatabaseConnection {
        &self.reader
    }

    /// Starts a write on behalf of whoever is acting; nothing is seen before its commit.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn write(&self, acting: &Acting) -> Result<Write, DbErr> {
        Write::begin(&self.writer, &self.effects, acting, self.wakes.clone()).await
    }

    /// A transaction in which everything is read as it was at one moment, while others write.
    ///
    /// # Errors
    /// When the database cannot be reached.
    #[expect(
        clippy::disallowed_methods,
        reason = "reads only, and is never committed"
    )]
    pub async fn read_at_one_moment(&self) -> Result<DatabaseTransaction, DbErr> {
        let level = match self.backend() {
            DbBackend::Postgres => Some(IsolationLevel::RepeatableRead),
            _ => None,
        };
        self.reader.begin_with_config(level, None).await
    }

    /// The engine in use.
    pub fn backend(&self) -> DbBackend {
        self.reader.get_database_backend()
    }

    /// The clock and randomness that writes use.
    pub fn effects(&self) -> &Effects {
        &self.effects
    }

    /// The address it was opened with; may hold a password, so it never goes to a log.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Changes after each commit made by this process and, on PostgreSQL, by any other.
    pub fn commits(&self) -> watch::Receiver<i64> {
        self.wakes.committed.subscribe()
    }

    /// Changes after each commit of this process that put a job.
    pub(crate) fn jobs_put(&self) -> watch::Receiver<()> {
        self.wakes.jobs.subscribe()
    }

    /// Closes every connection, so that SQLite leaves no journal behind.
    ///
    /// # Errors
    /// When a connection does not close.
    pub async fn close(self) -> Result<(), DbErr> {
        self.reader.close().await?;
        self.writer.close().await
    }
}
