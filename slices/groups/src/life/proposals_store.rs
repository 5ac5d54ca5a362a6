//! Queries about changes that are put to the members of groups, and what they answer.

use std::collections::HashMap;

use ordit_kernel::{Id, Instant, PartialDate};
use ordit_members::rows_store::rows_of;
use ordit_platform::{
    db::{Row, Write, execute, query, query_one},
    events::EventDraft,
};
use sea_orm::{ConnectionTrait, DbErr};
use serde_json::json;
use uuid::Uuid;

use super::{ANSWERED, Answer, Change, PROPOSED, Proposal, SETTLED, store};
use crate::groups::store::{groups_of, members_of};

/// So many are counted at once.
const MOST_PAST: i64 = 100;

/// What is proposed.
pub struct New<'a> {
    pub group: Id,
    pub to: &'a str,
    pub reason: &'a str,
    pub words: &'a str,
    pub into: Option<Id>,
    pub closes_on: PartialDate,
    pub quorum_percent: i64,
    pub majority_percent: i64,
}

/// How many would be asked about a change of a group.
///
/// # Errors
/// When the database cannot be reached.
pub async fn asked(on: &impl ConnectionTrait, group: Id) -> Result<usize, DbErr> {
    let members = members_of(on, &[group]).await?.remove(&group);
    let members = members.unwrap_or_default().into_iter();
    Ok(members.filter(crate::groups::Member::takes_part).count())
}

/// Puts a change to all who are in the group; tells whether there was no other open proposal.
///
/// # Errors
/// When the database cannot be reached.
pub async fn propose(write: &mut Write, new: &New<'_>) -> Result<bool, DbErr> {
    let (id, acting) = (write.id(), write.acting().clone());
    let own = acting.organisation;
    let sql = "INSERT INTO group_change_proposals (id, group_id, to_standing, reason, words, \
               into_id, organisation_id, person_id, made_at, closes_on, quorum_percent, \
               majority_percent) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) \
               ON CONFLICT DO NOTHING";
    let values = [
        Uuid::from(id).into(),
        Uuid::from(new.group).into(),
        new.to.into(),
        new.reason.into(),
        new.words.into(),
        new.into.map(Uuid::from).into(),
        own.map(Uuid::from).into(),
        acting.person.map(Uuid::from).into(),
        write.now().0.into(),
        new.closes_on.to_string().into(),
        new.quorum_percent.into(),
        new.majority_percent.into(),
    ];
    if execute(write.conn(), sql, values).await? == 0 {
        return Ok(false);
    }
    let sql = "INSERT INTO group_change_answers (proposal_id, organisation_id) \
               SELECT $1, organisation_id FROM group_members WHERE group_id = $2 \
               AND standing = 'in' AND member_role IN ('member', 'coordinator', 'facilitator')";
    let values = [Uuid::from(id).into(), Uuid::from(new.group).into()];
    execute(write.conn(), sql, values).await?;
    let asked = members_of(write.conn(), &[new.group])
        .await?
        .remove(&new.group);
    let asked = asked.unwrap_or_default().into_iter();
    let asked = asked.filter(crate::groups::Member::takes_part);
    let asked: Vec<String> = asked.map(|one| one.organisation.to_string()).collect();
    let data = json!({ "proposal": id, "to": new.to, "reason": new.reason, "asked": asked });
    note(write, PROPOSED, new.group, data).await?;
    Ok(true)
}

/// Takes those who take part no more off what is open: they are not asked, and do not count.
///
/// # Errors
/// When the database cannot be reached.
pub async fn drop_out(write: &Write) -> Result<(), DbErr> {
    let sql = "DELETE FROM group_change_answers WHERE proposal_id IN \
               (SELECT id FROM group_change_proposals WHERE outcome IS NULL) \
               AND NOT EXISTS (SELECT 1 FROM group_change_proposals p JOIN group_members m \
               ON m.group_id = p.group_id WHERE p.id = group_change_answers.proposal_id \
               AND m.organisation_id = group_change_answers.organisation_id \
               AND m.standing = 'in' \
               AND m.member_role IN ('member', 'coordinator', 'facilitator'))";
    execute(write.conn(), sql, []).await.map(drop)
}

