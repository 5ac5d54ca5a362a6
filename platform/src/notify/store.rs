//! What people are told of, in the database: collecting, counting, listing, reading, forgetting.

use ordit_kernel::Id;
use sea_orm::{DbErr, Value};
use uuid::Uuid;

use super::{Choice, Circle};
use crate::{
    db::{Db, Row, Rows, Write, execute, query, query_one},
    events::{self, Event},
};

const DAY_SECONDS: i64 = 24 * 3600;
/// So long it is shown in the program.
pub const SHOWN_SECONDS: i64 = 30 * DAY_SECONDS;
/// Beyond so many the header counts no further.
const MOST_COUNTED: i64 = 100;
/// The list in the program goes no further back than so many.
const MOST_LISTED: i64 = 500;
/// A link in a mail works for this long.
const LINK_SECONDS: i64 = 400 * DAY_SECONDS;

/// The choice that holds for a notification `n`.
pub const CHOSEN: &str = "COALESCE((SELECT c.choice FROM notification_choices c \
     WHERE c.person_id = n.person_id AND c.network_id = n.network_id), \
     (SELECT r.choice FROM notification_readers r WHERE r.person_id = n.person_id), 'daily')";

/// What is read of a notification `n` and its event `e`.
pub const TOLD: &str = "n.person_id, n.heard_as, n.network_id AS heard_network_id, \
     n.organisation_id AS heard_organisation_id, n.entry_id AS about_id, n.read_at, e.*";

/// Something that happened, as a person heard of it.
#[derive(Clone, Debug)]
pub struct Told {
    pub person: Id,
    pub circle: Circle,
    /// In the life of this network it was chosen how often to be written to.
    pub network: Option<Id>,
    pub about: Id,
    pub is_read: bool,
    pub event: Event,
}

