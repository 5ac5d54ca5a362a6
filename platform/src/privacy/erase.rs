//! Taking away what is kept about one person, in one change, and what stays and why.

use std::sync::Arc;

use ordit_kernel::Id;
use sea_orm::{DbErr, Value};

use super::{
    ERASED,
    declared::{Erase, Erasing, PersonalData, Subject},
    person::{condition, declared, subject},
};
use crate::{
    db::{Write, execute},
    events::EventDraft,
    i18n::Words,
    module::Module,
};

/// Stands where a name, an address or a telephone stood in what somebody wrote.
pub const TAKEN: &str = "[…]";

/// Erases a person in this change: slices first, then what they stand on, at last what others
/// wrote of them. What organisations did stays, with ids alone.
///
/// # Errors
/// When a slice refuses, or the database cannot be reached; then the change is to be dropped.
pub async fn erase(
    write: &mut Write,
    modules: &'static [Module],
    words: &Arc<Words>,
    person: Id,
) -> Result<(), DbErr> {
    let subject = subject(write.conn(), modules, person).await?.with_earlier();
    for data in declared(modules).rev() {
        rows(write, data, &subject, words).await?;
    }
    for data in declared(modules) {
        mentions(write, data, &subject).await?;
    }
    write.event(EventDraft::new(ERASED, person));
    Ok(())
}

async fn rows(
    write: &mut Write,
    data: &PersonalData,
    subject: &Subject,
    words: &Arc<Words>,
) -> Result<(), DbErr> {
    let (condition, values) = condition(data.rows, subject, 1);
    let sql = match data.erase {
        Erase::Stays => return Ok(()),
        Erase::By(eraser) => {
            return eraser(Erasing {
                write,
                subject,
                words,
            })
            .await;
        }
        Erase::Delete => format!("DELETE FROM {} WHERE {condition}", data.table),
        Erase::Set(what) => format!("UPDATE {} SET {what} WHERE {condition}", data.table),
    };
    execute(write.conn(), &sql, values).await.map(drop)
}

/// One statement a table, whoever's rows they are.
async fn mentions(write: &Write, data: &PersonalData, subject: &Subject) -> Result<(), DbErr> {
    if data.mentions.is_empty() || subject.signs.is_empty() {
        return Ok(());
    }
    let without = |column: &&str| {
        let marks = 1..=subject.signs.len();
        marks.fold((*column).to_owned(), |text, mark| {
            format!("REPLACE({text}, ${mark}, '{TAKEN}')")
        })
    };
    let set = data
        .mentions
        .iter()
        .map(|column| format!("{column} = {}", without(column)));
    let is_there = data
        .mentions
        .iter()
        .map(|column| format!("{column} <> {}", without(column)));
    let sql = format!(
        "UPDATE {} SET {} WHERE {} AND ({})",
        data.table,
        set.collect::<Vec<_>>().join(", "),
        data.among,
        is_there.collect::<Vec<_>>().join(" OR ")
    );
    let values = subject.signs.iter().map(|sign| Value::from(sign.as_str()));
    execute(write.conn(), &sql, values).await.map(drop)
}
