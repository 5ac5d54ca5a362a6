//! A file written for one mail, such as a calendar: it goes with it and is forgotten with its text.

use ordit_kernel::Id;
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{HeaderText, enclosures::Enclosed};
use crate::db::{SqlMigration, Write, chunks, execute, placeholders, query_one};

/// The table of the files.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261126_010000_platform_mail_files",
    sql: include_str!("companions.sql"),
};

/// Longer texts are documents, which are kept once for all mails of an act.
pub const MOST_FILE_BYTES: usize = 100_000;

/// A text that a mail brings along as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailFile {
    name: HeaderText,
    media_type: &'static str,
    content: String,
}

impl MailFile {
    /// None where the name is none, or the text is too long.
    pub fn new(name: &str, media_type: &'static str, content: String) -> Option<Self> {
        let name = HeaderText::parse(name).ok()?;
        (content.len() <= MOST_FILE_BYTES).then_some(Self {
            name,
            media_type,
            content,
        })
    }
}

/// A file as it is shown.
pub(super) struct Shown {
    pub name: String,
    pub content: String,
}

/// Has each of these mails, none of which has gone yet, bring a file along.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn bring_along(write: &Write, files: &[(Id, MailFile)]) -> Result<(), DbErr> {
    for some in chunks(files) {
        let rows: Vec<String> = (0..some.len())
            .map(|row| format!("({})", placeholders(row * 4 + 1, 4)))
            .collect();
        let sql = format!(
            "INSERT INTO mail_files (mail_id, name, media_type, content) VALUES {}",
            rows.join(", ")
        );
        let values = some.iter().flat_map(|(mail, file)| {
            let values: [Value; 4] = [
                Uuid::from(*mail).into(),
                file.name.as_str().into(),
                file.media_type.into(),
                file.content.as_str().into(),
            ];
            values
        });
        execute(write.conn(), &sql, values).await?;
    }
    Ok(())
}

/// The file of a mail, to be sent.
pub(super) async fn of(on: &impl ConnectionTrait, mail: Id) -> Result<Option<Enclosed>, DbErr> {
    let sql = "SELECT name, media_type, content FROM mail_files WHERE mail_id = $1";
    let row = query_one(on, sql, [Uuid::from(mail).into()]).await?;
    row.map(|row| {
        let content: String = row.try_get("", "content")?;
        Ok(Enclosed {
            name: row.try_get("", "name")?,
            content_type: row.try_get("", "media_type")?,
            bytes: content.into_bytes(),
        })
    })
    .transpose()
}

/// The file of a mail, to be looked at.
pub(super) async fn shown(on: &impl ConnectionTrait, mail: Id) -> Result<Option<Shown>, DbErr> {
    let sql = "SELECT name, content FROM mail_files WHERE mail_id = $1";
    let row = query_one(on, sql, [Uuid::from(mail).into()]).await?;
    row.map(|row| {
        Ok(Shown {
            name: row.try_get("", "name")?,
            content: row.try_get("", "content")?,
        })
    })
    .transpose()
}

/// Forgets the file of a mail whose text is forgotten.
pub(super) async fn forget_with(write: &Write, mail: Id) -> Result<(), DbErr> {
    let sql = "DELETE FROM mail_files WHERE mail_id = $1 \
               AND mail_id IN (SELECT id FROM mails WHERE text = '')";
    execute(write.conn(), sql, [Uuid::from(mail).into()])
        .await
        .map(drop)
}

/// Forgets every file that has no text beside it any more.
pub(crate) async fn forget_left_over(write: &Write) -> Result<(), DbErr> {
    let sql = "DELETE FROM mail_files WHERE mail_id IN (SELECT f.mail_id FROM mail_files f \
               JOIN mails m ON m.id = f.mail_id WHERE m.text = '')";
    execute(write.conn(), sql, []).await.map(drop)
}
