//! Commits of other processes on PostgreSQL: told by `NOTIFY`, heard by one task per database.

use std::time::Duration;

use sea_orm::{
    ConnectionTrait, DatabaseConnection, DbErr,
    sqlx::{self, PgPool, postgres::PgListener},
};
use tokio::{sync::watch, task::JoinHandle};

use super::sql::query_one;
use crate::events;

/// What is told has the number of the last event.
const CHANNEL: &str = "ordit_events";
/// A lost connection is sought again after this time.
const PAUSE: Duration = Duration::from_secs(1);

/// The task that listens; it ends with the last handle of the database, or when that is closed.
pub(super) struct Listening(JoinHandle<()>);

impl Listening {
    pub(super) fn start(pool: DatabaseConnection, committed: watch::Sender<i64>) -> Self {
        Self(tokio::spawn(listen(pool, committed)))
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Tells every follower, once the transaction is committed.
pub(super) async fn tell(on: &impl ConnectionTrait, seq: i64) -> Result<(), DbErr> {
    let values = [CHANNEL.into(), seq.to_string().into()];
    query_one(on, "SELECT pg_notify($1, $2)", values)
        .await
        .map(drop)
}

/// Raises the number of the last commit; a lower one is old news.
pub(super) fn raise(committed: &watch::Sender<i64>, seq: i64) {
    committed.send_if_modified(|last| {
        let is_later = seq > *last;
        *last = seq.max(*last);
        is_later
    });
}

async fn listen(connection: DatabaseConnection, committed: watch::Sender<i64>) {
    loop {
        let pool = connection.get_postgres_connection_pool();
        match hear(&connection, pool, &committed).await {
            Err(_) if pool.is_closed() => return,
            Err(error) => tracing::warn!(%error, "commits elsewhere are noticed later"),
            Ok(()) => {}
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Hears until the connection is lost.
async fn hear(
    connection: &DatabaseConnection,
    pool: &PgPool,
    committed: &watch::Sender<i64>,
) -> Result<(), sqlx::Error> {
    let mut listener = PgListener::connect_with(pool).await?;
    listener.listen(CHANNEL).await?;
    // What was committed before the ear was open.
    raise(committed, events::last_seq(connection).await.unwrap_or(0));
    while let Some(notification) = listener.try_recv().await? {
        if let Ok(seq) = notification.payload().parse() {
            raise(committed, seq);
        }
    }
    Ok(())
}
