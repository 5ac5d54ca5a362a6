//! Queries about whether and how one registers for an activity.

use std::collections::HashMap;

use ordit_kernel::{Id, Instant};
use ordit_members::rows_store::rows_of;
use ordit_platform::db::{Row, Write, execute, query};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{Question, QuestionKind, Settings};
use crate::registration::Mode;

const RESERVED: &str = "reserved";
/// The column that names the activity.
const OF: &str = "activity_id";

/// What the organisers of an activity say.
///
/// # Errors
/// When the database cannot be reached.
pub async fn find(on: &impl ConnectionTrait, activity: Id) -> Result<Settings, DbErr> {
    let found = of_many(on, &[activity]).await?.remove(&activity);
    Ok(found.unwrap_or_default())
}

/// What the organisers of these activities say, where they said anything.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_many(
    on: &impl ConnectionTrait,
    ids: &[Id],
) -> Result<HashMap<Id, Settings>, DbErr> {
    let mut found = HashMap::new();
    for row in rows_of(on, "registration_settings", OF, OF, ids).await? {
        found.insert(Id(row.try_get("", OF)?), read(&row)?);
    }
    for row in rows_of(on, "registration_quotas", OF, "what", ids).await? {
        let (what, places): (String, i64) = (row.try_get("", "what")?, row.try_get("", "places")?);
        let Some(settings) = found.get_mut(&Id(row.try_get("", OF)?)) else {
            continue;
        };
        match Mode::from_code(&what) {
            Some(mode) => drop(settings.modes.insert(mode, places)),
            None => settings.reserved = Some(places),
        }
    }
    Ok(found)
}

fn read(row: &Row) -> Result<Settings, DbErr> {
    let instant = |column| -> Result<Option<Instant>, DbErr> {
        let at: Option<i64> = row.try_get("", column)?;
        Ok(at.map(Instant))
    };
    Ok(Settings {
        is_open: row.try_get("", "is_open")?,
        opens_at: instant("opens_at")?,
        closes_at: instant("closes_at")?,
        asks_approval: row.try_get("", "asks_approval")?,
        asks_gender: row.try_get("", "asks_gender")?,
        asks_minors: row.try_get("", "asks_minors")?,
        answer_hours: row.try_get("", "answer_hours")?,
        most_of_organisation: row.try_get("", "most_of_organisation")?,
        instructions: row.try_get("", "instructions")?,
        about_data: row.try_get("", "about_data")?,
        version: row.try_get("", "version")?,
        ..Settings::default()
    })
}

/// Sets it, unless somebody else did since the version that was seen.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn put(write: &Write, activity: Id, settings: &Settings) -> Result<bool, DbErr> {
    let sql = match settings.version {
        0 => {
            "INSERT INTO registration_settings (is_open, opens_at, closes_at, asks_approval, \
             asks_gender, asks_minors, answer_hours, most_of_organisation, instructions, \
             about_data, activity_id, version) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1 + $12) \
             ON CONFLICT (activity_id) DO NOTHING"
        }
        _ => {
            "UPDATE registration_settings SET is_open = $1, opens_at = $2, closes_at = $3, \
             asks_approval = $4, asks_gender = $5, asks_minors = $6, answer_hours = $7, \
             most_of_organisation = $8, instructions = $9, about_data = $10, \
             version = version + 1 WHERE activity_id = $11 AND version = $12"
        }
    };
    let own = Uuid::from(activity);
    let values: [Value; 12] = [
        settings.is_open.into(),
        settings.opens_at.map(|at| at.0).into(),
        settings.closes_at.map(|at| at.0).into(),
        settings.asks_approval.into(),
        settings.asks_gender.into(),
        settings.asks_minors.into(),
        settings.answer_hours.into(),
        settings.most_of_organisation.into(),
        settings.instructions.as_str().into(),
        settings.about_data.as_str().into(),
        own.into(),
        settings.version.into(),
    ];
    if execute(write.conn(), sql, values).await? == 0 {
        return Ok(false);
    }
    let sql = "DELETE FROM registration_quotas WHERE activity_id = $1";
    execute(write.conn(), sql, [own.into()]).await?;
    let modes = settings.modes.iter();
    let modes = modes.map(|(mode, places)| (mode.code(), *places));
    let reserved = settings.reserved.map(|places| (RESERVED, places));
    for (what, places) in modes.chain(reserved) {
        let sql = "INSERT INTO registration_quotas (activity_id, what, places) \
                   VALUES ($1, $2, $3)";
        execute(write.conn(), sql, [own.into(), what.into(), places.into()]).await?;
    }
    Ok(true)
}

/// How one registers for an activity, for a copy of it: nobody registers there before it is said
/// when, and what was asked is asked again.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn take_along(write: &Write, from: Id, to: Id) -> Result<(), DbErr> {
    let own = find(write.conn(), from).await?;
    if own.version == 0 {
        return Ok(());
    }
    let anew = Settings {
        is_open: false,
        opens_at: None,
        closes_at: None,
        version: 0,
        ..own
    };
    put(write, to, &anew).await?;
    let asked = questions(write.conn(), from).await?.into_iter();
    let asked = asked.filter(|question| question.is_asked);
    let asked = asked.map(|question| Question {
        id: write.id(),
        ..question
    });
    put_questions(write, to, &asked.collect::<Vec<_>>()).await
}

/// Everything that was ever asked besides, in its order.
///
/// # Errors
/// When the database cannot be reached.
pub async fn questions(on: &impl ConnectionTrait, activity: Id) -> Result<Vec<Question>, DbErr> {
    let sql = "SELECT * FROM registration_questions WHERE activity_id = $1 \
               ORDER BY is_asked DESC, ordinal, id";
    let rows = query(on, sql, [Uuid::from(activity).into()]).await?;
    let read = |row: &ordit_platform::db::Row| {
        let (kind, choices): (String, String) = (
            row.try_get("", "question_kind")?,
            row.try_get("", "choices")?,
        );
        Ok(Question {
            id: Id(row.try_get("", "id")?),
            kind: QuestionKind::from_code(&kind).unwrap_or(QuestionKind::Text),
            label: row.try_get("", "label")?,
            choices: choices.lines().map(str::to_owned).collect(),
            is_required: row.try_get("", "is_required")?,
            is_asked: row.try_get("", "is_asked")?,
        })
    };
    rows.iter().map(read).collect()
}

/// Asks these in this order; others of the activity are not asked any more, and what was answered
/// to them is kept.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn put_questions(
    write: &Write,
    activity: Id,
    questions: &[Question],
) -> Result<(), DbErr> {
    let own = Uuid::from(activity);
    let sql = "UPDATE registration_questions SET is_asked = FALSE WHERE activity_id = $1";
    execute(write.conn(), sql, [own.into()]).await?;
    for (ordinal, question) in (0_i64..).zip(questions) {
        let sql = "INSERT INTO registration_questions (id, activity_id, ordinal, question_kind, \
                   label, choices, is_required, is_asked) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
                   ON CONFLICT (id) DO UPDATE SET ordinal = $3, question_kind = $4, label = $5, \
                   choices = $6, is_required = $7, is_asked = $8 \
                   WHERE registration_questions.activity_id = $2";
        let values: [Value; 8] = [
            Uuid::from(question.id).into(),
            own.into(),
            ordinal.into(),
            question.kind.code().into(),
            question.label.as_str().into(),
            question.choices.join("\n").into(),
            question.is_required.into(),
            question.is_asked.into(),
        ];
        execute(write.conn(), sql, values).await?;
    }
    Ok(())
}
