//! What messages of networks hold about people: who was written to, and who wrote.

use ordit_platform::privacy::{EMPTY, Erase, Own, PersonalData};

use super::{CONTACT, DEALINGS};

const MESSAGE: &[&str] = &[
    "id",
    "network_id",
    "state",
    "lang",
    "name",
    "created_at",
    "changed_at",
    "sent_at",
];
const MESSAGE_WITHHELD: &[&str] = &[
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
];

/// The tables of messages.
pub const WRITTEN: &[PersonalData] = &[
    PersonalData {
        table: "message_recipients",
        category: &DEALINGS,
        rows: "person_id = {person} OR folded_address IN ({addresses})",
        handed: &["message_id", "organisation_id", "address", "name", "lang"],
        withheld: &["id", "person_id", "folded_address", "mail_id"],
        own: &[("address", Own::EarlierAddress), ("name", Own::Name)],
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
        handed: MESSAGE,
        withheld: MESSAGE_WITHHELD,
        mentions: &["name"],
        ..EMPTY
    },
    // Answers went to their own address.
    PersonalData {
        table: "messages",
        category: &DEALINGS,
        rows: "LOWER(reply_to) IN ({addresses})",
        handed: MESSAGE,
        withheld: MESSAGE_WITHHELD,
        erase: Erase::Set("reply_to = NULL"),
        ..EMPTY
    },
    PersonalData {
        table: "message_settings",
        category: &CONTACT,
        rows: "LOWER(reply_to) IN ({addresses})",
        handed: &["network_id", "reply_to"],
        withheld: &["delay_minutes", "version"],
        erase: Erase::Set("reply_to = NULL"),
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
