//! Queries about questions and their answers.

use std::collections::HashMap;

use ordit_kernel::{Acting, Id, Instant, Page, PageRequest};
use ordit_members::rows_store::rows_of;
use ordit_platform::{
    db::{Db, Row, Write, execute, placeholders, query, query_one},
    events::EventDraft,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use serde_json::json;
use uuid::Uuid;

use super::{
    ANSWERED, ASKED, Answer, CONCLUDED, Draft, PASSED_ON, Question, REOPENED, Standing,
    rules::{begins, folded, patterns, signed_by},
};
use crate::inside::Inside;

/// Which questions of a group are meant.
#[derive(Clone, Debug, Default)]
pub struct Meant {
    pub nature: Option<&'static str>,
    pub standing: Option<Standing>,
    pub theme: Option<String>,
    pub words: String,
}

fn sql(inside: &Inside, meant: &Meant) -> (String, Vec<Value>) {
    let mut values: Vec<Value> = vec![Uuid::from(inside.id).into()];
    let mut sql = "FROM group_questions q WHERE q.group_id = $1".to_owned();
    let mut and = |condition: &str, value: Value| {
        values.push(value);
        sql.push_str(&format!(" AND {condition}").replace("{}", &format!("${}", values.len())));
    };
    if !inside.leads {
        and("q.standing <> {}", Standing::Waiting.code().into());
    }
    if let Some(nature) = meant.nature {
        and("q.nature = {}", nature.into());
    }
    if let Some(standing) = meant.standing {
        and("q.standing = {}", standing.code().into());
    }
    if let Some(theme) = &meant.theme {
        let condition = "EXISTS (SELECT 1 FROM group_question_themes t \
                         WHERE t.question_id = q.id AND t.theme = {})";
        and(condition, theme.as_str().into());
    }
    for pattern in patterns(&meant.words) {
        and("q.folded LIKE {}", pattern.into());
    }
    (sql, values)
}

/// A page of them: what waits first, then what is open, the newest first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn page(
    on: &impl ConnectionTrait,
    inside: &Inside,
    meant: &Meant,
    request: PageRequest,
) -> Result<Page<Question>, DbErr> {
    let (from, values) = sql(inside, meant);
    let counted = format!("SELECT COUNT(*) AS number {from}");
    let row = query_one(on, &counted, values.clone()).await?;
    let total: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    let (size, offset) = (request.size, request.offset());
    let listed = format!(
        "SELECT q.*, (SELECT COUNT(*) FROM group_answers a WHERE a.question_id = q.id) AS answers \
         {from} ORDER BY CASE q.standing WHEN 'waiting' THEN 0 WHEN 'open' THEN 1 ELSE 2 END, \
         q.made_at DESC, q.id LIMIT {size} OFFSET {offset}"
    );
    let rows = query(on, &listed, values).await?;
    let mut items: Vec<Question> = rows.iter().map(read).collect::<Result<_, _>>()?;
    add_themes(on, &mut items).await?;
    Ok(Page {
        items,
        total: usize::try_from(total).unwrap_or_default(),
        request,
    })
}

async fn add_themes(on: &impl ConnectionTrait, questions: &mut [Question]) -> Result<(), DbErr> {
    let ids: Vec<Id> = questions.iter().map(|question| question.id).collect();
    let rows = rows_of(on, "group_question_themes", "question_id", "theme", &ids).await?;
    let mut themes: HashMap<Id, Vec<String>> = HashMap::new();
    for row in rows {
        let id = Id(row.try_get("", "question_id")?);
        themes
            .entry(id)
            .or_default()
            .push(row.try_get("", "theme")?);
    }
    for question in questions {
        question.themes = themes.remove(&question.id).unwrap_or_default();
    }
    Ok(())
}

/// A question of this group.
///
/// # Errors
/// When the database cannot be reached.
pub async fn find(
    on: &impl ConnectionTrait,
    group: Id,
    question: Id,
) -> Result<Option<Question>, DbErr> {
    let sql = "SELECT q.*, (SELECT COUNT(*) FROM group_answers a WHERE a.question_id = q.id) \
               AS answers FROM group_questions q WHERE q.id = $1 AND q.group_id = $2";
    let values = [Uuid::from(question).into(), Uuid::from(group).into()];
    let row = query_one(on, sql, values).await?;
    let mut found: Vec<Question> = row.iter().map(read).collect::<Result<_, _>>()?;
    add_themes(on, &mut found).await?;
    Ok(found.pop())
}

