//! Queries about polls and what was answered.

use std::collections::HashMap;

use jiff::civil::Date;
use ordit_kernel::{Id, Page, PageRequest};
use ordit_members::rows_store::rows_of;
use ordit_platform::{
    db::{Row, Write, execute, query, query_one},
    events::EventDraft,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use serde_json::json;
use uuid::Uuid;

use super::{ANSWERED, Answer, CLOSED, Choice, Draft, OPENED, Poll, REOPENED};
use crate::inside::Inside;

/// A page of the polls of a group, those that are open first, the newest of them first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn page(
    on: &impl ConnectionTrait,
    group: Id,
    today: Date,
    request: PageRequest,
) -> Result<Page<Poll>, DbErr> {
    let own = Value::from(Uuid::from(group));
    let sql = "SELECT COUNT(*) AS number FROM polls WHERE group_id = $1";
    let row = query_one(on, sql, [own.clone()]).await?;
    let total: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    let (size, offset) = (request.size, request.offset());
    let sql = format!(
        "SELECT * FROM polls WHERE group_id = $1 ORDER BY CASE WHEN standing = 'open' \
         AND (closes_on IS NULL OR closes_on >= $2) THEN 0 ELSE 1 END, id DESC \
         LIMIT {size} OFFSET {offset}"
    );
    let rows = query(on, &sql, [own, today.to_string().into()]).await?;
    Ok(Page {
        items: rows.iter().map(read).collect::<Result<_, _>>()?,
        total: usize::try_from(total).unwrap_or_default(),
        request,
    })
}

/// The condition under which a poll is open on the day `$2` and asks the organisation `$1`.
const ASKED: &str = "p.standing = 'open' AND (p.closes_on IS NULL OR p.closes_on >= $2) \
    AND p.group_id IN (SELECT m.group_id FROM group_members m WHERE m.organisation_id = $1 \
    AND m.standing = 'in' AND m.member_role IN ('member', 'coordinator', 'facilitator')) \
    AND NOT EXISTS (SELECT 1 FROM poll_answers a WHERE a.poll_id = p.id \
    AND a.organisation_id = $1)";

/// The polls that wait for the answer of an organisation, what closes first coming first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn waiting(
    on: &impl ConnectionTrait,
    organisation: Id,
    today: Date,
    most: usize,
) -> Result<Vec<Poll>, DbErr> {
    let sql = format!(
        "SELECT p.* FROM polls p WHERE {ASKED} ORDER BY CASE WHEN p.closes_on IS NULL THEN 1 \
         ELSE 0 END, p.closes_on, p.id LIMIT {most}"
    );
    let values = [Uuid::from(organisation).into(), today.to_string().into()];
    let rows = query(on, &sql, values).await?;
    rows.iter().map(read).collect()
}

/// How many wait for the answer of an organisation.
///
/// # Errors
/// When the database cannot be reached.
pub async fn count_waiting(
    on: &impl ConnectionTrait,
    organisation: Id,
    today: Date,
) -> Result<usize, DbErr> {
    let sql = format!("SELECT COUNT(*) AS number FROM polls p WHERE {ASKED}");
    let values = [Uuid::from(organisation).into(), today.to_string().into()];
    let row = query_one(on, &sql, values).await?;
    let number: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    Ok(usize::try_from(number).unwrap_or_default())
}

/// A poll of this group.
///
/// # Errors
/// When the database cannot be reached.
pub async fn find(on: &impl ConnectionTrait, group: Id, poll: Id) -> Result<Option<Poll>, DbErr> {
    let sql = "SELECT * FROM polls WHERE id = $1 AND group_id = $2";
    let values = [Uuid::from(poll).into(), Uuid::from(group).into()];
    let row = query_one(on, sql, values).await?;
    row.as_ref().map(read).transpose()
}

