//! What the tables of this slice hold about people.

use ordit_platform::privacy::{Basis, Category, EMPTY, Erase, Kept, PersonalData};

/// Group by group; the first are erased last.
pub const PERSONAL_DATA: &[&[PersonalData]] = &[SENT, crate::inside::WORKED];

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