/// Writes what an organisation answers, while it is open; tells whether it was asked.
///
/// # Errors
/// When the database cannot be reached.
pub async fn answer(
    write: &mut Write,
    proposal: &Proposal,
    organisation: Id,
    (answer, reason): (&str, Option<&str>),
) -> Result<bool, DbErr> {
    let sql = "UPDATE group_change_answers SET answer = $3, reason = $4, person_id = $5, \
               answered_at = $6 WHERE proposal_id = $1 AND organisation_id = $2 \
               AND EXISTS (SELECT 1 FROM group_change_proposals WHERE id = $1 \
               AND outcome IS NULL)";
    let values = [
        Uuid::from(proposal.id).into(),
        Uuid::from(organisation).into(),
        answer.into(),
        reason.into(),
        write.acting().person.map(Uuid::from).into(),
        write.now().0.into(),
    ];
    if execute(write.conn(), sql, values).await? == 0 {
        return Ok(false);
    }
    let data = json!({ "proposal": proposal.id, "answer": answer });
    note(write, ANSWERED, proposal.group, data).await?;
    Ok(true)
}

/// Ends a proposal; tells whether it was open.
///
/// # Errors
/// When the database cannot be reached.
pub async fn settle(write: &mut Write, proposal: &Proposal, outcome: &str) -> Result<bool, DbErr> {
    let sql = "UPDATE group_change_proposals SET outcome = $2, settled_at = $3 \
               WHERE id = $1 AND outcome IS NULL";
    let values = [
        Uuid::from(proposal.id).into(),
        outcome.into(),
        write.now().0.into(),
    ];
    if execute(write.conn(), sql, values).await? == 0 {
        return Ok(false);
    }
    let data = json!({ "proposal": proposal.id, "outcome": outcome });
    note(write, SETTLED, proposal.group, data).await?;
    Ok(true)
}

/// Moves a group from where it was to where the change says, and writes the change down; tells
/// whether the group was still there.
///
/// # Errors
/// When the database cannot be reached.
pub async fn move_group(write: &mut Write, change: &Change) -> Result<bool, DbErr> {
    let is_over = crate::groups::rules::is_over(&change.to);
    let sql = "UPDATE network_groups SET standing = $3, \
               started_on = CASE WHEN $3 = 'active' AND started_on IS NULL THEN $4 \
               ELSE started_on END, ended_on = CASE WHEN $5 THEN $4 ELSE ended_on END \
               WHERE entry_id = $1 AND standing = $2";
    let values = [
        Uuid::from(change.group).into(),
        change.from.clone().into(),
        change.to.as_str().into(),
        change.on.to_string().into(),
        is_over.into(),
    ];
    if execute(write.conn(), sql, values).await? == 0 {
        return Ok(false);
    }
    store::add(write, change).await?;
    Ok(true)
}

/// Where a group stands now, in this write.
///
/// # Errors
/// When the database cannot be reached.
pub async fn standing(on: &impl ConnectionTrait, group: Id) -> Result<Option<String>, DbErr> {
    let found = groups_of(on, &[group]).await?.remove(&group);
    Ok(found.map(|group| group.standing))
}

/// All proposals of a group with their answers, the latest first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_group(on: &impl ConnectionTrait, group: Id) -> Result<Vec<Proposal>, DbErr> {
    let rows = rows_of(
        on,
        "group_change_proposals",
        "group_id",
        "made_at DESC",
        &[group],
    )
    .await?;
    let mut all = rows.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    let ids: Vec<Id> = all.iter().map(|one| one.id).collect();
    let mut answers = answers_of(on, &ids).await?;
    for one in &mut all {
        one.answers = answers.remove(&one.id).unwrap_or_default();
    }
    Ok(all)
}

/// One proposal of a group, locked where it is read in a write: who counts, counts alone.
///
/// # Errors
/// When the database cannot be reached.
pub async fn one(
    on: &impl ConnectionTrait,
    group: Id,
    proposal: Id,
) -> Result<Option<Proposal>, DbErr> {
    let sql = "SELECT * FROM group_change_proposals WHERE id = $1 AND group_id = $2";
    let values = [Uuid::from(proposal).into(), Uuid::from(group).into()];
    let Some(row) = query_one(on, sql, values).await? else {
        return Ok(None);
    };
    let mut found = read(&row)?;
    found.answers = answers_of(on, &[found.id])
        .await?
        .remove(&found.id)
        .unwrap_or_default();
    Ok(Some(found))
}

