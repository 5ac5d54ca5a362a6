//! Moves everything that waits in a run into the register, table by table, inside one write.

use ordit_kernel::Id;
use sea_orm::{ConnectionTrait, DbBackend, DbErr, Value};
use uuid::Uuid;

use super::{
    CONFIRMED, Noun, Origin, RunState, StagedTable, StagedWrite,
    network::RunNetwork,
    several::keep_last,
    staged::{AUDIENCE_COLUMNS, ENTRY_COLUMNS, TEXT_COLUMNS, THEME_COLUMNS},
    store::{rows::staged, runs},
};
use crate::{
    db::{Write, execute},
    events::{BulkEvents, EventDraft},
};

/// What a run wrote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    pub created: u64,
    pub changed: u64,
    /// Left out, because someone changed the entry after the look beforehand.
    pub stale: u64,
    /// The number of the last event; wait for it before showing the result.
    pub seq: i64,
    /// How long the register was held.
    pub transaction_ms: i64,
}

impl Outcome {
    /// How many rows were written.
    pub fn written(&self) -> u64 {
        self.created + self.changed
    }
}

/// Positions of the rows that are written.
pub(super) const WRITTEN: &str = "SELECT r.position FROM import_rows r WHERE r.run_id = $1 \
                       AND r.status IN ('new', 'changed')";
/// Their entries.
const ENTRIES: &str = "SELECT r.entry_id FROM import_rows r WHERE r.run_id = $1 \
                       AND r.status IN ('new', 'changed')";

/// Writes a run that is ready; `None` when someone else has done so, or it is not ready.
pub(super) async fn apply(
    write: &mut Write,
    run: Id,
    network: Option<Id>,
    noun: &'static Noun,
    origin: Origin,
) -> Result<Option<Outcome>, DbErr> {
    if !runs::advance(write, run, RunState::Ready, RunState::Written).await? {
        return Ok(None);
    }
    let stale = mark_stale(write, run, network.filter(|_| noun.needs_network())).await?;
    let created = count(write, run, "new").await?;
    let changed = count(write, run, "changed").await?;
    let outcome = Outcome {
        created,
        changed,
        stale,
        ..Outcome::default()
    };
    if outcome.written() > 0 {
        if noun.part.is_some() {
            keep_last(write, run, noun).await?;
        }
        move_register(write, run).await?;
        move_particulars(write, run, network, noun).await?;
        announce(write, run, network, noun, (origin, outcome));
    }
    if let Some(after) = noun.after {
        after(write, run, network).await?;
    }
    move_keys(write, run, network, noun).await?;
    let written = i64::try_from(outcome.written()).unwrap_or(i64::MAX);
    runs::note_written(write, run, written).await?;
    Ok(Some(outcome))
}

/// Rows whose entry is no longer what was looked at, those whose address is now taken, and all of a
/// network that was put away meanwhile.
async fn mark_stale(write: &Write, run: Id, network: Option<Id>) -> Result<u64, DbErr> {
    let on = write.conn();
    if on.get_database_backend() == DbBackend::Postgres {
        // Nobody changes an entry between this look and the end of the write.
        execute(on, "LOCK TABLE entries IN SHARE ROW EXCLUSIVE MODE", []).await?;
    }
    let changed = "UPDATE import_rows SET status = 'stale' WHERE run_id = $1 \
                   AND status = 'changed' AND NOT EXISTS (SELECT 1 FROM entries e \
                   WHERE e.id = import_rows.entry_id AND e.version = import_rows.base_version)";
    let taken = "UPDATE import_rows SET status = 'stale' WHERE run_id = $1 \
                 AND status IN ('new', 'changed') AND EXISTS (SELECT 1 FROM staged_entries s \
                 JOIN entries e ON e.kind = s.kind AND e.slug = s.slug AND e.id <> s.id \
                 WHERE s.run_id = import_rows.run_id AND s.position = import_rows.position)";
    let run = Value::from(Uuid::from(run));
    let mut stale = execute(on, changed, [run.clone()]).await?;
    stale += execute(on, taken, [run.clone()]).await?;
    if RunNetwork::read(on, network).await?.is_archived {
        let all = "UPDATE import_rows SET status = 'stale' WHERE run_id = $1 \
                   AND status IN ('new', 'changed')";
        stale += execute(on, all, [run]).await?;
    }
    Ok(stale)
}

async fn count(write: &Write, run: Id, status: &str) -> Result<u64, DbErr> {
    let sql = "SELECT COUNT(*) AS number FROM import_rows WHERE run_id = $1 AND status = $2";
    let values = [Uuid::from(run).into(), status.into()];
    let row = crate::db::query_one(write.conn(), sql, values).await?;
    Ok(runs::count(row)? as u64)
}

async fn move_register(write: &Write, run: Id) -> Result<(), DbErr> {
    upsert(write, run, "entries", &ENTRY_COLUMNS, &["id"]).await?;
    for (table, columns) in [
        ("entry_texts", &TEXT_COLUMNS[..]),
        ("entry_audiences", &AUDIENCE_COLUMNS),
        ("entry_themes", &THEME_COLUMNS),
    ] {
        let sql = format!("DELETE FROM {table} WHERE entry_id IN ({ENTRIES})");
        execute(write.conn(), &sql, [Uuid::from(run).into()]).await?;
        insert(write, run, table, columns, "").await?;
    }
    let sql = format!(
        "INSERT INTO entry_revisions (entry_id, version, at, who, batch_id, sheet) \
         SELECT s.id, s.version, $2, $3, $4, s.sheet FROM staged_entries s \
         WHERE s.run_id = $1 AND s.position IN ({WRITTEN})"
    );
    let values: [Value; 4] = [
        Uuid::from(run).into(),
        write.now().0.into(),
        write.acting().person.map(Uuid::from).into(),
        Uuid::from(run).into(),
    ];
    execute(write.conn(), &sql, values).await.map(drop)
}

