//! Queries about groups that did not meet for long.

use ordit_kernel::{Id, Instant};
use ordit_platform::{
    db::{Row, Write, execute, placeholders, query, query_one},
    events::EventDraft,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use serde_json::json;
use uuid::Uuid;

use super::{ANSWERED, ASKED, rules};
use crate::{groups::store::members_of, meetings::HELD_BY, members::store::count};

/// So many groups are asked in one night.
const MOST: i64 = 200;

/// After how many months without a meeting the groups of a network are asked; 0 is never.
///
/// # Errors
/// When the database cannot be reached.
pub async fn months(on: &impl ConnectionTrait, network: Id) -> Result<i64, DbErr> {
    let sql = "SELECT quiet_months FROM group_settings WHERE network_id = $1";
    let row = query_one(on, sql, [Uuid::from(network).into()]).await?;
    row.map_or(Ok(rules::USUAL_MONTHS), |row| {
        row.try_get("", "quiet_months")
    })
}

/// Sets it.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn put_months(write: &Write, network: Id, months: i64) -> Result<(), DbErr> {
    let sql = "INSERT INTO group_settings (network_id, quiet_months) VALUES ($1, $2) \
               ON CONFLICT (network_id) DO UPDATE SET quiet_months = $2";
    let values = [Uuid::from(network).into(), months.into()];
    execute(write.conn(), sql, values).await.map(drop)
}

/// Asks every active group that met neither lately nor will, whose network wants it asked, and
/// that was not asked or changed in that time; tells how many.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn ask(write: &mut Write) -> Result<usize, DbErr> {
    let groups = quiet(write).await?;
    if groups.is_empty() {
        return Ok(0);
    }
    let mut values: Vec<Value> = Vec::new();
    let mut asked = Vec::new();
    for (group, network) in groups {
        let id = write.id();
        let ids = [Uuid::from(id).into(), Uuid::from(group).into()];
        values.extend(ids.into_iter().chain([write.now().0.into()]));
        asked.push((id, group, network));
    }
    let rows: Vec<String> = (0..asked.len())
        .map(|row| format!("({})", placeholders(row * 3 + 1, 3)))
        .collect();
    let sql = format!(
        "INSERT INTO group_silences (id, group_id, asked_at) VALUES {}",
        rows.join(", ")
    );
    execute(write.conn(), &sql, values).await?;
    let groups: Vec<Id> = asked.iter().map(|(_, group, _)| *group).collect();
    let members = members_of(write.conn(), &groups).await?;
    for (id, group, network) in &asked {
        let members = members.get(group).map(Vec::as_slice).unwrap_or_default();
        let coordinators = members
            .iter()
            .filter(|one| one.takes_part() && one.role == "coordinator")
            .map(|one| one.organisation.to_string());
        let coordinators: Vec<String> = coordinators.collect();
        let data = json!({ "silence": id, "coordinators": coordinators });
        write.event(EventDraft::new(ASKED, *group).network(*network).data(data));
    }
    Ok(asked.len())
}

/// Those that are quiet, each with its network.
async fn quiet(write: &Write) -> Result<Vec<(Id, Option<Id>)>, DbErr> {
    let today = write.now().day();
    let mut values: Vec<Value> = vec![rules::USUAL_MONTHS.into(), HELD_BY.into(), MOST.into()];
    let mut limits = Vec::new();
    for months in rules::MONTHS.into_iter().filter(|months| *months > 0) {
        let day = rules::since(today, months);
        let at = values.len() + 1;
        // PostgreSQL would take what stands in a list of values for text.
        limits.push(format!("({months}, CAST(${at} AS BIGINT), ${})", at + 1));
        values.extend([Instant::start_of(day).0.into(), day.to_string().into()]);
    }
    let sql = format!(
        "WITH limits (months, since, day) AS (VALUES {}) \
         SELECT g.entry_id, e.network_id FROM network_groups g \
         JOIN entries e ON e.id = g.entry_id AND e.state = 'published' \
         LEFT JOIN group_settings s ON s.network_id = e.network_id \
         JOIN limits t ON t.months = COALESCE(s.quiet_months, $1) \
         WHERE g.standing = 'active' AND e.created_at < t.since \
         AND NOT EXISTS (SELECT 1 FROM links l JOIN activities a ON a.entry_id = l.from_id \
         WHERE l.to_id = g.entry_id AND l.relation = $2 AND a.standing <> 'cancelled' \
         AND a.last_at >= t.since) \
         AND NOT EXISTS (SELECT 1 FROM group_changes c WHERE c.group_id = g.entry_id \
         AND c.changed_on >= t.day AND c.changed_on <> '?') \
         AND NOT EXISTS (SELECT 1 FROM group_change_proposals p WHERE p.group_id = g.entry_id \
         AND p.outcome IS NULL) \
         AND NOT EXISTS (SELECT 1 FROM group_silences q WHERE q.group_id = g.entry_id \
         AND (q.answer IS NULL OR q.asked_at >= t.since)) \
         ORDER BY g.entry_id LIMIT $3",
        limits.join(", ")
    );
    let read = |row: &Row| {
        let network: Option<Uuid> = row.try_get("", "network_id")?;
        Ok((Id(row.try_get("", "entry_id")?), network.map(Id)))
    };
    let rows = query(write.conn(), &sql, values).await?;
    rows.iter().map(read).collect()
}

