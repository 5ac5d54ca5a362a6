//! Queries about groups and who is in them.

use std::collections::HashMap;

use futures::future::BoxFuture;
use ordit_kernel::{Id, PartialDate};
use ordit_members::rows_store::rows_of;
use ordit_platform::{
    db::{Db, Reading, Row, query},
    import::{Current, Known, Wanted},
    register::{self, Sheet},
    snapshot::{Facet, Particulars},
};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::{Card, Group, KIND, Member, noun, rules::is_over, ties::SENSITIVE};
use crate::life;

/// The groups of a network, for recognising rows; a sensitive one that somebody coordinates is
/// left to its own, who are not asked here.
pub fn known(
    db: &Db,
    network: Option<Id>,
    wanted: Wanted,
) -> BoxFuture<'_, Result<Vec<Known>, DbErr>> {
    Box::pin(async move {
        let mut all = ordit_members::known_of_kind(db, KIND, network, wanted).await?;
        // Groups of other networks may be called the same.
        if let Some(network) = network {
            let own = of_network(db.read(), network).await?;
            all.retain(|one| own.contains_key(&one.id));
        }
        Ok(all)
    })
}

/// The groups of a network that its lists may tell of, each with the state of its entry.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_network(
    on: &impl ConnectionTrait,
    network: Id,
) -> Result<HashMap<Id, String>, DbErr> {
    let sql = "SELECT e.id, e.state FROM entries e JOIN network_groups g ON g.entry_id = e.id \
               WHERE e.network_id = $1 AND e.kind = $2 AND NOT (g.is_sensitive AND EXISTS \
               (SELECT 1 FROM group_members m WHERE m.group_id = e.id AND m.standing = 'in' \
               AND m.member_role = 'coordinator'))";
    let rows = query(on, sql, [Uuid::from(network).into(), KIND.into()]).await?;
    let read = |row: &Row| Ok((Id(row.try_get("", "id")?), row.try_get("", "state")?));
    rows.iter().map(read).collect()
}

/// Where the groups of a network stand in which there are organisations, by id and by name.
///
/// # Errors
/// When the database cannot be reached.
pub async fn decided(
    on: &impl ConnectionTrait,
    network: Id,
) -> Result<HashMap<String, String>, DbErr> {
    let sql = "SELECT e.id, t.folded_title, g.standing FROM entries e \
               JOIN network_groups g ON g.entry_id = e.id \
               JOIN entry_texts t ON t.entry_id = e.id \
               WHERE e.network_id = $1 AND e.kind = $2 AND EXISTS (SELECT 1 FROM group_members m \
               WHERE m.group_id = e.id AND m.standing = 'in')";
    let mut found = HashMap::new();
    for row in query(on, sql, [Uuid::from(network).into(), KIND.into()]).await? {
        let standing: String = row.try_get("", "standing")?;
        found.insert(row.try_get("", "folded_title")?, standing.clone());
        found.insert(Id(row.try_get("", "id")?).to_string(), standing);
    }
    Ok(found)
}

/// These groups as they are now.
pub fn current<'a>(
    on: Reading<'a>,
    _: Option<Id>,
    ids: &'a [Id],
) -> BoxFuture<'a, Result<HashMap<Id, Current>, DbErr>> {
    Box::pin(async move {
        let sheets = register::load(&on, ids).await?;
        let mut own = groups_of(&on, ids).await?;
        let currents = sheets.into_iter().map(|sheet| {
            let group = own.remove(&sheet.id).unwrap_or_default();
            let record = noun::record(&sheet, &group);
            (sheet.id, Current::open(sheet, &group, record))
        });
        Ok(currents.collect())
    })
}

/// What the snapshot keeps of these groups. Who takes part is a facet: `participant` for members
/// of whatever role, `coordinator` for those who also look after it.
pub fn particulars<'a>(
    db: &'a Db,
    sheets: Vec<&'a Sheet>,
) -> BoxFuture<'a, Result<HashMap<Id, Particulars>, DbErr>> {
    Box::pin(async move {
        let ids: Vec<Id> = sheets.iter().map(|sheet| sheet.id).collect();
        let groups = groups_of(db.read(), &ids).await?;
        let mut members = members_of(db.read(), &ids).await?;
        let reasons = life::store::last_reasons(db.read(), &ids).await?;
        let told = groups.into_iter().map(|(id, group)| {
            let members = members.remove(&id).unwrap_or_default();
            let reason = reasons.get(&id).map(String::as_str);
            (id, told(&group, &members, reason))
        });
        Ok(told.collect())
    })
}

