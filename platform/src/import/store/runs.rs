//! Runs in the database.

use ordit_kernel::{Id, Instant, Page, PageRequest, UserError};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{json, lease};
use crate::{
    db::{Row, Write, chunks, execute, placeholders, query, query_one},
    import::{Kin, Listed, Mapping, NewRun, Run, RunState},
};

/// Not written, and something of the spreadsheet is still here. What failed keeps its file alone.
const HOLDS: &str = "r.state IN ('reading', 'ready') OR (r.state = 'failed' \
    AND EXISTS (SELECT 1 FROM import_file_chunks c WHERE c.run_id = r.id))";

/// Holds of a run that was made to undo another one: it waits, or it wrote something. One that found
/// nothing to take back, as while its network was put away, leaves the way open for the next.
const UNDOES: &str = "(state = 'ready' OR (state = 'written' AND rows_written > 0))";

/// Begins a run in this state.
pub async fn insert(write: &Write, id: Id, new: &NewRun<'_>, state: RunState) -> Result<(), DbErr> {
    let sql = format!(
        "INSERT INTO import_runs (id, network_id, noun, origin, file_name, undoes_id, state, \
         person_id, started_at, leased_until, rows_read, rows_written, mappings) \
         VALUES ({}, 0, 0, '[]')",
        placeholders(1, 10)
    );
    let values: [Value; 10] = [
        Uuid::from(id).into(),
        new.network.map(Uuid::from).into(),
        new.noun.into(),
        new.origin.code().into(),
        new.file_name.into(),
        new.undoes.map(Uuid::from).into(),
        state.code().into(),
        write.acting().person.map(Uuid::from).into(),
        write.now().0.into(),
        lease::arrives_until(write.now()).into(),
    ];
    execute(write.conn(), &sql, values).await.map(drop)
}

/// The run with this id.
pub async fn get(on: &impl ConnectionTrait, id: Id) -> Result<Option<Run>, DbErr> {
    let sql = "SELECT * FROM import_runs WHERE id = $1";
    let row = query_one(on, sql, [Uuid::from(id).into()]).await?;
    row.as_ref().map(read).transpose()
}

/// The runs of a network, newest first; with none, those of no network.
pub async fn of_network(
    on: &impl ConnectionTrait,
    network: Option<Id>,
    listed: Listed,
    request: PageRequest,
) -> Result<Page<Run>, DbErr> {
    let (belongs, mut values) = match network {
        Some(network) => ("network_id = $1", vec![Value::from(Uuid::from(network))]),
        None => ("network_id IS NULL", Vec::new()),
    };
    // What undoes a file keeps its name.
    let is_listed = match listed {
        Listed::Files => "(origin = 'file' OR file_name IS NOT NULL)",
        Listed::Edits => "origin <> 'file' AND file_name IS NULL",
    };
    let condition = format!("{belongs} AND {is_listed}");
    let sql = format!("SELECT COUNT(*) AS number FROM import_runs WHERE {condition}");
    let total = count(query_one(on, &sql, values.clone()).await?)?;
    let next = values.len() + 1;
    let sql = format!(
        "SELECT * FROM import_runs WHERE {condition} ORDER BY started_at DESC, id DESC \
         LIMIT ${next} OFFSET ${}",
        next + 1
    );
    values.extend([request.size, request.offset()].map(bounded));
    let rows = query(on, &sql, values).await?;
    let items = rows.iter().map(read).collect::<Result<_, _>>()?;
    Ok(Page {
        items,
        total,
        request,
    })
}

/// The run that was made to undo this one, unless it was thrown away or undid nothing.
pub async fn undoing(on: &impl ConnectionTrait, id: Id) -> Result<Option<Id>, DbErr> {
    let sql = format!(
        "SELECT id FROM import_runs WHERE undoes_id = $1 AND {UNDOES} \
         ORDER BY started_at DESC LIMIT 1"
    );
    let row = query_one(on, &sql, [Uuid::from(id).into()]).await?;
    row.map(|row| row.try_get::<Uuid>("", "id").map(Id))
        .transpose()
}

/// What these runs undo and what undoes them, unless it was thrown away or undid nothing.
pub async fn kin(on: &impl ConnectionTrait, of: &[Run]) -> Result<Kin, DbErr> {
    let mut kin = Kin::default();
    for some in chunks(of) {
        let (own, undone) = (some.len(), some.iter().filter_map(|run| run.undoes));
        let undone: Vec<Id> = undone.collect();
        let by_undone = placeholders(1, own);
        let by_id = match undone.len() {
            0 => String::new(),
            count => format!(" OR id IN ({})", placeholders(own + 1, count)),
        };
        let sql = format!(
            "SELECT * FROM import_runs WHERE (undoes_id IN ({by_undone}) \
             AND {UNDOES}){by_id} ORDER BY started_at"
        );
        let ids = some.iter().map(|run| run.id).chain(undone.iter().copied());
        for row in query(on, &sql, ids.map(|id| Uuid::from(id).into())).await? {
            let run = read(&row)?;
            if let Some(of) = run.undoes.filter(|of| some.iter().any(|own| own.id == *of)) {
                kin.undoing.insert(of, run.clone());
            }
            if undone.contains(&run.id) {
                kin.undone.insert(run.id, run);
            }
        }
    }
    Ok(kin)
}

