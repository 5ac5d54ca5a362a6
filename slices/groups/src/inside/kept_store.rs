//! What the tables about the work of groups hold about people.

use ordit_platform::privacy::{Basis, Category, EMPTY, Erase, Kept, PersonalData};

const WORK: Category = Category {
    code: "group-work",
    what: "groups-inside-privacy-what",
    purpose: "groups-inside-privacy-why",
    basis: Basis::LegitimateInterest,
    kept: Kept::UntilErased,
};

/// Organisations promise, answer and ask; who wrote it down for them is forgotten with the person.
pub const WORKED: &[PersonalData] = &[
    PersonalData {
        table: "promises",
        category: &WORK,
        rows: "made_by = {person}",
        handed: &[
            "group_id",
            "network_id",
            "organisation_id",
            "what",
            "due_on",
            "due_by",
            "standing",
            "origin",
            "origin_id",
            "reason",
            "made_at",
        ],
        withheld: &["id", "version", "made_by", "settled_at", "settled_by"],
        mentions: &["what", "reason"],
        erase: Erase::Set("made_by = NULL"),
        ..EMPTY
    },
    PersonalData {
        table: "promises",
        category: &WORK,
        rows: "settled_by = {person}",
        handed: &[
            "group_id",
            "network_id",
            "organisation_id",
            "what",
            "due_on",
            "due_by",
            "standing",
            "origin",
            "origin_id",
            "reason",
            "settled_at",
        ],
        withheld: &["id", "version", "made_at", "made_by", "settled_by"],
        erase: Erase::Set("settled_by = NULL"),
        ..EMPTY
    },
    PersonalData {
        table: "polls",
        category: &WORK,
        rows: "made_by = {person}",
        handed: &[
            "group_id",
            "network_id",
            "question",
            "explanation",
            "takes_several",
            "closes_on",
            "standing",
            "made_at",
        ],
        withheld: &["id", "made_by", "answered_at"],
        mentions: &["question", "explanation"],
        erase: Erase::Set("made_by = NULL"),
        ..EMPTY
    },
    PersonalData {
        table: "poll_answers",
        category: &WORK,
        rows: "answered_by = {person}",
        handed: &["poll_id", "organisation_id", "reason", "answered_at"],
        withheld: &["answered_by"],
        mentions: &["reason"],
        erase: Erase::Set("answered_by = NULL"),
        ..EMPTY
    },
];
