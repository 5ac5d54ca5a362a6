//! Queries about what councils answer.

use std::collections::HashMap;

use ordit_kernel::{Id, Instant};
use ordit_platform::{
    db::{Row, Write, chunks, execute, placeholders, query, query_one},
    files,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{
    Asking, Named, Part, Resolution,
    rules::{Told, is_own},
    store::today,
};
use crate::rows_store::rows_of;

/// So often a council may answer in a day.
const MOST_TRIES: i64 = 20;

/// A resolution as a page shows it.
#[derive(Clone, Debug)]
pub struct Paper {
    pub name: String,
    pub added_at: Instant,
}

/// Counts one more answer of today; tells whether it is still within the limit.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn count_try(write: &Write, asking: Id) -> Result<bool, DbErr> {
    let sql = "UPDATE election_askings SET \
               tries = CASE WHEN tried_on = $1 THEN tries + 1 ELSE 1 END, tried_on = $1 \
               WHERE id = $2 AND (tried_on <> $1 OR tries < $3)";
    let values: [Value; 3] = [
        today(write).into(),
        Uuid::from(asking).into(),
        MOST_TRIES.into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// Writes an answer down instead of the one before, if the asking is as it was seen and open; a
/// document that it had stays unless another came. Tells whether it could.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn put(
    write: &Write,
    seen: &Asking,
    told: &Told,
    document: Option<Id>,
) -> Result<bool, DbErr> {
    let sql = "UPDATE election_askings SET state = 'answered', version = version + 1, \
               answer = $1, begins = $2, resolution = $3, document_id = $4, answered_at = $5, \
               is_own = $8 WHERE id = $6 AND version = $7 AND state IN ('asked', 'answered')";
    let kept = document.or(seen.document);
    let resolution = kept.map_or(told.resolution, |_| Resolution::Attached);
    let values: [Value; 8] = [
        (if told.is_same() { "same" } else { "named" }).into(),
        told.begins.map(|begins| begins.to_string()).into(),
        resolution.code().into(),
        kept.map(Uuid::from).into(),
        write.now().0.into(),
        Uuid::from(seen.id).into(),
        seen.version.into(),
        is_own(write.acting(), seen.organisation).into(),
    ];
    if execute(write.conn(), sql, values).await? == 0 {
        return Ok(false);
    }
    let sql = "DELETE FROM election_names WHERE asking_id = $1";
    execute(write.conn(), sql, [Uuid::from(seen.id).into()]).await?;
    for named in &told.named {
        let sql = "INSERT INTO election_names (asking_id, part, name, post, address, is_elected) \
                   VALUES ($1, $2, $3, $4, $5, $6)";
        let values: [Value; 6] = [
            Uuid::from(seen.id).into(),
            named.part.code().into(),
            named.name.as_str().into(),
            named.post.as_str().into(),
            named.address.as_str().into(),
            named.is_elected.into(),
        ];
        execute(write.conn(), sql, values).await?;
    }
    if let (Some(old), Some(_)) = (seen.document, document) {
        files::delete_document(write, old).await?;
    }
    Ok(true)
}

/// Hangs the resolution that was to follow on an answer; tells whether it was to.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn attach(write: &Write, asking: Id, document: Id) -> Result<bool, DbErr> {
    let sql = "UPDATE election_askings SET resolution = 'attached', document_id = $1 \
               WHERE id = $2 AND resolution = 'follows' AND state IN ('answered', 'accepted')";
    let values: [Value; 2] = [Uuid::from(document).into(), Uuid::from(asking).into()];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// Whom a council names.
///
/// # Errors
/// When the database cannot be reached.
pub async fn named(on: &impl ConnectionTrait, asking: Id) -> Result<Vec<Named>, DbErr> {
    let sql = "SELECT * FROM election_names WHERE asking_id = $1 ORDER BY part DESC";
    let rows = query(on, sql, [Uuid::from(asking).into()]).await?;
    let read = |row: &Row| named_of(row).map(|(_, named)| named);
    let all: Vec<Option<Named>> = rows.iter().map(read).collect::<Result<_, DbErr>>()?;
    Ok(all.into_iter().flatten().collect())
}

/// Whom every council of a round names, each with its asking.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_round(on: &impl ConnectionTrait, round: Id) -> Result<Vec<(Id, Named)>, DbErr> {
    let sql = "SELECT n.* FROM election_names n JOIN election_askings a ON a.id = n.asking_id \
               WHERE a.election_id = $1 ORDER BY n.asking_id, n.part DESC";
    let rows = query(on, sql, [Uuid::from(round).into()]).await?;
    let all: Vec<(Id, Option<Named>)> = rows.iter().map(named_of).collect::<Result<_, DbErr>>()?;
    let known = all.into_iter().filter_map(|(id, named)| Some((id, named?)));
    Ok(known.collect())
}

