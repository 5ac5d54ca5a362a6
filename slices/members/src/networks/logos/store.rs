//! Queries about logos and funders. Files stay when they are no longer shown: a version may come
//! back.

use ordit_kernel::Id;
use ordit_platform::db::{Row, Write, execute, query};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::{Funder, Logos};

/// Gives a network these logos in place of those that it has.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn put(write: &Write, network: Id, logos: &Logos) -> Result<(), DbErr> {
    let (on, id) = (write.conn(), Uuid::from(network));
    let sql = "UPDATE networks SET logo_file_id = $1 WHERE entry_id = $2";
    execute(on, sql, [logos.own.map(Uuid::from).into(), id.into()]).await?;
    let sql = "DELETE FROM network_funders WHERE network_id = $1";
    execute(on, sql, [id.into()]).await?;
    for funder in &logos.funders {
        let sql = "INSERT INTO network_funders (network_id, ordinal, name, url, logo_file_id) \
                   VALUES ($1, $2, $3, $4, $5)";
        let values = [
            id.into(),
            funder.ordinal.into(),
            funder.name.as_str().into(),
            funder.url.clone().into(),
            funder.logo.map(Uuid::from).into(),
        ];
        execute(on, sql, values).await?;
    }
    Ok(())
}

/// Who funds a network.
///
/// # Errors
/// When the database cannot be reached.
pub async fn funders(on: &impl ConnectionTrait, network: Id) -> Result<Vec<Funder>, DbErr> {
    let sql = "SELECT * FROM network_funders WHERE network_id = $1 ORDER BY ordinal";
    let rows = query(on, sql, [Uuid::from(network).into()]).await?;
    rows.iter().map(read_funder).collect()
}

/// A row of the table of funders.
///
/// # Errors
/// When a column is missing.
pub fn read_funder(row: &Row) -> Result<Funder, DbErr> {
    let logo: Option<Uuid> = row.try_get("", "logo_file_id")?;
    Ok(Funder {
        ordinal: row.try_get("", "ordinal")?,
        name: row.try_get("", "name")?,
        url: row.try_get("", "url")?,
        logo: logo.map(Id),
    })
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

/// Two who change one network take turns; the same lock comes first when a form is written.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn lock(write: &Write, network: Id) -> Result<(), DbErr> {
    let sql = "UPDATE entries SET version = version WHERE id = $1";
    execute(write.conn(), sql, [Uuid::from(network).into()])
        .await
        .map(drop)
}
