//! One write: rows and their events in one transaction, numbered in the order of visibility.

use ordit_kernel::{Acting, Id, Instant};
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr,
    SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use tokio::sync::watch;

use super::{
    listening::{raise, tell},
    sql::query_one,
    turns::{Turn, number_of},
};
use crate::{
    effects::Effects,
    events::{self, EventDraft},
};

/// An open write; dropping it undoes everything.
pub struct Write {
    transaction: DatabaseTransaction,
    effects: Effects,
    acting: Acting,
    drafts: Vec<EventDraft>,
    bulk: Vec<events::BulkEvents>,
    puts_jobs: bool,
    wakes: Wakes,
}

/// Whom a commit wakes in this process.
#[derive(Clone)]
pub(super) struct Wakes {
    /// The followers of the feed.
    pub committed: watch::Sender<i64>,
    /// Those who do jobs.
    pub jobs: watch::Sender<()>,
}

impl Write {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place where a transaction begins"
    )]
    pub(super) async fn begin(
        writer: &DatabaseConnection,
        effects: &Effects,
        acting: &Acting,
        wakes: Wakes,
    ) -> Result<Self, DbErr> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..Default::default()
        };
        let transaction = writer.begin_with_options(options).await?;
        let (effects, acting) = (effects.clone(), acting.clone());
        let (drafts, bulk) = (Vec::new(), Vec::new());
        Ok(Self {
            transaction,
            effects,
            acting,
            drafts,
            bulk,
            puts_jobs: false,
            wakes,
        })
    }

    /// The transaction, for queries of a store.
    pub fn conn(&self) -> &DatabaseTransaction {
        &self.transaction
    }

    /// Who is acting.
    pub fn acting(&self) -> &Acting {
        &self.acting
    }

    /// The instant now.
    pub fn now(&self) -> Instant {
        self.effects.now()
    }

    /// A new identifier.
    pub fn id(&self) -> Id {
        self.effects.id()
    }

    /// Notes what happened; it is written with its number at the commit.
    pub fn event(&mut self, draft: EventDraft) {
        self.drafts.push(draft);
    }

    /// Notes what happened to many entries at once, written set-wise at the commit.
    pub fn events(&mut self, bulk: events::BulkEvents) {
        self.bulk.push(bulk);
    }

    /// Whether one of these verbs was noted of an entry; of many at once it may be any.
    pub(crate) fn may_have_noted(&self, verbs: &[&str], entry: Id) -> bool {
        let is_it = |draft: &EventDraft| draft.entry == entry && verbs.contains(&draft.verb);
        let mut bulk = self.bulk.iter();
        self.drafts.iter().any(is_it) || bulk.any(|many| verbs.contains(&many.verb))
    }

    /// Wakes whoever does jobs, after the commit.
    pub(crate) fn wake_jobs(&mut self) {
        self.puts_jobs = true;
    }

    /// Waits until no other process is inside the same turn, and keeps it until this write ends.
    /// On SQLite a write is alone anyway.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn take_turn(&self, turn: impl Into<i64>) -> Result<(), DbErr> {
        let on = &self.transaction;
        if on.get_database_backend() == DbBackend::Postgres {
            let turn: i64 = turn.into();
            query_one(on, "SELECT pg_advisory_xact_lock($1)", [turn.into()]).await?;
        }
        Ok(())
    }

    /// Likewise of one thing and then of another; turns of other things go on meanwhile, while who
    /// takes the whole turn has it alone. Who needs more things than these takes the whole turn
    /// first: two who took theirs one by one might wait for each other.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn take_turn_of(&self, turn: Turn, one: Id, other: Id) -> Result<(), DbErr> {
        let on = &self.transaction;
        if on.get_database_backend() == DbBackend::Postgres {
            let sql = "SELECT pg_advisory_xact_lock_shared($1), pg_advisory_xact_lock($2, $3), \
                       pg_advisory_xact_lock($2, $4)";
            let values = [
                turn.number().into(),
                turn.short_number().into(),
                number_of(one).into(),
                number_of(other).into(),
            ];
            query_one(on, sql, values).await?;
        }
        Ok(())
    }

    /// Makes everything visible at once and gives the number of the last event (0 if none).
    ///
    /// # Errors
    /// When a constraint refuses or the database cannot be reached; then nothing happened.
    pub async fn commit(self) -> Result<i64, DbErr> {
        let seq = self.write_events().await?;
        self.transaction.commit().await?;
        if seq > 0 {
            raise(&self.wakes.committed, seq);
        }
        if self.puts_jobs {
            self.wakes.jobs.send_replace(());
        }
        Ok(seq)
    }

    async fn write_events(&self) -> Result<i64, DbErr> {
        if self.drafts.is_empty() && self.bulk.is_empty() {
            return Ok(0);
        }
        let on = &self.transaction;
        let is_postgres = on.get_database_backend() == DbBackend::Postgres;
        self.take_turn(Turn::Events).await?;
        let at = self.now();
        let mut seq = events::last_seq(on).await?;
        for bulk in &self.bulk {
            seq += events::append_bulk(on, bulk, seq, at, &self.acting).await?;
        }
        seq = events::append(on, &self.drafts, seq, at, &self.acting).await?;
        if is_postgres {
            tell(on, seq).await?;
        }
        Ok(seq)
    }
}