/// What was answered, in its order.
///
/// # Errors
/// When the database cannot be reached.
pub async fn answers_of(on: &impl ConnectionTrait, question: Id) -> Result<Vec<Answer>, DbErr> {
    let order = "made_at, id";
    let rows = rows_of(on, "group_answers", "question_id", order, &[question]).await?;
    let answer = |row: &Row| {
        let organisation: Option<Uuid> = row.try_get("", "organisation_id")?;
        Ok(Answer {
            organisation: organisation.map(Id),
            body: row.try_get("", "body")?,
            stance: row.try_get("", "stance")?,
            made_at: Instant(row.try_get("", "made_at")?),
        })
    };
    rows.iter().map(answer).collect()
}

/// A write of what is said in a group; in a sensitive one not even the feed tells who said it.
///
/// # Errors
/// When the database cannot be reached.
pub async fn begin(db: &Db, inside: &Inside, acting: &Acting) -> Result<Write, DbErr> {
    match inside.is_sensitive {
        true => db.write(&Acting::visitor()).await,
        false => db.write(acting).await,
    }
}

/// Writes a question; the same form sent twice is one.
///
/// # Errors
/// When the database cannot be reached.
pub async fn ask(write: &mut Write, inside: &Inside, id: Id, draft: &Draft) -> Result<(), DbErr> {
    let sql = "INSERT INTO group_questions (id, group_id, network_id, nature, title, body, \
               organisation_id, standing, folded, version, made_at, asked_by) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10, $11) \
               ON CONFLICT (id) DO NOTHING";
    let organisation = signed_by(inside.is_sensitive, inside.own);
    let values: [Value; 11] = [
        Uuid::from(id).into(),
        Uuid::from(inside.id).into(),
        inside.network.map(Uuid::from).into(),
        draft.nature.as_str().into(),
        draft.title.as_str().into(),
        filled(&draft.body).into(),
        organisation.map(Uuid::from).into(),
        begins(inside.is_sensitive).code().into(),
        folded(draft, "").into(),
        write.now().0.into(),
        write.acting().person.map(Uuid::from).into(),
    ];
    if execute(write.conn(), sql, values).await? > 0 {
        put_themes(write, id, &draft.themes).await?;
        note(write, ASKED, inside, id);
    }
    Ok(())
}

async fn put_themes(write: &Write, id: Id, themes: &[String]) -> Result<(), DbErr> {
    let gone = "DELETE FROM group_question_themes WHERE question_id = $1";
    execute(write.conn(), gone, [Uuid::from(id).into()]).await?;
    if themes.is_empty() {
        return Ok(());
    }
    let rows: Vec<String> = (0..themes.len())
        .map(|row| format!("({})", placeholders(row * 2 + 1, 2)))
        .collect();
    let sql = format!(
        "INSERT INTO group_question_themes (question_id, theme) VALUES {}",
        rows.join(", ")
    );
    let values = themes.iter().flat_map(|theme| {
        let own: [Value; 2] = [Uuid::from(id).into(), theme.as_str().into()];
        own
    });
    execute(write.conn(), &sql, values).await.map(drop)
}

/// Passes on what waited, as it is worded now; tells whether it waited still.
///
/// # Errors
/// When the database cannot be reached.
pub async fn pass_on(
    write: &mut Write,
    inside: &Inside,
    id: Id,
    draft: &Draft,
) -> Result<bool, DbErr> {
    let sql = "UPDATE group_questions SET standing = 'open', title = $1, body = $2, folded = $3, \
               version = version + 1 WHERE id = $4 AND group_id = $5 AND standing = 'waiting'";
    let values: [Value; 5] = [
        draft.title.as_str().into(),
        filled(&draft.body).into(),
        folded(draft, "").into(),
        Uuid::from(id).into(),
        Uuid::from(inside.id).into(),
    ];
    let is_passed = execute(write.conn(), sql, values).await? > 0;
    if is_passed {
        note(write, PASSED_ON, inside, id);
    }
    Ok(is_passed)
}

