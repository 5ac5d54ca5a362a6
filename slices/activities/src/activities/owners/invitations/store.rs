//! Queries about those who are invited to hold an activity.

use ordit_kernel::Id;
use ordit_platform::{
    db::{Row, Write, chunks, execute, placeholders, query, query_one},
    events::EventDraft,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use serde_json::json;
use uuid::Uuid;

use super::{ANSWERED, ASKED, WITHDRAWN};
use crate::activities::owners::store::LISTED;

/// What is not answered yet, of activities that are not put away; whoever holds one already has
/// nothing to answer.
const WAITING: &str = "FROM activity_invitations i JOIN entries e ON e.id = i.activity_id \
                       WHERE i.standing = 'asked' AND e.state <> 'archived' AND NOT EXISTS \
                       (SELECT 1 FROM activity_owners o WHERE o.activity_id = i.activity_id \
                       AND o.owner_id = i.invited_id) AND NOT EXISTS (SELECT 1 \
                       FROM activities c WHERE c.entry_id = i.activity_id \
                       AND c.standing = 'cancelled')";

/// Somebody who is invited and did not answer yet.
#[derive(Clone, Copy, Debug)]
pub struct Invitation {
    pub id: Id,
    pub activity: Id,
    /// The home network of the activity.
    pub home: Id,
    pub invited: Id,
    /// Who of those who hold it asked.
    pub inviter: Id,
    /// It is to all dates of the series from this one on.
    pub is_of_series: bool,
}

/// Invites them to an activity of this home, in the name of one who holds it; whoever waits already
/// is not asked twice, but may be asked for all dates of a series where it was one.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn ask(
    write: &mut Write,
    (activity, home, inviter): (Id, Id, Id),
    (invited, is_of_series): (&[Id], bool),
) -> Result<(), DbErr> {
    for one in invited {
        let sql = "INSERT INTO activity_invitations (id, activity_id, invited_id, inviter_id, \
                   asked_at, standing, is_of_series) VALUES ($1, $2, $3, $4, $5, 'asked', $6) \
                   ON CONFLICT (activity_id, invited_id) WHERE standing = 'asked' \
                   DO UPDATE SET is_of_series = TRUE \
                   WHERE excluded.is_of_series AND NOT activity_invitations.is_of_series";
        let values: [Value; 6] = [
            Uuid::from(write.id()).into(),
            Uuid::from(activity).into(),
            Uuid::from(*one).into(),
            Uuid::from(inviter).into(),
            write.now().0.into(),
            is_of_series.into(),
        ];
        if execute(write.conn(), sql, values).await? == 1 {
            let event = EventDraft::new(ASKED, activity).network(home);
            write.event(event.other(*one));
        }
    }
    Ok(())
}

/// What becomes of an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    Accepted,
    Declined,
    Withdrawn,
}

impl End {
    const fn code(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// Ends an invitation; `false` when it does not wait any more.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn end(write: &mut Write, invitation: Invitation, end: End) -> Result<bool, DbErr> {
    let sql = "UPDATE activity_invitations SET standing = $1, answered_at = $2 \
               WHERE id = $3 AND standing = 'asked'";
    let values: [Value; 3] = [
        end.code().into(),
        write.now().0.into(),
        Uuid::from(invitation.id).into(),
    ];
    let is_done = execute(write.conn(), sql, values).await? == 1;
    if is_done {
        let verb = match end {
            End::Withdrawn => WITHDRAWN,
            End::Accepted | End::Declined => ANSWERED,
        };
        let event = EventDraft::new(verb, invitation.activity).network(invitation.home);
        let event = event.other(invitation.invited);
        write.event(event.data(json!({ "standing": end.code() })));
    }
    Ok(is_done)
}

/// Whoever holds an activity neither asks nor is asked for it any more.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn settle(write: &Write, activity: Id, owner: Id) -> Result<(), DbErr> {
    for sql in [
        "UPDATE activity_invitations SET standing = 'accepted', answered_at = $1 \
         WHERE activity_id = $2 AND invited_id = $3 AND standing = 'asked'",
        "UPDATE activity_requests SET standing = 'accepted', answered_at = $1 \
         WHERE activity_id = $2 AND asker_id = $3 AND standing = 'asked'",
    ] {
        let values: [Value; 3] = [
            write.now().0.into(),
            Uuid::from(activity).into(),
            Uuid::from(owner).into(),
        ];
        execute(write.conn(), sql, values).await?;
    }
    Ok(())
}

/// Those who are invited to hold an activity.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_activity(
    on: &impl ConnectionTrait,
    activity: Id,
) -> Result<Vec<Invitation>, DbErr> {
    let sql = format!("{} AND i.activity_id = $1 {}", select(), listed(2));
    let values = [Uuid::from(activity).into(), LISTED.into()];
    let rows = query(on, &sql, values).await?;
    rows.iter().map(read).collect()
}

/// To what these are invited.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_these(on: &impl ConnectionTrait, ids: &[Id]) -> Result<Vec<Invitation>, DbErr> {
    let mut found = Vec::new();
    for chunk in chunks(ids) {
        let marks = placeholders(1, chunk.len());
        let sql = format!(
            "{} AND i.invited_id IN ({marks}) {}",
            select(),
            listed(chunk.len() + 1)
        );
        let mut values: Vec<Value> = chunk.iter().map(|id| Uuid::from(*id).into()).collect();
        values.push(LISTED.into());
        for row in query(on, &sql, values).await? {
            found.push(read(&row)?);
        }
    }
    Ok(found)
}

/// An invitation that waits.
///
/// # Errors
/// When the database cannot be reached.
pub async fn one(on: &impl ConnectionTrait, id: Id) -> Result<Option<Invitation>, DbErr> {
    let sql = format!("{} AND i.id = $1", select());
    let row = query_one(on, &sql, [Uuid::from(id).into()]).await?;
    row.as_ref().map(read).transpose()
}

/// To how many activities one is invited.
///
/// # Errors
/// When the database cannot be reached.
pub async fn waiting(on: &impl ConnectionTrait, invited: Id) -> Result<usize, DbErr> {
    let sql = format!("SELECT COUNT(*) AS number {WAITING} AND i.invited_id = $1");
    let row = query_one(on, &sql, [Uuid::from(invited).into()]).await?;
    let number: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    Ok(usize::try_from(number).unwrap_or(0))
}

fn select() -> String {
    format!(
        "SELECT i.id, i.activity_id, e.network_id, i.invited_id, i.inviter_id, \
         i.is_of_series {WAITING}"
    )
}

/// The oldest first, as many as a page shows.
fn listed(place: usize) -> String {
    format!("ORDER BY i.asked_at, i.id LIMIT ${place}")
}

fn read(row: &Row) -> Result<Invitation, DbErr> {
    Ok(Invitation {
        id: Id(row.try_get("", "id")?),
        activity: Id(row.try_get("", "activity_id")?),
        home: Id(row.try_get("", "network_id")?),
        invited: Id(row.try_get("", "invited_id")?),
        inviter: Id(row.try_get("", "inviter_id")?),
        is_of_series: row.try_get("", "is_of_series")?,
    })
}
