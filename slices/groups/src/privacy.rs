//! What the tables of this slice hold about people.

use ordit_platform::privacy::{Basis, Category, EMPTY, Erase, Kept, PersonalData};

/// Group by group; the first are erased last.
pub const PERSONAL_DATA: &[&[PersonalData]] = &[SENT, DECIDED, crate::inside::WORKED];

const TAKING_PART: Category = Category {
    code: "groups",
    what: "groups-privacy-what-part",
    purpose: "groups-privacy-why-part",
    basis: Basis::LegitimateInterest,
    kept: Kept::UntilErased,
};

const SENT: &[PersonalData] = &[PersonalData {
    table: "group_members",
    category: &TAKING_PART,
    rows: "person_id = {person}",
    handed: &[
        "group_id",
        "organisation_id",
        "member_role",
        "standing",
        "since",
        "until",
        "note",
    ],
    withheld: &["id", "person_id"],
    mentions: &["note"],
    erase: Erase::Set("person_id = NULL"),
    ..EMPTY
}];

/// What was decided stays with the organisations; who wrote it down goes.
const DECIDED: &[PersonalData] = &[
    PersonalData {
        table: "group_changes",
        category: &TAKING_PART,
        rows: "who = {person}",
        handed: &[
            "group_id",
            "from_standing",
            "to_standing",
            "changed_on",
            "reason",
            "words",
            "decided_by",
        ],
        withheld: &["id", "ordinal", "decision_id", "into_id", "who"],
        mentions: &["words"],
        erase: Erase::Set("who = NULL"),
        ..EMPTY
    },
    PersonalData {
        table: "group_change_proposals",
        category: &TAKING_PART,
        rows: "person_id = {person}",
        handed: &[
            "group_id",
            "to_standing",
            "reason",
            "words",
            "organisation_id",
            "made_at",
            "closes_on",
            "outcome",
        ],
        withheld: &[
            "id",
            "into_id",
            "person_id",
            "quorum_percent",
            "majority_percent",
            "settled_at",
        ],
        mentions: &["words"],
        erase: Erase::Set("person_id = NULL"),
        ..EMPTY
    },
    PersonalData {
        table: "group_change_answers",
        category: &TAKING_PART,
        rows: "person_id = {person}",
        handed: &["organisation_id", "answer", "reason", "answered_at"],
        withheld: &["proposal_id", "person_id"],
        mentions: &["reason"],
        erase: Erase::Set("person_id = NULL"),
        ..EMPTY
    },
    PersonalData {
        table: "group_silences",
        category: &TAKING_PART,
        rows: "person_id = {person}",
        handed: &[
            "group_id",
            "organisation_id",
            "answer",
            "asked_at",
            "answered_at",
        ],
        withheld: &["id", "person_id"],
        erase: Erase::Set("person_id = NULL"),
        ..EMPTY
    },
    PersonalData {
        table: "group_families",
        category: &TAKING_PART,
        withheld: &[
            "id",
            "group_id",
            "family",
            "decided_on",
            "decided_by",
            "note",
            "withdrawn_on",
        ],
        mentions: &["decided_by", "note"],
        ..EMPTY
    },
];
