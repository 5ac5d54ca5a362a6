//! Which tables of registration hold something about people, and when it is forgotten.

use futures::future::BoxFuture;
use ordit_kernel::Instant;
use ordit_platform::{
    db::{Write, execute, query},
    privacy::{
        Basis, Category, EMPTY, Erase, Kept, Own, PersonalData, Rule,
        retention::{Old, count},
    },
};
use sea_orm::{DbErr, Value};
use uuid::Uuid;

use super::erased_store;

/// Group by group; the first are erased last.
pub const PERSONAL_DATA: &[&[PersonalData]] = &[&[REGISTRATIONS], ANSWERED];

/// What organisers say of registering, and counts.
pub const IMPERSONAL: [&str; 3] = [
    "registration_settings",
    "registration_quotas",
    "registration_questions",
];

const CATEGORY: Category = Category {
    code: "registrations",
    what: "activities-reg-privacy-what",
    purpose: "activities-reg-privacy-why",
    basis: Basis::Consent,
    kept: Kept::Rule("registrations"),
};

const REGISTRATIONS: PersonalData = PersonalData {
    table: "registrations",
    category: &CATEGORY,
    rows: "folded_address IN ({addresses})",
    handed: &[
        "activity_id",
        "queue",
        "state",
        "name",
        "address",
        "organisation",
        "mode",
        "owner_id",
        "gender",
        "minors",
        "lang",
        "consent",
        "came_by",
        "registered_at",
        "offered_until",
    ],
    withheld: &[
        "id",
        "folded_address",
        "organisation_id",
        "party",
        "is_reserved",
        "client",
        "registered_by",
        "state_at",
        "reminded_at",
        "told_facts",
        "calendars",
        "mode_before",
    ],
    own: &[("name", Own::Name), ("address", Own::EarlierAddress)],
    erase: Erase::By(erased_store::erase),
    ..EMPTY
};

const OF_THEIRS: &str = "registration_id IN (SELECT id FROM registrations \
     WHERE folded_address IN ({addresses}))";

const ANSWERED: &[PersonalData] = &[
    PersonalData {
        table: "registration_answers",
        category: &CATEGORY,
        rows: OF_THEIRS,
        handed: &["answer"],
        withheld: &["registration_id", "question_id"],
        mentions: &["answer"],
        erase: Erase::Delete,
        ..EMPTY
    },
    PersonalData {
        table: "registration_links",
        category: &CATEGORY,
        rows: OF_THEIRS,
        handed: &["created_at", "expires_at"],
        withheld: &["token_hash", "registration_id"],
        erase: Erase::Delete,
        ..EMPTY
    },
];

/// That somebody of an organisation came stays; who it was goes.
pub const RULE: Rule = Rule {
    name: "registrations",
    label: "activities-reg-privacy-rule",
    days: 365,
    count: |db, before| count(db, &OLD, before),
    forget,
};

const OLD: Old = Old {
    table: "registrations",
    key: "id",
    is_old: "name <> '' AND EXISTS (SELECT 1 FROM activities a \
             WHERE a.entry_id = registrations.activity_id AND a.last_at < $1)",
    act: "UPDATE registrations SET name = '', address = NULL, folded_address = NULL, \
          consent = '', client = ''",
};

fn forget(write: &mut Write, before: Instant, most: i64) -> BoxFuture<'_, Result<u64, DbErr>> {
    Box::pin(async move {
        let sql = format!("SELECT id FROM registrations WHERE {} LIMIT $2", OLD.is_old);
        let values: [Value; 2] = [before.0.into(), most.into()];
        let rows = query(write.conn(), &sql, values).await?;
        for row in &rows {
            let id: Uuid = row.try_get("", "id")?;
            for sql in [
                "DELETE FROM registration_answers WHERE registration_id = $1",
                "DELETE FROM registration_links WHERE registration_id = $1",
            ] {
                execute(write.conn(), sql, [id.into()]).await?;
            }
            let sql = format!("{} WHERE id = $1", OLD.act);
            execute(write.conn(), &sql, [id.into()]).await?;
        }
        Ok(rows.len() as u64)
    })
}
