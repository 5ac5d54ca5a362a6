//! What is kept of those who left an address, and for how long.

use ordit_platform::{
    mail,
    privacy::{
        Basis, Category, EMPTY, Erase, Kept, Own, PersonalData, Rule,
        retention::{Old, count, forget_old},
    },
};

use crate::registration::letters::TO_GUESTS;

const CATEGORY: Category = Category {
    code: "evaluation_guests",
    what: "activities-guests-privacy-what",
    purpose: "activities-guests-privacy-why",
    basis: Basis::Consent,
    kept: Kept::Rule(NAME),
};

/// Whose address it is can be told until they are asked.
pub const PERSONAL_DATA: PersonalData = PersonalData {
    table: "evaluation_guests",
    category: &CATEGORY,
    rows: "folded_address IN ({addresses})",
    handed: &["activity_id", "address", "given_at"],
    withheld: &[
        "id",
        "address_key",
        "folded_address",
        "mode",
        "lang",
        "token_hash",
        "asked_at",
    ],
    own: &[("address", Own::EarlierAddress)],
    erase: Erase::Delete,
    ..EMPTY
};

const NAME: &str = "evaluation_guests";

/// A month after an activity nobody is asked any more, nor kept from being asked twice; a month after
/// a mail it is forgotten where it went.
pub const RULE: Rule = Rule {
    name: NAME,
    label: "activities-guests-privacy-rule",
    days: 30,
    count: |db, before| {
        Box::pin(async move {
            let unasked = count(db, &UNASKED, before).await?;
            Ok(unasked + count(db, &ASKED, before).await?)
        })
    },
    forget: |write, before, most| {
        Box::pin(async move {
            let unasked = forget_old(write, &UNASKED, before, most).await?;
            let asked = forget_old(write, &ASKED, before, most).await?;
            let until = (before, most);
            Ok(unasked + asked + mail::forget_sent_to(write, TO_GUESTS.name, until).await?)
        })
    },
};

const UNASKED: Old = Old {
    table: "evaluation_guests",
    key: "id",
    is_old: "token_hash IS NULL AND COALESCE((SELECT a.last_at FROM activities a \
             WHERE a.entry_id = evaluation_guests.activity_id), given_at) < $1",
    act: "DELETE FROM evaluation_guests",
};

/// The link goes on leading to what was answered.
const ASKED: Old = Old {
    table: "evaluation_guests",
    key: "id",
    is_old: "address_key IS NOT NULL AND token_hash IS NOT NULL \
             AND COALESCE((SELECT a.last_at FROM activities a \
             WHERE a.entry_id = evaluation_guests.activity_id), given_at) < $1",
    act: "UPDATE evaluation_guests SET address_key = NULL",
};
