//! What messages of networks hold about people: who was written to, and who wrote.

use ordit_platform::privacy::{EMPTY, Erase, Own, PersonalData};

use super::DEALINGS;

/// The tables of messages.
pub const WRITTEN: &[PersonalData] = &[
    PersonalData {
        table: "message_recipients",
        category: &DEALINGS,
        rows: "person_id = {person} OR folded_address IN ({addresses})",
        handed: &["message_id", "organisation_id", "address", "name", "lang"],
        withheld: &["id", "person_id", "folded_address", "mail_id"],
        own: &[("address", Own::Address), ("name", Own::Name)],
        erase: Erase::Delete,
        ..EMPTY
    },
    PersonalData {
        table: "message_choices",
        category: &DEALINGS,
        rows: "target_id = {person}",
        handed: &["message_id", "is_included"],
        withheld: &["target_id"],
        erase: Erase::Delete,
        ..EMPTY
    },
    PersonalData {
        table: "wrong_addresses",
        category: &DEALINGS,
        rows: "folded_address IN ({addresses})",
        handed: &["network_id", "marked_at"],
        withheld: &["folded_address", "marked_by"],
        erase: Erase::Delete,
        ..EMPTY
    },
    PersonalData {
        table: "message_reached",
        category: &DEALINGS,
        rows: "answered_by = {person}",
        handed: &["message_id", "organisation_id", "answered_at"],
        withheld: &["recipient_id", "answered_by"],
        ..EMPTY
    },
    PersonalData {
        table: "messages",
        category: &DEALINGS,
        rows: "created_by = {person} OR changed_by = {person} OR sent_by = {person}",
        handed: &[
            "id",
            "network_id",
            "state",
            "lang",
            "name",
            "created_at",
            "changed_at",
            "sent_at",
        ],
        withheld: &[
            "version",
            "chosen_from",
            "query",
            "whom",
            "roles",
            "follows_id",
            "asks_answer",
            "reply_to",
            "batch_id",
            "created_by",
            "changed_by",
            "sent_by",
            "starts_at",
        ],
        ..EMPTY
    },
    PersonalData {
        table: "message_texts",
        category: &DEALINGS,
        handed: &["message_id", "lang", "subject", "body"],
        mentions: &["subject", "body"],
        ..EMPTY
    },
];
