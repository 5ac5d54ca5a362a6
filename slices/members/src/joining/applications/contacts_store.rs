//! Queries about the people whom an application names.

use ordit_kernel::Id;
use ordit_platform::{
    db::{Row, Write, execute, query, query_one},
    mail::EmailAddress,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{Contact, Part};

/// Puts them.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn insert(write: &Write, application: Id, contacts: &[Contact]) -> Result<(), DbErr> {
    for contact in contacts {
        let sql = "INSERT INTO application_contacts (application_id, part, name, post, address, \
                   phone) VALUES ($1, $2, $3, $4, $5, $6)";
        let address = contact.address.as_ref().map_or("", EmailAddress::as_str);
        let values: [Value; 6] = [
            Uuid::from(application).into(),
            contact.part.code().into(),
            contact.name.as_str().into(),
            contact.post.as_str().into(),
            address.into(),
            contact.phone.as_str().into(),
        ];
        execute(write.conn(), sql, values).await?;
    }
    Ok(())
}

/// Those of an application.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of(on: &impl ConnectionTrait, application: Id) -> Result<Vec<Contact>, DbErr> {
    let sql = "SELECT * FROM application_contacts WHERE application_id = $1 ORDER BY part";
    let rows = query(on, sql, [Uuid::from(application).into()]).await?;
    let mut contacts = Vec::new();
    for row in &rows {
        let (part, address): (String, String) =
            (row.try_get("", "part")?, row.try_get("", "address")?);
        let Some(part) = Part::from_code(&part) else {
            continue;
        };
        contacts.push(Contact {
            part,
            name: row.try_get("", "name")?,
            post: row.try_get("", "post")?,
            address: EmailAddress::parse(&address).ok(),
            phone: row.try_get("", "phone")?,
        });
    }
    Ok(contacts)
}

/// Notes which person of the register one of them is, and the mandate that they got by it.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn known_as(
    write: &Write,
    application: Id,
    part: Part,
    (person, mandate): (Id, Id),
) -> Result<(), DbErr> {
    let sql = "UPDATE application_contacts SET person_id = $1, mandate_id = $2 \
               WHERE application_id = $3 AND part = $4";
    let values: [Value; 4] = [
        Uuid::from(person).into(),
        Uuid::from(mandate).into(),
        Uuid::from(application).into(),
        part.code().into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

/// Whose address this is, to reach them by or to sign in.
///
/// # Errors
/// When the database cannot be reached.
pub async fn owner(on: &impl ConnectionTrait, address: &EmailAddress) -> Result<Option<Id>, DbErr> {
    let sql = "SELECT entry_id AS owner FROM people WHERE folded_address = $1 UNION \
               SELECT person_id AS owner FROM sign_in_addresses WHERE folded_address = $1";
    let row = query_one(on, sql, [address.folded().into()]).await?;
    row.map(|row| row.try_get("", "owner").map(Id)).transpose()
}

/// Those to whom an application gave no mandate.
///
/// # Errors
/// When the database cannot be reached.
pub async fn unnamed(on: &impl ConnectionTrait, application: Id) -> Result<Vec<Part>, DbErr> {
    let sql = "SELECT part FROM application_contacts \
               WHERE application_id = $1 AND mandate_id IS NULL";
    let rows = query(on, sql, [Uuid::from(application).into()]).await?;
    let parts = rows.iter().map(|row| row.try_get::<String>("", "part"));
    let parts: Vec<String> = parts.collect::<Result<_, _>>()?;
    Ok(parts
        .iter()
        .filter_map(|part| Part::from_code(part))
        .collect())
}

/// Forgets which people they are, and gives the mandates that they got by it.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn forget(write: &Write, application: Id) -> Result<Vec<Id>, DbErr> {
    let sql = "SELECT mandate_id FROM application_contacts \
               WHERE application_id = $1 AND mandate_id IS NOT NULL ORDER BY part";
    let rows = query(write.conn(), sql, [Uuid::from(application).into()]).await?;
    let mandate = |row: &Row| row.try_get("", "mandate_id").map(Id);
    let mandates = rows.iter().map(mandate).collect::<Result<_, DbErr>>()?;
    let sql = "UPDATE application_contacts SET person_id = NULL, mandate_id = NULL \
               WHERE application_id = $1";
    execute(write.conn(), sql, [Uuid::from(application).into()]).await?;
    Ok(mandates)
}
