//! Queries about whether and how one joins a network.

use std::collections::HashSet;

use ordit_kernel::{Id, Lang};
use ordit_platform::{
    db::{Write, execute, query, query_one},
    mail::EmailAddress,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{Paper, Settings};

/// What a network says of joining it.
///
/// # Errors
/// When the database cannot be reached.
pub async fn find(on: &impl ConnectionTrait, network: Id) -> Result<Settings, DbErr> {
    let sql = "SELECT * FROM joining_settings WHERE network_id = $1";
    let Some(row) = query_one(on, sql, [Uuid::from(network).into()]).await? else {
        return Ok(Settings::default());
    };
    let paper = |column| -> Result<Paper, DbErr> {
        let code: String = row.try_get("", column)?;
        Ok(Paper::from_code(&code).unwrap_or_default())
    };
    let address: Option<String> = row.try_get("", "address")?;
    let mut settings = Settings {
        is_open: row.try_get("", "is_open")?,
        takes_associates: row.try_get("", "takes_associates")?,
        council_paper: paper("council_paper")?,
        other_paper: paper("other_paper")?,
        answered_by: row.try_get("", "answered_by")?,
        address: address.and_then(|text| EmailAddress::parse(&text).ok()),
        version: row.try_get("", "version")?,
        ..Settings::default()
    };
    let sql = "SELECT lang, text FROM joining_texts WHERE network_id = $1";
    for row in query(on, sql, [Uuid::from(network).into()]).await? {
        let lang: String = row.try_get("", "lang")?;
        if let Ok(lang) = lang.parse::<Lang>() {
            settings.texts.insert(lang, row.try_get("", "text")?);
        }
    }
    Ok(settings)
}

/// Whether a network takes applications now.
///
/// # Errors
/// When the database cannot be reached.
pub async fn is_open(on: &impl ConnectionTrait, network: Id) -> Result<bool, DbErr> {
    let sql = "SELECT is_open FROM joining_settings WHERE network_id = $1";
    let row = query_one(on, sql, [Uuid::from(network).into()]).await?;
    row.map_or(Ok(false), |row| row.try_get("", "is_open"))
}

/// The networks that take applications now.
///
/// # Errors
/// When the database cannot be reached.
pub async fn open_networks(on: &impl ConnectionTrait) -> Result<HashSet<Id>, DbErr> {
    let sql = "SELECT network_id FROM joining_settings WHERE is_open";
    let rows = query(on, sql, []).await?;
    rows.iter()
        .map(|row| row.try_get("", "network_id").map(Id))
        .collect()
}

/// Sets what a network says, unless somebody else did since the version that was seen.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn put(write: &Write, network: Id, settings: &Settings) -> Result<bool, DbErr> {
    let sql = match settings.version {
        0 => {
            "INSERT INTO joining_settings (is_open, takes_associates, council_paper, other_paper, \
             answered_by, address, version, network_id) VALUES ($1, $2, $3, $4, $5, $6, 1, $7) \
             ON CONFLICT (network_id) DO NOTHING"
        }
        _ => {
            "UPDATE joining_settings SET is_open = $1, takes_associates = $2, \
             council_paper = $3, other_paper = $4, answered_by = $5, address = $6, \
             version = version + 1 WHERE network_id = $7 AND version = $8"
        }
    };
    let mut values: Vec<Value> = vec![
        settings.is_open.into(),
        settings.takes_associates.into(),
        settings.council_paper.code().into(),
        settings.other_paper.code().into(),
        settings.answered_by.as_str().into(),
        settings.address.as_ref().map(EmailAddress::as_str).into(),
        Uuid::from(network).into(),
    ];
    if settings.version > 0 {
        values.push(settings.version.into());
    }
    if execute(write.conn(), sql, values).await? == 0 {
        return Ok(false);
    }
    let sql = "DELETE FROM joining_texts WHERE network_id = $1";
    execute(write.conn(), sql, [Uuid::from(network).into()]).await?;
    for (lang, text) in &settings.texts {
        let sql = "INSERT INTO joining_texts (network_id, lang, text) VALUES ($1, $2, $3)";
        let values: [Value; 3] = [
            Uuid::from(network).into(),
            lang.code().into(),
            text.as_str().into(),
        ];
        execute(write.conn(), sql, values).await?;
    }
    Ok(true)
}
