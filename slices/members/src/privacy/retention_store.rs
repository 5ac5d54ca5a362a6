//! What this slice forgets after a while: who looked, refused applications, addresses of former
//! people.

use futures::future::BoxFuture;
use ordit_kernel::{Id, Instant, Lang};
use ordit_platform::{
    db::{Db, Row, Write, execute, query, query_one},
    events::EventDraft,
    files::delete_document,
    privacy::{
        Rule,
        retention::{Old, count, forget_old},
    },
};
use sea_orm::{DbErr, Value};
use uuid::Uuid;

use crate::people::{self, Contact, store::put_contact};

/// The rules of the slice.
pub const RULES: &[Rule] = &[
    Rule {
        name: "access_log",
        label: "members-privacy-rule-access",
        days: 730,
        count: |db, before| count(db, &ACCESS_LOG, before),
        forget: |write, before, most| forget_old(write, &ACCESS_LOG, before, most),
    },
    Rule {
        name: "applications",
        label: "members-privacy-rule-applications",
        days: 365,
        count: |db, before| count(db, &APPLICATIONS, before),
        forget: forget_applications,
    },
    Rule {
        name: "contacts_of_former",
        label: "members-privacy-rule-former",
        days: 1095,
        count: count_former,
        forget: forget_former,
    },
    crate::allies::work::RULE,
];

const ACCESS_LOG: Old = Old {
    table: "access_log",
    key: "id",
    is_old: "at < $1",
    act: "DELETE FROM access_log",
};

/// Who is named in it, what it says in words and its papers go; that it was asked for stays.
const APPLICATIONS: Old = Old {
    table: "applications",
    key: "id",
    is_old: "state IN ('declined', 'withdrawn') AND COALESCE(answered_at, received_at) < $1 \
             AND (words <> '' OR EXISTS (SELECT 1 FROM application_contacts c \
             WHERE c.application_id = applications.id AND (c.name <> '' OR c.address <> '')) \
             OR EXISTS (SELECT 1 FROM application_documents d \
             WHERE d.application_id = applications.id))",
    act: "UPDATE applications SET words = ''",
};

fn forget_applications(
    write: &mut Write,
    before: Instant,
    most: i64,
) -> BoxFuture<'_, Result<u64, DbErr>> {
    Box::pin(async move {
        let sql = format!(
            "SELECT id FROM applications WHERE {} LIMIT $2",
            APPLICATIONS.is_old
        );
        let values: [Value; 2] = [before.0.into(), most.into()];
        let found = ids(&query(write.conn(), &sql, values).await?, "id")?;
        for id in &found {
            forget_application(write, *id).await?;
        }
        Ok(found.len() as u64)
    })
}

async fn forget_application(write: &Write, id: Id) -> Result<(), DbErr> {
    let id = Uuid::from(id);
    let sql = "SELECT document_id FROM application_documents WHERE application_id = $1";
    let papers = ids(&query(write.conn(), sql, [id.into()]).await?, "document_id")?;
    for sql in [
        "DELETE FROM application_documents WHERE application_id = $1",
        "DELETE FROM application_links WHERE application_id = $1",
        "UPDATE application_contacts SET name = '', post = '', address = '', phone = '' \
         WHERE application_id = $1",
        "UPDATE applications SET words = '', answer = NULL WHERE id = $1",
    ] {
        execute(write.conn(), sql, [id.into()]).await?;
    }
    for paper in papers {
        delete_document(write, paper).await?;
    }
    Ok(())
}

/// Whose mandates are all over since before then, and who can still be reached.
const FORMER: &str = "FROM people p WHERE (p.address IS NOT NULL OR p.phone IS NOT NULL) \
     AND EXISTS (SELECT 1 FROM mandates m WHERE m.person_id = p.entry_id) \
     AND NOT EXISTS (SELECT 1 FROM mandates m WHERE m.person_id = p.entry_id \
     AND (m.until IS NULL OR m.until >= $1))";

fn count_former(db: &Db, before: Instant) -> BoxFuture<'_, Result<u64, DbErr>> {
    Box::pin(async move {
        let sql = format!("SELECT COUNT(*) AS number {FORMER}");
        let row = query_one(db.read(), &sql, [before.0.into()]).await?;
        let number: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
        Ok(u64::try_from(number).unwrap_or_default())
    })
}

fn forget_former(
    write: &mut Write,
    before: Instant,
    most: i64,
) -> BoxFuture<'_, Result<u64, DbErr>> {
    Box::pin(async move {
        let sql = format!("SELECT p.entry_id, p.lang {FORMER} LIMIT $2");
        let values: [Value; 2] = [before.0.into(), most.into()];
        let rows = query(write.conn(), &sql, values).await?;
        for row in &rows {
            let id = Id(row.try_get("", "entry_id")?);
            let lang: String = row.try_get("", "lang")?;
            let nobody = Contact {
                lang: lang.parse().unwrap_or(Lang::Ca),
                ..Contact::default()
            };
            put_contact(write, id, &nobody).await?;
            write.event(EventDraft::new(people::CHANGED, id));
        }
        Ok(rows.len() as u64)
    })
}

fn ids(rows: &[Row], column: &str) -> Result<Vec<Id>, DbErr> {
    rows.iter()
        .map(|row| row.try_get("", column).map(Id))
        .collect()
}
