//! Mandates as far as signing in needs them; a later issue moves them to the slice `members`.

use ordit_kernel::{Acting, Id, Mandate, Role};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use crate::{
    db::{Db, Row, Write, execute, query_one},
    effects::Effects,
};

/// Held while the first coordinator is made, so that there is one and not one per process.
const FIRST_TURN: i64 = 0x6f72_6469_7402;

/// The person who coordinates every network of the instance, made when there is none yet.
///
/// # Errors
/// When the database cannot be reached.
pub async fn ensure_first_coordinator(db: &Db, effects: &Effects) -> Result<Id, DbErr> {
    if let Some(person) = first_coordinator(db.read(), effects).await? {
        return Ok(person);
    }
    let write = db.write(&Acting::operator()).await?;
    write.take_turn(FIRST_TURN).await?;
    // Another process may have been quicker while this one waited for its turn.
    if let Some(person) = first_coordinator(write.conn(), effects).await? {
        return Ok(person);
    }
    let person = effects.id();
    insert(&write, person, Role::Coordination, None).await?;
    write.commit().await?;
    Ok(person)
}

/// Gives a person a role in a network, or in every network of the instance, from now on.
///
/// # Errors
/// When the database cannot be reached.
pub async fn grant_mandate(
    db: &Db,
    person: Id,
    role: Role,
    network: Option<Id>,
) -> Result<(), DbErr> {
    let write = db.write(&Acting::operator()).await?;
    insert(&write, person, role, network).await?;
    write.commit().await.map(drop)
}

/// Ends a person's mandate now; tells whether there was one in force.
///
/// # Errors
/// When the database cannot be reached.
pub async fn end_mandate(
    db: &Db,
    person: Id,
    role: Role,
    network: Option<Id>,
) -> Result<bool, DbErr> {
    let write = db.write(&Acting::operator()).await?;
    let ended = end(&write, person, role, network).await?;
    write.commit().await?;
    Ok(ended)
}

pub(super) async fn end(
    write: &Write,
    person: Id,
    role: Role,
    network: Option<Id>,
) -> Result<bool, DbErr> {
    let (which, network) = match network {
        Some(network) => ("network_id = $4", Some(Uuid::from(network).into())),
        None => ("network_id IS NULL", None),
    };
    let sql = format!(
        "UPDATE mandates SET until = $1 WHERE person_id = $2 AND role = $3 \
         AND (until IS NULL OR until > $1) AND {which}"
    );
    let values: [Value; 3] = [
        write.now().0.into(),
        Uuid::from(person).into(),
        role.code().into(),
    ];
    let values = values.into_iter().chain(network);
    Ok(execute(write.conn(), &sql, values).await? > 0)
}

/// The mandate in a row of a session; a person without one has none in it.
pub(super) fn read(row: &Row) -> Result<Option<Mandate>, DbErr> {
    let role: Option<String> = row.try_get("", "role")?;
    let network: Option<Uuid> = row.try_get("", "network_id")?;
    let role = role.and_then(|code| Role::from_code(&code));
    Ok(role.map(|role| Mandate {
        role,
        network: network.map(Id),
    }))
}

async fn first_coordinator(
    on: &impl ConnectionTrait,
    effects: &Effects,
) -> Result<Option<Id>, DbErr> {
    let sql = "SELECT person_id FROM mandates WHERE network_id IS NULL AND role = $1 \
               AND (until IS NULL OR until > $2) ORDER BY since, id LIMIT 1";
    let values: [Value; 2] = [Role::Coordination.code().into(), effects.now().0.into()];
    let row = query_one(on, sql, values).await?;
    row.map(|row| row.try_get("", "person_id").map(Id))
        .transpose()
}

pub(super) async fn insert(
    write: &Write,
    person: Id,
    role: Role,
    network: Option<Id>,
) -> Result<u64, DbErr> {
    let sql = "INSERT INTO mandates (id, person_id, network_id, role, since) \
               VALUES ($1, $2, $3, $4, $5)";
    let values: [Value; 5] = [
        Uuid::from(write.id()).into(),
        Uuid::from(person).into(),
        network.map(Uuid::from).into(),
        role.code().into(),
        write.now().0.into(),
    ];
    execute(write.conn(), sql, values).await
}
