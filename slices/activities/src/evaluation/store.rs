//! Queries about what those who came think of an activity.

use ordit_kernel::{Id, Instant, Page, PageRequest};
use ordit_platform::{
    db::{Row, Write, execute, query, query_one},
    events::EventDraft,
    jobs::{self, NewJob},
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use serde_json::json;
use uuid::Uuid;

use super::{ANSWERED, Answer, CLOSED, Evaluation, OPENED, asking, rules::Alike};

/// As many activities are listed that were not evaluated.
const MOST_ACTIVITIES: i64 = 200;

/// What is asked about an activity, where it is.
///
/// # Errors
/// When the database cannot be reached.
pub async fn find(on: &impl ConnectionTrait, activity: Id) -> Result<Option<Evaluation>, DbErr> {
    let sql = "SELECT own_question, opened_at, closed_at FROM evaluations WHERE activity_id = $1";
    let row = query_one(on, sql, [Uuid::from(activity).into()]).await?;
    row.map(|row| {
        let closed: Option<i64> = row.try_get("", "closed_at")?;
        Ok(Evaluation {
            own_question: row.try_get("", "own_question")?,
            opened_at: Instant(row.try_get("", "opened_at")?),
            closed_at: closed.map(Instant),
        })
    })
    .transpose()
}

/// Asks those who were not asked yet, and lets everybody answer who was. The question of the
/// first time stays: it was answered.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn open(write: &mut Write, activity: Id, own_question: &str) -> Result<(), DbErr> {
    let now = write.now();
    let sql = "INSERT INTO evaluations (activity_id, own_question, opened_at, closed_at) \
               VALUES ($1, $2, $3, NULL) ON CONFLICT (activity_id) DO UPDATE SET closed_at = NULL";
    let values: [Value; 3] = [
        Uuid::from(activity).into(),
        own_question.into(),
        now.0.into(),
    ];
    execute(write.conn(), sql, values).await?;
    put_asking(write, activity, now).await?;
    write.event(EventDraft::new(OPENED, activity));
    Ok(())
}

/// Has those asked at an instant who were not asked by then.
///
/// # Errors
/// When the database cannot be reached.
pub async fn put_asking(write: &mut Write, activity: Id, at: Instant) -> Result<(), DbErr> {
    let new = NewJob {
        kind: asking::NAME,
        unique_key: &format!("{activity} {}", at.0),
        payload: json!({ "activity": activity }),
        run_at: at,
    };
    jobs::put(write, &new).await.map(drop)
}

/// Takes no answers any more; tells whether it did before.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn close(write: &mut Write, activity: Id) -> Result<bool, DbErr> {
    let sql = "UPDATE evaluations SET closed_at = $2 WHERE activity_id = $1 AND closed_at IS NULL";
    let values: [Value; 2] = [Uuid::from(activity).into(), write.now().0.into()];
    let is_closed = execute(write.conn(), sql, values).await? > 0;
    if is_closed {
        write.event(EventDraft::new(CLOSED, activity));
    }
    Ok(is_closed)
}

/// Those who have a place and an address, and were not asked yet.
///
/// # Errors
/// When the database cannot be reached.
pub async fn to_ask(on: &impl ConnectionTrait, activity: Id, most: i64) -> Result<Vec<Id>, DbErr> {
    let sql = "SELECT r.id FROM registrations r JOIN evaluations v \
               ON v.activity_id = r.activity_id AND v.closed_at IS NULL \
               WHERE r.activity_id = $1 AND r.state = 'confirmed' AND r.address IS NOT NULL \
               AND NOT EXISTS (SELECT 1 FROM evaluation_invitations i \
               WHERE i.registration_id = r.id) ORDER BY r.queue, r.id LIMIT $2";
    let values: [Value; 2] = [Uuid::from(activity).into(), most.into()];
    let rows = query(on, sql, values).await?;
    let ids = rows.iter().map(|row| row.try_get("", "id").map(Id));
    ids.collect()
}

