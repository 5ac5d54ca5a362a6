//! What is kept about privacy itself: consents, archives, and who asked to be erased.

use super::{ARCHIVES, CONSENTS, REQUESTS};
use crate::privacy::declared::{EMPTY, Erase, PersonalData};

pub const OWN: &[PersonalData] = &[
    PersonalData {
        table: "consents",
        category: &CONSENTS,
        rows: "person_id = {person}",
        handed: &[
            "purpose",
            "wording",
            "lang",
            "version",
            "given_at",
            "given_how",
            "withdrawn_at",
            "withdrawn_how",
        ],
        withheld: &["id", "person_id"],
        erase: Erase::Delete,
        ..EMPTY
    },
    PersonalData {
        table: "data_archives",
        category: &ARCHIVES,
        rows: "person_id = {person}",
        handed: &["asked_at", "ready_at", "expires_at", "state", "bytes"],
        withheld: &["id", "person_id", "lang"],
        erase: Erase::Delete,
        ..EMPTY
    },
    // Erased before the archives that they belong to.
    PersonalData {
        table: "data_archive_chunks",
        category: &ARCHIVES,
        rows: "archive_id IN (SELECT id FROM data_archives WHERE person_id = {person})",
        withheld: &["archive_id", "position", "bytes"],
        erase: Erase::Delete,
        ..EMPTY
    },
    PersonalData {
        table: "erasures",
        category: &REQUESTS,
        rows: "person_id = {person}",
        handed: &["asked_at", "due_at", "state", "settled_at"],
        withheld: &["id", "person_id", "asked_by", "undo_hash"],
        ..EMPTY
    },
];
