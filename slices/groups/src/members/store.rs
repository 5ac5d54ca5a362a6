//! Writing who is in a group; each thing once, whoever says it first.

use ordit_kernel::{Id, PartialDate, UserError};
use ordit_platform::{
    db::{Row, Turn, Write, execute, query, query_one},
    events::EventDraft,
};
use sea_orm::{ConnectionTrait, DbErr};
use serde_json::json;
use uuid::Uuid;

use super::{ADMITTED, ASKED, CHANGED, LEFT};
use crate::{groups::Member, groups::store::members_of, life};

/// Somebody who is to be in a group, in whatever role and standing.
pub struct New<'a> {
    pub group: Id,
    pub organisation: Id,
    pub role: &'a str,
    /// `in` or `asked`.
    pub standing: &'a str,
    pub note: Option<&'a str>,
}

/// Writes that an organisation is in a group or asks to be; tells whether it was not yet.
///
/// # Errors
/// When the database cannot be reached.
pub async fn add(write: &mut Write, new: &New<'_>) -> Result<bool, DbErr> {
    let id = write.id();
    let is_in = new.standing == "in";
    let since = is_in.then(|| PartialDate::Day(write.now().day()).to_string());
    let sql = "INSERT INTO group_members (id, group_id, organisation_id, member_role, standing, \
               since, note) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING";
    let values = [
        Uuid::from(id).into(),
        Uuid::from(new.group).into(),
        Uuid::from(new.organisation).into(),
        new.role.into(),
        new.standing.into(),
        since.into(),
        new.note.into(),
    ];
    if execute(write.conn(), sql, values).await? == 0 {
        return Ok(false);
    }
    let verb = if is_in { ADMITTED } else { ASKED };
    let who = (new.group, new.organisation);
    note(write, verb, who, json!({ "member": id, "role": new.role })).await?;
    Ok(true)
}

/// The organisation that proposes a group looks after it.
///
/// # Errors
/// When the database cannot be reached.
pub async fn begin(write: &mut Write, group: Id, organisation: Id) -> Result<(), DbErr> {
    let new = New {
        group,
        organisation,
        role: "coordinator",
        standing: "in",
        note: None,
    };
    add(write, &new).await.map(drop)
}

/// Lets in who asked; tells whether it still asked.
///
/// # Errors
/// When the database cannot be reached.
pub async fn admit(write: &mut Write, group: Id, member: Id) -> Result<bool, DbErr> {
    let today = PartialDate::Day(write.now().day()).to_string();
    let sql = "UPDATE group_members SET standing = 'in', since = $3 \
               WHERE id = $1 AND group_id = $2 AND standing = 'asked'";
    let values = [
        Uuid::from(member).into(),
        Uuid::from(group).into(),
        today.into(),
    ];
    moved(write, sql, values, (group, member), ADMITTED).await
}

/// Ends that somebody is in the group; tells whether they still were.
///
/// # Errors
/// When the database cannot be reached.
pub async fn end(write: &mut Write, (group, member): (Id, Id)) -> Result<bool, DbErr> {
    let today = PartialDate::Day(write.now().day()).to_string();
    let sql = "UPDATE group_members SET standing = 'left', until = $3 \
               WHERE id = $1 AND group_id = $2 AND standing = 'in'";
    let values = [
        Uuid::from(member).into(),
        Uuid::from(group).into(),
        today.into(),
    ];
    let is_done = moved(write, sql, values, (group, member), LEFT).await?;
    life::proposals_store::drop_out(write).await?;
    Ok(is_done)
}

/// Takes away that somebody asks; tells whether they still did. Who was not let in was never
/// there, so nothing of it stays but the event.
///
/// # Errors
/// When the database cannot be reached.
pub async fn unask(
    write: &mut Write,
    (group, member): (Id, Id),
    verb: &'static str,
) -> Result<bool, DbErr> {
    let sql = "DELETE FROM group_members WHERE id = $1 AND group_id = $2 \
               AND standing = 'asked' RETURNING organisation_id, member_role";
    let values = [Uuid::from(member).into(), Uuid::from(group).into()];
    match query_one(write.conn(), sql, values).await? {
        Some(row) => told(write, verb, (group, member), &row)
            .await
            .map(|()| true),
        None => Ok(false),
    }
}

/// Refuses that a sensitive group is left to its network because this member coordinates it no
/// more: then others would see what was written among its members.
///
/// # Errors
/// When the database cannot be reached.
pub async fn refuse_last(
    write: &Write,
    (group, member): (Id, Id),
) -> Result<Result<(), UserError>, DbErr> {
    write.take_turn(Turn::GroupLife).await?;
    let sql = "SELECT 1 AS last FROM group_members m JOIN network_groups g \
               ON g.entry_id = m.group_id WHERE m.id = $1 AND m.group_id = $2 \
               AND g.is_sensitive AND m.standing = 'in' AND m.member_role = 'coordinator' \
               AND NOT EXISTS (SELECT 1 FROM group_members o WHERE o.group_id = m.group_id \
               AND o.id <> m.id AND o.standing = 'in' AND o.member_role = 'coordinator')";
    let values = [Uuid::from(member).into(), Uuid::from(group).into()];
    let last = query_one(write.conn(), sql, values).await?;
    Ok(match last {
        Some(_) => Err(UserError::new("groups-refusal-last")),
        None => Ok(()),
    })
}

