//! How rows that waited become who is in groups: whoever came in meanwhile is in once.

use std::collections::{BTreeMap, BTreeSet};

use futures::future::BoxFuture;
use ordit_kernel::{Acting, Id, PartialDate, UserError};
use ordit_platform::{
    db::{Db, Row, Write, chunks, execute, placeholders, query},
    events::EventDraft,
    import::{Answer, Change, Foretold},
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use serde_json::json;
use uuid::Uuid;

use crate::{
    groups::{CHANGED, Member, store::members_of},
    life,
    members::ADMITTED,
};

/// The rows of a run that are written.
const WAITING: &str = "s.run_id = $1 AND s.position IN (SELECT r.position FROM import_rows r \
                       WHERE r.run_id = $1 AND r.status IN ('new', 'changed'))";

/// What a run of who is in groups makes follow; where it undoes another, those whom that one
/// brought in were never there.
pub fn after<'a>(
    write: &'a mut Write,
    run: Id,
    network: Option<Id>,
) -> BoxFuture<'a, Result<(), DbErr>> {
    Box::pin(async move {
        let id = [Value::from(Uuid::from(run))];
        let known = format!(
            "UPDATE group_members SET member_role = s.member_role, standing = s.standing, \
             since = s.since, until = s.until FROM staged_group_members s \
             WHERE s.id = group_members.id AND {WAITING} AND (s.standing = 'left' \
             OR NOT EXISTS (SELECT 1 FROM group_members o WHERE o.group_id = s.group_id \
             AND o.organisation_id = s.organisation_id AND o.standing <> 'left' \
             AND o.id <> s.id))"
        );
        execute(write.conn(), &known, id.clone()).await?;
        life::proposals_store::drop_out(write).await?;
        let come = come(write.conn(), run).await?;
        let new = format!(
            "INSERT INTO group_members (id, group_id, organisation_id, member_role, standing, \
             since, until) SELECT s.id, s.group_id, s.organisation_id, s.member_role, \
             s.standing, s.since, s.until FROM staged_group_members s WHERE {WAITING} \
             AND NOT EXISTS (SELECT 1 FROM group_members m WHERE m.id = s.id) \
             ON CONFLICT DO NOTHING"
        );
        execute(write.conn(), &new, id.clone()).await?;
        let stale = format!(
            "UPDATE import_rows SET status = 'stale' WHERE run_id = $1 AND position IN \
             (SELECT s.position FROM staged_group_members s WHERE {WAITING} \
             AND NOT EXISTS (SELECT 1 FROM group_members m WHERE m.id = s.id \
             AND m.standing = s.standing))"
        );
        execute(write.conn(), &stale, id).await?;
        let acting = write.acting().clone();
        for one in come.iter().filter(|one| one.is_told(&acting)) {
            let data = json!({ "member": one.member, "role": one.role });
            let event = EventDraft::new(ADMITTED, one.group).network(network);
            write.event(event.other(one.organisation).batch(run).data(data));
        }
        take_back(write, run, network).await
    })
}

/// Which organisations would be told that they are in a group.
pub fn foretell<'a>(db: &'a Db, acting: &'a Acting, run: Id) -> Answer<'a, Vec<Foretold>> {
    Box::pin(async move {
        let come = come(db.read(), run).await?;
        let told = come.iter().filter(|one| one.is_told(acting));
        let told: BTreeSet<Id> = told.map(|one| one.organisation).collect();
        let sentence = UserError::new("groups-foretold-in").with("count", told.len());
        let foretold = Foretold {
            sentence,
            is_asked: false,
        };
        Ok((!told.is_empty()).then_some(foretold).into_iter().collect())
    })
}

/// An organisation that a run brings into a group.
struct Come {
    member: Id,
    group: Id,
    organisation: Id,
    role: String,
}

impl Come {
    /// Who brings themselves in knows it, and whoever runs the program brings what was before.
    fn is_told(&self, acting: &Acting) -> bool {
        !acting.is_operator && !acting.acts_for(self.organisation)
    }
}

/// Those whom a run brings in, before it does.
async fn come(on: &impl ConnectionTrait, run: Id) -> Result<Vec<Come>, DbErr> {
    let sql = format!(
        "SELECT s.id, s.group_id, s.organisation_id, s.member_role \
         FROM staged_group_members s WHERE {WAITING} AND s.standing = 'in' \
         AND NOT EXISTS (SELECT 1 FROM group_members m WHERE m.id = s.id) ORDER BY s.position"
    );
    let rows = query(on, &sql, [Uuid::from(run).into()]).await?;
    rows.iter()
        .map(|row| {
            Ok(Come {
                member: Id(row.try_get("", "id")?),
                group: Id(row.try_get("", "group_id")?),
                organisation: Id(row.try_get("", "organisation_id")?),
                role: row.try_get("", "member_role")?,
            })
        })
        .collect()
}

async fn take_back(write: &mut Write, run: Id, network: Option<Id>) -> Result<(), DbErr> {
    let brought_in = brought_in(write, run).await?;
    let groups: Vec<Id> = brought_in.keys().copied().collect();
    let members = members_of(write.conn(), &groups).await?;
    let is_meant = |member: &&Member| {
        let there = brought_in.get(&member.group).into_iter().flatten();
        let mut there = there.filter(|(organisation, _)| *organisation == member.organisation);
        member.standing != "asked" && there.any(|(_, since)| *since == member.since)
    };
    let gone: Vec<Id> = members
        .values()
        .flatten()
        .filter(is_meant)
        .map(|member| member.id)
        .collect();
    for chunk in chunks(&gone) {
        let marks = placeholders(1, chunk.len());
        let sql = format!("DELETE FROM group_members WHERE id IN ({marks})");
        let values = chunk.iter().map(|id| Value::from(Uuid::from(*id)));
        execute(write.conn(), &sql, values).await?;
    }
    for group in groups {
        let event = EventDraft::new(CHANGED, group).network(network);
        write.event(event.batch(run));
    }
    Ok(())
}

/// Who came in by the run that this one undoes, by group: the organisation, and since when.
type BroughtIn = BTreeMap<Id, Vec<(Id, Option<PartialDate>)>>;

async fn brought_in(write: &Write, run: Id) -> Result<BroughtIn, DbErr> {
    let sql = "SELECT r.entry_id, r.changes FROM import_runs u JOIN import_rows r \
               ON r.run_id = u.undoes_id WHERE u.id = $1 AND r.status = 'changed'";
    let mut found = BroughtIn::new();
    for row in query(write.conn(), sql, [Uuid::from(run).into()]).await? {
        if let Some(one) = came(&row)? {
            let group = Id(row.try_get("", "entry_id")?);
            found.entry(group).or_default().push(one);
        }
    }
    Ok(found)
}

fn came(row: &Row) -> Result<Option<(Id, Option<PartialDate>)>, DbErr> {
    let changes: String = row.try_get("", "changes")?;
    let changes: Vec<Change> = serde_json::from_str(&changes).unwrap_or_default();
    let new = |field: &str| changes.iter().find(|change| change.field == field);
    let came = new("member_id").filter(|change| change.old.is_empty());
    let organisation = came.and_then(|change| change.new.parse().ok());
    let since = new("since").and_then(|change| change.new.parse().ok());
    Ok(organisation.map(|organisation| (organisation, since)))
}
