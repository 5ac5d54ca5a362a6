//! Which tables of applications and departures hold something about people, and whose rows.

use ordit_platform::privacy::{EMPTY, Erase, PersonalData};

use super::{APPLICATIONS, PAPERS};

const IN_THEM: &str = "application_id IN (SELECT application_id FROM application_contacts \
     WHERE person_id = {person} OR LOWER(address) IN ({addresses}))";

/// Applications, the papers of departures, and documents.
pub const APPLIED: &[PersonalData] = &[
    PersonalData {
        table: "applications",
        category: &APPLICATIONS,
        rows: "id IN (SELECT application_id FROM application_contacts \
               WHERE person_id = {person} OR LOWER(address) IN ({addresses}))",
        handed: &[
            "number",
            "network_id",
            "state",
            "asked_state",
            "name",
            "municipality",
            "website",
            "words",
            "lang",
            "consent",
            "received_at",
            "answered_at",
            "answer",
        ],
        withheld: &[
            "id",
            "version",
            "organisation_id",
            "organisation_kind",
            "client",
            "answered_by",
            "given_state",
            "given_organisation_id",
            "run_id",
        ],
        mentions: &["words", "answer"],
        ..EMPTY
    },
    PersonalData {
        table: "application_documents",
        category: &APPLICATIONS,
        rows: IN_THEM,
        handed: &["document_id"],
        withheld: &["application_id"],
        ..EMPTY
    },
    PersonalData {
        table: "application_links",
        category: &APPLICATIONS,
        rows: IN_THEM,
        handed: &["expires_at"],
        withheld: &["token_hash", "application_id"],
        ..EMPTY
    },
    PersonalData {
        table: "application_contacts",
        category: &APPLICATIONS,
        rows: "person_id = {person} OR LOWER(address) IN ({addresses})",
        handed: &["part", "name", "post", "address", "phone"],
        withheld: &["application_id", "person_id", "mandate_id"],
        erase: Erase::Set("name = '', post = '', address = '', phone = ''"),
        ..EMPTY
    },
    PersonalData {
        table: "departures",
        category: &PAPERS,
        rows: "asked_by = {person}",
        handed: &[
            "network_id",
            "organisation_id",
            "state",
            "leaves_on",
            "reason",
            "asked_at",
            "answered_at",
            "answer",
        ],
        withheld: &["id", "document_id", "asked_by", "answered_by", "run_id"],
        mentions: &["reason", "answer"],
        ..EMPTY
    },
    PersonalData {
        table: "documents",
        category: &PAPERS,
        // Who attached a paper of an application is not known: it is of everybody named there.
        rows: "id IN (SELECT document_id FROM departures WHERE asked_by = {person}) \
               OR id IN (SELECT d.document_id FROM application_documents d \
               JOIN application_contacts c ON c.application_id = d.application_id \
               WHERE c.person_id = {person} OR LOWER(c.address) IN ({addresses}))",
        handed: &["id", "name", "content_type", "bytes", "created_at"],
        withheld: &["hash"],
        mentions: &["name"],
        ..EMPTY
    },
    PersonalData {
        table: "document_chunks",
        category: &PAPERS,
        withheld: &["document_id", "position", "bytes"],
        ..EMPTY
    },
];
