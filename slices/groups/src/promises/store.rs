//! Queries about promises.

use ordit_kernel::{Id, Instant, Page, PageRequest};
use ordit_platform::{
    db::{Row, Write, execute, query, query_one},
    events::EventDraft,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use serde_json::json;
use uuid::Uuid;

use super::{
    CHANGED, DONE, DROPPED, Draft, MADE, Origin, Promise, REOPENED, Standing, rules::Shown,
};
use crate::inside::Inside;

/// Whose promises are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    Group(Id),
    /// Those of the groups of a network, without what is inside sensitive ones.
    Network(Id),
    /// Its own, and those of groups that it coordinates.
    Organisation(Id),
}

/// Which of them a list shows.
#[derive(Clone, Debug)]
pub struct Meant {
    pub whose: Whose,
    pub shown: Shown,
    /// Only what this organisation promised.
    pub organisation: Option<Id>,
    /// As a day is written: `2026-11-22`.
    pub today: String,
}

impl Meant {
    fn sql(&self) -> (String, Vec<Value>) {
        let (own, id) = match self.whose {
            Whose::Group(id) => ("p.group_id = $1", id),
            Whose::Network(id) => (
                "p.network_id = $1 AND EXISTS (SELECT 1 FROM network_groups g \
                 WHERE g.entry_id = p.group_id AND NOT g.is_sensitive)",
                id,
            ),
            Whose::Organisation(id) => (
                "((p.organisation_id = $1 AND (p.standing <> 'open' OR EXISTS (SELECT 1 \
                 FROM group_members o WHERE o.group_id = p.group_id \
                 AND o.organisation_id = $1 AND o.standing = 'in'))) OR p.group_id IN (SELECT m.group_id \
                 FROM group_members m WHERE m.organisation_id = $1 \
                 AND m.member_role = 'coordinator' AND m.standing = 'in'))",
                id,
            ),
        };
        let mut values: Vec<Value> = vec![Uuid::from(id).into()];
        let standing = match self.shown {
            Shown::Open => "AND p.standing = 'open'".to_owned(),
            Shown::Done => "AND p.standing = 'done'".to_owned(),
            Shown::Dropped => "AND p.standing = 'dropped'".to_owned(),
            Shown::All => String::new(),
            Shown::Overdue => {
                values.push(self.today.as_str().into());
                format!("AND p.standing = 'open' AND p.due_by < ${}", values.len())
            }
        };
        let mut sql = format!("FROM promises p WHERE {own} {standing}");
        if let Some(organisation) = self.organisation {
            values.push(Uuid::from(organisation).into());
            sql.push_str(&format!(" AND p.organisation_id = ${}", values.len()));
        }
        (sql, values)
    }
}

/// What is open comes first, what is due first before that; what has no date after it.
const IN_ORDER: &str = "ORDER BY CASE p.standing WHEN 'open' THEN 0 ELSE 1 END, \
                        CASE WHEN p.due_by IS NULL THEN 1 ELSE 0 END, p.due_by, p.id";

/// How many there are.
///
/// # Errors
/// When the database cannot be reached.
pub async fn count(on: &impl ConnectionTrait, meant: &Meant) -> Result<usize, DbErr> {
    let (sql, values) = meant.sql();
    let row = query_one(on, &format!("SELECT COUNT(*) AS number {sql}"), values).await?;
    let number: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    Ok(usize::try_from(number).unwrap_or_default())
}

/// One page of them.
///
/// # Errors
/// When the database cannot be reached.
pub async fn page(
    on: &impl ConnectionTrait,
    meant: &Meant,
    request: PageRequest,
) -> Result<Page<Promise>, DbErr> {
    let (sql, values) = meant.sql();
    let (size, offset) = (request.size, request.offset());
    let sql = format!("SELECT p.* {sql} {IN_ORDER} LIMIT {size} OFFSET {offset}");
    let rows = query(on, &sql, values).await?;
    Ok(Page {
        items: rows.iter().map(read).collect::<Result<_, _>>()?,
        total: count(on, meant).await?,
        request,
    })
}

/// The first of them, at most so many.
///
/// # Errors
/// When the database cannot be reached.
pub async fn some(
    on: &impl ConnectionTrait,
    meant: &Meant,
    most: usize,
) -> Result<Vec<Promise>, DbErr> {
    let (sql, values) = meant.sql();
    let sql = format!("SELECT p.* {sql} {IN_ORDER} LIMIT {most}");
    let rows = query(on, &sql, values).await?;
    rows.iter().map(read).collect()
}

/// What came of a meeting or of a poll.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_origin(on: &impl ConnectionTrait, origin: Origin) -> Result<Vec<Promise>, DbErr> {
    let sql = "SELECT * FROM promises WHERE origin_id = $1 AND origin = $2 ORDER BY id";
    let values = [Uuid::from(origin.id()).into(), origin.code().into()];
    let rows = query(on, sql, values).await?;
    rows.iter().map(read).collect()
}

/// A promise of this group.
///
/// # Errors
/// When the database cannot be reached.
pub async fn find(
    on: &impl ConnectionTrait,
    group: Id,
    promise: Id,
) -> Result<Option<Promise>, DbErr> {
    let sql = "SELECT * FROM promises WHERE id = $1 AND group_id = $2";
    let values = [Uuid::from(promise).into(), Uuid::from(group).into()];
    let row = query_one(on, sql, values).await?;
    row.as_ref().map(read).transpose()
}

