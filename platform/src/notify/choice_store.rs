//! How often people want to be written to, and in which language, in the database.

use std::collections::BTreeMap;

use ordit_kernel::{Id, Lang};
use sea_orm::{ConnectionTrait, DbErr, Value};
use serde_json::json;
use uuid::Uuid;

use super::{CHOSEN, Choice};
use crate::{
    db::{Db, Write, chunks, execute, placeholders, query, query_one},
    events::EventDraft,
};

/// What somebody chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// Where nothing else is chosen.
    pub usual: Option<Choice>,
    pub by_network: BTreeMap<Id, Choice>,
    pub lang: Option<Lang>,
}

/// What a person chose so far.
pub async fn choices(db: &Db, person: Id) -> Result<Choices, DbErr> {
    let own: Value = Uuid::from(person).into();
    let sql = "SELECT lang, choice FROM notification_readers WHERE person_id = $1";
    let row = query_one(db.read(), sql, [own.clone()]).await?;
    let mut choices = Choices::default();
    if let Some(row) = row {
        let (lang, usual): (String, Option<String>) =
            (row.try_get("", "lang")?, row.try_get("", "choice")?);
        choices.lang = lang.parse().ok();
        choices.usual = usual.and_then(|code| Choice::from_code(&code));
    }
    let sql = "SELECT network_id, choice FROM notification_choices WHERE person_id = $1";
    for row in query(db.read(), sql, [own]).await? {
        let code: String = row.try_get("", "choice")?;
        if let Some(choice) = Choice::from_code(&code) {
            choices
                .by_network
                .insert(Id(row.try_get("", "network_id")?), choice);
        }
    }
    Ok(choices)
}

/// Keeps what a person chose, in place of what they chose before.
pub async fn choose(
    write: &mut Write,
    person: Id,
    usual: Choice,
    by_network: &[(Id, Choice)],
    lang: Lang,
) -> Result<(), DbErr> {
    set_usual(write, person, usual, Some(lang)).await?;
    let own: Value = Uuid::from(person).into();
    let sql = "DELETE FROM notification_choices WHERE person_id = $1";
    execute(write.conn(), sql, [own]).await?;
    for chunk in chunks(by_network) {
        insert(write.conn(), person, chunk).await?;
    }
    note(write, person, usual);
    Ok(())
}

/// Writes to this person no more, whatever they chose.
pub async fn stop(write: &mut Write, person: Id) -> Result<(), DbErr> {
    set_usual(write, person, Choice::Never, None).await?;
    let sql = "DELETE FROM notification_choices WHERE person_id = $1";
    execute(write.conn(), sql, [Uuid::from(person).into()]).await?;
    note(write, person, Choice::Never);
    Ok(())
}

/// Writes to this person once a week at most.
pub async fn slow_down(write: &mut Write, person: Id) -> Result<(), DbErr> {
    set_usual(write, person, Choice::Weekly, None).await?;
    let sql = "UPDATE notification_choices SET choice = $1 WHERE person_id = $2 AND choice <> $3";
    let values: [Value; 3] = [
        Choice::Weekly.code().into(),
        Uuid::from(person).into(),
        Choice::Never.code().into(),
    ];
    execute(write.conn(), sql, values).await?;
    note(write, person, Choice::Weekly);
    Ok(())
}

/// Writes to this person in the language in which they signed in, until they choose another.
///
/// # Errors
/// When the database cannot be reached.
pub(crate) async fn remember_lang(write: &Write, person: Id, lang: Lang) -> Result<(), DbErr> {
    let sql = "INSERT INTO notification_readers (person_id, lang) VALUES ($1, $2) \
               ON CONFLICT (person_id) DO NOTHING";
    let values: [Value; 2] = [Uuid::from(person).into(), lang.code().into()];
    execute(write.conn(), sql, values).await.map(drop)
}

/// The language in which this person is written to.
///
/// # Errors
/// When the database cannot be reached.
pub(crate) async fn lang_of(db: &Db, person: Id) -> Result<Lang, DbErr> {
    let sql = "SELECT lang FROM notification_readers WHERE person_id = $1";
    let row = query_one(db.read(), sql, [Uuid::from(person).into()]).await?;
    let lang: Option<String> = row.map(|row| row.try_get("", "lang")).transpose()?;
    Ok(lang.and_then(|code| code.parse().ok()).unwrap_or_default())
}

async fn set_usual(
    write: &Write,
    person: Id,
    usual: Choice,
    lang: Option<Lang>,
) -> Result<(), DbErr> {
    let kept = match lang {
        Some(_) => "excluded.lang",
        None => "notification_readers.lang",
    };
    let sql = format!(
        "INSERT INTO notification_readers (person_id, lang, choice) VALUES ($1, $2, $3) \
         ON CONFLICT (person_id) DO UPDATE SET choice = excluded.choice, lang = {kept}"
    );
    let values: [Value; 3] = [
        Uuid::from(person).into(),
        lang.unwrap_or_default().code().into(),
        usual.code().into(),
    ];
    execute(write.conn(), &sql, values).await.map(drop)
}

async fn insert(
    on: &impl ConnectionTrait,
    person: Id,
    chosen: &[(Id, Choice)],
) -> Result<(), DbErr> {
    let rows: Vec<String> = (0..chosen.len())
        .map(|row| format!("({})", placeholders(row * 3 + 1, 3)))
        .collect();
    let sql = format!(
        "INSERT INTO notification_choices (person_id, network_id, choice) VALUES {}",
        rows.join(", ")
    );
    let values = chosen.iter().flat_map(|(network, choice)| {
        let values: [Value; 3] = [
            Uuid::from(person).into(),
            Uuid::from(*network).into(),
            choice.code().into(),
        ];
        values
    });
    execute(on, &sql, values).await.map(drop)
}

fn note(write: &mut Write, person: Id, usual: Choice) {
    let event = EventDraft::new(CHOSEN, person);
    write.event(event.data(json!({ "usual": usual.code() })));
}
