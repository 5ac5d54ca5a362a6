//! Which tables of this slice hold something about people, and whose rows they are.

use ordit_kernel::Id;
use ordit_platform::{
    db::{Write, execute},
    privacy::{EMPTY, Erase, Own, PersonalData},
};
use sea_orm::DbErr;
use uuid::Uuid;

use super::{
    ACCESS, CONTACT, DEALINGS, MANDATES, PAPERS, TASKS, TASKS_DONE, applied_store::APPLIED,
    erasing::end_mandates, named_store::NAMED, written_store::WRITTEN,
};

/// Group by group; the first are erased last.
pub const PERSONAL_DATA: &[&[PersonalData]] = &[
    REACHED,
    &[ANSWERED_TO],
    WHO_LOOKED,
    DEALT_WITH,
    WRITTEN,
    NAMED,
    APPLIED,
    WORKED,
    PAID,
    HELD,
];

/// Tables about organisations, networks and what they owe.
pub const IMPERSONAL: &[&str] = &[
    "ally_papers",
    "election_agreements",
    "election_askings",
    "election_links",
    "elections",
    "fee_brackets",
    "fee_decisions",
    "fee_statements",
    "fee_tariffs",
    "joining_texts",
    "membership_decision_members",
    "membership_decisions",
    "memberships",
    "message_documents",
    "network_funders",
    "network_texts",
    "networks",
    "organisation_pages",
    "organisations",
    "staged_links",
    "staged_memberships",
    "staged_network_texts",
    "staged_networks",
    "staged_organisation_pages",
    "staged_organisations",
];

/// Forgets what mandates of a person say in words.
pub async fn forget_posts(write: &Write, person: Id) -> Result<(), DbErr> {
    let sql = "UPDATE mandate_sheets SET post = NULL, source = NULL WHERE mandate_id IN \
               (SELECT id FROM mandates WHERE person_id = $1)";
    execute(write.conn(), sql, [Uuid::from(person).into()])
        .await
        .map(drop)
}

const REACHED: &[PersonalData] = &[
    PersonalData {
        table: "people",
        category: &CONTACT,
        rows: "entry_id = {person}",
        handed: &["address", "phone", "lang"],
        withheld: &["entry_id", "folded_address"],
        own: &[("address", Own::Address), ("phone", Own::Sign)],
        erase: Erase::Delete,
        ..EMPTY
    },
    PersonalData {
        table: "staged_people",
        category: &CONTACT,
        rows: "entry_id = {person} OR folded_address IN ({addresses})",
        handed: &["address", "phone", "lang"],
        withheld: &["run_id", "position", "entry_id", "folded_address"],
        erase: Erase::Delete,
        ..EMPTY
    },
    // An organisation's mailbox that is also somebody's own address goes with it.
    PersonalData {
        table: "mailboxes",
        category: &CONTACT,
        rows: "LOWER(address) IN ({addresses})",
        handed: &["organisation_id", "address", "purpose"],
        erase: Erase::Delete,
        ..EMPTY
    },
    PersonalData {
        table: "fee_addresses",
        category: &CONTACT,
        rows: "LOWER(address) IN ({addresses})",
        handed: &["network_id", "organisation_id", "address"],
        erase: Erase::Delete,
        ..EMPTY
    },
];

const ANSWERED_TO: PersonalData = PersonalData {
    table: "joining_settings",
    category: &CONTACT,
    rows: "LOWER(address) IN ({addresses})",
    handed: &["network_id", "address"],
    withheld: &[
        "is_open",
        "takes_associates",
        "council_paper",
        "other_paper",
        "answered_by",
        "version",
    ],
    erase: Erase::Set("address = NULL"),
    ..EMPTY
};

const WHO_LOOKED: &[PersonalData] = &[
    PersonalData {
        table: "access_log",
        category: &ACCESS,
        rows: "entry_id = {person} AND person_id <> {person}",
        handed: &[
            "at",
            "organisation_id",
            "network_id",
            "role",
            "what",
            "purpose",
            "number",
        ],
        withheld: &["id", "person_id", "entry_id"],
        ..EMPTY
    },
    PersonalData {
        table: "access_log",
        category: &ACCESS,
        rows: "person_id = {person}",
        handed: &[
            "at",
            "organisation_id",
            "network_id",
            "role",
            "what",
            "purpose",
            "number",
        ],
        withheld: &["id", "person_id", "entry_id"],
        ..EMPTY
    },
];

const WITH_THEM: &str = "entry_id IN (SELECT entry_id FROM contacts WHERE person_id = {person})";