/// Runs of a network that had begun by then, were not written and still hold rows or a file.
pub async fn open_of_network(
    on: &impl ConnectionTrait,
    network: Id,
    by: Instant,
) -> Result<Vec<Id>, DbErr> {
    let sql = format!(
        "SELECT r.id FROM import_runs r WHERE r.network_id = $1 AND r.started_at <= $2 \
         AND ({HOLDS}) ORDER BY r.started_at"
    );
    ids(query(on, &sql, [Uuid::from(network).into(), by.0.into()]).await?)
}

/// At most a hundred runs that had begun by then, were not written and still hold rows or a file,
/// the oldest first. A file that is being read has its own end.
pub async fn waiting_since(on: &impl ConnectionTrait, by: Instant) -> Result<Vec<Id>, DbErr> {
    let sql = format!(
        "SELECT r.id FROM import_runs r WHERE r.started_at <= $1 AND r.state <> 'reading' \
         AND ({HOLDS}) ORDER BY r.started_at LIMIT 100"
    );
    ids(query(on, &sql, [by.0.into()]).await?)
}

/// Moves a run on, if it is where it is thought to be; tells whether it was.
pub async fn advance(write: &Write, id: Id, from: RunState, to: RunState) -> Result<bool, DbErr> {
    let sql = "UPDATE import_runs SET state = $2, finished_at = $3, reader_id = NULL, \
               leased_until = $5 WHERE id = $1 AND state = $4";
    let is_end = matches!(
        to,
        RunState::Written | RunState::Failed | RunState::Discarded
    );
    let finished_at = is_end.then(|| write.now().0);
    let codes = [to.code(), from.code()].map(Value::from);
    let [to, from] = codes;
    let until = lease::arrives_until(write.now());
    let values = [
        Uuid::from(id).into(),
        to,
        finished_at.into(),
        from,
        until.into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// Notes how a file is read and how far, while the run is being read.
pub async fn note_progress(
    write: &Write,
    id: Id,
    noun: &str,
    mappings: &[Mapping],
    rows_read: i64,
) -> Result<(), DbErr> {
    let sql = "UPDATE import_runs SET noun = $2, mappings = $3, rows_read = $4 \
               WHERE id = $1 AND state = 'reading'";
    let mappings = json::text(&mappings)?;
    let values = [
        Uuid::from(id).into(),
        noun.into(),
        mappings.into(),
        rows_read.into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

/// Notes why a run failed.
pub async fn note_error(write: &Write, id: Id, error: &UserError) -> Result<(), DbErr> {
    let sql = "UPDATE import_runs SET error = $2 WHERE id = $1";
    let values = [Uuid::from(id).into(), json::text(error)?.into()];
    execute(write.conn(), sql, values).await.map(drop)
}

/// Notes what a run wrote.
pub async fn note_written(write: &Write, id: Id, rows: i64) -> Result<(), DbErr> {
    let sql = "UPDATE import_runs SET rows_written = $2 WHERE id = $1";
    execute(write.conn(), sql, [Uuid::from(id).into(), rows.into()])
        .await
        .map(drop)
}

/// Notes the number of the last event of a run.
pub async fn note_seq(write: &Write, id: Id, seq: i64) -> Result<(), DbErr> {
    let sql = "UPDATE import_runs SET seq = $2 WHERE id = $1";
    execute(write.conn(), sql, [Uuid::from(id).into(), seq.into()])
        .await
        .map(drop)
}

/// The number in the column `number`.
pub fn count(row: Option<Row>) -> Result<usize, DbErr> {
    let number: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    Ok(usize::try_from(number).unwrap_or(0))
}

/// A number of rows as the database takes it.
pub fn bounded(number: usize) -> Value {
    i64::try_from(number).unwrap_or(i64::MAX).into()
}

fn ids(rows: Vec<Row>) -> Result<Vec<Id>, DbErr> {
    let id = |row: &Row| row.try_get::<Uuid>("", "id").map(Id);
    rows.iter().map(id).collect()
}

fn read(row: &Row) -> Result<Run, DbErr> {
    let id = |column| Ok::<_, DbErr>(row.try_get::<Option<Uuid>>("", column)?.map(Id));
    let finished_at: Option<i64> = row.try_get("", "finished_at")?;
    Ok(Run {
        id: Id(row.try_get("", "id")?),
        network: id("network_id")?,
        noun: row.try_get("", "noun")?,
        origin: json::code(row, "origin")?,
        file_name: row.try_get("", "file_name")?,
        undoes: id("undoes_id")?,
        state: json::code(row, "state")?,
        person: id("person_id")?,
        started_at: Instant(row.try_get("", "started_at")?),
        finished_at: finished_at.map(Instant),
        rows_read: row.try_get("", "rows_read")?,
        rows_written: row.try_get("", "rows_written")?,
        mappings: json::read(row, "mappings")?,
        error: json::read_if_any(row, "error")?,
        seq: row.try_get("", "seq")?,
    })
}