/// Writes a promise; the same form sent twice is one.
///
/// # Errors
/// When the database cannot be reached.
pub async fn make(
    write: &mut Write,
    inside: &Inside,
    id: Id,
    draft: &Draft,
) -> Result<bool, DbErr> {
    let sql = "INSERT INTO promises (id, group_id, network_id, organisation_id, what, due_on, \
               due_by, standing, origin, origin_id, version, made_at, made_by) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, 'open', $8, $9, 1, $10, $11) \
               ON CONFLICT (id) DO NOTHING";
    let latest = draft.due.and_then(ordit_kernel::PartialDate::latest);
    let values: [Value; 11] = [
        Uuid::from(id).into(),
        Uuid::from(inside.id).into(),
        inside.network.map(Uuid::from).into(),
        Uuid::from(draft.organisation).into(),
        draft.what.as_str().into(),
        draft.due.map(|due| due.to_string()).into(),
        latest.map(|day| day.to_string()).into(),
        draft.origin.map(Origin::code).into(),
        draft.origin.map(|origin| Uuid::from(origin.id())).into(),
        write.now().0.into(),
        write.acting().person.map(Uuid::from).into(),
    ];
    let is_new = execute(write.conn(), sql, values).await? > 0;
    if is_new {
        note(write, MADE, inside, id, draft.organisation);
    }
    Ok(is_new)
}

/// Says another thing in an open promise, if nobody did since this version.
///
/// # Errors
/// When the database cannot be reached.
pub async fn change(
    write: &mut Write,
    inside: &Inside,
    (id, version): (Id, i64),
    draft: &Draft,
) -> Result<bool, DbErr> {
    let sql = "UPDATE promises SET organisation_id = $1, what = $2, due_on = $3, due_by = $4, \
               version = version + 1 WHERE id = $5 AND group_id = $6 AND version = $7 \
               AND standing = 'open'";
    let latest = draft.due.and_then(ordit_kernel::PartialDate::latest);
    let values: [Value; 7] = [
        Uuid::from(draft.organisation).into(),
        draft.what.as_str().into(),
        draft.due.map(|due| due.to_string()).into(),
        latest.map(|day| day.to_string()).into(),
        Uuid::from(id).into(),
        Uuid::from(inside.id).into(),
        version.into(),
    ];
    let is_changed = execute(write.conn(), sql, values).await? > 0;
    if is_changed {
        note(write, CHANGED, inside, id, draft.organisation);
    }
    Ok(is_changed)
}

/// Closes an open promise, or opens a closed one again; tells whether that changed anything.
///
/// # Errors
/// When the database cannot be reached.
pub async fn settle(
    write: &mut Write,
    inside: &Inside,
    promise: &Promise,
    (to, reason): (Standing, Option<&str>),
) -> Result<bool, DbErr> {
    let was = match to {
        Standing::Open => "standing <> 'open'",
        Standing::Done | Standing::Dropped => "standing = 'open'",
    };
    let sql = format!(
        "UPDATE promises SET standing = $1, reason = $2, settled_at = $3, settled_by = $4, \
         version = version + 1 WHERE id = $5 AND group_id = $6 AND {was}"
    );
    let is_settled = to != Standing::Open;
    let now: Option<i64> = is_settled.then(|| write.now().0);
    let who = write.acting().person.filter(|_| is_settled);
    let values: [Value; 6] = [
        to.code().into(),
        reason.into(),
        now.into(),
        who.map(Uuid::from).into(),
        Uuid::from(promise.id).into(),
        Uuid::from(inside.id).into(),
    ];
    let is_changed = execute(write.conn(), &sql, values).await? > 0;
    if is_changed {
        let verb = match to {
            Standing::Open => REOPENED,
            Standing::Done => DONE,
            Standing::Dropped => DROPPED,
        };
        note(write, verb, inside, promise.id, promise.organisation);
    }
    Ok(is_changed)
}

/// Who is in a sensitive group is not told outside it, so its events name no organisation.
fn note(write: &mut Write, verb: &'static str, inside: &Inside, id: Id, organisation: Id) {
    let event = EventDraft::new(verb, inside.id)
        .network(inside.network)
        .data(json!({ "promise": id.to_string() }));
    write.event(match inside.is_sensitive {
        true => event,
        false => event.other(organisation),
    });
}

fn read(row: &Row) -> Result<Promise, DbErr> {
    let text = |column| row.try_get::<Option<String>>("", column);
    let standing: String = row.try_get("", "standing")?;
    let origin = text("origin")?.zip(row.try_get::<Option<Uuid>>("", "origin_id")?);
    let settled_at: Option<i64> = row.try_get("", "settled_at")?;
    Ok(Promise {
        id: Id(row.try_get("", "id")?),
        group: Id(row.try_get("", "group_id")?),
        organisation: Id(row.try_get("", "organisation_id")?),
        what: row.try_get("", "what")?,
        due: text("due_on")?.and_then(|date| date.parse().ok()),
        standing: Standing::from_code(&standing).unwrap_or(Standing::Open),
        origin: origin.and_then(|(code, id)| Origin::read(&code, Id(id))),
        reason: text("reason")?,
        version: row.try_get("", "version")?,
        settled_at: settled_at.map(Instant),
    })
}