/// Whom these councils name, by asking.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_askings(
    on: &impl ConnectionTrait,
    askings: &[Id],
) -> Result<HashMap<Id, Vec<Named>>, DbErr> {
    let mut found: HashMap<Id, Vec<Named>> = HashMap::new();
    for row in rows_of(on, "election_names", "asking_id", "part DESC", askings).await? {
        if let (asking, Some(named)) = named_of(&row)? {
            found.entry(asking).or_default().push(named);
        }
    }
    Ok(found)
}

/// The resolutions of these askings.
///
/// # Errors
/// When the database cannot be reached.
pub async fn papers(
    on: &impl ConnectionTrait,
    askings: &[Id],
) -> Result<HashMap<Id, Paper>, DbErr> {
    let mut found = HashMap::new();
    for chunk in chunks(askings) {
        let marks = placeholders(1, chunk.len());
        let sql = format!(
            "SELECT a.id, d.name, d.created_at FROM election_askings a \
             JOIN documents d ON d.id = a.document_id WHERE a.id IN ({marks})"
        );
        let ids = chunk.iter().map(|id| Value::from(Uuid::from(*id)));
        for row in query(on, &sql, ids).await? {
            found.insert(Id(row.try_get("", "id")?), paper_of(&row)?);
        }
    }
    Ok(found)
}

/// Notes who of the register somebody is, and the mandate that the answer gave.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn known_as(
    write: &Write,
    (asking, part): (Id, Part),
    person: Id,
    mandate: Option<Id>,
) -> Result<(), DbErr> {
    let sql = "UPDATE election_names SET person_id = $1, mandate_id = $2 \
               WHERE asking_id = $3 AND part = $4";
    let values: [Value; 4] = [
        Uuid::from(person).into(),
        mandate.map(Uuid::from).into(),
        Uuid::from(asking).into(),
        part.code().into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

/// Forgets the mandate that an answer gave.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn forget_mandate(write: &Write, (asking, part): (Id, Part)) -> Result<(), DbErr> {
    let sql = "UPDATE election_names SET mandate_id = NULL WHERE asking_id = $1 AND part = $2";
    let values: [Value; 2] = [Uuid::from(asking).into(), part.code().into()];
    execute(write.conn(), sql, values).await.map(drop)
}

/// The resolution of an answer.
///
/// # Errors
/// When the database cannot be reached.
pub async fn paper(on: &impl ConnectionTrait, document: Id) -> Result<Option<Paper>, DbErr> {
    let sql = "SELECT name, created_at FROM documents WHERE id = $1";
    let row = query_one(on, sql, [Uuid::from(document).into()]).await?;
    row.as_ref().map(paper_of).transpose()
}

fn paper_of(row: &Row) -> Result<Paper, DbErr> {
    Ok(Paper {
        name: row.try_get("", "name")?,
        added_at: Instant(row.try_get("", "created_at")?),
    })
}

/// Forgets whom a council named, and the resolution.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn forget(write: &Write, asking: Id) -> Result<(), DbErr> {
    let key = || [Value::from(Uuid::from(asking))];
    let sql = "DELETE FROM election_names WHERE asking_id = $1";
    execute(write.conn(), sql, key()).await?;
    let sql = "SELECT document_id FROM election_askings WHERE id = $1";
    let row = query_one(write.conn(), sql, key()).await?;
    let document: Option<Uuid> = row.map_or(Ok(None), |row| row.try_get("", "document_id"))?;
    let sql = "UPDATE election_askings SET document_id = NULL WHERE id = $1";
    execute(write.conn(), sql, key()).await?;
    match document {
        Some(document) => files::delete_document(write, Id(document)).await,
        None => Ok(()),
    }
}

fn named_of(row: &Row) -> Result<(Id, Option<Named>), DbErr> {
    let part: String = row.try_get("", "part")?;
    let id = |column| -> Result<Option<Id>, DbErr> {
        let id: Option<Uuid> = row.try_get("", column)?;
        Ok(id.map(Id))
    };
    let asking = Id(row.try_get("", "asking_id")?);
    let Some(part) = Part::from_code(&part) else {
        return Ok((asking, None));
    };
    let named = Named {
        part,
        name: row.try_get("", "name")?,
        post: row.try_get("", "post")?,
        address: row.try_get("", "address")?,
        is_elected: row.try_get("", "is_elected")?,
        person: id("person_id")?,
        mandate: id("mandate_id")?,
    };
    Ok((asking, Some(named)))
}
