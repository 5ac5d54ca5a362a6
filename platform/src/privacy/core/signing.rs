//! How somebody signs in: address, keys, accounts elsewhere, devices, and what they did so with.

use super::{ACCOUNT as CATEGORY, ATTEMPTS, SESSIONS, TRAIL as CATEGORY_OF_TRAIL};
use crate::privacy::declared::{EMPTY, Erase, Own, PersonalData};

pub const ACCOUNT: &[PersonalData] = &[
    PersonalData {
        table: "sign_in_addresses",
        category: &CATEGORY,
        rows: "person_id = {person}",
        handed: &[
            "address",
            "name",
            "is_disabled",
            "created_at",
            "signed_in_at",
        ],
        withheld: &["folded_address", "person_id"],
        own: &[("address", Own::Address), ("name", Own::Name)],
        erase: Erase::Delete,
        ..EMPTY
    },
    PersonalData {
        table: "passkeys",
        category: &CATEGORY,
        rows: "person_id = {person}",
        handed: &["name", "created_at", "used_at", "removed_at"],
        withheld: &[
            "id",
            "person_id",
            "credential_id",
            "credential",
            "added_at_id",
            "removed_at_id",
        ],
        erase: Erase::Delete,
        ..EMPTY
    },
    PersonalData {
        table: "openid_subjects",
        category: &CATEGORY,
        rows: "person_id = {person}",
        handed: &["issuer", "subject", "created_at", "used_at"],
        withheld: &["person_id"],
        erase: Erase::Delete,
        ..EMPTY
    },
    PersonalData {
        table: "program_tokens",
        category: &CATEGORY,
        rows: "person_id = {person}",
        handed: &[
            "name",
            "scope",
            "network_id",
            "organisation_id",
            "created_at",
            "expires_at",
            "used_at",
            "revoked_at",
        ],
        withheld: &["id", "token_hash", "person_id"],
        erase: Erase::Delete,
        ..EMPTY
    },
];

pub const TRAIL: &[PersonalData] = &[
    PersonalData {
        table: "sign_ins",
        category: &CATEGORY_OF_TRAIL,
        rows: "person_id = {person}",
        handed: &["how", "browser", "system", "at"],
        withheld: &["id", "person_id"],
        erase: Erase::Delete,
        ..EMPTY
    },
    PersonalData {
        table: "sessions",
        category: &SESSIONS,
        rows: "person_id = {person}",
        handed: &["created_at", "seen_at", "expires_at", "organisation_id"],
        withheld: &["token_hash", "person_id", "sign_in_id"],
        erase: Erase::Delete,
        ..EMPTY
    },
    PersonalData {
        table: "sign_in_links",
        category: &ATTEMPTS,
        rows: "person_id = {person}",
        handed: &["created_at", "expires_at", "used_at"],
        withheld: &["token_hash", "person_id"],
        erase: Erase::Delete,
        ..EMPTY
    },
    PersonalData {
        table: "sign_in_codes",
        category: &ATTEMPTS,
        rows: "folded_address IN ({addresses})",
        handed: &[
            "folded_address",
            "client",
            "lang",
            "created_at",
            "expires_at",
            "used_at",
        ],
        withheld: &["id", "code_hash", "link_hash", "next", "tries"],
        erase: Erase::Delete,
        ..EMPTY
    },
    // Not proved yet, and perhaps somebody else's: it tells nothing of theirs.
    PersonalData {
        table: "address_changes",
        category: &ATTEMPTS,
        rows: "person_id = {person}",
        handed: &["address", "lang", "created_at"],
        withheld: &["id", "person_id", "link_hash"],
        erase: Erase::Delete,
        ..EMPTY
    },
    PersonalData {
        table: "passkey_challenges",
        category: &ATTEMPTS,
        rows: "person_id = {person}",
        handed: &["client", "created_at"],
        withheld: &["browser_hash", "person_id", "state"],
        erase: Erase::Delete,
        ..EMPTY
    },
    PersonalData {
        table: "jobs",
        category: &ATTEMPTS,
        rows: "kind = 'platform.address_gone_mail' AND payload LIKE {mention}",
        handed: &["kind", "run_at"],
        withheld: &[
            "id",
            "unique_key",
            "payload",
            "attempts",
            "holder_id",
            "leased_until",
            "failure",
            "failed_at",
            "dead_at",
        ],
        erase: Erase::Delete,
        ..EMPTY
    },
];