/// Notes that somebody is asked; tells whether they were not before.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn invite(
    write: &Write,
    activity: Id,
    (registration, token_hash): (Id, &str),
) -> Result<bool, DbErr> {
    let sql = "INSERT INTO evaluation_invitations (token_hash, activity_id, registration_id, \
               asked_at) VALUES ($1, $2, $3, $4) ON CONFLICT (registration_id) DO NOTHING";
    let values: [Value; 4] = [
        token_hash.into(),
        Uuid::from(activity).into(),
        Uuid::from(registration).into(),
        write.now().0.into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// The activity that a link asks about, and how they took part.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_link(
    on: &impl ConnectionTrait,
    token_hash: &str,
) -> Result<Option<(Id, String)>, DbErr> {
    let sql = "SELECT i.activity_id, r.mode FROM evaluation_invitations i \
               JOIN registrations r ON r.id = i.registration_id WHERE i.token_hash = $1 \
               UNION ALL SELECT activity_id, mode FROM evaluation_guests WHERE token_hash = $1";
    let row = query_one(on, sql, [token_hash.into()]).await?;
    row.map(|row| {
        Ok((
            Id(row.try_get("", "activity_id")?),
            row.try_get("", "mode")?,
        ))
    })
    .transpose()
}

/// What was answered under a key.
///
/// # Errors
/// When the database cannot be reached.
pub async fn answer_of(on: &impl ConnectionTrait, key: &str) -> Result<Option<Answer>, DbErr> {
    let sql = "SELECT * FROM evaluation_answers WHERE answer_key = $1";
    let row = query_one(on, sql, [key.into()]).await?;
    row.as_ref().map(read).transpose()
}

/// Keeps an answer, unless it is over; tells whether it did. The evaluation is held meanwhile, so
/// that nothing is answered to one that is being closed.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn answer(
    write: &mut Write,
    activity: Id,
    (key, mode): (&str, &str),
    answer: &Answer,
) -> Result<bool, DbErr> {
    let sql = "UPDATE evaluations SET opened_at = opened_at \
               WHERE activity_id = $1 AND closed_at IS NULL";
    if execute(write.conn(), sql, [Uuid::from(activity).into()]).await? == 0 {
        return Ok(false);
    }
    let sql = "INSERT INTO evaluation_answers (answer_key, activity_id, mode, useful, recommend, \
               takes, changes, own_answer) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
               ON CONFLICT (answer_key) DO UPDATE SET useful = $4, recommend = $5, takes = $6, \
               changes = $7, own_answer = $8";
    let values: [Value; 8] = [
        key.into(),
        Uuid::from(activity).into(),
        mode.into(),
        answer.useful.into(),
        answer.recommend.as_str().into(),
        answer.takes.as_str().into(),
        answer.changes.as_str().into(),
        answer.own_answer.as_str().into(),
    ];
    execute(write.conn(), sql, values).await?;
    write.event(EventDraft::new(ANSWERED, activity));
    Ok(true)
}

/// How many were asked.
///
/// # Errors
/// When the database cannot be reached.
pub async fn asked(on: &impl ConnectionTrait, activity: Id) -> Result<usize, DbErr> {
    let sql = "SELECT (SELECT COUNT(*) FROM evaluation_invitations WHERE activity_id = $1) \
               + (SELECT COUNT(*) FROM evaluation_guests \
               WHERE activity_id = $1 AND token_hash IS NOT NULL) AS number";
    number(on, sql, [Uuid::from(activity).into()].into()).await
}

/// How many gave which answers.
///
/// # Errors
/// When the database cannot be reached.
pub async fn alike(on: &impl ConnectionTrait, activity: Id) -> Result<Vec<Alike>, DbErr> {
    let sql = "SELECT mode, useful, recommend, COUNT(*) AS number FROM evaluation_answers \
               WHERE activity_id = $1 GROUP BY mode, useful, recommend";
    let rows = query(on, sql, [Uuid::from(activity).into()]).await?;
    let one = |row: &Row| {
        let number: i64 = row.try_get("", "number")?;
        Ok(Alike {
            mode: row.try_get("", "mode")?,
            useful: row.try_get("", "useful")?,
            recommend: row.try_get("", "recommend")?,
            count: usize::try_from(number).unwrap_or_default(),
        })
    };
    rows.iter().map(one).collect()
}