/// What is replaced goes first, last table first, so that rows may point to rows of tables before.
async fn move_particulars(
    write: &Write,
    run: Id,
    network: Option<Id>,
    noun: &'static Noun,
) -> Result<(), DbErr> {
    for table in noun.tables.iter().rev() {
        clear(write, run, table, network).await?;
    }
    for table in noun.tables {
        match table.write {
            StagedWrite::Upsert { key } => {
                upsert(write, run, table.name, table.columns, key).await?;
            }
            StagedWrite::Replace { .. } => {
                insert(write, run, table.name, table.columns, "").await?;
            }
            StagedWrite::After { .. } => {}
        }
    }
    Ok(())
}

async fn clear(
    write: &Write,
    run: Id,
    table: &StagedTable,
    network: Option<Id>,
) -> Result<(), DbErr> {
    let StagedWrite::Replace {
        owner,
        network: scope,
        only,
    } = table.write
    else {
        return Ok(());
    };
    // A run of no network says nothing of what networks know.
    if scope.is_some() && network.is_none() {
        return Ok(());
    }
    let mut sql = format!("DELETE FROM {} WHERE {owner} IN ({ENTRIES})", table.name);
    let mut values = vec![Value::from(Uuid::from(run))];
    if let Some((column, network)) = scope.zip(network) {
        values.push(Uuid::from(network).into());
        sql.push_str(&format!(" AND {column} = ${}", values.len()));
    }
    if let Some((column, value)) = only {
        values.push(value.into());
        sql.push_str(&format!(" AND {column} = ${}", values.len()));
    }
    execute(write.conn(), &sql, values).await.map(drop)
}

async fn upsert(
    write: &Write,
    run: Id,
    table: &str,
    columns: &[&str],
    key: &[&str],
) -> Result<(), DbErr> {
    let others = columns.iter().filter(|column| !key.contains(column));
    let sets: Vec<String> = others
        .map(|column| format!("{column} = excluded.{column}"))
        .collect();
    let action = match sets.is_empty() {
        true => "NOTHING".to_owned(),
        false => format!("UPDATE SET {}", sets.join(", ")),
    };
    let conflict = format!("ON CONFLICT ({}) DO {action}", key.join(", "));
    insert(write, run, table, columns, &conflict).await
}

async fn insert(
    write: &Write,
    run: Id,
    table: &str,
    columns: &[&str],
    conflict: &str,
) -> Result<(), DbErr> {
    let own: Vec<String> = columns.iter().map(|column| format!("s.{column}")).collect();
    let sql = format!(
        "INSERT INTO {table} ({}) SELECT {} FROM {} s WHERE s.run_id = $1 \
         AND s.position IN ({WRITTEN}) {conflict}",
        columns.join(", "),
        own.join(", "),
        staged(table)
    );
    execute(write.conn(), &sql, [Uuid::from(run).into()])
        .await
        .map(drop)
}

/// What the network's source calls each entry, also of rows that change nothing else.
async fn move_keys(
    write: &Write,
    run: Id,
    network: Option<Id>,
    noun: &'static Noun,
) -> Result<(), DbErr> {
    let Some(network) = network else {
        return Ok(());
    };
    // The first of several rows with one key is the one that it names.
    let sql = "INSERT INTO import_keys (network_id, noun, source_key, entry_id) \
               SELECT $2, $3, r.source_key, r.entry_id FROM import_rows r JOIN \
               (SELECT MIN(o.position) AS position FROM import_rows o WHERE o.run_id = $1 \
               AND o.status IN ('new', 'changed', 'same') AND o.source_key IS NOT NULL \
               GROUP BY o.source_key) f ON f.position = r.position WHERE r.run_id = $1 \
               ON CONFLICT (network_id, noun, source_key) \
               DO UPDATE SET entry_id = excluded.entry_id";
    let values = [
        Uuid::from(run).into(),
        Uuid::from(network).into(),
        noun.name.into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

fn announce(
    write: &mut Write,
    run: Id,
    network: Option<Id>,
    noun: &'static Noun,
    (origin, outcome): (Origin, Outcome),
) {
    for (verb, status) in [(noun.created, "new"), (noun.changed, "changed")] {
        // One event per entry, however many rows it has.
        let (position, group) = match noun.part {
            Some(_) => ("MIN(r.position) AS position", " GROUP BY r.entry_id"),
            None => ("r.position", ""),
        };
        let select = format!(
            "SELECT r.entry_id, {position} FROM import_rows r \
             WHERE r.run_id = $1 AND r.status = '{status}'{group}"
        );
        let value = Uuid::from(run);
        write.events(BulkEvents {
            verb,
            network,
            batch: run,
            select,
            value,
        });
    }
    let data = serde_json::json!({
        "created": outcome.created,
        "changed": outcome.changed,
        "origin": origin.code(),
    });
    let draft = EventDraft::new(CONFIRMED, network.unwrap_or(run));
    write.event(draft.network(network).batch(run).data(data));
}
