//! Queries about people who were brought by a sheet.

use std::collections::HashMap;

use ordit_kernel::Id;
use ordit_platform::db::{Write, chunks, execute, placeholders, query};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use crate::registration::{
    Draft,
    store::{answers_of, read},
};

/// Who is registered under one of these folded addresses now.
///
/// # Errors
/// When the database cannot be reached.
pub async fn known(
    on: &impl ConnectionTrait,
    activity: Id,
    addresses: &[String],
) -> Result<HashMap<String, Id>, DbErr> {
    let mut known = HashMap::new();
    for some in chunks(addresses) {
        let marks = placeholders(2, some.len());
        let sql = format!(
            "SELECT id, folded_address FROM registrations WHERE activity_id = $1 \
             AND state IN ('pending', 'confirmed', 'waiting', 'offered') \
             AND folded_address IN ({marks})"
        );
        let values = some.iter().map(|text| Value::from(text.as_str()));
        let own = std::iter::once(Value::from(Uuid::from(activity)));
        for row in query(on, &sql, own.chain(values)).await? {
            known.insert(
                row.try_get("", "folded_address")?,
                Id(row.try_get("", "id")?),
            );
        }
    }
    Ok(known)
}

/// What was typed under these folded addresses by those who have not proved them yet.
///
/// # Errors
/// When the database cannot be reached.
pub async fn unproved(
    on: &impl ConnectionTrait,
    activity: Id,
    addresses: &[String],
) -> Result<HashMap<String, Draft>, DbErr> {
    let mut found = HashMap::new();
    for some in chunks(addresses) {
        let marks = placeholders(2, some.len());
        let sql = format!(
            "SELECT * FROM registrations WHERE activity_id = $1 AND state = 'unverified' \
             AND folded_address IN ({marks})"
        );
        let values = some.iter().map(|text| Value::from(text.as_str()));
        let own = std::iter::once(Value::from(Uuid::from(activity)));
        let rows = query(on, &sql, own.chain(values)).await?;
        let ids = rows.iter().map(|row| row.try_get("", "id").map(Id));
        let ids: Vec<Id> = ids.collect::<Result<_, _>>()?;
        let mut answers = answers_of(on, &ids).await?;
        for (row, id) in rows.iter().zip(&ids) {
            let read = read(row, answers.remove(id).unwrap_or_default())?;
            found.insert(row.try_get("", "folded_address")?, read.draft);
        }
    }
    Ok(found)
}

/// Keeps a question that was asked elsewhere; nobody is asked it here.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn add_question(write: &Write, activity: Id, label: &str) -> Result<Id, DbErr> {
    let id = write.id();
    let sql = "INSERT INTO registration_questions (id, activity_id, ordinal, question_kind, label, \
               choices, is_required, is_asked) \
               VALUES ($1, $2, 1000, 'text', $3, '', FALSE, FALSE)";
    let values: [Value; 3] = [
        Uuid::from(id).into(),
        Uuid::from(activity).into(),
        label.into(),
    ];
    execute(write.conn(), sql, values).await?;
    Ok(id)
}
