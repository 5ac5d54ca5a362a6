//! Queries about whom one speaks with of allies, and about their papers; taken away and put back.

use futures::future::BoxFuture;
use ordit_kernel::{Id, Instant};
use ordit_platform::{
    db::{Db, Row, Write, execute, query},
    files::delete_document,
    privacy::{
        Rule,
        retention::{Old, count},
    },
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{Interlocutor, store::key};
use crate::elections::Paper;

/// What was taken away can be put back for a while, and is forgotten then.
pub const RULE: Rule = Rule {
    name: "removed_of_allies",
    label: "allies-rule-removed",
    days: 30,
    count: count_removed,
    forget: forget_removed,
};

const INTERLOCUTORS: Old = Old {
    table: "ally_interlocutors",
    key: "id",
    is_old: "removed_at < $1",
    act: "DELETE FROM ally_interlocutors",
};
const PAPERS: Old = Old {
    table: "ally_papers",
    key: "document_id",
    is_old: "removed_at < $1",
    act: "DELETE FROM ally_papers",
};

/// What belongs to an ally one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Interlocutor,
    Paper,
}

impl Part {
    const fn table(self) -> (&'static str, &'static str) {
        match self {
            Self::Interlocutor => ("ally_interlocutors", "id"),
            Self::Paper => ("ally_papers", "document_id"),
        }
    }
}

/// With whom a network speaks of its allies now.
///
/// # Errors
/// When the database cannot be reached.
pub async fn interlocutors(
    on: &impl ConnectionTrait,
    network: Id,
) -> Result<Vec<Interlocutor>, DbErr> {
    let sql = "SELECT * FROM ally_interlocutors WHERE network_id = $1 AND removed_at IS NULL \
               ORDER BY name, id";
    let rows = query(on, sql, [Uuid::from(network).into()]).await?;
    rows.iter().map(interlocutor).collect()
}

/// With whom one speaks of an ally, those who were taken away included.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_ally(
    on: &impl ConnectionTrait,
    network: Id,
    ally: Id,
) -> Result<Vec<Interlocutor>, DbErr> {
    let sql = "SELECT * FROM ally_interlocutors WHERE network_id = $1 AND organisation_id = $2 \
               ORDER BY name, id";
    let rows = query(on, sql, key(network, ally)).await?;
    rows.iter().map(interlocutor).collect()
}

fn interlocutor(row: &Row) -> Result<Interlocutor, DbErr> {
    let territory: String = row.try_get("", "territory")?;
    let removed_at: Option<i64> = row.try_get("", "removed_at")?;
    Ok(Interlocutor {
        id: Id(row.try_get("", "id")?),
        organisation: Id(row.try_get("", "organisation_id")?),
        territory: Some(territory).filter(|code| !code.is_empty()),
        name: row.try_get("", "name")?,
        post: row.try_get("", "post")?,
        address: row.try_get("", "address")?,
        is_removed: removed_at.is_some(),
    })
}

/// Notes with whom one speaks of an ally: name, post, address, territory.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn add_interlocutor(
    write: &Write,
    (network, ally): (Id, Id),
    (name, post, address, territory): (String, String, String, String),
) -> Result<(), DbErr> {
    let sql = "INSERT INTO ally_interlocutors (network_id, organisation_id, id, territory, name, \
               post, address) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let more: [Value; 5] = [
        Uuid::from(write.id()).into(),
        territory.into(),
        name.into(),
        post.into(),
        address.into(),
    ];
    let values = key(network, ally).into_iter().chain(more);
    execute(write.conn(), sql, values).await.map(drop)
}

/// The papers about an ally, the oldest first, each with whether it was taken away.
///
/// # Errors
/// When the database cannot be reached.
pub async fn papers(
    on: &impl ConnectionTrait,
    network: Id,
    ally: Id,
) -> Result<Vec<(Id, Paper, bool)>, DbErr> {
    let sql = "SELECT d.id, d.name, d.created_at, p.removed_at FROM ally_papers p \
               JOIN documents d ON d.id = p.document_id \
               WHERE p.network_id = $1 AND p.organisation_id = $2 ORDER BY d.created_at, d.id";
    let rows = query(on, sql, key(network, ally)).await?;
    let read = |row: &Row| {
        let paper = Paper {
            name: row.try_get("", "name")?,
            added_at: Instant(row.try_get("", "created_at")?),
        };
        let removed_at: Option<i64> = row.try_get("", "removed_at")?;
        Ok((Id(row.try_get("", "id")?), paper, removed_at.is_some()))
    };
    rows.iter().map(read).collect()
}

/// Hangs a paper on an ally.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn add_paper(
    write: &Write,
    (network, ally): (Id, Id),
    document: Id,
) -> Result<(), DbErr> {
    let sql = "INSERT INTO ally_papers (network_id, organisation_id, document_id) \
               VALUES ($1, $2, $3)";
    let values = key(network, ally)
        .into_iter()
        .chain([Uuid::from(document).into()]);
    execute(write.conn(), sql, values).await.map(drop)
}

/// Takes a part of an ally away, or puts it back; tells whether it was as it should be.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn set_removed(
    write: &Write,
    (network, ally): (Id, Id),
    (part, id): (Part, Id),
    is_removed: bool,
) -> Result<bool, DbErr> {
    let (table, column) = part.table();
    let was = if is_removed { "IS NULL" } else { "IS NOT NULL" };
    let sql = format!(
        "UPDATE {table} SET removed_at = $4 WHERE network_id = $1 AND organisation_id = $2 \
         AND {column} = $3 AND removed_at {was}"
    );
    let at = is_removed.then(|| write.now().0);
    let more: [Value; 2] = [Uuid::from(id).into(), at.into()];
    let values = key(network, ally).into_iter().chain(more);
    Ok(execute(write.conn(), &sql, values).await? > 0)
}

fn count_removed(db: &Db, before: Instant) -> BoxFuture<'_, Result<u64, DbErr>> {
    Box::pin(async move {
        let people = count(db, &INTERLOCUTORS, before).await?;
        Ok(people + count(db, &PAPERS, before).await?)
    })
}

fn forget_removed(
    write: &mut Write,
    before: Instant,
    most: i64,
) -> BoxFuture<'_, Result<u64, DbErr>> {
    Box::pin(async move {
        let sql = "SELECT document_id FROM ally_papers WHERE removed_at < $1 LIMIT $2";
        let values: [Value; 2] = [before.0.into(), most.into()];
        let papers = query(write.conn(), sql, values).await?;
        for row in &papers {
            let document: Uuid = row.try_get("", "document_id")?;
            let sql = "DELETE FROM ally_papers WHERE document_id = $1";
            execute(write.conn(), sql, [document.into()]).await?;
            delete_document(write, Id(document)).await?;
        }
        let sql = "DELETE FROM ally_interlocutors WHERE removed_at < $1";
        let people = execute(write.conn(), sql, [before.0.into()]).await?;
        Ok(papers.len() as u64 + people)
    })
}
