//! What somebody wrote to a network, as it came in.

use futures::future::BoxFuture;
use sea_orm::DbErr;

use super::INCOMING as CATEGORY;
use crate::{
    intake,
    mail::EmailAddress,
    privacy::declared::{EMPTY, Erase, Erasing, PersonalData},
};

pub const INCOMING: &[PersonalData] = &[
    // Erased after the mails, which take their papers along.
    PersonalData {
        table: "incoming_attachments",
        category: &CATEGORY,
        rows: "mail_id IN (SELECT id FROM incoming_mails WHERE from_address IN ({addresses}))",
        handed: &["mail_id", "name", "bytes"],
        withheld: &["position", "document_id", "refusal"],
        mentions: &["name"],
        erase: Erase::Delete,
        ..EMPTY
    },
    PersonalData {
        table: "incoming_mails",
        category: &CATEGORY,
        rows: "from_address IN ({addresses})",
        handed: &[
            "id",
            "network_id",
            "from_name",
            "from_address",
            "subject",
            "text",
            "sent_at",
            "received_at",
            "state",
        ],
        withheld: &[
            "mailbox",
            "uid_validity",
            "uid",
            "letter_hash",
            "forwarded_name",
            "forwarded_address",
            "is_shortened",
            "bytes",
            "answers_id",
            "reason",
            "kind",
            "made_id",
            "settled_by",
            "settled_at",
        ],
        mentions: &[
            "from_name",
            "forwarded_name",
            "forwarded_address",
            "subject",
            "text",
        ],
        erase: Erase::By(forget_mails),
        ..EMPTY
    },
];

fn forget_mails(erasing: Erasing<'_>) -> BoxFuture<'_, Result<(), DbErr>> {
    Box::pin(async move {
        for address in &erasing.subject.addresses {
            if let Ok(address) = EmailAddress::parse(address) {
                intake::erase(erasing.write, &address).await?;
            }
        }
        Ok(())
    })
}
