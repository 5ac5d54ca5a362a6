//! What comes back about a mail of ours: it could not be delivered after all, or it was answered.

use std::collections::HashMap;

use ordit_kernel::Id;
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{rules::State, store};
use crate::db::{Row, Write, chunks, execute, placeholders, query, query_one};

/// What of a mail and its recipient is told.
const COLUMNS: &str = "r.id, r.mail_id, r.person_id, r.organisation_id, m.batch_id, m.subject \
     FROM mail_recipients r JOIN mails m ON m.id = r.mail_id";
/// A reason is kept in so many characters.
const LONGEST_REASON: usize = 300;

/// The mail of ours to which somebody answers, and who got it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    pub recipient: Id,
    pub mail: Id,
    /// The mails that were written in one act.
    pub batch: Option<Id>,
    pub person: Option<Id>,
    pub organisation: Option<Id>,
    pub subject: String,
}

/// Notes that the recipient of this mail of ours cannot be reached, for this reason: the server
/// took it over and gave it back later. Gives the recipient; none where there is no such mail, or
/// it did not leave, or that is known already.
///
/// # Errors
/// When the database cannot be reached.
pub async fn bounced(
    write: &mut Write,
    message_id: &str,
    reason: &str,
) -> Result<Option<Id>, DbErr> {
    let Some(found) = answered(write.conn(), message_id).await? else {
        return Ok(None);
    };
    let reason: String = reason
        .chars()
        .filter(|letter| !letter.is_control())
        .take(LONGEST_REASON)
        .collect();
    let sql = "UPDATE mail_recipients SET state = $1, tried_at = $2, bounce = $3 \
               WHERE id = $4 AND state IN ($5, $6)";
    let values: [Value; 6] = [
        State::Refused.code().into(),
        write.now().0.into(),
        reason.into(),
        Uuid::from(found.recipient).into(),
        State::Sent.code().into(),
        State::Uncertain.code().into(),
    ];
    if execute(write.conn(), sql, values).await? == 0 {
        return Ok(None);
    }
    store::forget_settled(write, found.mail).await?;
    Ok(Some(found.recipient))
}

/// The mail of ours with this Message-ID, with or without its brackets.
///
/// # Errors
/// When the database cannot be reached.
pub async fn answered(
    on: &impl ConnectionTrait,
    message_id: &str,
) -> Result<Option<Answered>, DbErr> {
    let bare = message_id
        .trim()
        .trim_start_matches('<')
        .trim_end_matches('>');
    // Ours begin with the recipient's id; the rest must be right too.
    let recipient = bare.split('@').next().map(str::parse::<Id>);
    let Some(Ok(recipient)) = recipient else {
        return Ok(None);
    };
    let sql = format!("SELECT {COLUMNS} WHERE r.id = $1 AND r.message_id = $2");
    let values: [Value; 2] = [Uuid::from(recipient).into(), format!("<{bare}>").into()];
    let row = query_one(on, &sql, values).await?;
    row.as_ref().map(read).transpose()
}

/// The mails of ours that these recipients got, by recipient.
///
/// # Errors
/// When the database cannot be reached.
pub async fn received_by(
    on: &impl ConnectionTrait,
    recipients: &[Id],
) -> Result<HashMap<Id, Answered>, DbErr> {
    let mut found = HashMap::new();
    for chunk in chunks(recipients) {
        let marks = placeholders(1, chunk.len());
        let sql = format!("SELECT {COLUMNS} WHERE r.id IN ({marks})");
        let values = chunk.iter().map(|id| Value::from(Uuid::from(*id)));
        for row in query(on, &sql, values).await? {
            let one = read(&row)?;
            found.insert(one.recipient, one);
        }
    }
    Ok(found)
}

fn read(row: &Row) -> Result<Answered, DbErr> {
    let id = |column| -> Result<Option<Id>, DbErr> {
        Ok(row.try_get::<Option<Uuid>>("", column)?.map(Id))
    };
    Ok(Answered {
        recipient: Id(row.try_get("", "id")?),
        mail: Id(row.try_get("", "mail_id")?),
        batch: id("batch_id")?,
        person: id("person_id")?,
        organisation: id("organisation_id")?,
        subject: row.try_get("", "subject")?,
    })
}