/// Tells a person; whether they did not know yet.
pub async fn tell_one(write: &Write, event: &Event, about: Id, person: Id) -> Result<bool, DbErr> {
    let sql = "INSERT INTO notifications \
               (person_id, seq, heard_as, network_id, verb, entry_id, at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (person_id, seq) DO NOTHING";
    let values: [Value; 7] = [
        Uuid::from(person).into(),
        event.seq.into(),
        Circle::Person(person).code().into(),
        event.network.map(Uuid::from).into(),
        event.verb.as_str().into(),
        Uuid::from(about).into(),
        event.at.0.into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// Tells everybody who belongs to a circle by a mandate in force, besides whoever did it; whether
/// there is anybody.
pub async fn tell_many(
    write: &Write,
    event: &Event,
    about: Id,
    circle: Circle,
) -> Result<bool, DbErr> {
    let (which, network, organisation, id) = match circle {
        Circle::Coordination(id) => (COORDINATES, Some(id), None, id),
        Circle::ActingFor(id) => (ACTS_HERE, event.network, Some(id), id),
        Circle::Person(person) => return tell_one(write, event, about, person).await,
    };
    let sql = format!(
        "INSERT INTO notifications \
         (person_id, seq, heard_as, network_id, organisation_id, verb, entry_id, at) \
         SELECT DISTINCT m.person_id, $1, $2, $3, $4, $5, $6, $7 FROM mandates m \
         WHERE m.person_id <> $8 AND m.since <= $9 AND (m.until IS NULL OR m.until > $9) \
         AND {which} ON CONFLICT (person_id, seq) DO NOTHING"
    );
    let values: [Value; 10] = [
        event.seq.into(),
        circle.code().into(),
        network.map(Uuid::from).into(),
        organisation.map(Uuid::from).into(),
        event.verb.as_str().into(),
        Uuid::from(about).into(),
        event.at.0.into(),
        event.who.map_or(Uuid::nil(), Uuid::from).into(),
        write.now().0.into(),
        Uuid::from(id).into(),
    ];
    Ok(execute(write.conn(), &sql, values).await? > 0)
}

/// Those whose role runs the network, or every network.
const COORDINATES: &str = "m.role IN ('coordination', 'technical_secretariat') \
     AND m.organisation_id IS NULL AND (m.network_id IS NULL OR m.network_id = $10)";

/// Those who act for the organisation and can come in to read of it: whoever was only noted by a
/// sheet never does, and a council may have noted thousands.
const ACTS_HERE: &str = "m.organisation_id = $10 AND (\
     EXISTS (SELECT 1 FROM sign_in_addresses a WHERE a.person_id = m.person_id) \
     OR m.person_id IN (SELECT s.person_id FROM sessions s))";

/// Whether anybody is to be told at once of this event.
pub async fn is_wanted_at_once(write: &Write, seq: i64) -> Result<bool, DbErr> {
    let sql = format!(
        "SELECT 1 AS is_there FROM notifications n WHERE n.seq = $1 AND {CHOSEN} = $2 LIMIT 1"
    );
    let values: [Value; 2] = [seq.into(), Choice::AtOnce.code().into()];
    Ok(query_one(write.conn(), &sql, values).await?.is_some())
}

/// What somebody has not read yet: as one of which circle, about which entry.
pub async fn unread(db: &Db, person: Id) -> Result<Vec<(Circle, Id)>, DbErr> {
    let sql = "SELECT n.person_id, n.heard_as, n.network_id AS heard_network_id, \
               n.organisation_id AS heard_organisation_id, n.entry_id AS about_id \
               FROM notifications n WHERE n.person_id = $1 AND n.read_at IS NULL AND n.at > $2 \
               ORDER BY n.at DESC LIMIT $3";
    let since = db.effects().now().plus_seconds(-SHOWN_SECONDS);
    let values: [Value; 3] = [
        Uuid::from(person).into(),
        since.0.into(),
        MOST_COUNTED.into(),
    ];
    let rows = query(db.read(), sql, values).await?;
    rows.iter()
        .map(|row| Ok((circle(row)?, Id(row.try_get("", "about_id")?))))
        .collect()
}

/// What somebody was told of in the last thirty days, the latest first.
pub async fn list(db: &Db, person: Id) -> Result<Vec<Told>, DbErr> {
    let sql = format!(
        "SELECT {TOLD} FROM notifications n JOIN events e ON e.seq = n.seq \
         WHERE n.person_id = $1 AND n.at > $2 ORDER BY n.seq DESC LIMIT $3"
    );
    let since = db.effects().now().plus_seconds(-SHOWN_SECONDS);
    let values: [Value; 3] = [
        Uuid::from(person).into(),
        since.0.into(),
        MOST_LISTED.into(),
    ];
    read(&query(db.read(), &sql, values).await?)
}

/// Marks what somebody was told of as read, up to what they had in sight.
pub async fn mark_read(write: &Write, person: Id, upto: i64) -> Result<(), DbErr> {
    let sql = "UPDATE notifications SET read_at = $1 \
               WHERE person_id = $2 AND seq <= $3 AND read_at IS NULL";
    let values: [Value; 3] = [write.now().0.into(), Uuid::from(person).into(), upto.into()];
    execute(write.conn(), sql, values).await.map(drop)
}

/// Forgets what is shown no more, and links that are no longer tried.
///
/// # Errors
/// When the database cannot be reached.
pub(crate) async fn forget_old(write: &Write) -> Result<(), DbErr> {
    let before = |seconds: i64| Value::from(write.now().plus_seconds(-seconds).0);
    let sql = "DELETE FROM notifications WHERE at <= $1";
    execute(write.conn(), sql, [before(SHOWN_SECONDS)]).await?;
    let sql = "DELETE FROM notification_digests WHERE created_at <= $1";
    execute(write.conn(), sql, [before(LINK_SECONDS)])
        .await
        .map(drop)
}

/// Rows of [`TOLD`].
pub fn read(rows: &Rows) -> Result<Vec<Told>, DbErr> {
    rows.iter().map(told).collect()
}

fn told(row: &Row) -> Result<Told, DbErr> {
    let network: Option<Uuid> = row.try_get("", "heard_network_id")?;
    let read_at: Option<i64> = row.try_get("", "read_at")?;
    Ok(Told {
        person: Id(row.try_get("", "person_id")?),
        circle: circle(row)?,
        network: network.map(Id),
        about: Id(row.try_get("", "about_id")?),
        is_read: read_at.is_some(),
        event: events::read_one(row)?,
    })
}

fn circle(row: &Row) -> Result<Circle, DbErr> {
    let heard_as: String = row.try_get("", "heard_as")?;
    let network: Option<Uuid> = row.try_get("", "heard_network_id")?;
    let organisation: Option<Uuid> = row.try_get("", "heard_organisation_id")?;
    match (heard_as.as_str(), network, organisation) {
        ("coordination", Some(id), _) => Ok(Circle::Coordination(Id(id))),
        ("acting_for", _, Some(id)) => Ok(Circle::ActingFor(Id(id))),
        ("person", ..) => Ok(Circle::Person(Id(row.try_get("", "person_id")?))),
        _ => Err(DbErr::Custom(format!("nobody hears as {heard_as}"))),
    }
}
