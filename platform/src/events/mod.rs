//! The event feed: what happened, append-only, numbered in the order in which it became visible.

pub mod hearers;

use ordit_kernel::{Acting, Id, Instant};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use crate::db::{Row, Rows, SqlMigration, execute, query, query_one};

pub use hearers::{Begins, Hearer, Hearers, Hearing};

/// The table of the feed.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_000100_platform_events",
    sql: include_str!("events.sql"),
};

/// What happened, before it has a number. `data` holds ids, numbers and states only, so that a
/// person can be erased without touching the feed.
#[derive(Clone, Debug)]
pub struct EventDraft {
    /// `slice.noun.past_participle`, never renamed.
    pub verb: &'static str,
    pub network: Option<Id>,
    pub entry: Id,
    pub other: Option<Id>,
    pub batch: Option<Id>,
    pub data: serde_json::Value,
}

impl EventDraft {
    /// Something happened to an entry.
    pub fn new(verb: &'static str, entry: Id) -> Self {
        let data = serde_json::Value::Null;
        Self {
            verb,
            network: None,
            entry,
            other: None,
            batch: None,
            data,
        }
    }

    /// In the life of this network.
    #[must_use]
    pub fn network(mut self, network: impl Into<Option<Id>>) -> Self {
        self.network = network.into();
        self
    }

    /// Another entry that it touches.
    #[must_use]
    pub fn other(mut self, other: Id) -> Self {
        self.other = Some(other);
        self
    }

    /// As a part of one act on many entries.
    #[must_use]
    pub fn batch(mut self, batch: impl Into<Option<Id>>) -> Self {
        self.batch = batch.into();
        self
    }

    /// Ids, numbers and states; never names, addresses or free text.
    #[must_use]
    pub fn data(mut self, data: serde_json::Value) -> Self {
        self.data = data;
        self
    }
}

/// Events of one verb for every entry that a query gives (columns `entry_id`, `position`).
pub struct BulkEvents {
    pub verb: &'static str,
    pub network: Option<Id>,
    pub batch: Id,
    /// A SELECT of distinct `entry_id` and `position`, with `$1` as its only value.
    pub select: String,
    pub value: Uuid,
}

/// One event of the feed.
#[derive(Clone, Debug)]
pub struct Event {
    pub seq: i64,
    pub at: Instant,
    pub who: Option<Id>,
    /// The organisation that was acted for.
    pub organisation: Option<Id>,
    pub network: Option<Id>,
    pub verb: String,
    pub entry: Id,
    pub other: Option<Id>,
    pub batch: Option<Id>,
    pub data: serde_json::Value,
}

/// What an event touches, for those who only make anew what was touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Touch {
    pub seq: i64,
    pub network: Option<Id>,
    pub entry: Id,
    pub other: Option<Id>,
}

/// The number of the last event that is visible here; 0 before the first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn last_seq(on: &impl ConnectionTrait) -> Result<i64, DbErr> {
    let row = query_one(on, "SELECT COALESCE(MAX(seq), 0) AS seq FROM events", []).await?;
    row.map_or(Ok(0), |row| row.try_get("", "seq"))
}

/// At most `limit` events after a number, in order.
///
/// # Errors
/// When the database cannot be reached.
pub async fn after(on: &impl ConnectionTrait, seq: i64, limit: u32) -> Result<Vec<Event>, DbErr> {
    let sql = "SELECT * FROM events WHERE seq > $1 ORDER BY seq LIMIT $2";
    read(query(on, sql, [seq.into(), i64::from(limit).into()]).await?)
}

/// What at most `limit` events after a number touch, in order.
///
/// # Errors
/// When the database cannot be reached.
pub async fn touched_after(
    on: &impl ConnectionTrait,
    seq: i64,
    limit: u32,
) -> Result<Vec<Touch>, DbErr> {
    let sql = "SELECT seq, network_id, entry_id, other_id FROM events WHERE seq > $1 \
               ORDER BY seq LIMIT $2";
    let rows = query(on, sql, [seq.into(), i64::from(limit).into()]).await?;
    rows.iter()
        .map(|row| {
            let network: Option<Uuid> = row.try_get("", "network_id")?;
            let other: Option<Uuid> = row.try_get("", "other_id")?;
            Ok(Touch {
                seq: row.try_get("", "seq")?,
                network: network.map(Id),
                entry: Id(row.try_get("", "entry_id")?),
                other: other.map(Id),
            })
        })
        .collect()
}