/// Says what an organisation is to the group.
///
/// # Errors
/// When the database cannot be reached.
pub async fn set_role(
    write: &mut Write,
    (group, member): (Id, Id),
    role: &str,
) -> Result<bool, DbErr> {
    let sql = "UPDATE group_members SET member_role = $3 \
               WHERE id = $1 AND group_id = $2 AND standing = 'in'";
    let values = [
        Uuid::from(member).into(),
        Uuid::from(group).into(),
        role.into(),
    ];
    let is_done = moved(write, sql, values, (group, member), CHANGED).await?;
    life::proposals_store::drop_out(write).await?;
    Ok(is_done)
}

/// Says whom an organisation sends.
///
/// # Errors
/// When the database cannot be reached.
pub async fn send(
    write: &mut Write,
    (group, member): (Id, Id),
    person: Option<Id>,
) -> Result<bool, DbErr> {
    let sql = "UPDATE group_members SET person_id = $3 \
               WHERE id = $1 AND group_id = $2 AND standing = 'in'";
    let values = [
        Uuid::from(member).into(),
        Uuid::from(group).into(),
        person.map(Uuid::from).into(),
    ];
    moved(write, sql, values, (group, member), CHANGED).await
}

/// Where an organisation is in a group, or asks to be.
///
/// # Errors
/// When the database cannot be reached.
pub async fn own(
    on: &impl ConnectionTrait,
    group: Id,
    organisation: Id,
) -> Result<Option<Member>, DbErr> {
    let members = members_of(on, &[group]).await?.remove(&group);
    let is_own = |one: &Member| one.organisation == organisation && one.standing != "left";
    Ok(members.unwrap_or_default().into_iter().find(is_own))
}

/// Of each group that an organisation is in or asks to be in: the group, its role and standing.
///
/// # Errors
/// When the database cannot be reached.
pub async fn groups_of_organisation(
    on: &impl ConnectionTrait,
    organisation: Id,
) -> Result<Vec<(Id, String, String)>, DbErr> {
    let sql = "SELECT group_id, member_role, standing FROM group_members \
               WHERE organisation_id = $1 AND standing <> 'left' ORDER BY group_id";
    let rows = query(on, sql, [Uuid::from(organisation).into()]).await?;
    let read = |row: &Row| {
        Ok((
            Id(row.try_get("", "group_id")?),
            row.try_get("", "member_role")?,
            row.try_get("", "standing")?,
        ))
    };
    rows.iter().map(read).collect()
}

/// How many ask to join the groups that an organisation looks after.
///
/// # Errors
/// When the database cannot be reached.
pub async fn asking(on: &impl ConnectionTrait, organisation: Id) -> Result<usize, DbErr> {
    let sql = "SELECT COUNT(*) AS waiting FROM group_members a WHERE a.standing = 'asked' \
               AND EXISTS (SELECT 1 FROM group_members c WHERE c.group_id = a.group_id \
               AND c.organisation_id = $1 AND c.standing = 'in' \
               AND c.member_role = 'coordinator')";
    count(on, sql, organisation).await
}

/// How many ask to join the groups of a network.
///
/// # Errors
/// When the database cannot be reached.
pub async fn asking_in(on: &impl ConnectionTrait, network: Id) -> Result<usize, DbErr> {
    // A sensitive group that somebody looks after is left to its own.
    let sql = "SELECT COUNT(*) AS waiting FROM group_members a JOIN entries e \
               ON e.id = a.group_id JOIN network_groups g ON g.entry_id = e.id \
               WHERE a.standing = 'asked' AND e.network_id = $1 AND NOT (g.is_sensitive \
               AND EXISTS (SELECT 1 FROM group_members m WHERE m.group_id = e.id \
               AND m.standing = 'in' AND m.member_role = 'coordinator'))";
    count(on, sql, network).await
}

/// The single number that a query counts of one entry.
///
/// # Errors
/// When the database cannot be reached.
pub async fn count(on: &impl ConnectionTrait, sql: &str, of: Id) -> Result<usize, DbErr> {
    let row = query_one(on, sql, [Uuid::from(of).into()]).await?;
    let count: i64 = row.map_or(Ok(0), |row| row.try_get("", "waiting"))?;
    Ok(usize::try_from(count).unwrap_or_default())
}

async fn moved<const N: usize>(
    write: &mut Write,
    sql: &str,
    values: [sea_orm::Value; N],
    (group, member): (Id, Id),
    verb: &'static str,
) -> Result<bool, DbErr> {
    if execute(write.conn(), sql, values).await? == 0 {
        return Ok(false);
    }
    let sql = "SELECT organisation_id, member_role FROM group_members WHERE id = $1";
    let row = query_one(write.conn(), sql, [Uuid::from(member).into()]).await?;
    if let Some(row) = row {
        told(write, verb, (group, member), &row).await?;
    }
    Ok(true)
}

/// Notes what happened to a member that this row tells of.
async fn told(
    write: &mut Write,
    verb: &'static str,
    (group, member): (Id, Id),
    row: &Row,
) -> Result<(), DbErr> {
    let role: String = row.try_get("", "member_role")?;
    let who = (group, Id(row.try_get("", "organisation_id")?));
    note(write, verb, who, json!({ "member": member, "role": role })).await
}

/// An event carries who looks after the group, since they are to hear of it.
async fn note(
    write: &mut Write,
    verb: &'static str,
    (group, organisation): (Id, Id),
    mut data: serde_json::Value,
) -> Result<(), DbErr> {
    let network = life::store::home(write.conn(), group).await?;
    let members = members_of(write.conn(), &[group]).await?.remove(&group);
    let members = members.unwrap_or_default().into_iter();
    let coordinators = members
        .filter(|one| one.takes_part() && one.role == "coordinator")
        .map(|one| one.organisation.to_string());
    data["coordinators"] = json!(coordinators.collect::<Vec<_>>());
    let event = EventDraft::new(verb, group).network(network);
    write.event(event.other(organisation).data(data));
    Ok(())
}
