//! What the platform forgets: who signed in, texts of mails, rows of old imports.

use futures::future::BoxFuture;
use ordit_kernel::Instant;
use sea_orm::{DbErr, Value};

use super::Rule;
use crate::{
    db::{Db, Write, execute, query, query_one},
    mail,
};

/// The rules of the platform.
pub const RULES: &[Rule] = &[
    Rule {
        name: "sign_ins",
        label: "privacy-rule-sign-ins",
        days: 365,
        count: |db, before| count(db, &SIGN_INS, before),
        forget: |write, before, most| forget(write, &SIGN_INS, before, most),
    },
    Rule {
        name: "mails",
        label: "privacy-rule-mails",
        days: 365,
        count: |db, before| count(db, &MAILS, before),
        forget: forget_mails,
    },
    Rule {
        name: "imports",
        label: "privacy-rule-imports",
        days: 730,
        count: |db, before| count(db, &IMPORTS, before),
        forget: |write, before, most| forget(write, &IMPORTS, before, most),
    },
];

/// Old rows of one table, known by a column.
pub struct Old {
    pub table: &'static str,
    pub key: &'static str,
    /// The condition of what is old: before the instant `$1`.
    pub is_old: &'static str,
    /// What is done: `DELETE FROM table`, or `UPDATE table SET …`.
    pub act: &'static str,
}

/// A session that still lasts keeps how it began.
const SIGN_INS: Old = Old {
    table: "sign_ins",
    key: "id",
    is_old: "at < $1 AND NOT EXISTS (SELECT 1 FROM sessions s WHERE s.sign_in_id = sign_ins.id)",
    act: "DELETE FROM sign_ins",
};

/// That a mail was sent, and its subject, stay; to which addresses does not.
const MAILS: Old = Old {
    table: "mails",
    key: "id",
    is_old: "created_at < $1 AND (text <> '' OR EXISTS (SELECT 1 FROM mail_recipients t \
             WHERE t.mail_id = mails.id AND t.address <> '[…]')) \
             AND NOT EXISTS (SELECT 1 FROM mail_recipients r \
             WHERE r.mail_id = mails.id AND r.state IN ('waiting', 'sending', 'uncertain'))",
    act: "UPDATE mails SET text = '', html = NULL, reply_to = NULL",
};

/// What was written stays written; it can no longer be taken back as a whole.
const IMPORTS: Old = Old {
    table: "import_rows",
    key: "run_id",
    is_old: "run_id IN (SELECT id FROM import_runs WHERE finished_at < $1)",
    act: "DELETE FROM import_rows",
};

fn forget_mails(
    write: &mut Write,
    before: Instant,
    most: i64,
) -> BoxFuture<'_, Result<u64, DbErr>> {
    Box::pin(async move {
        let sql = format!(
            "SELECT r.id FROM mail_recipients r JOIN (SELECT id FROM mails WHERE {} \
             ORDER BY id LIMIT $2) m ON m.id = r.mail_id",
            MAILS.is_old
        );
        let values: [Value; 2] = [before.0.into(), most.into()];
        let recipients = query(write.conn(), &sql, values.clone()).await?;
        let sql = format!(
            "{} WHERE id IN (SELECT id FROM mails WHERE {} ORDER BY id LIMIT $2)",
            MAILS.act, MAILS.is_old
        );
        let count = execute(write.conn(), &sql, values).await?;
        for row in &recipients {
            mail::forget_recipient(write, row.try_get("", "id")?).await?;
        }
        mail::forget_left_over(write).await?;
        Ok(count)
    })
}

/// How many are old.
pub fn count<'a>(
    db: &'a Db,
    old: &'static Old,
    before: Instant,
) -> BoxFuture<'a, Result<u64, DbErr>> {
    Box::pin(async move {
        let sql = format!(
            "SELECT COUNT(*) AS number FROM {} WHERE {}",
            old.table, old.is_old
        );
        let row = query_one(db.read(), &sql, [before.0.into()]).await?;
        let number: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
        Ok(u64::try_from(number).unwrap_or_default())
    })
}

/// Forgets so many of them.
pub fn forget<'a>(
    write: &'a mut Write,
    old: &'static Old,
    before: Instant,
    most: i64,
) -> BoxFuture<'a, Result<u64, DbErr>> {
    Box::pin(async move {
        let sql = format!(
            "{act} WHERE {key} IN (SELECT {key} FROM {table} WHERE {is_old} LIMIT $2)",
            act = old.act,
            key = old.key,
            table = old.table,
            is_old = old.is_old
        );
        let values: [Value; 2] = [before.0.into(), most.into()];
        execute(write.conn(), &sql, values).await
    })
}