const DEALT_WITH: &[PersonalData] = &[
    PersonalData {
        table: "contacts",
        category: &DEALINGS,
        rows: "person_id = {person}",
        handed: &[
            "entry_id",
            "network_id",
            "organisation_id",
            "happened_on",
            "channel",
            "subject",
            "with_whom",
        ],
        withheld: &["person_id", "by_whom"],
        mentions: &["subject", "with_whom", "by_whom"],
        erase: Erase::Set("with_whom = NULL"),
        ..EMPTY
    },
    // The notes of the coordination too: whoever they are about may read them.
    PersonalData {
        table: "contact_notes",
        category: &DEALINGS,
        rows: WITH_THEM,
        handed: &["entry_id", "version", "note"],
        mentions: &["note"],
        erase: Erase::Delete,
        ..EMPTY
    },
    // Versions of contacts hold what the contact said.
    PersonalData {
        table: "entry_revisions",
        category: &DEALINGS,
        rows: WITH_THEM,
        handed: &["entry_id", "version", "at"],
        withheld: &["who", "batch_id", "sheet"],
        mentions: &["sheet"],
        among: "entry_id IN (SELECT entry_id FROM contacts)",
        ..EMPTY
    },
    PersonalData {
        table: "staged_contacts",
        category: &DEALINGS,
        rows: "person_id = {person}",
        handed: &["happened_on", "channel", "subject", "with_whom"],
        withheld: &[
            "run_id",
            "position",
            "entry_id",
            "network_id",
            "organisation_id",
            "person_id",
            "by_whom",
        ],
        mentions: &["subject", "with_whom", "by_whom"],
        erase: Erase::Set("with_whom = NULL"),
        ..EMPTY
    },
    PersonalData {
        table: "staged_contact_notes",
        category: &DEALINGS,
        rows: WITH_THEM,
        handed: &["version", "note"],
        withheld: &["run_id", "position", "entry_id"],
        mentions: &["note"],
        erase: Erase::Delete,
        ..EMPTY
    },
];

const WORKED: &[PersonalData] = &[
    PersonalData {
        table: "tasks",
        category: &TASKS,
        rows: "person_id = {person} AND done_at IS NULL",
        handed: &[
            "network_id",
            "entry_id",
            "what",
            "due_on",
            "made_at",
            "done_at",
        ],
        withheld: &["id", "contact_id", "person_id", "made_by", "done_by"],
        mentions: &["what"],
        // Whoever is left finds them among those that nobody has.
        erase: Erase::Set("person_id = NULL"),
        ..EMPTY
    },
    PersonalData {
        table: "tasks",
        category: &TASKS_DONE,
        rows: "(person_id = {person} AND done_at IS NOT NULL) OR made_by = {person} \
               OR done_by = {person}",
        handed: &[
            "network_id",
            "entry_id",
            "what",
            "due_on",
            "made_at",
            "done_at",
        ],
        withheld: &["id", "contact_id", "person_id", "made_by", "done_by"],
        ..EMPTY
    },
    PersonalData {
        table: "task_handovers",
        category: &TASKS,
        rows: "from_id = {person} OR to_id = {person}",
        handed: &["task_id"],
        withheld: &["batch_id", "from_id", "to_id"],
        erase: Erase::Delete,
        ..EMPTY
    },
];

/// What a bank says of who paid; members pay, and sometimes somebody does so for them.
const PAID: &[PersonalData] = &[
    PersonalData {
        table: "fee_payments",
        category: &PAPERS,
        withheld: &[
            "id",
            "network_id",
            "fee_id",
            "paid_on",
            "amount_cents",
            "way",
            "payer",
            "concept",
            "line_hash",
            "noted_at",
            "undone_at",
        ],
        mentions: &["payer", "concept"],
        ..EMPTY
    },
    PersonalData {
        table: "fee_statement_rows",
        category: &PAPERS,
        withheld: &["statement_id", "position", "cells"],
        mentions: &["cells"],
        ..EMPTY
    },
    // Why a fee was waived, and what letters say, in words.
    PersonalData {
        table: "fees",
        category: &PAPERS,
        withheld: &[
            "id",
            "network_id",
            "organisation_id",
            "year",
            "ordinal",
            "number",
            "amount_cents",
            "organisation_kind",
            "inhabitants",
            "parts",
            "parts_of",
            "standing",
            "reason",
            "made_at",
            "letter_at",
            "reminders",
            "reminded_at",
        ],
        mentions: &["reason"],
        ..EMPTY
    },
    PersonalData {
        table: "fee_letters",
        category: &PAPERS,
        withheld: &["network_id", "year", "lang", "said"],
        mentions: &["said"],
        ..EMPTY
    },
];

const HELD: &[PersonalData] = &[
    PersonalData {
        table: "mandate_sheets",
        category: &MANDATES,
        rows: "mandate_id IN (SELECT id FROM mandates WHERE person_id = {person})",
        handed: &["mandate_id", "begins", "ends", "post", "source"],
        withheld: &["run_id", "is_by_hand", "earlier_until", "earlier_ends"],
        erase: Erase::By(end_mandates),
        ..EMPTY
    },
    PersonalData {
        table: "staged_mandates",
        category: &MANDATES,
        rows: "person_id = {person}",
        handed: &["role", "since", "until", "network_id", "organisation_id"],
        withheld: &["run_id", "position", "id", "person_id"],
        erase: Erase::Delete,
        ..EMPTY
    },
    // Erased before the mandates that they belong to.
    PersonalData {
        table: "staged_mandate_sheets",
        category: &MANDATES,
        rows: "mandate_id IN (SELECT id FROM staged_mandates WHERE person_id = {person})",
        handed: &["begins", "ends", "post", "source"],
        withheld: &["run_id", "position", "mandate_id"],
        erase: Erase::Delete,
        ..EMPTY
    },
];
