//! What activities and their programmes hold about people: names, where somebody wrote them.

use ordit_platform::privacy::{Basis, Category, EMPTY, Kept, PersonalData};

const NAMED: Category = Category {
    code: "activities",
    what: "activities-privacy-what-named",
    purpose: "activities-privacy-why-named",
    basis: Basis::LegitimateInterest,
    kept: Kept::UntilErased,
};

/// Those who spoke and what was said of them, wherever somebody is named.
pub const PERSONAL_DATA: &[PersonalData] = &[
    PersonalData {
        table: "activities",
        category: &NAMED,
        withheld: OWN,
        mentions: MENTIONS,
        ..EMPTY
    },
    PersonalData {
        table: "staged_activities",
        category: &NAMED,
        withheld: STAGED,
        mentions: MENTIONS,
        ..EMPTY
    },
    PersonalData {
        table: "activity_parts",
        category: &NAMED,
        withheld: &[
            "id",
            "activity_id",
            "part_kind",
            "title",
            "starts_on",
            "start_time",
            "end_time",
            "room",
            "speakers",
            "linked_id",
            "actual_start",
            "actual_end",
            "actual_note",
            "standing",
            "version",
        ],
        mentions: &["title", "speakers", "actual_note"],
        ..EMPTY
    },
];

const MENTIONS: &[&str] = &["venue", "details"];

const OWN: &[&str] = &[
    "entry_id",
    "activity_kind",
    "mode",
    "standing",
    "starts_on",
    "start_time",
    "ends_on",
    "end_time",
    "first_at",
    "last_at",
    "venue",
    "online_url",
    "capacity",
    "details",
    "series_id",
    "sequence",
];

const STAGED: &[&str] = &[
    "run_id",
    "position",
    "entry_id",
    "activity_kind",
    "mode",
    "standing",
    "starts_on",
    "start_time",
    "ends_on",
    "end_time",
    "first_at",
    "last_at",
    "venue",
    "online_url",
    "capacity",
    "details",
    "series_id",
    "sequence",
];
