//! Many mails of one act, put set-wise: a few statements for hundreds of letters.

use std::collections::HashSet;

use ordit_kernel::{Id, Instant};
use sea_orm::{DbErr, Value};
use serde_json::json;

use super::{DELIVER, NewMail, Recipient, store};
use crate::{
    db::{Write, execute, placeholders},
    jobs::{self, NewJob},
};

/// So many rows stand in one statement.
const ROWS: usize = 100;

/// Puts each of these mails as [`super::put`] does.
///
/// # Errors
/// When the database cannot be reached.
pub async fn put_all(write: &mut Write, all: &[NewMail]) -> Result<(), DbErr> {
    let now = write.now();
    put_from(write, all, now).await.map(drop)
}

/// Puts these mails of one act, none to be sent before this instant, and tells their ids in their
/// order. Until then [`super::stop`] takes them back.
///
/// # Errors
/// When the database cannot be reached.
pub async fn put_from(
    write: &mut Write,
    all: &[NewMail],
    not_before: Instant,
) -> Result<Vec<Id>, DbErr> {
    let mut ids = Vec::with_capacity(all.len());
    for some in all.chunks(ROWS) {
        let mails: Vec<(Id, &NewMail)> = some.iter().map(|new| (write.id(), new)).collect();
        ids.extend(mails.iter().map(|(id, _)| *id));
        let rows = mails.iter();
        let rows = rows.map(|(id, new)| store::mail_values(write, *id, new));
        insert(write, store::MAIL, rows.collect()).await?;
        let recipients: Vec<(Id, Id, &Recipient)> = mails
            .iter()
            .flat_map(|(mail, new)| once(new).into_iter().map(|to| (*mail, write.id(), to)))
            .collect();
        for some in recipients.chunks(ROWS) {
            let rows = some.iter();
            let rows = rows.map(|(mail, id, to)| store::recipient_values(*mail, *id, to));
            insert(write, store::RECIPIENT, rows.collect()).await?;
            let recipients = some.iter().map(|(_, id, _)| *id);
            put_jobs(write, recipients, not_before).await?;
        }
    }
    Ok(ids)
}

/// An address that comes twice is one.
fn once(new: &NewMail) -> Vec<&Recipient> {
    let mut seen = HashSet::new();
    let all = new.recipients.iter();
    all.filter(|to| seen.insert(to.address.folded().to_owned()))
        .collect()
}

async fn insert<const COUNT: usize>(
    write: &Write,
    into: &str,
    rows: Vec<[Value; COUNT]>,
) -> Result<(), DbErr> {
    let marks: Vec<String> = (0..rows.len())
        .map(|row| format!("({})", placeholders(row * COUNT + 1, COUNT)))
        .collect();
    let sql = format!("{into} VALUES {}", marks.join(", "));
    execute(write.conn(), &sql, rows.into_iter().flatten())
        .await
        .map(drop)
}

async fn put_jobs(
    write: &mut Write,
    recipients: impl Iterator<Item = Id>,
    run_at: Instant,
) -> Result<(), DbErr> {
    let keyed: Vec<(Id, String)> = recipients.map(|id| (id, id.to_string())).collect();
    let jobs: Vec<NewJob<'_>> = keyed
        .iter()
        .map(|(id, key)| NewJob {
            kind: DELIVER.name,
            unique_key: key,
            payload: json!({ "recipient": id }),
            run_at,
        })
        .collect();
    jobs::put_all(write, &jobs).await
}
