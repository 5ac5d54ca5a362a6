//! What residencies keep about people.

use ordit_platform::privacy::{Basis, Category, EMPTY, Erase, Kept, PersonalData};

const RESIDENTS: Category = Category {
    code: "residencies",
    what: "activities-privacy-what-residencies",
    purpose: "activities-privacy-why-residencies",
    basis: Basis::LegitimateInterest,
    kept: Kept::UntilErased,
};

/// Who comes, what they write, and where somebody may be named.
pub const PERSONAL_DATA: &[PersonalData] = &[
    PersonalData {
        table: "residency_people",
        category: &RESIDENTS,
        rows: "person_id = {person}",
        handed: &[
            "activity_id",
            "organisation_id",
            "name",
            "number",
            "motive",
            "state",
            "asked_at",
            "answered_at",
        ],
        withheld: &["id", "person_id", "asked_by", "told"],
        mentions: &["name", "motive"],
        erase: Erase::Set("name = NULL, motive = '', person_id = NULL"),
        ..EMPTY
    },
    PersonalData {
        table: "residency_people",
        category: &RESIDENTS,
        rows: "asked_by = {person}",
        handed: &["activity_id", "organisation_id", "state", "asked_at"],
        withheld: &[
            "id",
            "name",
            "person_id",
            "number",
            "motive",
            "asked_by",
            "answered_at",
            "told",
        ],
        ..EMPTY
    },
    PersonalData {
        table: "residency_notes",
        category: &RESIDENTS,
        rows: "person_id = {person}",
        handed: &["activity_id", "note_kind", "text", "made_at"],
        withheld: &[
            "id",
            "organisation_id",
            "person_id",
            "for_library",
            "removed_at",
        ],
        mentions: &["text"],
        erase: Erase::Set("person_id = NULL"),
        ..EMPTY
    },
    PersonalData {
        table: "residencies",
        category: &RESIDENTS,
        withheld: &[
            "activity_id",
            "call",
            "call_until",
            "places",
            "host_id",
            "lang",
            "version",
        ],
        mentions: &["call"],
        ..EMPTY
    },
    PersonalData {
        table: "residency_days",
        category: &RESIDENTS,
        withheld: &[
            "id",
            "activity_id",
            "day",
            "time",
            "what",
            "organisation_id",
        ],
        mentions: &["what"],
        ..EMPTY
    },
];
