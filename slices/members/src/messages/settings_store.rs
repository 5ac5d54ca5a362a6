//! Queries about where a network gets its answers.

use ordit_kernel::Id;
use ordit_platform::{
    db::{Write, execute, query_one},
    mail::EmailAddress,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::settings::Settings;

/// What a network set.
///
/// # Errors
/// When the database cannot be reached.
pub async fn find(on: &impl ConnectionTrait, network: Id) -> Result<Settings, DbErr> {
    let sql = "SELECT * FROM message_settings WHERE network_id = $1";
    let Some(row) = query_one(on, sql, [Uuid::from(network).into()]).await? else {
        return Ok(Settings::default());
    };
    let address: Option<String> = row.try_get("", "reply_to")?;
    Ok(Settings {
        reply_to: address.and_then(|text| EmailAddress::parse(&text).ok()),
        delay_minutes: row.try_get("", "delay_minutes")?,
        version: row.try_get("", "version")?,
    })
}

/// Sets it, unless somebody else did since the version that was seen.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn put(write: &Write, network: Id, settings: &Settings) -> Result<bool, DbErr> {
    let mut values: Vec<Value> = vec![
        settings.reply_to.as_ref().map(EmailAddress::as_str).into(),
        settings.delay_minutes.into(),
        Uuid::from(network).into(),
    ];
    let sql = if settings.version == 0 {
        "INSERT INTO message_settings (reply_to, delay_minutes, network_id, version) \
         VALUES ($1, $2, $3, 1) ON CONFLICT (network_id) DO NOTHING"
    } else {
        values.push(settings.version.into());
        "UPDATE message_settings SET reply_to = $1, delay_minutes = $2, version = version + 1 \
         WHERE network_id = $3 AND version = $4"
    };
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// The organisation that carries a network, by its name.
///
/// # Errors
/// When the database cannot be reached.
pub async fn carried_by(on: &impl ConnectionTrait, network: Id) -> Result<Option<String>, DbErr> {
    let sql = "SELECT carried_by FROM networks WHERE entry_id = $1";
    let row = query_one(on, sql, [Uuid::from(network).into()]).await?;
    row.map_or(Ok(None), |row| row.try_get("", "carried_by"))
}