/// Writes an answer to what is open; the same form sent twice is one. Tells whether it was open.
///
/// # Errors
/// When the database cannot be reached.
pub async fn answer(
    write: &mut Write,
    inside: &Inside,
    question: Id,
    (id, body, stance): (Id, &str, &str),
) -> Result<bool, DbErr> {
    let touched = "UPDATE group_questions SET version = version + 1 WHERE id = $1 \
                   AND group_id = $2 AND standing = 'open'";
    let own = [Uuid::from(question).into(), Uuid::from(inside.id).into()];
    if execute(write.conn(), touched, own).await? == 0 {
        return Ok(false);
    }
    let sql = "INSERT INTO group_answers (id, question_id, organisation_id, body, stance, made_at, \
               answered_by) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING";
    let organisation = signed_by(inside.is_sensitive, inside.own);
    let values: [Value; 7] = [
        Uuid::from(id).into(),
        Uuid::from(question).into(),
        organisation.map(Uuid::from).into(),
        body.into(),
        stance.into(),
        write.now().0.into(),
        write.acting().person.map(Uuid::from).into(),
    ];
    if execute(write.conn(), sql, values).await? > 0 {
        note(write, ANSWERED, inside, question);
    }
    Ok(true)
}

/// Writes what the group concluded and who saw it otherwise, or opens the question again; tells
/// whether nobody else did since this version.
///
/// # Errors
/// When the database cannot be reached.
pub async fn conclude(
    write: &mut Write,
    inside: &Inside,
    question: &Question,
    said: Option<(&str, &str)>,
) -> Result<bool, DbErr> {
    let (standing, was) = match said {
        Some(_) => (Standing::Concluded, Standing::Open),
        None => (Standing::Open, Standing::Concluded),
    };
    let sql = "UPDATE group_questions SET standing = $1, conclusion = COALESCE($2, conclusion), \
               dissent = COALESCE($3, dissent), folded = $4, version = version + 1 \
               WHERE id = $5 AND group_id = $6 AND standing = $7 AND version = $8";
    let known = question.conclusion.as_deref().unwrap_or_default();
    let draft = Draft {
        title: question.title.clone(),
        body: question.body.clone().unwrap_or_default(),
        ..Draft::default()
    };
    let values: [Value; 8] = [
        standing.code().into(),
        said.map(|(conclusion, _)| conclusion).into(),
        said.map(|(_, dissent)| dissent).into(),
        folded(&draft, said.map_or(known, |(conclusion, _)| conclusion)).into(),
        Uuid::from(question.id).into(),
        Uuid::from(inside.id).into(),
        was.code().into(),
        question.version.into(),
    ];
    let is_changed = execute(write.conn(), sql, values).await? > 0;
    if is_changed {
        let verb = if said.is_some() { CONCLUDED } else { REOPENED };
        note(write, verb, inside, question.id);
    }
    Ok(is_changed)
}

fn filled(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

fn note(write: &mut Write, verb: &'static str, inside: &Inside, question: Id) {
    let event = EventDraft::new(verb, inside.id)
        .network(inside.network)
        .data(json!({ "question": question.to_string() }));
    write.event(event);
}

fn read(row: &Row) -> Result<Question, DbErr> {
    let text = |column| {
        let text: Option<String> = row.try_get("", column)?;
        Ok::<_, DbErr>(text.filter(|text| !text.is_empty()))
    };
    let organisation: Option<Uuid> = row.try_get("", "organisation_id")?;
    let standing: String = row.try_get("", "standing")?;
    let answers: i64 = row.try_get("", "answers")?;
    Ok(Question {
        id: Id(row.try_get("", "id")?),
        nature: row.try_get("", "nature")?,
        title: row.try_get("", "title")?,
        body: text("body")?,
        organisation: organisation.map(Id),
        standing: Standing::from_code(&standing).unwrap_or(Standing::Waiting),
        conclusion: text("conclusion")?,
        dissent: text("dissent")?,
        version: row.try_get("", "version")?,
        made_at: Instant(row.try_get("", "made_at")?),
        themes: Vec::new(),
        answers: usize::try_from(answers).unwrap_or_default(),
    })
}
