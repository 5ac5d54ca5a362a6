//! Which process reads the file of a run: it goes on telling so, or another may go on.

use ordit_kernel::{Id, Instant};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use crate::{
    db::{Write, execute, query},
    import::Abandoned,
};

/// For so long after its last word a process is believed to be reading.
const READING_MICROS: i64 = 20_000_000;
/// For so long the next piece of a file may be under way.
const ARRIVING_MICROS: i64 = 600_000_000;

/// When a file that begins to arrive now is given up, unless another piece comes.
pub fn arrives_until(now: Instant) -> i64 {
    now.0 + ARRIVING_MICROS
}

/// Believes for longer that the file of this run is under way.
pub async fn note_arriving(write: &Write, id: Id) -> Result<(), DbErr> {
    let sql = "UPDATE import_runs SET leased_until = $2 WHERE id = $1 AND state = 'reading'";
    let until = arrives_until(write.now());
    execute(write.conn(), sql, [Uuid::from(id).into(), until.into()])
        .await
        .map(drop)
}

/// Notes that the file is here whole, so that any process may read it.
pub async fn note_stored(write: &Write, id: Id) -> Result<(), DbErr> {
    let sql = "UPDATE import_runs SET stored_at = $2, leased_until = $3 WHERE id = $1";
    let now = write.now();
    let values = [
        Uuid::from(id).into(),
        now.0.into(),
        (now.0 + READING_MICROS).into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

/// Takes the reading of a run, unless somebody is at it; tells whether it was free.
pub async fn claim(write: &Write, id: Id, reader: Id) -> Result<bool, DbErr> {
    let sql = "UPDATE import_runs SET reader_id = $2, leased_until = $3 \
               WHERE id = $1 AND state = 'reading' AND (reader_id IS NULL OR leased_until < $4)";
    let now = write.now();
    let values = [
        Uuid::from(id).into(),
        Uuid::from(reader).into(),
        (now.0 + READING_MICROS).into(),
        now.0.into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// Goes on reading; tells whether the run is still this reader's.
pub async fn keep(write: &Write, id: Id, reader: Id) -> Result<bool, DbErr> {
    let sql = "UPDATE import_runs SET leased_until = $3 \
               WHERE id = $1 AND state = 'reading' AND reader_id = $2";
    let values = [
        Uuid::from(id).into(),
        Uuid::from(reader).into(),
        (write.now().0 + READING_MICROS).into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// The runs that nobody reads any more though they are not read, oldest first.
pub async fn abandoned(on: &impl ConnectionTrait, now: Instant) -> Result<Vec<Abandoned>, DbErr> {
    let sql = "SELECT id, stored_at FROM import_runs WHERE state = 'reading' \
               AND (leased_until IS NULL OR leased_until < $1) ORDER BY started_at LIMIT 100";
    let rows = query(on, sql, [now.0.into()]).await?;
    rows.iter()
        .map(|row| {
            Ok(Abandoned {
                run: Id(row.try_get("", "id")?),
                is_kept: row.try_get::<Option<i64>>("", "stored_at")?.is_some(),
            })
        })
        .collect()
}
