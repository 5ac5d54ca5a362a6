//! Who is to be erased, in the database, and whether anybody else coordinates everything.

use ordit_kernel::{Id, Instant, Role};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use crate::db::{Row, Write, execute, query_one};

/// An erasure that is still to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub id: Id,
    pub person: Id,
    pub asked_by: Option<Id>,
    pub asked: Instant,
    pub due: Instant,
}

impl Waiting {
    /// They asked for it themselves, so nobody else takes it back.
    pub fn is_own(&self) -> bool {
        self.asked_by == Some(self.person)
    }
}

/// Puts one; none when one waits already.
pub async fn put(
    write: &Write,
    person: Id,
    undo_hash: &str,
    due: Instant,
) -> Result<Option<Id>, DbErr> {
    let id = write.id();
    let sql = "INSERT INTO erasures (id, person_id, asked_by, asked_at, due_at, state, undo_hash) \
               VALUES ($1, $2, $3, $4, $5, 'waiting', $6) \
               ON CONFLICT (person_id) WHERE state = 'waiting' DO NOTHING";
    let values: [Value; 6] = [
        Uuid::from(id).into(),
        Uuid::from(person).into(),
        write.acting().person.map(Uuid::from).into(),
        write.now().0.into(),
        due.0.into(),
        undo_hash.into(),
    ];
    let count = execute(write.conn(), sql, values).await?;
    Ok((count > 0).then_some(id))
}

/// Makes the one that waits the wish of the person, whoever asked for it before.
pub async fn make_own(write: &Write, person: Id) -> Result<(), DbErr> {
    let sql = "UPDATE erasures SET asked_by = $1 WHERE person_id = $1 AND state = 'waiting'";
    let person = Uuid::from(person);
    execute(write.conn(), sql, [person.into()]).await.map(drop)
}

/// The erasure of a person that is still to be done.
///
/// # Errors
/// When the database cannot be reached.
pub async fn waiting(on: &impl ConnectionTrait, person: Id) -> Result<Option<Waiting>, DbErr> {
    let sql = "SELECT * FROM erasures WHERE person_id = $1 AND state = 'waiting'";
    let row = query_one(on, sql, [Uuid::from(person).into()]).await?;
    row.as_ref().map(read).transpose()
}

/// Likewise by the link that takes it back.
pub async fn of_link(on: &impl ConnectionTrait, hash: &str) -> Result<Option<Waiting>, DbErr> {
    let sql = "SELECT * FROM erasures WHERE undo_hash = $1 AND state = 'waiting'";
    let row = query_one(on, sql, [hash.into()]).await?;
    row.as_ref().map(read).transpose()
}

/// Whose turn has come; the row is kept from whoever would take it back meanwhile.
pub async fn due(write: &Write, id: Id) -> Result<Option<Id>, DbErr> {
    let sql = "UPDATE erasures SET settled_at = $1 \
               WHERE id = $2 AND state = 'waiting' AND due_at <= $3";
    let values: [Value; 3] = [
        write.now().0.into(),
        Uuid::from(id).into(),
        write.now().0.into(),
    ];
    if execute(write.conn(), sql, values).await? == 0 {
        return Ok(None);
    }
    let sql = "SELECT person_id FROM erasures WHERE id = $1";
    let row = query_one(write.conn(), sql, [Uuid::from(id).into()]).await?;
    row.map(|row| row.try_get("", "person_id").map(Id))
        .transpose()
}

/// Notes what became of it; tells whether it still waited.
pub async fn settle(write: &Write, id: Id, state: &str) -> Result<bool, DbErr> {
    let sql = "UPDATE erasures SET state = $1, settled_at = $2, undo_hash = NULL \
               WHERE id = $3 AND state = 'waiting'";
    let values: [Value; 3] = [state.into(), write.now().0.into(), Uuid::from(id).into()];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// Whether this person coordinates everything, and nobody else who may sign in does.
///
/// # Errors
/// When the database cannot be reached.
pub async fn is_last_coordinator(
    on: &impl ConnectionTrait,
    person: Id,
    now: Instant,
) -> Result<bool, DbErr> {
    let sql = "SELECT COUNT(CASE WHEN m.person_id = $1 THEN 1 END) AS own, \
               COUNT(CASE WHEN m.person_id <> $1 AND NOT EXISTS (SELECT 1 FROM \
               sign_in_addresses a WHERE a.person_id = m.person_id AND a.is_disabled) \
               THEN 1 END) AS others FROM mandates m WHERE m.role = $2 \
               AND m.network_id IS NULL AND m.organisation_id IS NULL \
               AND m.since <= $3 AND (m.until IS NULL OR m.until > $3)";
    let values: [Value; 3] = [
        Uuid::from(person).into(),
        Role::Coordination.code().into(),
        now.0.into(),
    ];
    let Some(row) = query_one(on, sql, values).await? else {
        return Ok(false);
    };
    let (own, others): (i64, i64) = (row.try_get("", "own")?, row.try_get("", "others")?);
    Ok(own > 0 && others == 0)
}

fn read(row: &Row) -> Result<Waiting, DbErr> {
    Ok(Waiting {
        id: Id(row.try_get("", "id")?),
        person: Id(row.try_get("", "person_id")?),
        asked_by: row.try_get::<Option<Uuid>>("", "asked_by")?.map(Id),
        asked: Instant(row.try_get("", "asked_at")?),
        due: Instant(row.try_get("", "due_at")?),
    })
}