/// What may be answered, in its order.
///
/// # Errors
/// When the database cannot be reached.
pub async fn options_of(on: &impl ConnectionTrait, poll: Id) -> Result<Vec<Choice>, DbErr> {
    let rows = rows_of(on, "poll_options", "poll_id", "ordinal", &[poll]).await?;
    let option = |row: &Row| {
        Ok(Choice {
            id: Id(row.try_get("", "id")?),
            label: row.try_get("", "label")?,
        })
    };
    rows.iter().map(option).collect()
}

/// What was answered to these polls.
///
/// # Errors
/// When the database cannot be reached.
pub async fn answers_of(
    on: &impl ConnectionTrait,
    polls: &[Id],
) -> Result<HashMap<Id, Vec<Answer>>, DbErr> {
    let mut chosen: HashMap<(Uuid, Uuid), Vec<Id>> = HashMap::new();
    for row in rows_of(on, "poll_choices", "poll_id", "option_id", polls).await? {
        let key = (
            row.try_get("", "poll_id")?,
            row.try_get("", "organisation_id")?,
        );
        let option = Id(row.try_get("", "option_id")?);
        chosen.entry(key).or_default().push(option);
    }
    let mut found: HashMap<Id, Vec<Answer>> = HashMap::new();
    for row in rows_of(on, "poll_answers", "poll_id", "answered_at", polls).await? {
        let key: (Uuid, Uuid) = (
            row.try_get("", "poll_id")?,
            row.try_get("", "organisation_id")?,
        );
        found.entry(Id(key.0)).or_default().push(Answer {
            organisation: Id(key.1),
            chosen: chosen.remove(&key).unwrap_or_default(),
            reason: row.try_get("", "reason")?,
        });
    }
    Ok(found)
}

/// Opens a poll; the same form sent twice is one.
///
/// # Errors
/// When the database cannot be reached.
pub async fn open(write: &mut Write, inside: &Inside, id: Id, draft: &Draft) -> Result<(), DbErr> {
    let sql = "INSERT INTO polls (id, group_id, network_id, question, explanation, takes_several, \
               closes_on, standing, made_at, made_by) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, 'open', $8, $9) ON CONFLICT (id) DO NOTHING";
    let explanation = Some(draft.explanation.as_str()).filter(|text| !text.is_empty());
    let values: [Value; 9] = [
        Uuid::from(id).into(),
        Uuid::from(inside.id).into(),
        inside.network.map(Uuid::from).into(),
        draft.question.as_str().into(),
        explanation.into(),
        draft.takes_several.into(),
        draft.closes_on.map(|day| day.to_string()).into(),
        write.now().0.into(),
        write.acting().person.map(Uuid::from).into(),
    ];
    if execute(write.conn(), sql, values).await? == 0 {
        return Ok(());
    }
    let marks: Vec<String> = (0..draft.options.len())
        .map(|row| {
            format!(
                "(${}, ${}, ${}, ${})",
                row * 4 + 1,
                row * 4 + 2,
                row * 4 + 3,
                row * 4 + 4
            )
        })
        .collect();
    let mut values: Vec<Value> = Vec::new();
    for (ordinal, label) in (0_i64..).zip(&draft.options) {
        values.extend([
            Uuid::from(write.id()).into(),
            Uuid::from(id).into(),
            ordinal.into(),
            label.as_str().into(),
        ]);
    }
    let sql = format!(
        "INSERT INTO poll_options (id, poll_id, ordinal, label) VALUES {}",
        marks.join(", ")
    );
    execute(write.conn(), &sql, values).await?;
    note(write, OPENED, inside, id, None);
    Ok(())
}