/// Takes the question back from groups that met or moved since.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn take_back(write: &Write) -> Result<(), DbErr> {
    let sql = "UPDATE group_silences SET answer = 'passed', answered_at = $1 \
               WHERE answer IS NULL AND (EXISTS (SELECT 1 FROM network_groups g \
               WHERE g.entry_id = group_silences.group_id AND g.standing <> 'active') \
               OR EXISTS (SELECT 1 FROM links l JOIN activities a ON a.entry_id = l.from_id \
               WHERE l.to_id = group_silences.group_id AND l.relation = $2 \
               AND a.standing <> 'cancelled' AND a.last_at >= group_silences.asked_at))";
    let values = [write.now().0.into(), HELD_BY.into()];
    execute(write.conn(), sql, values).await.map(drop)
}

/// Since when a group is asked; none where it is not.
///
/// # Errors
/// When the database cannot be reached.
pub async fn asked_at(on: &impl ConnectionTrait, group: Id) -> Result<Option<Instant>, DbErr> {
    let sql = "SELECT q.asked_at FROM group_silences q JOIN network_groups g \
               ON g.entry_id = q.group_id AND g.standing = 'active' \
               WHERE q.group_id = $1 AND q.answer IS NULL";
    let row = query_one(on, sql, [Uuid::from(group).into()]).await?;
    row.map(|row| row.try_get("", "asked_at").map(Instant))
        .transpose()
}

/// Writes what a group answers; tells whether it was asked still.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn answer(write: &mut Write, group: Id, answer: &str) -> Result<bool, DbErr> {
    let acting = write.acting().clone();
    let sql = "UPDATE group_silences SET answer = $2, organisation_id = $3, person_id = $4, \
               answered_at = $5 WHERE group_id = $1 AND answer IS NULL";
    let values = [
        Uuid::from(group).into(),
        answer.into(),
        acting.organisation.map(Uuid::from).into(),
        acting.person.map(Uuid::from).into(),
        write.now().0.into(),
    ];
    if execute(write.conn(), sql, values).await? == 0 {
        return Ok(false);
    }
    let network = crate::life::store::home(write.conn(), group).await?;
    let event = EventDraft::new(ANSWERED, group).network(network);
    write.event(event.data(json!({ "answer": answer })));
    Ok(true)
}

const OF_COORDINATOR: &str = "FROM group_silences q JOIN network_groups g \
     ON g.entry_id = q.group_id AND g.standing = 'active' \
     JOIN group_members c ON c.group_id = q.group_id AND c.organisation_id = $1 \
     AND c.standing = 'in' AND c.member_role = 'coordinator' WHERE q.answer IS NULL";

/// How many of the groups that an organisation looks after are asked.
///
/// # Errors
/// When the database cannot be reached.
pub async fn waiting(on: &impl ConnectionTrait, organisation: Id) -> Result<usize, DbErr> {
    let sql = format!("SELECT COUNT(*) AS waiting {OF_COORDINATOR}");
    count(on, &sql, organisation).await
}

/// Which they are.
///
/// # Errors
/// When the database cannot be reached.
pub async fn asked_of(on: &impl ConnectionTrait, organisation: Id) -> Result<Vec<Id>, DbErr> {
    let sql = format!("SELECT q.group_id {OF_COORDINATOR}");
    let rows = query(on, &sql, [Uuid::from(organisation).into()]).await?;
    let read = |row: &Row| row.try_get("", "group_id").map(Id);
    rows.iter().map(read).collect()
}

const OF_NOBODY: &str = "FROM group_silences q JOIN network_groups g \
     ON g.entry_id = q.group_id AND g.standing = 'active' \
     JOIN entries e ON e.id = q.group_id AND e.network_id = $1 AND e.state = 'published' \
     WHERE q.answer IS NULL AND NOT EXISTS (SELECT 1 FROM group_members c \
     WHERE c.group_id = q.group_id AND c.standing = 'in' AND c.member_role = 'coordinator')";

/// How many groups of a network are asked that nobody looks after.
///
/// # Errors
/// When the database cannot be reached.
pub async fn waiting_in(on: &impl ConnectionTrait, network: Id) -> Result<usize, DbErr> {
    count(
        on,
        &format!("SELECT COUNT(*) AS waiting {OF_NOBODY}"),
        network,
    )
    .await
}

/// Which they are, who waits longest first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn asked_in(on: &impl ConnectionTrait, network: Id) -> Result<Vec<Id>, DbErr> {
    let sql = format!("SELECT q.group_id {OF_NOBODY} ORDER BY q.asked_at, q.group_id");
    let rows = query(on, &sql, [Uuid::from(network).into()]).await?;
    let read = |row: &Row| row.try_get("", "group_id").map(Id);
    rows.iter().map(read).collect()
}
