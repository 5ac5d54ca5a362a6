//! Queries about the changes in the life of groups.

use std::collections::HashMap;

use futures::future::BoxFuture;
use ordit_kernel::{Id, PartialDate};
use ordit_members::rows_store::rows_of;
use ordit_platform::{
    db::{Row, Write, execute, query, query_one},
    events::EventDraft,
};
use sea_orm::{ConnectionTrait, DbErr};
use serde_json::json;
use uuid::Uuid;

use super::{Change, MOVED};
use crate::groups::store::members_of;

/// What a run of groups makes follow: a standing that its rows tell is a change that was decided
/// elsewhere, so that the last change always says where a group is.
pub fn after<'a>(write: &'a mut Write, run: Id, _: Option<Id>) -> BoxFuture<'a, Result<(), DbErr>> {
    Box::pin(async move {
        let sql = "SELECT g.entry_id, g.standing, g.started_on, g.ended_on, c.to_standing \
                   FROM network_groups g LEFT JOIN group_changes c ON c.group_id = g.entry_id \
                   AND c.ordinal = (SELECT MAX(ordinal) FROM group_changes \
                   WHERE group_id = g.entry_id) \
                   WHERE g.entry_id IN (SELECT entry_id FROM import_rows WHERE run_id = $1 \
                   AND status IN ('new', 'changed')) \
                   AND (c.to_standing IS NULL OR c.to_standing <> g.standing)";
        for row in query(write.conn(), sql, [Uuid::from(run).into()]).await? {
            let change = told(write, &row)?;
            add(write, &change).await?;
        }
        Ok(())
    })
}

fn told(write: &Write, row: &Row) -> Result<Change, DbErr> {
    let to: String = row.try_get("", "standing")?;
    let from: Option<String> = row.try_get("", "to_standing")?;
    let day = match crate::groups::rules::is_over(&to) {
        true => "ended_on",
        false => "started_on",
    };
    let day: Option<String> = row.try_get("", day)?;
    let day = day.filter(|_| from.is_none() || crate::groups::rules::is_over(&to));
    let today = PartialDate::Day(write.now().day());
    Ok(Change {
        id: write.id(),
        group: Id(row.try_get("", "entry_id")?),
        from,
        to,
        on: day.and_then(|day| day.parse().ok()).unwrap_or(today),
        reason: None,
        words: None,
        decided_by: "elsewhere".to_owned(),
        decision: None,
        into: None,
        who: write.acting().person,
    })
}

/// Writes a change down, with its event. Two at once: the second finds its place taken.
///
/// # Errors
/// When the database cannot be reached.
pub async fn add(write: &mut Write, change: &Change) -> Result<(), DbErr> {
    let sql = "INSERT INTO group_changes (id, group_id, ordinal, from_standing, to_standing, \
               changed_on, reason, words, decided_by, decision_id, into_id, who) \
               SELECT $1, $2, (SELECT COALESCE(MAX(ordinal), 0) + 1 FROM group_changes \
               WHERE group_id = $2), $3, $4, $5, $6, $7, $8, $9, $10, $11";
    let values = [
        Uuid::from(change.id).into(),
        Uuid::from(change.group).into(),
        change.from.clone().into(),
        change.to.as_str().into(),
        change.on.to_string().into(),
        change.reason.clone().into(),
        change.words.clone().into(),
        change.decided_by.as_str().into(),
        change.decision.map(Uuid::from).into(),
        change.into.map(Uuid::from).into(),
        change.who.map(Uuid::from).into(),
    ];
    execute(write.conn(), sql, values).await?;
    let network = home(write.conn(), change.group).await?;
    let members = members_of(write.conn(), &[change.group])
        .await?
        .remove(&change.group);
    let members = members.unwrap_or_default().into_iter();
    let members = members.filter(crate::groups::Member::takes_part);
    let members: Vec<String> = members.map(|one| one.organisation.to_string()).collect();
    let event = EventDraft::new(MOVED, change.group).network(network);
    let event = event.data(json!({
        "change": change.id,
        "from": change.from,
        "to": change.to,
        "reason": change.reason,
        "decided_by": change.decided_by,
        "decision": change.decision,
        "members": members,
    }));
    write.event(match change.into {
        Some(into) => event.other(into),
        None => event,
    });
    Ok(())
}

/// The network of a group.
///
/// # Errors
/// When the database cannot be reached.
pub async fn home(on: &impl ConnectionTrait, group: Id) -> Result<Option<Id>, DbErr> {
    let sql = "SELECT network_id FROM entries WHERE id = $1";
    let row = query_one(on, sql, [Uuid::from(group).into()]).await?;
    let network: Option<Option<Uuid>> = row.map(|row| row.try_get("", "network_id")).transpose()?;
    Ok(network.flatten().map(Id))
}

/// The reason of the last change of each of these groups, where one was told.
///
/// # Errors
/// When the database cannot be reached.
pub async fn last_reasons(
    on: &impl ConnectionTrait,
    groups: &[Id],
) -> Result<HashMap<Id, String>, DbErr> {
    let changes = changes_of(on, groups).await?;
    let mut last = HashMap::new();
    for change in changes {
        match change.reason {
            Some(reason) => drop(last.insert(change.group, reason)),
            None => drop(last.remove(&change.group)),
        }
    }
    Ok(last)
}

/// All changes of these groups, each group's oldest first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn changes_of(on: &impl ConnectionTrait, groups: &[Id]) -> Result<Vec<Change>, DbErr> {
    let rows = rows_of(on, "group_changes", "group_id", "ordinal", groups).await?;
    rows.iter().map(read).collect()
}

/// The changes by which other groups became these entries or went into them.
///
/// # Errors
/// When the database cannot be reached.
pub async fn came_from(on: &impl ConnectionTrait, entry: Id) -> Result<Vec<Change>, DbErr> {
    let rows = rows_of(on, "group_changes", "into_id", "changed_on", &[entry]).await?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Change, DbErr> {
    let id = |column: &str| -> Result<Option<Id>, DbErr> {
        let id: Option<Uuid> = row.try_get("", column)?;
        Ok(id.map(Id))
    };
    let on: String = row.try_get("", "changed_on")?;
    Ok(Change {
        id: Id(row.try_get("", "id")?),
        group: Id(row.try_get("", "group_id")?),
        from: row.try_get("", "from_standing")?,
        to: row.try_get("", "to_standing")?,
        on: on.parse().unwrap_or(PartialDate::Unknown),
        reason: row.try_get("", "reason")?,
        words: row.try_get("", "words")?,
        decided_by: row.try_get("", "decided_by")?,
        decision: id("decision_id")?,
        into: id("into_id")?,
        who: id("who")?,
    })
}

/// From which group to which entry groups went, as far up as a group has forerunners.
///
/// # Errors
/// When the database cannot be reached.
pub async fn lineage(on: &impl ConnectionTrait, group: Id) -> Result<Vec<(Id, Id)>, DbErr> {
    let sql = "WITH RECURSIVE above (from_id, into_id) AS ( \
               SELECT group_id, into_id FROM group_changes WHERE into_id = $1 \
               UNION SELECT c.group_id, c.into_id FROM group_changes c \
               JOIN above a ON c.into_id = a.from_id) SELECT from_id, into_id FROM above";
    let rows = query(on, sql, [Uuid::from(group).into()]).await?;
    let read = |row: &Row| {
        Ok((
            Id(row.try_get("", "from_id")?),
            Id(row.try_get("", "into_id")?),
        ))
    };
    rows.iter().map(read).collect()
}