/// Open proposals whose last day was before this one, each with its group; the oldest first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn past(on: &impl ConnectionTrait, today: &str) -> Result<Vec<(Id, Id)>, DbErr> {
    let sql = "SELECT group_id, id FROM group_change_proposals WHERE outcome IS NULL \
               AND closes_on < $1 ORDER BY closes_on, id LIMIT $2";
    let rows = query(on, sql, [today.into(), MOST_PAST.into()]).await?;
    let read = |row: &Row| Ok((Id(row.try_get("", "group_id")?), Id(row.try_get("", "id")?)));
    rows.iter().map(read).collect()
}

async fn answers_of(
    on: &impl ConnectionTrait,
    proposals: &[Id],
) -> Result<HashMap<Id, Vec<Answer>>, DbErr> {
    let mut found: HashMap<Id, Vec<Answer>> = HashMap::new();
    let table = "group_change_answers";
    for row in rows_of(on, table, "proposal_id", "organisation_id", proposals).await? {
        let answer = Answer {
            organisation: Id(row.try_get("", "organisation_id")?),
            answer: row.try_get("", "answer")?,
            reason: row.try_get("", "reason")?,
        };
        let proposal = Id(row.try_get("", "proposal_id")?);
        found.entry(proposal).or_default().push(answer);
    }
    Ok(found)
}

/// The groups in which an organisation has a proposal to answer.
///
/// # Errors
/// When the database cannot be reached.
pub async fn to_answer(on: &impl ConnectionTrait, organisation: Id) -> Result<Vec<Id>, DbErr> {
    let sql = "SELECT p.group_id FROM group_change_answers a \
               JOIN group_change_proposals p ON p.id = a.proposal_id \
               WHERE a.organisation_id = $1 AND a.answer IS NULL AND p.outcome IS NULL";
    let rows = query(on, sql, [Uuid::from(organisation).into()]).await?;
    rows.iter()
        .map(|row| row.try_get("", "group_id").map(Id))
        .collect()
}

/// How many proposals wait for the answer of an organisation.
///
/// # Errors
/// When the database cannot be reached.
pub async fn unanswered(on: &impl ConnectionTrait, organisation: Id) -> Result<usize, DbErr> {
    let sql = "SELECT COUNT(*) AS waiting FROM group_change_answers a \
               JOIN group_change_proposals p ON p.id = a.proposal_id \
               WHERE a.organisation_id = $1 AND a.answer IS NULL AND p.outcome IS NULL";
    crate::members::store::count(on, sql, organisation).await
}

async fn note(
    write: &mut Write,
    verb: &'static str,
    group: Id,
    data: serde_json::Value,
) -> Result<(), DbErr> {
    let network = store::home(write.conn(), group).await?;
    write.event(EventDraft::new(verb, group).network(network).data(data));
    Ok(())
}

fn read(row: &Row) -> Result<Proposal, DbErr> {
    let id = |column: &str| -> Result<Option<Id>, DbErr> {
        let id: Option<Uuid> = row.try_get("", column)?;
        Ok(id.map(Id))
    };
    let closes_on: String = row.try_get("", "closes_on")?;
    Ok(Proposal {
        id: Id(row.try_get("", "id")?),
        group: Id(row.try_get("", "group_id")?),
        to: row.try_get("", "to_standing")?,
        reason: row.try_get("", "reason")?,
        words: row.try_get("", "words")?,
        into: id("into_id")?,
        organisation: id("organisation_id")?,
        made_at: Instant(row.try_get("", "made_at")?),
        closes_on: closes_on.parse().unwrap_or(PartialDate::Unknown),
        quorum_percent: row.try_get("", "quorum_percent")?,
        majority_percent: row.try_get("", "majority_percent")?,
        outcome: row.try_get("", "outcome")?,
        answers: Vec::new(),
    })
}
