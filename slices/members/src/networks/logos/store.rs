//! Queries about logos and funders.

use std::collections::HashMap;

use ordit_kernel::Id;
use ordit_platform::{
    db::{Row, Write, chunks, execute, placeholders, query, query_one},
    files,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::Funder;

/// The logos of these networks, of those that have one.
///
/// # Errors
/// When the database cannot be reached.
pub async fn logos(on: &impl ConnectionTrait, ids: &[Id]) -> Result<HashMap<Id, Id>, DbErr> {
    let mut found = HashMap::new();
    for chunk in chunks(ids) {
        let marks = placeholders(1, chunk.len());
        let sql = format!(
            "SELECT entry_id, logo_file_id FROM networks \
             WHERE logo_file_id IS NOT NULL AND entry_id IN ({marks})"
        );
        let values = chunk.iter().map(|id| Value::from(Uuid::from(*id)));
        for row in query(on, &sql, values).await? {
            let network = Id(row.try_get("", "entry_id")?);
            found.insert(network, Id(row.try_get("", "logo_file_id")?));
        }
    }
    Ok(found)
}

/// Gives a network a logo, or none; the one before goes.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn set_logo(write: &Write, network: Id, logo: Option<Id>) -> Result<(), DbErr> {
    lock(write, network).await?;
    let before = logos(write.conn(), &[network]).await?;
    let sql = "UPDATE networks SET logo_file_id = $1 WHERE entry_id = $2";
    let values = [logo.map(Uuid::from).into(), Uuid::from(network).into()];
    execute(write.conn(), sql, values).await?;
    match before.get(&network) {
        Some(old) => files::delete(write, *old).await,
        None => Ok(()),
    }
}

/// Who funds a network.
///
/// # Errors
/// When the database cannot be reached.
pub async fn funders(on: &impl ConnectionTrait, network: Id) -> Result<Vec<Funder>, DbErr> {
    let sql = "SELECT ordinal AS funder_ordinal, name AS funder_name, url AS funder_url, \
               logo_file_id AS funder_logo FROM network_funders \
               WHERE network_id = $1 ORDER BY ordinal";
    let rows = query(on, sql, [Uuid::from(network).into()]).await?;
    read_funders(&rows)
}

/// The funders in the columns `funder_…` of these rows, of those that hold one.
///
/// # Errors
/// When a column is missing.
pub fn read_funders(rows: &[Row]) -> Result<Vec<Funder>, DbErr> {
    let mut found = Vec::new();
    for row in rows {
        let Some(ordinal) = row.try_get::<Option<i64>>("", "funder_ordinal")? else {
            continue;
        };
        let logo: Option<Uuid> = row.try_get("", "funder_logo")?;
        found.push(Funder {
            ordinal,
            name: row.try_get("", "funder_name")?,
            url: row.try_get("", "funder_url")?,
            logo: logo.map(Id),
        });
    }
    Ok(found)
}

/// Adds a funder after those that are there.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn add_funder(
    write: &Write,
    network: Id,
    name: &str,
    url: Option<&str>,
    logo: Option<Id>,
) -> Result<(), DbErr> {
    let sql = "INSERT INTO network_funders (network_id, ordinal, name, url, logo_file_id) \
               SELECT $1, COALESCE(MAX(ordinal), 0) + 1, $2, $3, $4 FROM network_funders \
               WHERE network_id = $1";
    let values = [
        Uuid::from(network).into(),
        name.into(),
        url.map(str::to_owned).into(),
        logo.map(Uuid::from).into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

/// Takes a funder away with its logo; tells whether there was one.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn remove_funder(write: &Write, network: Id, ordinal: i64) -> Result<bool, DbErr> {
    lock(write, network).await?;
    let key = || [Uuid::from(network).into(), ordinal.into()];
    let sql = "SELECT logo_file_id FROM network_funders WHERE network_id = $1 AND ordinal = $2";
    let Some(row) = query_one(write.conn(), sql, key()).await? else {
        return Ok(false);
    };
    let sql = "DELETE FROM network_funders WHERE network_id = $1 AND ordinal = $2";
    execute(write.conn(), sql, key()).await?;
    if let Some(logo) = row.try_get::<Option<Uuid>>("", "logo_file_id")? {
        files::delete(write, Id(logo)).await?;
    }
    Ok(true)
}

/// Two who change the logos of one network take turns, so that no file is left behind.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn lock(write: &Write, network: Id) -> Result<(), DbErr> {
    let sql = "UPDATE networks SET logo_file_id = logo_file_id WHERE entry_id = $1";
    execute(write.conn(), sql, [Uuid::from(network).into()])
        .await
        .map(drop)
}
