//! What slices ask of mails that they put: taking them back, and which addresses refuse.

use std::collections::HashSet;

use ordit_kernel::{Id, Instant};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{EmailAddress, MailKind, put_job, rules::State, store};
use crate::db::{Write, chunks, execute, placeholders, query, query_one};

/// Takes back what of an act has not gone yet; tells how many mails never go.
///
/// # Errors
/// When the database cannot be reached.
pub async fn stop(write: &Write, batch: Id) -> Result<u64, DbErr> {
    let sql = "UPDATE mail_recipients SET state = $1 WHERE state = $2 \
               AND mail_id IN (SELECT id FROM mails WHERE batch_id = $3)";
    let values: [Value; 3] = [
        State::Stopped.code().into(),
        State::Waiting.code().into(),
        Uuid::from(batch).into(),
    ];
    execute(write.conn(), sql, values).await
}

/// Settles a mail to one recipient of which nobody knew whether it arrived: it did, or else it is
/// sent again. Tells whether that was still open.
///
/// # Errors
/// When the database cannot be reached.
pub async fn settled(
    write: &mut Write,
    mail: Id,
    recipient: Id,
    has_arrived: bool,
) -> Result<bool, DbErr> {
    let state = match has_arrived {
        true => State::Sent,
        false => State::Waiting,
    };
    let was_uncertain = store::clear_up(write, (mail, recipient), state).await?;
    if was_uncertain && !has_arrived {
        put_job(write, recipient).await?;
    }
    store::forget_settled(write, mail).await?;
    Ok(was_uncertain)
}

/// Those of these folded addresses whose last settled mail a server refused or gave back. A mail
/// that only came too late (a code, while our own server was down) says nothing of an address.
///
/// # Errors
/// When the database cannot be reached.
pub async fn refused_before(
    on: &impl ConnectionTrait,
    addresses: &[String],
) -> Result<HashSet<String>, DbErr> {
    let mut found = HashSet::new();
    for chunk in chunks(addresses) {
        let sql = format!(
            "SELECT DISTINCT r.folded_address FROM mail_recipients r WHERE r.state = $1 \
             AND (r.answer IS NOT NULL OR r.bounce IS NOT NULL) \
             AND r.folded_address IN ({}) AND NOT EXISTS (SELECT 1 FROM mail_recipients s \
             WHERE s.folded_address = r.folded_address AND s.state = $2 \
             AND s.tried_at > r.tried_at)",
            placeholders(3, chunk.len())
        );
        let states = [State::Refused, State::Sent].map(|state| Value::from(state.code()));
        let chunk = chunk.iter().map(|address| Value::from(address.as_str()));
        for row in query(on, &sql, states.into_iter().chain(chunk)).await? {
            found.insert(row.try_get("", "folded_address")?);
        }
    }
    Ok(found)
}

/// How many mails of a kind were put for this address since then.
///
/// # Errors
/// When the database cannot be reached.
pub async fn put_since(
    on: &impl ConnectionTrait,
    kind: MailKind,
    address: &EmailAddress,
    since: Instant,
) -> Result<usize, DbErr> {
    let sql = "SELECT COUNT(*) AS number FROM mail_recipients r JOIN mails m ON m.id = r.mail_id \
               WHERE r.folded_address = $1 AND m.kind = $2 AND m.created_at > $3";
    let values: [Value; 3] = [address.folded().into(), kind.name.into(), since.0.into()];
    let row = query_one(on, sql, values).await?;
    let number: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    Ok(usize::try_from(number).unwrap_or(0))
}