fn told(group: &Group, members: &[Member], reason: Option<&str>) -> Particulars {
    let mut facets = vec![
        Facet::new("kind", &group.group_kind),
        Facet::new("standing", &group.standing),
        Facet::new(SENSITIVE, if group.is_sensitive { "yes" } else { "no" }),
    ];
    let reason = reason.filter(|_| is_over(&group.standing));
    facets.extend(reason.map(|reason| Facet::new("reason", reason)));
    let taking_part: Vec<&Member> = members.iter().filter(|one| one.takes_part()).collect();
    for one in &taking_part {
        let own = one.organisation.to_string();
        facets.push(Facet::new("participant", &own));
        if one.role == "coordinator" {
            facets.push(Facet::new("coordinator", &own));
        }
    }
    facets.sort_unstable();
    facets.dedup();
    let card = Card {
        group_kind: group.group_kind.as_str().into(),
        standing: group.standing.as_str().into(),
        is_sensitive: group.is_sensitive,
        is_open: group.is_open,
        started_on: group.started_on,
        ended_on: group.ended_on,
        members: taking_part.len(),
    };
    Particulars::new(facets, &card)
}

/// What is particular to these groups.
///
/// # Errors
/// When the database cannot be reached.
pub async fn groups_of(on: &impl ConnectionTrait, ids: &[Id]) -> Result<HashMap<Id, Group>, DbErr> {
    let rows = rows_of(on, "network_groups", "entry_id", "entry_id", ids).await?;
    let read = |row: &Row| Ok((Id(row.try_get("", "entry_id")?), read(row)?));
    rows.iter().map(read).collect()
}

/// Who is in these groups, was, or asks to be.
///
/// # Errors
/// When the database cannot be reached.
pub async fn members_of(
    on: &impl ConnectionTrait,
    groups: &[Id],
) -> Result<HashMap<Id, Vec<Member>>, DbErr> {
    let mut found: HashMap<Id, Vec<Member>> = HashMap::new();
    for row in rows_of(on, "group_members", "group_id", "id", groups).await? {
        let member = read_member(&row)?;
        found.entry(member.group).or_default().push(member);
    }
    Ok(found)
}

fn read(row: &Row) -> Result<Group, DbErr> {
    Ok(Group {
        group_kind: row.try_get("", "group_kind")?,
        standing: row.try_get("", "standing")?,
        is_sensitive: row.try_get("", "is_sensitive")?,
        is_open: row.try_get("", "is_open")?,
        started_on: date(row, "started_on")?,
        ended_on: date(row, "ended_on")?,
        objectives: row.try_get("", "objectives")?,
        doing_now: row.try_get("", "doing_now")?,
        meets: row.try_get("", "meets")?,
        withheld: withheld(row)?,
    })
}

fn withheld(row: &Row) -> Result<super::Withheld, DbErr> {
    let text: String = row.try_get("", "withheld")?;
    Ok(serde_json::from_str(&text).unwrap_or_default())
}

fn read_member(row: &Row) -> Result<Member, DbErr> {
    let person: Option<Uuid> = row.try_get("", "person_id")?;
    Ok(Member {
        id: Id(row.try_get("", "id")?),
        group: Id(row.try_get("", "group_id")?),
        organisation: Id(row.try_get("", "organisation_id")?),
        person: person.map(Id),
        role: row.try_get("", "member_role")?,
        standing: row.try_get("", "standing")?,
        since: date(row, "since")?,
        until: date(row, "until")?,
        note: row.try_get("", "note")?,
    })
}

fn date(row: &Row, column: &str) -> Result<Option<PartialDate>, DbErr> {
    let text: Option<String> = row.try_get("", column)?;
    Ok(text.and_then(|text| text.parse().ok()))
}
