//! Archives in the database, in pieces.

use std::{
    fs::File,
    io::{Read, Seek, SeekFrom},
};

use axum::body::Body;
use futures::stream;
use ordit_kernel::{Id, Instant, Lang};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::KEPT_DAYS;
use crate::db::{Db, Row, Write, execute, query, query_one};

const DAY_SECONDS: i64 = 24 * 3600;
/// The bytes of one piece.
const CHUNK: usize = 256_000;
/// So many archives a day are made for one person.
const MOST_A_DAY: i64 = 3;
/// So many are listed.
const MOST_LISTED: i64 = 10;

/// An archive that somebody asked for.
pub struct Archive {
    pub id: Id,
    pub person: Id,
    pub lang: Lang,
    pub asked: Instant,
    pub expires: Instant,
    /// Its size, once it is there.
    pub bytes: Option<u64>,
}

/// Why none is made.
pub enum Asked {
    New(Id),
    /// One is being made.
    Already,
    TooOften,
}

/// Asks for one.
pub async fn ask(write: &Write, person: Id, lang: Lang) -> Result<Asked, DbErr> {
    let (id, now) = (write.id(), write.now());
    let today = now.plus_seconds(-DAY_SECONDS).0;
    let sql = "SELECT COUNT(*) AS number, COUNT(CASE WHEN state = 'waiting' THEN 1 END) AS open \
               FROM data_archives WHERE person_id = $1 AND asked_at > $2";
    let values: [Value; 2] = [Uuid::from(person).into(), today.into()];
    if let Some(row) = query_one(write.conn(), sql, values).await? {
        let (number, open): (i64, i64) = (row.try_get("", "number")?, row.try_get("", "open")?);
        match (open, number) {
            (1.., _) => return Ok(Asked::Already),
            (_, MOST_A_DAY..) => return Ok(Asked::TooOften),
            _ => {}
        }
    }
    let sql = "INSERT INTO data_archives (id, person_id, lang, state, asked_at, expires_at) \
               VALUES ($1, $2, $3, 'waiting', $4, $5)";
    let values: [Value; 5] = [
        Uuid::from(id).into(),
        Uuid::from(person).into(),
        lang.code().into(),
        now.0.into(),
        now.plus_seconds(KEPT_DAYS * DAY_SECONDS).0.into(),
    ];
    execute(write.conn(), sql, values).await?;
    Ok(Asked::New(id))
}

/// Those of a person that can still be fetched, and what is being made; newest first.
pub async fn of_person(
    on: &impl ConnectionTrait,
    person: Id,
    now: Instant,
) -> Result<Vec<Archive>, DbErr> {
    let sql = "SELECT * FROM data_archives WHERE person_id = $1 AND expires_at > $2 \
               ORDER BY asked_at DESC LIMIT $3";
    let values: [Value; 3] = [Uuid::from(person).into(), now.0.into(), MOST_LISTED.into()];
    query(on, sql, values).await?.iter().map(read).collect()
}

/// The archive, if it is still to be made.
pub async fn waiting(on: &impl ConnectionTrait, id: Id) -> Result<Option<Archive>, DbErr> {
    let sql = "SELECT * FROM data_archives WHERE id = $1 AND state = 'waiting'";
    let row = query_one(on, sql, [Uuid::from(id).into()]).await?;
    row.as_ref().map(read).transpose()
}

/// Keeps what was gathered; tells whether it was still to be made.
pub async fn keep(write: &Write, id: Id, mut file: File) -> Result<bool, DbErr> {
    file.seek(SeekFrom::Start(0)).map_err(unread)?;
    let mut bytes = 0_u64;
    for position in 0_i64.. {
        let mut piece = Vec::with_capacity(CHUNK);
        let most = Read::by_ref(&mut file).take(CHUNK as u64);
        { most }.read_to_end(&mut piece).map_err(unread)?;
        if piece.is_empty() {
            break;
        }
        bytes = bytes.saturating_add(piece.len() as u64);
        let sql = "INSERT INTO data_archive_chunks (archive_id, position, bytes) \
                   VALUES ($1, $2, $3)";
        let values: [Value; 3] = [Uuid::from(id).into(), position.into(), piece.into()];
        execute(write.conn(), sql, values).await?;
    }
    let sql = "UPDATE data_archives SET state = 'ready', ready_at = $1, bytes = $2 \
               WHERE id = $3 AND state = 'waiting'";
    let values: [Value; 3] = [
        write.now().0.into(),
        i64::try_from(bytes).unwrap_or(i64::MAX).into(),
        Uuid::from(id).into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// The pieces of an archive, in their order.
pub fn pieces(db: Db, id: Id, bytes: u64) -> Body {
    let last = bytes.div_ceil(CHUNK as u64);
    let next = move |position: u64| {
        let db = db.clone();
        async move {
            if position == last {
                return Ok(None);
            }
            let sql = "SELECT bytes FROM data_archive_chunks \
                       WHERE archive_id = $1 AND position = $2";
            let number = i64::try_from(position).unwrap_or(i64::MAX);
            let row = query_one(db.read(), sql, [Uuid::from(id).into(), number.into()]).await?;
            let missing = || DbErr::RecordNotFound(format!("piece {position} of archive {id}"));
            let piece: Vec<u8> = row.ok_or_else(missing)?.try_get("", "bytes")?;
            Ok::<_, DbErr>(Some((piece, position + 1)))
        }
    };
    Body::from_stream(stream::try_unfold(0, next))
}

/// Forgets those that can no longer be fetched.
pub async fn forget_expired(write: &Write) -> Result<(), DbErr> {
    for sql in [
        "DELETE FROM data_archive_chunks WHERE archive_id IN \
         (SELECT id FROM data_archives WHERE expires_at <= $1)",
        "DELETE FROM data_archives WHERE expires_at <= $1",
    ] {
        execute(write.conn(), sql, [write.now().0.into()]).await?;
    }
    Ok(())
}

fn read(row: &Row) -> Result<Archive, DbErr> {
    let lang: String = row.try_get("", "lang")?;
    let bytes: Option<i64> = row.try_get("", "bytes")?;
    Ok(Archive {
        id: Id(row.try_get("", "id")?),
        person: Id(row.try_get("", "person_id")?),
        lang: lang.parse().unwrap_or(Lang::Ca),
        asked: Instant(row.try_get("", "asked_at")?),
        expires: Instant(row.try_get("", "expires_at")?),
        bytes: bytes.and_then(|bytes| u64::try_from(bytes).ok()),
    })
}

fn unread(error: std::io::Error) -> DbErr {
    DbErr::Custom(format!("an archive kept aside: {error}"))
}
