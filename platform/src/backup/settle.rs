//! What a restored instance must not do again: send what was sent since, let in whoever left.

use sea_orm::{DbErr, Value};
use uuid::Uuid;

use crate::{
    db::{Write, execute},
    mail::{DELIVER, State, forget_left_over},
};

/// Settles what was under way when the backup was made. Nobody knows what happened since then.
pub(super) async fn settle(write: &Write) -> Result<(), DbErr> {
    settle_mails(write).await?;
    // People were written to of these; in the program they still stand.
    let sql = "UPDATE notifications SET digest_id = $1 WHERE digest_id IS NULL";
    execute(write.conn(), sql, [Uuid::from(write.id()).into()]).await?;
    // Sessions may have been ended, links used: everybody signs in anew.
    for table in [
        "sessions",
        "sign_in_links",
        "sign_in_codes",
        "address_changes",
    ] {
        execute(write.conn(), &format!("DELETE FROM {table}"), []).await?;
    }
    // The backup that this instance comes from is none of its own.
    let sql = "DELETE FROM instance_marks WHERE mark = $1";
    execute(write.conn(), sql, [super::last::MARK.into()])
        .await
        .map(drop)
}

/// What waited may have arrived since, so a person looks; what held a secret is of no use any more.
async fn settle_mails(write: &Write) -> Result<(), DbErr> {
    let code = |state: State| Value::from(state.code());
    let (waiting, sending) = (code(State::Waiting), code(State::Sending));
    let sql = "UPDATE mail_recipients SET state = $1 WHERE state IN ($2, $3) \
               AND mail_id IN (SELECT id FROM mails WHERE is_secret)";
    let secret = [code(State::Refused), waiting.clone(), sending.clone()];
    execute(write.conn(), sql, secret).await?;
    let sql = "UPDATE mail_recipients SET state = $1 WHERE state IN ($2, $3)";
    execute(
        write.conn(),
        sql,
        [code(State::Uncertain), waiting, sending],
    )
    .await?;
    let sql = "UPDATE mails SET text = '', html = NULL WHERE is_secret";
    execute(write.conn(), sql, []).await?;
    forget_left_over(write).await?;
    let sql = "DELETE FROM jobs WHERE kind = $1";
    execute(write.conn(), sql, [DELIVER.name.into()])
        .await
        .map(drop)
}