/// What was written, in an order that tells nothing; only answers with words, where that is asked.
///
/// # Errors
/// When the database cannot be reached.
pub async fn answers(
    on: &impl ConnectionTrait,
    (activity, with_words): (Id, bool),
    request: PageRequest,
) -> Result<Page<Answer>, DbErr> {
    let words = match with_words {
        true => " AND (takes <> '' OR changes <> '' OR own_answer <> '')",
        false => "",
    };
    let from = format!("FROM evaluation_answers WHERE activity_id = $1{words}");
    let id = || Value::from(Uuid::from(activity));
    let sql = format!("SELECT COUNT(*) AS number {from}");
    let total = number(on, &sql, vec![id()]).await?;
    let sql = format!(
        "SELECT * {from} ORDER BY answer_key LIMIT {} OFFSET {}",
        request.size,
        request.offset()
    );
    let rows = query(on, &sql, [id()]).await?;
    Ok(Page {
        items: rows.iter().map(read).collect::<Result<_, _>>()?,
        total,
        request,
    })
}

const WAITING: &str = "FROM activities a JOIN activity_owners o ON o.activity_id = a.entry_id \
     JOIN entries e ON e.id = a.entry_id WHERE o.owner_id = $1 AND a.last_at > $2 \
     AND a.last_at <= $3 AND a.standing <> 'cancelled' AND e.state <> 'archived' \
     AND NOT EXISTS (SELECT 1 FROM evaluations v WHERE v.activity_id = a.entry_id) \
     AND (EXISTS (SELECT 1 FROM registrations r WHERE r.activity_id = a.entry_id \
     AND r.state = 'confirmed' AND r.address IS NOT NULL) \
     OR EXISTS (SELECT 1 FROM evaluation_guests g WHERE g.activity_id = a.entry_id \
     AND g.token_hash IS NULL))";

/// How many activities that an owner holds were over in a span of time, with people who could be
/// asked and were not.
///
/// # Errors
/// When the database cannot be reached.
pub async fn waiting(
    on: &impl ConnectionTrait,
    owner: Id,
    span: (Instant, Instant),
) -> Result<usize, DbErr> {
    let sql = format!("SELECT COUNT(*) AS number {WAITING}");
    number(on, &sql, of_span(owner, span)).await
}

/// The same activities, those that were over last in front.
///
/// # Errors
/// When the database cannot be reached.
pub async fn waiting_of(
    on: &impl ConnectionTrait,
    owner: Id,
    span: (Instant, Instant),
) -> Result<Vec<Id>, DbErr> {
    let sql = format!(
        "SELECT a.entry_id {WAITING} ORDER BY a.last_at DESC, a.entry_id LIMIT {MOST_ACTIVITIES}"
    );
    let rows = query(on, &sql, of_span(owner, span)).await?;
    let ids = rows.iter().map(|row| row.try_get("", "entry_id").map(Id));
    ids.collect()
}

fn of_span(owner: Id, (from, until): (Instant, Instant)) -> Vec<Value> {
    vec![Uuid::from(owner).into(), from.0.into(), until.0.into()]
}

async fn number(on: &impl ConnectionTrait, sql: &str, values: Vec<Value>) -> Result<usize, DbErr> {
    let row = query_one(on, sql, values).await?;
    let number: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    Ok(usize::try_from(number).unwrap_or_default())
}

fn read(row: &Row) -> Result<Answer, DbErr> {
    Ok(Answer {
        useful: row.try_get("", "useful")?,
        recommend: row.try_get("", "recommend")?,
        takes: row.try_get("", "takes")?,
        changes: row.try_get("", "changes")?,
        own_answer: row.try_get("", "own_answer")?,
    })
}
