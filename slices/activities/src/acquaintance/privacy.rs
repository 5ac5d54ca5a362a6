//! What is kept about people who get to know one another, with their consent.

use ordit_platform::privacy::{Basis, Category, EMPTY, Erase, Kept, PersonalData};

const ACQUAINTANCE: Category = Category {
    code: "acquaintance",
    what: "activities-privacy-what-acquaintance",
    purpose: "activities-privacy-why-acquaintance",
    basis: Basis::Consent,
    kept: Kept::UntilErased,
};

/// Who is listed, and who met whom.
pub const PERSONAL_DATA: &[PersonalData] = &[
    PersonalData {
        table: "acquaintance_people",
        category: &ACQUAINTANCE,
        rows: "person_id = {person}",
        handed: &[
            "activity_id",
            "organisation_id",
            "called",
            "family",
            "wording",
            "lang",
            "consented_at",
        ],
        withheld: &["person_id"],
        mentions: &["called"],
        erase: Erase::Delete,
        ..EMPTY
    },
    PersonalData {
        table: "acquaintance_meetings",
        category: &ACQUAINTANCE,
        rows: "one_id = {person} OR other_id = {person}",
        handed: &["activity_id", "said_at"],
        withheld: &["one_id", "other_id", "said_by"],
        erase: Erase::Delete,
        ..EMPTY
    },
];
