//! What elections and the work on allies hold about people, and whose rows they are.

use ordit_platform::privacy::{EMPTY, Erase, Own, PersonalData};

use super::{CONTACT, DEALINGS, MANDATES, TASKS};

/// Whom councils named, with whom one speaks of an ally, and who does what about it.
pub const NAMED: &[PersonalData] = &[
    PersonalData {
        table: "election_names",
        category: &MANDATES,
        rows: "person_id = {person} OR LOWER(address) IN ({addresses})",
        handed: &["asking_id", "part", "name", "post", "address", "is_elected"],
        withheld: &["person_id", "mandate_id"],
        own: &[("address", Own::EarlierAddress), ("name", Own::Name)],
        erase: Erase::Set("name = '', post = '', address = ''"),
        ..EMPTY
    },
    PersonalData {
        table: "election_mandates",
        category: &MANDATES,
        rows: "mandate_id IN (SELECT id FROM mandates WHERE person_id = {person})",
        handed: &["asking_id", "is_ended"],
        withheld: &["mandate_id"],
        ..EMPTY
    },
    PersonalData {
        table: "ally_interlocutors",
        category: &CONTACT,
        rows: "LOWER(address) IN ({addresses})",
        handed: &[
            "network_id",
            "organisation_id",
            "territory",
            "name",
            "post",
            "address",
        ],
        withheld: &["id", "removed_at"],
        // Noted without their address, or with another one.
        mentions: &["name", "post"],
        erase: Erase::Delete,
        ..EMPTY
    },
    // What is noted of an ally, where somebody may be named.
    PersonalData {
        table: "allies",
        category: &DEALINGS,
        withheld: &[
            "network_id",
            "organisation_id",
            "ally_kind",
            "since",
            "note",
            "source",
            "source_url",
        ],
        mentions: &["note"],
        ..EMPTY
    },
    PersonalData {
        table: "staged_allies",
        category: &DEALINGS,
        withheld: &[
            "run_id",
            "position",
            "network_id",
            "organisation_id",
            "ally_kind",
            "since",
            "note",
            "source",
            "source_url",
        ],
        mentions: &["note"],
        ..EMPTY
    },
    PersonalData {
        table: "ally_work",
        category: &TASKS,
        rows: "owner_id = {person}",
        handed: &["network_id", "organisation_id", "next_step", "next_on"],
        withheld: &["state", "territories", "owner_id"],
        mentions: &["next_step"],
        erase: Erase::Set("owner_id = NULL"),
        ..EMPTY
    },
    PersonalData {
        table: "staged_ally_work",
        category: &TASKS,
        rows: "owner_id = {person}",
        handed: &["network_id", "organisation_id", "next_step", "next_on"],
        withheld: &["run_id", "position", "state", "territories", "owner_id"],
        mentions: &["next_step"],
        erase: Erase::Set("owner_id = NULL"),
        ..EMPTY
    },
    PersonalData {
        table: "ally_work_changes",
        category: &DEALINGS,
        rows: "by_id = {person}",
        handed: &["network_id", "organisation_id", "at"],
        withheld: &["id", "by_id", "before", "after", "undone_at"],
        mentions: &["before", "after"],
        ..EMPTY
    },
];