/// The latest events of an entry, newest first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_entry(
    on: &impl ConnectionTrait,
    entry: Id,
    limit: u32,
) -> Result<Vec<Event>, DbErr> {
    let sql = "SELECT * FROM events WHERE entry_id = $1 ORDER BY seq DESC LIMIT $2";
    read(query(on, sql, [Uuid::from(entry).into(), i64::from(limit).into()]).await?)
}

pub(crate) async fn append(
    on: &impl ConnectionTrait,
    drafts: &[EventDraft],
    last: i64,
    at: Instant,
    acting: &Acting,
) -> Result<i64, DbErr> {
    let mut seq = last;
    for chunk in crate::db::chunks(drafts) {
        let mut values: Vec<Value> = Vec::with_capacity(chunk.len() * 10);
        for draft in chunk {
            seq += 1;
            values.extend(row_values(draft, seq, at, acting));
        }
        let rows: Vec<String> = (0..chunk.len())
            .map(|row| format!("({})", crate::db::placeholders(row * 10 + 1, 10)))
            .collect();
        let sql = format!(
            "INSERT INTO events (seq, at, who, for_organisation_id, network_id, verb, entry_id, \
             other_id, batch_id, data) VALUES {}",
            rows.join(", ")
        );
        execute(on, &sql, values).await?;
    }
    Ok(seq)
}

pub(crate) async fn append_bulk(
    on: &impl ConnectionTrait,
    bulk: &BulkEvents,
    last: i64,
    at: Instant,
    acting: &Acting,
) -> Result<i64, DbErr> {
    let sql = format!(
        "INSERT INTO events (seq, at, who, for_organisation_id, network_id, verb, entry_id, \
         batch_id, data) SELECT $2 + ROW_NUMBER() OVER (ORDER BY s.position), $3, $4, $8, $5, $6, \
         s.entry_id, $7, 'null' FROM ({}) AS s",
        bulk.select
    );
    let values: [Value; 8] = [
        bulk.value.into(),
        last.into(),
        at.0.into(),
        acting.person.map(Uuid::from).into(),
        bulk.network.map(Uuid::from).into(),
        bulk.verb.into(),
        Uuid::from(bulk.batch).into(),
        acting.organisation.map(Uuid::from).into(),
    ];
    let rows = execute(on, &sql, values).await?;
    Ok(i64::try_from(rows).unwrap_or(i64::MAX))
}

fn row_values(draft: &EventDraft, seq: i64, at: Instant, acting: &Acting) -> [Value; 10] {
    [
        seq.into(),
        at.0.into(),
        acting.person.map(Uuid::from).into(),
        acting.organisation.map(Uuid::from).into(),
        draft.network.map(Uuid::from).into(),
        draft.verb.into(),
        Uuid::from(draft.entry).into(),
        draft.other.map(Uuid::from).into(),
        draft.batch.map(Uuid::from).into(),
        draft.data.to_string().into(),
    ]
}

fn read(rows: Rows) -> Result<Vec<Event>, DbErr> {
    rows.iter().map(read_one).collect()
}

/// The event in a row that holds all columns of `events`.
pub(crate) fn read_one(row: &Row) -> Result<Event, DbErr> {
    let id = |value: Option<Uuid>| value.map(Id::from);
    let data: String = row.try_get("", "data")?;
    Ok(Event {
        seq: row.try_get("", "seq")?,
        at: Instant(row.try_get("", "at")?),
        who: id(row.try_get("", "who")?),
        organisation: id(row.try_get("", "for_organisation_id")?),
        network: id(row.try_get("", "network_id")?),
        verb: row.try_get("", "verb")?,
        entry: Id(row.try_get("", "entry_id")?),
        other: id(row.try_get("", "other_id")?),
        batch: id(row.try_get("", "batch_id")?),
        data: serde_json::from_str(&data)
            .map_err(|error| DbErr::Custom(format!("event data: {error}")))?,
    })
}
