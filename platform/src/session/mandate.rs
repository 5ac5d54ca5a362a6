//! Mandates as acting needs them; what a network says of them belongs to the slice `members`.

use ordit_kernel::{Acting, Id, Instant, Mandate, Reach, Role};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use crate::{
    db::{Db, Row, Turn, Write, execute, query_one},
    effects::Effects,
};

/// A mandate to be given.
#[derive(Clone, Debug)]
pub struct NewMandate {
    pub person: Id,
    pub role: Role,
    pub reach: Reach,
    pub since: Instant,
    pub until: Option<Instant>,
}

/// The person who coordinates every network of the instance, made when there is none yet.
///
/// # Errors
/// When the database cannot be reached.
pub async fn ensure_first_coordinator(db: &Db, effects: &Effects) -> Result<Id, DbErr> {
    if let Some(person) = first_coordinator(db.read(), effects).await? {
        return Ok(person);
    }
    let write = db.write(&Acting::operator()).await?;
    write.take_turn(Turn::FirstMandate).await?;
    // Another process may have been quicker while this one waited for its turn.
    if let Some(person) = first_coordinator(write.conn(), effects).await? {
        return Ok(person);
    }
    let person = effects.id();
    insert(&write, person, Role::Coordination, Reach::Everything).await?;
    write.commit().await?;
    Ok(person)
}

/// Gives a person a role from now on.
///
/// # Errors
/// When the database cannot be reached.
pub async fn grant_mandate(db: &Db, person: Id, role: Role, reach: Reach) -> Result<Id, DbErr> {
    let write = db.write(&Acting::operator()).await?;
    let id = insert(&write, person, role, reach).await?;
    write.commit().await?;
    Ok(id)
}

/// Ends a person's mandate now; tells whether there was one in force.
///
/// # Errors
/// When the database cannot be reached.
pub async fn end_mandate(db: &Db, person: Id, role: Role, reach: Reach) -> Result<bool, DbErr> {
    let write = db.write(&Acting::operator()).await?;
    let ended = end(&write, person, role, reach).await?;
    write.commit().await?;
    Ok(ended)
}

/// Gives a mandate in a change that notes its own event.
///
/// # Errors
/// When the database cannot be reached.
pub async fn put_mandate(write: &Write, new: &NewMandate) -> Result<Id, DbErr> {
    let sql = "INSERT INTO mandates (id, person_id, network_id, organisation_id, role, since, \
               until, granted_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let id = write.id();
    let values: [Value; 8] = [
        Uuid::from(id).into(),
        Uuid::from(new.person).into(),
        new.reach.network().map(Uuid::from).into(),
        new.reach.organisation().map(Uuid::from).into(),
        new.role.code().into(),
        new.since.0.into(),
        new.until.map(|until| until.0).into(),
        write.acting().person.map(Uuid::from).into(),
    ];
    execute(write.conn(), sql, values).await?;
    Ok(id)
}

/// Ends a mandate at an instant, in a change that notes its own event; tells whether it was to
/// last longer.
///
/// # Errors
/// When the database cannot be reached.
pub async fn close_mandate(write: &Write, mandate: Id, at: Instant) -> Result<bool, DbErr> {
    let sql = "UPDATE mandates SET until = $1, ended_by = $2, in_functions = $3 \
               WHERE id = $4 AND (until IS NULL OR until > $1)";
    // Whoever runs the command line is nobody in particular, but somebody it was.
    let by = write.acting().person.map(Uuid::from).unwrap_or_default();
    let values: [Value; 4] = [
        at.0.into(),
        by.into(),
        false.into(),
        Uuid::from(mandate).into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// Marks a mandate as kept only until another is named, or takes the mark away; tells whether
/// that changed anything.
///
/// # Errors
/// When the database cannot be reached.
pub async fn set_in_functions(write: &Write, mandate: Id, is_it: bool) -> Result<bool, DbErr> {
    let sql = "UPDATE mandates SET in_functions = $1 WHERE id = $2 AND in_functions <> $1 \
               AND (until IS NULL OR until > $3)";
    let values: [Value; 3] = [
        is_it.into(),
        Uuid::from(mandate).into(),
        write.now().0.into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

pub(super) async fn end(
    write: &Write,
    person: Id,
    role: Role,
    reach: Reach,
) -> Result<bool, DbErr> {
    let (which, over) = match reach {
        Reach::Everything => ("network_id IS NULL AND organisation_id IS NULL", None),
        Reach::Network(id) => ("network_id = $4", Some(Uuid::from(id).into())),
        Reach::Organisation(id) => ("organisation_id = $4", Some(Uuid::from(id).into())),
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
    let values = values.into_iter().chain(over);
    Ok(execute(write.conn(), &sql, values).await? > 0)
}

pub(super) async fn insert(
    write: &Write,
    person: Id,
    role: Role,
    reach: Reach,
) -> Result<Id, DbErr> {
    let new = NewMandate {
        person,
        role,
        reach,
        since: write.now(),
        until: None,
    };
    put_mandate(write, &new).await
}

/// The mandate in a row of a session; a person without one has none in it.
pub(super) fn read(row: &Row) -> Result<Option<Mandate>, DbErr> {
    let role: Option<String> = row.try_get("", "role")?;
    let Some(role) = role.and_then(|code| Role::from_code(&code)) else {
        return Ok(None);
    };
    Ok(Some(Mandate {
        id: Id(row.try_get("", "id")?),
        role,
        reach: reach(row)?,
        is_in_functions: row.try_get("", "in_functions")?,
    }))
}

pub(super) fn reach(row: &Row) -> Result<Reach, DbErr> {
    let network: Option<Uuid> = row.try_get("", "network_id")?;
    let organisation: Option<Uuid> = row.try_get("", "organisation_id")?;
    Ok(match (organisation, network) {
        (Some(id), _) => Reach::Organisation(Id(id)),
        (None, Some(id)) => Reach::Network(Id(id)),
        (None, None) => Reach::Everything,
    })
}

async fn first_coordinator(
    on: &impl ConnectionTrait,
    effects: &Effects,
) -> Result<Option<Id>, DbErr> {
    let sql = "SELECT person_id FROM mandates WHERE network_id IS NULL \
               AND organisation_id IS NULL AND role = $1 \
               AND (until IS NULL OR until > $2) ORDER BY since, id LIMIT 1";
    let values: [Value; 2] = [Role::Coordination.code().into(), effects.now().0.into()];
    let row = query_one(on, sql, values).await?;
    row.map(|row| row.try_get("", "person_id").map(Id))
        .transpose()
}