/// Writes what an organisation answers, in place of what it answered before; tells whether the
/// poll still took it.
///
/// # Errors
/// When the database cannot be reached.
pub async fn answer(
    write: &mut Write,
    inside: &Inside,
    poll: Id,
    answer: &Answer,
) -> Result<bool, DbErr> {
    let sql = "UPDATE polls SET answered_at = $1 WHERE id = $2 AND group_id = $3 \
               AND standing = 'open' AND (closes_on IS NULL OR closes_on >= $4)";
    let (own, who) = (Uuid::from(poll), Uuid::from(answer.organisation));
    let values: [Value; 4] = [
        write.now().0.into(),
        own.into(),
        Uuid::from(inside.id).into(),
        write.now().day().to_string().into(),
    ];
    if execute(write.conn(), sql, values).await? == 0 {
        return Ok(false);
    }
    let sql = "INSERT INTO poll_answers (poll_id, organisation_id, reason, answered_at, \
               answered_by) VALUES ($1, $2, $3, $4, $5) \
               ON CONFLICT (poll_id, organisation_id) DO UPDATE SET reason = excluded.reason, \
               answered_at = excluded.answered_at, answered_by = excluded.answered_by";
    let values: [Value; 5] = [
        own.into(),
        who.into(),
        answer.reason.clone().into(),
        write.now().0.into(),
        write.acting().person.map(Uuid::from).into(),
    ];
    execute(write.conn(), sql, values).await?;
    let sql = "DELETE FROM poll_choices WHERE poll_id = $1 AND organisation_id = $2";
    execute(write.conn(), sql, [own.into(), who.into()]).await?;
    let marks: Vec<String> = (0..answer.chosen.len())
        .map(|row| format!("($1, $2, ${})", row + 3))
        .collect();
    let sql = format!(
        "INSERT INTO poll_choices (poll_id, organisation_id, option_id) VALUES {}",
        marks.join(", ")
    );
    let chosen = answer.chosen.iter().map(|id| Value::from(Uuid::from(*id)));
    let values = [own.into(), who.into()].into_iter().chain(chosen);
    execute(write.conn(), &sql, values).await?;
    note(write, ANSWERED, inside, poll, Some(answer.organisation));
    Ok(true)
}

/// Closes a poll before its day, or opens it again until another; tells whether that changed
/// anything.
///
/// # Errors
/// When the database cannot be reached.
pub async fn settle(
    write: &mut Write,
    inside: &Inside,
    poll: Id,
    reopened_until: Option<Option<Date>>,
) -> Result<bool, DbErr> {
    let (own, group) = (Uuid::from(poll), Uuid::from(inside.id));
    let today = write.now().day().to_string();
    let (sql, values, verb): (_, Vec<Value>, _) = match reopened_until {
        None => (
            "UPDATE polls SET standing = 'closed' WHERE id = $1 AND group_id = $2 \
             AND standing = 'open'",
            vec![own.into(), group.into()],
            CLOSED,
        ),
        Some(until) => (
            "UPDATE polls SET standing = 'open', closes_on = $3 WHERE id = $1 AND group_id = $2 \
             AND (standing = 'closed' OR closes_on < $4)",
            vec![
                own.into(),
                group.into(),
                until.map(|day| day.to_string()).into(),
                today.into(),
            ],
            REOPENED,
        ),
    };
    let is_changed = execute(write.conn(), sql, values).await? > 0;
    if is_changed {
        note(write, verb, inside, poll, None);
    }
    Ok(is_changed)
}

fn note(write: &mut Write, verb: &'static str, inside: &Inside, poll: Id, who: Option<Id>) {
    let event = EventDraft::new(verb, inside.id)
        .network(inside.network)
        .data(json!({ "poll": poll.to_string() }));
    write.event(match who.filter(|_| !inside.is_sensitive) {
        Some(who) => event.other(who),
        None => event,
    });
}

fn read(row: &Row) -> Result<Poll, DbErr> {
    let closes_on: Option<String> = row.try_get("", "closes_on")?;
    let standing: String = row.try_get("", "standing")?;
    Ok(Poll {
        id: Id(row.try_get("", "id")?),
        group: Id(row.try_get("", "group_id")?),
        question: row.try_get("", "question")?,
        explanation: row.try_get("", "explanation")?,
        takes_several: row.try_get("", "takes_several")?,
        closes_on: closes_on.and_then(|day| day.parse().ok()),
        is_closed: standing == "closed",
    })
}
