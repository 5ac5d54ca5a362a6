//! What somebody was told and written.

use futures::future::BoxFuture;
use sea_orm::DbErr;
use uuid::Uuid;

use super::{ACCOUNT, MAILS as CATEGORY_OF_MAILS, NOTICES as CATEGORY};
use crate::{
    db::{execute, query},
    mail::{DELIVER, forget_left_over, forget_recipient},
    privacy::{
        TAKEN,
        declared::{EMPTY, Erase, Erasing, PersonalData},
        person::condition,
    },
};

pub const NOTICES: &[PersonalData] = &[
    PersonalData {
        table: "notifications",
        category: &CATEGORY,
        rows: "person_id = {person}",
        handed: &[
            "verb",
            "network_id",
            "organisation_id",
            "entry_id",
            "at",
            "read_at",
        ],
        withheld: &["person_id", "seq", "heard_as", "digest_id"],
        erase: Erase::Delete,
        ..EMPTY
    },
    PersonalData {
        table: "notification_readers",
        category: &ACCOUNT,
        rows: "person_id = {person}",
        handed: &["lang", "choice"],
        withheld: &["person_id"],
        erase: Erase::Delete,
        ..EMPTY
    },
    PersonalData {
        table: "notification_choices",
        category: &ACCOUNT,
        rows: "person_id = {person}",
        handed: &["network_id", "choice"],
        withheld: &["person_id"],
        erase: Erase::Delete,
        ..EMPTY
    },
    PersonalData {
        table: "notification_digests",
        category: &CATEGORY,
        rows: "person_id = {person}",
        handed: &["period", "created_at"],
        withheld: &["id", "person_id", "token_hash"],
        erase: Erase::Delete,
        ..EMPTY
    },
];

const RECEIVED: &str = "person_id = {person} OR folded_address IN ({addresses})";

pub const MAILS: &[PersonalData] = &[
    PersonalData {
        table: "mails",
        category: &CATEGORY_OF_MAILS,
        // What lets somebody in is handed to nobody, as long as it does.
        rows: "NOT is_secret AND id IN (SELECT mail_id FROM mail_recipients \
               WHERE person_id = {person} OR folded_address IN ({addresses}))",
        handed: &["id", "kind", "lang", "subject", "text", "created_at"],
        withheld: &[
            "is_secret",
            "is_harmless",
            "from_name",
            "reply_to",
            "html",
            "headers",
            "batch_id",
            "until",
        ],
        mentions: &["subject", "text", "html", "from_name"],
        ..EMPTY
    },
    PersonalData {
        table: "mail_files",
        category: &CATEGORY_OF_MAILS,
        rows: "mail_id IN (SELECT m.id FROM mails m JOIN mail_recipients r ON r.mail_id = m.id \
               WHERE NOT m.is_secret \
               AND (r.person_id = {person} OR r.folded_address IN ({addresses})))",
        handed: &["mail_id", "name", "content"],
        withheld: &["media_type"],
        mentions: &["content"],
        ..EMPTY
    },
    PersonalData {
        table: "mail_recipients",
        category: &CATEGORY_OF_MAILS,
        rows: RECEIVED,
        handed: &[
            "mail_id",
            "address",
            "name",
            "organisation_id",
            "state",
            "tried_at",
        ],
        withheld: &[
            "id",
            "folded_address",
            "person_id",
            "answer",
            "message_id",
            "bounce",
        ],
        erase: Erase::By(forget_mails),
        ..EMPTY
    },
];

/// That they were written to stays, and how far it came; to which address and what does not.
fn forget_mails(erasing: Erasing<'_>) -> BoxFuture<'_, Result<(), DbErr>> {
    Box::pin(async move {
        let Erasing { write, subject, .. } = erasing;
        let (received, values) = condition(RECEIVED, subject, 1);
        let sql = format!("SELECT id, mail_id FROM mail_recipients WHERE {received}");
        for row in query(write.conn(), &sql, values).await? {
            let (id, mail): (Uuid, Uuid) = (row.try_get("", "id")?, row.try_get("", "mail_id")?);
            let sql = "UPDATE mails SET subject = $1, text = '', html = NULL WHERE id = $2 \
                       AND (SELECT COUNT(*) FROM mail_recipients r WHERE r.mail_id = $3) = 1";
            let values = [TAKEN.into(), mail.into(), mail.into()];
            execute(write.conn(), sql, values).await?;
            let sql = "UPDATE mail_recipients SET state = 'refused' \
                       WHERE id = $1 AND state <> 'sent'";
            execute(write.conn(), sql, [id.into()]).await?;
            forget_recipient(write, id).await?;
            let sql = "DELETE FROM jobs WHERE kind = $1 AND unique_key = $2";
            let values = [DELIVER.name.into(), id.to_string().into()];
            execute(write.conn(), sql, values).await?;
        }
        forget_left_over(write).await?;
        for address in &subject.addresses {
            let sql = "UPDATE mails SET reply_to = NULL WHERE LOWER(reply_to) = $1";
            execute(write.conn(), sql, [address.as_str().into()]).await?;
        }
        Ok(())
    })
}
